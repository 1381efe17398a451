import HTTPTypes
import Hummingbird
import Journal
import Mechanism
import Secretariat
import Testing
import TransparencyLog

import struct Mechanism.Attachment

@testable import Site

extension Player {
    /// Sends a form with a file from the page at an address to another.
    func send(
        _ path: String, from page: String, _ fields: [(String, String)], file field: String, named name: String,
        _ content: String
    ) async throws -> (status: Int, body: String) {
        let form = try await get(page).body
        let token = try #require(form.firstMatch(of: #/name="form_token" value="([^"]+)"/#)?.1)
        var body = ""
        for (name, value) in fields + [("form_token", String(token))] {
            body += "--part\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        body += "--part\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n"
        body += "Content-Type: application/octet-stream\r\n\r\n\(content)\r\n--part--\r\n"
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=part"
        let (response, text) = try await desk.ask(.post, path, headers, body: body)
        return (response.status.code, text)
    }
}

extension Desk {
    func secretary() throws -> Demonstration.Account {
        let state = site.clerk.state
        let accounts = try #require(site.facts.demonstration).accounts
        return try #require(accounts.first { state.people[$0.person]?.roles.contains(.secretariat) == true })
    }
}

@Suite struct `Files beside inputs` {
    private func input(_ desk: Desk) async throws -> (Player, ID<Input>) {
        let input = try await desk.giveInput(6, quote: "within two hours")
        return (try await Player(desk, desk.user()), input)
    }

    @Test func `are kept, shown, and sent to be saved`() async throws {
        let desk = try Desk()
        let (player, input) = try await input(desk)
        let page = "/acts/comment.attached?input=\(input.number)"
        #expect(try await player.get(page).body.contains("multipart/form-data"))
        let sent = try await player.send(
            "/acts/comment.attached", from: page, [("input", String(input.number))], file: "file",
            named: "../secret/figures.csv", "a,b\r\n1,2")
        #expect(sent.status == 303)
        #expect(try await desk.ask(.get, "/inputs/\(input.number)").body.contains(">figures.csv</a>"))
        let (response, body) = try await desk.ask(.get, "/inputs/\(input.number)/files/1")
        #expect(body == "a,b\r\n1,2")
        #expect(response.headers[.contentDisposition] == "attachment; filename=\"input-\(input.number)-1.csv\"")
        #expect(response.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
        let commitment = try #require(desk.site.clerk.state.inputs[input]?.attachments.first?.commitment)
        let object = try await desk.ask(.get, "/record/object/\(commitment.hash.base64url)").body
        #expect(object.contains("\"base64\":\"YSxiDQoxLDI=\""))
        #expect(try await desk.ask(.get, "/inputs/\(input.number)/files/2").response.status == .notFound)
    }

    @Test(arguments: [("page.html", "<script>alert(1)</script>"), ("empty.pdf", "")])
    func `of kinds that are not taken are refused with the reason`(_ name: String, _ content: String) async throws {
        let desk = try Desk()
        let (player, input) = try await input(desk)
        let count = desk.site.clerk.count
        let sent = try await player.send(
            "/acts/comment.attached", from: "/acts/comment.attached?input=\(input.number)",
            [("input", String(input.number))], file: "file", named: name, content)
        #expect(sent.status == 422 && desk.site.clerk.count == count)
    }

    @Test func `are gone when they are erased`() async throws {
        let desk = try Desk()
        let (_, input) = try await input(desk)
        var act = AttachFile()
        (act.input, act.attachment.kind) = (input, .text)
        act.attachment.content = .given(Array("My own telephone number".utf8))
        let receipt = try await desk.site.clerk.perform(act, by: .person(desk.user().person))
        let commitment = try #require(desk.site.clerk.state.inputs[input]?.attachments.first?.commitment)
        var erasure = EraseText()
        (erasure.text, erasure.entry, erasure.reason) = (
            commitment.hash, receipt.index, .written("It was sent by mistake.")
        )
        _ = try await desk.site.clerk.perform(erasure, by: .person(desk.secretary().person))
        #expect(try await desk.ask(.get, "/inputs/\(input.number)/files/1").response.status == .gone)
        #expect(try await desk.ask(.get, "/inputs/\(input.number)").body.contains("[removed]"))
    }

