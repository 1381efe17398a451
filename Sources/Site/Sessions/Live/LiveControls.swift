import HTML
import Mechanism

/// What the reader can do in a session that is live: ask for the floor, answer the room, speak for those afar.
extension Reading {
    /// - Parameter isRefreshed: The browser asks for the page again by itself, and would lose what is being written. Then
    ///   there are buttons, and links to where one can write.
    func own(_ h: inout HTMLWriter, _ session: Session, isRefreshed: Bool) {
        let isLive = session.state == .live
        if isLive {
            having(&h, session)
            answering(&h, session)
            leading(&h, session, isRefreshed)
            standing(&h, session, isRefreshed)
            preparing(&h, session)
            adding(&h, session)
        } else {
            h.p { h in h.a(.href(Route.session(session.id).link), words("The session and what came of it")) }
        }
        marking(&h, session)
        noting(&h, session, isRefreshed)
        wording(&h, session)
        guard isLive else { return }
        h.p(.class("small soft")) { h in
            h.text(words("As of %1.", words.clock(now, zone)) + " ")
            h.a(.href(Route.live(session.id).link), words("Look again"))
        }
    }

    /// What whoever speaks sees first: that they do, and for how long.
    private func having(_ h: inout HTMLWriter, _ session: Session) {
        guard let turn = ownTurn(session), case .speaking(_, let until) = turn.stage else { return }
        h.section(.class("speaking flow")) { h in
            h.h2(.class("h3"), words("You have the floor"))
            h.p { h in timer(&h, until) }
            if !turn.question.isEmpty { prose(&h, turn.question, "said-out flow") }
        }
    }

    /// The reader's turn, if it is the one that is under way.
    private func ownTurn(_ session: Session) -> Turn? {
        session.floor.speaking.flatMap { turn in turn.person != nil && turn.person == visitor.person ? turn : nil }
    }

    /// The reader's own place in the queue, or the form to get one.
    private func standing(_ h: inout HTMLWriter, _ session: Session, _ isRefreshed: Bool) {
        let subject = ObjectID.session(session.id)
        guard may(.askForFloor, on: subject) else {
            return h.p { h in
                h.a(.class("button"), .href(Route.signIn.link), words("Sign in to speak"))
            }
        }
        let queue = session.floor.queue(at: now)
        let own = queue.enumerated().filter { $0.element.turn.person == visitor.person }
        guard !own.isEmpty || ownTurn(session) == nil else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), own.isEmpty ? words("Ask for the floor") : words("Your place in the queue"))
            for (place, waiting) in own {
                h.p(.class("state"), words("You are number %1 in the queue.", String(place + 1)))
                button(
                    &h, .leaveQueue, session, ["turn": String(waiting.turn.number)], words("Leave the queue"),
                    isQuiet: true)
            }
            guard own.isEmpty else { return again(&h, session, own.map(\.element.turn)) }
            let values = [
                "session": String(session.id.number), "kind": Turn.Kind.topic.rawValue,
                "channel": Turn.Channel.room.rawValue
            ]
            if isRefreshed {
                link(&h, .askForFloor, session, values)
            } else {
                write(ActForm(type: .askForFloor, values: values.mapValues { [$0] }), &h)
            }
        }
    }

    /// The way to what may be asked for on top of what one waits for: a point of order, or anything else on top of that.
    private func again(_ h: inout HTMLWriter, _ session: Session, _ own: [Turn]) {
        let hasOrder = own.contains { $0.kind == .pointOfOrder }
        guard !hasOrder || own.allSatisfy({ $0.kind == .pointOfOrder }) else { return }
        let channel = own.last?.channel ?? .room
        let kind = hasOrder ? Turn.Kind.topic : .pointOfOrder
        link(
            &h, .askForFloor, session, ["kind": kind.rawValue, "channel": channel.rawValue],
            hasOrder ? nil : words("Raise a point of order"))
    }

    /// The questions that wait to be read out, before it is their turn, and who else waits afar and may drop off the line:
    /// for those who speak for them and do not lead the floor.
    private func preparing(_ h: inout HTMLWriter, _ session: Session) {
        let subject = ObjectID.session(session.id)
        guard may(.addSpeaker, on: subject), !may(.giveFloor, on: subject) else { return }
        let waiting = session.floor.queue(at: now).map(\.turn)
        let questions = waiting.filter { !$0.question.isEmpty }
        let afar = waiting.filter { $0.question.isEmpty && $0.channel == .remote }
        for (title, turns) in [(words("To be read out"), questions), (words("Who waits from afar"), afar)] {
            guard !turns.isEmpty else { continue }
            h.section(.class("flow")) { h in
                h.h2(.class("h3"), title)
                for turn in turns {
                    h.p { h in speaker(&h, turn) }
                    if !turn.question.isEmpty { prose(&h, turn.question, "said-out flow") }
                    // Their own place has a button of its own.
                    if turn.channel == .remote, turn.person == nil || turn.person != visitor.person {
                        takingOut(&h, session, turn)
                    }
                }
            }
        }
    }

    private func adding(_ h: inout HTMLWriter, _ session: Session) {
        guard may(.addSpeaker, on: .session(session.id)) else { return }
        let isRemote = session.parts(.remoteModerator).contains { $0.person == visitor.person }
        let channel: Turn.Channel = isRemote ? .remote : .room
        link(&h, .addSpeaker, session, ["kind": Turn.Kind.topic.rawValue, "channel": channel.rawValue])
    }

    /// A button that leads to a form of its own.
    func link(
        _ h: inout HTMLWriter, _ type: ActType, _ session: Session, _ values: [String: String] = [:],
        _ label: String? = nil
    ) {
        guard may(type, on: .session(session.id)) else { return }
        var link = Route.act(type).link.adding(query: "session", String(session.id.number))
        for (name, value) in values.sorted(by: { $0.key < $1.key }) where name != "session" {
            link = link.adding(query: name, value)
        }
        actions(&h, [Action(label: label ?? words(type.words.title), link: link)])
    }

    /// A form that is a button.
    func button(
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
