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
    func asOperator(_ acts: any Act...) async throws { _ = try await site.clerk.perform(acts, by: .operator) }

    /// Moves the clock.
    func wait(days: Int) async throws {
        _ = try await ask(.post, "/demonstration", [.origin: address], body: "days=\(days)")
    }

    /// The entry that brought a thing in.
    func firstEntry(about thing: ObjectID) async throws -> Int {
        let last = try #require(site.clerk.state.lastEntry(about: thing))
        return try await site.journal.read { reader in
            var index = last
            while let bytes = try reader.entry(index),
                let previous = try Entry(index: index, bytes.span).previous
            {
                index = previous
            }
            return index
        }
    }

    /// What a calendar program has of a feed: its bytes and their tag.
    func held(_ path: String) async throws -> [String?] {
        let (response, body) = try await ask(.get, path)
        #expect(response.status == .ok, "\(path)")
        return [body, response.headers[.eTag], response.headers[.lastModified]]
    }
}

/// Feeds change when something changes that they show, and then always.
@Suite struct `Feeds that are followed` {
    private static let paths = ["/programme.ics", "/programme.atom", "/programme.json", "/programme.csv"]

    @Test func `stay as they are while a session is live and the record goes on`() async throws {
        let desk = try Desk()
        let session = try #require(desk.site.clerk.state.sessions.first { $0.state == .ready })
        let now = desk.site.clock.now
        var move = ScheduleSession()
        (move.session, move.place) = (session.id, .written("A hall"))
        (move.starts, move.ends) = (now.adding(seconds: 600), now.adding(seconds: 4200))
        var start = StartSession()
        start.session = session.id
        try await desk.asOperator(move, start)
        try await desk.wait(days: 1)
        let own = "/sessions/\(session.id.number).ics"
        var before: [[String?]] = []
        for path in Self.paths + [own] { before.append(try await desk.held(path)) }
        let count = desk.site.clerk.count

        var ask = AskForFloor()
        ask.session = session.id
        _ = try await desk.site.clerk.perform(ask, by: .person(try desk.user().person))
        var note = TakeNote()
        (note.session, note.text) = (session.id, .written("Somebody spoke of poles."))
        var question = TakeTemperature()
        (question.session, question.question) = (session.id, .written("Shall poles be shared?"))
        try await desk.asOperator(note, question)
        #expect(desk.site.clerk.count == count + 3)
        for (path, old) in zip(Self.paths + [own], before) {
            #expect(try await desk.held(path) == old, "\(path)")
        }

        // Whoever ends it changes where its links lead.
        var end = EndSession()
        end.session = session.id
        try await desk.asOperator(end)
        #expect(try await desk.held(own)[0] != before.last?[0])
    }

