import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Mechanism
import Secretariat
import Testing

import enum Mechanism.SessionRole

@testable import Journal
@testable import Site

extension Desk {
    fileprivate func words(_ prose: Prose) async throws -> String {
        try #require(try await site.journal.read { reader in prose.words(reader.text) })
    }

    @discardableResult
    fileprivate func act<A: Act>(_ act: A, _ fill: (inout A) -> Void) async throws -> ObjectID {
        var act = act
        fill(&act)
        return try await site.clerk.perform(act, by: .operator).object
    }

    /// A session that a programme of elsewhere plans.
    fileprivate func planned(_ title: String) async throws -> ID<Session> {
        let object = try await act(ImportSession()) {
            ($0.title, $0.source) = (.written(title), .written("The programme of elsewhere"))
            $0.standing = .planned
        }
        guard case .session(let id) = object else { throw Corruption.missing(object.code) }
        return id
    }

    /// The same, held and reported on here.
    fileprivate func heldHere(_ title: String) async throws -> ID<Session> {
        let session = try await planned(title)
        for role in [SessionRole.moderator, .remoteModerator, .rapporteur] {
            try await act(AssignPart()) { ($0.session, $0.role, $0.name) = (session, role, .written("A guest")) }
        }
        let starts = site.clock.now.adding(days: 1)
        try await act(ScheduleSession()) {
            ($0.session, $0.place, $0.starts) = (session, .written("Hall 1"), starts)
            $0.ends = starts.adding(seconds: 3600)
        }
        try await pass(1)
        try await act(StartSession()) { $0.session = session }
        try await act(EndSession()) { ($0.session, $0.onSite) = (session, 20) }
        try await act(FileReport()) {
            ($0.session, $0.proposal) = (session, .written("What for"))
            ($0.summary, $0.discussion) = (.written("In short"), .written("At length"))
        }
        return session
    }

    fileprivate func page(_ session: ID<Session>) async throws -> String {
        try await ask(.get, "/sessions/\(session.number)").body
    }

    fileprivate func found(by title: String) async throws -> String? {
        let response = try await ask(.get, "/sessions/by-title/\(title)").response
        #expect([.movedPermanently, .notFound].contains(response.status))
        return response.headers[.location]
    }
}

