import HTML
import Mechanism

/// What the reader can do in a session that is live: ask for the floor, lead the floor, speak for those afar, take notes.
extension Reading {
    func own(_ h: inout HTMLWriter, _ session: Session) {
        guard session.state == .live else {
            return h.p { h in h.a(.href(Route.session(session.id).link), words("The session and what came of it")) }
        }
        answering(&h, session)
        leading(&h, session)
        standing(&h, session)
        adding(&h, session)
        noting(&h, session)
        h.p(.class("small soft")) { h in
            h.text(words("As of %1.", words.clock(now, zone)) + " ")
            h.a(.href(Route.live(session.id).link), words("Look again"))
        }
    }

    /// The reader's own place in the queue, or the form to get one.
    private func standing(_ h: inout HTMLWriter, _ session: Session) {
        let subject = ObjectID.session(session.id)
        guard may(.askForFloor, on: subject) else {
            return h.p { h in
                h.a(.class("button"), .href(Route.signIn.link), words("Sign in to speak"))
            }
        }
        let queue = session.floor.queue(at: now)
        let own = queue.enumerated().filter { $0.element.turn.person == visitor.person }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), own.isEmpty ? words("Ask for the floor") : words("Your place in the queue"))
            for (place, waiting) in own {
                h.p(.class("state"), words("You are number %1 in the queue.", String(place + 1)))
                button(
                    &h, .leaveQueue, session, ["turn": String(waiting.turn.number)], words("Leave the queue"),
                    isQuiet: true)
            }
            guard !own.contains(where: { $0.element.turn.kind != .pointOfOrder }) else { return }
            let form = ActForm(
                type: .askForFloor,
                values: [
                    "session": [String(session.id.number)], "kind": [Turn.Kind.topic.rawValue],
                    "channel": [Turn.Channel.room.rawValue]
                ])
            if own.isEmpty { write(form, &h) }
        }
    }

    /// The moderator's part: who gets the floor, how long, and what the room is asked.
    private func leading(_ h: inout HTMLWriter, _ session: Session) {
        guard may(.giveFloor, on: .session(session.id)) else { return }
        h.section(.class("flow lead")) { h in
            h.h2(.class("h3"), words("Lead the floor"))
            if let turn = session.floor.speaking {
                h.div(.class("actions")) { h in
                    button(&h, .endTurn, session, [:], words("End the turn"))
                    if !turn.question.isEmpty {
                        button(&h, .endTurn, session, ["answered": "yes"], words("End it: answered"))
                    }
                    button(&h, .extendTurn, session, ["seconds": "60"], words("One minute more"), isQuiet: true)
                }
            }
            for (place, waiting) in session.floor.queue(at: now).enumerated() {
                let turn = ["turn": String(waiting.turn.number)]
                if place == 0 {
                    h.p { h in speaker(&h, waiting.turn) }
                    button(&h, .giveFloor, session, turn, words("Give the floor"))
                } else {
                    outOfTurn(&h, session, waiting.turn)
                }
            }
            asking(&h, by: session)
            actions(
                &h,
                [action(.endSession, on: .session(session.id), ("session", String(session.id.number)))])
        }
    }

    private func outOfTurn(_ h: inout HTMLWriter, _ session: Session, _ turn: Turn) {
        h.details(.class("comment")) { h in
            h.summary(
                "\(turn.person.map(name) ?? text(turn.name)) · \(turn.group.map(group) ?? words("no group stated"))")
            let field = "f-reason-\(turn.number)"
            h.form(.method("post"), .action(Route.act(.giveFloor).link), .class("act flow")) { h in
                formToken(&h)
                h.input(.type("hidden"), .name("session"), .value(session.id.number))
                h.input(.type("hidden"), .name("turn"), .value(turn.number))
                h.div(.class("field")) { h in
                    h.label(.for(field), words("Why out of turn"))
                    h.input(.type("text"), .name("reason"), .id(field), .required())
                }
                h.p { h in h.button(.class("button quiet"), .type("submit"), words("Give the floor out of turn")) }
            }
            button(
                &h, .leaveQueue, session, ["turn": String(turn.number)], words("Take out of the queue"), isQuiet: true)
        }
    }

    private func asking(_ h: inout HTMLWriter, by session: Session) {
        if session.temperatures.last?.state == .open {
            return button(&h, .closeTemperature, session, [:], words("Close the question and show it"))
        }
        link(&h, .takeTemperature, session, ("way", Temperature.Way.hum.rawValue))
    }

    private func adding(_ h: inout HTMLWriter, _ session: Session) {
        guard may(.addSpeaker, on: .session(session.id)) else { return }
        let isRemote = session.parts(.remoteModerator).contains { $0.person == visitor.person }
        let channel: Turn.Channel = isRemote ? .remote : .room
        link(
            &h, .addSpeaker, session, ("kind", Turn.Kind.topic.rawValue), ("channel", channel.rawValue))
    }

    /// A button that leads to a form of its own.
    private func link(_ h: inout HTMLWriter, _ type: ActType, _ session: Session, _ values: (String, String)...) {
        guard may(type, on: .session(session.id)) else { return }
        var link = Route.act(type).link.adding(query: "session", String(session.id.number))
        for (name, value) in values { link = link.adding(query: name, value) }
        actions(&h, [Action(label: words(type.words.title), link: link)])
    }

    private func noting(_ h: inout HTMLWriter, _ session: Session) {
        guard may(.takeNote, on: .session(session.id)) else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Your notes"))
            h.p(
                .class("trouble"), .role("alert"), .id("unsaved"), .hidden(),
                text: words("NOT SAVED. The note stays in this browser and is sent again; keep this page open."))
            h.div(.data("keep", "note-\(session.id.number)")) { h in
                write(ActForm(type: .takeNote, values: ["session": [String(session.id.number)]]), &h)
            }
            let hasRoom = session.messages.count < charter.limits.messagesPerSession
            actions(
                &h,
                hasRoom
                    ? [action(.draftMessage, on: .session(session.id), ("session", String(session.id.number)))] : [])
        }
    }

    /// A form that is a button.
    private func button(
        _ h: inout HTMLWriter, _ type: ActType, _ session: Session, _ values: [String: String], _ label: String,
        isQuiet: Bool = false
    ) {
        h.form(.method("post"), .action(Route.act(type).link), .class("act press")) { h in
            formToken(&h)
            h.input(.type("hidden"), .name("session"), .value(session.id.number))
            for (name, value) in values.sorted(by: { $0.key < $1.key }) {
                h.input(.type("hidden"), .name(name), .value(value))
            }
            h.button(.class(isQuiet ? "button quiet" : "button"), .type("submit"), label)
        }
    }
}
