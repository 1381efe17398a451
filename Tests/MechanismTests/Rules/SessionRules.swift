import Mechanism

extension Scene {
    /// A second session is staffed beside the first one; its moderator is the first one's panellist.
    fileprivate static let twoSessions: Scene = {
        let parts: [(SessionRole, PersonID)] = [
            (.moderator, .panellist), (.remoteModerator, .onlooker), (.rapporteur, .editor)
        ]
        return Scene.at(.ready).after(ProposeSession.sample, by: .advocate)
            .after(ScreenSession.sample.but { $0.session = 2 }, by: .secretary)
            .after(
                parts.map { part in AssignPart.sample.but { ($0.session, $0.role, $0.person) = (2, part.0, part.1) } },
                by: .secretary)
    }()

    /// The second session has its time, and another moderator than the first one's panellist.
    fileprivate static func twoReady(at starts: Timestamp) -> Scene {
        twoSessions.after(VacatePart.sample.but { ($0.session, $0.part) = (2, 3) }, by: .secretary)
            .after(
                AssignPart.sample.but { ($0.session, $0.role, $0.person) = (2, .moderator, .chair) }, by: .secretary
            )
            .after(
                ScheduleSession.sample.but {
                    ($0.session, $0.starts, $0.ends) = (2, starts, "2026-02-10T12:00")
                }, by: .secretary)
    }

    /// The first session is live, and the second one has its time.
    fileprivate static func besideLive(from starts: Timestamp) -> Scene {
        twoReady(at: starts).on("2026-02-10T08:30").after(StartSession.sample, by: .engineer)
    }

    fileprivate static let imported = Scene.at(.founded).after(ImportSession.sample, by: .operator)

    /// Brought in while it was planned elsewhere, held and reported on here.
    fileprivate static let plannedElsewhere = Scene.at(.founded)
        .after(ImportSession.sample.but { $0.standing = .planned }, by: .operator).heldHere
        .after(FileReport.sample, by: .trader)

    /// Made of issues, so that nobody proposed it.
    fileprivate static let clusteredWithoutReport = Scene.at(.discussing).after(ClusterIssues.sample, by: .secretary)
        .heldHere.on("2026-03-10")

    fileprivate static let droppedOneOfTwo = Scene.at(.drafted).after(DraftMessage.sample, by: .trader)
        .after([DropMessage.sample, OpenMessages.sample], by: .secretary)
}

