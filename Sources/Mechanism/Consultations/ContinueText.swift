/// Goes on with a text of which one entry could not hold all clauses. It stands right behind the entry that begins the
/// version, and was written together with it.
public struct ContinueText: Act {
    public static let type = ActType.continueText
    public var consultation = ID<Consultation>(0)
    public var version = 1
    public var clauses: [Clause] = []
    /// For each clause the key of the one of the version before that it goes on with, or 0.
    public var continuing: [Int] = []

    public init() {}

    /// What comes after the clauses that are there.
    init(_ consultation: ID<Consultation>, version: Int, _ clauses: [Clause], continuing: [Int] = []) {
        (self.consultation, self.version) = (consultation, version)
        (self.clauses, self.continuing) = (clauses, continuing)
    }

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.number("version", &version, in: 1...10_000)
        fields.clauses("clauses", &clauses, .text)
        fields.computed("continuing", &continuing)
    }

    public func parts(in mechanism: Mechanism) -> [any Act] {
        let pieces = Clause.pieces(clauses)
        guard pieces.count > 1 else { return [self] }
        return pieces.map { piece in
            ContinueText(
                consultation, version: version, Array(clauses[piece]),
                continuing: continuing.count == clauses.count ? Array(continuing[piece]) : [])
        }
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard let consultation = mechanism.consultations[consultation] else {
            throw Refusal(.unknownThing, consultation.code)
        }
        guard let text = consultation.version, text.number == version, !text.isWhole,
            text.clauses.count + clauses.count <= text.whole
        else { throw Refusal(.otherVersion) }
        guard !clauses.isEmpty else { throw Refusal(.noClauses) }
        let kept = continuing.filter { $0 > 0 }
        let taken = Set(text.clauses.map(\.key))
        let before = consultation.version(version - 1)
        guard continuing.isEmpty || continuing.count == clauses.count, Set(kept).count == kept.count,
            kept.allSatisfy({ !taken.contains($0) && before?[$0] != nil })
        else { throw Refusal(.otherVersion) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.consultations.update(consultation) { consultation throws(Corruption) in
            guard let last = consultation.versions.indices.last else { throw .missing("version \(version)") }
            let pairing = continuing.isEmpty ? clauses.map { _ in 0 } : continuing
            consultation.versions[last].clauses += TextVersion.keyed(
                clauses, after: consultation.versions, continuing: pairing)
        }
    }
}

extension Clause {
    /// The stretches of a text that fit into one entry each. What else an entry holds, and for each clause its commitment,
    /// its label and its key, is reckoned generously.
    static func pieces(_ clauses: [Clause]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var (start, bytes) = (0, 0)
        for (place, clause) in clauses.enumerated() {
            let more = 92 + clause.label.utf8.count * 2
            if place > start, bytes + more > Entry.mostBytes - 3000 {
                pieces.append(start..<place)
                (start, bytes) = (place, 0)
            }
            bytes += more
        }
        return pieces + (start < clauses.count ? [start..<clauses.count] : [])
    }
}
