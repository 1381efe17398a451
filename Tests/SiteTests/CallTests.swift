import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Mechanism
import Secretariat
import Testing

@testable import Site

/// Calls and reviews through the router, over the demonstration: call 1 for the meeting, 2 for issues, 3 being scored.
@Suite struct `Calls and reviews on the site` {
    private func signedIn(_ desk: Desk, _ account: Demonstration.Account) async throws -> HTTPFields {
        let welcome = try await desk.ask(
            .post, "/demonstration", [.origin: desk.address], body: "person=\(account.person.code)")
        let cookie = try #require(welcome.response.headers[.setCookie]?.split(separator: ";").first)
        return [.origin: desk.address, .cookie: String(cookie)]
    }

    private func account(_ desk: Desk, _ name: String) throws -> Demonstration.Account {
        try #require(desk.site.facts.demonstration?.accounts.first { $0.name.hasPrefix(name) })
    }

    private func token(_ desk: Desk, _ path: String, _ fields: HTTPFields) async throws -> String {
        let form = try await desk.ask(.get, path, fields)
        return String(try #require(form.body.firstMatch(of: #/name="form_token" value="([^"]+)"/#)?.1))
    }

    private func numbers(_ desk: Desk) throws -> (meeting: Int, issues: Int, late: Int) {
        let calls = Array(desk.site.clerk.state.programmeCalls)
        return (
            try #require(calls.first { $0.phase == .reviewed }).id.number,
            try #require(calls.first { $0.kind == .issues }).id.number,
            try #require(calls.first { $0.phase == .scoring }).id.number
        )
    }

    @Test func `every page of a call is there, and its submissions are a table`() async throws {
        let desk = try Desk()
        let calls = try numbers(desk)
        for path in [
            "/programme/calls", "/programme/calls/\(calls.meeting)", "/programme/calls/\(calls.issues)",
            "/programme/calls/\(calls.meeting)/review", "/programme/calls/\(calls.late)/review"
        ] { #expect(try await desk.ask(.get, path).response.status == .ok, "\(path)") }
        for path in [
            "/programme/calls/99", "/programme/calls/0", "/programme/calls/\(calls.issues)/review",
            "/programme/calls/99/submissions.csv", "/programme/calls/\(calls.meeting)/nothing"
        ] { #expect(try await desk.ask(.get, path).response.status == .notFound, "\(path)") }
        let table = try await desk.ask(.get, "/programme/calls/\(calls.meeting)/submissions.csv")
        #expect(
            table.body.hasPrefix(
                "number,title,name,group,organisation,behalf,topics,filed,counts,fate,goes_on_in,score\r\n"))
        #expect(table.body.contains(",no,not_counted,") && table.body.contains(",declined,,1."))
    }

    @Test func `nothing is dropped in silence: what has no fate is named, and what was merged leads on`() async throws {
        let desk = try Desk()
        let page = try await desk.ask(.get, "/programme/calls/\(numbers(desk).meeting)").body
        #expect(page.contains("1 has no fate yet:") && page.contains("What a school platform knows of a child"))
        #expect(page.contains("Does not count: its author sent a later one."))
        let state = desk.site.clerk.state
        let merged = try #require(state.sessions.first { $0.state == .merged })
        let into = try #require(merged.mergedInto)
        #expect(try await desk.ask(.get, "/sessions/\(merged.id.number)").body.contains("/sessions/\(into.number)\""))
        #expect(try await desk.ask(.get, "/sessions/\(into.number)").body.contains("/sessions/\(merged.id.number)\""))
        let filtered = try await desk.ask(.get, "/programme/calls/\(numbers(desk).meeting)?fate=declined").body
        #expect(filtered.contains("Meet Haven") && !filtered.contains("What would you ask, if"))
    }

    @Test
    func `a published review shows ranking, agreement and balance, and no names where the charter withholds them`()
        async throws
    {
        let desk = try Desk()
        let path = "/programme/calls/\(try numbers(desk).meeting)/review"
        let page = try await desk.ask(.get, path).body
        for words in ["Krippendorff", "Rank", "The balance of the programme", "A reviewer"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(try await desk.ask(.get, path + "?top=1").body.contains("the first 1"))
        // One of the six was merged and one declined: they are in no programme that would come of it.
        #expect(try await desk.ask(.get, path + "?top=6").body.contains("the first 4"))
        #expect(page.contains("The balance of what is in the programme so far"))
        #expect(page.contains("Everybody with a part in 3 sessions, each person once"))
        #expect(try await desk.ask(.get, path + "?top=x").response.status == .ok)
    }

    @Test func `a reviewer scores alone, reads the others in the discussion, and sees nothing of what is in conflict`()
        async throws
    {
        let desk = try Desk()
        let late = try numbers(desk).late
        let call = try #require(desk.site.clerk.state.programmeCalls[ID(late)])
        let reviewers = call.review.active
        let room = "/programme/calls/\(late)/review"
        let accounts = try #require(desk.site.facts.demonstration?.accounts)
        var signed: [Int: HTTPFields] = [:]
        for reviewer in reviewers {
            let account = try #require(accounts.first { $0.person == reviewer.person })
            let fields = try await signedIn(desk, account)
            signed[reviewer.number] = fields
            #expect(try await desk.ask(.get, "/desk", fields).body.contains("await"))
            for session in call.review.assigned(to: reviewer) {
                let sheet = room + "/\(session.number)"
                let token = try await token(desk, sheet, fields)
                let sent = try await desk.ask(
                    .post, sheet, fields,
                    body: "form_token=\(token)&score.relevance=\(reviewer.number)&score.plan=3&score.diversity=2"
                        + "&comment=Said+by+reviewer+\(reviewer.number)")
                #expect(sent.response.status == .seeOther)
                let missing = try await desk.ask(
                    .post, sheet, fields, body: "form_token=\(token)&score.relevance=9&comment=kept+words")
                #expect(missing.response.status == .unprocessableContent && missing.body.contains("kept words"))
            }
        }
        // Nobody reads anybody while they score, and the record knows nothing of it.
        let alone = try await desk.ask(.get, room, signed[1] ?? [:]).body
        #expect(!alone.contains("Said by reviewer") && alone.contains("6 of 6 reviews are in."))
        let barred = try #require(call.review.assigned(to: reviewers[0]).first)
        var conflict = DeclareConflict()
        (conflict.call, conflict.session, conflict.person) = (call.id, barred, reviewers[0].person)
        _ = try await desk.site.clerk.perform(conflict, by: .person(reviewers[0].person))
        var discuss = OpenDiscussion()
        discuss.call = call.id
        _ = try await desk.site.clerk.perform(discuss, by: .operator)
        let state = desk.site.clerk.state
        let title =
            try await desk.ask(.get, "/sessions/\(barred.number)").body
            .firstMatch(of: #/<h1[^>]*>([^<]+)/#)?.1 ?? ""
        let seen = try await desk.ask(.get, room, signed[1] ?? [:]).body
        let ranking = try #require(seen.firstMatch(of: #/id="ranking"(.*?)<\/section>/#.dotMatchesNewlines())?.1)
        #expect(seen.contains("left out of everything") && seen.contains("Said by reviewer"))
        #expect(!ranking.contains(title) && !title.isEmpty)
        let sheet = try await desk.ask(.get, room + "/\(barred.number)", signed[1] ?? [:]).body
        #expect(sheet.contains("neither judge it nor see") && !sheet.contains("Said by reviewer"))
        // Others without that conflict see it; strangers see nothing yet.
        let other = try #require(reviewers.first { $0.number != 1 })
        #expect(try await desk.ask(.get, room, signed[other.number] ?? [:]).body.contains(title))
        #expect(!(try await desk.ask(.get, room).body.contains("Said by reviewer")))
        #expect(state.programmeCalls[call.id]?.review.sheets.isEmpty == true)
        // The program publishes when the review is closed: what counts, without names, and the vault is empty then.
        let secretary = try await signedIn(desk, try account(desk, "Mirela"))
        let form = "/acts/review.closed?programme_call=\(late)"
        let token = try await token(desk, form, secretary)
        let closed = try await desk.ask(
            .post, "/acts/review.closed", secretary, body: "form_token=\(token)&programme_call=\(late)")
        #expect(closed.response.status == .seeOther)
        let after = try #require(desk.site.clerk.state.programmeCalls[call.id])
        #expect(after.phase == .reviewed && after.review.sheets.count == 5)
        #expect(after.review.sheets.allSatisfy { $0.reviewer == nil })
        #expect(try await desk.ask(.get, room).body.contains("Said by reviewer"))
        let left = try await desk.site.journal.read { reader in
            try reviewers.flatMap { try reader.reviewSheets(of: $0.person, in: call.id) }
        }
        #expect(left.isEmpty, "also what did not count is gone")
    }

    /// A sheet on a proposal of the call that is being scored.
    private func sheet(_ call: ProgrammeCall, _ session: ID<Session>, _ score: Int, _ comment: String) -> ReviewSheet {
        ReviewSheet(call: call.id.number, session: session.number, scores: [score, score, score], comment: comment)
    }

    private func player(_ desk: Desk, _ person: PersonID) async throws -> Player {
        let accounts = try #require(desk.site.facts.demonstration?.accounts)
        return try await Player(desk, try #require(accounts.first { $0.person == person }))
    }

    @Test func `the order of reviews without a comment tells nothing of who gave them, and what has none is named`()
        async throws
    {
        let desk = try Desk()
        let call = try #require(desk.site.clerk.state.programmeCalls[ID(numbers(desk).late)])
        let reviews = ReviewDesk(clerk: desk.site.clerk, journal: desk.site.journal)
        let session = try #require(call.sessions.first)
        let readers = call.review.active.filter { call.review.assigned(to: $0).contains(session) }.map(\.person)
        for (place, reader) in readers.sorted().enumerated() {
            try await reviews.keep(sheet(call, session, 5 - place, ""), by: reader)
        }
        var discuss = OpenDiscussion()
        discuss.call = call.id
        try await desk.asSecretary(discuss)
        let secretary = try await Player(desk, desk.secretary())
        let room = try await secretary.get("/programme/calls/\(call.id.number)/review").body
        let (low, high) = (try #require(room.range(of: "Meridia 4,")), try #require(room.range(of: "Meridia 5,")))
        #expect(readers.count == 2 && low.lowerBound < high.lowerBound)
        #expect(room.contains("2 proposals have no review:"))
        let form = try await secretary.get("/acts/review.closed?programme_call=\(call.id.number)").body
        #expect(form.contains("2 proposals have no review:") && form.contains("and not declined."))
        for id in call.sessions {
            let title = try #require(desk.site.clerk.state.sessions[id]).title
            let words = try await desk.site.journal.read { reader in title.words { reader.text($0) } ?? "" }
            #expect(form.contains(words) == (id != session), "\(words)")
        }
        let stranger = try await Player(desk, desk.user())
        let theirs = try await stranger.get("/acts/review.closed?programme_call=\(call.id.number)").body
        #expect(!theirs.contains("no review:"))
    }

    @Test func `nothing is awaited on what is not in the running, or has come to be in conflict`() async throws {
        let desk = try Desk()
        let state = desk.site.clerk.state
        let call = try #require(state.programmeCalls[ID(numbers(desk).late)])
        let reviewer = try #require(call.review.active.first { call.review.assigned(to: $0).count == 2 })
        let given = call.review.assigned(to: reviewer)
        let other = try #require(
            given.first { id in
                let author = state.sessions[id]?.proposer.flatMap { state.people[$0.person] }
                return author.map { !$0.capacity.organisation.isEmpty } ?? false
            })
        let gone = try #require(given.first { $0 != other })
        var withdraw = WithdrawSession()
        withdraw.session = gone
        let author = try #require(state.sessions[gone]?.proposer?.person)
        _ = try await desk.site.clerk.perform(withdraw, by: .person(author))
        let reader = try await player(desk, reviewer.person)
        let path = "/programme/calls/\(call.id.number)/review"
        let room = try await reader.get(path).body
        #expect(room.contains(": Withdrawn") && room.contains(": awaits your review"))
        #expect(room.contains("0 of 4 reviews"))
        #expect(try await reader.get("/desk").body.contains("1 proposal awaits your review."))
        #expect(try await reader.get("\(path)/\(gone.number)").body.contains("not yours to review at the moment"))
        let sent = try await reader.post(
            "\(path)/\(gone.number)", from: "\(path)/\(other.number)",
            "score.relevance=3&score.plan=3&score.diversity=3&comment=")
        #expect(sent.status == 409)
        // The reviewer joins the organisation that made the other one: it is nobody's to wait for, and given to another.
        var join = ChangeCapacity()
        (join.person, join.behalf) = (reviewer.person, .organisation)
        join.group = try #require(state.people[reviewer.person]).capacity.group
        let proposer = try #require(state.sessions[other]?.proposer?.person)
        let house = try #require(state.people[proposer]).capacity.organisation
        join.organisation = .written(
            try await desk.site.journal.read { reader in house.words { reader.text($0) } ?? "" })
        let secretary = try await Player(desk, desk.secretary())
        #expect(!(try await secretary.get(path).body.contains("/acts/review.assigned")))
        _ = try await desk.site.clerk.perform(join, by: .person(reviewer.person))
        let after = try await reader.get(path).body
        #expect(!after.contains("awaits your review") && after.contains("you are in conflict with it"))
        #expect(after.contains("0 of 3 reviews"))
        #expect(!(try await reader.get("/desk").body.contains("your review.")))
        #expect(try await secretary.get(path).body.contains("/acts/review.assigned"))
        var assign = AssignReviews()
        assign.call = call.id
        try await desk.asSecretary(assign)
        #expect(try await secretary.get(path).body.contains("0 of 4 reviews"))
    }

    @Test func `a call that is kept open longer says the dates that move along`() async throws {
        let desk = try Desk()
        var call = PublishCall()
        (call.kind, call.title, call.guidance) = (.sessions, .written("A further call"), .written("Anything"))
        let now = Timestamp(seconds: 1_790_000_000)
        (call.opens, call.closes) = (now.adding(days: -1), now.adding(days: 30))
        (call.completes, call.reviewsDue) = (now.adding(days: 37), now.adding(days: 50))
        call.criteria = Criteria([.init(code: "relevance", weight: 1, names: ["Relevance"])])
        let receipt = try await desk.site.clerk.perform(call, by: .operator)
        guard case .programmeCall(let id) = receipt.object else { return }
        let secretary = try await Player(desk, desk.secretary())
        let form = try await secretary.get("/acts/call.extended?programme_call=\(id.number)").body
        #expect(form.contains("These dates move by as much as the call is kept open longer."))
        #expect(form.contains(now.adding(days: 50).rfc3339))
        var extend = ExtendCall()
        (extend.call, extend.closes, extend.reason) = (id, now.adding(days: 35), .written("Few have answered so far."))
        try await desk.asSecretary(extend)
        let page = try await secretary.get("/programme/calls/\(id.number)").body
        for days in [35, 42, 55] { #expect(page.contains(now.adding(days: days).rfc3339), "\(days)") }
    }

    @Test func `a guest with two parts is counted once in the balance of a programme`() async throws {
        let desk = try Desk()
        let path = "/programme/calls/\(try numbers(desk).meeting)/review"
        func legend() async throws -> String {
            let page = try await desk.ask(.get, path).body
            let legend = #/in the programme so far.*?<ul class="legend num">(.*?)<\/ul>/#.dotMatchesNewlines()
            return String(try #require(page.firstMatch(of: legend)?.1))
        }
        let session = try await desk.session("Robots that read the news")
        func give(_ role: SessionRole, _ name: String) async throws {
            var part = AssignPart()
            (part.session, part.role, part.name, part.group) = (session.id, role, .written(name), "academia")
            try await desk.asSecretary(part)
        }
        let before = try await legend()
        try await give(.moderator, "Ada Example")
        let one = try await legend()
        try await give(.keyParticipant, "ada  EXAMPLE")
        #expect(try await legend() == one && one != before)
        try await give(.keyParticipant, "Bela Example")
        #expect(try await legend() != one)
    }

    @Test func `nobody but a reviewer opens a sheet`() async throws {
        let desk = try Desk()
        let call = try #require(desk.site.clerk.state.programmeCalls[ID(numbers(desk).late)])
        let path = "/programme/calls/\(call.id.number)/review/\(call.sessions[0].number)"
        #expect(try await desk.ask(.get, path).response.headers[.location] == "/sign-in")
        let somebody = try await signedIn(desk, try account(desk, "Lotte"))
        #expect(try await desk.ask(.get, path, somebody).response.status == .notFound)
        let token = try await token(desk, "/acts/issue.filed", somebody)
        #expect(try await desk.ask(.post, path, somebody, body: "form_token=\(token)").response.status == .notFound)
        #expect(try await desk.ask(.post, path, somebody, body: "x=y").response.status == .forbidden)
    }

    @Test func `whoever owes a report is told on the page of the call and above the form, before writing`() async throws
    {
        let desk = try Desk()
        // The report of the last session is not filed in time.
        let held = try #require(desk.site.clerk.state.sessions.first { $0.state == .held })
        let proposer = try #require(held.proposer?.person)
        var call = PublishCall()
        (call.kind, call.title, call.guidance) = (.sessions, .written("A further call"), .written("Anything"))
        let now = Timestamp(seconds: 1_790_000_000)
        (call.opens, call.closes) = (now.adding(days: -1), now.adding(days: 60))
        call.criteria = Criteria([.init(code: "relevance", weight: 1, names: ["Relevance"])])
        let receipt = try await desk.site.clerk.perform(call, by: .operator)
        guard case .programmeCall(let id) = receipt.object else { return }
        let account = try #require(desk.site.facts.demonstration?.accounts.first { $0.person == proposer })
        let fields = try await signedIn(desk, account)
        let page = "/programme/calls/\(id.number)"
        #expect(!(try await desk.ask(.get, page, fields).body.contains("You owe a report")))
        desk.site.clock.advance(seconds: 30 * 86_400)
        // Whatever comes next lets the clock do what is due.
        _ = try await desk.site.clerk.perform(call, by: .operator)
        let later = try await signedIn(desk, account)
        let told = try await desk.ask(.get, page, later).body
        #expect(told.contains("You owe a report") && !told.contains("Answer this call"))
        let form = try await desk.ask(.get, "/acts/session.proposed?programme_call=\(id.number)", later).body
        #expect(form.contains("You owe a report"))
    }

    @Test func `regions are taken once, when the call has closed, and small ones are withheld`() async throws {
        let desk = try Desk()
        await desk.site.teller.work()
        let page = try await desk.ask(.get, "/programme/calls/\(numbers(desk).meeting)").body
        #expect(page.contains("Where they live") && page.contains("withheld"))
        let open = try await desk.ask(.get, "/programme/calls/\(numbers(desk).issues)").body
        #expect(open.contains("is shown when the call has closed"))
    }
}
