import Mechanism
import Testing

/// One field at a time: what is taken, and what is said about the rest.
struct FieldTests {
    private func fault(_ type: ActType, _ field: String, _ values: String...) -> FieldFault.Problem? {
        var form = FormValues(filled: type)
        form.values[field] = values
        let faults = type.read(form).faults
        #expect(faults.count <= 1)
        return faults.first?.problem
    }

    @Test(arguments: ["1", "7", "999999", "1000000"])
    func `a whole number in digits is taken`(_ number: String) throws {
        var form = FormValues(filled: .vacatePart)
        form.values["part"] = [number]
        let act = try #require(ActType.vacatePart.read(form).act as? VacatePart)
        #expect(String(act.part) == number)
    }

    @Test(arguments: [
        "-1", "+1", " 1", "1 ", "01", "1_000", "1,000", "1.0", "1e3", "0x10", "１２", "٣", "²", "NaN", "one",
        "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "99999999999999999999999999", "\u{0}1"
    ])
    func `what is no whole number in digits is not taken`(_ number: String) {
        #expect(fault(.vacatePart, "part", number) == .notANumber)
    }

    @Test(arguments: ["0", "1000001", "999999999999999"])
    func `a number outside the bounds is told them`(_ number: String) {
        #expect(fault(.vacatePart, "part", number) == .outOfBounds(1, 1_000_000))
    }

    @Test(arguments: [
        ("2026-06-05T18:00", "2026-06-05T18:00:00Z"), ("2026-06-05T18:00:59", "2026-06-05T18:00:59Z"),
        ("2024-02-29T00:00", "2024-02-29T00:00:00Z"), ("2000-02-29T23:59", "2000-02-29T23:59:00Z"),
        ("0001-01-01T00:00", "0001-01-01T00:00:00Z"), ("9999-12-31T23:59:59", "9999-12-31T23:59:59Z")
    ])
    func `a reading of the calendar is taken`(_ reading: String, _ moment: String) throws {
        var form = FormValues(filled: .openMessages)
        form.values["closes"] = [reading]
        let act = try #require(ActType.openMessages.read(form).act as? OpenMessages)
        #expect(act.closes.rfc3339 == moment)
    }

    @Test(arguments: [
        "2026-02-30T09:00", "2026-02-29T09:00", "1900-02-29T09:00", "2026-04-31T09:00", "2026-13-01T09:00",
        "2026-00-10T09:00", "2026-01-00T09:00", "0000-01-01T00:00", "10000-01-01T00:00", "2026-01-01T25:00",
        "2026-01-01T24:00", "2026-01-01T09:60", "2026-01-01T09:00:60", "2026-01-01 09:00", "2026-01-01",
        "2026-1-1T9:00",
        "2026-01-01T09:00Z", "2026-01-01T09:00:00Z", "-001-01-01T00:00", "２０２６-01-01T09:00", "2026-01-01T09:00:0a",
        "soon"
    ])
    func `what is no reading of the calendar is not taken`(_ reading: String) {
        #expect(fault(.openMessages, "closes", reading) == .notATime)
    }

    @Test func `a reading means what the clocks of the zone show`() throws {
        // Seoul: nine hours ahead. A reading that clocks skip is no time.
        var form = FormValues(filled: .openMessages)
        form.moment = { $0.hour == 2 ? nil : Timestamp(utc: $0).adding(seconds: -9 * 3600) }
        form.values["closes"] = ["2026-06-01T09:00"]
        let act = try #require(ActType.openMessages.read(form).act as? OpenMessages)
        #expect(act.closes == "2026-06-01T00:00")
        form.values["closes"] = ["2026-06-01T02:30"]
        #expect(ActType.openMessages.read(form).faults == [FieldFault("closes", .notATime)])
    }

    @Test func `a zone has to be known where the form is read`() throws {
        var form = FormValues(filled: .adoptCharter)
        form.knowsZone = { $0 == "Asia/Seoul" }
        form.values["zone"] = ["Asia/Seoul"]
        #expect(ActType.adoptCharter.read(form).faults.isEmpty)
        form.values["zone"] = ["Mars/Phobos"]
        #expect(ActType.adoptCharter.read(form).faults == [FieldFault("zone", .notAChoice)])
    }

