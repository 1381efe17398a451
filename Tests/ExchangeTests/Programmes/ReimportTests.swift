import Exchange
import Mechanism
import Testing

/// Files that come again, and files of the next meeting that look like those of the last.
@Suite struct `What was brought in before` {
    private static func meeting(_ id: Int, _ year: Int, _ titles: [String], host: String? = "indico.example") -> [UInt8]
    {
        let contributions = titles.enumerated().map { place, title in
            """
            {"_type": "Contribution", "id": \(place), "title": "\(title)", "duration": 20,
             "startDate": {"date": "\(year)-06-23", "tz": "UTC", "time": "0\(place):00:00"}}
            """
        }
        let url = host.map { #""url": "https://\#($0)/export/event/\#(id).json","# } ?? ""
        return Array(
            """
            {"_type": "HTTPAPIResult", \(url) "results": [{"_type": "Conference", "title": "National forum", "id": \(id),
             "contributions": [\(contributions.joined(separator: ","))]}]}
            """.utf8)
    }

    private static func weekend(_ year: Int) -> [UInt8] {
        Array(
            """
            <schedule><conference><title>Windmill weekend</title></conference>
            <day date="\(year)-02-05" index="1"><room name="Sails">
            <event id="10779"><title>Before midnight, \(year)</title><start>22:30</start><duration>01:00</duration></event>
            <event id="10780"><title>At noon, \(year)</title><start>12:00</start><duration>01:00</duration></event>
            </room></day></schedule>
            """.utf8)
    }

    /// Both come in whole, and neither changes anything when it comes again.
    private func keepsApart(_ one: [UInt8], _ other: [UInt8], _ count: Int) throws {
        var office = try Office()
        #expect(try office.bring(one).new == count)
        let second = try office.bring(other)
        #expect(second.new == count && second.changed == 0 && second.differences.isEmpty)
        let before = office.mechanism
        for file in [one, other] {
            let again = try office.bring(file)
            #expect(again.acts.isEmpty && again.unchanged == count && again.differences.isEmpty)
        }
        #expect(office.mechanism == before && Array(office.mechanism.sessions).count == 2 * count)
    }

    @Test func `two meetings of one Indico number their contributions alike and are two`() throws {
        try keepsApart(Self.meeting(5, 2025, ["A", "B"]), Self.meeting(6, 2025, ["C", "D"]), 2)
    }

    @Test func `meetings of two Indicos are two`() throws {
        try keepsApart(
            Self.meeting(5, 2025, ["A", "B"]), Self.meeting(5, 2025, ["C", "D"], host: "other.example"), 2)
    }

    @Test func `a meeting that nobody tells the place of is told from the next by its year`() throws {
        try keepsApart(
            Self.meeting(5, 2025, ["A", "B"], host: nil), Self.meeting(5, 2027, ["C", "D"], host: nil), 2)
    }

    @Test func `a weekend without identifiers comes again a year later with the same numbers`() throws {
        try keepsApart(Self.weekend(2025), Self.weekend(2027), 2)
    }

    @Test func `a category gives the contributions of all its meetings, and a meeting without any`() throws {
        let one = String(decoding: Self.meeting(5, 2025, ["A", "B"]), as: UTF8.self)
        let other = String(decoding: Self.meeting(6, 2025, ["C"]), as: UTF8.self)
        let results = [one, other].compactMap { $0.split(separator: "\"results\": [", maxSplits: 1).last?.dropLast(2) }
        let lecture = #"{"id": 7, "title": "A lecture", "contributions": []}"#
        let text =
            #"{"_type": "HTTPAPIResult", "url": "https://indico.example/export/categ/2.json", "results": ["#
            + (results.map(String.init) + [lecture]).joined(separator: ",") + "]}"
        let programme = try ProgrammeFormat.read(Array(text.utf8)).programme
        #expect(programme.events.map(\.title) == ["A", "C", "B", "A lecture"])
        #expect(
            programme.events.map(\.id) == [
                "indico-5-contribution-0@indico.example", "indico-6-contribution-0@indico.example",
                "indico-5-contribution-1@indico.example", "indico-event-7@indico.example"
            ])
        #expect(programme.events.map(\.track) == ["National forum", "National forum", "National forum", nil])
    }

