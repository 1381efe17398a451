import Mechanism
import Testing

/// What falls due by the clock alone.
struct ClockworkTests {
    @Test(arguments: [
        (Milestone.announced, "2026-03-02T09:00:00Z"), (.open, "2026-04-01T09:00:00Z"),
        (.called, "2026-04-30T09:00:00Z"),
        (.commenting, "2026-02-20T09:00:00Z"), (.assigned, "2026-09-15T09:00:00Z")
    ])
    func `the next moment is known, and nothing is due before it`(_ milestone: Milestone, _ moment: String) throws {
        let mechanism = try Proceedings(at: milestone).mechanism
        let next = try #require(mechanism.nextDue())
        #expect(next.rfc3339 == moment)
        #expect(mechanism.due(at: next.adding(seconds: -1)).isEmpty)
        #expect(mechanism.due(at: next).count == 1)
    }

    @Test(arguments: [Milestone.founded, .listed, .responded, .closed])
    func `where people have to act, nothing falls due`(_ milestone: Milestone) throws {
        #expect(try Proceedings(at: milestone).mechanism.nextDue() == nil)
    }

    @Test func `what is due is done in the order in which it fell due`() throws {
        let proceedings = try Scene.at(.announced)
            .after(RaiseIssue.sample, by: .user)
            .after(ScreenIssue.sample.but { ($0.issue, $0.fate) = (2, .returned) }, by: .secretary)
            .after(DraftConsultation.sample, by: .drafter)
            .after(
                AnnounceConsultation.sample.but {
                    ($0.consultation, $0.opens, $0.closes) = (2, "2026-03-01", "2026-05-01")
                }, by: .secretary
            ).proceedings()
        let due = proceedings.mechanism.due(at: "2026-04-10")
        #expect(due.map(\.subject) == [.consultation(2), .consultation(1), .issue(2)])
    }

    @Test func `a long sleep is made up for in one go`() throws {
        let proceedings = try Proceedings(at: .announced).on("2026-12-01")
        #expect(proceedings.mechanism.consultations[1]?.state == .responding)
        #expect(proceedings.mechanism.nextDue() == nil)
    }

    @Test func `the clock is allowed all that is due, and nothing else`() throws {
        for milestone in Milestone.allCases {
            var proceedings = try Proceedings(at: milestone)
            proceedings.oversleep(until: "2030-01-01")
            for act in proceedings.mechanism.due(at: proceedings.now) {
                #expect(proceedings.refusal(of: act, by: .clock) == nil)
                #expect(proceedings.refusal(of: act, by: .secretary)?.rule == .notPermitted)
            }
        }
    }
}
