import HTTPTypes
import Journal
import Mechanism
import Secretariat
import Testing

// Testing has an `Issue` of its own.
import struct Mechanism.Issue

@testable import Site

extension Desk {
    /// The letters that wait in the outbox.
    fileprivate func letters() async throws -> [Letter] {
        try await site.journal.read { try $0.vault.lettersWaiting() }
    }

    /// An issue that somebody of the demonstration raises, and the secretariat lists.
    fileprivate func listedIssue(by person: PersonID) async throws -> ID<Issue> {
        var raise = RaiseIssue()
        (raise.title, raise.question) = (.written("A street without a name"), .written("Who names it?"))
        (raise.affected, raise.interest) = (.written("Whoever lives there"), .written("None"))
        (raise.onInternet, raise.topics) = (true, [site.clerk.state.charter.inForce.topics.codes[0]])
        guard case .issue(let id) = try await site.clerk.perform(raise, by: .person(person)).object else {
            throw Corruption.missing("issue")
        }
        var screen = ScreenIssue()
        (screen.issue, screen.reason) = (id, .written("It is within what we talk about."))
        _ = try await site.clerk.perform(screen, by: .operator)
        return id
    }

    /// A proposal on the issue that is under way, from somebody of the demonstration.
    fileprivate func proposal(_ title: String, by person: PersonID) async throws -> ID<Session> {
        var propose = ProposeSession()
        propose.issue = try #require(site.clerk.state.issues.first { $0.state == .underWay }).id
        (propose.title, propose.teaser) = (.written(title), .written("In short"))
        propose.description = .written("At length")
        guard case .session(let id) = try await site.clerk.perform(propose, by: .person(person)).object else {
            throw Corruption.missing("session")
        }
        return id
    }

    fileprivate func accounts(reading locale: String) throws -> [Demonstration.Account] {
        let state = site.clerk.state
        return try #require(site.facts.demonstration).accounts.filter {
            $0.locale == locale && state.people[$0.person]?.roles.isEmpty == true
        }
    }
}

@Suite struct `Letters on sessions` {
    private static let reason = "A+reason+that+is+long+enough+to+be+one."

    @Test func `invite whoever raised what goes into a new session, to the page under its own number`() async throws {
        let desk = try Desk()
        let author = try #require(try desk.accounts(reading: "en").first).person
        let issue = try await desk.listedIssue(by: author)
        let secretary = try await Player(desk, try desk.secretary())
        let before = try await desk.letters().count
        let sent = try await secretary.post(
            "/acts/session.clustered", from: "/acts/session.clustered?issues=\(issue.number)",
            "issues=\(issue.number)&target=&title=Names+of+streets&teaser=In+short&language=en&reason=\(Self.reason)")
        #expect(sent.status == 303)
        let session = try #require(desk.site.clerk.state.issues[issue]?.clusteredInto.first)
        let letters = try await desk.letters()
        let letter = try #require(letters.last)
        #expect(letters.count == before + 1 && letter.person == author.code)
        #expect(letter.subject.contains("Names of streets"))
        #expect(letter.body.contains("http://forum.example/sessions/\(session.number)\n"))
        #expect(letter.body.contains("http://forum.example/acts/session.invitation?session=\(session.number)"))
        // Whoever has been invited is not asked again.
        let again = try await secretary.post(
            "/acts/session.clustered", from: "/acts/session.clustered?issues=\(issue.number)",
            "issues=\(issue.number)&target=\(session.number)&language=en&reason=\(Self.reason)")
        #expect(again.status == 409)
        #expect(try await desk.letters().count == before + 1)
    }

