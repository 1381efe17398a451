import HTML
import Mechanism

/// The moderator's part of a session that is live: who gets the floor, how long, what the room is asked, what was answered.
extension Reading {
    func leading(_ h: inout HTMLWriter, _ session: Session, _ isRefreshed: Bool) {
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
                if place == 0 {
                    next(&h, session, waiting.turn)
                } else if isRefreshed {
                    let turn = waiting.turn
                    link(&h, .giveFloor, session, ["turn": String(turn.number)], called(turn))
                    takingOut(&h, session, turn)
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

    private func next(_ h: inout HTMLWriter, _ session: Session, _ turn: Turn) {
        h.p { h in speaker(&h, turn) }
        if !turn.question.isEmpty { prose(&h, turn.question, "said-out flow") }
        button(&h, .giveFloor, session, ["turn": String(turn.number)], words("Give the floor"))
        takingOut(&h, session, turn)
    }

    /// The button by which those who lead a session take somebody out of the queue who has gone.
    func takingOut(_ h: inout HTMLWriter, _ session: Session, _ turn: Turn) {
        button(&h, .leaveQueue, session, ["turn": String(turn.number)], words("Take out of the queue"), isQuiet: true)
    }

    /// Somebody in the queue, in a line.
    private func called(_ turn: Turn) -> String {
        "\(turn.person.map(name) ?? text(turn.name)) · \(turn.group.map(group) ?? words("no group stated"))"
    }

    private func outOfTurn(_ h: inout HTMLWriter, _ session: Session, _ turn: Turn) {
        h.details(.class("comment"), .id("turn-\(turn.number)")) { h in
            h.summary(called(turn))
            if !turn.question.isEmpty { prose(&h, turn.question, "said-out flow") }
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
            takingOut(&h, session, turn)
        }
    }

    private func asking(_ h: inout HTMLWriter, by session: Session) {
        if session.temperatures.last?.state == .open {
            return button(&h, .closeTemperature, session, [:], words("Close the question and show it"))
        }
        link(&h, .takeTemperature, session, ["way": Temperature.Way.hum.rawValue])
    }

    /// The questions that were read out and whose answer came later, or was not marked.
    func marking(_ h: inout HTMLWriter, _ session: Session) {
        guard mayMark(session) else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Have they been answered?"))
            for turn in session.floor.unanswered {
                h.p { h in speaker(&h, turn) }
                prose(&h, turn.question, "said-out flow")
                button(
                    &h, .markAnswered, session, ["turn": String(turn.number)], words("It has been answered"),
                    isQuiet: true)
            }
        }
    }

    /// Whether there is something for the reader to mark.
    func mayMark(_ session: Session) -> Bool {
        session.takesNotes && !session.floor.unanswered.isEmpty && may(.markAnswered, on: .session(session.id))
    }
}