    @Test func `are taken on no other form, and only as large as they may be`() async throws {
        let desk = try Desk()
        let (player, input) = try await input(desk)
        let elsewhere = try await player.send(
            "/acts/comment.filed", from: "/acts/comment.filed?consultation=1", [], file: "file", named: "a.txt", "x")
        #expect(elsewhere.status == 415)
        let large = try await player.send(
            "/acts/comment.attached", from: "/acts/comment.attached?input=\(input.number)",
            [("input", String(input.number))], file: "file", named: "a.txt",
            String(repeating: "x", count: Attachment.mostBytes + 1))
        #expect(large.status == 422)
    }
}

@Suite struct `A text out of a file` {
    @Test(arguments: [
        ("law.md", "# A law\n\n## Article 1\n\nFirst words.\n\n## Article 2\n\nSecond words.\n"),
        ("law.html", "<h1>A law</h1><h2>Article 1</h2><p>First words.</p><h2>Article 2</h2><p>Second words.</p>"),
        ("law.txt", "Article 1 First words.\n\nArticle 2 Second words.\n")
    ])
    func `is put into the form, and nothing is published`(_ name: String, _ text: String) async throws {
        let desk = try Desk()
        let drafter = try await Player(desk, try #require(try desk.drafters().first))
        let issue = try desk.open().issue.number
        let count = desk.site.clerk.count
        let read = try await drafter.send(
            "/acts/consultation.drafted", from: "/acts/consultation.drafted?issue=\(issue)",
            [("issue", String(issue)), ("title", "Kept"), ("deed", "read")], file: "document", named: name, text)
        #expect(read.status == 200 && desk.site.clerk.count == count)
        #expect(read.body.contains("2 clauses") && read.body.contains("Article 1 First words."))
        #expect(read.body.contains("value=\"Kept\""))
    }

    @Test func `that was written is shown clause by clause before it is saved`() async throws {
        let desk = try Desk()
        let drafter = try await Player(desk, try #require(try desk.drafters().first))
        let issue = try desk.open().issue.number
        let count = desk.site.clerk.count
        // Browsers end lines in a form with CR LF.
        let shown = try await drafter.post(
            "/acts/consultation.drafted", from: "/acts/consultation.drafted?issue=\(issue)",
            "issue=\(issue)&deed=preview&clauses=Article+1+First.%0D%0A%0D%0AArticle+2+Second.")
        #expect(shown.status == 200 && shown.body.contains("2 clauses") && desk.site.clerk.count == count)
    }

    @Test func `that is none says so`() async throws {
        let desk = try Desk()
        let drafter = try await Player(desk, try #require(try desk.drafters().first))
        let issue = try desk.open().issue.number
        let read = try await drafter.send(
            "/acts/consultation.drafted", from: "/acts/consultation.drafted?issue=\(issue)",
            [("issue", String(issue)), ("deed", "read")], file: "document", named: "law.akn", "<akomaNtoso><un")
        #expect(read.status == 200 && read.body.contains("The markup of the file is damaged."))
    }
}

@Suite struct `A text that is kept back` {
    /// Drafts one, and gives its number.
    private func draft(_ desk: Desk) async throws -> ID<Consultation> {
        var act = DraftConsultation()
        (act.issue, act.title) = (try desk.open().issue, .written("The next text"))
        (act.note, act.question, act.decisionMaker) = (.written("A note."), .written("What?"), .written("The council"))
        act.clauses = Clause.split("Article 1 Nobody may read these unheard words.\n\nArticle 2 Nor these.")
        (act.visible, act.explanation) = (.opening, .written("An unheard explanation."))
        let receipt = try await desk.site.clerk.perform(
            act, by: .person(try #require(try desk.drafters().first).person))
        guard case .consultation(let id) = receipt.object else { throw Corruption.missing("consultation") }
        return id
    }

    @Test func `is nowhere to be read before it opens, and can be previewed by those who prepare it`() async throws {
        let desk = try Desk()
        let id = try await draft(desk)
        let drafter = try await Player(desk, try #require(try desk.drafters().first))
        let user = try await Player(desk, desk.user())
        let page = "/consultations/\(id.number)"
        #expect(try await drafter.get(page).body.contains("unheard words"))
        #expect(try await drafter.get(page).body.contains("Not public yet."))
        _ = try await drafter.get(page + "/versions/1")
        let entry = desk.site.clerk.count - 1
        let state = desk.site.clerk.state
        let hashes = try #require(state.consultations[id]?.version).clauses.compactMap {
            $0.clause.text.commitment?.hash.base64url
        }
        let paths =
            [
                page, page + "/versions/1", page + "/why", page + "/carried", page + "/responses",
                "/record/entries/\(entry)", "/record/entries/\(entry)/receipt"
            ] + Export.allCases.map { page + "/export/" + $0.rawValue } + hashes.map { "/record/object/" + $0 }
        for path in paths {
            let (response, body) = try await desk.ask(.get, path)
            #expect(!body.contains("unheard"), "\(path)")
            #expect(try await !user.get(path).body.contains("unheard"), "\(path)")
            if path.contains("/object/") || path.contains("/export/") {
                #expect(response.status == .notFound, "\(path)")
            }
        }
        #expect(try await desk.ask(.get, page).body.contains("Not public yet."))

        var announcing = AnnounceConsultation()
        let now = desk.site.clock.now
        (announcing.consultation, announcing.opens, announcing.closes) = (id, now, now.adding(days: 40))
        _ = try await desk.site.clerk.perform(announcing, by: .person(desk.secretary().person))
        await desk.site.clerk.tick()
        var rename = Rename()
        (rename.person, rename.name) = (try desk.user().person, .written("Somebody"))
        _ = try await desk.site.clerk.perform(rename, by: .person(desk.user().person))
        #expect(desk.site.clerk.state.consultations[id]?.state == .open)
        #expect(try await desk.ask(.get, page).body.contains("unheard words"))
        #expect(try await desk.ask(.get, "/record/object/" + hashes[0]).body.contains("unheard words"))
    }
}

@Suite struct `Letters to authors` {
    @Test func `tell of the answer in the language of whoever reads them`() async throws {
        let desk = try Desk()
        let input = try await desk.giveInput(6, quote: "within two hours")
        let author = try desk.user().person.code
        let drafter = try await Player(desk, try #require(try desk.drafters().first))
        let before = try await desk.site.journal.read { try $0.vault.lettersWaiting().count }
        let page = "/acts/response.given?input=\(input.number)"
        let sent = try await drafter.post(
            "/acts/response.given", from: page,
            "input=\(input.number)&disposition=not_accepted&reason=A+reason+that+is+long+enough+to+be+one+of+them.&change=&also=&reader="
        )
        #expect(sent.status == 303)
        let letters = try await desk.site.journal.read { try $0.vault.lettersWaiting() }
        let letter = try #require(letters.last)
        #expect(letters.count == before + 1 && letter.person == author)
        #expect(letter.body.contains("A reason that is long enough"))
        #expect(letter.body.contains("http://forum.example/inputs/\(input.number)"))
    }

    @Test func `are not sent when the answer is refused`() async throws {
        let desk = try Desk()
        let input = try await desk.giveInput(6, quote: "within two hours")
        let drafter = try await Player(desk, try #require(try desk.drafters().first))
        let before = try await desk.site.journal.read { try $0.vault.lettersWaiting().count }
        let sent = try await drafter.post(
            "/acts/response.given", from: "/acts/response.given?input=\(input.number)",
            "input=\(input.number)&disposition=accepted&reason=A+reason+that+is+long+enough+to+be+one+of+them.&change=&also=&reader="
        )
        #expect(sent.status == 409)
        #expect(try await desk.site.journal.read { try $0.vault.lettersWaiting().count } == before)
    }
}

@Suite struct `A law of two hundred pages` {
    @Test func `is brought in with one form, and read on one page`() async throws {
        let desk = try Desk()
        let drafter = try await Player(desk, try #require(try desk.drafters().first))
        let issue = try desk.open().issue.number
        let text = (1...600).map { number in
            "Article+\(number)+" + (0..<40).map { "word\(number * 31 + $0)" }.joined(separator: "+") + "."
        }.joined(separator: "%0A%0A")
        let count = desk.site.clerk.count
        let sent = try await drafter.post(
            "/acts/consultation.drafted", from: "/acts/consultation.drafted?issue=\(issue)",
            "issue=\(issue)&title=Law&note=Note&question=What&decision_maker=Council&clauses=" + text)
        #expect(sent.status == 303)
        #expect(desk.site.clerk.count > count + 4)
        let consultation = try #require(desk.site.clerk.state.consultations.newestFirst().first { _ in true })
        #expect(consultation.version?.clauses.count == 600)
        let page = try await drafter.get("/consultations/\(consultation.id.number)").body
        #expect(page.matches(of: #/class="clause"/#).count >= 600)
        #expect(page.contains("word18639"))
    }
}
