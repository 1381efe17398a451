import Mechanism

extension Story {
    /// A thread that went through all its stages by the book.
    static func whole(under charter: Charter = .usual) throws -> Story {
        var story = Story()
        try story.found(charter)
        try story.raise()
        try story.understand()
        try story.discuss(keyParticipants: charter.limits.keyParticipants)
        try story.consult(charter.limits)
        try story.converge(charter.limits)
        try story.decide()
        return story
    }

    mutating func found(_ charter: Charter) throws {
        try act(AdoptCharter.self, by: .operator) { ($0.charter, $0.reason) = (charter, .words) }
        let people: [(PersonID, String)] = [
            (.secretary, "civil_society"), (.chair, "technical"), (.drafter, "government"), (.minister, "government"),
            (.citizen, "civil_society"), (.trader, "private_sector"), (.engineer, "technical"),
            (.official, "government")
        ]
        for (person, group) in people {
            try act(Join.self, by: .operator) { ($0.person, $0.name, $0.group) = (person, .words, group) }
        }
        let roles: [(PersonID, Role)] = [
            (.secretary, .secretariat), (.chair, .chair), (.drafter, .drafter), (.minister, .decisionMaker)
        ]
        for (person, role) in roles {
            try act(GrantRole.self, by: .operator) { ($0.person, $0.role, $0.reason) = (person, role, .words) }
        }
    }

    mutating func raise() throws {
        try act(RaiseIssue.self, by: .citizen) {
            ($0.title, $0.question, $0.affected, $0.interest) = (.words, .words, .words, .words)
            ($0.ofInternet, $0.topics) = (true, ["names"])
        }
        try act(ScreenIssue.self, by: .secretary) { ($0.issue, $0.reason) = (ID(1), .words) }
        try moveOn()
    }

    mutating func understand() throws {
        try act(AnnounceLearning.self, by: .secretary) { [now] in
            ($0.issue, $0.title, $0.host, $0.starts) = (ID(1), .words, .words, now.adding(days: 1))
        }
        try wait(days: 2)
        try act(ReportLearning.self, by: .secretary) { ($0.event, $0.attendance) = (ID(1), Self.everybody) }
        try moveOn()
    }

    mutating func discuss(keyParticipants: Int) throws {
        try act(ProposeSession.self, by: .engineer) {
            ($0.issue, $0.title, $0.teaser, $0.description) = (ID(1), .words, .words, .words)
        }
        try act(ScreenSession.self, by: .secretary) { ($0.session, $0.reason) = (ID(1), .words) }
        let parts: [(SessionRole, PersonID)] = [
            (.moderator, .citizen), (.remoteModerator, .trader), (.rapporteur, .engineer), (.keyParticipant, .official)
        ]
        for (role, person) in parts {
            try act(AssignPart.self, by: .secretary) { ($0.session, $0.role, $0.person) = (ID(1), role, person) }
        }
        for _ in 1..<keyParticipants {
            try act(AssignPart.self, by: .secretary) {
                ($0.session, $0.role, $0.name, $0.organisation) = (ID(1), .keyParticipant, .words, .words)
            }
        }
        try act(ScheduleSession.self, by: .secretary) { [now] in
            ($0.session, $0.starts, $0.ends) = (ID(1), now.adding(days: 1), now.adding(days: 1).adding(seconds: 3600))
        }
        try wait(days: 1)
        try act(StartSession.self, by: .secretary) { $0.session = ID(1) }
        try debate()
        try wait(days: 0, seconds: 3600)
        try act(EndSession.self, by: .secretary) {
            ($0.session, $0.attendance, $0.onSite, $0.remote) = (ID(1), Self.everybody, 10, 5)
        }
        try report()
        try moveOn()
    }

    /// Somebody speaks from afar, then somebody in the room, a minute each.
    private mutating func debate() throws {
        try act(AskForFloor.self, by: .trader) { ($0.session, $0.channel) = (ID(1), .remote) }
        try act(AskForFloor.self, by: .citizen) { $0.session = ID(1) }
        for turn in 1...2 {
            try wait(days: 0, seconds: 30)
            try act(GiveFloor.self, by: .secretary) { ($0.session, $0.turn) = (ID(1), turn) }
            try wait(days: 0, seconds: 60)
            try act(EndTurn.self, by: .secretary) { $0.session = ID(1) }
        }
    }

    private mutating func report() throws {
        try act(FileReport.self, by: .engineer) {
            ($0.session, $0.proposal, $0.summary, $0.discussion) = (ID(1), .words, .words, .words)
        }
        try act(DraftMessage.self, by: .engineer) { ($0.session, $0.text) = (ID(1), .words) }
        try act(OpenMessages.self, by: .engineer) { [now] in ($0.session, $0.closes) = (ID(1), now.adding(days: 7)) }
        try wait(days: 7)
        try act(FinaliseMessages.self, by: .engineer) { $0.session = ID(1) }
        try act(PublishSession.self, by: .secretary) { $0.session = ID(1) }
    }

