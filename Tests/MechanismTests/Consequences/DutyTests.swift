import Mechanism
import Testing

/// What awaits whom.
struct DutyTests {
    static let owed: [(Milestone, PersonID, ActType)] = [
        (.understanding, .secretary, .announceLearning), (.consulting, .editor, .draftConsultation),
        (.raised, .secretary, .screenIssue), (.seeded, .secretary, .openConversation),
        (.submitted, .colleague, .moderateStatement), (.proposed, .secretary, .screenSession),
        (.planned, .secretary, .assignPart), (.staffed, .scholar, .scheduleSession),
        (.ready, .engineer, .startSession), (.live, .user, .endSession), (.held, .trader, .fileReport),
        (.reported, .trader, .draftMessage), (.drafted, .trader, .openMessages),
        (.editing, .helper, .answerMessageComment), (.answeredComments, .scholar, .finaliseMessages),
        (.finalised, .secretary, .publishSession), (.textDrafted, .secretary, .announceConsultation),
        (.responding, .drafter, .answerInput), (.answered, .editor, .publishResponses),
        (.converging, .chair, .callConsensus), (.discussed, .chair, .resolveObjection),
        (.evaluation, .chair, .determine),
        (.deciding, .minister, .decide), (.followingUp, .secretary, .assignFollowUp),
        (.assigned, .official, .answerFollowUp)
    ]

    @Test(arguments: owed)
    func `what is owed awaits the one who owes it`(_ milestone: Milestone, _ person: PersonID, _ act: ActType) throws {
        let proceedings = try Proceedings(at: milestone)
        let duties = proceedings.mechanism.duties(of: person, at: proceedings.now)
        #expect(duties.contains { $0.act == act && $0.isOwed })
        let others = proceedings.mechanism.duties(of: .onlooker, at: proceedings.now)
        #expect(!others.contains { $0.act == act })
    }

    @Test(arguments: [(Milestone.open, ActType.fileInput), (.called, .takeStance), (.commenting, .commentOnMessage)])
    func `everybody is invited to speak while there is time`(_ milestone: Milestone, _ act: ActType) throws {
        let proceedings = try Proceedings(at: milestone)
        let invitations = proceedings.mechanism.duties(of: .onlooker, at: proceedings.now).filter { !$0.isOwed }
        #expect(invitations.map(\.act) == [act])
        #expect(invitations.first?.due ?? proceedings.now > proceedings.now)
    }

    @Test func `what is owed comes before what is offered, and the earliest first`() throws {
        for milestone in Milestone.allCases {
            let proceedings = try Proceedings(at: milestone)
            for member in CastMember.all {
                let duties = proceedings.mechanism.duties(of: member.person, at: proceedings.now)
                #expect(duties.map(\.isOwed) == duties.map(\.isOwed).sorted { $0 && !$1 })
                let dates = duties.filter(\.isOwed).compactMap(\.due)
                #expect(dates == dates.sorted())
                #expect(duties.allSatisfy { proceedings.mechanism.may(.person(member.person), $0.act, on: $0.subject) })
            }
        }
    }

    @Test func `who has been answered may contest it, and who spoke on a revised text still awaits an answer`() throws {
        let answered = try Proceedings(at: .answered)
        let offered = answered.mechanism.duties(of: .official, at: answered.now)
        #expect(offered.contains { $0.act == .contestAnswer && $0.subject == .input(1) && !$0.isOwed })
        let revised = try Proceedings(at: .filed).after(ReviseText.sample, by: .drafter)
        let owed = revised.mechanism.duties(of: .editor, at: revised.now)
        #expect(owed.contains { $0.act == .answerInput && $0.isOwed })
    }

    @Test func `a finding awaits the chair also while an objection stands in its way`() throws {
        let proceedings = try Proceedings(at: .objected).on("2026-06-30")
        let duties = proceedings.mechanism.duties(of: .chair, at: proceedings.now)
        #expect(duties.contains { $0.act == .determine && $0.isOwed })
    }

    @Test func `the first of those who wait is named, with how many wait behind`() throws {
        let six = try Proceedings(at: .filed)
        #expect(six.mechanism.duties(of: .editor, at: six.now).first { $0.act == .answerInput }?.behind == 5)
        let seven = try six.after(FileInput.sample, by: .user)
        #expect(seven.mechanism.duties(of: .editor, at: seven.now).first { $0.act == .answerInput }?.behind == 6)
    }

    @Test func `a question awaits the author of the input until its date, and nobody else`() throws {
        var asked = try Proceedings(at: .filed).after(AskClarification.sample, by: .drafter)
        let duty = try #require(asked.mechanism.duties(of: .official, at: asked.now).first { $0.act == .clarify })
        #expect(duty.subject == .input(1) && duty.isOwed && duty.due == "2026-04-10")
        #expect(!asked.mechanism.duties(of: .user, at: asked.now).contains { $0.act == .clarify })
        #expect(!asked.mechanism.duties(of: .official, at: "2026-04-10").contains { $0.act == .clarify })
        try asked.perform(Clarify.sample, by: .official)
        #expect(!asked.mechanism.duties(of: .official, at: asked.now).contains { $0.act == .clarify })
    }

    @Test func `those summarised are invited to challenge the summary, once`() throws {
        let summed = try Proceedings(at: .responding).after(PublishSummary.sample, by: .secretary)
        let invited = { (proceedings: Proceedings) in
            proceedings.mechanism.duties(of: .official, at: proceedings.now).filter { $0.act == .challengeSummary }
        }
        #expect(invited(summed).map(\.subject) == [.input(1)] && invited(summed).allSatisfy { !$0.isOwed })
        #expect(try invited(summed.after(ChallengeSummary.sample, by: .official)).isEmpty)
    }

    @Test func `nothing awaits who has not joined`() throws {
        let proceedings = try Proceedings(at: .open)
        #expect(proceedings.mechanism.duties(of: .stranger, at: proceedings.now) == [])
    }
}
