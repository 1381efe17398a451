import HashTreeCollections

/// Somebody who takes part. There may be no members: anyone concerned is a participant.
public struct Person: Equatable, Sendable {
    public let id: PersonID
    /// The name that the person chose.
    public internal(set) var name: Prose
    /// From where the person speaks, in the order of time; acts point at the one that held when they were done.
    public internal(set) var capacities: [Capacity]
    /// The roles that the person holds now.
    public internal(set) var roles: Set<Role> = []
    /// What was erased of the person, and on which ground.
    public internal(set) var removal: Removal?
    public let joined: Timestamp

    /// From where the person speaks now.
    public var capacity: Capacity { capacities[capacities.index(before: capacities.endIndex)] }

    /// From where the person spoke at a moment; before the first capacity, from there.
    public func capacity(at moment: Timestamp) -> Capacity {
        capacities.last { $0.since <= moment } ?? capacities.first ?? capacity
    }

    /// The place of the present capacity, for acts to point at.
    public var capacityNumber: Int { capacities.count - 1 }
}

/// From where a person speaks: stakeholder group, organisation, on whose behalf. Dated, and changed without rewriting
/// what was said before.
public struct Capacity: Equatable, Sendable {
    /// A code of the charter's groups.
    public var group: String
    public var behalf: Behalf
    /// The organisation that employs, sponsors or sends the person.
    public var organisation: Prose
    public var since: Timestamp

    /// On whose behalf somebody speaks.
    public enum Behalf: String, CaseIterable, Sendable {
        case own
        case organisation
        case group
    }
}

/// What a person said, from where: the person and the capacity that held at that time.
public struct Voice: Hashable, Sendable {
    public let person: PersonID
    /// The place in the person's capacities.
    public let capacity: Int
}

/// A standing task in the mechanism. Tasks in one session are parts (``SessionRole``).
public enum Role: String, CaseIterable, Sendable {
    /// Runs the process; neutral, takes no part in consensus.
    case secretariat
    /// Calls consensus, finds its level, gives the reasons (RFC 7282).
    case chair
    /// Writes the text and answers the inputs.
    case drafter
    /// Decides with the outcome, and answers for it: often a public official.
    case decisionMaker = "decision_maker"
}

/// Everybody who takes part.
public struct PeopleRoom: Equatable, Sendable {
    private var byID: TreeDictionary<PersonID, Person> = [:]

    /// The person with a pseudonym.
    public subscript(id: PersonID) -> Person? { byID[id] }

    /// How many people have joined.
    public var count: Int { byID.count }

    /// Everybody, in the order in which they joined.
    public var all: [Person] { byID.values.sorted { ($0.joined, $0.id) < ($1.joined, $1.id) } }

    /// Everybody of whom everything was erased.
    public var erased: [PersonID] {
        byID.values.filter { $0.removal?.scope == .everything }.map(\.id)
    }

    /// Everybody who holds a role.
    public func holding(_ role: Role) -> [Person] { all.filter { $0.roles.contains(role) } }

    /// From where a voice spoke.
    public func capacity(of voice: Voice) -> Capacity? {
        guard let person = byID[voice.person], person.capacities.indices.contains(voice.capacity) else { return nil }
        return person.capacities[voice.capacity]
    }

    /// The stakeholder group that a voice spoke from.
    public func group(of voice: Voice) -> String? { capacity(of: voice)?.group }

    mutating func add(_ person: Person) { byID[person.id] = person }

    mutating func update(_ id: PersonID, _ change: (inout Person) throws(Corruption) -> Void) throws(Corruption) {
        guard var person = byID[id] else { throw .missing(id.code) }
        try change(&person)
        byID[id] = person
    }
}

extension Mechanism {
    /// The voice with which an actor speaks now; nil for the clock and the operator.
    public func voice(of actor: Actor) -> Voice? {
        actor.person.flatMap { people[$0] }.map { Voice(person: $0.id, capacity: $0.capacityNumber) }
    }

    /// The voice behind an entry.
    func voice(_ stamp: Stamp) throws(Corruption) -> Voice {
        guard let voice = voice(of: stamp.by) else { throw .missing(stamp.by.code) }
        return voice
    }
}