    private static func calendar(_ title: String, _ starts: String, _ more: String = "") -> [UInt8] {
        Array(
            ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nBEGIN:VEVENT\r\nUID:a@forum.example\r\n"
                + "DTSTAMP:20260101T000000Z\r\nSUMMARY:\(title)\r\nDTSTART:\(starts)\r\nDURATION:PT1H\r\n"
                + "LOCATION:Hall\r\n\(more)END:VEVENT\r\nEND:VCALENDAR\r\n").utf8)
    }

    @Test func `a calendar that goes on for years knows its sessions by short names, also before they have a date`()
        throws
    {
        func calendar(_ events: [(id: String, starts: String?)]) -> [UInt8] {
            let body = events.map { id, starts in
                "BEGIN:VEVENT\r\nUID:\(id)\r\nSUMMARY:Call \(id)\r\n" + (starts.map { "DTSTART:\($0)\r\n" } ?? "")
                    + "END:VEVENT\r\n"
            }
            return Array(("BEGIN:VCALENDAR\r\nNAME:Calls\r\n" + body.joined() + "END:VCALENDAR\r\n").utf8)
        }
        var office = try Office()
        _ = try office.bring(calendar([("1", "20270301T090000Z"), ("2", "20270401T090000Z"), ("3", nil)]))
        let later = try office.bring(
            calendar([
                ("1", "20270301T090000Z"), ("2", "20270401T090000Z"), ("3", "20270501T090000Z"),
                ("4", "20280301T090000Z"), ("5", "20280401T090000Z"), ("6", "20280501T090000Z"),
                ("7", "20280601T090000Z")
            ]))
        #expect(later.new == 4 && Array(office.mechanism.sessions).count == 7)
    }

    private func fields(_ done: ProgrammeImport) -> [String] {
        done.differences.map { "\($0.session.number) \($0.field.rawValue): \($0.here) → \($0.there)" }
    }

    @Test func `what a planned session says otherwise now is told, and what moved is moved`() throws {
        var office = try Office()
        let people = "X-CONVENE-PERSON;X-ROLE=moderator:"
        _ = try office.bring(Self.calendar("Old", "20270301T090000Z", "DESCRIPTION:One.\r\n\(people)Ann\r\n"))
        let later = try office.bring(
            Self.calendar("New", "20270302T090000Z", "DESCRIPTION:Two.\r\n\(people)Bo\r\n"))
        #expect(later.changed == 1 && later.unchanged == 0 && later.different == 0)
        #expect(
            fields(later) == [
                "1 title: Old → New", "1 description: One. → Two.", "1 people: Ann (moderator) → Bo (moderator)"
            ])
        let again = try office.bring(
            Self.calendar("New", "20270302T090000Z", "DESCRIPTION:Two.\r\n\(people)Bo\r\n"))
        #expect(again.acts.isEmpty && again.different == 1 && again.differences.count == 3)
    }

    @Test func `what is over stays as it is, and is told of`() throws {
        var office = try Office()
        _ = try office.bring(Self.calendar("Held", "20250301T090000Z"))
        let later = try office.bring(Self.calendar("Held", "20250302T090000Z"))
        #expect(later.acts.isEmpty && later.different == 1)
        #expect(
            fields(later) == [
                "1 time: 2025-03-01T09:00:00Z to 2025-03-01T10:00:00Z → 2025-03-02T09:00:00Z to 2025-03-02T10:00:00Z"
            ])
        let called = try office.bring(Self.calendar("Held", "20250301T090000Z", "STATUS:CANCELLED\r\n"))
        #expect(called.acts.isEmpty && fields(called) == ["1 state: published → cancelled"])
    }

    @Test func `a session that takes place after all is told of`() throws {
        var office = try Office()
        _ = try office.bring(Self.calendar("On", "20270301T090000Z"))
        let off = Self.calendar("On", "20270301T090000Z", "STATUS:CANCELLED\r\n")
        #expect(try office.bring(off).changed == 1)
        #expect(try office.bring(off).unchanged == 1)
        let again = try office.bring(Self.calendar("On", "20270301T090000Z"))
        #expect(again.acts.isEmpty && fields(again) == ["1 state: cancelled → confirmed"])
    }

    // MARK: Pages

    private func acts(_ text: String) throws -> (document: SessionDocument, acts: [ImportedAct]) {
        let document = try SessionDocument.read(Array(text.utf8))
        return (document, try document.acts(session: ID(1), issue: nil, source: "p") { Timestamp(utc: $0) })
    }

    private static let page = """
        {{DISPLAYTITLE:Who counts the lights?}}
        5 June 2025 | 11:30-13:00 | Room 3<br />

        == Session description ==
        Words about it.

        == People ==
        '''Moderator'''
        * Ann Example, Harbour Office

        == Messages ==
        # Lights belong to everybody.
        """

    @Test func `a page that comes again is known, and what it says otherwise is told`() throws {
        var office = try Office()
        let (first, brought) = try acts(Self.page)
        try office.perform(brought)
        let session = try #require(office.mechanism.sessions.first { $0.origin == first.origin })
        let words = office.words
        func told(_ text: String) throws -> [String] {
            let (document, acts) = try acts(text)
            #expect(document.origin == first.origin)
            return document.differences(from: session, acts, in: office.mechanism) { $0.words { words[$0] } }
                .map(\.field.rawValue)
        }
        #expect(try told(Self.page).isEmpty)
        let changed = Self.page.replacing("Words about it", with: "Other words").replacing("Ann", with: "Bo")
            .replacing("Room 3", with: "Room 4").replacing("everybody", with: "all")
        #expect(try told(changed) == ["description", "place", "people", "messages"])
    }

    @Test(arguments: [
        ("Who counts the lights?", "Who mends the lights?"), ("5 June 2025", "5 June 2026"), ("5 June", "6 June"),
        ("{{DISPLAYTITLE:", "{{DISPLAYTITLE:WS 5: ")
    ])
    func `another title, date or number is another session`(_ old: String, _ new: String) throws {
        let other = try acts(Self.page.replacing(old, with: new)).document
        #expect(try acts(Self.page).document.origin != other.origin)
    }

    @Test func `a number in a programme is known again whatever the session is called`() throws {
        let numbered = Self.page.replacing("DISPLAYTITLE:", with: "DISPLAYTITLE:WS 5: ")
        let renamed = numbered.replacing("counts", with: "mends")
        #expect(try acts(numbered).document.origin == acts(renamed).document.origin)
        // Where no year is told, next year's fifth workshop is another.
        let undated = numbered.replacing("5 June 2025 | 11:30-13:00 | Room 3<br />\n", with: "")
        let other = undated.replacing("counts", with: "mends")
        #expect(try acts(undated).document.origin != acts(other).document.origin)
    }
}