    @Test func `tell a proposer what became of the proposal, with the reason, in their language`() async throws {
        let desk = try Desk()
        let proposer = try #require(try desk.accounts(reading: "ko").first).person
        let secretary = try await Player(desk, try desk.secretary())
        for (fate, code) in [("returned", 0), ("accepted", 1)] {
            let id = try await desk.proposal("Streets \(code)", by: proposer)
            let before = try await desk.letters().count
            let sent = try await secretary.post(
                "/acts/session.screened", from: "/acts/session.screened?session=\(id.number)",
                "session=\(id.number)&fate=\(fate)&reason=\(Self.reason)")
            #expect(sent.status == 303, "\(fate)")
            let letters = try await desk.letters()
            let letter = try #require(letters.last)
            #expect(letters.count == before + 1 && letter.person == proposer.code, "\(fate)")
            #expect(letter.subject.contains("Streets \(code)") && !letter.subject.contains("proposal"), "\(fate)")
            #expect(letter.body.contains("A reason that is long enough to be one."), "\(fate)")
            #expect(letter.body.contains("http://forum.example/sessions/\(id.number)"), "\(fate)")
        }
    }

    @Test func `tell whoever proposed what is merged where it goes on, once, with the invitation`() async throws {
        let desk = try Desk()
        let people = try desk.accounts(reading: "en").map(\.person)
        let (merged, target) = (
            try await desk.proposal("The first", by: people[0]), try await desk.proposal("The other", by: people[1])
        )
        let secretary = try await Player(desk, try desk.secretary())
        let before = try await desk.letters().count
        let sent = try await secretary.post(
            "/acts/session.merged", from: "/acts/session.merged?session=\(merged.number)",
            "session=\(merged.number)&target=\(target.number)&reason=\(Self.reason)")
        #expect(sent.status == 303)
        let letters = try await desk.letters()
        let letter = try #require(letters.last)
        #expect(letters.count == before + 1 && letter.person == people[0].code)
        #expect(letter.body.contains("The first") && letter.body.contains("The other"))
        #expect(letter.body.contains("/acts/session.invitation?session=\(target.number)"))
    }

    @Test func `are not sent when the rules refuse the act`() async throws {
        let desk = try Desk()
        let id = try await desk.proposal("Streets", by: try desk.user().person)
        let secretary = try await Player(desk, try desk.secretary())
        let before = try await desk.letters().count
        let sent = try await secretary.post(
            "/acts/session.merged", from: "/acts/session.merged?session=\(id.number)",
            "session=\(id.number)&target=\(id.number)&reason=\(Self.reason)")
        #expect(sent.status == 409)
        #expect(try await desk.letters().count == before)
    }
}

@Suite struct `Proposals on the site` {
    private func page(_ desk: Desk, _ id: ID<Session>) async throws -> String {
        try await desk.ask(.get, "/sessions/\(id.number)").body
    }

    private func screen(
        _ desk: Desk, _ id: ID<Session>, _ fate: ScreenSession.Fate, _ reason: String
    ) async throws {
        var act = ScreenSession()
        (act.session, act.fate, act.reason) = (id, fate, .written(reason))
        _ = try await desk.site.clerk.perform(act, by: .operator)
    }

    @Test func `say what the reason is a reason for, in every state`() async throws {
        let desk = try Desk()
        let proposer = try desk.user().person
        let id = try await desk.proposal("Streets", by: proposer)
        try await screen(desk, id, .returned, "Say which question it asks.")
        #expect(!(try await page(desk, id).contains("Why it is in the programme")))
        var again = ResubmitSession()
        (again.session, again.title, again.teaser) = (id, .written("Streets"), .written("In short"))
        again.description = .written("At length")
        _ = try await desk.site.clerk.perform(again, by: .person(proposer))
        let resubmitted = try await page(desk, id)
        #expect(resubmitted.contains("Why it was returned") && !resubmitted.contains("Why it is in the programme"))
        try await screen(desk, id, .declined, "Another one asks the same.")
        let declined = try await page(desk, id)
        #expect(declined.contains("<b>Declined</b>") && declined.contains("Why it was declined"))
        #expect(!declined.contains("Cancelled"))
    }

