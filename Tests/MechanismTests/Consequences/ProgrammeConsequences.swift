import Mechanism
import Testing

/// What follows from placing, releasing and calling off.
struct ProgrammeConsequences {
    private static let afternoon = GridPlace(slot: 2, room: 2)

    @Test func `a place in the draft changes nothing for those who follow the programme`() throws {
        let session = try #require(try Scene.placed.proceedings().mechanism.sessions[1])
        #expect(session.starts == nil && session.place.isEmpty && session.state == .planned && session.announced == nil)
    }

    @Test func `a release gives each session its time and place, and makes it ready`() throws {
        let mechanism = try Scene.released.proceedings().mechanism
        let session = try #require(mechanism.sessions[1])
        #expect(session.starts == "2026-03-10T09:00" && session.ends == "2026-03-10T10:30")
        #expect(session.place == mechanism.editions[1]?.room(1)?.name)
        #expect(session.state == .ready && session.announced?.count == 1)
    }

    @Test func `a session that lacks people gets its time, and is ready when it has them`() throws {
        let place = PlaceSession.sample.but { ($0.session, $0.place) = (2, GridPlace(slot: 2, room: 1)) }
        let scene = Scene.twoToPlace.after([place, ReleaseProgramme.sample], by: .secretary)
        let session = try #require(try scene.proceedings().mechanism.sessions[2])
        #expect(session.state == .planned && session.starts == "2026-03-10T11:00")
        let rest: [(SessionRole, PersonID)] = [(.remoteModerator, .onlooker), (.rapporteur, .editor)]
        let staffed = scene.after(
            rest.map { part in AssignPart.sample.but { ($0.session, $0.role, $0.person) = (2, part.0, part.1) } },
            by: .secretary)
        #expect(try staffed.proceedings().mechanism.sessions[2]?.state == .ready)
    }

    @Test func `sessions change places when that is asked for`() throws {
        let exchange = PlaceSession.sample.but { ($0.session, $0.isExchange) = (2, true) }
        let first = try Scene.twoToPlace.after(exchange, by: .secretary).proceedings().mechanism.editions[1]
        // The second had no place: now the first has none.
        #expect(first?.places == [2: GridPlace(slot: 1, room: 1)])
        let second = PlaceSession.sample.but { ($0.session, $0.place) = (2, Self.afternoon) }
        let both = try Scene.twoToPlace.after([second, exchange], by: .secretary).proceedings().mechanism.editions[1]
        #expect(both?.places == [1: Self.afternoon, 2: GridPlace(slot: 1, room: 1)])
    }

    @Test func `only what a release changes is announced anew`() throws {
        let second = PlaceSession.sample.but { ($0.session, $0.place) = (2, Self.afternoon) }
        let scene = Scene.twoToPlace.after([second, ReleaseProgramme.sample], by: .secretary)
            .after(
                [
                    PlaceSession.sample.but { ($0.session, $0.place) = (2, GridPlace(slot: 2, room: 1)) },
                    ReleaseProgramme.sample
                ], by: .secretary)
        let mechanism = try scene.proceedings().mechanism
        #expect(mechanism.sessions[1]?.announced?.count == 1)
        #expect(mechanism.sessions[2]?.announced?.count == 2)
        let releases = try #require(mechanism.editions[1]?.releases)
        let changes = Mechanism.changes(from: releases[0].appointments, to: releases[1].appointments)
        #expect(changes.map(\.session) == [2])
        #expect(changes.first?.before?.room == 2 && changes.first?.now?.room == 1)
    }

    @Test func `a room that keeps its name, word for word, is announced to nobody`() throws {
        let same = SetRoom.sample.but { ($0.room, $0.seats) = (1, 200) }
        let scene = Scene.released.after(same, by: .secretary)
        let edition = try #require(try scene.proceedings().mechanism.editions[1])
        #expect(edition.room(1)?.seats == 200)
        #expect(try scene.proceedings().refusal(of: ReleaseProgramme.sample, by: .secretary)?.rule == .nothingToRelease)
        let renamed = scene.after(same.but { $0.name = "A better hall" }, by: .secretary)
        #expect(try renamed.proceedings().refusal(of: ReleaseProgramme.sample, by: .secretary) == nil)
    }

