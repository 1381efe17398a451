import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Mechanism
import Secretariat
import Testing
import TransparencyLog

@testable import Site

extension Desk {
    /// The annual meeting of the demonstration: its programme has a first release, and its draft is open for comments.
    func forum() throws -> Edition { try #require(site.clerk.state.editions[ID(1)]) }

    /// The session with these words in its title.
    func session(_ words: String) async throws -> Session {
        let state = site.clerk.state
        let titles = try await site.journal.read { reader in
            state.sessions.map { session in (session.id, session.title.words { reader.text($0) } ?? "") }
        }
        let id = try #require(titles.first { $0.1.contains(words) }?.0)
        return try #require(state.sessions[id])
    }

    /// Does something as the secretariat, whatever a form would ask.
    func asSecretary(_ acts: any Act...) async throws {
        let actor = Actor.person(try secretary().person)
        for act in acts { _ = try await site.clerk.perform(act, by: actor) }
    }
}

@Suite struct `The programme` {
    @Test func `shows everybody what is released, what the draft changes, and what became of comments`() async throws {
        let desk = try Desk()
        let (response, page) = try await desk.ask(.get, "/editions/1", [.acceptLanguage: "en"])
        #expect(response.status == .ok)
        #expect(page.contains("The programme in force is release 1"))
        #expect(page.contains("Draft programme of") && page.contains("Programme of"))
        // The session on poles moves, two are new.
        #expect(page.contains("3 sessions differ."))
        #expect(page.contains("” moves from <bdi") && page.contains("New: “<a"))
        #expect(page.contains("<th scope=\"col\">Great reading room</th>"))
        #expect(page.contains("Answer of the programme committee"))
        #expect(page.contains("Awaits an answer of the programme committee."))
        #expect(!page.contains("Edit the grid"))
        let korean = try await desk.ask(.get, "/editions/1", [.acceptLanguage: "ko"]).body
        #expect(korean.contains("프로그램 초안에 대한 의견") && korean.contains("세션 3개가 다릅니다."))
    }

    @Test func `is made by the committee and by nobody else`() async throws {
        let desk = try Desk()
        for path in ["/editions/1/grid", "/editions/1/proposal", "/editions/1/availability"] {
            #expect(try await desk.ask(.get, path).response.headers[.location] == "/sign-in", "\(path)")
        }
        let user = try await Player(desk, desk.user())
        #expect(try await user.get("/editions/1/grid").status == 403)
        #expect(try await user.get("/editions/1/proposal").status == 403)
        let secretary = try await Player(desk, desk.secretary())
        #expect(try await secretary.get("/editions/1/grid").status == 200)
        #expect(try await secretary.get("/editions/9/grid").status == 404)
        let member = try #require(desk.site.clerk.state.sessions.flatMap { $0.parts(.programmeCommittee) }.last?.person)
        let account = try #require(desk.site.facts.demonstration?.accounts.first { $0.person == member })
        #expect(try await Player(desk, account).get("/editions/1/grid").status == 200)
    }

    @Test func `says what is wrong with the draft, in whatever role somebody is needed twice`() async throws {
        let desk = try Desk()
        let secretary = try await Player(desk, desk.secretary())
        let page = try await secretary.get("/editions/1/grid").body
        let hard = try #require(page.range(of: "This cannot stay"))
        let soft = try #require(page.range(of: "This could be better"))
        #expect(hard.lowerBound < soft.lowerBound)
        #expect(page.contains("has parts in two sessions at the same time: "))
        #expect(page.contains("needs something that "))
        #expect(page.contains("has no time and room yet."))
        // The people of a session are told on its own page.
        let session = try await desk.session("Two days to take a name down")
        let own = try await secretary.get("/sessions/\(session.id.number)").body
        #expect(own.contains("In the draft programme") && own.contains("has parts in two sessions at the same time"))
        let stranger = try await desk.ask(.get, "/sessions/\(session.id.number)").body
        #expect(!stranger.contains("In the draft programme"))
    }

