import Mechanism

extension Transition {
    private static let noPause = "the record tells when a session began and ended; a pause is for its report"

    static let ofSessions: [Transition] = [
        .made(.session, "proposed -accept-> planned", from: "proposed", to: "planned", .at(.proposed)) {
            $0.after(ScreenSession.sample, by: .secretary)
        },
        .made(
            .session, "proposed -merge-into-> merged", from: "proposed", to: "merged",
            .at(.proposed).after(ProposeSession.sample, by: .trader)
        ) { $0.after(MergeSessions.sample, by: .secretary) },
        .made(.session, "proposed -decline-> cancelled", from: "proposed", to: "cancelled", .at(.proposed)) {
            $0.after(ScreenSession.sample.but { $0.fate = .declined }, by: .secretary)
        },
        .differs(.session, "planned -org-team-formed-> org-team", "the team forms while the session is planned"),
        .made(.session, "org-team -details-complete-> ready", from: "planned", to: "ready", .at(.staffed)) {
            $0.after(ScheduleSession.sample, by: .scholar)
        },
        .made(.session, "planned -cancel-> cancelled", from: "planned", to: "cancelled", .at(.planned)) {
            $0.after(CancelSession.sample, by: .secretary)
        },
        .made(.session, "org-team -cancel-> cancelled", from: "planned", to: "cancelled", .at(.staffed)) {
            $0.after(CancelSession.sample, by: .secretary)
        },
        .made(.session, "ready -reschedule-> ready", from: "ready", to: "ready", .at(.ready)) {
            $0.after(ScheduleSession.sample.but { $0.ends = "2026-02-10T12:00" }, by: .scholar)
        },
        .made(.session, "ready -cancel-> cancelled", from: "ready", to: "cancelled", .at(.ready)) {
            $0.after(CancelSession.sample, by: .secretary)
        },
        .made(.session, "ready -start-> live", from: "ready", to: "live", .at(.ready)) {
            $0.on("2026-02-10").after(StartSession.sample, by: .engineer)
        },
        .differs(.session, "live -suspend-> suspended", noPause),
        .differs(.session, "suspended -resume-> live", noPause),
        .differs(.session, "suspended -abort-> held", noPause),
        .made(.session, "live -end-> held", from: "live", to: "held", .at(.live)) {
            $0.after(EndSession.sample, by: .user)
        },
        .made(.session, "held -draft-report-> reporting", from: "held", to: "reporting", .at(.held)) {
            $0.after(FileReport.sample, by: .trader)
        },
        .made(.session, "held -report-overdue-> report-missing", from: "held", to: "report_missing", .at(.held)) {
            $0.on("2026-03-01")
        },
        .made(
            .session, "report-missing -draft-report-> reporting", from: "report_missing", to: "reporting",
            .at(.held).on("2026-03-01")
        ) { $0.after(FileReport.sample, by: .trader) },
        .made(
            .session, "reporting -messages-presented-> messages-comment", from: "reporting", to: "messages_open",
            .at(.drafted)
        ) { $0.after(OpenMessages.sample, by: .trader) },
        .made(
            .session, "messages-comment -comments-closed-> messages-final", from: "messages_open", to: "messages_final",
            .at(.commented)
        ) {
            $0.on("2026-02-21").after(AnswerMessageComment.sample, by: .trader)
                .after(FinaliseMessages.sample, by: .trader)
        },
        .made(.session, "messages-final -publish-> published", from: "messages_final", to: "published", .at(.finalised))
        {
            $0.after(PublishSession.sample, by: .secretary)
        },
        .differs(
            .session, "report-missing -publish-without-report-> published",
            "a session without a report is shown as such and never published; its proposer owes the report")
    ]

    static let ofMessages: [Transition] = [
        .differs(
            .message, "draft -present-> presented",
            "messages are drafted from the floor on; showing them leaves no entry"),
        .made(.message, "presented -room-objects-> draft", from: "reporting", to: "reporting", .at(.drafted)) {
            $0.after(RewordMessage.sample, by: .trader)
        },
        .made(
            .message, "presented -rough-consensus-in-room-> commenting", from: "reporting", to: "messages_open",
            .at(.drafted)
        ) { $0.after(OpenMessages.sample, by: .trader) },
        .made(.message, "commenting -close-> editing", from: "messages_open", to: "messages_editing", .at(.commented)) {
            $0.on("2026-02-21")
        },
        .made(
            .message, "editing -comments-answered-> final", from: "messages_editing", to: "messages_final",
            .at(.editing)
        ) { $0.after([AnswerMessageComment.sample, FinaliseMessages.sample], by: .trader) },
        .differs(
            .message, "editing -no-consensus-> dropped",
            "a message is reworded until it tells of the divergence; what was commented on does not vanish")
    ]
}
