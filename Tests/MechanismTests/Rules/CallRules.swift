import Mechanism

/// Calls, proposals, and what becomes of them.
extension RuleCase {
    static let ofCalls: [RuleCase] = [
        RuleCase(.inThePast, .at(.listed), PublishCall.sample, by: .secretary) { $0.closes = "2026-01-02" },
        RuleCase(.periodTooShort, .at(.listed), PublishCall.sample, by: .secretary) { $0.closes = "2026-01-12" },
        RuleCase(.periodTooLong, .at(.listed), PublishCall.sample, by: .secretary) { call in
            (call.closes, call.completes, call.reviewsDue) = ("2126-01-20", nil, nil)
        },
        RuleCase(.periodTooLong, .calling, ExtendCall.sample, by: .secretary) { $0.closes = "2027-03-01" },
        RuleCase(.afterTheCall, .at(.listed), PublishCall.sample, by: .secretary) { $0.completes = "2026-01-19" },
        RuleCase(.afterTheCall, .at(.listed), PublishCall.sample, by: .secretary) { $0.reviewsDue = "2026-01-19" },
        RuleCase(.criteriaMissing, .at(.listed), PublishCall.sample, by: .secretary) { $0.criteria = Criteria() },
        RuleCase(.neverShortened, .calling, ExtendCall.sample, by: .secretary) { $0.closes = "2026-01-19" },
        RuleCase(
            .neverShortened, .calling.oversleeping(until: "2026-01-21"), not: .calling, ExtendCall.sample,
            by: .secretary),
        RuleCase(
            .programmeCallNotThere, .callClosed, not: .calling, ExtendCall.sample, by: .secretary, saying: ["closed"]),
        RuleCase(
            .notYet, .calling, not: .calling.oversleeping(until: "2026-01-20"), CloseSubmissions.sample, by: .clock),
        RuleCase(
            .notYet, .sessionReturned, not: .sessionReturned.oversleeping(until: "2026-02-10"), ExpireSession.sample,
            by: .clock),

        RuleCase(.issueOrCall, .at(.listed), ProposeSession.sample, by: .official) { $0.issue = nil },
        RuleCase(.otherKindOfCall, .calling, not: .callingForIssues, RaiseIssue.answer, by: .user),
        RuleCase(.otherKindOfCall, .callingForIssues, not: .calling, ProposeSession.answer, by: .user),
        RuleCase(.notOpenForSubmissions, .called, not: .calling, ProposeSession.answer, by: .user),
        RuleCase(
            .notOpenForSubmissions, .calling.oversleeping(until: "2026-01-20"), not: .calling, ProposeSession.answer,
            by: .user),
        RuleCase(.consentNeeded, .calling, ProposeSession.answer, by: .user) { $0.consent = false },
        RuleCase(.consentNeeded, .callingForIssues, RaiseIssue.answer, by: .user) { $0.consent = false },
        RuleCase(.unknownTopic, .calling, ProposeSession.answer, by: .user) { $0.topics = ["martians"] },
        RuleCase(.unknownThing, .calling, ProposeSession.answer, by: .user, saying: ["cfs_2"]) { $0.call = 2 },

        RuleCase(
            .completionOver, .answered.on("2026-01-28"), not: .answered.on("2026-01-26"), CompleteProposal.sample,
            by: .official),
        RuleCase(.answersNoCall, .at(.proposed), not: .answered, CompleteProposal.sample, by: .official),
        RuleCase(.sessionNotThere, .at(.planned), not: .answered, WithdrawSession.sample, by: .official),
        RuleCase(.sessionNotThere, .answered, not: .sessionReturned, ResubmitSession.sample, by: .official),

        RuleCase(
            .listedFirst, .at(.raised), not: .at(.listed), ClusterIssues.sample, by: .secretary, saying: ["iss_1"]),
        RuleCase(.listedFirst, .at(.listed), ClusterIssues.sample, by: .secretary) { $0.issues = [] },
        RuleCase(.clusterTarget, .at(.listed), ClusterIssues.sample, by: .secretary) { $0.title = .none },
        RuleCase(
            .clusteredAlready, Scene.at(.listed).after(ClusterIssues.sample, by: .secretary), not: .at(.planned),
            ClusterIssues.sample.but { $0.into = 1 }, by: .secretary),
        RuleCase(.mergeSession, .answered, MergeSessions.sample, by: .secretary) { $0.target = 1 },
        RuleCase(.mergeSession, .answered, MergeSessions.sample, by: .secretary) { $0.target = 9 },
        RuleCase(.sessionNotThere, .merged, not: .answered, MergeSessions.sample, by: .secretary, saying: ["merged"]),
        RuleCase(.notInvited, .merged, AnswerInvitation.sample, by: .user, not: .official),
        RuleCase(
            .invitationAnswered, Scene.merged.after(AnswerInvitation.sample, by: .official), not: .merged,
            AnswerInvitation.sample, by: .official),

        RuleCase(
            .scoreFirst, .callClosed, not: .reviewed, ScreenSession.sample.but { $0.fate = .declined }, by: .secretary),
        RuleCase(
            .undecidedYet, .answered, not: .callClosed, ScreenSession.sample, by: .secretary, saying: ["open"]),
        RuleCase(
            .undecidedYet, .reviewers, not: .callClosed, ScreenSession.sample, by: .secretary, saying: ["closed"]),
        RuleCase(
            .undecidedYet, .discussing, not: .reviewed, ScreenSession.sample.but { $0.fate = .declined },
            by: .secretary, saying: ["discussing"]),
        RuleCase(.undecidedYet, .scoring, ScreenSession.sample.but { $0.fate = .returned }, by: .secretary) {
            $0.fate = .accepted
        },
        RuleCase(.undecidedYet, .scoring, not: .reviewers, MergeSessions.sample, by: .secretary, saying: ["scoring"]),
        RuleCase(
            .mergeSession, .threeOfOnePerson, MergeSessions.sample.but { ($0.session, $0.target) = (5, 2) },
            by: .secretary
        ) { $0.target = 1 },
        RuleCase(
            .undecidedYet, .scoring, not: .reviewers, ClusterIssues.sample.but { $0.into = 1 }, by: .secretary,
            saying: ["scoring"]),
        RuleCase(
            .laterOnesCount, Scene.threeOfOnePerson.on("2026-01-21"), ScreenSession.sample.but { $0.session = 2 },
            by: .secretary, saying: ["3"]
        ) { $0.session = 1 },
        RuleCase(
            .laterOnesCount, Scene.withdrawnInScoring, ScreenSession.sample.but { $0.session = 2 }, by: .secretary,
            saying: ["3"]
        ) { $0.session = 1 },
        RuleCase(
            .submissionsWithoutFate, .reviewed, not: .decided, ConcludeCall.sample, by: .secretary,
            saying: ["3", "ses_1, ses_2, ses_3"]),
        RuleCase(
            .programmeCallNotThere, .scoring, not: .decided, ConcludeCall.sample, by: .secretary, saying: ["scoring"])
    ]

