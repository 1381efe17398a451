/// Publishes a version of a text in another language, clause by clause (safeguard LANG-2). It carries the number of the
/// version that it translates, so that a later version shows it as one of an earlier text.
public struct TranslateText: Act {
    public static let type = ActType.translateText
    public var consultation = ID<Consultation>(0)
    public var version = 1
    public var language = ""
    public var clauses: [Clause] = []
    /// How many clauses come before these, where not all of them fit into one entry, and how many there are.
    public var before = 0
    public var whole = 0

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.number("version", &version, in: 1...10_000)
        fields.code("language", &language, from: .languages)
        fields.clauses("clauses", &clauses, .text)
        fields.computed("before", &before)
        fields.computed("whole", &whole)
    }

    public func parts(in mechanism: Mechanism) -> [any Act] {
        let pieces = Clause.pieces(clauses)
        guard pieces.count > 1 else { return [self] }
        return pieces.map { piece in
            var act = self
            (act.clauses, act.before, act.whole) = (Array(clauses[piece]), piece.lowerBound, clauses.count)
            return act
        }
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let consultation = try mechanism.consultation(
            consultation, in: .drafted, .announced, .open, .responding, .responded)
        guard mechanism.charter.inForce.languages.contains(language) else { throw Refusal(.unknownLanguage, language) }
        guard language != consultation.authoritative else { throw Refusal(.authoritativeItself) }
        guard let text = consultation.version, text.number == version else { throw Refusal(.otherVersion) }
        let all = whole > 0 ? whole : clauses.count
        let known = before == 0 ? 0 : text.translations[language]?.clauses.count ?? 0
        guard all == text.clauses.count, before == known, before + clauses.count <= all else {
            throw Refusal(.partsOfTranslation, String(text.clauses.count), String(all))
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let voice = mechanism.voice(of: stamp.by)
        try mechanism.consultations.update(consultation) { consultation throws(Corruption) in
            guard let last = consultation.versions.indices.last else { throw .missing("version \(version)") }
            let keys = consultation.versions[last].clauses.dropFirst(before).map(\.key)
            let keyed = zip(keys, clauses).map { TextVersion.Keyed(key: $0, clause: $1) }
            if before == 0 {
                let old = consultation.versions[last].translations[language]?.clauses ?? []
                if consultation.isWithheld { consultation.replaced += old.map(\.clause.text) }
                consultation.versions[last].translations[language] = .init(clauses: keyed, by: voice, at: stamp.at)
            } else {
                consultation.versions[last].translations[language]?.clauses += keyed
            }
        }
    }
}
