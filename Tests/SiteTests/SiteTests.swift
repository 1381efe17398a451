import Balance
import Exchange
import Foundation
import GRDB
import HTTPTypes
import Hummingbird
import Logging
import Mechanism
import NIOCore
import NIOEmbedded
import Secretariat
import Testing

@testable import Journal
@testable import Site

/// The site over the demonstration, asked without a socket.
final class Desk: Sendable {
    let site: Site
    let folder = NSTemporaryDirectory() + "site-" + UUID().uuidString
    let address = "http://forum.example"

    /// The demonstration as it was played once: counting its votes takes a while.
    private static let played = Result {
        let folder = NSTemporaryDirectory() + "site-played-" + UUID().uuidString
        let journal = try Journal(folder: folder)
        try Demonstration.meridia(today: Timestamp(seconds: 1_790_000_000)).play(into: journal)
        try journal.close()
        return folder
    }

    init() throws {
        let now = Timestamp(seconds: 1_790_000_000)
        let demonstration = Demonstration.meridia(today: now)
        try FileManager.default.copyItem(atPath: Self.played.get(), toPath: folder)
        let journal = try Journal(folder: folder)
        let clock = Clock(standingAt: now)
        let clerk = try Clerk(journal: journal, clock: clock)
        let logger = Logger(label: "test")
        let keys = try RecordKeys.load(folder: folder, origin: "forum.example/record", now: now)
        let publisher = try Publisher(clerk: clerk, journal: journal, keys: keys, logger: logger)
        let postman = Postman(
            journal: journal, clock: clock, folder: folder + "/outbox", sender: "forum@forum.example", sendmail: nil,
            logger: logger)
        site = try Site(
            clerk: clerk, journal: journal, accounts: Accounts(journal: journal, clock: clock), publisher: publisher,
            witnesses: WitnessCircle(clerk: clerk, publisher: publisher, logger: logger),
            eraser: Eraser(clerk: clerk, journal: journal, postman: postman, logger: logger),
            teller: Teller(clerk: clerk, journal: journal, logger: logger), clock: clock,
            address: address, demonstration: demonstration, logger: logger)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], body: String = ""
    ) async throws -> (response: Response, body: String) {
        var headers = headers
        if method == .post, headers[.contentType] == nil {
            headers[.contentType] = "application/x-www-form-urlencoded"
        }
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "forum.example", path: path, headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        let context = SiteContext(
            source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
        let response = try await site.respond(to: request, context: context)
        let collected = Collected()
        try await response.body.write(Writer(collected: collected))
        return (response, String(buffer: collected.buffer))
    }

    private final class Collected: @unchecked Sendable { var buffer = ByteBuffer() }
    private struct Writer: ResponseBodyWriter {
        let collected: Collected
        func write(_ buffer: ByteBuffer) async throws { collected.buffer.writeImmutableBuffer(buffer) }
        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}

@Suite struct `The site` {
    static let paths = [
        "/", "/issues", "/issues/1", "/programme", "/editions/1", "/sessions/1", "/consultations", "/consultations/1",
        "/calls/1",
        "/people",
        "/balance", "/safeguards", "/about", "/record", "/record/entries/3", "/sign-in", "/inputs/1"
    ]

    @Test func `answers every page with the headers that protect it`() async throws {
        let desk = try Desk()
        for path in Self.paths + ["/nothing", "/issues/999", "/record/entries/99999999", "/%00", "/issues/01"] {
            let (response, body) = try await desk.ask(.get, path)
            #expect(response.status == (Self.paths.contains(path) ? .ok : .notFound), "\(path)")
            #expect(response.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
            #expect(response.headers[.xContentTypeOptions] == "nosniff")
            #expect(body.hasPrefix("<!DOCTYPE html>"))
        }
    }

    @Test func `keeps a page until the record moves on`() async throws {
        let desk = try Desk()
        let first = try await desk.ask(.get, "/issues/1")
        let tag = try #require(first.response.headers[.eTag])
        #expect(try await desk.ask(.get, "/issues/1", [.ifNoneMatch: tag]).response.status == .notModified)
        var join = Join()
        join.person = PersonID(high: 1, low: 99)
        join.name = .written("Somebody new")
        join.group = "users"
        _ = try await desk.site.clerk.perform(join, by: .operator)
        #expect(try await desk.ask(.get, "/issues/1", [.ifNoneMatch: tag]).response.status == .ok)
    }

    @Test func `lets nobody act who is not signed in, or comes from another site`() async throws {
        let desk = try Desk()
        let count = desk.site.clerk.state.count
        let stranger = try await desk.ask(.post, "/acts/issue.filed", body: "title=x")
        #expect(stranger.response.headers[.location] == "/sign-in")
        for headers: HTTPFields in [
            [.origin: "http://evil.example"], [.origin: "null"], [.fetchSite: "cross-site"], [.cookie: "session=x"]
        ] {
            #expect(try await desk.ask(.post, "/demonstration", headers, body: "days=1").response.status == .forbidden)
        }
        #expect(desk.site.clerk.state.count == count)
    }

    @Test func `signs in, acts, and shows the refusal in words with what was written`() async throws {
        let desk = try Desk()
        let chair = try #require(desk.site.facts.demonstration?.accounts.first { $0.task == .chair })
        let origin: HTTPFields = [.origin: desk.address]
        let welcome = try await desk.ask(.post, "/demonstration", origin, body: "person=\(chair.person.code)")
        let cookie = try #require(welcome.response.headers[.setCookie]?.split(separator: ";").first)
        let signedIn: HTTPFields = [.origin: desk.address, .cookie: String(cookie)]
        let call = try #require(desk.site.clerk.state.calls.first { $0.state == .evaluation })
        let form = try await desk.ask(.get, "/acts/consensus.determined?call=\(call.id.number)", signedIn)
        let token = try #require(form.body.firstMatch(of: #/name="form_token" value="([^"]+)"/#)?.1)
        let reason = "Every+argument+has+been+weighed,+and+this+sentence+is+long+enough."
        let refused = try await desk.ask(
            .post, "/acts/consensus.determined", signedIn,
            body: "form_token=\(token)&call=\(call.id.number)&level=consensus&reason=\(reason)")
        #expect(refused.response.status == .conflict)
        #expect(refused.body.contains("consensus is about objections, not counts"))
        #expect(refused.body.contains("this sentence is long enough"))
        let forged = try await desk.ask(
            .post, "/acts/consensus.determined", signedIn, body: "form_token=x&call=1&level=consensus&reason=\(reason)")
        #expect(forged.response.status == .forbidden)
    }
}

@Suite struct `A site whose disk is full` {
    @Test func `refuses to write in words, and goes on showing its pages`() async throws {
        let desk = try Desk()
        let account = try #require(desk.site.facts.demonstration?.accounts.first)
        try await desk.site.journal.changeVault { try $0.db.execute(sql: "PRAGMA max_page_count = 1") }
        let origin: HTTPFields = [.origin: desk.address]
        let part = "person=\(account.person.code)"
        var refused = try await desk.ask(.post, "/demonstration", origin, body: part)
        for _ in 0..<1000 where refused.response.status == .seeOther {
            refused = try await desk.ask(.post, "/demonstration", origin, body: part)
        }
        #expect(refused.response.status.code == 507)
        #expect(refused.response.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
        #expect(refused.body.contains("The disk of this site is full"))
        for path in `The site`.paths { #expect(try await desk.ask(.get, path).response.status == .ok) }
        try await desk.site.journal.changeVault { try $0.db.execute(sql: "PRAGMA max_page_count = 1000000") }
        #expect(try await desk.ask(.post, "/demonstration", origin, body: part).response.status == .seeOther)
    }
}

@Suite struct `Routes` {
    static let all: [Route] = [
        .home, .issues, .issue(ID(12)), .learning(ID(3)), .programme, .session(ID(1)),
        .transcript(ID(2)), .transcriptFile(ID(2), .webVTT), .report(ID(3), .igf), .reportFile(ID(3), .krigf),
        .consultations,
        .edition(ID(3)), .grid(ID(3)), .proposal(ID(3)), .timetable(ID(3)), .availability(ID(3)),
        .consultation(ID(2)),
        .version(ID(2), 1), .responses(ID(2)), .input(ID(27)), .receipt(27), .proof(27), .policy,
        .results, .call(ID(1)), .people,
        .person(PersonID(high: 7, low: 9)), .balance, .safeguards, .about, .accessibility, .privacy, .desk, .record,
        .entry(0),
        .object("abc"), .checkpoint, .recordKey, .signIn, .link("x"), .signOut, .you, .registration(ID(1)),
        .demonstration, .act(.fileInput), .style("abc"), .mark, .robots, .health
    ]

    @Test(arguments: all) func `are read as they are written`(route: Route) {
        #expect(Route(path: route.path) == route)
    }

    @Test(arguments: ["tile/0/000", "tile/2/x001/x234/067.p/12", "tile/entries/000.p/255", "tile/entries/x001/000"])
    func `lead to every tile and bundle`(path: String) { #expect(Route(path: "/record/" + path) != nil) }

    @Test(arguments: [
        "", "issues", "/issues/", "/issues/0", "/issues/-1", "/issues/01", "/issues/１", "/issues/9999999999999999",
        "//",
        "/record/tile/entries/0", "/record/tile/entries/000.p/0", "/record/tile/entries/000.p/256",
        "/record/tile/entries/x001", "/acts/none", "/../etc/passwd", "/%2e%2e/", "/issues/1/x", "/people/a_x"
    ])
    func `are nothing else`(path: String) { #expect(Route(path: path) == nil) }
}

@Suite struct `Forms` {
    @Test func `are decoded once`() {
        #expect(FormBody.read(Array("a=1&a=2&b=%EC%A0%95+x&c".utf8)) == ["a": ["1", "2"], "b": ["정 x"], "c": [""]])
        #expect(FormBody.read(Array("a=%2541".utf8)) == ["a": ["%41"]])
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "%c3=1"]) func `are refused when they are broken`(text: String) {
        #expect(FormBody.read(Array(text.utf8)) == nil)
    }
}

@Suite struct `Sent forms` {
    @Test func `act once, however many come at once`() async {
        let sent = SentForms()
        #expect(await sent.place("x") == nil)
        async let second = sent.place("x")
        async let third = sent.place("x")
        try? await Task.sleep(for: .milliseconds(20))
        sent.note("x", led: "/issues/1")
        #expect(await [second, third] == ["/issues/1", "/issues/1"])
        #expect(await sent.place("x") == "/issues/1")
    }

    @Test func `that led nowhere leave their turn to the next`() async {
        let sent = SentForms()
        #expect(await sent.place("x") == nil)
        async let second = sent.place("x")
        try? await Task.sleep(for: .milliseconds(20))
        sent.note("x", led: nil)
        #expect(await second == nil)
        sent.note("x", led: nil)
        #expect(await sent.place("x") == nil)
    }
}

@Suite struct `A tally on a page` {
    @Test func `withholds small counts of heads, and what would give them away`() throws {
        let tally = try #require(Tally([("a", 30), ("b", 2), ("c", 6), ("d", 0), ("e", 9)]))
        let heads = ShownTally(tally, of: .heads)
        #expect(heads.cells.map(\.count) == [30, nil, nil, 0, 9])
        #expect(heads.cells.map(\.isHeard) == [true, true, true, false, true])
        #expect(!heads.withholdsSmallOnly)
        // The bar tells no more than the words do.
        #expect(heads.cells[1].weight == heads.cells[2].weight)
        #expect(ShownTally(tally, of: .voices).cells.map(\.count) == [30, 2, 6, 0, 9])
    }

    @Test func `says how small they are where all that it withholds are`() throws {
        let tally = try #require(Tally([("a", 30), ("b", 2), ("c", 4), ("d", 3)]))
        #expect(ShownTally(tally, of: .heads).withholdsSmallOnly)
    }

    @Test func `gives equal groups equal shares`() throws {
        let tally = try #require(Tally([("a", 6), ("b", 6), ("c", 6), ("d", 6), ("e", 6), ("f", 6)]))
        let shares = ShownTally(tally, of: .voices).cells.compactMap(\.share)
        #expect(shares.count == 6 && shares.allSatisfy { $0 == shares[0] })
    }
}

@Suite struct `The front door` {
    @Test(arguments: [
        ("http://evil.example/x", "evil.example"), ("http://evil.example", "evil.example"),
        ("https://a@b:1?x", "a@b:1"), ("http:///", ""), ("ftp://x/", "x")
    ])
    func `reads for whom a target in absolute form is`(target: String, authority: String) {
        #expect(FrontDoor.authority(of: target) == authority)
    }

    @Test(arguments: ["/", "/x?u=http://evil.example/", "//evil.example/", "*", "", "x"])
    func `finds nobody in any other target`(target: String) { #expect(FrontDoor.authority(of: target) == nil) }
}

@Suite struct `Dates` {
    @Test func `stand in the order of their language`() throws {
        let moment = try #require(Timestamp(rfc3339: "2026-12-03T09:00:00Z"))
        let resources = try Resources()
        let korean = Words(language: "ko", catalogue: try #require(resources.catalogues["ko"]))
        #expect(korean.dayAndTime(moment, Zone("Asia/Seoul")) == "2026년 12월 3일 목요일 18:00")
        #expect(korean.day(moment, Zone("UTC")) == "2026년 12월 3일")
        let english = Words(language: "en", catalogue: Catalogue())
        #expect(english.dayAndTime(moment, Zone("UTC")) == "Thursday 3 December 2026, 09:00")
    }
}

@Suite struct `Catalogues` {
    @Test func `read PO as gettext writes it`() throws {
        let po =
            "# c\nmsgid \"\"\nmsgstr \"x\"\n\nmsgid \"a \"\n\"\\\"b\\\"\"\nmsgstr \"\"\n\"가\\n\"\n\n#, fuzzy\nmsgid \"c\"\nmsgstr \"d\"\n"
        let catalogue = try Catalogue(po: po)
        #expect(catalogue["a \"b\""] == "가\n")
        #expect(catalogue["c"] == nil)
        #expect(throws: Catalogue.Fault(line: 1, reason: "neither a comment nor a message")) {
            try Catalogue(po: "nonsense")
        }
    }

    @Test func `keep every placeholder`() throws {
        let resources = try Resources()
        let korean = try #require(resources.catalogues["ko"])
        for key in korean.keys {
            let translation = korean[key] ?? ""
            for place in 1...5 {
                #expect(key.contains("%\(place)") == translation.contains("%\(place)"), "\(key)")
            }
        }
    }
}

@Suite struct `Zones` {
    @Test func `show a moment and take a reading back`() throws {
        let zone = Zone("Asia/Seoul")
        let moment = try #require(Timestamp(rfc3339: "2026-06-05T09:00:00Z"))
        #expect(zone.civil(moment).text == "2026-06-05T18:00:00")
        #expect(zone.moment(try #require(Timestamp.Civil("2026-06-05T18:00"))) == moment)
    }

    @Test func `have an answer for the hour that is skipped and the one that comes twice`() throws {
        let zone = Zone("Europe/Berlin")
        #expect(zone.moment(try #require(Timestamp.Civil("2026-03-29T02:30")))?.rfc3339 == "2026-03-29T01:30:00Z")
        #expect(zone.moment(try #require(Timestamp.Civil("2026-10-25T02:30")))?.rfc3339 == "2026-10-25T00:30:00Z")
    }

    @Test func `tell the zones that there are from those that there are not`() {
        #expect(Zone.isKnown("Asia/Seoul") && Zone.isKnown("UTC"))
        #expect(!Zone.isKnown("Mars/Phobos") && !Zone.isKnown(""))
    }
}
