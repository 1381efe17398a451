import Balance
import Mechanism
import TransparencyLog

@testable import Journal
@testable import Secretariat

/// Plays a demonstration as the program does: the clock first, then the step; each act checked, sealed, entered.
struct Playback {
    private(set) var mechanism = Mechanism()
    /// The entries, as the record keeps them.
    private(set) var record: [[UInt8]] = []
    /// What the rules did not allow.
    private(set) var refusals: [String] = []
    private var salts = SeededSalts()
    private var words: [Hash: String] = [:]

    /// Every day that the tests look at, played once.
    private static let days: [Timestamp: Result<Playback, any Error>] = {
        var days: [Timestamp: Result<Playback, any Error>] = [:]
        for today in DemonstrationTests.todays + [DemonstrationTests.ordinary] {
            days[today] = Result { try Playback(playing: .meridia(today: today), until: today) }
        }
        return days
    }()

    /// The demonstration as it stands on one of the days that the tests look at.
    static func on(_ today: Timestamp) throws -> Playback {
        try days[today]?.get() ?? Playback(playing: .meridia(today: today), until: today)
    }

    init(playing demonstration: Demonstration, until today: Timestamp) throws {
        for step in demonstration.steps {
            try letTimePass(to: step.at)
            try count(demonstration, at: step.at)
            try perform(step.act, by: step.actor, at: step.at)
        }
        try letTimePass(to: today)
    }

    private mutating func letTimePass(to moment: Timestamp) throws {
        while let due = mechanism.nextDue(), due <= moment {
            for act in mechanism.due(at: moment) { try perform(act, by: .clock, at: moment) }
        }
    }

    /// Counts what has closed, as the teller does.
    private mutating func count(_ demonstration: Demonstration, at moment: Timestamp) throws {
        for conversation in mechanism.conversations where conversation.state == .closed {
            let ballots = demonstration.votes.filter { $0.conversation == conversation.id }.map { cast in
                Ballot(voter: cast.voter, votes: cast.votes.reduce(into: [:]) { $0[$1.key.number] = $1.value })
            }
            let result = try OpinionCount(ballots, of: conversation, in: mechanism, permutations: 0) {
                [words] capacity in
                capacity.organisation.commitment.flatMap { words[$0.hash] }
            }.result
            var act = PublishCount()
            (act.conversation, act.people, act.guests) = (conversation.id, result.people, result.guests)
            (act.votes, act.commonGround, act.result) = (result.votes, result.commonGround, .written(result.text))
            try perform(act, by: .operator, at: moment)
        }
    }

    private mutating func perform(_ act: any Act, by actor: Actor, at moment: Timestamp) throws {
        var act = act
        do {
            try act.read(mechanism) { $0.words { words[$0] } }
            try mechanism.check(act, by: actor, at: moment)
        } catch {
            refusals.append("\(act.type) by \(actor.code) at \(moment.rfc3339): \(error)")
            return
        }
        var sealed = act
        var fields = Fields.sealing { [salts] name, text, _ in
            Commitment(hash: .commitment(salt: salts.salt(name), text), length: text.count)
        }
        sealed.fields(&fields)
        for text in Self.texts(of: act) {
            words[.commitment(salt: salts.salt(text.field), Array(text.text.utf8))] = text.text
        }
        salts.turn()
        record.append(try mechanism.enter(sealed, by: actor, at: moment).bytes())
    }

    /// The texts of an act by the names of their fields.
    static func texts(of act: any Act) -> [(field: String, text: String)] { walk(act).texts }

    /// The form that a person would have sent to do an act.
    static func form(of act: any Act) -> FormValues {
        let (texts, facts) = walk(act)
        var values: [String: [String]] = [:]
        for (field, text) in texts { values[field, default: []].append(text) }
        for (key, value) in facts {
            switch value {
            case .string(let text): values[key] = [text.last == "Z" ? String(text.dropLast()) : text]
            case .integer(let number): values[key] = [String(number)]
            case .boolean(let flag): values[key] = flag ? ["yes"] : []
            case .object(let counts):
                for member in counts.members {
                    // A few heads were counted in the room, and their number is not told.
                    if case .string = member.value { values["\(key).\(member.key)"] = ["3"] }
                    if case .integer(let count) = member.value { values["\(key).\(member.key)"] = [String(count)] }
                }
            case .array(let items):
                let rows = items.map { item in
                    switch item {
                    case .string(let text): text
                    case .integer(let number): String(number)
                    case .array(let cells):
                        cells.compactMap { $0.asString ?? $0.asInteger.map(String.init) }.joined(separator: " | ")
                    default: ""
                    }
                }
                if let paragraphs = values[key] {
                    // A text in clauses: each under the number that it has in the text itself.
                    values[key] = [zip(rows, paragraphs).map { "\($0) \($1)" }.joined(separator: "\n\n")]
                } else if items.contains(where: { if case .array = $0 { true } else { false } }) {
                    values[key] = [rows.joined(separator: "\n")]
                } else {
                    values[key] = rows
                }
            }
        }
        return FormValues(values)
    }

    private static func walk(_ act: any Act) -> (
        texts: [(field: String, text: String)], facts: [(key: String, value: JSONValue)]
    ) {
        var act = act
        let heard = Heard()
        var fields = Fields.sealing { name, text, _ in
            heard.texts.append((name, String(decoding: text, as: UTF8.self)))
            return Commitment(hash: .commitment(salt: SeededSalts().salt(name), []), length: 0)
        }
        act.fields(&fields)
        return (heard.texts, fields.facts)
    }

    /// The groups that none of these voices speaks from.
    static func unheard(_ voices: [Voice], _ mechanism: Mechanism) -> [String] { mechanism.tally(of: voices).missing }

    private final class Heard {
        var texts: [(field: String, text: String)] = []
    }
}

/// Salts that are the same in every run.
private struct SeededSalts {
    private var turns: UInt64 = 0

    mutating func turn() { turns += 1 }

    func salt(_ name: String) -> Salt {
        var generator = Counter(state: name.utf8.reduce(turns &* 0x9e37_79b9_7f4a_7c15) { $0 &* 31 &+ UInt64($1) })
        return Salt.random(using: &generator)
    }

    /// SplitMix64.
    private struct Counter: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }
}
