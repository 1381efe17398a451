/// A moment, in whole seconds since 1970-01-01T00:00:00Z (leap seconds are not counted, as in POSIX).
///
/// The process never asks a clock: the floor above gives each act its moment.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since the epoch, within years 1 to 9999.
    public let seconds: Int

    /// The moment so many seconds after the epoch, held within years 1 to 9999.
    public init(seconds: Int) { self.seconds = min(max(seconds, Self.earliest), Self.latest) }

    private static let earliest = -62_135_596_800
    private static let latest = 253_402_300_799

    public static func < (one: Timestamp, other: Timestamp) -> Bool { one.seconds < other.seconds }

    /// The moment so many days later (earlier when negative).
    public func adding(days: Int) -> Timestamp { adding(seconds: Timestamp.times(days, 86_400)) }

    /// The moment so many seconds later (earlier when negative).
    public func adding(seconds more: Int) -> Timestamp {
        let (sum, overflow) = seconds.addingReportingOverflow(more)
        return Timestamp(seconds: overflow ? (more < 0 ? .min : .max) : sum)
    }

    /// Whole days from another moment to this one, rounded towards the past.
    public func days(since other: Timestamp) -> Int {
        let difference = seconds - other.seconds
        return difference >= 0 ? difference / 86_400 : -((-difference + 86_399) / 86_400)
    }

    private static func times(_ one: Int, _ other: Int) -> Int {
        let (product, overflow) = one.multipliedReportingOverflow(by: other)
        return overflow ? (one < 0 ? .min / 2 : .max / 2) : product
    }
}

extension Timestamp {
    /// A reading of calendar and clock, without a zone.
    public struct Civil: Hashable, Sendable {
        public var year: Int
        public var month: Int
        public var day: Int
        public var hour: Int
        public var minute: Int
        public var second: Int

        /// A reading that exists in the proleptic Gregorian calendar, or nil (30 February, 25:00 …).
        public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
            guard (1...9999).contains(year), (1...12).contains(month), (0...23).contains(hour),
                (0...59).contains(minute), (0...59).contains(second),
                day >= 1, day <= Self.length(ofMonth: month, in: year)
            else { return nil }
            (self.year, self.month, self.day) = (year, month, day)
            (self.hour, self.minute, self.second) = (hour, minute, second)
        }

        private static func length(ofMonth month: Int, in year: Int) -> Int {
            switch month {
            case 4, 6, 9, 11: 30
            case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
            default: 31
            }
        }

        /// Reads `2026-06-05T18:00` or `2026-06-05T18:00:00`; ASCII digits only.
        public init?(_ text: some StringProtocol) {
            let digits = Array(text.utf8)
            guard digits.count == 16 || digits.count == 19 else { return nil }
            func number(_ from: Int, _ length: Int) -> Int? {
                var value = 0
                for place in from..<(from + length) {
                    guard digits[place] >= 0x30, digits[place] <= 0x39 else { return nil }
                    value = value * 10 + Int(digits[place] - 0x30)
                }
                return value
            }
            guard digits[4] == 0x2d, digits[7] == 0x2d, digits[10] == 0x54, digits[13] == 0x3a,
                digits.count == 16 || digits[16] == 0x3a,
                let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
                let hour = number(11, 2), let minute = number(14, 2),
                let second = digits.count == 19 ? number(17, 2) : 0
            else { return nil }
            self.init(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        }

        /// `2026-06-05T18:00:00`.
        public var text: String {
            func padded(_ number: Int, _ width: Int) -> String {
                let digits = String(number)
                return String(repeating: "0", count: max(0, width - digits.count)) + digits
            }
            return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T"
                + "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
        }

        /// 1 for Monday to 7 for Sunday (ISO 8601).
        public var weekday: Int { ((Timestamp(utc: self).days(since: Timestamp(seconds: 0)) + 3) % 7 + 7) % 7 + 1 }
    }

    /// The moment at which clocks in UTC show this reading.
    public init(utc civil: Civil) {
        // Days from a civil date: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        let year = civil.month <= 2 ? civil.year - 1 : civil.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (civil.month + (civil.month > 2 ? -3 : 9)) + 2) / 5 + civil.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        self.init(seconds: days * 86_400 + civil.hour * 3600 + civil.minute * 60 + civil.second)
    }

    /// What clocks in UTC show at this moment.
    public var utc: Civil {
        let days = seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400)
        let rest = seconds - days * 86_400
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        var civil = Civil.epoch
        civil.year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        civil.month = month
        civil.day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        (civil.hour, civil.minute, civil.second) = (rest / 3600, rest % 3600 / 60, rest % 60)
        return civil
    }

    /// `2026-11-21T23:14:05Z`, the only form that the record uses (RFC 3339).
    public var rfc3339: String { utc.text + "Z" }

    /// Reads exactly what ``rfc3339`` writes.
    public init?(rfc3339 text: some StringProtocol) {
        guard text.utf8.count == 20, text.last == "Z", let civil = Civil(text.dropLast()) else { return nil }
        self.init(utc: civil)
    }
}

extension Timestamp.Civil {
    fileprivate static let epoch = Timestamp.Civil(unchecked: 1970)

    private init(unchecked year: Int) {
        (self.year, month, day, hour, minute, second) = (year, 1, 1, 0, 0, 0)
    }
}
