/// What somebody does in the process, in the process's own terms.
///
/// An act is a value. The floor above checks it against the state (``check(_:_:_:)``), writes it to the journal, and only
/// then applies it (``apply(to:_:)``). Both functions are pure: the state, the actor and the time come in.
public protocol Act: Sendable {
    /// Its type in the record.
    static var type: ActType { get }

    /// An act that has not been filled in.
    init()

    /// Lists its fields in the order of the form.
    mutating func fields(_ fields: inout Fields)

    /// The existing thing that it acts on: what permission depends on.
    var subject: ObjectID { get }

    /// The thing whose history it belongs to: its subject, or the new thing that it brings in.
    func object(in mechanism: Mechanism) -> ObjectID

    /// Fills in what follows from words that are kept already, before it is checked: the state holds none. The words of a
    /// text are nil when they were removed.
    mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal)

    /// The acts as which it enters the record: itself, or several where one entry would be too large. They are entered
    /// together or not at all.
    func parts(in mechanism: Mechanism) -> [any Act]

    /// Whether the rules in force allow it now. Permission has been checked already (``Mechanism/may(_:_:on:)``).
    func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal)

    /// Changes the state as the act says. The rules have been checked; only a damaged journal makes this fail.
    func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption)
}

extension Act {
    /// Its type in the record.
    public var type: ActType { Self.type }

    public func object(in mechanism: Mechanism) -> ObjectID { subject }

    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) {}

    public func parts(in mechanism: Mechanism) -> [any Act] { [self] }
}

/// Who acts.
public enum Actor: Hashable, Sendable {
    /// A participant who is signed in.
    case person(PersonID)
    /// Time itself: what is due by the clock.
    case clock
    /// Whoever runs the program on its machine: founding, import, the demonstration.
    case `operator`

    /// The person, if it is one.
    public var person: PersonID? { if case .person(let person) = self { person } else { nil } }

    /// Who acts, as the record says it.
    public var code: String {
        switch self {
        case .person(let person): person.code
        case .clock: "clock"
        case .operator: "operator"
        }
    }

    /// Reads exactly what ``code`` writes.
    public init?(code: String) {
        switch code {
        case "clock": self = .clock
        case "operator": self = .operator
        default:
            guard let person = PersonID(code: code) else { return nil }
            self = .person(person)
        }
    }
}

/// Where and when an act entered the record.
public struct Stamp: Equatable, Sendable {
    /// The index of the entry, from 0.
    public let index: Int
    /// When it was accepted.
    public let at: Timestamp
    /// Who acted.
    public let by: Actor
    /// The thing whose history it belongs to.
    public let object: ObjectID

    /// A stamp.
    public init(index: Int, at: Timestamp, by: Actor, object: ObjectID) {
        (self.index, self.at, self.by, self.object) = (index, at, by, object)
    }
}
