import Mechanism
import TransparencyLog

/// Makes up acts, most of them sensible and some of them not, from the shape of their forms alone.
struct Wanderer {
    var random: Seeded

    init(seed: UInt64) { random = Seeded(state: seed) }

    /// Somebody who does something, sent in as a form.
    struct Attempt {
        let act: any Act
        let actor: Actor
        let faults: [FieldFault]
    }

    mutating func attempt(in proceedings: Proceedings) -> Attempt {
        let mechanism = proceedings.mechanism
        var type = ActType.allCases.randomElement(using: &random) ?? .raiseIssue
        var duty: Duty?
        if chance(55), let person = mechanism.people.all.randomElement(using: &random) {
            duty = mechanism.duties(of: person.id, at: proceedings.now).randomElement(using: &random)
            type = duty?.act ?? type
        }
        if [.adoptCharter, .erasePerson].contains(type), chance(95) { type = .fileInput }
        var act = type.blank()
        var shape = Fields.describing()
        act.fields(&shape)
        var form = FormValues()
        for shape in shape.shapes {
            form.values[shape.name] = values(for: shape, in: proceedings)
            if shape.kind == .file { form.files[shape.name] = SentFile(name: "a.csv", bytes: Array("a,b".utf8)) }
        }
        if let duty { aim(&form, shape.shapes, at: duty.subject) }
        var fields = Fields.reading(form)
        act.fields(&fields)
        return Attempt(act: act, actor: actor(for: act, in: mechanism), faults: fields.faults)
    }

    /// How long it takes until something else is tried: hours mostly, sometimes weeks.
    mutating func pause() -> Int {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<80: Int.random(in: 0...3600, using: &random)
        case 80..<98: Int.random(in: 0...172_800, using: &random)
        default: Int.random(in: 0...1_728_000, using: &random)
        }
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func actor(for act: any Act, in mechanism: Mechanism) -> Actor {
        let everybody = CastMember.all.map { Actor.person($0.person) } + [.stranger, .clock, .operator]
        let entitled = everybody.filter { mechanism.may($0, act.type, on: act.subject) }
        return (chance(85) ? entitled : everybody).randomElement(using: &random) ?? .operator
    }

    private func aim(_ form: inout FormValues, _ shapes: [FieldShape], at subject: ObjectID) {
        for shape in shapes {
            guard case .reference(let prefix) = shape.kind, subject.code.hasPrefix(prefix + "_") else { continue }
            form.values[shape.name] = [String(subject.code.dropFirst(prefix.count + 1))]
            return
        }
    }

    private static let nonsense = [
        "", " ", "-1", "0", "+1", "１２", "0x10", "9223372036854775808", "\u{202e}gnp.exe", "\u{0}", "%00", "yes",
        "martians",
        "2026-02-30T09:00", "a_nobody", "iss_1"
    ]

    private mutating func values(for shape: FieldShape, in proceedings: Proceedings) -> [String]? {
        if chance(2) { return Self.nonsense.randomElement(using: &random).map { [$0] } }
        if !shape.isRequired, chance(40) { return nil }
        let mechanism = proceedings.mechanism
        switch shape.kind {
        case .text where shape.name == "quote": return chance(90) ? nil : ["A clause"]
        case .text, .label: return ["These are words enough for a reason that people are to read."]
        case .clauses:
            return [(1...Int.random(in: 1...4, using: &random)).map { "\($0). A clause." }.joined(separator: "\n")]
        case .choice(let choices): return choices.randomElement(using: &random).map { [$0] }
        case .code(let source): return codes(source, mechanism).randomElement(using: &random).map { [$0] }
        case .codes(let source, let most):
            return codes(source, mechanism).shuffled(using: &random).prefix(most - 1) + []
        case .flag: return chance(70) ? ["yes"] : nil
        case .kinds: return ["law | 40 | Law"]
        case .criteria: return ["relevance | 3 | Relevance\nclarity | 2 | Clarity"]
        case .scores: return ["\(Int.random(in: 1...5, using: &random)) 3"]
        case .days: return ["2026-03-17 2026-03-18"]
        case .file: return nil
        case .vocabulary:
            let charter = mechanism.charter.inForce
            return [(shape.name == "groups" ? charter.groups : charter.topics).lines]
        case .witnesses: return [Witness.ofCivilSociety.line + "\n" + Witness.ofAcademia.line]
        case .digest: return [Hash.leaf([UInt8.random(in: 0..<50, using: &random)]).base64url]
        case .number(let bounds): return [String(number(shape.name, bounds, mechanism))]
        case .counts: return ["1"]
        case .reference(let prefix): return [String(reference(prefix, mechanism))]
        case .references(let prefix, _):
            return (0..<Int.random(in: 1...3, using: &random)).map { _ in String(reference(prefix, mechanism)) }
        case .gridPlace: return [somePlace()]
        case .placements:
            return [
                (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    "\(reference(Session.prefix, mechanism)) \(somePlace())"
                }.joined(separator: "\n")
            ]
        case .person: return CastMember.all.randomElement(using: &random).map { [$0.person.code] }
        case .turns: return ["Good morning.\nWe begin on time."]
        case .duration: return ["0:12:03"]
        case .time: return [proceedings.now.adding(seconds: Int.random(in: -7200...8_000_000, using: &random)).utc.text]
        }
    }

    private mutating func somePlace() -> String {
        "\(Int.random(in: 1...4, using: &random))-\(Int.random(in: 1...3, using: &random))"
    }

    private func codes(_ source: FieldShape.Source, _ mechanism: Mechanism) -> [String] {
        switch source {
        case .groups: mechanism.charter.inForce.groups.codes
        case .topics: mechanism.charter.inForce.topics.codes
        case .languages: mechanism.charter.inForce.languages
        case .kinds: mechanism.charter.inForce.kinds.all.map(\.code)
        case .features: RoomFeature.allCases.map(\.rawValue)
        case .safeguards: BlockingSafeguards.choices.map(\.field)
        case .classes: mechanism.consultations.newestFirst().first { _ in true }?.classes.codes ?? []
        }
    }

    private mutating func number(_ name: String, _ bounds: ClosedRange<Int>, _ mechanism: Mechanism) -> Int {
        if name == "version", chance(80) {
            return mechanism.consultations.newestFirst().first { _ in true }?.version?.number ?? 1
        }
        return min(bounds.upperBound, bounds.lowerBound + Int.random(in: 0...4, using: &random))
    }

    /// A thing of a kind: mostly one of the last, now and then one that does not exist.
    private mutating func reference(_ prefix: String, _ mechanism: Mechanism) -> Int {
        let counts = [
            Issue.prefix: mechanism.issues.count, LearningEvent.prefix: mechanism.learning.count,
            Session.prefix: mechanism.sessions.count, Edition.prefix: mechanism.editions.count, "slot": 4,
            Note.prefix: 4,
            Message.prefix: mechanism.messages.count,
            Conversation.prefix: mechanism.conversations.count, Statement.prefix: mechanism.statements.count,
            Consultation.prefix: mechanism.consultations.count, Input.prefix: mechanism.inputs.count,
            ConsensusCall.prefix: mechanism.calls.count, Objection.prefix: mechanism.objections.count,
            FollowUp.prefix: mechanism.followUps.count, ProgrammeCall.prefix: mechanism.programmeCalls.count
        ]
        let count = counts[prefix] ?? 0
        if chance(3) { return count + 1 }
        return chance(70)
            ? Int.random(in: max(0, count - 2)...count, using: &random) : Int.random(in: 0...count, using: &random)
    }
}
