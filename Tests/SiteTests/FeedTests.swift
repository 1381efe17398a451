import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Mechanism
import NIOCore
import Secretariat
import Testing

@testable import Site

/// Feeds of the programme, as other programs ask for them.
@Suite struct `Feeds` {
    private static let paths = [
        "/programme.ics", "/programme.xml", "/programme.json", "/programme.xcs", "/programme.atom", "/programme.csv",
        "/sessions/1.ics", "/sessions/1.xml", "/sessions/1.json", "/sessions/1.xcs", "/sessions/1.atom",
        "/sessions/1.csv", "/sessions/1.wiki"
    ]

    @Test func `have an address for every form, and no other`() throws {
        let person = try #require(PersonID(code: "a_" + String(repeating: "a", count: 26)))
        for scope in [Feed.Scope.all, .track("press"), .room("hall-1"), .person(person), .session(ID(3))] {
            for feed in Feed.all(scope) { #expect(Route(path: Route.feed(feed).path) == .feed(feed)) }
        }
        for path in [
            "/programme.wiki", "/programme.ICS", "/programme.", "/sessions/01.ics", "/sessions/0.ics", "/sessions/.ics",
            "/programme/rooms/.ics", "/programme/rooms/A.ics", "/programme/rooms/a/b.ics", "/people/x.ics",
            "/programme/halls/a.ics", "/issues/1.ics"
        ] { #expect(Route(path: path) == nil, "\(path)") }
    }

    @Test func `are served with what keeps them fresh, and not again to whoever has them`() async throws {
        let desk = try Desk()
        for path in Self.paths {
            let (response, body) = try await desk.ask(.get, path)
            try #require(response.status == .ok, "\(path)")
            #expect(!body.isEmpty)
            #expect(response.headers[.cacheControl] == "public, no-cache")
            #expect(response.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
            let tag = try #require(response.headers[.eTag])
            let modified = try #require(response.headers[.lastModified])
            for headers: HTTPFields in [
                [.ifNoneMatch: tag], [.ifNoneMatch: "\"x\", W/\(tag)"], [.ifNoneMatch: "*"],
                [.ifModifiedSince: modified]
            ] {
                let (again, nothing) = try await desk.ask(.get, path, headers)
                #expect(again.status == .notModified && nothing.isEmpty, "\(path) \(headers)")
                #expect(again.headers[.eTag] == tag)
            }
            let other: HTTPFields = [.ifNoneMatch: "\"other\"", .ifModifiedSince: modified]
            #expect(try await desk.ask(.get, path, other).response.status == .ok)
            let earlier: HTTPFields = [.ifModifiedSince: "Thu, 01 Jan 2026 00:00:00 GMT"]
            #expect(try await desk.ask(.get, path, earlier).response.status == .ok)
        }
    }

    @Test func `are the same in every language and for whoever is signed in`() async throws {
        let desk = try Desk()
        let english = try await desk.ask(.get, "/programme.ics", [.acceptLanguage: "en"]).body
        #expect(try await desk.ask(.get, "/programme.ics", [.acceptLanguage: "ko"]).body == english)
    }

    @Test func `that do not exist are not found`() async throws {
        let desk = try Desk()
        for path in [
            "/sessions/999.ics", "/programme/rooms/nowhere.ics", "/programme/tracks/none.atom",
            "/people/a_\(String(repeating: "b", count: 25))a.ics"
        ] { #expect(try await desk.ask(.get, path).response.status == .notFound, "\(path)") }
    }

    @Test func `of a room, a track and a person hold their sessions and no others`() async throws {
        let desk = try Desk()
        let whole = try await desk.programme("/programme.json")
        #expect(whole.events.count > 2)
        for name in whole.rooms {
            let part = try await desk.programme("/programme/rooms/\(Programme.key(of: name)).json")
            #expect(part.events.map(\.id) == whole.events.filter { $0.room == name }.map(\.id))
        }
        for name in whole.tracks {
            let part = try await desk.programme("/programme/tracks/\(Programme.key(of: name)).json")
            #expect(part.events.map(\.id) == whole.events.filter { $0.track == name }.map(\.id))
        }
        let key = try #require(whole.events.flatMap(\.people).compactMap(\.key).first)
        let part = try await desk.programme("/people/\(key).json")
        #expect(part.events.map(\.id) == whole.events.filter { $0.people.contains { $0.key == key } }.map(\.id))
    }

    @Test func `tell a move with the next sequence, and a session that was called off stays`() async throws {
        let desk = try Desk()
        let session = try #require(
            desk.site.clerk.state.sessions.first { $0.state == .ready }, "the demonstration has a session to come")
        let path = "/sessions/\(session.id.number).ics"
        let before = try #require(try await desk.programme(path).events.first)
        let tag = try await desk.ask(.get, path).response.headers[.eTag]

        var move = ScheduleSession()
        move.session = session.id
        (move.starts, move.ends) = (
            try #require(session.starts).adding(days: 1), try #require(session.ends).adding(days: 1)
        )
        (move.place, move.links) = (.written("Another hall"), .written("remote: Stream https://stream.example/1"))
        _ = try await desk.site.clerk.perform([move], by: .operator)
        let moved = try #require(try await desk.programme(path).events.first)
        #expect(moved.id == before.id && moved.number == session.id.number)
        #expect(moved.sequence == before.sequence + 1 && !moved.isCancelled)
        #expect(moved.starts == move.starts && moved.room == "Another hall")
        // What was linked beside them stays.
        #expect(moved.links.last == .init(.remote, title: "Stream", address: "https://stream.example/1"))
        #expect(try await desk.ask(.get, path).response.headers[.eTag] != tag)

        var cancel = CancelSession()
        (cancel.session, cancel.reason) = (session.id, .written("The speakers cannot come."))
        _ = try await desk.site.clerk.perform([cancel], by: .operator)
        let cancelled = try #require(try await desk.programme(path).events.first)
        #expect(cancelled.isCancelled && cancelled.sequence == moved.sequence + 1 && cancelled.starts == moved.starts)
        let whole = try await desk.programme("/programme.ics")
        #expect(whole.events.contains { $0.id == before.id && $0.isCancelled })
        #expect(try await desk.ask(.get, path).body.contains("STATUS:CANCELLED\r\n"))
    }

    @Test func `keep their tag while the record goes on elsewhere`() async throws {
        let desk = try Desk()
        let before = try await desk.ask(.get, "/programme.ics").response.headers[.eTag]
        let count = desk.site.clerk.count
        var join = Join()
        join.person = PersonID(high: 1, low: 5)
        (join.name, join.group) = (
            .written("Somebody new"), desk.site.clerk.state.charter.inForce.groups.codes.first ?? ""
        )
        _ = try await desk.site.clerk.perform([join], by: .person(join.person))
        #expect(desk.site.clerk.count == count + 1)
        #expect(try await desk.ask(.get, "/programme.ics").response.headers[.eTag] == before)
    }

    @Test func `stand in the head of their pages, with the sessions for search engines`() async throws {
        let desk = try Desk()
        for path in ["/programme", "/sessions/1"] {
            let page = try await desk.ask(.get, path).body
            #expect(page.contains("<link rel=\"alternate\" href=\"\(path).ics\" type=\"text/calendar; charset=utf-8\""))
            #expect(page.contains("<a href=\"\(path).ics\" type=\"text/calendar; charset=utf-8\">"))
            let start = try #require(page.range(of: "<script type=\"application/ld+json\">"))
            let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
            let json = Data(page[start.upperBound..<end.lowerBound].utf8)
            let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
            #expect(object["@type"] as? String == "Event" && object["@context"] as? String == "https://schema.org")
        }
    }

    @Test(arguments: [0, 784_111_777, 1_790_000_000, 4_102_444_799])
    func `dates of HTTP are read as they are written`(_ seconds: Int) {
        let moment = Timestamp(seconds: seconds)
        #expect(HTTPDate.read(HTTPDate.text(moment)) == moment)
        if seconds == 784_111_777 { #expect(HTTPDate.text(moment) == "Sun, 06 Nov 1994 08:49:37 GMT") }
    }

    @Test(arguments: ["", "Sun, 06 Nov 1994 08:49:37", "Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT"])
    func `what is no date of HTTP is none`(_ text: String) { #expect(HTTPDate.read(text) == nil) }
}

extension Desk {
    /// The programme that a feed holds, read by our own reader.
    func programme(_ path: String) async throws -> Programme {
        let (response, body) = try await ask(.get, path)
        try #require(response.status == .ok, "\(path)")
        return try ProgrammeFormat.read(Array(body.utf8)).programme
    }
}