extension RuleCase {
    static let ofSessions: [RuleCase] = [
        RuleCase(.unknownLanguage, .at(.discussing), ProposeSession.sample, by: .user) { $0.language = "" },
        RuleCase(
            .reportOwed, .at(.held).on("2026-03-10"), ProposeSession.sample, by: .official, not: .user),
        RuleCase(
            .reportOwed, .at(.held).on("2026-03-10"),
            not: .at(.held).on("2026-03-10").after(FileReport.sample, by: .trader), ProposeSession.sample, by: .official
        ),
        // Where nobody proposed the session, whoever answers for its preparation owes its report.
        RuleCase(
            .reportOwed, .clusteredWithoutReport, ProposeSession.sample.but { $0.issue = 1 }, by: .scholar,
            not: .official),
        RuleCase(
            .ownProposal, .at(.discussing).after(ProposeSession.sample, by: .secretary), ScreenSession.sample,
            by: .secretary, not: .colleague),

        RuleCase(.personOrName, .at(.planned), AssignPart.sample, by: .secretary) { $0.name = "A guest" },
        RuleCase(.personOrName, .at(.planned), AssignPart.sample, by: .secretary) { $0.person = nil },
        RuleCase(.unknownPerson, .at(.planned), AssignPart.sample, by: .secretary) { $0.person = .stranger },
        RuleCase(.unknownGroup, .at(.planned), AssignPart.sample, by: .secretary) { $0.group = "martians" },
        RuleCase(.holdsPart, .at(.staffed), AssignPart.sample, by: .scholar) { $0.person = .helper },
        RuleCase(.remoteModeratorApart, .at(.staffed), AssignPart.sample, by: .scholar) {
            ($0.role, $0.person) = (.remoteModerator, .engineer)
        },
        RuleCase(.remoteModeratorApart, .at(.staffed), AssignPart.sample, by: .scholar) {
            ($0.role, $0.person) = (.moderator, .user)
        },
        RuleCase(
            .keyParticipants, .fiveKeyParticipants, not: .at(.staffed), sixth, by: .scholar, saying: ["5"]),
        RuleCase(.keyParticipants, .fiveKeyParticipants, sixth, by: .scholar, not: .operator),
        RuleCase(.unknownPart, .at(.staffed), VacatePart.sample, by: .scholar) { $0.part = 9 },
        RuleCase(.sessionNeedsPart, .at(.ready), VacatePart.sample, by: .scholar) { $0.part = 4 },
        RuleCase(
            .sessionNeedsPart, .at(.ready), not: .at(.staffed), VacatePart.sample.but { $0.part = 7 }, by: .scholar),

        RuleCase(
            .partsMissing, .at(.planned), not: .at(.staffed), ScheduleSession.sample, by: .secretary,
            saying: ["moderator, remote_moderator, rapporteur"]),
        RuleCase(.inThePast, .at(.staffed), ScheduleSession.sample, by: .scholar) { $0.starts = "2026-01-10" },
        RuleCase(.endsBeforeStart, .at(.staffed), ScheduleSession.sample, by: .scholar) { $0.ends = $0.starts },
        RuleCase(.endsBeforeStart, .at(.staffed), ScheduleSession.sample, by: .scholar) { $0.ends = "2026-02-18" },
        RuleCase(
            .doubleBooked, .twoSessions,
            ScheduleSession.sample.but {
                ($0.session, $0.starts, $0.ends) = (2, "2026-02-10T11:00", "2026-02-10T12:00")
            }, by: .secretary, saying: [PersonID.panellist.code, "ses_1"]
        ) { $0.starts = "2026-02-10T10:59" },
        RuleCase(
            .doubleBooked, .twoReady(at: "2026-02-10T10:59"), not: .twoReady(at: "2026-02-10T11:00"),
            AssignPart.sample.but { ($0.session, $0.role, $0.person) = (2, .orgTeam, .engineer) }, by: .secretary,
            saying: [PersonID.engineer.code, "ses_1"]),

        RuleCase(
            .doubleBooked, .besideLive(from: "2026-02-10T10:59"), not: .besideLive(from: "2026-02-10T11:00"),
            AssignPart.sample.but { ($0.session, $0.role, $0.person) = (2, .orgTeam, .engineer) }, by: .secretary,
            saying: [PersonID.engineer.code, "ses_1"]),
        RuleCase(.committeeSeat, .at(.staffed), committeeSeat, by: .scholar, not: .secretary),
        RuleCase(
            .committeeSeat, .at(.staffed).after(committeeSeat, by: .secretary),
            VacatePart.sample.but { $0.part = 9 }, by: .scholar, not: .secretary),

        RuleCase(.sessionNotThere, .at(.planned), not: .at(.proposed), ScreenSession.sample, by: .secretary),
        RuleCase(.sessionNotThere, .at(.published), not: .at(.planned), AssignPart.sample, by: .secretary),
        RuleCase(.sessionNotThere, .at(.live), not: .at(.ready), VacatePart.sample, by: .secretary),
        RuleCase(
            .sessionNotThere, .at(.live), not: .at(.ready),
            ScheduleSession.sample.but {
                ($0.starts, $0.ends) = ("2026-02-11T09:00", "2026-02-11T11:00")
            }, by: .secretary),
        RuleCase(
            .sessionNotThere, .at(.staffed).on("2026-02-10"), not: .at(.ready).on("2026-02-10"), StartSession.sample,
            by: .engineer, saying: ["planned"]),
        RuleCase(.moreThanCame, .at(.live), EndSession.sample, by: .user) { $0.attendance["users"] = 99_999 },
        RuleCase(.moreThanCame, .at(.live), EndSession.sample, by: .user) { $0.onSite = 19 },
        RuleCase(.sessionNotThere, .at(.ready), not: .at(.live), EndSession.sample, by: .user, saying: ["ready"]),
        RuleCase(.sessionNotThere, .at(.live), not: .at(.ready), CancelSession.sample, by: .secretary),
        RuleCase(.sessionNotThere, .at(.live), not: .at(.held), FileReport.sample, by: .trader),
        RuleCase(.sessionNotThere, .at(.ready), not: .at(.live), DraftMessage.sample, by: .trader),
        RuleCase(.sessionNotThere, .at(.commenting), not: .at(.editing), RewordMessage.sample, by: .trader),
        RuleCase(.sessionNotThere, .at(.commenting), not: .at(.drafted), OpenMessages.sample, by: .trader),
        RuleCase(.sessionNotThere, .at(.editing), not: .at(.commenting), CommentOnMessage.sample, by: .user),
        RuleCase(
            .sessionNotThere, .at(.finalised), not: .at(.editing), AnswerMessageComment.sample, by: .trader),
        RuleCase(.sessionNotThere, .at(.commented), not: .at(.answeredComments), FinaliseMessages.sample, by: .trader),
        RuleCase(.sessionNotThere, .at(.editing), not: .at(.finalised), PublishSession.sample, by: .secretary),
        RuleCase(.sessionNotThere, .imported, PublishSession.sample, by: .secretary, not: .operator),

        RuleCase(.moreThanCame, .at(.held), CountAttendance.sample, by: .trader) { $0.onSite = 5 },
        RuleCase(.unknownGroup, .at(.held), CountAttendance.sample, by: .engineer) {
            $0.attendance = ["martians": 1]
        },
        RuleCase(.sessionNotThere, .at(.live), not: .at(.held), CountAttendance.sample, by: .trader),
        RuleCase(.sessionNotThere, .at(.live), not: .at(.published), CountAttendance.sample, by: .secretary),
        RuleCase(.unknownGroup, .at(.live), EndSession.sample, by: .engineer) { $0.attendance = ["martians": 1] },
        RuleCase(
            .messagesPerSession, .fiveMessages, not: .at(.drafted), DraftMessage.sample, by: .trader, saying: ["5"]),
        RuleCase(
            .messagesPerSession, .fiveMessages, not: .at(.drafted), DraftMessage.sample, by: .operator, saying: ["5"]),
        RuleCase(
            .reportFirst, .imported.after(DraftMessage.sample, by: .operator),
            not: .imported.after([DraftMessage.sample, FileReport.sample], by: .operator), OpenMessages.sample,
            by: .operator),
        RuleCase(.messagesFirst, .at(.reported), not: .at(.drafted), OpenMessages.sample, by: .trader),
        RuleCase(.messagesDrafted, .at(.drafted), not: .at(.reported), WaiveMessages.sample, by: .helper),
        RuleCase(
            .messagesDrafted, .at(.drafted), not: .at(.drafted).after(DropMessage.sample, by: .helper),
            WaiveMessages.sample, by: .trader),
        RuleCase(.reportFirst, .imported, not: .at(.reported), WaiveMessages.sample, by: .secretary),
        RuleCase(.sessionNotThere, .at(.held), not: .at(.reported), WaiveMessages.sample, by: .trader),
        RuleCase(.sessionNotThere, .at(.commenting), not: .at(.drafted), DropMessage.sample, by: .trader),
        RuleCase(
            .messageDropped, .at(.drafted).after(DropMessage.sample, by: .trader), not: .at(.drafted),
            RewordMessage.sample, by: .scholar),
        RuleCase(
            .messageDropped, .droppedOneOfTwo, not: .at(.commenting), CommentOnMessage.sample, by: .user),
        RuleCase(
            .sessionNotThere, .at(.reported), not: .at(.reported).after(WaiveMessages.sample, by: .scholar),
            PublishSession.sample, by: .secretary, saying: ["reporting"]),
        RuleCase(
            .sessionNotThere, .plannedElsewhere, not: .imported, PublishSession.sample, by: .operator),

        RuleCase(.sameDescription, .at(.planned), DescribeSession.sample, by: .secretary) {
            ($0.title, $0.alias, $0.keywords) = ("A workshop", .none, .none)
        },
        RuleCase(
            .sameDescription, .at(.planned).after(DescribeSession.sample, by: .secretary), not: .at(.planned),
            DescribeSession.sample, by: .secretary),
        RuleCase(.sessionBegun, .at(.live), not: .at(.ready), DescribeSession.sample, by: .scholar),
        RuleCase(
            .sessionBegun, .at(.published),
            DescribeSession.sample.but {
                ($0.title, $0.alias, $0.keywords, $0.furtherReading) = ("A workshop", .none, .none, "A book")
            }, by: .helper
        ) { $0.teaser = "In other words" },
        RuleCase(
            .sessionBegun, .at(.live),
            DescribeSession.sample.but {
                ($0.title, $0.alias, $0.keywords, $0.furtherReading) = ("A workshop", .none, .none, "A book")
            }, by: .scholar
        ) { $0.language = "ko" },
        RuleCase(.unknownLanguage, .at(.planned), DescribeSession.sample, by: .secretary) { $0.language = "xx" },
        RuleCase(.sessionNotThere, .at(.proposed), not: .at(.planned), DescribeSession.sample, by: .secretary),
        RuleCase(
            .periodTooShort, .at(.drafted), OpenMessages.sample, by: .trader
        ) { $0.closes = "2026-02-17T09:00" },
        RuleCase(.periodTooLong, .at(.drafted), OpenMessages.sample, by: .trader) { $0.closes = "2072-02-17" },
        RuleCase(.unknownThing, .at(.commenting), CommentOnMessage.sample, by: .user, saying: ["msg_2"]) {
            $0.message = 2
        },
        RuleCase(.unknownComment, .at(.commented), AnswerMessageComment.sample, by: .trader) { $0.comment = 2 },
        RuleCase(.unknownComment, .at(.commented), AnswerMessageComment.sample, by: .trader) { $0.comment = 0 },
        RuleCase(
            .unansweredComments, .at(.editing), not: .at(.answeredComments), FinaliseMessages.sample, by: .trader,
            saying: ["1"])
    ]

    private static let committeeSeat = AssignPart.sample.but { $0.role = .programmeCommittee }

    private static let sixth = AssignPart.sample.but { $0.role = .keyParticipant }
}

extension Scene {
    fileprivate static let fiveKeyParticipants = Scene.at(.staffed).after(
        (2...5).map { _ in
            AssignPart.sample.but { ($0.role, $0.person, $0.name) = (.keyParticipant, nil, "A guest") }
        }, by: .scholar)

    fileprivate static let fiveMessages = Scene.at(.drafted).after(
        (2...5).map { _ in DraftMessage.sample }, by: .trader)
}

extension Scene {
    /// The first session is planned, and is given its people and its time, begins and ends.
    var heldHere: Scene {
        let parts: [(SessionRole, PersonID)] = [
            (.focalPoint, .scholar), (.moderator, .engineer), (.remoteModerator, .user), (.rapporteur, .trader)
        ]
        return after(
            parts.map { part in AssignPart.sample.but { ($0.role, $0.person) = (part.0, part.1) } }, by: .secretary
        )
        .after(ScheduleSession.sample, by: .secretary).on("2026-02-10").after(StartSession.sample, by: .engineer)
        .after(EndSession.sample, by: .engineer)
    }
}