    @Test func `tell that somebody has another name`() async throws {
        let desk = try Desk()
        let session = try await desk.session("Who owns the pole?")
        let moderator = try #require(session.parts(.moderator).first?.person)
        let path = "/sessions/\(session.id.number).ics"
        let before = try #require(try await desk.programme(path).events.first)
        try await desk.wait(days: 1)
        var rename = Rename()
        (rename.person, rename.name) = (moderator, .written("Marguerite Neu"))
        _ = try await desk.site.clerk.perform(rename, by: .person(moderator))
        let after = try #require(try await desk.programme(path).events.first)
        #expect(after.people.contains { $0.name == "Marguerite Neu" })
        let (old, new) = (try #require(before.modified), try #require(after.modified))
        #expect(new > old)
        #expect(after.sequence == before.sequence)
    }

    @Test func `tell that a session is described anew, as its page and the programme do`() async throws {
        let desk = try Desk()
        let session = try #require(desk.site.clerk.state.sessions.first { $0.state == .ready })
        let before = try await desk.held("/programme.ics")
        #expect(try await !desk.ask(.get, "/programme").body.contains("Poles for everybody"))
        var description = DescribeSession()
        (description.session, description.title) = (session.id, .written("Poles for everybody"))
        try await desk.asOperator(description)
        #expect(try await desk.held("/programme.ics")[1] != before[1])
        for path in Self.paths + ["/sessions/\(session.id.number).ics", "/programme", "/sessions/\(session.id.number)"]
        {
            #expect(try await desk.ask(.get, path).body.contains("Poles for everybody"), "\(path)")
        }
    }

    @Test func `tell that a text was erased`() async throws {
        let desk = try Desk()
        let session = try await desk.session("Who owns the pole?")
        let path = "/sessions/\(session.id.number).ics"
        let before = try #require(try await desk.programme(path).events.first)
        try await desk.wait(days: 1)
        var erase = EraseText()
        erase.entry = try await desk.firstEntry(about: .session(session.id))
        erase.text = try #require(session.teaser.commitment?.hash)
        erase.reason = .written("Its author asked for it, since a name stands in it.")
        try await desk.asSecretary(erase)
        let after = try #require(try await desk.programme(path).events.first)
        let (old, new) = (try #require(before.modified), try #require(after.modified))
        #expect(new > old)
    }

    @Test func `count the first move of a session that was brought in`() async throws {
        let desk = try Desk()
        let starts = desk.site.clock.now.adding(days: 40)
        var bring = ImportSession()
        (bring.title, bring.standing, bring.origin) = (.written("From elsewhere"), .planned, .leaf([1]))
        (bring.starts, bring.ends) = (starts, starts.adding(seconds: 3600))
        (bring.track, bring.place) = (.written("Trust, and names"), .written("Far hall"))
        try await desk.asOperator(bring)
        let session = try #require(desk.site.clerk.state.sessions.newestFirst().first { _ in true })
        let path = "/sessions/\(session.id.number).ics"
        let before = try #require(try await desk.programme(path).events.first)
        #expect(before.sequence == 0 && before.track == "Trust, and names", "the whole track of its source")
        let key = Programme.key(of: "Trust, and names")
        #expect(try await desk.programme("/programme/tracks/\(key).ics").events.map(\.id) == [before.id])
        var move = ScheduleSession()
        (move.session, move.place) = (session.id, .written("Near hall"))
        (move.starts, move.ends) = (starts.adding(days: 1), starts.adding(days: 1).adding(seconds: 3600))
        try await desk.asOperator(move)
        #expect(try await desk.programme(path).events.first?.sequence == 1)
        // The hall that it has left has a calendar still, and nothing is in it.
        let left = try await desk.ask(.get, "/programme/rooms/\(Programme.key(of: "Far hall")).ics")
        #expect(left.response.status == .ok && !left.body.contains("BEGIN:VEVENT"))
    }

    @Test func `count each move once, also while somebody still reads an older state`() async throws {
        let desk = try Desk()
        let session = try await desk.session("Who owns the pole?")
        let moderator = try #require(session.parts(.moderator).first?.person)
        func told(_ state: Mechanism) async throws -> (sequence: Int?, names: [String]) {
            let event = try await desk.site.reading(
                Picture(mechanism: state, now: desk.site.clock.now), Arrival(language: "en", desk.site.resources),
                .anonymous, nil
            ) { reading in reading.mechanism.sessions[session.id].flatMap { reading.told($0, "root")?.event } }
            return (event?.sequence, event?.people.map(\.name) ?? [])
        }
        let old = desk.site.clerk.state
        let before = try #require(try await told(old).sequence)
        for moves in 1...3 {
            var out = PlaceSession()
            (out.edition, out.session) = (ID(1), session.id)
            var move = ScheduleSession()
            (move.session, move.place) = (session.id, .written("Hall \(moves)"))
            move.starts = desk.site.clock.now.adding(days: 30 + moves)
            move.ends = move.starts.adding(seconds: 3600)
            if moves == 1 { try await desk.asSecretary(out) }
            try await desk.asOperator(move)
            for _ in 0..<2 {
                #expect(try await told(desk.site.clerk.state).sequence == before + moves)
                #expect(try await told(old).sequence == before)
            }
        }
        let renamed = desk.site.clerk.state
        var rename = Rename()
        (rename.person, rename.name) = (moderator, .written("Marguerite Neu"))
        _ = try await desk.site.clerk.perform(rename, by: .person(moderator))
        for _ in 0..<2 {
            #expect(try await told(desk.site.clerk.state).names.contains("Marguerite Neu"))
            _ = try await told(renamed)
        }
        #expect(try await told(desk.site.clerk.state).names.contains("Marguerite Neu"))
    }

    @Test func `name an erased person in the language of whoever reads`() async throws {
        let desk = try Desk()
        let session = try await desk.session("Who owns the pole?")
        let moderator = try #require(session.parts(.moderator).first?.person)
        var erase = ErasePerson()
        (erase.person, erase.scope) = (moderator, .names)
        erase.reason = .written("The person asked for it, as the law provides.")
        try await desk.asSecretary(erase)
        func told(_ language: String) async throws -> [String] {
            try await desk.site.reading(
                Picture(mechanism: desk.site.clerk.state, now: desk.site.clock.now),
                Arrival(language: language, desk.site.resources), .anonymous, nil
            ) { reading in
                reading.mechanism.sessions[session.id].flatMap { reading.told($0, "root")?.event.people.map(\.name) }
            } ?? []
        }
        let (english, korean) = (try await told("en"), try await told("ko"))
        #expect(!english.isEmpty && korean != english)
        #expect(try await told("en") == english)
    }

    @Test func `tell that a session goes on in another one`() async throws {
        let desk = try Desk()
        let (session, other) = (try await desk.session("One form"), try await desk.session("A dish on every roof"))
        let path = "/sessions/\(session.id.number).ics"
        let before = try #require(try await desk.programme(path).events.first)
        #expect(!before.isCancelled && session.starts != nil)
        var merge = MergeSessions()
        (merge.session, merge.target) = (session.id, other.id)
        merge.reason = .written("Both are about what is shared, and they have one proposer.")
        try await desk.asSecretary(merge)
        #expect(try desk.forum().places[session.id] == nil)
        let after = try #require(try await desk.programme(path).events.first)
        #expect(after.isCancelled && after.sequence == before.sequence + 1 && after.starts == before.starts)
        #expect(try await desk.programme("/programme.ics").events.contains { $0.id == before.id && $0.isCancelled })
    }

    @Test func `tell that a release took a session out, at the time that it had`() async throws {
        let desk = try Desk()
        let session = try await desk.session("Who owns the pole?")
        let path = "/sessions/\(session.id.number).ics"
        let before = try #require(try await desk.programme(path).events.first)
        var out = PlaceSession()
        (out.edition, out.session) = (ID(1), session.id)
        try await desk.releaseDraft(out)
        #expect(desk.site.clerk.state.sessions[session.id]?.starts == nil)
        let after = try #require(try await desk.programme(path).events.first)
        #expect(after.isCancelled && after.sequence == before.sequence + 1)
        #expect(after.starts == before.starts && after.ends == before.ends && after.room == before.room)
        #expect(try await desk.programme("/programme.ics").events.contains { $0.id == before.id && $0.isCancelled })
        let page = try await desk.ask(.get, "/sessions/\(session.id.number)", [.acceptLanguage: "en"]).body
        #expect(page.contains("and has no time now.") && page.contains("href=\"\(path)\""))
        // Its own time gives it back.
        var own = ScheduleSession()
        (own.session, own.place) = (session.id, .written("Garden"))
        let starts = try #require(before.starts).adding(days: 3)
        (own.starts, own.ends) = (starts, starts.adding(seconds: 3600))
        try await desk.asOperator(own)
        let again = try #require(try await desk.programme(path).events.first)
        #expect(!again.isCancelled && again.sequence == after.sequence + 1 && again.room == "Garden")
    }

    @Test func `of rooms and tracks have names and identities of their own`() async throws {
        let desk = try Desk()
        let whole = try await desk.programme("/programme.json")
        var names: Set<String> = []
        for room in whole.rooms {
            let path = "/programme/rooms/\(Programme.key(of: room))"
            #expect(try await desk.programme(path + ".json").title.hasSuffix(": \(room)"))
            let atom = try await desk.ask(.get, path + ".atom").body
            let address = desk.address + path + ".atom"
            #expect(atom.contains("<id>\(address)</id>"))
            #expect(atom.contains("<link rel=\"self\" type=\"application/atom+xml\" href=\"\(address)\"/>"))
            names.insert(try #require(atom.firstMatch(of: #/<title>([^<]+)</title>/#).map { String($0.1) }))
        }
        #expect(names.count == whole.rooms.count)
        // A room of the draft has a calendar before anything is in it; what never was a room has none.
        let attic = try await desk.ask(.get, "/programme/rooms/attic.ics")
        #expect(attic.response.status == .ok && !attic.body.contains("BEGIN:VEVENT"))
        #expect(try await desk.ask(.get, "/programme/rooms/cellar.ics").response.status == .notFound)
    }

    @Test func `say to search engines where it is and that people can follow from afar`() async throws {
        let desk = try Desk()
        let page = try await desk.ask(.get, "/programme").body
        let start = try #require(page.range(of: "<script type=\"application/ld+json\">"))
        let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
        let data = Data(page[start.upperBound..<end.lowerBound].utf8)
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let places = try #require(json["location"] as? [[String: Any]])
        #expect(places.contains { $0["name"] as? String == "Central library, Valora" })
        #expect(places.contains { $0["@type"] as? String == "VirtualLocation" })
        let events = try #require(json["subEvent"] as? [[String: Any]])
        for event in events where !((event["eventStatus"] as? String)?.hasSuffix("Cancelled") ?? false) {
            #expect((event["eventAttendanceMode"] as? String)?.contains("Offline") == false, "\(event)")
        }
    }
}
