import Foundation
import Hummingbird
import Mechanism
import Secretariat
import Testing

@testable import Site

extension Desk {
    /// Takes the draft back from comments, changes it, and releases it with nobody in two rooms at once.
    func releaseDraft(_ changes: any Act...) async throws {
        var back = AmendHearing()
        (back.edition, back.reason) = (ID(1), .written("It is needed earlier than we thought."))
        var answer = AnswerProgrammeComment()
        (answer.edition, answer.comment, answer.answer) = (ID(1), 2, .written("오후로 옮겼습니다. 고맙습니다."))
        var apart = PlaceSession()
        apart.edition = ID(1)
        (apart.session, apart.place) = (try await session("Two days").id, GridPlace(slot: 6, room: 2))
        var elsewhere = PlaceSession()
        elsewhere.edition = ID(1)
        (elsewhere.session, elsewhere.place) = (try await session("한국어로").id, GridPlace(slot: 2, room: 1))
        var release = ReleaseProgramme()
        (release.edition, release.name) = (ID(1), .written("Consolidated programme"))
        if try forum().hearing != nil { try await asSecretary(back) }
        if try forum().unanswered > 0 { try await asSecretary(answer) }
        try await asSecretary(apart, elsewhere)
        for change in changes { try await asSecretary(change) }
        try await asSecretary(release)
    }
}

@Suite struct `The programme, as it changes` {
    @Test func `in force shows no draft: a break that moves is announced with the next release`() async throws {
        let desk = try Desk()
        try await desk.releaseDraft()
        let before = try await desk.ask(.get, "/editions/1/timetable.csv").body
        let lunch = try #require(try desk.forum().slots.first { $0.number == 5 })
        let player = try await Player(desk, desk.secretary())
        let starts = Zone(try desk.forum().zone).civil(lunch.starts.adding(seconds: 900)).text.prefix(16)
        let sent = try await player.post(
            "/acts/programme.slot", from: "/acts/programme.slot?edition=1&slot=5",
            "edition=1&slot=5&starts=\(starts.replacing(":", with: "%3A"))&minutes=60&kind=break&name=Lunch")
        #expect(sent.status == 303)
        #expect(try await desk.ask(.get, "/editions/1/timetable.csv").body == before)
        let form = try await player.get("/acts/programme.released?edition=1").body
        #expect(form.contains("1 break or name of a time differs.") && form.contains("Lunch"))
        #expect(try await player.get("/editions/1/grid").body.contains("href=\"/acts/programme.released?edition=1\""))
        var release = ReleaseProgramme()
        (release.edition, release.name) = (ID(1), .written("With a later lunch"))
        try await desk.asSecretary(release)
        #expect(try await desk.ask(.get, "/editions/1/timetable.csv").body != before)
        let page = try await desk.ask(.get, "/editions/1", [.acceptLanguage: "en"]).body
        #expect(page.contains("1 break or name of a time differs."))
    }

    @Test func `takes a comment on one session, from beside it in the draft`() async throws {
        let desk = try Desk()
        let user = try await Player(desk, desk.user())
        let session = try await desk.session("Two days to take a name down")
        let link = "/acts/programme.comment?edition=1&amp;session=\(session.id.number)"
        #expect(try await user.get("/editions/1").body.contains("href=\"\(link)\""))
        let form = try await user.get(link.replacing("&amp;", with: "&")).body
        #expect(form.contains("On this session:") && form.contains("Two days to take a name down"))
        let sent = try await user.post(
            "/acts/programme.comment", from: link.replacing("&amp;", with: "&"),
            "edition=1&session=\(session.id.number)&text=It+is+too+early.")
        #expect(sent.status == 303)
        #expect(try desk.forum().comments.last?.session == session.id)
    }

