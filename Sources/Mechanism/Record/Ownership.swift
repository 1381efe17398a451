/// Whose the texts of an act are: with whom they are erased.
extension Mechanism {
    /// The person whose texts an act carries; nil where they are the process's own.
    ///
    /// What somebody writes as a participant is theirs. What is written in an office, such as a finding, an answer or a
    /// report, belongs to the process, and stays when the person goes.
    public static func owner(of act: any Act, by actor: Actor) -> PersonID? {
        switch act.type.permission {
        case .anyone:
            if let join = act as? Join { join.person } else { actor.person }
        case .participant, .oneself, .author: actor.person
        case .subjectOrSecretariat, .roles, .parts, .addressee, .operator, .clock: nil
        }
    }
}
