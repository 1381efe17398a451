import Mechanism

extension Scene {
    static let returned = Scene.at(.raised).after(ScreenIssue.sample.but { $0.fate = .returned }, by: .secretary)
    static let parked = Scene.at(.listed).after(ParkThread.sample, by: .secretary)
    /// A second issue waits to be screened beside the first one, which is under way.
    static let twoIssues = Scene.at(.listed).after(RaiseIssue.sample, by: .user)

    /// One person has this many issues under way, and one more to be screened: the last.
    static func issues(underWay count: Int) -> Scene {
        (1...count).reduce(Scene.at(.founded)) { scene, number in
            scene.after(RaiseIssue.sample, by: .advocate)
                .after(ScreenIssue.sample.but { $0.issue = ID(number) }, by: .secretary)
        }.after(RaiseIssue.sample, by: .advocate)
    }
}

extension RuleCase {
    static let ofIssues: [RuleCase] = [
        RuleCase(
            .laterOnesCount, .callingForIssues.after((0..<4).map { _ in RaiseIssue.answer }, by: .user),
            ScreenIssue.sample.but { $0.issue = 3 }, by: .secretary, saying: ["3"]
        ) { $0.issue = 2 },
        RuleCase(.ofOrOn, .at(.founded), RaiseIssue.sample, by: .advocate) { $0.ofInternet = false },
        RuleCase(.ofOrOn, .returned, ResubmitIssue.sample, by: .advocate) { $0.onInternet = false },
        RuleCase(.unknownTopic, .at(.founded), RaiseIssue.sample, by: .advocate, saying: ["weather"]) {
            $0.topics = ["access", "weather"]
        },
        RuleCase(.issueNotReturned, .at(.raised), not: .returned, ResubmitIssue.sample, by: .advocate),
        RuleCase(
            .issueNotReturned, .at(.raised), not: .returned.oversleeping(until: "2026-03-01"), ExpireIssue.sample,
            by: .clock),
        RuleCase(.issueAlreadyScreened, .at(.listed), not: .at(.raised), ScreenIssue.sample, by: .secretary),
        RuleCase(.issueAlreadyScreened, .returned, not: .at(.raised), ScreenIssue.sample, by: .secretary),
        RuleCase(.issueAlreadyScreened, .at(.listed), not: .returned, WithdrawIssue.sample, by: .advocate),
        RuleCase(
            .ownProposal, .at(.founded).after(RaiseIssue.sample, by: .secretary), ScreenIssue.sample, by: .secretary,
            not: .colleague),
        RuleCase(.unknownThing, .at(.raised), ScreenIssue.sample, by: .secretary, saying: ["iss_2"]) { $0.issue = 2 },

        RuleCase(.mergeTarget, .twoIssues, merging, by: .secretary) { $0.into = nil },
        RuleCase(.mergeTarget, .twoIssues, merging, by: .secretary) { $0.into = 2 },
        RuleCase(.mergeTarget, .twoIssues, merging, by: .secretary) { $0.into = 3 },
        RuleCase(
            .mergeTarget, .twoIssues.after(ParkThread.sample, by: .secretary), not: .twoIssues, merging, by: .secretary),

        RuleCase(
            .issuesPerPerson, .issues(underWay: 3),
            not: .issues(underWay: 3).after(ParkThread.sample, by: .secretary),
            ScreenIssue.sample.but { $0.issue = 4 }, by: .secretary, saying: ["3"]),
        RuleCase(
            .issuesPerPerson, .issues(underWay: 3), ScreenIssue.sample.but { ($0.issue, $0.fate) = (4, .returned) },
            by: .secretary
        ) {
            $0.fate = .listed
        }
    ]

    private static let merging = ScreenIssue.sample.but { ($0.issue, $0.fate, $0.into) = (2, .merged, 1) }

