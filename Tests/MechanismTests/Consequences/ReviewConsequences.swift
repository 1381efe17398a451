import Mechanism
import Review
import Testing

/// What follows from calls and their reviews.
struct ReviewConsequences {
    private func call(_ proceedings: Proceedings) throws -> ProgrammeCall {
        try #require(proceedings.mechanism.programmeCalls[1])
    }

    @Test func `of one person the last submissions count, and what is withdrawn makes room`() throws {
        var many = try Scene.calling.proceedings()
        for _ in 0..<5 { try many.perform(ProposeSession.answer, by: .official) }
        let numbers = { (proceedings: Proceedings) in
            try self.call(proceedings).sessions.filter { session in
                try proceedings.mechanism.counted(in: self.call(proceedings)).contains(.session(session))
            }.map(\.number)
        }
        #expect(try numbers(many) == [3, 4, 5])
        #expect(try many.mechanism.fate(of: .session(1), in: call(many)) == .notCounted)
        try many.perform(WithdrawSession.sample.but { $0.session = 4 }, by: .official)
        #expect(try numbers(many) == [2, 3, 5])
        #expect(try many.mechanism.fate(of: .session(4), in: call(many)) == .withdrawn)
    }

    @Test func `what does not count holds nothing up, and is given to no reviewer`() throws {
        var many = try Scene.answered.proceedings()
        for _ in 0..<3 { try many.perform(ProposeSession.answer, by: .official) }
        try many.wait(until: "2026-01-21")
        #expect(try many.mechanism.proposalsToReview(in: call(many)).map(\.number) == [2, 3, 4, 5, 6])
    }

    @Test func `every proposal is read from two groups, loads are even, and the record gives the same again`() throws {
        let scoring = try Scene.scoring.proceedings()
        let review = try call(scoring).review
        #expect(review.assignments.count == 6)
        for session in try call(scoring).sessions {
            let groups = review.assignments.filter { $0.session == session }
                .compactMap { given in review.reviewers.first { $0.number == given.reviewer }?.group }
            #expect(Set(groups).count == 2)
        }
        #expect(review.reviewers.map { review.assigned(to: $0).count } == [2, 2, 2])
        #expect(try Mechanism.replaying(scoring.entries) == scoring.mechanism)
    }

    @Test
    func `nobody gets what they proposed, have a part in, are in conflict with, or what comes from their organisation`()
        throws
    {
        let house = Join.sample.but {
            ($0.person, $0.group, $0.behalf, $0.organisation) = (.stranger, "users", .organisation, "The  SAME house")
        }
        var open = try Scene.calling.proceedings()
        try open.perform(house, by: .operator)
        try open.perform(
            ChangeCapacity.sample.but {
                ($0.person, $0.group, $0.behalf, $0.organisation) = (.helper, "civil", .organisation, "the same House")
            }, by: .helper)
        try open.perform(ProposeSession.answer, by: .stranger)
        try open.perform(ProposeSession.answer, by: .official)
        try open.wait(until: "2026-01-21")
        for person in [PersonID.helper, .official, .engineer] {
            try open.perform(AppointReviewer.sample.but { $0.person = person }, by: .secretary)
        }
        try open.perform(DeclareConflict.sample.but { $0.session = 2 }, by: .engineer)
        try open.perform(AssignReviews.sample, by: .secretary)
        let given = try call(open).review.assignments.map { [$0.session.number, $0.reviewer] }
        // Helper (1) may read the second alone, the official (2) the first alone, the engineer (3) the first alone.
        #expect(Set(given) == [[2, 1], [1, 2], [1, 3]])
    }

    @Test func `a release and a conflict leave gaps that are filled without touching the rest`() throws {
        var scoring = try Scene.scoring.proceedings()
        let before = try call(scoring).review.assignments
        let session = try #require(before.first { $0.reviewer == 1 }?.session)
        try scoring.perform(DeclareConflict.sample.but { $0.session = session }, by: .engineer)
        #expect(try call(scoring).review.assignments.count == 5)
        try scoring.perform(AssignReviews.sample, by: .secretary)
        let after = try call(scoring).review.assignments
        #expect(after.count == 6 && Set(before).subtracting(after).count == 1)
        #expect(!after.contains(.init(session: session, reviewer: 1)))
    }

