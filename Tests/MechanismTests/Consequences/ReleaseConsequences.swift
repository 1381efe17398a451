import Mechanism
import Testing

/// What a release announces, what it takes back, and what it leaves alone.
struct ReleaseConsequences {
    private static let out = PlaceSession.sample.but { $0.place = nil }
    private static let release = ReleaseProgramme.sample
    private static let lunch = SetSlot.sample.but {
        ($0.starts, $0.minutes, $0.kind, $0.name) = ("2026-03-10T13:00", 60, .pause, "Lunch")
    }

    private static func session(_ scene: Scene, _ id: ID<Session> = 1) throws -> Session {
        try #require(try scene.proceedings().mechanism.sessions[id])
    }

    @Test func `a session that goes on in another one leaves the draft, and its slot is free`() throws {
        let second = PlaceSession.sample.but { ($0.session, $0.place) = (2, GridPlace(slot: 2, room: 2)) }
        let merge = MergeSessions.sample.but { ($0.session, $0.target) = (2, 1) }
        let scene = Scene.twoToPlace.after([second, Self.release, merge], by: .secretary)
        let mechanism = try scene.proceedings().mechanism
        let edition = try #require(mechanism.editions[1])
        #expect(edition.places.keys.sorted() == [1])
        #expect(try scene.proceedings().refusal(of: RemoveSlot.sample.but { $0.slot = 2 }, by: .secretary) == nil)
        // Its time stays for those who kept it; the next release does not have it.
        let moment = try scene.proceedings().now
        #expect(mechanism.sessions[2]?.starts != nil && mechanism.changes(of: edition, at: moment).isEmpty)
        let moved = PlaceSession.sample.but { $0.place = GridPlace(slot: 2, room: 1) }
        let later = try scene.after([moved, Self.release], by: .secretary).proceedings().mechanism.editions[1]
        #expect(later?.releases.last?.appointments.keys.sorted() == [1])
    }

    @Test func `a session that loses its time keeps where it was announced until it gets another`() throws {
        let taken = Scene.released.after([Self.out, Self.release], by: .secretary)
        let session = try Self.session(taken)
        #expect(session.starts == nil && session.withdrawn?.starts == "2026-03-10T09:00")
        let room = try taken.proceedings().mechanism.editions[1]?.room(1)
        #expect(session.withdrawn?.name == room?.name)
        let own = ScheduleSession.sample.but { ($0.starts, $0.ends) = ("2026-03-12", "2026-03-12T10:00") }
        #expect(try Self.session(taken.after(own, by: .secretary)).withdrawn == nil)
        let again = try Self.session(taken.after([PlaceSession.sample, Self.release], by: .secretary))
        #expect(again.withdrawn == nil && again.starts == "2026-03-10T09:00" && again.announced?.count == 3)
    }

    @Test func `whoever is in a session that a release takes out is free at its time`() throws {
        let second = PlaceSession.sample.but { ($0.session, $0.place) = (2, GridPlace(slot: 1, room: 2)) }
        let scene = Scene.twoToPlace.after([Self.release, Self.out, second], by: .secretary)
        #expect(try scene.proceedings().refusal(of: Self.release, by: .secretary) == nil)
    }

    @Test func `the links of a room come with it and go with it`() throws {
        let linked = SetRoom.sample.but { ($0.room, $0.links) = (1, "https://stream.example/1") }
        let scene = Scene.placed.after([linked, Self.release], by: .secretary)
        let edition = try #require(try scene.proceedings().mechanism.editions[1])
        #expect(try Self.session(scene).links == edition.room(1)?.links && edition.room(1)?.links.isEmpty == false)
        let moved = PlaceSession.sample.but { $0.place = GridPlace(slot: 1, room: 2) }
        #expect(try Self.session(scene.after([moved, Self.release], by: .secretary)).links.isEmpty)
        #expect(try Self.session(scene.after([Self.out, Self.release], by: .secretary)).links.isEmpty)
    }

    @Test func `links that a room gets after the release arrive with the next, and nobody has moved`() throws {
        let linked = SetRoom.sample.but { ($0.room, $0.links) = (1, "https://stream.example/1") }
        let scene = Scene.released.after(linked, by: .secretary)
        let before = try scene.proceedings().mechanism
        let edition = try #require(before.editions[1])
        let change = try #require(before.changes(of: edition, at: scene.proceedings().now).first)
        #expect(!change.moves)
        let after = try Self.session(scene.after(Self.release, by: .secretary))
        #expect(!after.links.isEmpty && after.announced?.count == 1)
        #expect(after.announced?.entry != before.sessions[1]?.announced?.entry)
        // The same links, word for word, are no change.
        let same = scene.after([Self.release, linked.but { $0.seats = 90 }], by: .secretary)
        #expect(try same.proceedings().refusal(of: Self.release, by: .secretary)?.rule == .nothingToRelease)
    }

