import Mechanism
import TransparencyLog

extension Scene {
    /// Two sessions beside each other, at the same time.
    fileprivate static let sideBySide = twoToPlace.after(
        PlaceSession.sample.but { ($0.session, $0.place) = (2, GridPlace(slot: 1, room: 2)) }, by: .secretary)

    /// Two sessions one after the other in one room, where the second slot begins before the first one is over; nobody has
    /// parts in both.
    fileprivate static let overlapping =
        twoToPlace
        .after(
            [
                VacatePart.sample.but { ($0.session, $0.part) = (2, 3) },
                SetSlot.sample.but { ($0.slot, $0.starts) = (2, "2026-03-10T10:00") },
                PlaceSession.sample.but { ($0.session, $0.place) = (2, GridPlace(slot: 2, room: 1)) }
            ], by: .secretary)

    fileprivate static let twoEditions = placed.after(
        [
            PlanEdition.sample, SetRoom.sample.but { $0.edition = 2 }, SetSlot.sample.but { $0.edition = 2 }
        ], by: .secretary)

    fileprivate static let onlyABreak = grid.after(
        SetSlot.sample.but { ($0.starts, $0.kind) = ("2026-03-10T13:00", .pause) }, by: .secretary)

    fileprivate static let full = grid.after(
        (3...Edition.mostRooms).map { _ in SetRoom.sample }, by: .secretary)

    /// Two sessions with nobody but a guest in both, known by the same name.
    fileprivate static func guests(in place: GridPlace) -> Scene {
        let guest = AssignPart.sample.but { ($0.role, $0.person, $0.name) = (.keyParticipant, nil, "A guest") }
        return twoToPlace.after(
            [
                VacatePart.sample.but { ($0.session, $0.part) = (2, 3) }, guest,
                guest.but { ($0.session, $0.name) = (2, "a  Guest") },
                PlaceSession.sample.but { ($0.session, $0.place) = (2, place) }
            ], by: .secretary)
    }

    /// A guest of the session that is placed has a part in another one, too, which has a time of its own.
    fileprivate static func guestBeside(from starts: Timestamp) -> Scene {
        let guest = AssignPart.sample.but { ($0.role, $0.person, $0.name) = (.keyParticipant, nil, "A guest") }
        let staff: [(SessionRole, PersonID)] = [
            (.moderator, .chair), (.remoteModerator, .onlooker), (.rapporteur, .editor)
        ]
        return placed.after(ProposeSession.sample, by: .advocate).after(
            [ScreenSession.sample.but { $0.session = 2 }]
                + staff.map { part in AssignPart.sample.but { ($0.session, $0.role, $0.person) = (2, part.0, part.1) } }
                + [
                    guest, guest.but { $0.session = 2 },
                    ScheduleSession.sample.but {
                        ($0.session, $0.starts, $0.ends) = (2, starts, "2026-03-10T12:00")
                    }
                ] as [any Act], by: .secretary)
    }

    /// The first session has been released and lacks a rapporteur, so that it is in preparation with its time; another one
    /// has a time of its own.
    fileprivate static func releasedBeside(from starts: Timestamp) -> Scene {
        let parts: [(SessionRole, PersonID)] = [
            (.moderator, .chair), (.remoteModerator, .onlooker), (.rapporteur, .editor)
        ]
        return grid.after(
            [VacatePart.sample.but { $0.part = 7 }, PlaceSession.sample, ReleaseProgramme.sample], by: .secretary
        ).after(ProposeSession.sample, by: .advocate).after(
            [ScreenSession.sample.but { $0.session = 2 }]
                + parts.map { part in AssignPart.sample.but { ($0.session, $0.role, $0.person) = (2, part.0, part.1) } }
                + [
                    ScheduleSession.sample.but {
                        ($0.session, $0.starts, $0.ends) = (2, starts, "2026-03-10T12:00")
                    }
                ] as [any Act], by: .secretary)
    }

    fileprivate static let imported = Scene.at(.founded).after(
        ImportSession.sample.but { $0.origin = .leaf([1]) }, by: .operator)
}

