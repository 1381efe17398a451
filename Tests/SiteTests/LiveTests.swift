import HTTPTypes
import Hummingbird
import Mechanism
import NIOCore
import Secretariat
import Testing
import TransparencyLog

@testable import Site

extension Desk {
    /// A session of the demonstration that is live.
    func live() async throws -> Session {
        let session = try #require(site.clerk.state.sessions.first { $0.state == .ready })
        for _ in 0..<20 { try await pass(1) }
        var start = StartSession()
        start.session = session.id
        _ = try await site.clerk.perform(start, by: .operator)
        return try #require(site.clerk.state.sessions[session.id])
    }

    /// Somebody with a part in a session, at a browser.
    func player(_ role: SessionRole, of session: Session) async throws -> Player {
        try await Player(self, account(try #require(session.parts(role).first?.person)))
    }

    /// Somebody asks for the floor of a session.
    func ask(
        in session: Session, by person: PersonID? = nil, named name: String = "", question: String = "",
        from channel: Turn.Channel = .room
    ) async throws {
        var act = AddSpeaker()
        (act.session, act.person, act.channel) = (session.id, person, channel)
        if !name.isEmpty { act.name = .written(name) }
        if !question.isEmpty { act.question = .written(question) }
        _ = try await site.clerk.perform(act, by: .operator)
    }
}

@Suite struct `Those who follow a session` {
    private static let view = Followers.View(session: ID(1), language: "en", isScreen: false)
    private let event = ByteBuffer(string: "event: floor\ndata: \n\n")

    @Test func `are sent what happened, also where a sign of life came before they read it`() async throws {
        let followers = Followers()
        var events = try #require(followers.follow(Self.view, knowing: 6)).makeAsyncIterator()
        followers.send(event, to: Self.view, of: 7)
        followers.sendPulse(to: Self.view)
        #expect(await events.next() == event)
        followers.sendPulse(to: Self.view)
        #expect(await events.next() == Followers.pulse)
        #expect(followers.views.first?.sent == 7)
    }

    @Test func `are sent the newest only, where they read slowly`() async throws {
        let followers = Followers()
        var events = try #require(followers.follow(Self.view, knowing: 6)).makeAsyncIterator()
        for number in 1...3 {
            followers.send(ByteBuffer(string: "\(number)"), to: Self.view, of: number)
        }
        #expect(await events.next() == ByteBuffer(string: "3"))
    }

    @Test func `know nothing any more once it is forgotten, even what was being written then`() async throws {
        let followers = Followers()
        let events = try #require(followers.follow(Self.view, knowing: 6))
        followers.forgetSent()
        #expect(try #require(followers.views.first).sent == nil)
        followers.send(event, to: Self.view, of: 7, since: 0)
        #expect(try #require(followers.views.first).sent == nil)
        followers.send(event, to: Self.view, of: 7, since: followers.forgotten)
        #expect(followers.views.first?.sent == 7)
        withExtendedLifetime(events) {}
    }

    @Test func `are sent the floor anew when words on it are erased`() async throws {
        let desk = try Desk()
        let session = try await desk.live()
        try await desk.ask(in: session, named: "Ilse Marant")
        let turn = try #require(desk.site.clerk.state.sessions[session.id]?.floor.turns.last)
        let entry = try #require(desk.site.clerk.state.lastEntry(about: .session(session.id)))
        let broadcast = Broadcast(desk.site)
        var told: [AsyncMapSequence<AsyncStream<Void>, ByteBuffer>.Iterator] = []
        for isScreen in [false, true] {
            let view = Followers.View(session: session.id, language: "en", isScreen: isScreen)
            told.append(try #require(desk.site.followers.follow(view, knowing: nil)).makeAsyncIterator())
        }
        await broadcast.send(withPulse: false, withTime: false)
        var signs: [Substring?] = []
        for place in told.indices {
            let floor = String(buffer: try #require(await told[place].next()))
            #expect(floor.contains("Ilse Marant"))
            signs.append(floor.firstMatch(of: #/data-asks="([^"]*)"/#)?.1)
        }
        let secretary = try await Player(desk, desk.secretary())
        let text = try #require(turn.name.commitment?.hash.base64url)
        let reason = "She+asked+for+it,+since+she+is+no+public+person."
        let fields = "entry=\(entry)&text=\(text)&ground=request&reason=\(reason)"
        let form = "/acts/erasure?entry=\(entry)&text=\(text)"
        #expect(try await secretary.post("/acts/erasure", from: form, fields).status == 303)
        await broadcast.send(withPulse: true, withTime: false)
        for place in told.indices {
            let floor = String(buffer: try #require(await told[place].next()))
            #expect(floor.hasPrefix("event: floor") && !floor.contains("Ilse Marant"))
            // The readers' own parts are asked for anew with it.
            if let before = signs[place] {
                #expect(try #require(floor.firstMatch(of: #/data-asks="([^"]*)"/#)).1 != before)
            }
        }
    }
}

@Suite struct `The page of a session that is live` {
    @Test func `tells the script what anybody can do`() async throws {
        let desk = try Desk()
        let session = try await desk.live()
        let path = "/sessions/\(session.id.number)/live"
        func signs() async throws -> Substring {
            let page = try await desk.ask(.get, path).body
            return try #require(page.firstMatch(of: #/data-asks="([^"]*)"/#)?.1)
        }
        var seen = [try await signs()]
        try await desk.ask(in: session, named: "A guest")
        seen.append(try await signs())
        let moderator = try await desk.player(.moderator, of: session)
        let id = "session=\(session.id.number)"
        for (act, fields) in [
            ("floor.given", "&turn=1"), ("floor.extended", "&seconds=60"), ("floor.ended", ""),
            ("temperature.taken", "&question=Shall+we?&way=hum"), ("session.held", "&on_site=6&remote=2")
        ] {
            #expect(try await moderator.post("/acts/\(act)", from: path, id + fields).status == 303, "\(act)")
            seen.append(try await signs())
        }
        #expect(zip(seen, seen.dropFirst()).allSatisfy { $0 != $1 })
    }

    @Test func `says to whoever speaks that they do, and until when`() async throws {
        let desk = try Desk()
        let session = try await desk.live()
        let path = "/sessions/\(session.id.number)/live"
        let speaker = try await Player(desk, desk.user())
        #expect(try await speaker.get(path).body.contains("/acts/floor.asked"))
        try await desk.ask(in: session, by: speaker.person)
        var give = GiveFloor()
        (give.session, give.turn) = (session.id, 1)
        _ = try await desk.site.clerk.perform(give, by: .operator)
        let page = try await speaker.get(path).body
        let own = try #require(page.firstMatch(of: #/id="own".*/#.dotMatchesNewlines())?.output)
        #expect(own.contains("You have the floor") && own.contains("data-until=") && !own.contains("/acts/floor.asked"))
        let moderator = try await desk.player(.moderator, of: session)
        #expect(try await !moderator.get(path).body.contains("You have the floor"))
    }

    @Test func `says that a group has been heard, however short its turn was`() async throws {
        let desk = try Desk()
        let session = try await desk.live()
        let path = "/sessions/\(session.id.number)/live"
        for group in desk.site.clerk.state.charter.inForce.groups.codes {
            #expect(try await !desk.ask(.get, path).body.contains("Every group has had the floor."))
            var (add, give) = (AddSpeaker(), GiveFloor())
            (add.session, add.name, add.group) = (session.id, .written("A guest"), group)
            _ = try await desk.site.clerk.perform(add, by: .operator)
            (give.session, give.turn) = (session.id, desk.site.clerk.state.sessions[session.id]?.floor.turns.count ?? 0)
            _ = try await desk.site.clerk.perform(give, by: .operator)
        }
        #expect(try await desk.ask(.get, path).body.contains("Every group has had the floor."))
    }

    @Test func `shows a question that waits to those who read it out, and to nobody else before its turn`() async throws
    {
        let desk = try Desk()
        let session = try await desk.live()
        let path = "/sessions/\(session.id.number)/live"
        try await desk.ask(in: session, named: "A guest", from: .remote)
        try await desk.ask(in: session, named: "Another guest", question: "Who pays for the line?", from: .remote)
        for role in [SessionRole.moderator, .remoteModerator] {
            let player = try await desk.player(role, of: session)
            #expect(try await player.get(path).body.contains("Who pays for the line?"), "\(role)")
        }
        for page in [try await desk.ask(.get, path).body, try await Player(desk, desk.user()).get(path).body] {
            #expect(!page.contains("Who pays for the line?"))
        }
    }

    @Test func `has nothing to write in while the browser asks for it again`() async throws {
        let desk = try Desk()
        let session = try await desk.live()
        let path = "/sessions/\(session.id.number)/live"
        for name in ["A guest", "Another guest"] { try await desk.ask(in: session, named: name) }
        for role in [SessionRole.moderator, .remoteModerator, .rapporteur] {
            let player = try await desk.player(role, of: session)
            let refreshed = try await player.get(path + "?again=15").body
            #expect(refreshed.contains("http-equiv=\"refresh\""))
            #expect(!refreshed.contains("<textarea") && !refreshed.contains("type=\"text\""), "\(role)")
            #expect(refreshed.contains("Stop showing what is new by itself"))
            #expect(try await player.get(path).body.contains("<textarea"))
        }
    }

    @Test func `lets those who lead take anybody out of the queue, with and without a script`() async throws {
        let desk = try Desk()
        let session = try await desk.live()
        let path = "/sessions/\(session.id.number)/live"
        try await desk.ask(in: session, named: "A guest")
        try await desk.ask(in: session, named: "A guest afar", from: .remote)
        try await desk.ask(in: session, named: "Another afar", question: "Who pays for the line?", from: .remote)
        func takenOut(_ page: String) -> [Int] {
            let turns = page.matches(of: #/action="/acts/floor.left".*?name="turn" value="(\d+)"/#.dotMatchesNewlines())
            return turns.compactMap { Int($0.1) }.sorted()
        }
        let moderator = try await desk.player(.moderator, of: session)
        #expect(try await takenOut(moderator.get(path).body) == [1, 2, 3])
        #expect(try await takenOut(moderator.get(path + "?again=15").body) == [1, 2, 3])
        let remote = try await desk.player(.remoteModerator, of: session)
        #expect(try await takenOut(remote.get(path).body) == [2, 3])
        #expect(try await takenOut(Player(desk, desk.user()).get(path).body).isEmpty)
        let fields = "session=\(session.id.number)&turn=2"
        #expect(try await remote.post("/acts/floor.left", from: path, fields).status == 303)
        #expect(try await takenOut(remote.get(path).body) == [3])
    }

    @Test func `leads whoever waits to the form for a point of order, and back`() async throws {
        let desk = try Desk()
        let session = try await desk.live()
        let path = "/sessions/\(session.id.number)/live"
        let player = try await Player(desk, desk.user())
        func asks(_ kind: String) async throws {
            let fields = "session=\(session.id.number)&kind=\(kind)&channel=remote"
            #expect(try await player.post("/acts/floor.asked", from: path, fields).status == 303)
        }
        func link() async throws -> String? {
            let page = try await player.get(path).body
            return page.firstMatch(of: #/href="(/acts/floor.asked[^"]*)"/#).map { String($0.1) }
        }
        try await asks("reply")
        let order = try #require(try await link()).replacing("&amp;", with: "&")
        #expect(order.contains("kind=point_of_order") && order.contains("channel=remote"))
        let form = try await player.get(order).body
        #expect(form.contains(#/value="point_of_order"[^>]*checked/#))
        try await asks("point_of_order")
        #expect(try await link() == nil)
        let first = "session=\(session.id.number)&turn=1"
        #expect(try await player.post("/acts/floor.left", from: path, first).status == 303)
        #expect(try #require(try await link()).contains("kind=new_topic"))
    }

    @Test func `shows the newest notes, and counts and folds those before`() async throws {
        let desk = try Desk()
        let session = try await desk.live()
        let path = "/sessions/\(session.id.number)/live"
        for number in 1...14 {
            if number == 13 { #expect(try await !desk.ask(.get, path).body.contains("earlier-notes")) }
            var note = TakeNote()
            (note.session, note.text) = (session.id, .written("Said as number \(number)."))
            _ = try await desk.site.clerk.perform(note, by: .operator)
        }
        let page = try await desk.ask(.get, path).body
        let box = "<details id=\"earlier-notes\"><summary>2 earlier notes</summary>"
        let folded = try #require(page.firstRange(of: box))
        let (third, second) = (page.firstRange(of: "Said as number 3."), page.firstRange(of: "Said as number 2."))
        #expect(try #require(third).lowerBound < folded.lowerBound && folded.lowerBound < #require(second).lowerBound)
        #expect(page.contains("Said as number 1."))
    }

    @Test func `is where messages are drafted and worded`() async throws {
        let desk = try Desk()
        let session = try await desk.live()
        let path = "/sessions/\(session.id.number)/live"
        let rapporteur = try await desk.player(.rapporteur, of: session)
        let form = "/acts/session.message?session=\(session.id.number)"
        let message = "session=\(session.id.number)&text=Lines+to+islands+are+built+together."
        #expect(try await rapporteur.post("/acts/session.message", from: form, message).status == 303)
        let drafted = try #require(desk.site.clerk.state.sessions[session.id]?.messages.last)
        #expect(try await rapporteur.get(path).body.contains("/acts/message.reworded?message=\(drafted.number)"))
        let token = try #require(
            try await rapporteur.get(path).body.firstMatch(of: #/name="form_token" value="([^"]+)"/#)?.1)
        let (response, _) = try await desk.ask(
            .post, "/acts/message.reworded", rapporteur.headers,
            body: "form_token=\(token)&message=\(drafted.number)&text=Lines+to+islands+are+paid+for+together.")
        #expect(response.headers[.location] == path)
    }
}

@Suite struct `The floor of a session that has ended` {
    private func ended(_ desk: Desk) async throws -> Session {
        let session = try await desk.live()
        try await desk.ask(in: session, named: "A guest", question: "Who pays for the line?")
        for act in ["floor.given", "floor.ended"] {
            let moderator = try await desk.player(.moderator, of: session)
            let page = "/sessions/\(session.id.number)/live"
            #expect(
                try await moderator.post("/acts/" + act, from: page, "session=\(session.id.number)&turn=1").status
                    == 303)
        }
        var end = EndSession()
        end.session = session.id
        _ = try await desk.site.clerk.perform(end, by: .operator)
        return try #require(desk.site.clerk.state.sessions[session.id])
    }

    @Test func `still takes the notes of the rapporteur, with the script that keeps them`() async throws {
        let desk = try Desk()
        let session = try await ended(desk)
        let path = "/sessions/\(session.id.number)/live"
        let rapporteur = try await desk.player(.rapporteur, of: session)
        #expect(try await rapporteur.get("/sessions/\(session.id.number)").body.contains("href=\"\(path)\""))
        let page = try await rapporteur.get(path).body
        #expect(page.contains("data-keep=\"note-") && page.contains("<script"))
        let fields = "session=\(session.id.number)&text=A+guest+asked+who+pays."
        #expect(try await rapporteur.post("/acts/session.note", from: path, fields).status == 303)
        #expect(desk.site.clerk.state.sessions[session.id]?.notes.count == 1)
        let stranger = try await Player(desk, desk.user()).get(path).body
        #expect(!stranger.contains("data-keep") && !stranger.contains("<script"))
    }

    @Test func `lets the moderator mark what was answered, and counts it`() async throws {
        let desk = try Desk()
        let session = try await ended(desk)
        let path = "/sessions/\(session.id.number)/live"
        let moderator = try await desk.player(.moderator, of: session)
        #expect(try await moderator.get(path).body.contains("Have they been answered?"))
        let fields = "session=\(session.id.number)&turn=1"
        #expect(try await moderator.post("/acts/floor.answered", from: path, fields).status == 303)
        let page = try await desk.ask(.get, "/sessions/\(session.id.number)").body
        #expect(page.contains("Questions sent in: 1; read out: 1; answered: 1."))
        #expect(try await !moderator.get(path).body.contains("Have they been answered?"))
    }

    @Test func `shows notes that were brought together as one, with what it is made of behind it`() async throws {
        let desk = try Desk()
        let session = try await ended(desk)
        let path = "/sessions/\(session.id.number)/live"
        let rapporteur = try await desk.player(.rapporteur, of: session)
        for words in ["A+guest+asked.", "Nobody+knew."] {
            let fields = "session=\(session.id.number)&text=\(words)"
            #expect(try await rapporteur.post("/acts/session.note", from: path, fields).status == 303)
        }
        let form = "/acts/session.notes_combined?session=\(session.id.number)"
        let page = try await rapporteur.get(form).body
        #expect(page.contains("A guest asked.\n\nNobody knew."))
        let fields = "session=\(session.id.number)&notes=1&notes=2&text=A+guest+asked,+and+nobody+knew."
        #expect(try await rapporteur.post("/acts/session.notes_combined", from: form, fields).status == 303)
        let shown = try await desk.ask(.get, path).body
        let whole = try #require(shown.firstRange(of: "A guest asked, and nobody knew."))
        let original = try #require(shown.firstRange(of: "Nobody knew."))
        #expect(whole.upperBound < original.lowerBound && shown.contains("Made of 2 notes"))
        #expect(try await desk.ask(.get, "/sessions/\(session.id.number)").body.contains("1 note of the rapporteur"))
    }
}