    static let ofThreads: [RuleCase] = [
        RuleCase(.threadNotUnderWay, .at(.raised), not: .at(.listed), MoveOn.sample, by: .secretary),
        RuleCase(.threadNotUnderWay, .parked, not: .at(.listed), PublishBrief.sample, by: .secretary),
        RuleCase(.threadNotUnderWay, .at(.closed), not: .at(.reportedBack), ProposeSession.sample, by: .user),
        RuleCase(.threadNotUnderWay, .parked, not: .at(.listed), ParkThread.sample, by: .secretary),
        RuleCase(.threadNotParked, .at(.listed), not: .parked, ResumeThread.sample, by: .secretary),
        RuleCase(.unknownLanguage, .at(.listed), PublishBrief.sample, by: .secretary, saying: ["tlh"]) {
            $0.language = "tlh"
        },
        RuleCase(.unknownLanguage, .at(.listed), AnnounceLearning.sample, by: .secretary) { $0.language = "EN" },
        RuleCase(.inThePast, .at(.listed), AnnounceLearning.sample, by: .secretary) { $0.starts = "2026-01-05" },
        RuleCase(.unknownGroup, .at(.learningAnnounced).on("2026-01-21"), ReportLearning.sample, by: .secretary) {
            $0.attendance["martians"] = 1
        },
        RuleCase(
            .learningReported, .at(.learningHeld), not: .at(.learningAnnounced).on("2026-01-21"),
            ReportLearning.sample, by: .secretary),
        RuleCase(
            .learningReported, .at(.learningHeld),
            ReportLearning.sample.but { $0.correction = "Two were counted twice." }, by: .secretary
        ) { $0.correction = .none },
        RuleCase(
            .unknownThing, .at(.learningAnnounced).on("2026-01-21"), ReportLearning.sample, by: .secretary,
            saying: ["lrn_2"]
        ) {
            $0.event = 2
        },

        RuleCase(.understandFirst, .at(.learningAnnounced), not: .at(.learningHeld), MoveOn.sample, by: .secretary),
        RuleCase(
            .understandFirst, .at(.understanding), not: .at(.understanding).after(WaiveLearning.sample, by: .secretary),
            MoveOn.sample.but { $0.outreach = "We wrote to all of them." }, by: .secretary),
        RuleCase(
            .missingVoices,
            .at(.learningAnnounced).on("2026-01-21")
                .after(ReportLearning.sample.but { $0.attendance = ["civil": 5, "users": 1] }, by: .secretary),
            MoveOn.sample.but { $0.outreach = "We wrote to all of them." }, by: .secretary,
            saying: ["government, private, technical, academia"]
        ) { $0.outreach = .none },
        RuleCase(.notUnderstanding, .at(.listed), not: .at(.understanding), WaiveLearning.sample, by: .secretary),
        RuleCase(.discussFirst, .at(.finalised), not: .at(.published), MoveOn.sample, by: .secretary),
        RuleCase(.unansweredInputs, .at(.filed), not: .at(.responded), MoveOn.sample, by: .secretary, saying: ["6"]),
        RuleCase(.consultFirst, .at(.textDrafted), not: .at(.responded), MoveOn.sample, by: .secretary),
        RuleCase(.consultFirst, .at(.answered), not: .at(.responded), MoveOn.sample, by: .secretary),
        RuleCase(
            .consultationUnderWay,
            .at(.responded).after(DraftConsultation.sample, by: .drafter).after(
                AnnounceConsultation.sample.but {
                    ($0.consultation, $0.opens, $0.closes) = (2, "2026-04-10", "2026-06-01")
                }, by: .secretary),
            not: .at(.responded), MoveOn.sample, by: .secretary),
        RuleCase(.consultationUnderWay, .at(.announced), not: .at(.textDrafted), ParkThread.sample, by: .secretary),
        RuleCase(
            .consultationUnderWay, .at(.reportedBack).after(anotherText, by: .drafter).after(another, by: .secretary),
            not: .at(.reportedBack), CloseThread.sample, by: .secretary),
        RuleCase(
            .consultationUnderWay, .at(.reportedBack).after(anotherText, by: .drafter).after(another, by: .secretary),
            not: .at(.reportedBack), OpenRound.sample, by: .secretary),
        RuleCase(
            .threadNotUnderWay, .at(.textDrafted).after(ParkThread.sample, by: .secretary), not: .at(.textDrafted),
            AnnounceConsultation.sample, by: .secretary),
        RuleCase(.convergeFirst, .at(.designated), not: .at(.declared), MoveOn.sample, by: .secretary),
        RuleCase(.decideFirst, .at(.deciding), not: .at(.decided), MoveOn.sample, by: .secretary),
        RuleCase(.lastStage, .at(.followingUp), not: .at(.decided), MoveOn.sample, by: .secretary),
        RuleCase(.roundUnderWay, .at(.decided), not: .at(.followingUp), OpenRound.sample, by: .secretary),
        RuleCase(.roundUnderWay, .parked, not: .at(.closed), OpenRound.sample, by: .secretary),

        RuleCase(.notDeciding, .at(.declared), not: .at(.deciding), Decide.sample, by: .minister),
        RuleCase(.decided, .at(.decided), not: .at(.deciding), Decide.sample, by: .minister),
        RuleCase(.notFollowingUp, .at(.decided), not: .at(.followingUp), AssignFollowUp.sample, by: .secretary),
        RuleCase(.notFollowingUp, .at(.decided), not: .at(.followingUp), CloseThread.sample, by: .secretary),
        RuleCase(.unknownPerson, .at(.followingUp), AssignFollowUp.sample, by: .secretary) { $0.person = .stranger },
        RuleCase(.inThePast, .at(.followingUp), AssignFollowUp.sample, by: .secretary) { $0.due = "2026-05-01" },
        RuleCase(.followUpsOpen, .at(.assigned), not: .at(.reportedBack), CloseThread.sample, by: .secretary),
        RuleCase(
            .followUpsOpen, .at(.assigned), not: .at(.assigned).on("2026-09-15"), CloseThread.sample, by: .secretary),
        RuleCase(.followUpAnswered, .at(.reportedBack), not: .at(.assigned), AnswerFollowUp.sample, by: .official),
        RuleCase(
            .followUpAnswered, .at(.reportedBack).on("2026-10-01"),
            not: .at(.assigned).oversleeping(until: "2026-10-01"), RecordSilence.sample, by: .clock)
    ]
}

/// A second text in the same round, late in its course.
private let anotherText = DraftConsultation.sample
private let another = AnnounceConsultation.sample.but {
    ($0.consultation, $0.opens, $0.closes, $0.decisionDue) = (2, "2027-01-05", "2027-03-05", nil)
}