@Suite struct `The page of a session` {
    private func wiki(_ title: String) -> String {
        let low = title.replacing(" ", with: "_")
        return low.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["_"])) ?? ""
    }

    @Test func `is described anew, and is found by every title that it had`() async throws {
        let desk = try Desk()
        let session = try #require(desk.site.clerk.state.sessions.first { $0.state == .ready })
        let (id, page) = (session.id.number, "/sessions/\(session.id.number)")
        let (old, teaser) = (try await desk.words(session.title), try await desk.words(session.teaser))
        let form = "/acts/session.described?session=\(id)"
        let player = try await Player(desk, desk.secretary())
        let shown = try await player.get(form)
        #expect(shown.status == 200 && shown.body.contains(teaser.prefix(20)))
        #expect(try await Player(desk, desk.user()).get(form).status == 403)
        let fields = "session=\(id)&title=What+else%3F&alias=&keywords=data+protection,+AI&description=At+length"
        let teased = teaser.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let sent = try await player.post(
            "/acts/session.described", from: form, fields + "&teaser=\(teased)&format=&reading=&language=")
        #expect(sent.status == 303, "\(sent.body)")
        let again = try await player.post(
            "/acts/session.described", from: form, fields + "&teaser=\(teased)&format=&reading=&language=")
        #expect(again.status == 409 && again.body.contains("The page says all of this already."))

        let body = try await desk.ask(.get, page).body
        #expect(body.contains("What else?</h1>") && body.contains("formerly:"))
        #expect(body.contains("#DataProtection</li>") && body.contains("#AI</li>"))
        #expect(body.contains("<link rel=\"canonical\" href=\"http://forum.example\(page)\">"))
        let names = [wiki(old), wiki(old.lowercased()), Programme.key(of: old), "what-else", "What_else%3F"]
        for title in names + ["WHAT%20ELSE"] {
            #expect(try await desk.found(by: title) == page, "\(title)")
        }
        for title in ["nothing-of-the-kind", "%zz", "%FF", "", "%3F", "..."] {
            #expect(try await desk.found(by: title) == nil, "\(title)")
        }
        let record = try await desk.ask(.get, "/record/entries/\(desk.site.clerk.count - 1)").body
        #expect(record.contains("anew: <bdi>Title, Keywords, "))
    }

    @Test func `is found by what was merged into it, and of several by the newest`() async throws {
        let desk = try Desk()
        let (first, second) = (try await desk.planned("One of two"), try await desk.planned("Another of two"))
        #expect(try await desk.found(by: "one-of-two") == "/sessions/\(first.number)")
        try await desk.act(MergeSessions()) {
            ($0.session, $0.target, $0.reason) = (first, second, .written("They are about the same thing."))
        }
        #expect(try await desk.found(by: "One_of_two") == "/sessions/\(second.number)")
        let third = try await desk.planned("One of two")
        #expect(try await desk.found(by: "one-of-two") == "/sessions/\(third.number)")
        // A title that a session has goes before one that another had.
        try await desk.act(DescribeSession()) { ($0.session, $0.title) = (third, .written("Of its own")) }
        let fourth = try await desk.planned("Of its own")
        try await desk.act(DescribeSession()) { ($0.session, $0.title) = (fourth, .written("Changed again")) }
        #expect(try await desk.found(by: "of-its-own") == "/sessions/\(third.number)")
    }

    @Test func `stands when the session has begun, but for what there is to read`() async throws {
        let desk = try Desk()
        let session = try await desk.ended([])
        let form = "/acts/session.described?session=\(session.id.number)"
        let player = try await Player(desk, desk.secretary())
        let shown = try await player.get(form).body
        #expect(shown.contains("type=\"hidden\" name=\"title\"") && shown.contains("<textarea name=\"reading\""))
        let sent = try await player.post(
            "/acts/session.described", from: form, "session=\(session.id.number)&title=Another&teaser=T&language=en")
        #expect(sent.status == 409 && sent.body.contains("Only the further reading can still be changed."))
    }

    @Test func `of a session that was planned elsewhere and held here says so`() async throws {
        let desk = try Desk()
        let session = try await desk.heldHere("Held here")
        let page = try await desk.page(session)
        #expect(page.contains("Filed on") && !page.contains("Imported on"))
        #expect(page.contains("Nothing yet: the messages are being worded.") && !page.contains("held elsewhere"))
        let imported = try await desk.act(ImportSession()) {
            ($0.title, $0.source) = (.written("Held elsewhere"), .written("Its page"))
        }
        guard case .session(let other) = imported else { throw Corruption.missing(imported.code) }
        #expect(try await desk.page(other).contains("The session was held elsewhere"))
    }

    @Test func `shows what a message said before, and what was dropped`() async throws {
        let desk = try Desk()
        let session = try await desk.heldHere("A session with messages")
        let object = try await desk.act(DraftMessage()) {
            ($0.session, $0.text) = (session, .written("Names belong to people."))
        }
        guard case .message(let message) = object else { throw Corruption.missing(object.code) }
        try await desk.act(RewordMessage()) {
            ($0.message, $0.text) = (message, .written("Names belong to everybody."))
        }
        let reworded = try await desk.page(session)
        #expect(reworded.contains("Reworded 1 time") && reworded.contains("<del>") && reworded.contains("<ins>"))
        try await desk.act(DropMessage()) { ($0.message, $0.reason) = (message, .written("Nobody agreed with it.")) }
        let dropped = try await desk.page(session)
        #expect(dropped.contains("1 draft was dropped") && dropped.contains("Nobody agreed with it."))
        #expect(dropped.contains("id=\"\(message.code)\""))
    }

    @Test func `and files say how far its messages are until they are final`() async throws {
        let desk = try Desk()
        let session = try await desk.heldHere("A session with messages")
        for text in ["Names belong to people.", "So do numbers."] {
            try await desk.act(DraftMessage()) { ($0.session, $0.text) = (session, .written(text)) }
        }
        let path = "/sessions/\(session.number)"
        func expect(_ standing: String, isFinal: Bool) async throws {
            let page = try await desk.page(session)
            #expect(page.contains(standing))
            let (file, report) = (
                try await desk.ask(.get, path + "/report-igf.md").body,
                try await desk.ask(.get, path + "/report-igf").body
            )
            let said =
                "## Key messages\n\n" + (isFinal ? "" : standing + "\n\n") + "1. Names belong to people.\n2. So do"
            #expect(file.contains(said), "\(file)")
            #expect(report.contains("Names belong to people.") && report.contains(standing) != isFinal)
            let wiki = try await desk.ask(.get, path + ".wiki").body
            #expect(wiki.contains("Names belong to people.") == isFinal)
        }
        try await expect("These are drafts. They will be opened for comment.", isFinal: false)
        let closes = desk.site.clock.now.adding(days: 60)
        try await desk.act(OpenMessages()) { ($0.session, $0.closes) = (session, closes) }
        try await expect("These messages are open for comment. Every comment is answered.", isFinal: false)
        for _ in 0..<61 where desk.site.clerk.state.sessions[session]?.state == .messagesOpen { try await desk.pass(1) }
        try await expect("The comments are closed; the messages may still change in answer to them.", isFinal: false)
        try await desk.act(FinaliseMessages()) { $0.session = session }
        try await expect("These messages are final.", isFinal: true)
        try await desk.act(PublishSession()) { $0.session = session }
        try await expect("Found in rough consensus with the room, after public comment.", isFinal: true)
    }

    @Test func `of a session without messages says why, and is published without them`() async throws {
        let desk = try Desk()
        let session = try await desk.heldHere("An opening")
        try await desk.act(WaiveMessages()) {
            ($0.session, $0.reason) = (session, .written("An opening has none."))
        }
        let filed = try await desk.page(session)
        #expect(filed.contains("No messages came of this session.") && filed.contains("An opening has none."))
        #expect(filed.contains("Report filed") && !filed.contains("the messages are being worded"))
        let secretary = try await Player(desk, desk.secretary())
        #expect(try await secretary.get("/sessions/\(session.number)").body.contains("/acts/session.published"))
        try await desk.act(PublishSession()) { $0.session = session }
        let published = try await desk.page(session)
        #expect(published.contains("published without messages") && !published.contains("rough consensus with"))
    }

    @Test func `takes a count of who came afterwards, and tells no small one`() async throws {
        let desk = try Desk()
        let session = try await desk.ended([])
        let rapporteur = try await Player(desk, desk.account(try #require(session.parts(.rapporteur).first?.person)))
        let form = "/acts/session.attendance?session=\(session.id.number)"
        #expect(try await rapporteur.get(form).body.contains("value=\"30\""))
        let group = try #require(desk.site.clerk.state.charter.inForce.groups.codes.first)
        let sent = try await rapporteur.post(
            "/acts/session.attendance", from: form,
            "session=\(session.id.number)&on_site=41&remote=2&attendance.\(group)=3")
        #expect(sent.status == 303)
        let page = try await desk.page(session.id)
        #expect(page.contains("41 people on site and fewer than 5 people from afar"))
        let entries = try await desk.site.journal.read { [count = desk.site.clerk.count] in
            try $0.entries(count - 1..<count)
        }
        let entry = String(decoding: try #require(entries.first), as: UTF8.self)
        #expect(entry.contains("\"remote\":\"few\"") && entry.contains("\"\(group)\":\"few\""))
    }

    @Test func `has a report that names who proposed it`() async throws {
        let desk = try Desk()
        let session = try await desk.ended([])
        let name = try desk.account(try #require(session.proposer?.person)).name
        try await desk.act(FileReport()) {
            ($0.session, $0.proposal) = (session.id, .written("What for"))
            ($0.summary, $0.discussion) = (.written("In short"), .written("At length"))
        }
        let report = try await desk.ask(.get, "/sessions/\(session.id.number)/report-krigf.md").body
        #expect(report.contains("**Proposed by:** \(name)"))
    }

    @Test func `has one address, however it is asked for`() {
        for path in ["/sessions/by-title/A_title", "/sessions/by-title/%EA%B0%80", "/sessions/by-title/a/b"] {
            #expect(Route(path: path)?.path == path)
        }
        #expect(Route(path: "/sessions/by-title") == nil && Route(path: "/sessions/by-title/") == nil)
        #expect(Route.session(ID(3)).path == "/sessions/3")
    }
}
