import Mechanism

/// How far a thread has come in the tests. Each is one step, or a few of a kind, after the one before.
enum Milestone: Int, CaseIterable {
    case founded, raised, listed, understanding
    case learningAnnounced, learningHeld, discussing
    case conversationDrafted, seeded, conversing, submitted, moderated, conversationClosed, counted
    case proposed, planned, staffed, ready, live, held, reported, drafted, commenting, commented, editing
    case answeredComments, finalised, published, consulting
    case textDrafted, announced, open, filed, responding, answered, responded, converging
    case called, supported, objected, discussed, resolved, evaluation, designated, declared, deciding
    case decided, followingUp, assigned, reportedBack, closed
}

extension Proceedings {
    private static let milestones: Result<[Milestone: Proceedings], any Error> = Result {
        var proceedings = Proceedings()
        var reached: [Milestone: Proceedings] = [:]
        for milestone in Milestone.allCases {
            try proceedings.reach(milestone)
            reached[milestone] = proceedings
        }
        return reached
    }

    /// The proceedings in which one thread has come this far.
    init(at milestone: Milestone) throws {
        guard let reached = try Self.milestones.get()[milestone] else { throw Corruption.missing("\(milestone)") }
        self = reached
    }

    private mutating func reach(_ milestone: Milestone) throws {
        switch milestone {
        case .founded: try found()
        case .raised: try perform(RaiseIssue.sample, by: .advocate)
        case .listed: try perform(ScreenIssue.sample, by: .secretary)
        case .understanding, .discussing, .consulting, .converging, .deciding, .followingUp:
            try perform(MoveOn.sample, by: .secretary)
        case .learningAnnounced: try perform(AnnounceLearning.sample, by: .secretary)
        case .learningHeld:
            try wait(until: "2026-01-21")
            try perform(ReportLearning.sample, by: .secretary)
        case .conversationDrafted: try perform(DraftConversation.sample, by: .secretary)
        case .seeded:
            for _ in 0..<Conversation.leastStatements { try perform(SubmitStatement.sample, by: .secretary) }
            try perform(TranslateStatement.sample, by: .colleague)
        case .conversing: try perform(OpenConversation.sample, by: .secretary)
        case .submitted: try perform(SubmitStatement.sample, by: .user)
        case .moderated: try perform(ModerateStatement.sample, by: .colleague)
        case .conversationClosed: try wait(until: "2026-02-01")
        case .counted: try perform(PublishCount.sample, by: .operator)
        case .proposed: try perform(ProposeSession.sample, by: .official)
        case .planned: try perform(ScreenSession.sample, by: .secretary)
        case .staffed: try staff()
        case .ready: try perform(ScheduleSession.sample, by: .scholar)
        case .live:
            try wait(until: "2026-02-10")
            try perform(StartSession.sample, by: .engineer)
        case .held: try perform(EndSession.sample, by: .engineer)
        case .reported: try perform(FileReport.sample, by: .trader)
        case .drafted: try perform(DraftMessage.sample, by: .trader)
        case .commenting: try perform(OpenMessages.sample, by: .trader)
        case .commented: try perform(CommentOnMessage.sample, by: .user)
        case .editing: try wait(until: "2026-02-21")
        case .answeredComments: try perform(AnswerMessageComment.sample, by: .helper)
        case .finalised: try perform(FinaliseMessages.sample, by: .scholar)
        case .published: try perform(PublishSession.sample, by: .secretary)
        case .textDrafted: try perform(DraftConsultation.sample, by: .drafter)
        case .announced: try perform(AnnounceConsultation.sample, by: .secretary)
        case .open: try wait(until: "2026-03-03")
        case .filed: for actor in CastMember.sixGroups { try perform(FileInput.sample, by: actor) }
        case .responding: try wait(until: "2026-04-02")
        case .answered:
            for input in 1...6 { try perform(AnswerInput.sample.but { $0.input = ID(input) }, by: .drafter) }
        case .responded: try perform(PublishResponses.sample, by: .drafter)
        case .called: try perform(CallConsensus.sample, by: .chair)
        case .supported: for actor in CastMember.sixGroups { try perform(TakeStance.sample, by: actor) }
        case .objected: try perform(RaiseObjection.sample, by: .user)
        case .discussed: try perform(AnswerObjection.sample, by: .scholar)
        case .resolved: try perform(ResolveObjection.sample, by: .chair)
        case .evaluation: try wait(until: "2026-05-01")
        case .designated: try perform(Determine.sample, by: .chair)
        case .declared: try wait(until: "2026-05-20")
        case .decided: try perform(Decide.sample, by: .minister)
        case .assigned: try perform(AssignFollowUp.sample, by: .secretary)
        case .reportedBack: try perform(AnswerFollowUp.sample, by: .official)
        case .closed: try perform(CloseThread.sample, by: .secretary)
        }
    }

    private mutating func found() throws {
        try perform(AdoptCharter.sample, by: .operator)
        for member in CastMember.all {
            try perform(Join.sample.but { ($0.person, $0.group) = (member.person, member.group) }, by: .operator)
            if let role = member.role {
                try perform(GrantRole.sample.but { ($0.person, $0.role) = (member.person, role) }, by: .operator)
            }
        }
    }

    private mutating func staff() throws {
        let parts: [(SessionRole, PersonID)] = [
            (.focalPoint, .scholar), (.moderator, .engineer), (.remoteModerator, .user),
            (.keyParticipant, .panellist), (.rapporteur, .trader), (.orgTeam, .helper)
        ]
        for (role, person) in parts {
            try perform(AssignPart.sample.but { ($0.role, $0.person) = (role, person) }, by: .secretary)
        }
    }
}
