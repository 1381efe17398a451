import Foundation
import Mechanism
import Testing

@testable import Exchange

/// What a calendar must hold to, whatever it is made from.
struct CalendarTests {
    @Test func `no line is longer than 75 octets, and none splits a character`() throws {
        for seed in 300..<340 {
            var invented = Invented(seed: UInt64(seed))
            let bytes = try #require(ProgrammeFormat.iCalendar.bytes(of: invented.programme()))
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\r\n") {
                #expect(line.utf8.count <= 75)
            }
            for line in bytes.split(separator: 0x0A) { #expect(String(validating: line, as: UTF8.self) != nil) }
        }
    }

    @Test func `a fold stands before the character that is too much`() {
        for (length, tail) in [(74, "é"), (73, "한"), (72, "🎤"), (75, "x")] {
            var bytes: [UInt8] = []
            CalendarText.fold(Array((String(repeating: "x", count: length) + tail).utf8), into: &bytes)
            #expect(
                String(decoding: bytes, as: UTF8.self) == String(repeating: "x", count: length) + "\r\n " + tail
                    + "\r\n")
        }
    }

    @Test func `an event that was called off stays, and an hour that comes twice is told apart`() throws {
        var programme = Programme(title: "Clocks", zone: "Europe/Sofia")
        // 2026-10-25: at four o'clock clocks go back to three.
        for (place, text) in ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"].enumerated() {
            var event = Programme.Event(id: "\(place)", title: "Half past three")
            event.starts = Timestamp(rfc3339: text)
            event.isCancelled = place == 1
            event.sequence = place
            programme.events.append(event)
        }
        let text = String(decoding: try #require(ProgrammeFormat.iCalendar.bytes(of: programme)), as: UTF8.self)
        #expect(text.contains("DTSTART;TZID=Europe/Sofia:20261025T033000\r\n"))
        #expect(text.contains("DTSTART:20261025T013000Z\r\n"))
        #expect(text.contains("STATUS:CANCELLED\r\n") && text.contains("SEQUENCE:1\r\n"))
        let zone = ["STANDARD", "DTSTART:20261025T040000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0200"]
        #expect(text.contains("BEGIN:" + zone.joined(separator: "\r\n") + "\r\n"))
        #expect(!text.contains("DTSTAMP:2026"))
    }

    @Test func `times beyond the rules that a calendar can carry are in UTC`() throws {
        var programme = Programme(title: "Far off", zone: "Europe/Sofia")
        var event = Programme.Event(id: "far", title: "Far off")
        event.starts = Timestamp(rfc3339: "2090-07-01T10:00:00Z")
        programme.events.append(event)
        let bytes = try #require(ProgrammeFormat.iCalendar.bytes(of: programme))
        #expect(String(decoding: bytes, as: UTF8.self).contains("DTSTART:20900701T100000Z\r\n"))
        #expect(try ProgrammeFormat.read(bytes).programme == programme.settled)
    }

    @Test(arguments: [
        "Asia/Seoul", "Europe/Sofia", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"
    ])
    func `the clocks of a zone are those of the system`(_ name: String) throws {
        let zone = ClockZone(name)
        let system = try #require(TimeZone(identifier: name))
        for seconds in stride(from: -500_000_000, through: 3_400_000_000, by: 1_234_567) {
            let moment = Timestamp(seconds: seconds)
            #expect(zone.offset(at: moment) == system.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
            let read = try #require(zone.moment(zone.civil(moment)))
            #expect(read == moment || zone.civil(read) == zone.civil(moment) && read < moment)
        }
    }

    @Test(arguments: ["\u{301}x", "x;\u{302}y", "a:\u{303}b", "^\u{301}", "\u{20D2}"])
    func `a mark that joins itself to a sign is read with the rest`(_ words: String) throws {
        let property = try #require(
            CalendarTextReader.property("SUMMARY;X-B=\"\(words)\":\(words)"))
        #expect(property.value == words && property["X-B"] == words)
        var programme = Programme(title: words)
        var event = Programme.Event(id: "a", title: words)
        event.starts = Timestamp(rfc3339: "2026-10-25T00:30:00Z")
        event.isCancelled = true
        programme.events.append(event)
        for format in [ProgrammeFormat.iCalendar, .xCal, .frabXML, .frabJSON] {
            let read = try ProgrammeFormat.read(try #require(format.bytes(of: programme))).programme
            #expect(read.difference(from: programme.settled) == nil, "\(format.rawValue)")
        }
    }

    @Test func `in XML a calendar is a property a line, without blanks between the elements`() throws {
        var invented = Invented(seed: 12)
        let programme = invented.programme()
        let xml = String(decoding: try #require(ProgrammeFormat.xCal.bytes(of: programme)), as: UTF8.self)
        #expect(!xml.contains("\n ") && xml.hasSuffix("</icalendar>\n"))
        #expect(xml.contains("<dtstart>") && xml.contains("</uid>\n"))
    }

    @Test(arguments: [
        ("PT1H30M", 5400), ("P1D", 86_400), ("P1DT2H", 93_600), ("P2W", 1_209_600), ("PT45S", 45), ("+PT5M", 300)
    ])
    func `durations are read`(_ text: String, _ seconds: Int) { #expect(CalendarTime.duration(text) == seconds) }

    @Test(arguments: ["-PT5M", "PT", "1H", "P1H", "PT1D", "PT1.5H", "P99999999D", "PTH", "P1"])
    func `broken durations are not`(_ text: String) {
        #expect(CalendarTime.duration(text) ?? 0 == 0)
    }
}
