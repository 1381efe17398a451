import TransparencyLog

/// Whose the texts of an act are: with whom they are erased.
extension Mechanism {
    /// The person whose texts an act carries; nil where they are the process's own.
    ///
    /// What somebody writes as a participant is theirs. What is written in an office, such as a finding, an answer or a
    /// report, belongs to the process, and stays when the person goes.
    public static func owner(of act: any Act, by actor: Actor) -> PersonID? {
        // A review that is published under a name is its reviewer's, whoever publishes it.
        if let sheet = act as? PublishSheet { return sheet.reviewer }
        return switch act.type.permission {
        case .anyone:
            if let join = act as? Join { join.person } else { actor.person }
        case .participant, .oneself, .author: actor.person
        case .subjectOrSecretariat, .authorOrSecretariat, .roles, .parts, .programmeCommittee, .addressee, .operator,
            .clock:
            nil
        }
    }
}

extension ActType {
    /// The fields of an act that name a person or an organisation.
    public var nameFields: Set<String> {
        var fields = Fields.describing()
        var act = blank()
        act.fields(&fields)
        return Set(
            fields.shapes.compactMap { shape in
                switch shape.kind {
                case .text(let limit): limit.isPersonal ? shape.name : nil
                // What a file is called may name its author.
                case .file: shape.name + "_name"
                default: nil
                }
            })
    }
}

extension Entry {
    /// What the entry commits to, with the names of the fields, in the order of the form.
    public var commitments: [(name: String, commitment: Commitment)] {
        // Every text of an entry has been committed to already; the seal is never asked.
        var fields = Fields.sealing { _, _, _ in Commitment(hash: .emptyRoot, length: 0) }
        var act = act
        act.fields(&fields)
        return fields.commitments
    }
}
