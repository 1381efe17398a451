import Mechanism

private let words: Prose = "A sentence that is long enough to be read as a reason."

extension PublishCall: Sampled {
    static var sample: Self {
        filled {
            ($0.kind, $0.title, $0.guidance) = (.sessions, "A call", "What is asked for")
            ($0.opens, $0.closes, $0.completes) = ("2026-01-06", "2026-01-20", "2026-01-27")
            ($0.reviewsEach, $0.reviewsDue) = (2, "2026-02-10")
            $0.criteria = Criteria([
                .init(code: "relevance", weight: 3, names: ["Relevance"]),
                .init(code: "clarity", weight: 1, names: ["Clarity"])
            ])
        }
    }
}
extension ExtendCall: Sampled {
    static var sample: Self { filled { ($0.call, $0.closes, $0.reason) = (1, "2026-01-25", words) } }
}
extension CloseSubmissions: Sampled { static var sample: Self { filled { $0.call = 1 } } }
extension ConcludeCall: Sampled { static var sample: Self { filled { ($0.call, $0.summary) = (1, words) } } }
extension CompleteProposal: Sampled {
    static var sample: Self { filled { ($0.session, $0.moderator, $0.minutes) = (1, "Somebody", 90) } }
}
extension WithdrawSession: Sampled { static var sample: Self { filled { $0.session = 1 } } }
extension ResubmitSession: Sampled {
    static var sample: Self {
        filled { ($0.session, $0.title, $0.teaser, $0.description) = (1, "A better one", "In short", "At length") }
    }
}
extension ExpireSession: Sampled { static var sample: Self { filled { $0.session = 1 } } }
extension ClusterIssues: Sampled {
    static var sample: Self {
        filled { ($0.issues, $0.title, $0.teaser, $0.reason) = ([1], "A session of issues", "In short", words) }
    }
}
extension MergeSessions: Sampled {
    static var sample: Self { filled { ($0.session, $0.target, $0.reason) = (1, 2, words) } }
}
extension AnswerInvitation: Sampled { static var sample: Self { filled { $0.session = 2 } } }
extension AppointReviewer: Sampled { static var sample: Self { filled { ($0.call, $0.person) = (1, .engineer) } } }
extension ReleaseReviewer: Sampled {
    static var sample: Self { filled { ($0.call, $0.person, $0.reason) = (1, .engineer, words) } }
}
extension DeclareConflict: Sampled {
    static var sample: Self { filled { ($0.call, $0.session, $0.person) = (1, 1, .engineer) } }
}
extension AssignReviews: Sampled { static var sample: Self { filled { $0.call = 1 } } }
extension OpenDiscussion: Sampled { static var sample: Self { filled { $0.call = 1 } } }
extension CloseReview: Sampled { static var sample: Self { filled { ($0.call, $0.given) = (1, 6) } } }
extension PublishSheet: Sampled {
    static var sample: Self {
        filled { ($0.call, $0.session, $0.scores, $0.comment) = (1, 1, [4, 2], "Well thought out") }
    }
}
extension PublishReview: Sampled { static var sample: Self { filled { $0.call = 1 } } }

extension ProposeSession {
    /// A proposal in answer to the first call.
    static var answer: Self { sample.but { ($0.issue, $0.call, $0.consent, $0.topics) = (nil, 1, true, ["access"]) } }
}

extension RaiseIssue {
    /// An issue in answer to the first call.
    static var answer: Self { sample.but { ($0.call, $0.consent, $0.wantsToJoin) = (1, true, true) } }
}

extension Scene {
    /// A call for sessions has been published and opens tomorrow.
    static let called = Scene.at(.listed).after(PublishCall.sample, by: .secretary)
    /// A call for sessions is open.
    static let calling = called.on("2026-01-07")
    /// A call for issues is open.
    static let callingForIssues = Scene.at(.listed).after(
        PublishCall.sample.but { ($0.kind, $0.reviewsDue, $0.completes) = (.issues, nil, nil) }, by: .secretary
    ).on("2026-01-07")
    /// Three people have answered it.
    static let answered = calling.after(ProposeSession.answer, by: .official).after(ProposeSession.answer, by: .trader)
        .after(ProposeSession.answer, by: .advocate)
    static let callClosed = answered.on("2026-01-21")
    /// Reviewers from three groups are there.
    static let reviewers = callClosed.after(
        [PersonID.engineer, .scholar, .user].map { person in AppointReviewer.sample.but { $0.person = person } },
        by: .secretary)
    static let scoring = reviewers.after(AssignReviews.sample, by: .secretary)
    static let discussing = scoring.after(OpenDiscussion.sample, by: .secretary)
    static let counting = discussing.after(CloseReview.sample, by: .secretary)
    /// The third proposal is the best, the second the worst.
    static let reviewed = counting.after(
        [(1, [4, 2]), (1, [3, 3]), (2, [1, 2]), (2, [2, 1]), (3, [5, 5]), (3, [5, 4])].map { session, scores in
            PublishSheet.sample.but { ($0.session, $0.scores) = (ID(session), scores) }
        } as [any Act] + [PublishReview.sample], by: .operator)
    /// One proposal goes on in another.
    static let merged = answered.after(MergeSessions.sample, by: .secretary)
    static let sessionReturned = answered.after(ScreenSession.sample.but { $0.fate = .returned }, by: .secretary)
    /// Everything has its fate.
    static let decided = reviewed.after(
        (1...3).map { session in ScreenSession.sample.but { $0.session = ID(session) } }, by: .secretary)
}
