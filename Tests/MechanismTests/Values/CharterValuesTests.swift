import Mechanism
import Testing

/// What a charter says of consultations: kinds, holidays, and what holds things up.
struct CharterValuesTests {
    @Test func `kinds are read as they are written`() throws {
        let kinds = try #require(ConsultationKinds(lines: "law | 40 | Law | 법령\n\ndraft | 28 | Draft act | 초안"))
        #expect(kinds.all.map(\.code) == ["law", "draft"] && kinds["law"]?.days == 40)
        #expect(kinds.name(of: "draft", language: 1) == "초안" && kinds.name(of: "none") == "none")
        #expect(ConsultationKinds(lines: kinds.lines) == kinds)
    }

    @Test(arguments: [
        "law", "law | 40", "law | 0 | Law", "law | 366 | Law", "Law | 40 | Law", "law | x | Law", "law | 40 | "
    ])
    func `a line that is no kind is refused`(_ line: String) { #expect(ConsultationKinds(lines: line) == nil) }

    @Test func `holidays are days of the calendar, each once`() throws {
        let days = try #require(Holidays("2026-12-26, 2026-12-25\n2026-12-25"))
        #expect(days.days == ["2026-12-25", "2026-12-26"])
        #expect(Holidays("2026-02-30") == nil && Holidays("Christmas") == nil && Holidays("")?.days == [])
    }

    @Test(
        arguments: [
            ("2026-12-24", "2026-12-28", 2, 4, true), ("2026-12-25", "2027-01-02", 2, 8, false),
            ("2026-12-25", "2026-12-26", 1, 1, true), ("2027-01-02", "2027-01-30", 0, 28, false),
            ("2026-12-27", "2026-12-20", 0, 1, false)
        ] as [(Timestamp, Timestamp, Int, Int, Bool)])
    func `a share of a period is holidays`(
        _ opens: Timestamp, _ closes: Timestamp, _ holidays: Int, _ days: Int, _ isTooMuch: Bool
    ) throws {
        let known = try #require(Holidays("2026-12-25 2026-12-26 2027-03-01"))
        // These moments are nine in the morning: the day on which a period opens counts, and that on which it closes.
        let share = known.share(from: opens, to: closes.adding(seconds: -9 * 3600))
        #expect(share == (holidays, days))
        #expect(known.fillsTooMuch(from: opens, to: closes.adding(seconds: -9 * 3600)) == isTooMuch)
    }

    @Test func `what holds things up is what held them up before a charter could say`() {
        #expect(BlockingSafeguards().codes == [.cons1, .cons4, .cons10, .cons11])
        #expect(BlockingSafeguards([]).codes == [] && BlockingSafeguards([.cons9]).contains(.cons9))
    }
}
