import Exchange
import Foundation
import Mechanism
import Testing

/// Programmes of real conferences, where they lie beside the checkout. What is counted here was counted by other programs;
/// `Tests/Feeds` counts them again with those.
@Suite(.enabled(if: RealProgramme.areHere))
struct RealProgrammeTests {
    @Test(arguments: RealProgramme.all)
    func `every session is read, once`(_ real: RealProgramme) throws {
        let reading = try ProgrammeFormat.read(real.bytes())
        #expect(reading.format == real.format)
        #expect(reading.programme.events.count == real.events)
        #expect(Set(reading.programme.events.map(\.id)).count == real.events)
        #expect(reading.programme.zone == real.zone)
        #expect(reading.programme.rooms.count == real.rooms)
        #expect(reading.programme.days.count == real.days)
        #expect(reading.programme.events.reduce(0) { $0 + $1.people.count } == real.people)
        #expect(reading.programme.events.allSatisfy { $0.starts != nil })
    }

    @Test(arguments: RealProgramme.all)
    func `what was read once is the same after any other format`(_ real: RealProgramme) throws {
        let programme = try ProgrammeFormat.read(real.bytes()).programme
        for format in [ProgrammeFormat.iCalendar, .xCal, .frabXML, .frabJSON] {
            let bytes = try #require(format.bytes(of: programme))
            let read = try ProgrammeFormat.read(bytes)
            #expect(read.programme.difference(from: programme) == nil)
            #expect(read.notes.isEmpty)
        }
    }

    @Test(arguments: RealProgramme.all)
    func `its sessions become acts that the forms accept`(_ real: RealProgramme) throws {
        let reading = try ProgrammeFormat.read(real.bytes())
        let done = try reading.importedAfterward("file")
        #expect(done.new == reading.programme.events.count && done.changed + done.unchanged == 0)
        // Each comes in with its people, and is published or called off.
        #expect(done.acts.count == reading.programme.events.reduce(0) { $0 + 2 + $1.people.count })
    }

    @Test func `a file that is no programme is refused, and a broken one with its line`() throws {
        for name in ["ietf/ballots-and-states.json", "ietf/polls-and-chatlog.json"] {
            #expect(throws: ProgrammeFault(.unknownKind)) { try ProgrammeFormat.read(RealProgramme.bytes(name)) }
        }
        for name in ["frab-event", "pretalx-submission"] {
            let sample = "voc-schedule/validator_submission-json_examples_\(name).json"
            #expect(throws: ProgrammeFault(.submission, line: 1)) {
                try ProgrammeFormat.read(RealProgramme.bytes(sample))
            }
        }
        let fault = #expect(throws: ProgrammeFault.self) {
            try ProgrammeFormat.read(RealProgramme.bytes("indico/timetable-example1.json"))
        }
        #expect(fault?.line == 42)
    }
}

/// A file of somebody else's programme with what other programs count in it.
struct RealProgramme: Sendable, CustomTestStringConvertible {
    let name: String
    let format: ProgrammeFormat
    let events: Int
    let people: Int
    let rooms: Int
    let days: Int
    let zone: String

    var testDescription: String { name }

    static let all = [
        RealProgramme(
            name: "frab-xml/31c3.xml", format: .frabXML, events: 138, people: 211, rooms: 4, days: 4, zone: "Etc/GMT-1"),
        RealProgramme(
            name: "frab-xml/debconf23.xml", format: .frabXML, events: 117, people: 143, rooms: 5, days: 8,
            zone: "Asia/Kolkata"),
        RealProgramme(
            name: "frab-xml/europython-accepted.xml", format: .pentabarf, events: 100, people: 97, rooms: 5, days: 4,
            zone: "UTC"),
        RealProgramme(
            name: "ics/jres_2022.ics", format: .iCalendar, events: 120, people: 0, rooms: 15, days: 4,
            zone: "Europe/Paris"),
        RealProgramme(
            name: "ics/kielux_2020.ics", format: .iCalendar, events: 24, people: 24, rooms: 4, days: 2, zone: "UTC"),
        RealProgramme(
            name: "voc-schedule/validator_json_examples_frab-camp2019.json", format: .frabJSON, events: 79, people: 96,
            rooms: 2, days: 5, zone: "Europe/Berlin"),
        RealProgramme(
            name: "voc-schedule/validator_json_examples_pretalx-democon.json", format: .frabJSON, events: 36,
            people: 43, rooms: 2, days: 3, zone: "UTC"),
        RealProgramme(
            name: "voc-schedule/validator_json_examples_hub-schedule2.json", format: .frabJSON, events: 2, people: 4,
            rooms: 5, days: 4, zone: "Europe/Berlin"),
        RealProgramme(
            name: "voc-schedule/validator_json_examples_invalid-example.json", format: .frabJSON, events: 1, people: 1,
            rooms: 1, days: 1, zone: "Europe/Zurich"),
        RealProgramme(
            name: "indico/event-example1.json", format: .indico, events: 1, people: 0, rooms: 1, days: 1,
            zone: "Europe/Zurich"),
        RealProgramme(
            name: "indico/event-example2.json", format: .indico, events: 4, people: 0, rooms: 1, days: 2,
            zone: "Europe/Zurich"),
        RealProgramme(
            name: "indico/event-example3.json", format: .indico, events: 4, people: 0, rooms: 1, days: 2,
            zone: "Europe/Zurich"),
        RealProgramme(
            name: "indico/categ-example1.json", format: .indico, events: 2, people: 0, rooms: 2, days: 2,
            zone: "Europe/Zurich"),
        RealProgramme(
            name: "ietf/agenda-114-partial.json", format: .ietf, events: 5, people: 0, rooms: 5, days: 2,
            zone: "America/New_York")
    ]

    static var areHere: Bool { all.allSatisfy { FileManager.default.fileExists(atPath: url($0.name).path) } }

    func bytes() throws -> [UInt8] { try Self.bytes(name) }

    static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url(name))) }

    /// In a folder beside the checkout, or beside the checkout that a worktree belongs to.
    private static func url(_ name: String) -> URL {
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let places = ["..", "../.."].map { root.appending(path: $0 + "/shared/samples/" + name).standardizedFileURL }
        return places.first { FileManager.default.fileExists(atPath: $0.path) } ?? places[0]
    }
}
