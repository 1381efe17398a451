import Mechanism
import Testing

/// What follows for a proposal and for whoever proposed it.
struct ProposalConsequences {
    @Test func `whoever proposed what is accepted prepares it`() throws {
        let planned = try Proceedings(at: .planned).mechanism
        let session = try #require(planned.sessions[1])
        #expect(session.parts.map(\.role) == [.proposer, .focalPoint])
        #expect(session.parts.allSatisfy { $0.person == .official && $0.group == "government" })
        #expect(planned.may(.official, .assignPart, on: .session(1)))
    }

    @Test func `an acceptance of old gave no parts, and gives none when it is read again`() throws {
        var old = try Proceedings(at: .proposed)
        old.readsWords = false
        try old.perform(ScreenSession.sample, by: .secretary)
        #expect(old.mechanism.sessions[1]?.parts == [])
        #expect(try Mechanism.replaying(old.entries) == old.mechanism)
    }

    @Test func `what is sent in again says all of the proposal anew; what was sent in of old left the rest`() throws {
        let full = ProposeSession.answer.but { ($0.minutes, $0.isByYouth, $0.panel) = (60, true, "Somebody") }
        var scene = try Scene.calling.after(full, by: .official)
            .after(ScreenSession.sample.but { $0.fate = .returned }, by: .secretary).proceedings()
        var old = scene
        let again = ResubmitSession.sample.but {
            ($0.topics, $0.minutes, $0.moderator, $0.language) = (["rights"], 45, "Somebody else", "ko")
        }
        try scene.perform(again, by: .official)
        let proposal = try #require(scene.mechanism.sessions[1]?.proposal)
        #expect((proposal.topics, proposal.minutes, proposal.isByYouth) == (["rights"], 45, false))
        #expect(!proposal.moderator.isEmpty && proposal.panel.isEmpty)
        #expect(scene.mechanism.sessions[1]?.language == "ko")
        #expect(try Mechanism.replaying(scene.entries) == scene.mechanism)
        old.readsWords = false
        try old.perform(ResubmitSession.sample, by: .official)
        let kept = try #require(old.mechanism.sessions[1]?.proposal)
        #expect((kept.topics, kept.minutes, kept.isByYouth) == (["access"], 60, true) && !kept.panel.isEmpty)
        #expect(try Mechanism.replaying(old.entries) == old.mechanism)
    }

    @Test func `a call for which nobody reviews is decided once it is closed`() throws {
        let closed = try Scene.callClosed.after(ScreenSession.sample, by: .secretary).proceedings()
        #expect(closed.mechanism.sessions[1]?.state == .planned)
    }

    @Test func `a page offers the fates that the rules allow`() throws {
        func fates(_ scene: Scene, _ session: ID<Session> = 1) throws -> [ScreenSession.Fate] {
            let mechanism = try scene.proceedings().mechanism
            return mechanism.possibleFates(of: try #require(mechanism.sessions[session]))
        }
        #expect(try fates(.answered) == [.returned])
        #expect(try fates(.callClosed) == [.accepted, .returned])
        #expect(try fates(.reviewers) == [.returned] && fates(.scoring) == [.returned])
        #expect(try fates(.reviewed) == [.accepted, .declined, .returned])
        #expect(try fates(.at(.proposed)) == [.accepted, .declined, .returned])
        #expect(try fates(.at(.planned)) == [])
        let many = Scene.calling.after((0..<4).map { _ in ProposeSession.answer }, by: .official).on("2026-01-21")
        #expect(try fates(many) == [.returned] && fates(many, 2) == [.accepted, .returned])
    }

    @Test func `a seat on the committee counts in sessions of the programme only`() throws {
        let seat = AssignPart.sample.but { ($0.role, $0.person) = (.programmeCommittee, .onlooker) }
        let seated = Scene.grid.after(seat, by: .secretary).after(ProposeSession.sample, by: .advocate)
        func mayPlan(_ scene: Scene) throws -> Bool {
            try scene.proceedings().mechanism.may(.onlooker, .placeSession, on: .edition(1))
        }
        #expect(try mayPlan(seated))
        #expect(try !mayPlan(seated.after(MergeSessions.sample, by: .secretary)))
        #expect(try !mayPlan(seated.after(CancelSession.sample, by: .secretary)))
    }

    @Test func `whoever accepts an invitation is free when a session in preparation has its time`() throws {
        let grid = Scene.grid.after(RaiseIssue.sample, by: .onlooker)
            .after(ScreenIssue.sample.but { $0.issue = 2 }, by: .secretary)
            .after(
                [
                    ClusterIssues.sample.but { ($0.issues, $0.into) = ([2], 1) },
                    VacatePart.sample.but { $0.part = 7 }, PlaceSession.sample, ReleaseProgramme.sample
                ], by: .secretary)
        let busy = grid.after(ProposeSession.sample, by: .advocate).after(
            [ScreenSession.sample.but { $0.session = 2 }]
                + [(SessionRole.moderator, PersonID.chair), (.remoteModerator, .onlooker), (.rapporteur, .editor)].map {
                    part in AssignPart.sample.but { ($0.session, $0.role, $0.person) = (2, part.0, part.1) }
                }
                + [
                    ScheduleSession.sample.but {
                        ($0.session, $0.starts, $0.ends) = (2, "2026-03-10T09:30", "2026-03-10T10:00")
                    }
                ] as [any Act], by: .secretary)
        let accept = AnswerInvitation.sample.but { $0.session = 1 }
        #expect(try grid.proceedings().mechanism.sessions[1]?.state == .planned)
        #expect(try grid.proceedings().refusal(of: accept, by: .onlooker) == nil)
        #expect(try busy.proceedings().refusal(of: accept, by: .onlooker)?.rule == .doubleBooked)
    }
}
