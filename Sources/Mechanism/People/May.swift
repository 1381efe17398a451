/// Who may do an act at all. Whether it fits the state of things is the act's own rule.
public enum Permission: Equatable, Sendable {
    /// Whoever runs the program on its machine.
    case `operator`
    /// Time itself.
    case clock
    /// Anyone who has joined.
    case participant
    /// The person whom the act is about.
    case oneself
    /// Whoever brought the thing in.
    case author
    /// A holder of one of these roles.
    case roles(Set<Role>)
    /// A holder of one of these parts in the session, or the secretariat.
    case parts(Set<SessionRole>)
    /// A member of the programme committee: whoever answers for a session in it, or the secretariat.
    case programmeCommittee
    /// Whoever owes the follow-up, or the secretariat.
    case addressee
    /// The person whom the act is about, or the secretariat.
    case subjectOrSecretariat
    /// Whoever brought the thing in, or the secretariat.
    case authorOrSecretariat
    /// Nobody signed in needed: joining.
    case anyone
}

extension Mechanism {
    /// Whether an actor may do this kind of act on a thing. The one place that decides, for pages as for acts.
    public func may(_ actor: Actor, _ type: ActType, on subject: ObjectID) -> Bool {
        let permission = type.permission
        guard case .person(let id) = actor else {
            return actor == .clock ? permission == .clock : Self.operatorMay(permission)
        }
        guard let person = people[id] else { return permission == .anyone }
        // Of somebody who has been erased, nobody is left to act.
        guard person.removal?.scope != .everything else { return false }
        return switch permission {
        case .operator, .clock, .anyone: false
        case .participant: true
        case .oneself: subject == .person(id)
        case .author: author(of: subject) == id
        case .roles(let roles): !person.roles.isDisjoint(with: roles)
        case .parts(let parts):
            person.roles.contains(.secretariat) || !self.parts(of: id, in: subject).isDisjoint(with: parts)
        case .programmeCommittee: person.roles.contains(.secretariat) || isOnProgrammeCommittee(id)
        case .addressee: person.roles.contains(.secretariat) || addressee(of: subject) == id
        case .subjectOrSecretariat: person.roles.contains(.secretariat) || subject == .person(id)
        case .authorOrSecretariat: person.roles.contains(.secretariat) || author(of: subject) == id
        }
    }

    /// The operator founds, imports and repairs; it has no voice of its own in discussion or consensus.
    private static func operatorMay(_ permission: Permission) -> Bool {
        switch permission {
        case .operator, .anyone, .subjectOrSecretariat, .authorOrSecretariat: true
        case .roles(let roles): roles.contains(.secretariat)
        case .parts, .programmeCommittee: true
        default: false
        }
    }

    /// Who brought a thing in.
    public func author(of object: ObjectID) -> PersonID? {
        switch object {
        case .issue(let id): issues[id]?.author.person
        case .session(let id): sessions[id]?.proposer?.person
        case .input(let id): inputs[id]?.author.person
        case .statement(let id): statements[id]?.author.person
        case .objection(let id): objections[id]?.author.person
        case .person(let id): id
        default: nil
        }
    }

    private func parts(of person: PersonID, in subject: ObjectID) -> Set<SessionRole> {
        let session: Session? =
            switch subject {
            case .session(let id): sessions[id]
            case .message(let id): messages[id].flatMap { sessions[$0.session] }
            default: nil
            }
        return Set(session?.parts.filter { $0.person == person }.map(\.role) ?? [])
    }

    private func addressee(of subject: ObjectID) -> PersonID? {
        if case .followUp(let id) = subject { followUps[id]?.addresseePerson } else { nil }
    }
}
