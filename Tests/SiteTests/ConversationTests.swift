import Hummingbird
import HTTPTypes
import Journal
import Mechanism
import Secretariat
import Testing

@testable import Site

@Suite struct `A conversation on the site` {
    private static let open = "/conversations/2"
    private static let own: HTTPFields = [.origin: "http://forum.example"]

    @Test func `tells in sentences what came out, and shows nobody as a dot`() async throws {
        let desk = try Desk()
        let (response, body) = try await desk.ask(.get, "/conversations/1")
        #expect(response.status == .ok)
        for words in ["What every group supports", "Where stakeholder groups differ", "Who votes alike", "<svg"] {
            #expect(body.contains(words), "\(words)")
        }
    }

    @Test func `shows a map while it is under way, of those who have joined alone`() async throws {
        let desk = try Desk()
        let (_, body) = try await desk.ask(.get, Self.open)
        #expect(body.contains("groups of people who vote alike were found") && body.contains("opinion-map"))
        let text = try #require(try desk.site.journal.readNow { try $0.vault.picture(of: 2) })
        let result = try #require(OpinionResult(text: text))
        #expect(result.guests > 0 && result.opinions.reduce(0) { $0 + $1.people } <= result.people - result.guests)
    }

    @Test func `gives its figures as files, and votes to nobody but the voter`() async throws {
        let desk = try Desk()
        let table = try await desk.ask(.get, "/conversations/1/result.csv")
        #expect(table.response.status == .ok)
        #expect(table.body.hasPrefix("statement,text,division,group,agree,disagree,pass,standing,agree_corrected\r\n"))
        let file = try await desk.ask(.get, "/conversations/1/result.json")
        #expect(OpinionResult(text: file.body) != nil)
        #expect(try await desk.ask(.get, Self.open + "/result.json").response.status == .notFound)
        #expect(try await desk.ask(.get, "/conversations/1/votes.json").response.status == .notFound)
    }

    @Test func `takes the vote of a guest, keeps it for the cookie alone, and lets it be changed`() async throws {
        let desk = try Desk()
        let statement = try #require(desk.site.clerk.state.conversations[ID(2)]?.statements.first).number
        let sent = try await desk.ask(
            .post, Self.open + "/vote", Self.own, body: "statement=\(statement)&vote=disagree")
        #expect(sent.response.status == .seeOther)
        let cookie = try #require(sent.response.headers[.setCookie])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        let pair = String(cookie.prefix { $0 != ";" })
        let votes = try await desk.ask(.get, Self.open + "/votes.json", [.cookie: pair])
        #expect(votes.body.contains("\"vote\":-1"))
        #expect(try await desk.ask(.get, Self.open + "/votes.json").response.status == .notFound)
        let changed: HTTPFields = [.origin: "http://forum.example", .cookie: pair]
        _ = try await desk.ask(.post, Self.open + "/vote", changed, body: "statement=\(statement)&vote=none")
        #expect(try await desk.ask(.get, Self.open + "/votes.json", [.cookie: pair]).response.status == .notFound)
    }

