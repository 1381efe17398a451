import Mechanism

/// The short words for calls, for what answers them, and for what becomes of it.
extension ChoiceWords {
    static func of(_ kind: ProgrammeCall.Kind) -> String {
        switch kind {
        case .issues: "Call for issues"
        case .sessions: "Call for sessions"
        }
    }

    static func of(_ phase: ProgrammeCall.Phase) -> String {
        switch phase {
        case .open: "Taking submissions"
        case .closed: "Closed for submissions"
        case .scoring: "Being scored"
        case .discussing: "Reviewers discuss"
        case .counting: "Review being published"
        case .reviewed: "Review published"
        case .concluded: "Concluded"
        }
    }

    static func of(_ answer: Invitation.Answer) -> String {
        switch answer {
        case .accepted: "Accepted"
        case .declined: "Declined"
        }
    }

    static func of(_ fate: SubmissionFate) -> String {
        switch fate {
        case .open: "Open"
        case .notCounted: "Does not count"
        case .withdrawn: "Withdrawn"
        case .expired: "Expired"
        case .merged: "Merged"
        case .inSessions: "Taken into a session"
        case .accepted: "Accepted into the programme"
        case .declined: "Declined"
        case .ended: "Set aside or ended"
        }
    }
}
