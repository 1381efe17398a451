/// Joins the mechanism: open to anyone, free, without membership (safeguard OPEN-1).
public struct Join: Act {
    public static let type = ActType.join
    /// Given by the floor above: random, and nobody's choice.
    public var person = PersonID.nobody
    public var name = Prose.none
    public var group = ""
    public var behalf = Capacity.Behalf.own
    public var organisation = Prose.none

    public init() {}

    public var subject: ObjectID { .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.person("person", &person)
        fields.text("name", &name, .name)
        fields.code("group", &group, from: .groups)
        fields.choice("behalf", &behalf)
        fields.text("organisation", &organisation, .optionalName)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .person(person) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard mechanism.charter.number > 0 else { throw Refusal(.notFounded) }
        guard person != .nobody, mechanism.people[person] == nil else { throw Refusal(.alreadyJoined) }
        // Whoever opens the doors on the operator's word has spoken from nowhere yet, and says so on the site.
        if actor == .operator, group.isEmpty { return }
        try Capacity.check(group, behalf, organisation, mechanism)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) {
        let capacity = Capacity(group: group, behalf: behalf, organisation: organisation, since: stamp.at)
        mechanism.people.add(Person(id: person, name: name, capacities: [capacity], joined: stamp.at))
    }
}

/// Speaks from elsewhere from now on; what was said before keeps its capacity.
public struct ChangeCapacity: Act {
    public static let type = ActType.changeCapacity
    public var person = PersonID.nobody
    public var group = ""
    public var behalf = Capacity.Behalf.own
    public var organisation = Prose.none

    public init() {}

    public var subject: ObjectID { .person(person) }

    public mutating func fields(_ fields: inout Fields) {
        fields.person("person", &person)
        fields.code("group", &group, from: .groups)
        fields.choice("behalf", &behalf)
        fields.text("organisation", &organisation, .optionalName)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        try Capacity.check(group, behalf, organisation, mechanism)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let capacity = Capacity(group: group, behalf: behalf, organisation: organisation, since: stamp.at)
        try mechanism.people.update(person) { $0.capacities.append(capacity) }
    }
}

/// Changes the name that a person shows.
public struct Rename: Act {
    public static let type = ActType.rename
    public var person = PersonID.nobody
    public var name = Prose.none

    public init() {}

    public var subject: ObjectID { .person(person) }

    public mutating func fields(_ fields: inout Fields) {
        fields.person("person", &person)
        fields.text("name", &name, .name)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {}

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.people.update(person) { $0.name = name }
    }
}

/// Gives a person a role.
public struct GrantRole: Act {
    public static let type = ActType.grantRole
    public var person = PersonID.nobody
    public var role = Role.drafter
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .person(person) }

    public mutating func fields(_ fields: inout Fields) {
        fields.person("person", &person)
        fields.choice("role", &role)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard let roles = mechanism.people[person]?.roles else { throw Refusal(.unknownPerson) }
        guard !roles.contains(role) else { throw Refusal(.holdsRole) }
        guard actor.person != person else { throw Refusal(.ownRole) }
        // Whoever finds consensus must not write the text it is found on (RFC 2418 §6), nor run the process.
        let together = roles.union([role])
        guard !(together.contains(.chair) && together.count > 1) else { throw Refusal(.chairHoldsNoOtherRole) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.people.update(person) { $0.roles.insert(role) }
    }
}

/// Takes a role from a person; the next request already goes without it.
public struct RevokeRole: Act {
    public static let type = ActType.revokeRole
    public var person = PersonID.nobody
    public var role = Role.drafter
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .person(person) }

    public mutating func fields(_ fields: inout Fields) {
        fields.person("person", &person)
        fields.choice("role", &role)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard mechanism.people[person]?.roles.contains(role) == true else { throw Refusal(.holdsNoSuchRole) }
        guard role != .secretariat || mechanism.people.holding(.secretariat).count > 1 else {
            throw Refusal(.lastSecretariat)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.people.update(person) { $0.roles.remove(role) }
    }
}

extension Capacity {
    static func check(
        _ group: String, _ behalf: Behalf, _ organisation: Prose, _ mechanism: Mechanism
    ) throws(Refusal) {
        guard mechanism.charter.inForce.groups.contains(group) else { throw Refusal(.unknownGroup, group) }
        guard behalf != .organisation || !organisation.isEmpty else { throw Refusal(.organisationUnnamed) }
    }
}