    @Test func `a session that is called off leaves the draft and stays in what was released`() throws {
        let scene = Scene.released.after(CancelSession.sample, by: .secretary)
        let mechanism = try scene.proceedings().mechanism
        let edition = try #require(mechanism.editions[1])
        #expect(edition.places.isEmpty && edition.releases.last?.appointments[1] != nil)
        // Its own time stays for those who kept it; nothing is left to announce.
        #expect(mechanism.sessions[1]?.starts == "2026-03-10T09:00")
        #expect(mechanism.changes(of: edition, at: "2026-02-10").isEmpty)
    }

    @Test func `a session out of the grid loses its time with the next release, unless it got one of its own`() throws {
        let out = PlaceSession.sample.but { $0.place = nil }
        let taken = Scene.released.after([out, ReleaseProgramme.sample], by: .secretary)
        let session = try #require(try taken.proceedings().mechanism.sessions[1])
        #expect(session.starts == nil && session.state == .planned && session.announced?.count == 2)

        let own = ScheduleSession.sample.but { ($0.starts, $0.ends) = ("2026-03-12", "2026-03-12T10:00") }
        let kept = Scene.released.after([out, own], by: .secretary)
        let mechanism = try kept.proceedings().mechanism
        #expect(mechanism.editions[1].map { mechanism.changes(of: $0, at: "2026-02-10") } == [])
        #expect(mechanism.sessions[1]?.starts == "2026-03-12")
    }

    @Test func `an arrangement keeps how it was found`() throws {
        let mechanism = try Scene.placed.after(ArrangeProgramme.sample, by: .secretary).proceedings().mechanism
        let edition = try #require(mechanism.editions[1])
        #expect(edition.places == [1: Self.afternoon])
        let last = try #require(edition.arrangement)
        #expect((last.way, last.seed, last.moves, last.cost, last.count) == (.anew, 7, 20_000, 12, 1))
    }

    @Test func `a copied day has the slots of the first, a day later`() throws {
        let edition = try Scene.grid.after(CopyDay.sample, by: .secretary).proceedings().mechanism.editions[1]
        #expect(edition?.slots.map(\.number) == [1, 2, 3, 4])
        #expect(edition?.slots.last?.starts == "2026-03-11T11:00" && edition?.slots.last?.minutes == 90)
    }

    @Test func `who answers for a session in the programme committee may make the programme`() throws {
        #expect(try !Scene.grid.proceedings().mechanism.may(.onlooker, .placeSession, on: .edition(1)))
        let seated = Scene.grid.after(
            AssignPart.sample.but { ($0.role, $0.person) = (.programmeCommittee, .onlooker) }, by: .secretary)
        #expect(try seated.proceedings().mechanism.may(.onlooker, .placeSession, on: .edition(1)))
    }

    @Test func `comments wait on the desk of the secretariat, and everybody is invited while there is time`() throws {
        let open = try Scene.draftOpen.after(CommentOnProgramme.sample, by: .user).proceedings()
        let owed = open.mechanism.duties(of: .secretary, at: open.now).first { $0.act == .answerProgrammeComment }
        #expect(owed?.subject == .edition(1) && owed?.isOwed == true)
        let invited = open.mechanism.duties(of: .onlooker, at: open.now)
        #expect(invited.contains { $0.act == .commentOnProgramme && !$0.isOwed })
        let later = try Scene.draftOpen.on("2026-02-26").proceedings()
        #expect(!later.mechanism.duties(of: .onlooker, at: later.now).contains { $0.act == .commentOnProgramme })
    }

    @Test func `the record gives the programme back, byte for byte`() throws {
        let history = try Scene.draftOpen.after(CommentOnProgramme.sample, by: .user)
            .after([AnswerProgrammeComment.sample, StateNeeds.sample, CopyDay.sample], by: .secretary)
            .on("2026-02-26")
            .after(
                [
                    ReleaseProgramme.sample, ArrangeProgramme.sample,
                    SetRoom.sample.but { ($0.room, $0.closed) = (1, [2]) }, RemoveSlot.sample, RemoveRoom.sample,
                    ReleaseProgramme.sample, PlaceSession.sample.but { $0.place = nil }
                ], by: .secretary
            ).proceedings()
        for (index, bytes) in history.entries.enumerated() {
            #expect(try Entry(index: index, bytes).bytes() == bytes)
        }
        #expect(try Mechanism.replaying(history.entries) == history.mechanism)
        #expect(history.mechanism.sessions[1]?.announced?.count == 2)
    }
}