    @Test func `links reach a session that has begun by its time, though nothing moves into the past`() throws {
        let linked = SetRoom.sample.but { ($0.room, $0.links) = (1, "https://stream.example/1") }
        let scene = Scene.released.on("2026-03-10T09:01").after(linked, by: .secretary)
        #expect(try scene.proceedings().refusal(of: Self.release, by: .secretary) == nil)
    }

    @Test func `a room has its new name for what is still to come, and what began in it stops no release`() throws {
        let renamed = SetRoom.sample.but { ($0.room, $0.name) = (1, "The great hall") }
        let old = try #require(try Scene.released.proceedings().mechanism.editions[1]?.room(1)?.name)
        let begun = Scene.released.on("2026-03-10T09:01").after(renamed, by: .secretary)
        #expect(try begun.proceedings().refusal(of: Self.release, by: .secretary)?.rule == .nothingToRelease)
        let scene = begun.after([Self.lunch, Self.release], by: .secretary)
        #expect(try Self.session(scene).place == old && Self.session(scene).announced?.count == 1)
        let release = try #require(try scene.proceedings().mechanism.editions[1]?.releases.last)
        #expect(release.appointments[1]?.name == old)
        let ahead = Scene.released.after([renamed, Self.release], by: .secretary)
        #expect(try Self.session(ahead).place != old && Self.session(ahead).announced?.count == 2)
    }

    @Test func `a part that is given after two sessions are over stops no release`() throws {
        let second = PlaceSession.sample.but { ($0.session, $0.place) = (2, GridPlace(slot: 1, room: 2)) }
        let staff: [(SessionRole, PersonID)] = [
            (.moderator, .chair), (.remoteModerator, .onlooker), (.rapporteur, .editor)
        ]
        let parts = staff.map { part in
            AssignPart.sample.but { ($0.session, $0.role, $0.person) = (2, part.0, part.1) }
        }
        let guest = AssignPart.sample.but { ($0.role, $0.person, $0.name) = (.orgTeam, nil, "A guest") }
        let late = AssignPart.sample.but { ($0.role, $0.person) = (.orgTeam, .user) }
        let ends = [ID<Session>(1), 2].flatMap { id -> [any Act] in
            [StartSession.sample.but { $0.session = id }, EndSession.sample.but { $0.session = id }]
        }
        let scene = Scene.twoToPlace
            .after([VacatePart.sample.but { ($0.session, $0.part) = (2, 3) }] + parts as [any Act], by: .secretary)
            .after([second, Self.release], by: .secretary).on("2026-03-10T09:01").after(ends, by: .secretary)
            .after(
                [late, late.but { $0.session = 2 }, guest, guest.but { $0.session = 2 }, Self.lunch], by: .secretary)
        let mechanism = try scene.proceedings().mechanism
        #expect(mechanism.sessions.map(\.state) == [.held, .held])
        #expect(try scene.proceedings().refusal(of: Self.release, by: .secretary) == nil)
    }

    @Test func `links of its own stay where the room has none`() throws {
        let own = ScheduleSession.sample.but { ($0.place, $0.links) = ("A house", "https://own.example/") }
        let scene = Scene.grid.after([own, PlaceSession.sample, Self.release], by: .secretary)
        #expect(try !Self.session(scene).links.isEmpty)
    }

    @Test func `breaks and the names of times are announced, and are what they were until then`() throws {
        let scene = Scene.placed.after([Self.lunch, Self.release], by: .secretary)
        let released = try #require(try scene.proceedings().mechanism.editions[1]?.releases.last)
        #expect(released.slots.map(\.number) == [1, 3], "those with a session, and the breaks")
        let later = Self.lunch.but { ($0.slot, $0.starts) = (3, "2026-03-10T13:30") }
        let moved = scene.after(later, by: .secretary)
        let mechanism = try moved.proceedings().mechanism
        let edition = try #require(mechanism.editions[1])
        #expect(edition.releases.last?.slots.last?.starts == "2026-03-10T13:00")
        let difference = mechanism.difference(of: edition, at: try moved.proceedings().now)
        #expect(difference.sessions.isEmpty && difference.slots.count == 1)
        #expect(difference.slots.first?.now?.starts == "2026-03-10T13:30")
        #expect(difference.slots.first?.before?.name == difference.slots.first?.now?.name, "the same word")
        let again = moved.after(Self.release, by: .secretary)
        #expect(try again.proceedings().mechanism.editions[1]?.releases.last?.slots.last?.starts == "2026-03-10T13:30")
        #expect(try again.proceedings().mechanism.sessions[1]?.announced?.count == 1)
    }