    @Test func `a conflict follows what was merged, at any remove, and what it is made of`() throws {
        let chain = try Scene.merged.after(
            MergeSessions.sample.but { ($0.session, $0.target) = (2, 3) }, by: .secretary
        ).proceedings()
        func conflict(_ person: PersonID, _ scene: Proceedings, _ session: ID<Session> = 3) throws
            -> ConflictOfInterest?
        {
            scene.mechanism.conflict(of: person, with: session, in: try call(scene))
        }
        #expect(try conflict(.official, chain) == .own && conflict(.trader, chain) == .own)
        #expect(try conflict(.engineer, chain) == nil)
        let made = try chain.after(RaiseIssue.sample, by: .engineer)
            .after(ScreenIssue.sample.but { $0.issue = 2 }, by: .secretary)
            .after(ClusterIssues.sample.but { ($0.issues, $0.into) = ([2], 3) }, by: .secretary)
        #expect(try conflict(.engineer, made) == .source)
    }

    @Test func `a declared conflict follows the proposal into whatever it is merged into, also in another call`() throws
    {
        let merged = Scene.reviewers.after(DeclareConflict.sample, by: .engineer)
            .after(MergeSessions.sample, by: .secretary)
            .after(MergeSessions.sample.but { ($0.session, $0.target) = (2, 3) }, by: .secretary)
        let scene = try merged.proceedings()
        #expect(scene.mechanism.conflict(of: .engineer, with: 3, in: try call(scene)) == .declared)
        #expect(scene.mechanism.conflict(of: .scholar, with: 3, in: try call(scene)) == nil)
        let scoring = try scene.after(AssignReviews.sample, by: .secretary)
        #expect(Set(try call(scoring).review.assignments.map(\.reviewer)) == [2, 3])
        let other = PublishCall.sample.but {
            ($0.opens, $0.closes, $0.completes, $0.reviewsDue) = ("2026-01-22", "2026-02-05", nil, nil)
        }
        let elsewhere = try Scene.reviewers.after(DeclareConflict.sample, by: .engineer).after(other, by: .secretary)
            .on("2026-01-23").after(ProposeSession.answer.but { $0.call = 2 }, by: .trader)
            .after(MergeSessions.sample.but { $0.target = 4 }, by: .secretary).proceedings()
        let second = try #require(elsewhere.mechanism.programmeCalls[2])
        #expect(elsewhere.mechanism.conflict(of: .engineer, with: 4, in: second) == .declared)
        #expect(elsewhere.mechanism.conflict(of: .user, with: 4, in: second) == nil)
    }

    @Test func `whoever raised the issue that a proposal is about does not judge it`() throws {
        let scene = try Scene.calling.after(ProposeSession.answer.but { $0.issue = 1 }, by: .official).proceedings()
        #expect(scene.mechanism.conflict(of: .advocate, with: 1, in: try call(scene)) == .source)
        #expect(scene.mechanism.conflict(of: .engineer, with: 1, in: try call(scene)) == nil)
    }

    @Test func `whoever comes to be in conflict after proposals were given out leaves a gap that is filled`() throws {
        func from(_ house: Prose, _ person: PersonID, _ group: String) -> ChangeCapacity {
            ChangeCapacity.sample.but {
                ($0.person, $0.group, $0.behalf, $0.organisation) = (person, group, .organisation, house)
            }
        }
        var scene = try Scene.calling.after(from("The house", .official, "government"), by: .official)
            .after(ProposeSession.answer, by: .official).after(ProposeSession.answer, by: .trader)
            .after(ProposeSession.answer, by: .advocate).on("2026-01-21").proceedings()
        let cast: [(PersonID, String)] = [(.engineer, "technical"), (.scholar, "academia"), (.user, "users")]
        for (person, _) in cast { try scene.perform(AppointReviewer.sample.but { $0.person = person }, by: .secretary) }
        try scene.perform(AssignReviews.sample, by: .secretary)
        let before = try call(scene).review.assignments
        let reader = try #require(before.first { $0.session == 1 }?.reviewer)
        let (person, group) = cast[reader - 1]
        try scene.perform(from("THE  house", person, group), by: .person(person))
        try scene.perform(AssignReviews.sample, by: .secretary)
        let after = try call(scene).review.assignments
        #expect(after.count == before.count + 1 && Array(after.prefix(before.count)) == before)
        #expect(Set(after.filter { $0.session == 1 }.map(\.reviewer)) == [1, 2, 3])
        #expect(scene.refusal(of: AssignReviews.sample, by: .secretary)?.rule == .nothingToAssign)
        #expect(try Mechanism.replaying(scene.entries) == scene.mechanism)
    }

