import Foundation
import Mechanism
import Testing

struct TimestampTests {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        return calendar
    }()

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (4_107_542_399, "2100-02-28T23:59:59Z"), (1_795_302_845, "2026-11-21T23:14:05Z"),
        (-2_203_891_200, "1900-03-01T00:00:00Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"), (2_147_483_648, "2038-01-19T03:14:08Z")
    ])
    func `a moment is written as RFC 3339 has it, and read back`(_ seconds: Int, _ text: String) throws {
        #expect(Timestamp(seconds: seconds).rfc3339 == text)
        #expect(Timestamp(rfc3339: text)?.seconds == seconds)
    }

    @Test(arguments: [
        "", "Z", "2026-11-21T23:14:05", "2026-11-21T23:14Z", "2026-11-21t23:14:05z", "2026-11-21T23:14:05+00:00",
        "2026-11-21T23:14:05.0Z", "2026-11-21 23:14:05Z", "2026-02-30T00:00:00Z", "0000-01-01T00:00:00Z",
        "2026-11-21T24:00:00Z", "2026-11-21T23:59:60Z", "+026-11-21T23:14:05Z", "2026-11-21T23:14:０Z"
    ])
    func `another spelling is not read`(_ text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test func `reading and moment are each other's inverse over nine thousand years`() throws {
        var random = Seeded(state: 1)
        for _ in 0..<3000 {
            let moment = Timestamp(seconds: Int.random(in: -62_135_596_800...253_402_300_799, using: &random))
            #expect(Timestamp(utc: moment.utc) == moment)
            #expect(Timestamp(rfc3339: moment.rfc3339) == moment)
        }
    }

    /// From 1590 on: before the reform of 1582 Foundation's calendar is the Julian one.
    @Test func `calendar and weekday agree with Foundation's`() throws {
        var random = Seeded(state: 2)
        for _ in 0..<1000 {
            let moment = Timestamp(seconds: Int.random(in: -12_000_000_000...253_000_000_000, using: &random))
            let date = Date(timeIntervalSince1970: Double(moment.seconds))
            let parts = Self.calendar.dateComponents(
                [.year, .month, .day, .hour, .minute, .second, .weekday], from: date)
            let civil = moment.utc
            #expect([civil.year, civil.month, civil.day] == [parts.year, parts.month, parts.day])
            #expect([civil.hour, civil.minute, civil.second] == [parts.hour, parts.minute, parts.second])
            #expect(civil.weekday == ((parts.weekday ?? 0) + 5) % 7 + 1)
        }
    }

    @Test func `every day of four centuries follows the one before`() throws {
        var day = try #require(Timestamp(rfc3339: "1800-03-01T00:00:00Z"))
        var weekday = day.utc.weekday
        #expect(weekday == 6)
        for _ in 0..<14_610 {
            let next = day.adding(days: 10)
            #expect(next > day && next.days(since: day) == 10)
            weekday = (weekday + 9) % 7 + 1
            try #require(next.utc.weekday == weekday && Timestamp(utc: next.utc) == next, "after \(day.rfc3339)")
            day = next
        }
    }

    @Test(arguments: [(86_400, 0, 1), (86_399, 0, 0), (0, 1, -1), (0, 86_400, -1), (0, 86_401, -2), (5, 5, 0)])
    func `whole days are counted towards the past`(_ later: Int, _ earlier: Int, _ days: Int) {
        #expect(Timestamp(seconds: later).days(since: Timestamp(seconds: earlier)) == days)
    }

    @Test(arguments: [Int.min, Int.min + 1, -1 << 62, Int.max, Int.max - 1, 1 << 62])
    func `no number of seconds or days leaves the years 1 to 9999`(_ number: Int) {
        let (first, last) = (Timestamp(seconds: .min), Timestamp(seconds: .max))
        #expect(first.rfc3339 == "0001-01-01T00:00:00Z" && last.rfc3339 == "9999-12-31T23:59:59Z")
        let bound = number < 0 ? first : last
        for moment in [first, "2026-01-01", last] {
            #expect(moment.adding(seconds: number) == bound)
            #expect(moment.adding(days: number) == bound)
        }
        #expect(Timestamp(seconds: number) == bound)
    }
}
