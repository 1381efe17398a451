import Mechanism

extension PlanEdition: Sampled {
    static var sample: Self { filled { ($0.title, $0.venue, $0.zone) = ("A forum", "A house", "Europe/Berlin") } }
}
extension SetRoom: Sampled {
    static var sample: Self {
        filled { ($0.edition, $0.name, $0.seats, $0.features) = (1, "A hall", 80, [.streaming]) }
    }
}
extension RemoveRoom: Sampled { static var sample: Self { filled { ($0.edition, $0.room) = (1, 1) } } }
extension SetSlot: Sampled {
    static var sample: Self { filled { ($0.edition, $0.starts, $0.minutes) = (1, "2026-03-10", 90) } }
}
extension RemoveSlot: Sampled { static var sample: Self { filled { ($0.edition, $0.slot) = (1, 1) } } }
extension CopyDay: Sampled { static var sample: Self { filled { ($0.edition, $0.slots, $0.days) = (1, [1, 2], 1) } } }
extension StateNeeds: Sampled {
    static var sample: Self {
        filled { ($0.session, $0.minutes, $0.audience, $0.features) = (1, 60, 40, [.streaming, .captions]) }
    }
}
extension PlaceSession: Sampled {
    static var sample: Self {
        filled { ($0.edition, $0.session, $0.place) = (1, 1, GridPlace(slot: 1, room: 1)) }
    }
}
extension ArrangeProgramme: Sampled {
    static var sample: Self {
        filled {
            ($0.edition, $0.way, $0.seed, $0.moves, $0.cost) = (1, .anew, 7, 20_000, 12)
            $0.places = [Placement(1, GridPlace(slot: 2, room: 2))]
        }
    }
}
extension OpenDraft: Sampled { static var sample: Self { filled { ($0.edition, $0.closes) = (1, "2026-02-25") } } }
extension AmendHearing: Sampled {
    static var sample: Self {
        filled { ($0.edition, $0.closes, $0.reason) = (1, "2026-02-20", "The programme is needed earlier.") }
    }
}
extension CommentOnProgramme: Sampled {
    static var sample: Self { filled { ($0.edition, $0.session, $0.text) = (1, 1, "It clashes with lunch.") } }
}
extension AnswerProgrammeComment: Sampled {
    static var sample: Self {
        filled { ($0.edition, $0.comment, $0.answer) = (1, 1, "It moves to the afternoon.") }
    }
}
extension ReleaseProgramme: Sampled {
    static var sample: Self { filled { ($0.edition, $0.name, $0.note) = (1, "First programme", "Come all") } }
}

extension Scene {
    /// An edition with two rooms and two slots; the session that is staffed has no place yet.
    static let grid = Scene.at(.staffed).after(
        [
            PlanEdition.sample, SetRoom.sample, SetRoom.sample.but { $0.name = "A cellar" }, SetSlot.sample,
            SetSlot.sample.but { $0.starts = "2026-03-10T11:00" }
        ], by: .secretary)

    /// The session has its place in the draft.
    static let placed = grid.after(PlaceSession.sample, by: .secretary)

    /// A second session that is to be placed, with the first one's panellist.
    static let twoToPlace = placed.after(ProposeSession.sample, by: .advocate)
        .after(
            [
                ScreenSession.sample.but { $0.session = 2 },
                AssignPart.sample.but { ($0.session, $0.role, $0.person) = (2, .moderator, .panellist) }
            ], by: .secretary)

    static let draftOpen = placed.after(OpenDraft.sample, by: .secretary)
    static let released = placed.after(ReleaseProgramme.sample, by: .secretary)
}
