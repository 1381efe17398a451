import HTTPTypes
import Hummingbird
import Journal
import Mechanism
import Secretariat
import Testing

@testable import Site

/// Somebody of the demonstration at a browser.
struct Player {
    let desk: Desk
    let headers: HTTPFields
    let person: PersonID

    init(_ desk: Desk, _ account: Demonstration.Account) async throws {
        let welcome = try await desk.ask(
            .post, "/demonstration", [.origin: desk.address], body: "person=\(account.person.code)")
        let cookie = try #require(welcome.response.headers[.setCookie]?.split(separator: ";").first)
        (self.desk, person) = (desk, account.person)
        headers = [.origin: desk.address, .cookie: String(cookie)]
    }

    func get(_ path: String) async throws -> (status: Int, body: String) {
        let (response, body) = try await desk.ask(.get, path, headers)
        return (response.status.code, body)
    }

    /// Sends a form from the page at an address to another.
    func post(_ path: String, from page: String, _ fields: String) async throws -> (status: Int, body: String) {
        let form = try await get(page).body
        let token = try #require(form.firstMatch(of: #/name="form_token" value="([^"]+)"/#)?.1)
        let (response, body) = try await desk.ask(.post, path, headers, body: "form_token=\(token)&\(fields)")
        return (response.status.code, body)
    }
}

extension Desk {
    /// The consultation of the demonstration that is open.
    func open() throws -> Consultation { try #require(site.clerk.state.consultations.first { $0.state == .open }) }

    func drafters() throws -> [Demonstration.Account] {
        let state = site.clerk.state
        return try #require(site.facts.demonstration).accounts.filter {
            state.people[$0.person]?.roles.contains(.drafter) == true
        }
    }

    func user() throws -> Demonstration.Account {
        let state = site.clerk.state
        let accounts = try #require(site.facts.demonstration).accounts
        return try #require(accounts.first { state.people[$0.person]?.roles.isEmpty == true })
    }

    /// Gives input on words of the open text.
    func giveInput(_ clause: Int, quote: String, proposal: String = "") async throws -> ID<Input> {
        let consultation = try open()
        var act = FileInput()
        (act.consultation, act.version, act.clause) = (consultation.id, consultation.versions.count, clause)
        (act.quote, act.text) = (.written(quote), .written("These words are too strong for what we can keep."))
        if !proposal.isEmpty { act.proposal = .written(proposal) }
        _ = try await site.clerk.perform(act, by: .person(user().person))
        return ID(site.clerk.state.inputs.count)
    }
}

@Suite struct `The room for consultations` {
    @Test func `takes input on words that stand in the clause, and on no others`() async throws {
        let desk = try Desk()
        let con = try desk.open().id.number
        let player = try await Player(desk, desk.user())
        let form = "/acts/comment.filed?consultation=\(con)&clause=6"
        let fields = "consultation=\(con)&version=1&clause=6&kind=&text=Two+hours+are+few."
        let refused = try await player.post("/acts/comment.filed", from: form, fields + "&quote=within+two+days")
        #expect(refused.status == 409 && refused.body.contains("These words are not in the clause"))
        #expect(refused.body.contains("Two hours are few."))
        let taken = try await player.post("/acts/comment.filed", from: form, fields + "&quote=within+two+hours")
        #expect(taken.status == 303)
        let input = try #require(desk.site.clerk.state.inputs.newestFirst().first { _ in true })
        #expect(input.clause == 6 && input.kind == nil && input.span?.count == "within two hours".count)
        #expect(try await player.get("/inputs/\(input.id.number)").body.contains("within two hours"))
    }

    @Test func `finds the clause of words that are quoted from the whole text`() async throws {
        let desk = try Desk()
        let input = try await desk.giveInput(0, quote: "renewed free of charge for a year")
        #expect(desk.site.clerk.state.inputs[input]?.clause == 14)
    }

    @Test func `shows proposed words against those that they are for`() async throws {
        let desk = try Desk()
        let input = try await desk.giveInput(6, quote: "within two hours", proposal: "within four hours")
        let (_, page) = try await desk.ask(.get, "/inputs/\(input.number)")
        #expect(page.contains("<del>") && page.contains("<ins>"))
    }