    @Test func `are sent in again with a form that holds all they said`() async throws {
        let desk = try Desk()
        let call = try #require(desk.site.clerk.state.programmeCalls.first { $0.phase == .scoring })
        let session = try #require(call.sessions.first.flatMap { desk.site.clerk.state.sessions[$0] })
        try await screen(desk, session.id, .returned, "Say who is to speak.")
        let author = try await Player(desk, desk.account(try #require(session.proposer?.person)))
        let form = try await author.get("/acts/session.resubmitted?session=\(session.id.number)").body
        for field in ["topics", "moderator", "presenters", "panel", "minutes", "youth", "language", "title"] {
            #expect(form.contains("name=\"\(field)\""), "\(field)")
        }
        #expect(form.contains("value=\"60\"") && form.contains("Eleven hours on one cable"))
        #expect(form.matches(of: #/name="topics"[^>]*checked/#).count == 2)
    }

    @Test func `offer no fate while their call is being reviewed, save to be returned`() async throws {
        let desk = try Desk()
        let call = try #require(desk.site.clerk.state.programmeCalls.first { $0.phase == .scoring })
        let id = try #require(call.sessions.first)
        let secretary = try await Player(desk, try desk.secretary())
        let form = try await secretary.get("/acts/session.screened?session=\(id.number)").body
        #expect(form.contains("value=\"returned\"") && !form.contains("value=\"accepted\""))
        #expect(!form.contains("value=\"declined\""))
        let page = try await secretary.get("/sessions/\(id.number)").body
        #expect(!page.contains("/acts/session.merged") && page.contains("/acts/session.screened"))
    }

    @Test func `let nobody but the secretariat seat somebody on the committee`() async throws {
        let desk = try Desk()
        let id = try await desk.proposal("Streets", by: try desk.user().person)
        try await screen(desk, id, .accepted, "It fits the stage.")
        let (proposer, secretary) = (
            try await Player(desk, try desk.user()), try await Player(desk, try desk.secretary())
        )
        let form = "/acts/session.part?session=\(id.number)"
        #expect(!(try await proposer.get(form).body.contains("programme_committee")))
        #expect(try await secretary.get(form).body.contains("programme_committee"))
        let sent = try await proposer.post(
            "/acts/session.part", from: form,
            "session=\(id.number)&role=programme_committee&person=\(proposer.person.code)")
        #expect(sent.status == 409)
    }

    @Test func `show what they lack of what a programme looks for, and nothing of gender`() async throws {
        let desk = try Desk()
        let call = try #require(desk.site.clerk.state.programmeCalls.first { $0.phase == .scoring })
        let page = try await page(desk, try #require(call.sessions.first))
        #expect(page.contains("Three speakers at least; 0 are named."))
        #expect(page.contains("Three stakeholder groups at least; 1 can be told"))
    }

    @Test func `cannot be closed in review before one review is in`() async throws {
        let desk = try Desk()
        let call = try #require(desk.site.clerk.state.programmeCalls.first { $0.phase == .scoring })
        var discuss = OpenDiscussion()
        discuss.call = call.id
        _ = try await desk.site.clerk.perform(discuss, by: .operator)
        let secretary = try await Player(desk, try desk.secretary())
        let room = try await secretary.get("/programme/calls/\(call.id.number)/review").body
        #expect(!room.contains("/acts/review.closed") && room.contains("/acts/review.appointed"))
        // Everything has been given out.
        #expect(!room.contains("/acts/review.assigned"))
        #expect(room.contains("/acts/review.conflict"))
        let form = "/acts/review.closed?programme_call=\(call.id.number)"
        let sent = try await secretary.post(
            "/acts/review.closed", from: form, "programme_call=\(call.id.number)&given=6")
        #expect(sent.status == 409 && sent.body.contains("No review is in"))
    }

    @Test func `are read without any name where reviews go without names`() async throws {
        let desk = try Desk()
        let state = desk.site.clerk.state
        let call = try #require(state.programmeCalls.first { $0.phase == .scoring })
        let given = try #require(call.review.assignments.first)
        let session = try #require(state.sessions[given.session])
        var complete = CompleteProposal()
        (complete.session, complete.panel) = (session.id, .written("Somebody of renown"))
        _ = try? await desk.site.clerk.perform(complete, by: .person(try #require(session.proposer?.person)))
        let reader = try #require(call.review.reviewers.first { $0.number == given.reviewer }?.person)
        let player = try await Player(desk, desk.account(reader))
        let sheet = try await player.get("/programme/calls/\(call.id.number)/review/\(session.id.number)").body
        #expect(sheet.contains("is left out here") && !sheet.contains("<dt>Panel"))
        #expect(sheet.contains("your name does not stand beside it"))
    }
}