    static let ofReviews: [RuleCase] = [
        RuleCase(.issuesNotScored, .callingForIssues, not: .calling, AppointReviewer.sample, by: .secretary),
        RuleCase(
            .issuesNotScored, Scene.callingForIssues.on("2026-01-21"), not: .reviewers, AssignReviews.sample,
            by: .secretary),
        RuleCase(.reviewsAlready, .reviewers, not: .callClosed, AppointReviewer.sample, by: .secretary),
        RuleCase(.unknownPerson, .calling, AppointReviewer.sample, by: .secretary) { $0.person = .stranger },
        RuleCase(.tooManyReviewers, .twoHundredReviewers, not: .callClosed, AppointReviewer.sample, by: .secretary),
        RuleCase(.notAReviewer, .callClosed, not: .reviewers, ReleaseReviewer.sample, by: .secretary),
        RuleCase(.notAReviewer, .callClosed, not: .reviewers, DeclareConflict.sample, by: .secretary),
        RuleCase(.conflictOfAnother, .reviewers, DeclareConflict.sample, by: .user, not: .engineer),
        RuleCase(
            .conflictKnown, Scene.reviewers.after(DeclareConflict.sample, by: .engineer), not: .reviewers,
            DeclareConflict.sample, by: .secretary),
        RuleCase(.unknownThing, .reviewers, DeclareConflict.sample, by: .engineer, saying: ["ses_9"]) {
            $0.session = 9
        },
        RuleCase(
            .reviewersOfOneGroup, Scene.callClosed.after(AppointReviewer.sample, by: .secretary), not: .reviewers,
            AssignReviews.sample, by: .secretary, saying: ["2"]),
        RuleCase(.nothingToAssign, .scoring, not: .reviewers, AssignReviews.sample, by: .secretary),
        RuleCase(.programmeCallNotThere, .reviewers, not: .scoring, OpenDiscussion.sample, by: .secretary),
        RuleCase(.programmeCallNotThere, .scoring, not: .discussing, CloseReview.sample, by: .secretary),
        RuleCase(.nothingReviewed, .discussing, CloseReview.sample, by: .secretary) { $0.given = 0 },
        RuleCase(.nothingReviewed, .discussing, CloseReview.sample, by: .secretary) { $0.given = 7 },
        RuleCase(.programmeCallNotThere, .discussing, not: .counting, PublishReview.sample, by: .operator),
        RuleCase(
            .notAssigned, Scene.counting.after([PublishSheet.sample, PublishSheet.sample], by: .operator),
            not: .counting,
            PublishSheet.sample, by: .operator),
        RuleCase(.scoresMissing, .counting, PublishSheet.sample, by: .operator) { $0.scores = [4] }
    ]
}

extension Scene {
    /// Four proposals of one person, of which the last three count, and one of another.
    fileprivate static let threeOfOnePerson = calling.after(
        (0..<4).map { _ in ProposeSession.answer }, by: .official
    ).after(ProposeSession.answer, by: .trader)

    /// The last of them is taken back when reviewers are at work, and what they gave is published.
    fileprivate static let withdrawnInScoring = threeOfOnePerson.on("2026-01-21").after(
        [PersonID.engineer, .scholar].map { person in AppointReviewer.sample.but { $0.person = person } }
            + [AssignReviews.sample] as [any Act], by: .secretary
    ).after(WithdrawSession.sample.but { $0.session = 4 }, by: .official)
        .after([OpenDiscussion.sample, CloseReview.sample] as [any Act], by: .secretary)
        .after(
            [PublishSheet.sample.but { $0.session = 2 }, PublishReview.sample] as [any Act], by: .operator)

    /// As many have been appointed and released as a call takes.
    fileprivate static let twoHundredReviewers = callClosed.after(
        (0..<200).flatMap { _ in [AppointReviewer.sample, ReleaseReviewer.sample] as [any Act] }, by: .secretary)
}