    @Test func `keeps with each vote the probability with which it was asked`() async throws {
        let desk = try Desk()
        let asked = try await desk.ask(.get, Self.open + "/vote")
        let number = try #require(asked.body.firstMatch(of: /name="statement" value="(\d+)"/)?.1)
        let sent = try await desk.ask(.post, Self.open + "/vote", Self.own, body: "statement=\(number)&vote=agree")
        let pair = String(try #require(sent.response.headers[.setCookie]).prefix { $0 != ";" })
        let again: HTTPFields = [.origin: "http://forum.example", .cookie: pair]
        _ = try await desk.ask(.post, Self.open + "/vote", again, body: "statement=\(number)&vote=pass")
        let token = try #require(Token(text: String(pair.split(separator: "=")[1])))
        let ballot = try desk.site.journal.readNow { try $0.vault.ballot(of: .guest(token.hash), in: 2) }
        let kept = try #require(ballot?.asked[Int(number) ?? 0])
        #expect(ballot?.votes == [Int(number) ?? 0: 0])
        // One of ten statements, drawn before any was answered, and kept when the vote is changed.
        #expect(kept > 0 && kept < 0.5)
    }

    @Test func `lets nobody choose with what weight they vote`() async throws {
        let desk = try Desk()
        let asked = try await desk.ask(.get, Self.open + "/vote")
        let drawn = try #require(asked.body.firstMatch(of: /name="statement" value="(\d+)"/)?.1)
        let others = try #require(desk.site.clerk.state.conversations[ID(2)]?.statements.map(\.number))
        let chosen = try #require(others.first { String($0) != drawn })
        let sent = try await desk.ask(.post, Self.open + "/vote", Self.own, body: "statement=\(chosen)&vote=agree")
        let pair = String(try #require(sent.response.headers[.setCookie]).prefix { $0 != ";" })
        let token = try #require(Token(text: String(pair.split(separator: "=")[1])))
        let ballot = try desk.site.journal.readNow { try $0.vault.ballot(of: .guest(token.hash), in: 2) }
        #expect(ballot?.votes == [chosen: 1] && ballot?.asked == [:])
    }

    @Test func `lets no address begin to vote from ever more browsers, and goes on with those that have begun`()
        async throws
    {
        let desk = try Desk()
        let statement = try #require(desk.site.clerk.state.conversations[ID(2)]?.statements.first).number
        let body = "statement=\(statement)&vote=agree"
        var cookie = ""
        for _ in 0..<40 {
            let sent = try await desk.ask(.post, Self.open + "/vote", Self.own, body: body)
            #expect(sent.response.status == .seeOther)
            cookie = sent.response.headers[.setCookie] ?? ""
        }
        let before = try desk.site.journal.readNow { try $0.vault.voterCount(in: 2) }
        let more = try await desk.ask(.post, Self.open + "/vote", Self.own, body: body)
        #expect(more.response.status == .tooManyRequests && more.response.headers[.setCookie] == nil)
        #expect(try desk.site.journal.readNow { try $0.vault.voterCount(in: 2) } == before)
        let known: HTTPFields = [.origin: "http://forum.example", .cookie: String(cookie.prefix { $0 != ";" })]
        let changed = try await desk.ask(
            .post, Self.open + "/vote", known, body: "statement=\(statement)&vote=disagree")
        #expect(changed.response.status == .seeOther)
    }

    @Test func `refuses what is no vote, and a vote from another site or where it is closed`() async throws {
        let desk = try Desk()
        let statement = try #require(desk.site.clerk.state.conversations[ID(2)]?.statements.first).number
        let path = Self.open + "/vote"
        for (body, status) in [
            ("statement=\(statement)&vote=perhaps", HTTPResponse.Status.badRequest), ("vote=agree", .notFound),
            ("statement=99999&vote=agree", .notFound), ("statement=1&vote=agree", .notFound),
            ("statement=-1&vote=agree", .notFound)
        ] {
            #expect(try await desk.ask(.post, path, Self.own, body: body).response.status == status, "\(body)")
        }
        let evil = try await desk.ask(
            .post, path, [.origin: "http://evil.example"], body: "statement=\(statement)&vote=agree")
        #expect(evil.response.status == .forbidden)
        let closed = try #require(desk.site.clerk.state.conversations[ID(1)]?.statements.first).number
        let late = try await desk.ask(
            .post, "/conversations/1/vote", Self.own, body: "statement=\(closed)&vote=agree")
        #expect(late.response.status == .conflict)
    }

    @Test func `shows where a clause came from, and where a statement went`() async throws {
        let desk = try Desk()
        let clerk = desk.site.clerk
        let secretary = Actor.person(try #require(clerk.state.people.holding(.secretariat).first).id)
        let conversation = try #require(clerk.state.conversations[ID(1)])
        var draft = DraftConsultation()
        (draft.issue, draft.title, draft.note) = (conversation.issue, .written("A text"), .written("A note"))
        (draft.question, draft.decisionMaker) = (.written("A question?"), .written("The registry"))
        draft.clauses = Clause.split("1. First.")
        _ = try await clerk.perform(draft, by: secretary)
        var taking = TakeIntoText()
        taking.consultation = ID(clerk.state.consultations.count)
        taking.statement = try #require(conversation.count?.commonGround.first)
        _ = try await clerk.perform(taking, by: secretary)
        let text = try await desk.ask(.get, "/consultations/\(taking.consultation.number)")
        #expect(text.body.contains("Taken from a conversation"))
        #expect(text.body.contains("/conversations/1#\(taking.statement.code)"))
        #expect(try await desk.ask(.get, "/conversations/1").body.contains("Taken up:"))
    }
}
