import Mechanism
import Testing

/// What awaits whom.
struct DutyTests {
    static let owed: [(Milestone, PersonID, ActType)] = [
        (.raised, .secretary, .screenIssue), (.proposed, .secretary, .screenSession),
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

    @Test func `nothing awaits who has not joined`() throws {
        let proceedings = try Proceedings(at: .open)
        #expect(proceedings.mechanism.duties(of: .stranger, at: proceedings.now) == [])
    }
}
