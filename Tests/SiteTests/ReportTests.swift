import HTTPTypes
import Hummingbird
import Mechanism
import Secretariat
import Testing

@testable import Site

@Suite struct `A report that is owed` {
    @Test func `is asked for until its date, and missed by page, desk and rule afterwards`() async throws {
        let desk = try Desk()
        let session = try await desk.ended([])
        let page = "/sessions/\(session.id.number)"
        #expect(try await desk.ask(.get, page).body.contains("Nothing is asked now: the rapporteur writes the report."))
        let rapporteur = try await Player(desk, desk.account(try #require(session.parts(.rapporteur).first?.person)))
        #expect(try await rapporteur.get("/desk").body.contains("File the report"))
        for _ in 0..<15 { try await desk.pass(1) }
        #expect(desk.site.clerk.state.sessions[session.id]?.state == .reportMissing)
        let overdue = try await desk.ask(.get, page).body
        #expect(overdue.contains("The report is overdue: the rapporteur is asked to file it."))
        #expect(overdue.contains("Until it is filed, the proposer of this session cannot propose another one."))
        // Whoever signed in three weeks ago signs in again.
        let again = try await Player(desk, desk.account(rapporteur.person))
        #expect(try await again.get("/desk").body.contains("File the report"))
        let proposer = try #require(session.proposer?.person)
        let issue = try #require(session.issue)
        let form = try await Player(desk, desk.account(proposer)).post(
            "/acts/session.proposed", from: "/acts/session.proposed?issue=\(issue.number)",
            "issue=\(issue.number)&language=en&title=Next&teaser=The+next+one&description=At+length.")
        #expect(form.status == 409 && form.body.contains("You still owe the report of an earlier session."))
    }
}

@Suite struct `A report in two forms` {
    @Test func `is one report, laid out as each form asks`() async throws {
        let desk = try Desk()
        let (session, _) = try desk.transcribed()
        let korean = try await desk.ask(.get, "/sessions/\(session.id.number)/report-krigf").body
        for heading in ["제안내용", "요약내용", "논의 세부내용"] { #expect(korean.contains(heading)) }
        #expect(!korean.contains("Key messages"))
        let igf = try await desk.ask(.get, "/sessions/\(session.id.number)/report-igf").body
        for heading in [
            "Key issues", "Presentations", "Discussion", "Agreement and divergence", "The way forward", "Key messages",
            "Gender", "Participants, estimated", "Organised by", "Rapporteur", "Speakers"
        ] { #expect(igf.contains(heading), "\(heading)") }
        #expect(igf.contains("48 people on site and 25 people from afar"))
        let (response, text) = try await desk.ask(.get, "/sessions/\(session.id.number)/report-igf.md")
        #expect(response.headers[.contentType] == "text/markdown; charset=utf-8")
        #expect(text.hasPrefix("# ") && text.contains("## Key messages\n\n1. ") && !text.contains("\n4. "))
        let page = try await desk.ask(.get, "/sessions/\(session.id.number)").body
        #expect(page.contains("/sessions/\(session.id.number)/report-igf"))
        for path in ["report-other", "report-igf.html", "report-"] {
            let answer = try await desk.ask(.get, "/sessions/\(session.id.number)/\(path)")
            #expect(answer.response.status == .notFound)
        }
    }

    @Test func `cannot be read before it is filed`() async throws {
        let desk = try Desk()
        let bare = try #require(desk.site.clerk.state.sessions.first { $0.report == nil })
        #expect(try await desk.ask(.get, "/sessions/\(bare.id.number)/report-igf").response.status == .notFound)
    }
}

@Suite struct `The floor by gender` {
    private func people(_ desk: Desk, _ gender: String, _ count: Int) throws -> [Demonstration.Account] {
        let accounts = try #require(desk.site.facts.demonstration).accounts.filter { $0.gender == gender }
        return Array(accounts.prefix(count))
    }

    @Test func `is told where five of each spoke`() async throws {
        let desk = try Desk()
        let speakers = try people(desk, "woman", 5) + people(desk, "man", 5)
        let session = try await desk.ended(speakers)
        #expect(session.genders?.women == 50 && session.genders?.men == 50)
        let page = try await desk.ask(.get, "/sessions/\(session.id.number)").body
        #expect(page.contains("women about 50 percent and men about 50 percent"))
        var report = FileReport()
        (report.session, report.proposal) = (session.id, .written("What for"))
        (report.summary, report.discussion) = (.written("In short"), .written("At length"))
        _ = try await desk.site.clerk.perform(report, by: .operator)
        let igf = try await desk.ask(.get, "/sessions/\(session.id.number)/report-igf.md").body
        #expect(igf.contains("## Gender\n\nOf the time on the floor, as of "))
        #expect(igf.contains(": women about 50 percent"))
    }

    @Test func `is told while the floor is open, with its moment, and not again for one more`() async throws {
        let desk = try Desk()
        let session = try await desk.live()
        let path = "/sessions/\(session.id.number)/live"
        let moderator = try await desk.player(.moderator, of: session)
        for (place, speaker) in (try people(desk, "woman", 6) + people(desk, "man", 5)).reversed().enumerated() {
            try await desk.ask(in: session, by: speaker.person)
            let fields = "session=\(session.id.number)&turn=\(place + 1)"
            #expect(try await moderator.post("/acts/floor.given", from: path, fields).status == 303)
            desk.site.clock.advance(seconds: 60)
        }
        let open = try await desk.ask(.get, path).body
        #expect(open.contains("women about 50 percent and men about 50 percent") && open.contains("as of "))
        let told = try #require(desk.site.clerk.state.sessions[session.id])
        let held = try await moderator.post(
            "/acts/session.held", from: path, "session=\(session.id.number)&on_site=30&remote=5")
        #expect(held.status == 303)
        let after = try #require(desk.site.clerk.state.sessions[session.id])
        #expect(after.genders == told.genders && after.gendersTold == told.gendersTold)
    }

    @Test func `is not told where fewer did`() async throws {
        let desk = try Desk()
        let session = try await desk.ended(try people(desk, "woman", 5) + people(desk, "man", 4))
        #expect(session.genders == nil)
        #expect(try await !desk.ask(.get, "/sessions/\(session.id.number)").body.contains("women about"))
    }
}
