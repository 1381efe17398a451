import Mechanism

extension Script {
    /// Somebody asks for the floor.
    mutating func ask(
        for kind: Turn.Kind, in name: String, by account: Account, _ at: Moment, from channel: Turn.Channel = .room,
        question: String? = nil
    ) {
        let session = the(name) as ID<Session>
        add(account.actor, at, AskForFloor()) {
            ($0.session, $0.kind, $0.channel, $0.question) = (session, kind, channel, .typeset(question))
        }
    }

    /// The remote moderator puts somebody without an account into the queue.
    mutating func ask(
        for kind: Turn.Kind, in name: String, toGuest guest: String, group: Group, by account: Account, _ at: Moment,
        question: String
    ) {
        let session = the(name) as ID<Session>
        add(account.actor, at, AddSpeaker()) {
            ($0.session, $0.kind, $0.channel) = (session, kind, .remote)
            ($0.name, $0.group, $0.question) = (.typeset(guest), group.rawValue, .typeset(question))
        }
    }

    /// Somebody has the floor from one moment to another.
    mutating func floor(
        to turn: Int, in name: String, by account: Account, from begins: Moment, to ends: Moment,
        isAnswered: Bool = false, outOfTurn reason: String? = nil
    ) {
        let session = the(name) as ID<Session>
        add(account.actor, begins, GiveFloor()) {
            ($0.session, $0.turn, $0.reason) = (session, turn, .typeset(reason))
        }
        add(account.actor, ends, EndTurn()) { ($0.session, $0.isAnswered) = (session, isAnswered) }
    }

    /// The room is asked, answers with a hum, and what it answered is read off.
    mutating func hum(
        in name: String, by account: Account, from asked: Moment, to closed: Moment, _ question: String,
        yes: Temperature.Level, no: Temperature.Level
    ) {
        let session = the(name) as ID<Session>
        add(account.actor, asked, TakeTemperature()) { ($0.session, $0.question) = (session, .typeset(question)) }
        add(account.actor, closed, CloseTemperature()) { $0.session = session }
        add(.operator, closed, ReadTemperature(session, .hum(yes: yes, no: no)))
    }

    mutating func note(in name: String, by account: Account, _ at: Moment, _ text: String) {
        let session = the(name) as ID<Session>
        add(account.actor, at, TakeNote()) { ($0.session, $0.text) = (session, .typeset(text)) }
    }
}
