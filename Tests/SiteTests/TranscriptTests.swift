import Exchange
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Journal
import Mechanism
import Secretariat
import Testing

@testable import Site

extension Desk {
    /// The session of the demonstration that has a transcript, and its rapporteur.
    func transcribed() throws -> (Session, Demonstration.Account) {
        let session = try #require(site.clerk.state.sessions.first { !$0.transcripts.isEmpty })
        return (session, try account(try #require(session.parts(.rapporteur).first?.person)))
    }

    /// So many days go by.
    func pass(_ days: Int) async throws {
        _ = try await ask(.post, "/demonstration", [.origin: address], body: "days=\(days)")
    }

    /// A session in which these people spoke, for a day each, has ended through the site.
    func ended(_ speakers: [Demonstration.Account]) async throws -> Session {
        let session = try #require(site.clerk.state.sessions.first { $0.state == .ready })
        let clerk = site.clerk
        for _ in 0..<20 { try await pass(1) }
        var start = StartSession()
        start.session = session.id
        _ = try await clerk.perform(start, by: .operator)
        for (place, speaker) in speakers.enumerated() {
            var ask = AddSpeaker()
            (ask.session, ask.person) = (session.id, speaker.person)
            _ = try await clerk.perform(ask, by: .operator)
            var give = GiveFloor()
            (give.session, give.turn) = (session.id, place + 1)
            _ = try await clerk.perform(give, by: .person(try secretary().person))
            try await pass(1)
        }
        let player = try await Player(self, secretary())
        let page = "/acts/session.held?session=\(session.id.number)"
        let closed = try await player.post(
            "/acts/session.held", from: page, "session=\(session.id.number)&on_site=30&remote=5")
        #expect(closed.status == 303)
        return try #require(clerk.state.sessions[session.id])
    }

    func account(_ person: PersonID) throws -> Demonstration.Account {
        try #require(site.facts.demonstration?.accounts.first { $0.person == person })
    }
}

extension String {
    /// The text as a form sends it.
    fileprivate var sent: String {
        utf8.map { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}

@Suite struct `A transcript on the site` {
    private static let subtitles = """
        WEBVTT

        NOTE Not an authoritative record; may not be distributed.

        00:01.000 --> 00:04.000
        <v ANNA EXAMPLE>We begin <i>on time</i> & <b>well</b>.

        00:05.000 --> 00:09.000
        <v AUDIENCE>&lt;script&gt;alert(1)&lt;/script&gt; is what I wrote.

        00:30.000 --> 00:59.000
        Thanks for watching!
        """

    private func file(_ player: Player, _ session: Session, _ text: String, deed: String = "") async throws -> (
        status: Int, body: String
    ) {
        let page = "/acts/session.transcript?session=\(session.id.number)"
        let fields = "session=\(session.id.number)&maker=machine&clock=session&turns=\(text.sent)" + deed
        return try await player.post("/acts/session.transcript", from: page, fields)
    }

    @Test func `is filed by the rapporteur, looked at first, and shown turn by turn as unverified`() async throws {
        let desk = try Desk()
        let (session, account) = try desk.transcribed()
        let player = try await Player(desk, account)
        let preview = try await file(player, session, Self.subtitles, deed: "&deed=preview")
        #expect(preview.status == 200 && preview.body.contains("3 turns. Nobody else sees this yet."))
        #expect(preview.body.contains("ANNA EXAMPLE and AUDIENCE"))
        #expect(preview.body.contains("1 turn looks like what machines write"))
        #expect(desk.site.clerk.state.sessions[session.id]?.transcripts.count == 1)

        #expect(try await file(player, session, Self.subtitles).status == 303)
        let path = "/sessions/\(session.id.number)/transcript"
        let (response, page) = try await desk.ask(.get, path)
        #expect(response.status == .ok)
        #expect(page.contains("This is an aid and not the record. No turn has been checked by a person yet."))
        #expect(page.contains("Not an authoritative record; may not be distributed."))
        #expect(page.contains("<li id=\"t-1\">") && page.contains("We begin on time &amp; well."))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !page.contains("<script>alert"))
        #expect(page.contains("Machines write this at the end of videos") || page.contains("machines write this"))
        // The one before stays readable.
        #expect(page.contains("\(path)?version=1"))
        #expect(try await desk.ask(.get, path + "?version=1").body.contains("Whoever can grant can refuse."))
        #expect(try await desk.ask(.get, path + "?version=9").response.status == .notFound)
    }

    @Test func `is read from a file that is chosen`() async throws {
        let desk = try Desk()
        let (session, account) = try desk.transcribed()
        let player = try await Player(desk, account)
        let page = "/acts/session.transcript?session=\(session.id.number)"
        let fields = [("session", "\(session.id.number)"), ("maker", "captioner"), ("clock", "recording")]
        let read = try await player.send(
            "/acts/session.transcript", from: page, fields + [("deed", "read")], file: "document", named: "a.vtt",
            Self.subtitles)
        #expect(read.status == 200 && read.body.contains("&lt;v ANNA EXAMPLE"))
        let filed = try await player.send(
            "/acts/session.transcript", from: page, fields, file: "document", named: "a.vtt", Self.subtitles)
        #expect(filed.status == 303)
        let transcript = try #require(desk.site.clerk.state.sessions[session.id]?.transcripts.last)
        #expect(transcript.turns.count == 3 && transcript.maker == .captioner && transcript.clock == .recording)
    }

    @Test func `that is none is refused with the line`() async throws {
        let desk = try Desk()
        let (session, account) = try desk.transcribed()
        let player = try await Player(desk, account)
        let refused = try await file(player, session, "WEBVTT\n\n00:01.000 --> 00:99.000\nx")
        #expect(refused.status == 422 && refused.body.contains("Line 3 cannot be read"))
        let silent = try await file(player, session, "(Laughter)")
        #expect(silent.status == 422 && silent.body.contains("This is no transcript"))
        let other = try await Player(desk, desk.user())
        #expect(try await other.get("/acts/session.transcript?session=\(session.id.number)").status == 403)
    }

    @Test func `is matched by a person who may, with suggestions, and checked`() async throws {
        let desk = try Desk()
        let (session, account) = try desk.transcribed()
        let player = try await Player(desk, account)
        let path = "/sessions/\(session.id.number)/transcript"
        let moderator = try #require(session.parts(.moderator).first?.person)
        let name = try desk.account(moderator).name
        _ = try await file(player, session, ">> MODERATOR: We begin.\n>> \(name.uppercased()): We end.\n>>: Who am I?")
        let desk1 = try await player.get(path).body
        #expect(desk1.contains("It is \(name)"))
        #expect(try await !desk.ask(.get, path).body.contains("It is \(name)"))
        let about = "session=\(session.id.number)&version=2"
        let matched = try await player.post(
            "/acts/transcript.speaker", from: path, "\(about)&speaker=1&turn=0&person=\(moderator.code)&name=")
        #expect(matched.status == 303)
        let form = try await player.get("/acts/transcript.speaker?session=\(session.id.number)&version=2&turn=3")
        #expect(form.status == 200 && form.body.contains("Who am I?"))
        let checked = try await player.post("/acts/transcript.checked", from: path, "\(about)&first=1&last=2")
        #expect(checked.status == 303)
        let fixed = try await player.post("/acts/transcript.corrected", from: path, "\(about)&turn=3&text=I+am+nobody.")
        #expect(fixed.status == 303)
        let page = try await desk.ask(.get, path).body
        #expect(page.contains("Every turn has been checked by a person."))
        #expect(page.contains("put right by") && page.contains("I am nobody.") && !page.contains("Who am I?"))
        #expect(page.contains("Counted in words, since the transcript has no times."))
        let past = try await player.post("/acts/transcript.checked", from: path, "\(about)&first=1&last=4")
        #expect(past.status == 409)
    }

    @Test func `tells what nobody said apart, on the page and in files`() async throws {
        let desk = try Desk()
        let (session, account) = try desk.transcribed()
        let player = try await Player(desk, account)
        _ = try await file(player, session, Self.subtitles)
        let (path, about) = ("/sessions/\(session.id.number)/transcript", "session=\(session.id.number)&version=2")
        let address = "/acts/transcript.corrected?\(about)&turn=3"
        let form = try await player.get(address).body
        #expect(form.contains("Nobody said this") && form.contains("Thanks for watching!"))
        #expect(form.contains("What was spoken") && !form.contains("checked>"))
        let mended = try await player.post(
            "/acts/transcript.corrected", from: path, "\(about)&turn=3&nobody=yes&text=Thanks+for+watching%21")
        #expect(mended.status == 303)
        let page = try await player.get(path).body
        #expect(page.contains("Thanks for watching!") && page.contains("Nobody said this: put right by"))
        #expect(page.contains("0 of 2 turns") || page.contains("No turn has been checked by a person yet."))
        #expect(!page.contains("machines write this"))
        // Whoever reads the file again does not take it for the words of whoever spoke before.
        let text = try await desk.ask(.get, path + ".vtt").body
        #expect(text.contains("\n&gt; Thanks for watching!\n"))
        let last = try Transcript.read(Array(text.utf8)).pieces.last
        #expect(last?.kind == .note && last?.speaker == nil)
        // The form knows it, so that words are somebody's again only where one says so.
        #expect(try await player.get(address).body.contains("value=\"yes\" checked"))
    }

    @Test func `leads into the recording, and is taken along`() async throws {
        let desk = try Desk()
        let (session, _) = try desk.transcribed()
        let path = "/sessions/\(session.id.number)/transcript"
        let page = try await desk.ask(.get, path).body
        // The session begins 4:22:05 into the recording of the day, the turn 28:40 into the session.
        #expect(page.contains("https://video.example.org/valora/wednesday#t=\(4 * 3600 + 1325 + 1720)"))
        let (webVTT, text) = try await desk.ask(.get, path + ".vtt")
        #expect(webVTT.headers[.contentType] == "text/vtt; charset=utf-8" && text.hasPrefix("WEBVTT\n"))
        #expect(text.contains("00:28:40.000 --> 00:31:33.000"))
        #expect(text.contains("NOTE This is an aid and not the record: 7 of 11 turns have been checked by a person."))
        #expect(try await desk.ask(.get, path + ".srt").body.contains("00:28:40,000 --> 00:31:33,000"))
        #expect(try await desk.ask(.get, path + ".txt").body.contains("(Laughter)"))
        let bare = try #require(desk.site.clerk.state.sessions.first { $0.transcripts.isEmpty })
        for ending in ["", ".vtt", ".srt", ".txt"] {
            let answer = try await desk.ask(.get, "/sessions/\(bare.id.number)/transcript" + ending)
            #expect(answer.response.status == .notFound)
        }
    }

    @Test(arguments: [
        ("https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc&t=62s"),
        ("https://youtu.be/abc", "https://youtu.be/abc?t=62s"),
        ("https://notyoutube.com/abc", "https://notyoutube.com/abc#t=62"),
        ("https://video.example.org/a#b", "https://video.example.org/a#t=62")
    ])
    func `plays from where it was said`(_ address: String, _ expected: String) throws {
        #expect(try #require(Link.outside(address)).playing(from: 62).address == expected)
    }

    @Test func `shows as removed what was erased, on the page and in files`() async throws {
        let desk = try Desk()
        let (session, _) = try desk.transcribed()
        let turn = try #require(session.transcripts.last?.turns[1])
        let count = desk.site.clerk.count
        let entries = try await desk.site.journal.read { try $0.entries(0..<count) }
        var filed: Int?
        for (index, bytes) in entries.enumerated() {
            let entry = try Entry(index: index, bytes.span)
            if entry.act is FileTranscript { filed = index }
        }
        let entry = try #require(filed)
        var erasure = EraseText()
        (erasure.entry, erasure.text) = (entry, try #require(turn.line.text.commitment?.hash))
        erasure.reason = .written("The speaker asked for it.")
        _ = try await desk.site.clerk.perform(erasure, by: .operator)
        let path = "/sessions/\(session.id.number)/transcript"
        let page = try await desk.ask(.get, path).body
        #expect(!page.contains("Whoever can grant can refuse.") && page.contains("forty letters"))
        #expect(page.components(separatedBy: "class=\"removed").count == 2)
        #expect(try await desk.ask(.get, path + ".txt").body.contains("\n[removed]\n"))
    }
}

@Suite struct `The head of a session page` {
    @Test func `has stream and captions until it is over, recording and transcript afterwards`() async throws {
        let desk = try Desk()
        let (session, _) = try desk.transcribed()
        let over = try await desk.ask(.get, "/sessions/\(session.id.number)").body
        #expect(over.contains("https://video.example.org/valora/wednesday#t=15725") && over.contains("from 4:22:05"))
        #expect(over.contains("/sessions/\(session.id.number)/transcript"))
        #expect(!over.contains("stream.example.org") && !over.contains("captions.example.org"))
        #expect(!over.contains(">meet.example.org"))
        let ready = try #require(
            desk.site.clerk.state.sessions.first { $0.state == .ready && !$0.media.captions.isEmpty })
        let ahead = try await desk.ask(.get, "/sessions/\(ready.id.number)").body
        #expect(
            ahead.contains("https://captions.example.org/upland") && ahead.contains("https://stream.example.org/upland")
        )
        #expect(ahead.contains("meet.example.org") && !ahead.contains("Recording"))
    }

    @Test func `takes no address that is none`() async throws {
        let desk = try Desk()
        let (session, account) = try desk.transcribed()
        let player = try await Player(desk, account)
        let page = "/acts/session.media?session=\(session.id.number)"
        #expect(try await player.get(page).body.contains("value=\"4:22:05\""))
        let bad = try await player.post(
            "/acts/session.media", from: page, "session=\(session.id.number)&recording=javascript:alert(1)")
        #expect(bad.status == 409 && bad.body.contains("This is no address of the web"))
        let odd = try await player.post(
            "/acts/session.media", from: page,
            "session=\(session.id.number)&recording=https://a.example/b&offset=1:75")
        #expect(odd.status == 422 && odd.body.contains("such as 1:02:03"))
    }
}
