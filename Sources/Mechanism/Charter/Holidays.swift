/// The public holidays that a charter knows: days on which few people can be expected to write.
public struct Holidays: Equatable, Sendable {
    /// Days as ISO 8601 writes them, the earliest first, each once.
    public let days: [String]

    /// The most days that one charter may name: some three years of them.
    static let most = 60

    /// The largest share of a period that may be holidays without a longer period or a reason (safeguard CONS-2).
    public static let mostPercent = 25

    /// No holidays.
    public init() { days = [] }

    /// Reads days, `2026-12-25`, parted by spaces, commas or line ends; nil where one is no day of the calendar.
    public init?(_ text: String) {
        let pieces = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
        guard pieces.allSatisfy({ Self.midnight($0) != nil }) else { return nil }
        days = Set(pieces).sorted()
    }

    /// How many days of a period are holidays, and how many days it has. A day counts where it begins, in UTC.
    public func share(from opens: Timestamp, to closes: Timestamp) -> (holidays: Int, days: Int) {
        let first = Timestamp(seconds: 0).adding(days: opens.days(since: Timestamp(seconds: 0)))
        let holidays = days.count { day in Self.midnight(day).map { $0 >= first && $0 < closes } ?? false }
        return (holidays, max(1, closes.adding(seconds: 86_399).days(since: first)))
    }

    /// Whether so much of a period is holidays that it should be longer, or the reason be told.
    public func fillsTooMuch(from opens: Timestamp, to closes: Timestamp) -> Bool {
        let (holidays, days) = share(from: opens, to: closes)
        return holidays * 100 > days * Self.mostPercent
    }

    private static func midnight(_ day: String) -> Timestamp? {
        Timestamp.Civil(day + "T00:00").map { Timestamp(utc: $0) }
    }
}
