import Foundation
import Mechanism
import Testing

@testable import Exchange

/// Invented programmes with what is wrong or strange in real ones: nothing is lost, nothing comes twice, and what has no
/// place is told with its line.
struct TrapTests {
    private func reading(_ name: String) throws -> ProgrammeReading {
        let parts = name.split(separator: ".").map(String.init)
        let url = try #require(
            Bundle.module.url(forResource: parts[0], withExtension: parts[1], subdirectory: "Fixtures/programmes"))
        return try ProgrammeFormat.read(Array(try Data(contentsOf: url)))
    }

    /// "title | beginning in UTC | minutes | room", to compare sessions at a glance.
    private func lines(_ reading: ProgrammeReading) -> [String] {
        reading.programme.events.map { event in
            let minutes = event.ends.flatMap { end in event.starts.map { (end.seconds - $0.seconds) / 60 } }
            return [
                event.title, event.starts?.rfc3339 ?? "–", minutes.map(String.init) ?? "–", event.room ?? "–",
                event.isCancelled ? "cancelled" : ""
            ].joined(separator: " | ")
        }
    }

    private func notes(_ reading: ProgrammeReading) -> [String] {
        reading.notes.map { "\($0.line ?? 0) \($0.why.rawValue) \($0.field)" }
    }

    @Test func `a calendar that is folded in its characters and tells a session twice`() throws {
        let reading = try reading("folded-in-characters.ics")
        #expect(reading.format == .iCalendar)
        #expect(reading.programme.title == "Forum der Leuchttürme" && reading.programme.zone == "Europe/Sofia")
        #expect(
            lines(reading) == [
                "Principles, an hour later | 2033-06-07T07:30:00Z | 90 | Lantern room | ",
                "Night watch | 2033-06-07T22:00:00Z | 90 | – | ",
                "A zone that nobody defined | 2033-06-08T06:00:00Z | 60 | – | cancelled",
                "A day at sea | 2033-06-08T21:00:00Z | 1440 | – | "
            ])
        #expect(reading.programme.events.map(\.sequence) == [2, 0, 0, 0])
        #expect(Set(reading.programme.events.map(\.id)).count == 4)
        // The night watch begins at one o'clock, and belongs to the day before.
        #expect(reading.programme.days.map(\.date) == ["2033-06-07", "2033-06-08"])
        #expect(
            notes(reading) == [
                "30 unreadable STATUS", "31 unplaced RRULE", "33 repeated UID", "45 assumed TZID",
                "50 repeated identifier"
            ])
    }

    @Test func `the words of a calendar as they were before they were folded`() throws {
        let calendar = """
            BEGIN:VCALENDAR\r
            BEGIN:VEVENT\r
            UID:a\r
            SUMMARY:One\\, two\\; three\\nfour \\\\ five\r
            DESCRIPTION;ALTREP="cid:x:y":Long\r
              line\r
            \tand a tab\r
            DTSTART:20330607T100000Z\r
            X-WITHOUT-VALUE\r
            END:VEVENT\r
            END:VCALENDAR\r

            """
        let reading = try ProgrammeFormat.read(Array(calendar.utf8))
        let event = try #require(reading.programme.events.first)
        #expect(event.title == "One, two; three four \\ five")
        #expect(event.description == "Long lineand a tab")
        #expect(notes(reading) == ["0 assumed zone", "9 unreadable line"])
    }

    @Test func `a schedule whose times are in another zone than its days`() throws {
        let reading = try reading("harbour.xml")
        #expect(reading.format == .frabXML && reading.programme.zone == "Asia/Kolkata")
        #expect(
            lines(reading) == [
                "Opening | 2033-09-10T05:00:00Z | 20 | Quay | ", "Night tide | 2033-09-10T20:00:00Z | 60 | Quay | ",
                "A room inside another | 2033-09-11T04:30:00Z | 45 | Quay | "
            ])
        #expect(reading.programme.rooms == ["Quay", "Empty loft"])
        #expect(reading.programme.days.map(\.date) == ["2033-09-10", "2033-09-11"])
        let byDay = reading.programme.days.map { day in
            reading.programme.events.count { $0.starts.map { $0 >= day.starts && $0 < day.ends } ?? false }
        }
        #expect(byDay == [2, 1])
        #expect(reading.notes.filter { $0.why == .repeated }.map(\.field) == ["identifier", "session"])
        #expect(reading.notes.contains { $0.line == 27 && $0.field == "person" })
        let acts = try reading.importedAfterward("harbour.xml").acts
        #expect(acts.count == 3 * 2 + 1)
        let opening = try #require(acts.first?.act as? ImportSession)
        #expect(
            opening.description
                == .written("A **bold** start, see [ropes](<https://rope.example/a>)\n\n- one\n- two"))
    }

    @Test func `a schedule without dates, identifiers or a zone`() throws {
        let reading = try reading("windmill.xml")
        #expect(reading.format == .pentabarf)
        #expect(
            lines(reading) == [
                "Before midnight | 2033-02-05T22:30:00Z | 90 | Sails | ",
                "After midnight, of the day before | 2033-02-06T01:15:00Z | 30 | Sails | ",
                "First thing in the morning | 2033-02-06T06:00:00Z | 30 | Sails | "
            ])
        #expect(reading.programme.events.map(\.id).first == "windmill-weekend-10779")
        #expect(reading.programme.rooms == ["Sails", "Granary"])
        #expect(reading.programme.events.first?.links.first?.kind == .slides)
        #expect(notes(reading).contains("0 assumed zone"))
        let there = try ProgrammeFormat.read(
            try #require(ProgrammeFormat.frabXML.bytes(of: reading.programme)), zone: "Europe/Brussels")
        #expect(there.programme == reading.programme)
    }

    @Test func `a schedule with two rooms of one name`() throws {
        let reading = try reading("orchard.json")
        #expect(
            lines(reading) == [
                "다중이해관계자 🍎 | 2033-10-01T01:00:00Z | 50 | Hall | ",
                "A second room of one name | 2033-10-01T02:00:00Z | 1440 | Hall | "
            ])
        #expect(reading.programme.events.first?.people.map(\.name) == ["Pak", "Jurić"])
        #expect(reading.programme.events.first?.description == "line\nline")
        #expect(reading.programme.rooms == ["Hall"])
    }

    @Test func `a meeting that lists a contribution twice`() throws {
        let reading = try reading("lake.json")
        #expect(
            lines(reading) == [
                "Depth | 2033-06-23T06:00:00Z | 20 | North | ", "Width | 2033-06-24T12:00:00Z | 20 | Shore | "
            ])
        #expect(reading.programme.events.map(\.track) == [nil, "Shores"])
        #expect(reading.programme.events.first?.people.first?.organisation == "Lake Office")
        #expect(
            notes(reading) == ["12 unplaced subContributions", "17 unplaced sessionConveners", "19 repeated session"])
    }

    @Test func `an agenda with addresses that nobody filled in`() throws {
        let reading = try reading("tea.json")
        #expect(
            lines(reading) == [
                "Tea | 2033-07-24T13:30:00Z | 90 | Ballroom | ",
                "Milk | 2033-07-24T15:30:00Z | 60 | Ballroom | cancelled"
            ])
        #expect(reading.programme.events.first?.links.map(\.address) == ["https://video.example/1"])
        #expect(notes(reading) == ["2 unplaced infoNote", "7 unreadable videoStream", "9 unplaced location"])
        #expect(reading.programme.events.filter(\.isCancelled).map(\.title) == ["Milk"])
    }

    @Test(arguments: [
        ("", ProgrammeFault(.unknownKind)), ("Just words", ProgrammeFault(.unknownKind)),
        ("{\"a\": 1}", ProgrammeFault(.unknownKind)),
        ("{\n\"a\": 01x}", ProgrammeFault(.malformed("a comma or the closing brace is missing"), line: 2)),
        ("{\"a\": \"\\ud800\"}", ProgrammeFault(.malformed("half a character stands in a text"), line: 1)),
        ("{\"a\": \"\u{1}\"}", ProgrammeFault(.malformed("a control character stands in a text"), line: 1)),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", ProgrammeFault(.malformed("VEVENT has no END"), line: 2)),
        (
            "BEGIN:VCALENDAR\nEND:VEVENT\n",
            ProgrammeFault(.malformed("END:VEVENT ends nothing that is open"), line: 2)
        ),
        ("<schedule>\n<day>", ProgrammeFault(.malformed("the markup has an end that is missing"), line: 2)),
        (
            "<!DOCTYPE s [<!ENTITY a \"b\">]>\n<schedule>&a;</schedule>",
            ProgrammeFault(.malformed("the markup has a document type"), line: 1)
        )
    ])
    func `what is broken is refused with its line`(_ text: String, _ fault: ProgrammeFault) {
        let format: ProgrammeFormat? = text.hasPrefix("<!DOCTYPE") ? .frabXML : nil
        #expect(throws: fault) { try ProgrammeFormat.read(Array(text.utf8), as: format) }
    }

    @Test(arguments: [
        #"{"guid": "a", "title": "Vanity", "abstract": "b", "speakers": []}"#,
        #"/* from a site */ {"code": "A", "title": "A talk", "abstract": "b", "speakers": [{"name": "Jane"}]}"#
    ])
    func `one submission is told from a programme`(_ text: String) {
        #expect(throws: ProgrammeFault(.submission, line: 1)) { try ProgrammeFormat.read(Array(text.utf8)) }
        #expect(ProgrammeFault(.submission).description.contains("a single submission, not a programme"))
    }

    @Test func `a page of a wiki that begins with a template is no JSON`() {
        #expect(!ProgrammeFormat.isJSON(Array("{{DISPLAYTITLE:A}}".utf8)))
        #expect(ProgrammeFormat.isJSON(Array(" {".utf8)) && ProgrammeFormat.isJSON([0xEF, 0xBB, 0xBF, 0x7B]))
    }

    @Test func `very many days and sessions are told apart in time`() throws {
        var programme = Programme(title: "Years")
        programme.events = (0..<10_000).map { place in
            var event = Programme.Event(id: "\(place)", title: "Day \(place)")
            event.starts = Timestamp(seconds: 86_400 * place + 43_200)
            return event
        }
        let settled = programme.settled
        #expect(settled.days.count == 10_000)
        #expect(settled.settled == settled)
        #expect(settled.eventsByDay.allSatisfy { $0.events.count == 1 })
    }

    @Test func `depth and bytes are limited`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: ProgrammeFault(.tooDeep, line: 1)) { try ProgrammeFormat.read(Array("{\"a\":\(deep)".utf8)) }
        let nested = String(repeating: "<day>", count: 100_000)
        #expect(throws: ProgrammeFault(.tooDeep, line: 1)) {
            try ProgrammeFormat.read(Array("<schedule>\(nested)".utf8))
        }
        let inner = String(repeating: "BEGIN:VEVENT\n", count: 100)
        #expect(throws: ProgrammeFault(.tooDeep, line: 17)) {
            try ProgrammeFormat.read(Array("BEGIN:VCALENDAR\n\(inner)".utf8))
        }
        let most = ProgrammeFormat.mostBytes
        #expect(throws: ProgrammeFault(.tooLarge(bytes: most + 1))) {
            try ProgrammeFormat.read([UInt8](repeating: 0x20, count: most + 1))
        }
    }
}