    @Test func `is taken back from comments with a reason that everybody reads`() async throws {
        let desk = try Desk()
        let secretary = try await Player(desk, desk.secretary())
        #expect(try await secretary.get("/editions/1/grid").body.contains("/acts/programme.draft_amended?edition=1"))
        let form = try await secretary.get("/acts/programme.draft_amended?edition=1").body
        let closes = Zone(try desk.forum().zone).civil(try #require(try desk.forum().hearing).closes).text.prefix(16)
        #expect(form.contains("value=\"\(closes)\""))
        let sent = try await secretary.post(
            "/acts/programme.draft_amended", from: "/acts/programme.draft_amended?edition=1",
            "edition=1&closes=&reason=The+house+has+burnt+down.")
        #expect(sent.status == 303)
        let page = try await desk.ask(.get, "/editions/1", [.acceptLanguage: "en"]).body
        #expect(page.contains("The draft programme was taken back on") && page.contains("The house has burnt down."))
        #expect(!page.contains("Draft programme of"))
        #expect(try await desk.ask(.get, "/record", [.acceptLanguage: "en"]).body.contains("took the draft programme"))
    }

    @Test func `copies a day on the clocks of its zone, across a change of clocks`() async throws {
        let desk = try Desk()
        let secretary = try await Player(desk, desk.secretary())
        _ = try await secretary.post(
            "/acts/programme.edition", from: "/acts/programme.edition",
            "edition=&title=Abroad&venue=&zone=Europe%2FBerlin")
        for hour in ["01", "09", "14"] {
            let sent = try await secretary.post(
                "/acts/programme.slot", from: "/acts/programme.slot?edition=2",
                "edition=2&slot=&starts=2027-03-27T\(hour)%3A00&minutes=60&kind=session&name=")
            #expect(sent.status == 303)
        }
        let sent = try await secretary.post(
            "/acts/programme.day_copied", from: "/acts/programme.day_copied?edition=2&slots=1+2+3",
            "edition=2&slots=1+2+3&days=1")
        #expect(sent.status == 303)
        let edition = try #require(desk.site.clerk.state.editions[ID(2)])
        let copied = edition.slots.suffix(3).map { Zone("Europe/Berlin").civil($0.starts).text }
        #expect(copied == ["2027-03-28T01:00:00", "2027-03-28T09:00:00", "2027-03-28T14:00:00"])
        // The clocks are set at two: what is before that has not shifted.
        #expect(edition.slots.suffix(3).map(\.starts.rfc3339).first == "2027-03-28T00:00:00Z")
    }

    @Test func `is told how many sessions can be streamed at once`() async throws {
        let desk = try Desk()
        let secretary = try await Player(desk, desk.secretary())
        let sent = try await secretary.post(
            "/acts/programme.edition", from: "/acts/programme.edition?edition=1",
            "edition=1&title=Meeting&venue=Valora&zone=UTC&streamed=1&interpreted=")
        #expect(sent.status == 303)
        #expect(try await secretary.get("/acts/programme.edition?edition=1").body.contains("name=\"streamed\""))
        var together = PlaceSession()
        together.edition = ID(1)
        (together.session, together.place) = (try await desk.session("한국어로").id, GridPlace(slot: 4, room: 3))
        try await desk.asSecretary(together)
        let page = try await secretary.get("/editions/1/grid").body
        #expect(page.contains("There is enough for <bdi>1</bdi> only.") || page.contains("There is enough for 1 only."))
    }

    @Test func `asks for nothing again when a session moves by ten minutes`() async throws {
        let desk = try Desk()
        let secretary = try await Player(desk, desk.secretary())
        let session = try #require(
            desk.site.clerk.state.sessions.first { $0.state == .ready && $0.announced == nil })
        var move = ScheduleSession()
        (move.session, move.place) = (session.id, .written("A hall"))
        move.links = .written("remote: Stream https://stream.example/1")
        move.starts = try #require(session.starts).adding(days: 1)
        move.ends = move.starts.adding(seconds: 3600)
        _ = try await desk.site.clerk.perform(move, by: .operator)
        let form = try await secretary.get("/acts/session.scheduled?session=\(session.id.number)").body
        let zone = Zone(desk.site.clerk.state.charter.inForce.zone)
        for moment in [move.starts, move.ends] {
            #expect(form.contains("value=\"\(zone.civil(moment).text.prefix(16))\""))
        }
        #expect(form.contains("value=\"A hall\""))
        #expect(form.contains("remote: Stream https://stream.example/1</textarea>"))
    }
}
