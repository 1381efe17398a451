import Foundation
import Mechanism
import Testing

@testable import Exchange

/// What is written and read again is the same programme.
struct RoundTripTests {
    @Test(arguments: [ProgrammeFormat.iCalendar, .xCal, .frabXML, .frabJSON])
    func `export and import give the programme back`(_ format: ProgrammeFormat) throws {
        for seed in 1...60 {
            var invented = Invented(seed: UInt64(seed))
            let programme = invented.programme()
            let bytes = try #require(format.bytes(of: programme))
            #expect(ProgrammeFormat.detect(bytes) == format)
            let reading = try ProgrammeFormat.read(bytes)
            try #require(reading.programme.difference(from: programme) == nil, "seed \(seed)")
            #expect(reading.notes.isEmpty, "seed \(seed): \(reading.notes)")
            #expect(format.bytes(of: reading.programme) == bytes)
        }
    }

    @Test func `whoever has two parts is listed once, and has both when it is read again`() throws {
        var programme = Programme(title: "Forum")
        var event = Programme.Event(id: "one", title: "Names")
        event.starts = Timestamp(seconds: 1_790_000_000)
        event.people = ["proposer", "moderator"].map { Programme.Person("Ilse Marant", role: $0) }
        event.people.insert(Programme.Person("Bo Hill", role: "speaker"), at: 1)
        var namesake = Programme.Person("Bo Hill", role: "speaker")
        namesake.key = "another"
        event.people.append(namesake)
        programme.events = [event]
        for (format, mark) in [
            (ProgrammeFormat.frabXML, ">Ilse Marant</person>"), (.frabJSON, "\"name\":\"Ilse Marant\"")
        ] {
            let bytes = try #require(format.bytes(of: programme))
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.ranges(of: mark).count == 1)
            #expect(
                text.ranges(of: mark.replacing("Ilse Marant", with: "Bo Hill")).count == 2, "two people of one name")
            #expect(try ProgrammeFormat.read(bytes).programme.events.first?.people == event.people)
        }
    }

    @Test func `one format after the other loses nothing`() throws {
        for seed in 200..<240 {
            var invented = Invented(seed: UInt64(seed))
            let programme = invented.programme()
            var passed = programme
            for format in [ProgrammeFormat.frabXML, .iCalendar, .frabJSON, .xCal] {
                passed = try ProgrammeFormat.read(try #require(format.bytes(of: passed))).programme
            }
            #expect(passed.difference(from: programme) == nil, "seed \(seed)")
        }
    }

    @Test func `a session without a date is in the table, and never in a calendar`() throws {
        var invented = Invented(seed: 7)
        var programme = invented.programme()
        programme.events.append(.init(id: "undated", title: "Not yet scheduled"))
        programme = programme.settled
        let undated = programme.events.filter { $0.starts == nil }
        try #require(!undated.isEmpty)
        let table = String(decoding: try #require(ProgrammeFormat.csv.bytes(of: programme)), as: UTF8.self)
        for id in programme.events.map(\.id) { #expect(table.contains("\r\n\(id),")) }
        for format in ProgrammeFormat.writable where !format.holdsUndated {
            let read = try ProgrammeFormat.read(try #require(format.bytes(of: programme))).programme
            #expect(read.events.map(\.id) == programme.events.filter { $0.starts != nil }.map(\.id))
        }
    }
}

extension Programme {
    /// The first thing in which two programmes differ, in words; nil when they are the same.
    func difference(from other: Programme) -> String? {
        if self == other { return nil }
        for (one, two) in zip(events, other.events) where one != two { return "\(one)\n≠\n\(two)" }
        if events.count != other.events.count { return "\(events.count) events ≠ \(other.events.count)" }
        if days != other.days { return "\(days)\n≠\n\(other.days)" }
        if rooms != other.rooms { return "\(rooms) ≠ \(other.rooms)" }
        if tracks != other.tracks { return "\(tracks) ≠ \(other.tracks)" }
        return "\(title) \(acronym ?? "-") \(zone) \(address ?? "-") \(version ?? "-") ≠ "
            + "\(other.title) \(other.acronym ?? "-") \(other.zone) \(other.address ?? "-") \(other.version ?? "-")"
    }
}
