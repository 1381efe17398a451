import HTML
import Mechanism

/// The rapporteur's part of a session, while it is live and until its messages are open: the notes and the messages.
extension Reading {
    func noting(_ h: inout HTMLWriter, _ session: Session, _ isRefreshed: Bool) {
        guard mayNote(session) else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Your notes"))
            if isRefreshed {
                actions(&h, [Action(label: words("Write a note"), link: Route.live(session.id).link)])
            } else {
                keeping(&h, session)
            }
            if session.standingNotes.count > 1 { link(&h, .combineNotes, session) }
        }
    }

    /// The form for a note, and what the script says of notes that the server does not have.
    private func keeping(_ h: inout HTMLWriter, _ session: Session) {
        // Of the person too: whoever signs in next at this browser sends nothing of theirs.
        let key = "note-\(session.id.number)-\(visitor.person?.code ?? "")"
        let signedOut = words(
            "You are not signed in any more. Sign in, then open this page again: what you wrote is still here.")
        h.div(.data("keep", key), .data("signed-out", signedOut)) { h in
            h.div(.class("trouble"), .role("alert"), .id("unsaved"), .hidden()) { h in
                h.p(words("NOT SAVED. The note stays in this browser and is sent again; keep this page open."))
                h.ul { _ in }
            }
            h.p(.class("trouble"), .role("alert"), .id("refused"), .hidden()) { h in
                h.b(words("NOT TAKEN. What you wrote is in the field again."))
                h.text(" ")
                h.span(.class("why"), text: "")
            }
            write(ActForm(type: .takeNote, values: ["session": [String(session.id.number)]]), &h)
        }
    }

    /// The messages, worded where everybody sees them.
    func wording(_ h: inout HTMLWriter, _ session: Session) {
        guard session.takesMessages, may(.draftMessage, on: .session(session.id)) else { return }
        let messages = mechanism.messages.all(session.messages)
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Messages"))
            for (place, message) in messages.enumerated() {
                h.p(.class("small")) { h in
                    h.b(words("Message %1", String(place + 1)) + " ")
                    h.text(beginning(of: message.text))
                }
                actions(&h, [action(.rewordMessage, on: .message(message.id), ("message", String(message.id.number)))])
            }
            guard messages.count < charter.limits.messagesPerSession else { return }
            link(&h, .draftMessage, session)
        }
    }

    /// How a text begins.
    func beginning(of prose: Prose) -> String {
        let said = text(prose)
        return said.count > 90 ? said.prefix(84) + " …" : said
    }

    /// Whether the reader takes notes of a session.
    func mayNote(_ session: Session) -> Bool {
        session.takesNotes && !session.isBroughtInHeld && may(.takeNote, on: .session(session.id))
    }
}

extension Session {
    fileprivate var takesMessages: Bool { [.live, .held, .reporting].contains(state) && !isBroughtInHeld }
}