    @Test(arguments: ["0", "-1", "iss_1", "１"])
    func `a thing is named by its number`(_ reference: String) {
        #expect(fault(.moveOn, "issue", reference) == (reference == "0" ? .unknown : .notANumber))
    }

    @Test(arguments: [
        "a_", "nobody", "a_" + String(repeating: "a", count: 25), "A_" + String(repeating: "a", count: 26)
    ])
    func `a person is named by the whole pseudonym`(_ code: String) {
        #expect(fault(.rename, "person", code) == .unknown)
    }

    @Test func `a choice is one of those offered`() {
        #expect(fault(.takeStance, "position", "support") == nil)
        #expect(fault(.takeStance, "position", "Support") == .notAChoice)
        #expect(fault(.takeStance, "position", "support", "stand_aside") == nil)
        #expect(fault(.takeStance, "position", "support", "maybe") == .notAChoice)
    }

    @Test func `codes are few, and codes`() {
        #expect(fault(.raiseIssue, "topics", "a", "b", "c") == nil)
        #expect(fault(.raiseIssue, "topics", "a", "b", "c", "d") == .tooMany(3))
        #expect(fault(.raiseIssue, "topics", "", "a", "") == nil)
        #expect(fault(.raiseIssue, "topics", "a", "B") == .notAChoice)
        #expect(fault(.raiseIssue, "topics", String(repeating: "a", count: 33)) == .notAChoice)
        #expect(fault(.join, "group", "남") == .notAChoice)
        #expect(fault(.assignPart, "group", "a b") == .notAChoice)
    }

    @Test(arguments: [("yes", true), ("on", true), ("no", false), ("true", false), ("", false)])
    func `a box is ticked or not`(_ value: String, _ isTicked: Bool) throws {
        var form = FormValues(filled: .raiseIssue)
        form.values["of_internet"] = [value]
        #expect((ActType.raiseIssue.read(form).act as? RaiseIssue)?.ofInternet == isTicked)
    }

    @Test func `heads are counted by group`() throws {
        var form = FormValues(filled: .endSession)
        form.values["attendance.civil"] = ["12"]
        form.values["attendance.users"] = ["0"]
        form.values["attendance.private"] = [""]
        form.values["attendances.technical"] = ["5"]
        let act = try #require(ActType.endSession.read(form).act as? EndSession)
        #expect(act.attendance == ["civil": 12])
    }

    @Test(arguments: [("1", "few"), ("4", "few"), ("5", "5"), ("0", "0")])
    func `fewer than five heads are entered as a few, and no more is known of them`(
        _ heads: String, _ told: String
    ) throws {
        for type in [ActType.endSession, .countAttendance] {
            var form = FormValues(filled: type)
            (form.values["on_site"], form.values["remote"]) = ([heads], ["30"])
            form.values["attendance.civil"] = [heads]
            let act = type.read(form).act
            let entry = try #require(String(validating: act.entry.bytes(), as: UTF8.self))
            let written = told == "few" ? "\"few\"" : told
            #expect(entry.contains("\"on_site\":\(written),"))
            #expect(entry.contains("\"attendance\":{\(heads == "0" ? "" : "\"civil\":\(written)")}"))
            #expect(try Entry(index: 4, act.entry.bytes()).bytes() == act.entry.bytes())
        }
    }

    @Test(arguments: [("civil", "-1"), ("civil", "1.5"), ("civil", "1000001"), ("CIVIL", "1"), ("", "1"), ("a.b", "1")])
    func `heads that cannot be counted are told at their group`(_ group: String, _ count: String) {
        var form = FormValues(filled: .reportLearning)
        form.values["attendance.\(group)"] = [count]
        #expect(ActType.reportLearning.read(form).faults.map(\.field) == ["attendance.\(group)"])
    }
}
