/// Which safeguards of consultations hold an act up, and which only show: the charter's choice.
///
/// The others of the eleven hold by construction: nothing files an input without a receipt (CONS-3), publishes an answer
/// without its parts (CONS-5), removes a tombstone (CONS-7) or drops what comes late (CONS-8).
public struct BlockingSafeguards: Equatable, Sendable {
    /// Those between which a charter may choose.
    public static let choices: [Safeguard.Code] = [.cons1, .cons2, .cons4, .cons6, .cons9, .cons10, .cons11]

    /// Those that hold things up where the charter does not speak of it.
    public static let usual: [Safeguard.Code] = [.cons1, .cons4, .cons10, .cons11]

    /// The charter's choice by ``Safeguard/Code/field``; nil where it does not speak of it.
    var chosen: [String]?

    /// The usual ones.
    public init() {}

    /// These and no others.
    public init(_ codes: [Safeguard.Code]) { chosen = codes.map(\.field) }

    /// Those that hold things up.
    public var codes: [Safeguard.Code] {
        chosen.map { chosen in Self.choices.filter { chosen.contains($0.field) } } ?? Self.usual
    }

    /// Whether a safeguard holds things up.
    public func contains(_ code: Safeguard.Code) -> Bool { codes.contains(code) }

    /// What was chosen and is not to be chosen; nil when all is well.
    var unknown: String? { chosen?.first { code in !Self.choices.contains { $0.field == code } } }
}

extension Safeguard.Code {
    /// Its name in forms and entries: `cons_1`.
    public var field: String { rawValue.lowercased().replacing("-", with: "_") }
}

extension Mechanism {
    /// Whether the charter in force lets a safeguard hold things up.
    func blocks(_ code: Safeguard.Code) -> Bool { charter.inForce.blocking.contains(code) }

    /// Refuses what would leave inputs without an answer, where the charter says so (safeguard CONS-4).
    func checkAnswered(_ unanswered: Int) throws(Refusal) {
        guard unanswered == 0 || !blocks(.cons4) else { throw Refusal(.unansweredInputs, String(unanswered)) }
    }
}