extension RuleCase {
    static let ofTheProgramme: [RuleCase] = [
        RuleCase(.unknownThing, .grid, PlaceSession.sample, by: .secretary, saying: ["edn_2"]) { $0.edition = 2 },
        RuleCase(.unknownPlace, .grid, PlaceSession.sample, by: .secretary) { $0.place = GridPlace(slot: 3, room: 1) },
        RuleCase(.unknownPlace, .grid, PlaceSession.sample, by: .secretary) { $0.place = GridPlace(slot: 1, room: 3) },
        RuleCase(
            .unknownPlace,
            .grid.after(SetSlot.sample.but { ($0.slot, $0.kind) = (1, .pause) }, by: .secretary), not: .grid,
            PlaceSession.sample, by: .secretary),
        RuleCase(.unknownPlace, .grid, SetRoom.sample, by: .secretary) { $0.room = 3 },
        RuleCase(.unknownPlace, .grid, SetRoom.sample.but { $0.closed = [2] }, by: .secretary) { $0.closed = [3] },
        RuleCase(.unknownPlace, .grid, SetSlot.sample, by: .secretary) { $0.slot = 3 },
        RuleCase(.unknownPlace, .grid, RemoveRoom.sample, by: .secretary) { $0.room = 3 },
        RuleCase(.unknownPlace, .grid, RemoveSlot.sample, by: .secretary) { $0.slot = 3 },
        RuleCase(.unknownPlace, .grid, CopyDay.sample, by: .secretary) { $0.slots = [1, 3] },
        RuleCase(.inThePast, .grid, SetSlot.sample, by: .secretary) { $0.starts = "2026-01-10" },
        RuleCase(
            .placeTaken, .twoToPlace, PlaceSession.sample.but { ($0.session, $0.isExchange) = (2, true) },
            by: .secretary, saying: ["ses_1"]
        ) { $0.isExchange = false },
        RuleCase(
            .placeTaken, .twoToPlace,
            ArrangeProgramme.sample.but { $0.places = [Placement(2, GridPlace(slot: 2, room: 1))] }, by: .secretary
        ) { $0.places = [Placement(2, GridPlace(slot: 1, room: 1))] },
        RuleCase(
            .unknownPlace, .grid, ArrangeProgramme.sample, by: .secretary
        ) { $0.places = [Placement(1, GridPlace(slot: 9, room: 1))] },
        RuleCase(
            .sessionNotThere, .grid.after(ProposeSession.sample, by: .advocate), PlaceSession.sample, by: .secretary,
            saying: ["proposed"]
        ) { $0.session = 2 },
        RuleCase(.placeInUse, .placed, not: .grid, RemoveRoom.sample, by: .secretary, saying: ["ses_1"]),
        RuleCase(.placeInUse, .placed, not: .grid, RemoveSlot.sample, by: .secretary, saying: ["ses_1"]),
        RuleCase(
            .placeInUse, .placed, SetSlot.sample.but { ($0.slot, $0.kind) = (1, .plenary) }, by: .secretary
        ) { $0.kind = .pause },
        RuleCase(
            .placedInGrid, .placed, not: .grid,
            ScheduleSession.sample.but {
                ($0.starts, $0.ends) = ("2026-03-10T09:00", "2026-03-10T11:00")
            }, by: .scholar, saying: ["edn_1"]),
        RuleCase(.inOtherEdition, .twoEditions, PlaceSession.sample, by: .secretary, saying: ["edn_1"]) {
            $0.edition = 2
        },
        RuleCase(.tooManyPlaces, .full, not: .grid, SetRoom.sample, by: .secretary, saying: ["60", "200"]),
        RuleCase(.periodTooShort, .placed, OpenDraft.sample, by: .secretary) { $0.closes = "2026-02-12" },
        RuleCase(.periodTooLong, .placed, OpenDraft.sample, by: .secretary) { $0.closes = "2126-02-25" },
        RuleCase(.periodTooLong, .draftOpen, AmendHearing.sample, by: .secretary) { $0.closes = "2026-06-01" },
        RuleCase(.periodTooShort, .draftOpen, AmendHearing.sample, by: .secretary) { $0.closes = "2026-02-14" },
        RuleCase(
            .inThePast, .draftOpen.on("2026-02-18"), AmendHearing.sample, by: .secretary
        ) { $0.closes = "2026-02-17" },
        RuleCase(.draftNotOpen, .placed, not: .draftOpen, AmendHearing.sample, by: .secretary),
        RuleCase(.draftNotOpen, .draftOpen.on("2026-02-26"), not: .draftOpen, AmendHearing.sample, by: .secretary),
        RuleCase(
            .draftNotOpen, .draftOpen.after(AmendHearing.sample.but { $0.closes = nil }, by: .secretary),
            not: .draftOpen, CommentOnProgramme.sample, by: .user),
        RuleCase(.clocksShifted, .grid, CopyDay.sample, by: .secretary, saying: ["180"]) { $0.shifts = [60, 181] },
        RuleCase(.clocksShifted, .grid, CopyDay.sample.but { $0.shifts = [60, 60] }, by: .secretary) {
            $0.shifts = [60]
        },
        RuleCase(.nothingToRelease, .grid, not: .placed, OpenDraft.sample, by: .secretary),
        RuleCase(.draftOpen, .draftOpen, not: .placed, OpenDraft.sample, by: .secretary),
        RuleCase(.draftOpen, .draftOpen, not: .draftOpen.on("2026-02-26"), ReleaseProgramme.sample, by: .secretary),
        RuleCase(.draftNotOpen, .placed, not: .draftOpen, CommentOnProgramme.sample, by: .user),
        RuleCase(.draftNotOpen, .draftOpen.on("2026-02-26"), not: .draftOpen, CommentOnProgramme.sample, by: .user),
        RuleCase(.unknownThing, .draftOpen, CommentOnProgramme.sample, by: .user, saying: ["ses_9"]) {
            $0.session = 9
        },
        RuleCase(
            .unknownComment, .draftOpen.after(CommentOnProgramme.sample, by: .user), AnswerProgrammeComment.sample,
            by: .secretary
        ) { $0.comment = 2 },
        RuleCase(
            .programmeComments,
            .draftOpen.after(CommentOnProgramme.sample, by: .user).on("2026-02-26"),
            not: .draftOpen.after(CommentOnProgramme.sample, by: .user)
                .after(AnswerProgrammeComment.sample, by: .secretary).on("2026-02-26"),
            ReleaseProgramme.sample, by: .secretary, saying: ["1"]),
        RuleCase(.nothingToRelease, .released, not: .placed, ReleaseProgramme.sample, by: .secretary),
        RuleCase(.nothingToRelease, .onlyABreak, not: .placed, ReleaseProgramme.sample, by: .secretary),
        RuleCase(
            .movedIntoPast, .placed.on("2026-03-10T09:01"), not: .placed, ReleaseProgramme.sample, by: .secretary,
            saying: ["ses_1"]),
        RuleCase(
            .doubleBooked, .sideBySide,
            not: .sideBySide.after(
                PlaceSession.sample.but { ($0.session, $0.place) = (2, GridPlace(slot: 2, room: 2)) }, by: .secretary),
            ReleaseProgramme.sample, by: .secretary, saying: [PersonID.panellist.code, "ses_2"]),
        RuleCase(
            .doubleBooked, .guests(in: GridPlace(slot: 1, room: 2)), not: .guests(in: GridPlace(slot: 2, room: 2)),
            ReleaseProgramme.sample, by: .secretary, saying: ["A guest", "ses_2"]),
        RuleCase(
            .doubleBooked, .guestBeside(from: "2026-03-10T10:29"), not: .guestBeside(from: "2026-03-10T10:30"),
            ReleaseProgramme.sample, by: .secretary, saying: ["A guest", "ses_2"]),
        RuleCase(
            .doubleBooked, .releasedBeside(from: "2026-03-10T10:29"), not: .releasedBeside(from: "2026-03-10T10:30"),
            AssignPart.sample.but { $0.person = .chair }, by: .secretary, saying: [PersonID.chair.code, "ses_2"]),
        RuleCase(
            .roomTwice, .overlapping,
            not: .overlapping.after(
                PlaceSession.sample.but { ($0.session, $0.place) = (2, GridPlace(slot: 2, room: 2)) }, by: .secretary),
            ReleaseProgramme.sample, by: .secretary, saying: ["ses_1", "ses_2"]),
        RuleCase(
            .importedAlready, .imported, ImportSession.sample.but { $0.origin = .leaf([2]) }, by: .operator,
            saying: ["ses_1"]
        ) { $0.origin = .leaf([1]) }
    ]
}
