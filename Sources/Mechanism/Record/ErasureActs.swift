public import TransparencyLog

/// Erases one text from beside the record. The entry stays, with its fingerprint of a text that nobody can read any more.
public struct EraseText: Act {
    public static let type = ActType.eraseText
    /// The entry that committed to the text.
    public var entry = 0
    /// The commitment to the text.
    public var text = Hash.emptyRoot
    public var ground = Removal.Ground.request
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.number("entry", &entry, in: 0...Int(Int32.max))
        fields.digest("text", &text)
        fields.choice("ground", &ground)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard entry < mechanism.count else { throw Refusal(.unknownText) }
        guard mechanism.record.erasure(of: text) == nil else { throw Refusal(.erasedAlready) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) {
        mechanism.record.noteErasure(of: text, stamp)
    }
}

/// Erases the names of a person, or whatever there is of the person. Counts, findings and decisions stay, and so does
/// what the person did in an office.
public struct ErasePerson: Act {
    public static let type = ActType.erasePerson
    public var person = PersonID.nobody
    public var scope = Removal.Scope.names
    public var ground = Removal.Ground.request
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .person(person) }

    public mutating func fields(_ fields: inout Fields) {
        fields.person("person", &person)
        fields.choice("scope", &scope)
        fields.choice("ground", &ground)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard let person = mechanism.people[person] else { throw Refusal(.unknownPerson) }
        guard person.removal?.scope != .everything else { throw Refusal(.erasedAlready) }
        guard
            scope == .names || !person.roles.contains(.secretariat)
                || mechanism.people.holding(.secretariat).count > 1
        else { throw Refusal(.lastSecretariat) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.people.update(person) {
            $0.removal = Removal(scope: scope, ground: ground, entry: stamp.index)
            // Nobody is left who could act in a role.
            if scope == .everything { $0.roles = [] }
        }
        if scope == .everything { try mechanism.releaseReviewer(person) }
    }
}

/// Puts a text right: what is correct stands beside it from now on. The text itself stays as it was given.
public struct CorrectText: Act {
    public static let type = ActType.correctText
    /// The entry that committed to the text.
    public var entry = 0
    /// The commitment to the text.
    public var text = Hash.emptyRoot
    public var correction = Prose.none
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.number("entry", &entry, in: 0...Int(Int32.max))
        fields.digest("text", &text)
        fields.text("correction", &correction, .prose)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard entry < mechanism.count else { throw Refusal(.unknownText) }
        guard mechanism.record.erasure(of: text) == nil else { throw Refusal(.erasedAlready) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) {
        mechanism.record.note(Correction(text: correction, at: stamp.at, entry: stamp.index), of: text)
    }
}
