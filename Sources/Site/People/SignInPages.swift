import HTML
import Mechanism
import Secretariat

/// The pages through which people come in.
extension Reading {
    func signInPage(wrong: String? = nil) -> Page {
        Page(words("Sign in"), status: wrong == nil ? 200 : 422) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.h1(words("Sign in or join"))
                h.p(
                    .class("lede"),
                    words(
                        "Write your e-mail address. We send you a link that lets you in; there is no password. Reading needs no account."
                    ))
                h.form(.method("post"), .action(Route.signIn.link), .class("act flow")) { h in
                    h.div(.class("field")) { h in
                        h.label(.for("f-email"), words("E-mail address"))
                        h.p(
                            .class("hint small soft"), .id("h-email"),
                            words("It stays private: it is never shown and never enters the record."))
                        h.input(
                            .type("email"), .name("email"), .id("f-email"), .required(), .autocomplete("email"),
                            .value(wrong ?? ""), .ariaDescribedBy(wrong == nil ? "h-email" : "h-email e-email"),
                            .aria("invalid", wrong == nil ? nil : "true"))
                        if wrong != nil {
                            h.p(
                                .class("fault small"), .id("e-email"),
                                words("This is no e-mail address: name@example.org is one."))
                        }
                    }
                    h.div(.class("unseen"), .hidden()) { h in
                        h.label(.for("f-website"), words("Leave this empty"))
                        h.input(.type("text"), .name("website"), .id("f-website"), .tabindex(-1), .autocomplete("off"))
                    }
                    h.p { h in h.button(.class("button"), .type("submit"), words("Send me a link")) }
                }
                if site.demonstration != nil {
                    h.h2(words("Or play a part in the demonstration"))
                    parts(&h)
                }
            }
        }
    }

    func linkSentPage() -> Page {
        Page(words("Look into your mail")) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.h1(words("Look into your mail"))
                h.p(
                    .class("lede"),
                    words(
                        "If the address is right, a letter with a link is on its way. The link works once, within 15 minutes."
                    ))
            }
        }
    }

    func linkPage(_ token: String) -> Page {
        Page(words("Sign in")) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.h1(words("One more step"))
                h.p(.class("lede"), words("Press the button to sign in on this device."))
                h.form(.method("post"), .action(Route.link(token).link)) { h in
                    h.button(.class("button"), .type("submit"), words("Sign in"))
                }
            }
        }
    }

    func deadLinkPage() -> Page {
        Page(words("This link does not work any more"), status: 410) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.h1(words("This link does not work any more"))
                h.p(
                    .class("lede"),
                    words("A link works once, within 15 minutes. Ask for a new one; it is with you in a moment."))
                h.p { h in h.a(.class("button"), .href(Route.signIn.link), words("Send me a new link")) }
            }
        }
    }

    /// The accounts of the demonstration, by what one can do with them.
    private func parts(_ h: inout HTMLWriter) {
        guard let demonstration = site.demonstration else { return }
        h.ul(.class("cast")) { h in
            for account in demonstration.accounts where mechanism.people[account.person] != nil {
                h.li { h in
                    h.form(.method("post"), .action(Route.demonstration.link)) { h in
                        h.button(.class("part"), .type("submit"), .name("person"), .value(account.person.code)) { h in
                            h.b(words(account.task.words))
                            h.span(.lang(language(of: account.name)), account.name)
                            h.span(.class("soft small"), group(account.group))
                        }
                    }
                }
            }
        }
    }

    func demonstrationPage() -> Page? {
        guard site.demonstration != nil else { return nil }
        return Page(words("The demonstration")) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.h1(words("Play a part, move the clock"))
                h.p(
                    .class("lede"),
                    words(
                        "Consultations last weeks. Here the clock can be moved, so that a whole thread can be walked in an hour. Everything else is as in real life: the same acts, the same rules, the same record."
                    ))
                h.h2(words("The clock"))
                h.p { h in
                    h.text(words("It is now:") + " ")
                    h.strong(words.dayAndTime(now, zone))
                }
                h.form(.method("post"), .action(Route.demonstration.link), .class("actions")) { h in
                    for (days, label) in [(1, "One day later"), (7, "One week later"), (28, "Four weeks later")] {
                        h.button(.class("button quiet"), .type("submit"), .name("days"), .value(days)) { h in
                            h.text(words(label))
                        }
                    }
                }
                h.h2(words("The parts"))
                parts(&h)
            }
        }
    }
}
