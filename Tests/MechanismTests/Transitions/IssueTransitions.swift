import Mechanism

extension Transition {
    static let ofIssues: [Transition] = [
        .made(.issue, "submitted -screen-ok-> listed", from: "submitted", to: "raise", .at(.raised)) {
            $0.after(ScreenIssue.sample, by: .secretary)
        },
        .made(.issue, "submitted -withdraw-> archived", from: "submitted", to: "withdrawn", .at(.raised)) {
            $0.after(WithdrawIssue.sample, by: .advocate)
        },
        .made(.issue, "submitted -screen-incomplete-> returned", from: "submitted", to: "returned", .at(.raised)) {
            $0.after(ScreenIssue.sample.but { $0.fate = .returned }, by: .secretary)
        },
        .made(.issue, "returned -resubmit-> submitted", from: "returned", to: "submitted", .returned) {
            $0.after(ResubmitIssue.sample, by: .advocate)
        },
        .made(.issue, "returned -expire-> archived", from: "returned", to: "expired", .returned) {
            $0.on("2026-02-10")
        },
        .differs(
            .issue, "listed -cluster-> clustered",
            "an issue carries its topics from the start; it is put together with others when a session takes them"),
        .made(.issue, "clustered -assign-session-> scheduled", from: "raise", to: "raise", .at(.listed)) {
            // The stage of the thread is its own; the session hangs on it.
            $0.after(ClusterIssues.sample, by: .secretary)
        },
        .made(.issue, "clustered -park-> parked", from: "raise", to: "parked", .at(.listed)) {
            $0.after(ParkThread.sample, by: .secretary)
        },
        .made(.issue, "parked -reopen-> clustered", from: "parked", to: "raise", .parked) {
            $0.after(ResumeThread.sample, by: .secretary)
        },
        .differs(.issue, "parked -close-> archived", "a parked thread keeps its reason and can always be resumed"),
        .made(
            .issue, "scheduled -capacity-building-done-> prepared", from: "understand", to: "discuss",
            .at(.learningHeld)
        ) { $0.after(MoveOn.sample, by: .secretary) },
        .made(.issue, "scheduled -session-held-> deliberated", from: "understand", to: "discuss", .at(.understanding)) {
            // Without a learning event only after a public waiver.
            $0.after(WaiveLearning.sample, by: .secretary)
                .after(MoveOn.sample.but { $0.outreach = "We wrote to them." }, by: .secretary)
        },
        .made(.issue, "prepared -session-held-> deliberated", from: "discuss", to: "consult", .at(.published)) {
            $0.after(MoveOn.sample, by: .secretary)
        },
        .differs(
            .issue, "deliberated -open-consultation-> in-consultation",
            "the stage begins when the discussion ends; the consultation in it has a machine of its own"),
        .differs(
            .issue, "deliberated -messages-only-> concluded",
            "no stage is skipped; a thread that ends with its messages is parked, with a reason"),
        .made(
            .issue, "in-consultation -responses-published-> in-consensus", from: "consult", to: "converge",
            .at(.responded)
        ) { $0.after(MoveOn.sample, by: .secretary) },
        .made(.issue, "in-consultation -abandon-> parked", from: "consult", to: "parked", .at(.open)) {
            $0.after([WithdrawConsultation.sample, ParkThread.sample], by: .secretary)
        },
        .made(.issue, "in-consensus -consensus-called-> concluded", from: "converge", to: "decide", .at(.declared)) {
            $0.after(MoveOn.sample, by: .secretary)
        },
        .made(
            .issue, "in-consensus -no-consensus-> parked", from: "converge", to: "parked",
            .at(.evaluation).after(Determine.sample.but { $0.level = .divergence }, by: .chair).on("2026-05-20")
        ) { $0.after(ParkThread.sample, by: .secretary) },
        .made(.issue, "concluded -action-assigned-> follow-up", from: "decide", to: "followUp", .at(.decided)) {
            $0.after([MoveOn.sample, AssignFollowUp.sample], by: .secretary)
        },
        .made(.issue, "concluded -no-action-> archived", from: "decide", to: "closed", .at(.decided)) {
            $0.after([MoveOn.sample, CloseThread.sample], by: .secretary)
        },
        .made(.issue, "follow-up -outcome-reported-> followed-up", from: "followUp", to: "closed", .at(.assigned)) {
            $0.after(AnswerFollowUp.sample, by: .official).after(CloseThread.sample, by: .secretary)
        },
        .made(.issue, "follow-up -stale-> archived", from: "followUp", to: "closed", .at(.assigned)) {
            $0.on("2026-09-16").after(CloseThread.sample, by: .secretary)
        }
    ]
}