    /// A redraft that moves § 6 to the front, rewords § 8 and drops § 14.
    private func redraft(_ desk: Desk) async throws {
        let consultation = try desk.open()
        let version = try #require(consultation.version)
        var clauses: [Clause] = []
        for keyed in version.clauses {
            let commitment = try #require(keyed.clause.text.commitment)
            var words = try await desk.site.journal.read { $0.text(commitment.hash) } ?? ""
            if keyed.key == 8 { words = words.replacing("within 90 days", with: "within half a year") }
            let clause = Clause(label: keyed.clause.label, text: .written(words))
            if keyed.key == 14 { continue }
            if keyed.key == 6 {
                clauses.insert(Clause(label: "§ 0", text: clause.text), at: 0)
            } else {
                clauses.append(clause)
            }
        }
        var act = ReviseText()
        (act.consultation, act.clauses, act.reason) = (
            consultation.id, clauses, .written("Shorter, and in another order.")
        )
        _ = try await desk.site.clerk.perform(act, by: .person(try #require(try desk.drafters().first).person))
    }

    @Test func `carries input along with its words when the text is redrafted`() async throws {
        let desk = try Desk()
        let con = try desk.open().id
        let moved = try await desk.giveInput(6, quote: "within two hours")
        let edited = try await desk.giveInput(8, quote: "Names are not deleted for abuse within 90 days")
        let gone = try await desk.giveInput(14, quote: "renewed free of charge for a year")
        try await redraft(desk)
        let consultation = try #require(desk.site.clerk.state.consultations[con])
        let version = try #require(consultation.version)
        #expect(version.number == 2 && version.clauses.map(\.key).prefix(3) == [6, 1, 2])
        let carried = try await desk.ask(.get, "/consultations/\(con.number)/carried").body
        #expect(carried.contains("The words that it is about were changed."))
        #expect(carried.contains("The words that it is about are no longer in the text."))
        #expect(!carried.contains("id=\"\(moved.code)\""))
        #expect(carried.contains("id=\"\(edited.code)\"") && carried.contains("id=\"\(gone.code)\""))
        let changes = try await desk.ask(.get, "/consultations/\(con.number)/versions/2").body
        #expect(changes.contains("half a year") && changes.contains("moved") && changes.contains("was § 6"))
        let side = try await desk.ask(.get, "/consultations/\(con.number)/versions/2?view=side&from=1").body
        #expect(side.contains("Versions side by side"))

        // A drafter says where the edited one belongs; it no longer waits.
        var place = PlaceInput()
        (place.input, place.version, place.clause) = (edited, 2, 8)
        place.quote = .written("within half a year")
        _ = try await desk.site.clerk.perform(place, by: .person(try #require(try desk.drafters().first).person))
        let after = try await desk.ask(.get, "/consultations/\(con.number)/carried").body
        #expect(!after.contains("id=\"\(edited.code)\"") && after.contains("id=\"\(gone.code)\""))
    }

    @Test func `says of any words why they stand there, and of an input what became of it`() async throws {
        let desk = try Desk()
        let con = try desk.open().id
        let input = try await desk.giveInput(8, quote: "within 90 days")
        try await redraft(desk)
        var act = ExplainChange()
        (act.consultation, act.version, act.clause, act.inputs) = (con, 2, 8, [input])
        act.reason = .written("Ninety days were too few for a court to be asked.")
        _ = try await desk.site.clerk.perform(act, by: .person(try #require(try desk.drafters().first).person))
        let why = try await desk.ask(.get, "/consultations/\(con.number)/why").body
        #expect(why.contains("Ninety days were too few") && why.contains("/inputs/\(input.number)\""))
        #expect(why.contains("href=\"#why8-1\""))
        let page = try await desk.ask(.get, "/inputs/\(input.number)").body
        #expect(page.contains("What became of it in the text") && page.contains("/versions/2#c8"))
    }

    @Test func `keeps drafts from the public until they are published together`() async throws {
        let desk = try Desk()
        let con = try desk.open().id.number
        let first = try await desk.giveInput(6, quote: "within two hours")
        let second = try await desk.giveInput(8, quote: "within 90 days")
        let path = "/consultations/\(con)/drafting"
        #expect(try await desk.ask(.get, path).response.status == .seeOther)
        #expect(try await Player(desk, desk.user()).get(path).status == 403)
        let drafters = try desk.drafters()
        let (writer, reader) = (try await Player(desk, drafters[0]), try await Player(desk, drafters[1]))
        let entries = desk.site.clerk.count
        let words = "disposition=not_accepted&reason=A+secret+reason+that+is+long+enough+to+be+one.&change="
        for input in [first, second] {
            let page = path + "?input=\(input.number)"
            #expect(try await writer.post(path, from: page, "deed=keep&input=\(input.number)&" + words).status == 303)
        }
        #expect(desk.site.clerk.count == entries)
        #expect(try await !desk.ask(.get, "/inputs/\(first.number)").body.contains("A secret reason"))
        #expect(try await reader.get(path + "?input=\(first.number)").body.contains("A secret reason"))
        let page = path + "?input=\(first.number)"
        #expect(try await reader.post(path, from: page, "deed=read&input=\(first.number)&" + words).status == 303)
        let changed = words.replacing("secret", with: "changed")
        #expect(try await reader.post(path, from: page, "deed=read&input=\(first.number)&" + changed).status == 409)
        let publishing = path + "?publish=yes&inputs=\(first.number)&inputs=\(second.number)"
        #expect(try await writer.get(publishing).body.contains("2 inputs get their answer"))
        let numbers = "deed=publish&inputs=\(first.number)&inputs=\(second.number)"
        func marks() async throws -> String {
            try await writer.get(publishing).body.matches(of: #/name="seen" value="([^"]+)"/#)
                .map { "&seen=\($0.1)" }.joined()
        }
        // What nobody has looked at is not published, nor what was changed after they had.
        #expect(try await writer.post(path, from: publishing, numbers).body.contains("Nothing was published"))
        let before = try await marks()
        let mark = try #require(
            try await writer.get(page).body.firstMatch(of: #/name="shown" value="([^"]+)"/#)?.1)
        let other = "deed=keep&input=\(first.number)&" + words.replacing("secret", with: "second")
        let overwriting = try await reader.post(path, from: page, other)
        #expect(overwriting.status == 200 && overwriting.body.contains("A colleague has kept another draft"))
        #expect(overwriting.body.contains("A second reason"))
        #expect(try await reader.post(path, from: page, other + "&shown=\(mark)").status == 303)
        #expect(try await writer.post(path, from: publishing, numbers + before).body.contains("Nothing was published"))
        let again = "deed=keep&input=\(first.number)&" + words
        let newMark = try #require(
            try await writer.get(page).body.firstMatch(of: #/name="shown" value="([^"]+)"/#)?.1)
        #expect(try await writer.post(path, from: page, again + "&shown=\(newMark)").status == 303)
        #expect(try await reader.post(path, from: page, "deed=read&input=\(first.number)&" + words).status == 303)
        #expect(desk.site.clerk.count == entries)
        let sent = try await writer.post(path, from: publishing, numbers + (try await marks()))
        #expect(sent.status == 303)
        let state = desk.site.clerk.state
        #expect(desk.site.clerk.count == entries + 2)
        #expect(state.inputs[first]?.answer?.reader == reader.person && state.inputs[second]?.answer != nil)
        #expect(try await desk.ask(.get, "/inputs/\(first.number)").body.contains("A secret reason"))
        #expect(try await writer.get(path + "?publish=yes").body.contains("Nothing is drafted."))
    }

    @Test func `keeps a draft of an input for its author alone, until it is sent`() async throws {
        let desk = try Desk()
        let con = try desk.open().id.number
        let player = try await Player(desk, desk.user())
        let form = "/acts/comment.filed?consultation=\(con)"
        let fields = "consultation=\(con)&version=1&clause=6&kind=&quote=&text=Not+ready+yet."
        let count = desk.site.clerk.count
        #expect(try await player.post("/acts/comment.filed", from: form, fields + "&keep=draft").status == 303)
        #expect(desk.site.clerk.count == count)
        #expect(try await player.get(form).body.contains("Not ready yet."))
        let other = try await Player(desk, try #require(try desk.drafters().first))
        #expect(try await !other.get(form).body.contains("Not ready yet."))
        #expect(try await player.post("/acts/comment.filed", from: form, fields).status == 303)
        #expect(desk.site.clerk.count == count + 1)
        #expect(try await !player.get(form).body.contains("Not ready yet."))
    }

    @Test func `publishes all drafts or none`() async throws {
        let desk = try Desk()
        let con = try desk.open().id.number
        let inputs = [
            try await desk.giveInput(6, quote: "within two hours"), try await desk.giveInput(8, quote: "90 days")
        ]
        let path = "/consultations/\(con)/drafting"
        let writer = try await Player(desk, try #require(try desk.drafters().first))
        for (input, reason) in zip(inputs, ["Too+short.", "A+reason+that+is+long+enough+to+be+one+of+them."]) {
            _ = try await writer.post(
                path, from: path + "?input=\(input.number)",
                "deed=keep&input=\(input.number)&disposition=not_accepted&change=&reason=" + reason)
        }
        let entries = desk.site.clerk.count
        let numbers = inputs.map { "&inputs=\($0.number)" }.joined()
        let seen = try await writer.get(path + "?publish=yes" + numbers).body
            .matches(of: #/name="seen" value="([^"]+)"/#).map { "&seen=\($0.1)" }.joined()
        let sent = try await writer.post(path, from: path + "?publish=yes" + numbers, "deed=publish" + numbers + seen)
        #expect(sent.status == 200 && sent.body.contains("Please write at least 40 characters."))
        #expect(desk.site.clerk.count == entries)
    }

    @Test(arguments: Export.allCases) func `hands a consultation to other programs`(export: Export) async throws {
        let desk = try Desk()
        let (response, body) = try await desk.ask(.get, Route.export(ID(1), export).path)
        #expect(response.status == .ok && response.headers[.contentType] == export.mediaType)
        #expect(response.headers[.contentDisposition]?.contains(export.rawValue) == true)
        let telling =
            switch export {
            case .inputs, .responses: "Delacourt-Njie"
            case .dispositions: "accepted_with_changes"
            case .responseDocument: "application/vnd.oasis.opendocument.text"
            default: "Draft Ordinance on Online News Services"
            }
        #expect(body.contains(telling))
    }

    @Test func `filters by language, whatever the reader's own is`() async throws {
        let desk = try Desk()
        let consultation = try desk.open()
        let said = [
            "en": "The registry shall answer within two days, and not later.",
            "sr": "Регистар треба да одговори у року од два дана.", "ko": "등록기관은 이틀 안에 답하여야 합니다.",
            "unknown": "2 + 2 = 5", "de": "Die Registrierungsstelle muss innerhalb von zwei Tagen antworten."
        ]
        let before = try await desk.ask(.get, "/consultations/\(consultation.id.number)?language=unknown").body
        for text in said.values {
            var act = FileInput()
            (act.consultation, act.version, act.text) = (consultation.id, 1, .written(text))
            _ = try await desk.site.clerk.perform(act, by: .person(desk.user().person))
        }
        #expect(before.contains("language not known"))
        for reader in ["en", "ko"] {
            for language in ["en", "sr", "ko", "unknown"] {
                let address = "/consultations/\(consultation.id.number)?language=\(language)"
                let page = try await desk.ask(.get, address, [.acceptLanguage: reader]).body
                for (code, text) in said {
                    #expect(page.contains(text) == (code == language), "\(reader) \(language) \(code)")
                }
            }
        }
        let (_, page) = try await desk.ask(.get, "/consultations/\(consultation.id.number)")
        #expect(page.contains(" lang=\"sr\"") && page.contains(" lang=\"de\"") && page.contains(" lang=\"ko\""))
        let (_, table) = try await desk.ask(.get, Route.export(consultation.id, .inputs).path)
        #expect(table.contains(",sr,") && table.contains(",de,"))
    }

    @Test func `filters and searches the inputs`() async throws {
        let desk = try Desk()
        let all = try await desk.ask(.get, "/consultations/1").body
        let found = try await desk.ask(.get, "/consultations/1?q=telephone&state=answered").body
        #expect(all.matches(of: #/id="cmt_/#).count == 28)
        #expect((1...5).contains(found.matches(of: #/id="cmt_/#).count))
        #expect(found.contains("of 28 inputs shown."))
    }
}

@Suite struct `Like inputs` {
    private let letter =
        "We the undersigned ask the ministry to keep the deadline of two hours for every single report."

    @Test func `are grouped however they are greeted`() {
        let texts = [
            letter, "Something else that nobody has said before in this consultation.", "Dear all! " + letter,
            letter + " Anna"
        ]
        #expect(LikeInputs(texts).groups == [[0, 2, 3]])
    }

    @Test func `of a few words are alike only word for word`() {
        #expect(LikeInputs(["I agree.", "i agree", "I agree not."]).groups == [[0, 1]])
        #expect(LikeInputs(["", " ", "…"]).groups == [])
    }

    @Test func `are found among thousands`() {
        let texts = (0..<3000).map {
            $0.isMultiple(of: 3) ? letter : "Own words of person \($0) on clause \($0 % 40) and no others \($0)."
        }
        #expect(LikeInputs(texts).groups.first?.count == 1000)
    }
}