    @Test func `says of two sessions at one time that they are about the same, also where only their keywords tell`()
        async throws
    {
        let desk = try Desk()
        let state = desk.site.clerk.state
        let open = try desk.forum().places.filter { [.planned, .ready].contains(state.sessions[$0.key]?.state) }
        let together = try #require(
            Dictionary(grouping: open.sorted { $0.key < $1.key }, by: \.value.slot).values.first { $0.count > 1 })
        for (session, _) in together.prefix(2) {
            var described = DescribeSession()
            (described.session, described.title) = (session, .written("Session \(session.number)"))
            described.keywords = .written("Undersea cables; repair \(session.number)")
            try await desk.asSecretary(described)
        }
        let page = try await Player(desk, desk.secretary()).get("/editions/1/grid").body
        #expect(page.contains("though both are about this: ") && page.contains("#underseacables"))
    }

    @Test func `says also outside of grids which room and which guest are needed twice`() async throws {
        let desk = try Desk()
        let starts = desk.site.clock.now.adding(days: 40)
        let brought = [("Zither", "Far Hall", 0), ("Yodel", "far hall", 1800), ("Xylophone", "Far Hall", 3600)]
        for (title, place, later) in brought {
            var bring = ImportSession()
            (bring.title, bring.place, bring.standing) = (.written(title), .written(place), .planned)
            (bring.origin, bring.starts) = (.leaf(Array(title.utf8)), starts.adding(seconds: later))
            bring.ends = starts.adding(seconds: later + 3600)
            try await desk.asOperator(bring)
            var part = AssignPart()
            part.session = try #require(desk.site.clerk.state.sessions.newestFirst().first { _ in true }).id
            (part.role, part.name) = (.keyParticipant, .written("Ilse Marant"))
            try await desk.asOperator(part)
        }
        let secretary = try await Player(desk, desk.secretary())
        let first = "/sessions/\(try await desk.session("Zither").id.number)"
        let page = try await secretary.get(first).body
        #expect(page.contains("At the same time (2)"))
        let told = page.replacing(#/<[^>]*>/#, with: "")
        #expect(told.contains("“Zither” and “Yodel” are in Far Hall at the same time."))
        #expect(told.contains("Ilse Marant has a part in “Zither” and in “Yodel” at the same time."))
        #expect(!told.contains("“Xylophone”"), "one begins as the other ends")
        #expect(try await !desk.ask(.get, first).body.contains("At the same time ("))
    }

    @Test func `shows what a move breaks and mends before it is made, and takes it by form`() async throws {
        let desk = try Desk()
        let secretary = try await Player(desk, desk.secretary())
        let session = try await desk.session("Two days to take a name down")
        let from = try #require(try desk.forum().places[session.id])
        let grid = "/editions/1/grid?move=\(session.id.number)"
        let count = desk.site.clerk.count
        let list = try await secretary.get(grid).body
        #expect(list.contains("<optgroup label=") && list.contains(">fits</option>") || list.contains("wish"))
        #expect(list.contains("1 clash"))
        let look = try await secretary.get(grid + "&place=2-1").body
        #expect(look.contains("thing would be mended:") || look.contains("things would be mended:"))
        #expect(desk.site.clerk.count == count && !look.contains("form_token="))
        let fields = "edition=1&session=\(session.id.number)&place=2-1&exchange=yes"
        #expect(try await secretary.post("/acts/programme.placed", from: grid + "&place=2-1", fields).status == 303)
        #expect(try desk.forum().places[session.id] == GridPlace(slot: 2, room: 1))
        #expect(from != GridPlace(slot: 2, room: 1))
        let out = "edition=1&session=\(session.id.number)&place=&exchange=yes"
        #expect(try await secretary.post("/acts/programme.placed", from: grid, out).status == 303)
        #expect(try desk.forum().places[session.id] == nil)
        let fill = try await secretary.get("/editions/1/grid?at=2-1").body
        #expect(fill.contains("name=\"move\"") && fill.contains("Two days to take a name down"))
    }

    @Test func `is proposed by the program, the same for the same seed, and taken over only on request`() async throws {
        let desk = try Desk()
        let secretary = try await Player(desk, desk.secretary())
        let before = try desk.forum().places
        let first = try await secretary.get("/editions/1/proposal?way=anew&seed=3")
        #expect(first.status == 200)
        let again = try await secretary.get("/editions/1/proposal?way=anew&seed=3").body
        func places(_ page: String) throws -> String {
            String(try #require(page.firstMatch(of: #/name="places" value="([^"]+)"/#)?.1))
        }
        #expect(try places(first.body) == places(again))
        #expect(try desk.forum().places == before)
        #expect(!first.body.contains("This cannot stay"), "a programme without clashes exists, and is found")
        var fields: [String] = []
        for name in ["edition", "way", "seed", "moves", "cost", "places"] {
            let value = first.body.matches(of: #/name="([a-z]+)" value="([^"]*)"/#).last { $0.1 == name }?.2
            let text = String(try #require(value))
            fields.append(name + "=" + (text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""))
        }
        let sent = try await secretary.post(
            "/acts/programme.arranged", from: "/editions/1/proposal?way=anew&seed=3", fields.joined(separator: "&"))
        #expect(sent.status == 303)
        let edition = try desk.forum()
        #expect(edition.arrangement?.seed == 3 && edition.arrangement?.way == .anew)
        #expect(edition.places.count >= 5, "\(edition.places)")
        #expect(Set(edition.places.values).count == edition.places.count)
        let plenaries = edition.slots.filter { $0.kind == .plenary }.map(\.number)
        #expect(edition.places.values.allSatisfy { !plenaries.contains($0.slot) }, "plenaries are filled by hand")
        // Filling moves nobody who has a place; repairing what can be held changes nothing.
        let fill = try await secretary.get("/editions/1/proposal?way=fill&seed=1").body
        #expect(fill.contains("The program finds nothing better than what is there."))
        let repair = try await secretary.get("/editions/1/proposal?way=repair&seed=1").body
        #expect(repair.contains("The program finds nothing better than what is there."))
    }

    @Test func `reaches the calendars with its release, and not before`() async throws {
        let desk = try Desk()
        let session = try await desk.session("Who owns the pole?")
        let path = "/sessions/\(session.id.number).ics"
        let before = try #require(try await desk.programme(path).events.first)
        let tag = try await desk.ask(.get, path).response.headers[.eTag]
        #expect(before.sequence == 0 && before.room == "Great reading room")
        #expect(before.links.map(\.address) == ["https://meet.example.org/reading-room"])
        var place = PlaceSession()
        (place.edition, place.session, place.place) = (ID(1), session.id, GridPlace(slot: 2, room: 2))
        try await desk.asSecretary(place)
        #expect(try await desk.ask(.get, path).response.headers[.eTag] == tag, "the draft is nobody's calendar")

        // The comments close and are answered; then somebody who was in two rooms is in one.
        _ = try await desk.ask(.post, "/demonstration", [.origin: desk.address], body: "days=14")
        var answer = AnswerProgrammeComment()
        (answer.edition, answer.comment, answer.answer) = (ID(1), 2, .written("오후로 옮겼습니다. 고맙습니다."))
        var apart = PlaceSession()
        apart.edition = ID(1)
        (apart.session, apart.place) = (try await desk.session("Two days").id, GridPlace(slot: 6, room: 1))
        var elsewhere = PlaceSession()
        elsewhere.edition = ID(1)
        (elsewhere.session, elsewhere.place) = (try await desk.session("한국어로").id, GridPlace(slot: 4, room: 1))
        var release = ReleaseProgramme()
        (release.edition, release.name) = (ID(1), .written("Consolidated programme"))
        try await desk.asSecretary(answer, apart, elsewhere, release)
        let after = try #require(try await desk.programme(path).events.first)
        #expect(after.id == before.id && after.sequence == 1 && after.room == "Map room")
        #expect(after.starts != nil && after.starts == desk.site.clerk.state.sessions[session.id]?.starts)
        #expect(try await desk.ask(.get, path).response.headers[.eTag] != tag)
        #expect(after.modified ?? Timestamp(seconds: 0) > before.modified ?? Timestamp(seconds: 0))

        let table = try await desk.ask(.get, "/editions/1/timetable.csv")
        #expect(table.response.headers[.contentType]?.hasPrefix("text/csv") == true)
        #expect(table.body.contains(",Map room,session,\(session.id.number),Who owns the pole?,"))
        #expect(table.body.contains(",break,,Lunch,"))
        let page = try await desk.ask(.get, "/editions/1", [.acceptLanguage: "en"]).body
        #expect(page.contains("Consolidated programme") && page.contains("What differs from the release before:"))
        #expect(!page.contains("id=\"draft\""))
    }

    @Test func `takes comments while the draft is open`() async throws {
        let desk = try Desk()
        let user = try await Player(desk, desk.user())
        let sent = try await user.post(
            "/acts/programme.comment", from: "/acts/programme.comment?edition=1",
            "edition=1&session=&text=Lunch+is+too+late.")
        #expect(sent.status == 303)
        #expect(try desk.forum().comments.count == 3)
        #expect(try await desk.ask(.get, "/editions/1").body.contains("Lunch is too late."))
        let secretary = try await Player(desk, desk.secretary())
        #expect(try await secretary.get("/desk").body.contains("Answer this comment on the programme"))
    }

    @Test func `knows who cannot come, and tells nobody who need not know`() async throws {
        let desk = try Desk()
        let session = try await desk.session("Who owns the pole?")
        let moderator = try #require(session.parts(.moderator).first?.person)
        let account = try #require(desk.site.facts.demonstration?.accounts.first { $0.person == moderator })
        let player = try await Player(desk, account)
        let slot = try #require(try desk.forum().places[session.id]).slot
        let count = desk.site.clerk.count
        let said = try await player.post(
            "/editions/1/availability", from: "/editions/1/availability", "away=\(slot)&away=999&zone=America%2FLima")
        #expect(said.status == 303 && desk.site.clerk.count == count, "nothing of it is in the record")
        let kept: Availability? = try await desk.site.journal.read { reader in
            try reader.vault.draft(at: Availability.place(in: ID(1)), of: .person(moderator.code))
        }
        let own = try #require(try desk.forum().slot(slot))
        #expect(kept == Availability(times: [Availability.Time(own)], remoteZone: "America/Lima"))
        #expect(try desk.forum().slots.filter { kept?.names($0) == true }.map(\.number) == [slot])
        let form = try await player.get("/editions/1/availability").body
        #expect(form.contains("America/Lima") && form.contains("value=\"\(slot)\" checked"))
        let wrong = try await player.post(
            "/editions/1/availability", from: "/editions/1/availability", "zone=Nowhere%2FAtAll")
        #expect(wrong.status == 303)
        let grid = try await Player(desk, desk.secretary()).get("/editions/1/grid").body
        #expect(grid.contains("cannot come to “"))
        for path in ["/editions/1", "/sessions/\(session.id.number)", "/people/\(moderator.code)"] {
            let page = try await desk.ask(.get, path, [.acceptLanguage: "en"]).body
            #expect(!page.contains("cannot come to") && !page.contains("America/Lima"), "\(path)")
        }
    }

    @Test func `knows when somebody is away also after slots have moved`() async throws {
        let desk = try Desk()
        let first = try #require(try desk.forum().slots.first { $0.kind == .session })
        let said = Availability(times: [Availability.Time(first)])
        var move = SetSlot()
        (move.edition, move.slot, move.kind) = (ID(1), first.number, .session)
        (move.starts, move.minutes) = (first.starts.adding(days: 300), first.minutes)
        var plenary = SetSlot()
        (plenary.edition, plenary.kind) = (ID(1), .plenary)
        (plenary.starts, plenary.minutes) = (first.starts.adding(seconds: -600), first.minutes + 20)
        try await desk.asSecretary(move, plenary)
        let slots = try desk.forum().slots
        let moved = try #require(slots.first { $0.number == first.number })
        let long = try #require(slots.first { $0.kind == .plenary && $0.starts == plenary.starts })
        #expect(!said.isAway(in: moved) && !said.names(moved))
        #expect(said.isAway(in: long) && !said.names(long), "who is away for an hour of it did not say so of all of it")
        #expect(Availability(away: [first.number]).isAway(in: moved), "as it was kept before")
    }

    @Test func `shows sessions beside a break of the same time, and two slots of one time apart`() async throws {
        let desk = try Desk()
        var plan = PlanEdition()
        (plan.title, plan.zone) = (.written("Another forum"), "UTC")
        try await desk.asSecretary(plan)
        let edition = try #require(desk.site.clerk.state.editions.newestFirst().first { _ in true }).id
        let noon = desk.site.clock.now.adding(days: 60)
        for name in ["Hall", "Cellar"] {
            var room = SetRoom()
            (room.edition, room.name) = (edition, .written(name))
            try await desk.asSecretary(room)
        }
        for kind in [SlotKind.pause, .session, .session] {
            var slot = SetSlot()
            (slot.edition, slot.starts, slot.minutes, slot.kind) = (edition, noon, 60, kind)
            slot.name = .written(kind == .pause ? "Lunch for all" : "Lunch sessions")
            try await desk.asSecretary(slot)
        }
        for (number, title) in ["Zither", "Yodel"].enumerated() {
            var bring = ImportSession()
            (bring.title, bring.standing, bring.origin) = (.written(title), .planned, .leaf(Array(title.utf8)))
            try await desk.asOperator(bring)
            var place = PlaceSession()
            (place.edition, place.session) = (edition, try await desk.session(title).id)
            place.place = GridPlace(slot: 2 + number, room: 1 + number)
            try await desk.asSecretary(place)
        }
        let draft = TimeTable(draftOf: try #require(desk.site.clerk.state.editions[edition]), showsEmpty: true)
        let rows = draft.days.flatMap(\.rows).sorted { $0.slot ?? 0 < $1.slot ?? 0 }
        #expect(rows.map(\.kind) == [.pause, .session, .session])
        #expect(rows.map { $0.cells.values.flatMap { $0 }.count } == [0, 1, 1])
        var release = ReleaseProgramme()
        (release.edition, release.name) = (edition, .written("Programme"))
        try await desk.asSecretary(release)
        let page = try await desk.ask(.get, "/editions/\(edition.number)", [.acceptLanguage: "en"]).body
        #expect(page.contains("Lunch for all") && page.contains(">Zither</a>") && page.contains(">Yodel</a>"))
    }

    @Test func `is set up by forms that are filled in with what is there`() async throws {
        let desk = try Desk()
        let secretary = try await Player(desk, desk.secretary())
        let room = try await secretary.get("/acts/programme.room?edition=1&room=1").body
        #expect(room.contains("value=\"Great reading room\"") && room.contains("value=\"160\""))
        #expect(room.contains("value=\"interpretation\" checked"))
        let slot = try await secretary.get("/acts/programme.slot?edition=1&slot=3").body
        #expect(slot.contains("value=\"Coffee\"") && slot.contains("value=\"break\" checked"))
        let added = try await secretary.post(
            "/acts/programme.room", from: "/acts/programme.room?edition=1",
            "edition=1&room=&name=Garden&seats=&closed=2,+4&links=")
        #expect(added.status == 303)
        #expect(try desk.forum().rooms.last?.closed == [2, 4])
        let inUse = try await secretary.post(
            "/acts/programme.room_removed", from: "/acts/programme.room_removed?edition=1&room=1", "edition=1&room=1")
        #expect(inUse.status == 409 && inUse.body.contains("These sessions have their place here: "))
        #expect(inUse.body.contains("Who owns the pole?"), "by their titles")
    }

    @Test func `tells times on the clocks of its own zone, and what is after midnight with the evening`() async throws {
        let desk = try Desk()
        let secretary = try await Player(desk, desk.secretary())
        let made = try await secretary.post(
            "/acts/programme.edition", from: "/acts/programme.edition", "edition=&title=Abroad&venue=&zone=Asia%2FSeoul"
        )
        #expect(made.status == 303)
        for (starts, flag) in [("2027-05-10T23%3A00", ""), ("2027-05-11T00%3A30", "&of_day_before=yes")] {
            let sent = try await secretary.post(
                "/acts/programme.slot", from: "/acts/programme.slot?edition=2",
                "edition=2&slot=&starts=\(starts)&minutes=60&kind=session&name=\(flag)")
            #expect(sent.status == 303)
        }
        let edition = try #require(desk.site.clerk.state.editions[ID(2)])
        #expect(edition.slots.first?.starts == Timestamp(rfc3339: "2027-05-10T14:00:00Z"))
        let table = TimeTable(draftOf: edition, showsEmpty: true)
        #expect(table.days.map(\.rows.count) == [2])
    }
}
