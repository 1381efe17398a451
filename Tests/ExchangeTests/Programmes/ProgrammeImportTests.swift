import Exchange
import Mechanism
import Testing
import TransparencyLog

extension ProgrammeReading {
    /// What an import into an empty process does when everything in the programme is over.
    func importedAfterward(_ source: String) throws -> ProgrammeImport {
        try imported(
            into: Mechanism(), first: ID(1), at: Timestamp(seconds: 4_102_444_800), issue: nil, source: source
        ) { $0.words { _ in nil } }
    }
}

/// Programmes that come in before they are over, and come in again.
@Suite struct `The import of a programme to come` {
    private static func calendar(_ events: String...) -> [UInt8] {
        let body = events.joined()
        return Array(("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n" + body + "END:VCALENDAR\r\n").utf8)
    }

    private static func event(_ id: String, _ starts: String, _ room: String, state: String = "CONFIRMED") -> String {
        "BEGIN:VEVENT\r\nUID:\(id)@forum.example\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Session \(id)\r\n"
            + "DTSTART:\(starts)\r\nDURATION:PT1H\r\nLOCATION:\(room)\r\nSTATUS:\(state)\r\nEND:VEVENT\r\n"
    }

    @Test func `plans what is to come, calls off what was called off, and publishes what is over`() throws {
        var office = try Office()
        let done = try office.bring(
            Self.calendar(
                Self.event("a", "20270301T090000Z", "Hall"),
                Self.event("b", "20270301T100000Z", "Hall", state: "CANCELLED"),
                Self.event("c", "20200301T090000Z", "Hall")))
        #expect(done.new == 3)
        let states = office.mechanism.sessions.map(\.state.rawValue).sorted()
        #expect(states == ["cancelled", "planned", "published"])
        let planned = try #require(office.mechanism.sessions.first { $0.state == .planned })
        #expect(planned.starts == Timestamp(rfc3339: "2027-03-01T09:00:00Z"))
        #expect(planned.ends == Timestamp(rfc3339: "2027-03-01T10:00:00Z"))
        #expect(planned.place.words { office.words[$0] } == "Hall")
    }

    @Test func `brings in nothing twice, moves what moved and calls off what was called off since`() throws {
        var office = try Office()
        let first = Self.calendar(
            Self.event("a", "20270301T090000Z", "Hall"), Self.event("b", "20270301T100000Z", "Hall"),
            Self.event("c", "20270301T110000Z", "Hall"), Self.event("d", "20270301T120000Z", "Hall"))
        _ = try office.bring(first)
        let before = office.mechanism
        let again = try office.bring(first)
        #expect(again.acts.isEmpty && again.new == 0 && again.unchanged == 4 && office.mechanism == before)

        let later = try office.bring(
            Self.calendar(
                Self.event("a", "20270302T090000Z", "Hall"), Self.event("b", "20270301T100000Z", "Cellar"),
                Self.event("c", "20270301T110000Z", "Hall", state: "CANCELLED"),
                Self.event("d", "20270301T120000Z", "Hall"), Self.event("e", "20270301T130000Z", "Hall")))
        #expect(later.new == 1 && later.changed == 3 && later.unchanged == 1)
        let sessions = Array(office.mechanism.sessions)
        #expect(sessions.count == 5)
        #expect(sessions.map(\.state) == [.planned, .planned, .cancelled, .planned, .planned])
        #expect(sessions[0].starts == Timestamp(rfc3339: "2027-03-02T09:00:00Z"))
        #expect(sessions[1].place.words { office.words[$0] } == "Cellar")
    }
}