    mutating func consult(_ limits: Charter.Limits) throws {
        try act(DraftConsultation.self, by: .drafter) {
            ($0.issue, $0.title, $0.note, $0.question) = (ID(1), .words, .words, .words)
            ($0.decisionMaker, $0.clauses) = (.words, [Clause(label: "1", text: .words)])
            $0.authoritative = "en"
        }
        try act(TranslateText.self, by: .drafter) {
            ($0.consultation, $0.version, $0.language) = (ID(1), 1, "ko")
            $0.clauses = [Clause(label: "1", text: .words)]
        }
        let opens = now.adding(days: limits.notice)
        let closes = opens.adding(days: limits.consultation)
        try act(AnnounceConsultation.self, by: .secretary) {
            ($0.consultation, $0.opens, $0.closes, $0.decisionDue) = (ID(1), opens, closes, closes.adding(days: 90))
        }
        try wait(days: limits.notice)
        try act(ExtendConsultation.self, by: .secretary) {
            ($0.consultation, $0.closes, $0.reason) = (ID(1), closes.adding(days: 3), .words)
        }
        for person in [Actor.citizen, .trader, .engineer, .official] { try fileInput(by: person) }
        try act(WithdrawInput.self, by: .citizen) { $0.input = ID(1) }
        try wait(days: limits.consultation + 3, seconds: 60)
        try fileInput(by: .citizen)
        try act(GroupInputs.self, by: .drafter) { ($0.consultation, $0.inputs, $0.leader) = (ID(1), [ID(3)], ID(2)) }
        try act(PublishSummary.self, by: .drafter) {
            ($0.consultation, $0.text, $0.method) = (ID(1), .words, .words)
        }
        try wait(days: 7)
        for (input, disposition) in zip(2...5, Answer.Disposition.allCases) {
            try act(AnswerInput.self, by: .drafter) {
                ($0.input, $0.disposition, $0.reason, $0.change) = (ID(input), disposition, .words, .words)
            }
        }
        try act(PublishResponses.self, by: .drafter) { ($0.consultation, $0.summary) = (ID(1), .words) }
        try moveOn()
    }

    private mutating func fileInput(by person: Actor) throws {
        try act(FileInput.self, by: person) { ($0.consultation, $0.clause, $0.text) = (ID(1), 1, .words) }
    }

    mutating func converge(_ limits: Charter.Limits) throws {
        try act(CallConsensus.self, by: .chair) { [now] in
            ($0.consultation, $0.question, $0.closes) = (ID(1), .words, now.adding(days: limits.lastCall))
        }
        for person in [Actor.citizen, .trader, .engineer, .official] {
            try act(TakeStance.self, by: person) { ($0.call, $0.position) = (ID(1), .support) }
        }
        for _ in 1...2 {
            try act(RaiseObjection.self, by: .trader) { ($0.call, $0.reason) = (ID(1), .words) }
        }
        try act(WithdrawObjection.self, by: .trader) { ($0.objection, $0.reason) = (ID(1), .words) }
        try act(AnswerObjection.self, by: .engineer) { ($0.objection, $0.text) = (ID(2), .words) }
        try act(ResolveObjection.self, by: .chair) { ($0.objection, $0.reason) = (ID(2), .words) }
        try wait(days: limits.lastCall)
        try act(Determine.self, by: .chair) { ($0.call, $0.reason) = (ID(1), .words) }
        try act(FileMinorityStatement.self, by: .trader) { ($0.call, $0.text) = (ID(1), .words) }
        try wait(days: limits.challenge)
        try moveOn()
    }

    mutating func decide() throws {
        try act(Decide.self, by: .minister) { ($0.issue, $0.reasons, $0.influence) = (ID(1), .words, .words) }
        try moveOn()
        try act(AssignFollowUp.self, by: .secretary) { [now] in
            ($0.issue, $0.task, $0.addressee, $0.due) = (ID(1), .words, .words, now.adding(days: 30))
        }
        try act(AnswerFollowUp.self, by: .secretary) { ($0.followUp, $0.answer) = (ID(1), .words) }
    }

    private mutating func moveOn() throws {
        try act(MoveOn.self, by: .secretary) { ($0.issue, $0.reason) = (ID(1), .words) }
    }

    /// Three people from each group.
    private static let everybody: [String: Int] = [
        "civil_society": 3, "government": 3, "private_sector": 3, "technical": 3
    ]
}
