import Mechanism
import Testing

/// What becomes of a submission: nothing is dropped in silence, also not inside something else.
struct FateConsequences {
    private func fate(_ session: ID<Session>, _ proceedings: Proceedings) throws -> SubmissionFate {
        let call = try #require(proceedings.mechanism.programmeCalls[1])
        return proceedings.mechanism.fate(of: .session(session), in: call)
    }

    private static let returned = ScreenSession.sample.but { ($0.session, $0.fate) = (2, .returned) }

    @Test func `a proposal merged into one that is withdrawn, or expires, has no fate and can go on elsewhere`() throws
    {
        let merged = try Scene.merged.proceedings()
        #expect(try fate(1, merged) == .merged(into: .session(2)))
        let withdrawn = try merged.after(WithdrawSession.sample.but { $0.session = 2 }, by: .trader)
        let expired = try merged.after(Self.returned, by: .secretary).on("2026-03-01")
        for lost in [withdrawn, expired] {
            #expect(try fate(1, lost) == .open)
            let closed = try lost.on("2026-03-01")
            let refusal = closed.refusal(of: ConcludeCall.sample, by: .secretary)
            #expect(refusal == Refusal(.submissionsWithoutFate, "2", "ses_1, ses_3"))
            #expect(
                closed.mechanism.duties(of: .secretary, at: closed.now).contains {
                    $0.act == .screenSession && $0.subject == .session(1)
                })
            let elsewhere = try closed.after(MergeSessions.sample.but { $0.target = 3 }, by: .secretary)
            #expect(try fate(1, elsewhere) == .merged(into: .session(3)))
            #expect(elsewhere.mechanism.sessions[2]?.mergedFrom == [])
            #expect(elsewhere.mechanism.sessions[3]?.mergedFrom == [1])
            #expect(try Mechanism.replaying(elsewhere.entries) == elsewhere.mechanism)
        }
    }

    @Test func `it can also be returned to its author, or get a fate of its own`() throws {
        let lost = try Scene.merged.after(WithdrawSession.sample.but { $0.session = 2 }, by: .trader).proceedings()
        let returned = try lost.after(ScreenSession.sample.but { $0.fate = .returned }, by: .secretary)
        #expect(returned.mechanism.sessions[1]?.state == .returned && returned.mechanism.sessions[1]?.mergedInto == nil)
        let accepted = try lost.on("2026-01-21").after(ScreenSession.sample, by: .secretary)
        #expect(try fate(1, accepted) == .accepted)
        let taken = try lost.after(WithdrawSession.sample, by: .official)
        #expect(try fate(1, taken) == .withdrawn && taken.mechanism.sessions[2]?.mergedFrom == [])
        let alive = try Scene.merged.proceedings()
        #expect(alive.refusal(of: ScreenSession.sample, by: .secretary)?.rule == .sessionNotThere)
        #expect(alive.refusal(of: WithdrawSession.sample, by: .official)?.rule == .sessionNotThere)
    }

    @Test func `a chain of merged proposals goes on where its last one does`() throws {
        let chain = try Scene.merged.after(
            MergeSessions.sample.but { ($0.session, $0.target) = (2, 3) }, by: .secretary
        ).proceedings()
        #expect(try fate(1, chain) == .merged(into: .session(2)) && fate(2, chain) == .merged(into: .session(3)))
        let cut = try chain.after(WithdrawSession.sample.but { $0.session = 3 }, by: .advocate)
        #expect(try fate(1, cut) == .open && fate(2, cut) == .open)
    }

    @Test func `a session that is called off leaves what was merged into it without a fate`() throws {
        let accepted = try Scene.merged.on("2026-01-21")
            .after(ScreenSession.sample.but { $0.session = 2 }, by: .secretary).proceedings()
        #expect(try fate(1, accepted) == .merged(into: .session(2)) && fate(2, accepted) == .accepted)
        let off = try accepted.after(CancelSession.sample.but { $0.session = 2 }, by: .secretary)
        // It was in the programme, whatever became of it there; the other one was in nothing else.
        #expect(try fate(1, off) == .open && fate(2, off) == .accepted)
    }

    @Test func `nothing vanishes inside a proposal that no longer counts`() throws {
        var scene = try Scene.calling.after(ProposeSession.answer, by: .official)
            .after(ProposeSession.answer, by: .trader)
            .after(MergeSessions.sample.but { ($0.session, $0.target) = (2, 1) }, by: .secretary).proceedings()
        #expect(try fate(2, scene) == .merged(into: .session(1)))
        for _ in 0..<3 { try scene.perform(ProposeSession.answer, by: .official) }
        #expect(try fate(1, scene) == .notCounted && fate(2, scene) == .open)
    }

    @Test func `an issue whose only session is called off has no fate again`() throws {
        var scene = try Scene.callingForIssues.after(RaiseIssue.answer, by: .user)
            .after(RaiseIssue.answer, by: .trader).proceedings()
        func fates() throws -> [SubmissionFate] {
            scene.mechanism.fates(in: try #require(scene.mechanism.programmeCalls[1])).map(\.fate)
        }
        try scene.perform(ScreenIssue.sample.but { $0.issue = 2 }, by: .secretary)
        try scene.perform(ScreenIssue.sample.but { ($0.issue, $0.fate, $0.into) = (3, .merged, 2) }, by: .secretary)
        #expect(try fates() == [.open, .merged(into: .issue(2))])
        try scene.perform(ClusterIssues.sample.but { $0.issues = [2] }, by: .secretary)
        #expect(try fates() == [.inSessions([1]), .merged(into: .issue(2))])
        try scene.perform(CancelSession.sample, by: .secretary)
        #expect(try fates() == [.open, .merged(into: .issue(2))])
        try scene.perform(ClusterIssues.sample.but { $0.issues = [2] }, by: .secretary)
        #expect(try fates().first == .inSessions([2]))
    }

    @Test func `an issue merged into one that was put into a session before brings its author along`() throws {
        let scene = try Scene.at(.listed).after(ClusterIssues.sample, by: .secretary)
            .after(RaiseIssue.sample, by: .trader)
            .after(ScreenIssue.sample.but { ($0.issue, $0.fate, $0.into) = (2, .merged, 1) }, by: .secretary)
            .proceedings()
        #expect(scene.mechanism.sessions[1]?.invitations.map(\.person) == [.advocate, .trader])
        #expect(try Mechanism.replaying(scene.entries) == scene.mechanism)
    }

    @Test func `of four issues of one person the last three are listed, in whatever order they are screened`() throws {
        var scene = try Scene.callingForIssues.after(RaiseIssue.answer, by: .advocate).proceedings()
        // It has an older thread under way, which does not belong to the call.
        try scene.perform(ScreenIssue.sample.but { $0.issue = 2 }, by: .secretary)
        for _ in 0..<3 { try scene.perform(RaiseIssue.answer, by: .advocate) }
        for number in 3...5 { try scene.perform(ScreenIssue.sample.but { $0.issue = ID(number) }, by: .secretary) }
        #expect(scene.mechanism.issues.count { $0.state == .underWay } == 5)
    }

    @Test func `what does not count awaits nobody's screening`() throws {
        var scene = try Scene.callingForIssues.proceedings()
        for _ in 0..<4 { try scene.perform(RaiseIssue.answer, by: .user) }
        let owed = scene.mechanism.duties(of: .secretary, at: scene.now).filter { $0.act == .screenIssue }
        #expect(Set(owed.map(\.subject)) == [.issue(3), .issue(4), .issue(5)])
    }
}
