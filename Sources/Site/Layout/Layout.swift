import HTML
import Mechanism

extension Reading {
    /// Puts a page into the frame that all pages share, at the address where it stands.
    func framed(_ page: Page, at link: Link) -> [UInt8] {
        var h = HTMLWriter(capacity: 32_768)
        h.doctype()
        h.html(.lang(words.language)) { h in
            h.head { h in
                h.meta(.charset("utf-8"))
                h.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                h.meta(.name("color-scheme"), .content("light dark"))
                h.title("\(page.title) · \(charter.name)")
                h.link(.rel("stylesheet"), .href(Route.style(site.style).link))
                if let canonical = page.canonical.flatMap({ Link.outside(site.address + $0.path) }) {
                    h.link(.rel("canonical"), .href(canonical))
                }
                for feed in page.feeds {
                    h.link(
                        .rel("alternate"), .href(Route.feed(feed).link), .type(feed.mediaType),
                        .title(words(ChoiceWords.of(feed.format))))
                }
                h.link(.rel("icon"), .href(Route.mark.link), .type("image/svg+xml"))
                script(&h, page.script)
            }
            h.body { h in
                h.a(.class("skip"), .href(.fragment("main")), words("Skip to the content"))
                masthead(&h, page, link)
                if site.demonstration != nil { demonstrationBar(&h) }
                h.main(.id("main"), .tabindex(-1)) { h in
                    receipt(&h)
                    page.content(&h)
                }
                footer(&h)
            }
        }
        return h.finish()
    }

    private func script(_ h: inout HTMLWriter, _ script: Page.Script) {
        switch script {
        case .none: break
        case .marking: h.script(.src(Route.script(site.markingScript).link), .defer())
        case .live: h.script(.src(Route.script(site.liveScript).link), .defer())
        case .asksAgain: h.meta(.httpEquiv("refresh"), .content("15"))
        }
    }

    private func masthead(_ h: inout HTMLWriter, _ page: Page, _ here: Link) {
        h.header(.class("masthead")) { h in
            h.div(.class("wrap")) { h in
                h.a(.class("mark"), .href(Route.home.link)) { h in
                    h.text(charter.name)
                    h.small(charter.motto)
                }
                h.nav(.ariaLabel(words("Main"))) { h in
                    h.ul { h in
                        entry(&h, .issues, words("Issues"), page.room == .issues)
                        entry(&h, .programme, words("Programme"), page.room == .programme)
                        entry(&h, .consultations, words("Consultations"), page.room == .consultations)
                        entry(&h, .balance, words("Balance"), page.room == .balance)
                        entry(&h, .record, words("Record"), page.room == .record)
                    }
                }
                h.nav(.ariaLabel(words("You"))) { h in
                    h.ul { h in
                        for (code, name) in Self.languages where code != words.language {
                            h.li { h in
                                h.a(.href(here.adding(query: "lang", code)), .lang(code), text: name)
                            }
                        }
                        if visitor.session == nil {
                            entry(&h, .signIn, words("Sign in"), false)
                        } else {
                            entry(&h, .desk, words("Your desk"), page.room == .desk)
                            entry(&h, .you, words("You"), false)
                        }
                    }
                }
            }
        }
    }

    /// The languages of the interface, each under its own name.
    static let languages = [("en", "English"), ("ko", "한국어")]

    private func entry(_ h: inout HTMLWriter, _ route: Route, _ text: String, _ isCurrent: Bool) {
        h.li { h in h.a(.href(route.link), .ariaCurrent(isCurrent ? "true" : nil), text) }
    }

    private func demonstrationBar(_ h: inout HTMLWriter) {
        h.aside(.class("notice"), .ariaLabel(words("Demonstration"))) { h in
            h.div(.class("wrap")) { h in
                h.p { h in
                    h.text(words("This is a demonstration: Meridia and everybody in it are invented."))
                    h.text(" ")
                    h.a(.href(Route.demonstration.link), words("Play a part, move the clock"))
                }
            }
        }
    }

    private func footer(_ h: inout HTMLWriter) {
        h.footer(.class("foot")) { h in
            h.div(.class("wrap")) { h in
                h.p(.class("seal")) { h in
                    h.b(words.count(mechanism.count, "%1 public act", "%1 public acts"))
                    h.text(" ")
                    h.a(.href(Route.record.link), words("Check the record yourself"))
                }
                h.p { h in h.a(.href(Route.about.link), words("Charter and rules")) }
                h.p { h in h.a(.href(Route.safeguards.link), words("Safeguards")) }
                h.p { h in h.a(.href(Route.people.link), words("People")) }
                h.p { h in h.a(.href(Route.accessibility.link), words("Accessibility")) }
                h.p { h in h.a(.href(Route.privacy.link), words("Privacy")) }
            }
        }
    }
}
