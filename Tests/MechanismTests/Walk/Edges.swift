import Mechanism

/// The allowed steps of every state machine, as the walk knows them: it may not take another.
enum Edges {
    static func allows(_ before: Session.State, _ after: Session.State) -> Bool {
        switch (before, after) {
        case (.proposed, .planned), (.proposed, .cancelled), (.planned, .ready), (.planned, .cancelled),
            (.ready, .live),
            (.ready, .cancelled), (.live, .held), (.held, .reporting), (.held, .reportMissing),
            (.reportMissing, .reporting), (.reporting, .messagesOpen), (.reporting, .published),
            (.messagesOpen, .messagesEditing), (.messagesEditing, .messagesFinal), (.messagesFinal, .published),
            (.proposed, .returned), (.proposed, .withdrawn), (.proposed, .merged), (.returned, .proposed),
            (.returned, .withdrawn), (.returned, .expired), (.planned, .merged),
            // What went into something that does not go on gets another fate.
            (.merged, .planned), (.merged, .returned), (.merged, .cancelled), (.merged, .withdrawn):
            true
        default: before == after
        }
    }

    static func allows(_ before: ProgrammeCall.Phase, _ after: ProgrammeCall.Phase) -> Bool {
        switch (before, after) {
        case (.open, .closed), (.closed, .scoring), (.closed, .concluded), (.scoring, .discussing),
            (.discussing, .counting), (.counting, .reviewed), (.reviewed, .concluded):
            true
        default: before == after
        }
    }

    static func allows(_ before: Conversation.State, _ after: Conversation.State) -> Bool {
        switch (before, after) {
        case (.drafted, .open), (.drafted, .withdrawn), (.open, .closed), (.open, .withdrawn), (.closed, .counted): true
        default: before == after
        }
    }

    static func allows(_ before: Consultation.State, _ after: Consultation.State) -> Bool {
        switch (before, after) {
        case (.drafted, .announced), (.drafted, .withdrawn), (.announced, .open), (.announced, .drafted),
            (.announced, .withdrawn), (.open, .responding), (.open, .drafted), (.open, .withdrawn),
            (.responding, .responded),
            // An answer is contested when all are out, and another round follows on another text.
            (.responded, .responding), (.responded, .announced):
            true
        default: before == after
        }
    }

    static func allows(_ before: ConsensusCall.State, _ after: ConsensusCall.State) -> Bool {
        switch (before, after) {
        case (.open, .evaluation), (.evaluation, .designated), (.designated, .evaluation), (.designated, .declared),
            (.designated, .noConsensus), (.open, .superseded), (.evaluation, .superseded), (.designated, .superseded):
            true
        default: before == after
        }
    }

    static func allows(_ before: Objection.State, _ after: Objection.State) -> Bool {
        switch (before, after) {
        case (.open, .discussed), (.open, .accommodated), (.discussed, .accommodated), (.discussed, .addressed),
            (.open, .withdrawn), (.discussed, .withdrawn):
            true
        default: before == after
        }
    }

    static func allows(_ before: FollowUp.State, _ after: FollowUp.State) -> Bool {
        switch (before, after) {
        case (.open, .answered), (.open, .silent), (.silent, .answered): true
        default: before == after
        }
    }

    static func allows(_ before: Issue.State, _ after: Issue.State) -> Bool {
        switch (before, after) {
        case (.submitted, .underWay), (.submitted, .returned), (.submitted, .merged), (.submitted, .withdrawn),
            (.returned, .submitted), (.returned, .withdrawn), (.returned, .expired), (.underWay, .parked),
            (.parked, .underWay), (.underWay, .closed), (.closed, .underWay):
            true
        default: before == after
        }
    }

    /// A round goes from stage to stage, and only forward; another round begins from the start.
    static func allows(_ before: Issue, _ after: Issue) -> Bool {
        guard let old = before.round, let new = after.round else { return after.rounds.count <= 1 }
        if new.number == old.number { return new.stage == old.stage || new.stage == old.stage.next }
        return new.number == old.number + 1 && new.stage == .raise && after.rounds.dropLast() + [] == before.rounds
    }
}