    @Test func `what is withdrawn once scoring has begun makes no room for what no reviewer has read`() throws {
        var scene = try Scene.calling.after((0..<4).map { _ in ProposeSession.answer }, by: .official)
            .after(ProposeSession.answer, by: .trader).on("2026-01-21").after(
                [PersonID.engineer, .scholar].map { person in AppointReviewer.sample.but { $0.person = person } },
                by: .secretary
            ).after(AssignReviews.sample, by: .secretary).proceedings()
        let withdraw = WithdrawSession.sample.but { $0.session = 4 }
        func counted(_ mechanism: Mechanism) throws -> Set<Submission> {
            mechanism.counted(in: try #require(mechanism.programmeCalls[1]))
        }
        // A record of before did not settle what counts, and reads back as it was.
        var old = Mechanism()
        for (index, bytes) in scene.entries.enumerated() {
            let settled = String(decoding: bytes, as: UTF8.self)
            try old.apply(try Entry(index: index, Array(settled.replacing(",\"settles\":1", with: "").utf8)))
        }
        #expect(try counted(old) == counted(scene.mechanism) && old != scene.mechanism)
        try scene.perform(withdraw, by: .official)
        try old.apply(try Entry(index: scene.entries.count - 1, #require(scene.entries.last)))
        #expect(try counted(old) == [.session(1), .session(2), .session(3), .session(5)])
        #expect(try counted(scene.mechanism) == [.session(2), .session(3), .session(5)])
        #expect(try scene.mechanism.fate(of: .session(1), in: call(scene)) == .notCounted)
        #expect(try scene.mechanism.fate(of: .session(4), in: call(scene)) == .withdrawn)
        #expect(try Mechanism.replaying(scene.entries) == scene.mechanism)
    }

    @Test func `a call that is kept open longer moves its later dates along; older records left them`() throws {
        var scene = try Scene.calling.proceedings()
        var old = scene
        try scene.perform(ExtendCall.sample, by: .secretary)
        let moved = try call(scene)
        #expect(moved.closes == "2026-01-25" && moved.completes == "2026-02-01" && moved.reviewsDue == "2026-02-15")
        #expect(try Mechanism.replaying(scene.entries) == scene.mechanism)
        old.readsWords = false
        try old.perform(ExtendCall.sample, by: .secretary)
        let left = try call(old)
        #expect(left.closes == "2026-01-25" && left.completes == "2026-01-27" && left.reviewsDue == "2026-02-10")
        #expect(try Mechanism.replaying(old.entries) == old.mechanism)
    }

    @Test func `whoever comes from the organisation of somebody with a part does not judge`() throws {
        func from(_ house: Prose, _ person: PersonID) -> ChangeCapacity {
            ChangeCapacity.sample.but {
                ($0.person, $0.group, $0.behalf, $0.organisation) = (person, "civil", .organisation, house)
            }
        }
        let scene = try Scene.callClosed.after(ScreenSession.sample, by: .secretary)
            .after(AssignPart.sample.but { ($0.role, $0.person) = (.moderator, .onlooker) }, by: .secretary)
            .proceedings()
        let house = "The house"
        let words: (Prose) -> String? = { $0.isEmpty ? "" : house }
        let joined = try scene.after(from(.written(house), .onlooker), by: .onlooker)
            .after(from(.written(house), .helper), by: .helper)
        let call = try call(joined)
        #expect(joined.mechanism.conflict(of: .helper, with: 1, in: call, words: words) == .organisation)
        #expect(joined.mechanism.conflict(of: .engineer, with: 1, in: call, words: words) == nil)
    }

    @Test func `whether names are shown is settled when scoring begins`() throws {
        var scene = try Scene.scoring.proceedings()
        #expect(try scene.mechanism.showsReviewers(of: call(scene)))
        var charter = Charter.ofSixGroups
        charter.reviewNames = .withheld
        try scene.perform(AdoptCharter(charter, reason: "Names are not to be shown any more."), by: .secretary)
        #expect(try scene.mechanism.showsReviewers(of: call(scene)))
        var later = try Scene.reviewers.proceedings()
        try later.perform(AdoptCharter(charter, reason: "Names are not to be shown any more."), by: .secretary)
        #expect(try !later.mechanism.showsReviewers(of: call(later)))
        try later.perform(AssignReviews.sample, by: .secretary)
        #expect(try !later.mechanism.showsReviewers(of: call(later)))
    }

    @Test func `a reviewer who is erased is waited for no more`() throws {
        let erased = ErasePerson.sample.but { ($0.person, $0.scope) = (.engineer, .everything) }
        let scene = try Scene.scoring.after(erased, by: .secretary).proceedings()
        let review = try call(scene).review
        #expect(review.active.map(\.person) == [.scholar, .user])
        #expect(!review.assignments.contains { $0.reviewer == 1 })
        #expect(try Mechanism.replaying(scene.entries) == scene.mechanism)
    }

    @Test func `a score is given to what was given to one, whole, and without a conflict`() throws {
        let scoring = try Scene.scoring.proceedings()
        let review = try call(scoring).review
        func refusal(_ person: PersonID, _ session: ID<Session>, _ scores: [Int], _ scene: Proceedings) -> Rule? {
            do throws(Refusal) {
                try scene.mechanism.checkSheet(by: person, on: session, in: 1, scores: scores) { _ in nil }
                return nil
            } catch { return error.rule }
        }
        let own = try #require(review.assignments.first { $0.reviewer == 1 }?.session)
        let other = try #require(
            try call(scoring).sessions.first { !review.assigned(to: review.reviewers[0]).contains($0) })
        #expect(refusal(.engineer, own, [1, 5], scoring) == nil)
        #expect(refusal(.engineer, own, [1], scoring) == .scoresMissing)
        #expect(refusal(.engineer, own, [0, 5], scoring) == .scoresMissing)
        #expect(refusal(.engineer, other, [1, 5], scoring) == .notAssigned)
        #expect(refusal(.onlooker, own, [1, 5], scoring) == .notAReviewer)
        let conflicted = try scoring.after(DeclareConflict.sample.but { $0.session = own }, by: .secretary)
        #expect(refusal(.engineer, own, [1, 5], conflicted) == .conflictOfInterest)
        // What is not in the running takes no review; when it is sent in again, it does.
        let author = try #require(scoring.mechanism.sessions[own]?.proposer?.person)
        let gone = try scoring.after(WithdrawSession.sample.but { $0.session = own }, by: .person(author))
        #expect(refusal(.engineer, own, [1, 5], gone) == .sessionNotThere)
        let returned = try scoring.after(
            ScreenSession.sample.but { ($0.session, $0.fate) = (own, .returned) }, by: .secretary)
        #expect(refusal(.engineer, own, [1, 5], returned) == .sessionNotThere)
        let again = try returned.after(ResubmitSession.sample.but { $0.session = own }, by: .person(author))
        #expect(refusal(.engineer, own, [1, 5], again) == nil)
        #expect(refusal(.engineer, own, [1, 5], try Scene.counting.proceedings()) == .programmeCallNotThere)
    }

    @Test func `a published review gives a ranking, and a declined proposal its score`() throws {
        var reviewed = try Scene.reviewed.proceedings()
        let ranking = try reviewed.mechanism.publishedRanking(of: call(reviewed))
        #expect(ranking.lines.map(\.key) == [3, 1, 2])
        #expect(ranking.lines.map(\.score) == [488, 325, 150])
        try reviewed.perform(ScreenSession.sample.but { ($0.session, $0.fate) = (2, .declined) }, by: .secretary)
        let declined = try #require(reviewed.mechanism.sessions[2])
        #expect(declined.proposal?.score == 150 && declined.state == .cancelled && !declined.stateReason.isEmpty)
        #expect(try reviewed.mechanism.fate(of: .session(2), in: call(reviewed)) == .declined)
        #expect(try Mechanism.replaying(reviewed.entries) == reviewed.mechanism)
    }

    @Test func `what somebody is in conflict with cannot be worked out from the rest of a ranking`() throws {
        let reviewed = try Scene.reviewed.proceedings()
        let call = try call(reviewed)
        let sheets = call.review.sheets.reduce(into: [:]) { $0[$1.session, default: []].append($1.scores) }
        var other = sheets
        other[3] = [[1, 1], [1, 1]]
        let (one, two) = (
            reviewed.mechanism.ranking(of: call, sheets, without: [3]),
            reviewed.mechanism.ranking(of: call, other, without: [3])
        )
        #expect(one == two && one.lines.map(\.key) == [1, 2] && one.lines.map(\.rank) == [1, 2])
    }

    @Test func `many issues go into one session and one issue into several, and both sides know`() throws {
        var scene = try Scene.at(.listed).after(RaiseIssue.sample, by: .user).proceedings()
        try scene.perform(ScreenIssue.sample.but { $0.issue = 2 }, by: .secretary)
        try scene.perform(ClusterIssues.sample.but { $0.issues = [1, 2] }, by: .secretary)
        try scene.perform(ClusterIssues.sample.but { $0.issues = [2] }, by: .secretary)
        let mechanism = scene.mechanism
        #expect(mechanism.sessions[1]?.sources == [1, 2] && mechanism.sessions[2]?.sources == [2])
        #expect(mechanism.issues[1]?.clusteredInto == [1] && mechanism.issues[2]?.clusteredInto == [1, 2])
        #expect(mechanism.issues[2]?.round?.sessions == [1, 2])
        #expect(mechanism.sessions[1]?.state == .planned && mechanism.sessions[1]?.issue == 1)
        #expect(mechanism.sessions[1]?.invitations.map(\.person) == [.advocate, .user])
        #expect(mechanism.duties(of: .user, at: scene.now).contains { $0.act == .answerInvitation && $0.isOwed })
        try scene.perform(AnswerInvitation.sample.but { $0.session = 1 }, by: .user)
        #expect(scene.mechanism.sessions[1]?.parts(.orgTeam).map(\.person) == [.user])
        try scene.perform(
            AnswerInvitation.sample.but { ($0.session, $0.answer) = (1, .declined) }, by: .advocate)
        #expect(scene.mechanism.sessions[1]?.parts.count == 1)
        #expect(try Mechanism.replaying(scene.entries) == scene.mechanism)
    }

    @Test func `a merged proposal says where it went, and its issues and its people go along`() throws {
        var scene = try Scene.at(.listed).after(ClusterIssues.sample, by: .secretary)
            .after(ProposeSession.sample, by: .trader).proceedings()
        try scene.perform(MergeSessions.sample, by: .secretary)
        let (source, target) = (try #require(scene.mechanism.sessions[1]), try #require(scene.mechanism.sessions[2]))
        #expect(source.state == .merged && source.mergedInto == 2 && target.mergedFrom == [1])
        #expect(target.sources == [1] && scene.mechanism.issues[1]?.clusteredInto == [1, 2])
        #expect(target.invitations.map(\.person) == [.advocate])
    }

    @Test func `whoever owes a report is known before the proposal is written`() throws {
        let owing = try Scene.at(.held).on("2026-03-01").proceedings()
        #expect(owing.mechanism.owedReports(of: .official).map(\.id) == [1])
        #expect(owing.mechanism.owedReports(of: .trader).isEmpty)
    }

    @Test func `what is returned is sent in again, or expires`() throws {
        let returned = try Scene.sessionReturned.proceedings()
        #expect(returned.mechanism.duties(of: .official, at: returned.now).contains { $0.act == .resubmitSession })
        let again = try returned.after(ResubmitSession.sample, by: .official)
        #expect(again.mechanism.sessions[1]?.state == .proposed)
        let late = try returned.on("2026-03-01")
        #expect(late.mechanism.sessions[1]?.state == .expired)
    }

    @Test func `a review that is published under a name is erased with its reviewer`() {
        let named = PublishSheet.sample.but { $0.reviewer = .engineer }
        #expect(Mechanism.owner(of: named, by: .operator) == .engineer)
        #expect(Mechanism.owner(of: PublishSheet.sample, by: .operator) == nil)
    }

    @Test func `duties lead the secretariat through a call`() throws {
        func owed(_ scene: Scene) throws -> Set<ActType> {
            let proceedings = try scene.proceedings()
            return Set(proceedings.mechanism.duties(of: .secretary, at: proceedings.now).filter(\.isOwed).map(\.act))
        }
        #expect(try owed(.callClosed).contains(.appointReviewer))
        #expect(try owed(.reviewers).contains(.assignReviews))
        #expect(try owed(.scoring).contains(.openDiscussion) && !owed(.scoring).contains(.screenSession))
        #expect(try owed(.discussing).contains(.closeReview))
        #expect(try owed(.reviewed).contains(.screenSession))
        #expect(try owed(.decided).contains(.concludeCall))
        let calling = try Scene.calling.proceedings()
        #expect(
            calling.mechanism.duties(of: .onlooker, at: calling.now).contains {
                $0.act == .proposeSession && $0.subject == .programmeCall(1) && !$0.isOwed
            })
    }
}
