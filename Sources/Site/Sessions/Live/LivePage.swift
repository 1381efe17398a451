import HTML
import Mechanism

/// A session while it is live. What everybody sees stands in one region that is sent anew when something has changed;
/// what only the reader can do stands in another.
extension Reading {
    func livePage(_ session: Session, _ query: [String: [String]]) -> Page? {
        guard session.isOnTheFloor else { return nil }
        let title = text(session.title)
        let isRefreshed = query["again"] != nil
        return Page(title, in: .programme, script: script(of: session, query)) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in
                    h.a(.href(Route.session(session.id).link), words("The session"))
                    h.b(words(ChoiceWords.of(session.state)))
                    h.a(.href(.fragment("own")), words("What you can do"))
                    h.a(.href(Route.screen(session.id).link), words("Screen for the room"))
                }
                h.h1(.lang(language(of: title)), title)
                afar(&h, session)
                if session.state == .live {
                    h.p(.class("kicker"), .id("plain")) { h in
                        if isRefreshed {
                            h.a(.href(Route.live(session.id).link), words("Stop showing what is new by itself"))
                        } else {
                            h.a(
                                .href(Route.live(session.id).link.adding(query: "again", "15")),
                                words("Without scripts: show what is new every 15 seconds"))
                        }
                    }
                }
                h.p(.class("trouble"), .role("alert"), .id("lost"), .hidden()) { h in
                    h.text(words("The connection is lost. What you see may be old; it comes back by itself."))
                }
            }
            h.div(.class("wrap split live")) { h in
                h.article(.class("flow")) { h in
                    h.div(.id("floor"), .class("flow"), .data("stream", Route.liveStream(session.id).path)) { h in
                        floor(&h, of: session)
                    }
                }
                h.aside(
                    .class("flow"), .id("own"), .ariaLabel(words("What you can do")),
                    .data("person", visitor.person == nil ? nil : "yes")
                ) { h in
                    own(&h, session, isRefreshed: isRefreshed)
                }
            }
        }
    }

    /// What is projected in the room: large, and without anything to press.
    func screenPage(_ session: Session, _ query: [String: [String]]) -> Page? {
        guard session.isOnTheFloor else { return nil }
        let title = text(session.title)
        return Page(title, in: .programme, script: script(of: session, query)) { h in
            h.div(.class("wrap screen flow")) { h in
                h.h1(.lang(language(of: title)), title)
                let stream = Route.liveStream(session.id).link.adding(query: "view", "screen").address
                h.div(.id("floor"), .class("flow"), .data("stream", stream)) { h in screen(&h, of: session) }
            }
        }
    }

    /// What is written when the floor has closed is kept in the browser until the server has it, as before.
    private func script(of session: Session, _ query: [String: [String]]) -> Page.Script {
        guard session.state == .live else { return mayNote(session) ? .live : .none }
        return query["again"] == nil ? .live : .asksAgain
    }

    /// Where to listen, and to read along: the links that the session's own page has.
    private func afar(_ h: inout HTMLWriter, _ session: Session) {
        let media = session.media
        guard ![session.links, media.stream, media.captions, media.recording].allSatisfy(\.isEmpty) else { return }
        h.dl(.class("facts")) { h in
            self.media(&h, of: session)
            lines(&h, session.isAhead ? words("From afar") : words("Links"), linesThatFit(session))
        }
    }
}

extension Session {
    /// Whether its floor is open, or has been.
    var isOnTheFloor: Bool {
        let hasBeenLive = held != nil && !isBroughtInHeld
        return state == .live || hasBeenLive || !floor.turns.isEmpty || !notes.isEmpty || !temperatures.isEmpty
    }
}
