import Mechanism
import Testing

@testable import Exchange

/// Files that say a thing in another way than most, or say it wrong: nothing is lost, nothing is taken for something else.
struct OddProgrammeTests {
    private static func calendar(_ lines: String...) throws -> ProgrammeReading {
        let text = (["BEGIN:VCALENDAR", "VERSION:2.0"] + lines + ["END:VCALENDAR"]).joined(separator: "\r\n") + "\r\n"
        return try ProgrammeFormat.read(Array(text.utf8))
    }

    @Test func `a zone that a calendar defines under a name of its own is that zone`() throws {
        func start(_ definition: String) throws -> (Timestamp?, [ProgrammeReading.Note.Reason]) {
            let reading = try Self.calendar(
                "BEGIN:VTIMEZONE", "TZID:Korea Standard Time", definition, "END:VTIMEZONE", "BEGIN:VEVENT", "UID:one",
                "SUMMARY:Names", "DTSTART;TZID=\"Korea Standard Time\":20260605T100000", "END:VEVENT")
            return (
                reading.programme.events.first?.starts, reading.notes.filter { $0.field == "TZID" }.map(\.why)
            )
        }
        func part(_ name: String, _ offset: String) -> String {
            "BEGIN:\(name)\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:\(offset)\r\nTZOFFSETTO:\(offset)\r\nEND:\(name)"
        }
        let ten = Timestamp(rfc3339: "2026-06-05T01:00:00Z")
        #expect(try start(part("STANDARD", "+0900")) == (ten, []))
        #expect(try start("X-LIC-LOCATION:Asia/Seoul") == (ten, []))
        // Clocks that are changed by rules are not guessed at.
        let both = part("STANDARD", "+0900") + "\r\n" + part("DAYLIGHT", "+1000")
        #expect(try start(both) == (Timestamp(rfc3339: "2026-06-05T10:00:00Z"), [.assumed]))
    }

    @Test func `what a calendar says wrong is told`() throws {
        let reading = try Self.calendar(
            "BEGIN:VEVENT", "UID:one", "SUMMARY:Names", "DTSTART:20260605T100000Z", "DTEND:2026-06-05T11:00:00Z",
            "SEQUENCE:two", "LAST-MODIFIED:yesterday", "END:VEVENT", "BEGIN:VEVENT", "UID:two", "SUMMARY:Numbers",
            "DTSTART:20260605T100000Z", "DTEND:20260605T090000Z", "END:VEVENT")
        let told = reading.notes.filter { $0.why == .unreadable }.map(\.field)
        #expect(Set(told) == ["DTEND", "SEQUENCE", "LAST-MODIFIED", "end"])
        #expect(reading.programme.events.map(\.ends) == [nil, nil])
    }

    @Test func `of two states of one session the one that was written later counts`() throws {
        func event(_ stamp: String, _ title: String) -> String {
            "BEGIN:VEVENT\r\nUID:one\r\nDTSTAMP:\(stamp)\r\nSUMMARY:\(title)\r\nDTSTART:20260605T100000Z\r\nEND:VEVENT"
        }
        let (old, new) = (event("20260101T000000Z", "Names"), event("20260201T000000Z", "Numbers"))
        for order in [[old, new], [new, old]] {
            let reading = try Self.calendar(order[0], order[1])
            #expect(reading.programme.events.map(\.title) == ["Numbers"])
            #expect(reading.notes.contains { $0.why == .repeated })
        }
        // Where nothing tells which is which, both are kept.
        #expect(try Self.calendar(old, event("20260101T000000Z", "Numbers")).programme.events.count == 2)
    }

    @Test func `a time beside a date, or under a day, is that of the session`() throws {
        let moment = Timestamp(rfc3339: "2026-06-05T10:30:00Z")
        func json(_ facts: String) throws -> Timestamp? {
            let text = """
                {"schedule": {"conference": {"title": "Forum", "time_zone_name": "UTC", "days": [{"index": 1,
                "date": "2026-06-05", "rooms": {"Hall": [{"id": 1, "title": "Names", \(facts)}]}}]}}}
                """
            return try ProgrammeFormat.read(Array(text.utf8)).programme.events.first?.starts
        }
        #expect(try json(#""date": "2026-06-05T10:30:00+00:00", "start": "09:00""#) == moment)
        #expect(try json(#""date": "2026-06-05", "start": "10:30""#) == moment)
        #expect(try json(#""date": null, "start": "10:30""#) == moment)
        #expect(try json(#""start": "10:30""#) == moment)
        #expect(try json(#""date": "2026-06-05""#) == Timestamp(rfc3339: "2026-06-05T00:00:00Z"))
        let xml = """
            <schedule><conference><title>Forum</title><time_zone_name>UTC</time_zone_name></conference>
            <day date="2026-06-05" index="1"><room name="Hall"><event id="1"><title>Names</title>
            <date>2026-06-05</date><start>10:30</start></event></room></day></schedule>
            """
        #expect(try ProgrammeFormat.read(Array(xml.utf8)).programme.events.first?.starts == moment)
    }

    @Test func `somebody who was added to a frab file stays, and namesakes are two`() throws {
        var programme = Programme(title: "Forum")
        var event = Programme.Event(id: "one", title: "Names")
        event.starts = Timestamp(seconds: 1_790_000_000)
        event.people = ["proposer", "moderator"].map { Programme.Person("Ilse Marant", role: $0) }
        programme.events = [event]
        let text = String(decoding: try #require(ProgrammeFormat.frabXML.bytes(of: programme)), as: UTF8.self)
        let added = text.replacing("</persons>", with: "<person>Newcomer Lee</person></persons>")
        let people = try ProgrammeFormat.read(Array(added.utf8)).programme.events.first?.people.map(\.name)
        #expect(people == ["Ilse Marant", "Newcomer Lee"])
        var namesakes = event
        namesakes.people = ["A", "B"].map { firm in
            var person = Programme.Person("Kim Minjun", role: "speaker")
            person.organisation = firm
            return person
        }
        programme.events = [namesakes]
        for format in [ProgrammeFormat.frabXML, .atom] {
            let file = String(decoding: try #require(format.bytes(of: programme)), as: UTF8.self)
            #expect(file.ranges(of: ">Kim Minjun<").count == 2, "\(format)")
        }
    }

    @Test func `a calendar without events holds its zone, and a language that is none is left out`() throws {
        for zone in ["UTC", "Asia/Seoul"] {
            let bytes = try #require(ProgrammeFormat.iCalendar.bytes(of: Programme(title: "Forum", zone: zone)))
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("BEGIN:VTIMEZONE\r\nTZID:\(zone)\r\nBEGIN:STANDARD"))
            #expect(try ProgrammeFormat.read(bytes).programme == Programme(title: "Forum", zone: zone).settled)
        }
        var programme = Programme(title: "Forum")
        var event = Programme.Event(id: "one", title: "Names")
        (event.starts, event.language, event.abstract) = (Timestamp(seconds: 1_790_000_000), "en/de", "On names.")
        programme.events = [event]
        for format in [ProgrammeFormat.iCalendar, .atom] {
            let file = String(decoding: try #require(format.bytes(of: programme)), as: UTF8.self)
            #expect(!file.contains(";LANGUAGE=en/de") && !file.contains("xml:lang"))
            if format == .iCalendar { #expect(try ProgrammeFormat.read(Array(file.utf8)).programme.events == [event]) }
        }
    }
}