    @Test func `a time that is named with sessions in it differs, an empty one does not`() throws {
        let named = Scene.released.after(SetSlot.sample.but { ($0.slot, $0.name) = (1, "Opening") }, by: .secretary)
        #expect(try named.proceedings().refusal(of: Self.release, by: .secretary) == nil)
        let empty = SetSlot.sample.but { ($0.slot, $0.starts, $0.name) = (2, "2026-03-10T11:00", "Later") }
        let other = Scene.released.after(empty, by: .secretary)
        #expect(try other.proceedings().refusal(of: Self.release, by: .secretary)?.rule == .nothingToRelease)
    }

    @Test func `comments close when a reason says so, and a draft that is taken back is opened for the whole time`()
        throws
    {
        let sooner = Scene.draftOpen.after(AmendHearing.sample, by: .secretary)
        let hearing = try #require(try sooner.proceedings().mechanism.editions[1]?.hearing)
        #expect(hearing.closes == "2026-02-20" && !hearing.reason.isEmpty)
        let scene = Scene.draftOpen.after(CommentOnProgramme.sample, by: .user)
            .after(AmendHearing.sample.but { $0.closes = nil }, by: .secretary)
        let taken = try scene.proceedings()
        #expect(taken.mechanism.editions[1]?.hearing == nil)
        #expect(taken.refusal(of: Self.release, by: .secretary)?.rule == .programmeComments)
        #expect(taken.refusal(of: OpenDraft.sample.but { $0.closes = "2026-02-10" }, by: .secretary) != nil)
        let answered = scene.after([AnswerProgrammeComment.sample, OpenDraft.sample], by: .secretary)
        #expect(try answered.proceedings().mechanism.editions[1]?.hearing?.closes == "2026-02-25")
    }

    @Test func `a day is copied on the clocks of its zone`() throws {
        let copy = CopyDay.sample.but { $0.shifts = [-60, 0] }
        let edition = try Scene.grid.after(copy, by: .secretary).proceedings().mechanism.editions[1]
        #expect(edition?.slots.map(\.starts).suffix(2) == ["2026-03-11T08:00", "2026-03-11T11:00"])
    }

    @Test func `the topics of a session are those of all its issues, and of its proposal`() throws {
        let other = RaiseIssue.sample.but { $0.topics = ["security"] }
        let merged = Scene.at(.staffed).after(other, by: .user)
            .after(ScreenIssue.sample.but { $0.issue = 2 }, by: .secretary)
            .after(ClusterIssues.sample.but { ($0.issues, $0.into) = ([2], 1) }, by: .secretary)
        let mechanism = try merged.proceedings().mechanism
        let taken = try #require(mechanism.sessions[1])
        #expect(mechanism.topics(of: taken) == ["access", "rights", "security"])
        let said = ProposeSession.sample.but { ($0.topics, $0.minutes) = (["security"], 50) }
        let proposed = try Scene.at(.staffed).after(said, by: .advocate).proceedings().mechanism
        let session = try #require(proposed.sessions[2])
        #expect(proposed.topics(of: session) == ["access", "rights", "security"] && session.minutesNeeded == 50)
    }

    @Test func `an edition says how many sessions can be streamed at once`() throws {
        let crews = PlanEdition.sample.but { ($0.edition, $0.streamed) = (1, 2) }
        let edition = try Scene.grid.after(crews, by: .secretary).proceedings().mechanism.editions[1]
        #expect(edition?.limits == [.streaming: 2])
    }

    @Test func `the record gives it all back`() throws {
        let history = try Scene.draftOpen
            .after(
                [
                    AmendHearing.sample.but { $0.closes = nil }, Self.lunch,
                    SetRoom.sample.but { ($0.room, $0.links) = (1, "https://stream.example/1") }, Self.release,
                    SetRoom.sample.but { ($0.room, $0.links) = (1, "https://stream.example/1") },
                    Self.lunch.but { $0.slot = 3 }, CopyDay.sample.but { $0.shifts = [-60, 0] },
                    PlanEdition.sample.but { ($0.edition, $0.streamed, $0.interpreted) = (1, 2, 1) }, Self.out,
                    Self.release
                ], by: .secretary
            ).proceedings()
        for (index, bytes) in history.entries.enumerated() {
            #expect(try Entry(index: index, bytes).bytes() == bytes)
        }
        #expect(try Mechanism.replaying(history.entries) == history.mechanism)
        #expect(history.mechanism.sessions[1]?.withdrawn != nil)
    }
}
