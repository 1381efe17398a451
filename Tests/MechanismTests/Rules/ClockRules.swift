import Mechanism

extension RuleCase {
    /// The act is refused one second before its time and allowed on it.
    private static func due(_ milestone: Milestone, _ act: any Act, at due: Timestamp, by actor: Actor = .clock)
        -> RuleCase
    {
        let early = due.adding(seconds: -1)
        return RuleCase(
            .notYet, .at(milestone).oversleeping(until: early), not: .at(milestone).oversleeping(until: due), act,
            by: actor)
    }

    static let ofTheClock: [RuleCase] = [
        RuleCase(
            .notYet, .at(.moderated), not: .at(.moderated).oversleeping(until: "2026-02-02"), CloseConversation.sample,
            by: .clock, saying: ["2026-02-01T09:00:00Z"]),
        due(.learningAnnounced, ReportLearning.sample, at: "2026-01-20", by: .secretary),
        due(.ready, StartSession.sample, at: "2026-02-10T08:00", by: .engineer),
        due(.commenting, CloseMessages.sample, at: "2026-02-20"),
        due(.announced, OpenConsultation.sample, at: "2026-03-02"),
        due(.open, CloseConsultation.sample, at: "2026-04-01"),
        due(.called, CloseCall.sample, at: "2026-04-30"),
        due(.assigned, RecordSilence.sample, at: "2026-09-15"),
        RuleCase(
            .notYet, .returned.oversleeping(until: "2026-02-03"), not: .returned.oversleeping(until: "2026-02-05"),
            ExpireIssue.sample, by: .clock),
        RuleCase(
            .notYet, .at(.held).oversleeping(until: "2026-02-24"), not: .at(.held).oversleeping(until: "2026-02-25"),
            MarkReportMissing.sample, by: .clock),
        RuleCase(
            .notYet, .at(.designated).oversleeping(until: "2026-05-08"),
            not: .at(.designated).oversleeping(until: "2026-05-09"), AcceptDetermination.sample, by: .clock)
    ]
}
