/// Which local times suit people who take part from afar, and what the others cost.
///
/// Times are minutes since midnight. Whatever the date, an offset is a fixed number of whole hours: no summer time.
struct TimeBands {
    /// The offset of the event from UTC.
    let local: Int
    /// Good times.
    let suitable: (from: Int, to: Int)
    /// Times that can be borne.
    let lessSuitable: (from: Int, to: Int)
    /// The penalty of a time that can be borne.
    let small: Double
    /// The penalty of any other.
    let big: Double

    /// What a session costs somebody at this offset. Only its local start and end are looked at, as in the reference:
    /// one that starts after the last bearable minute and ends next morning passes.
    func penalty(from start: Int, to end: Int, offset: Int) -> Double {
        let start = Self.minuteOfDay(start - local + offset)
        let end = Self.minuteOfDay(end - local + offset)
        if start < lessSuitable.from || end > lessSuitable.to || end < lessSuitable.from { return big }
        return start < suitable.from || end > suitable.to ? small : 0
    }

    private static func minuteOfDay(_ minute: Int) -> Int {
        let remainder = minute % 1440
        return remainder < 0 ? remainder + 1440 : remainder
    }
}

extension Sheet {
    /// A time of day in minutes, from "HH:MM:SS"; the seconds are dropped.
    func time(_ row: Int, _ column: Int, _ what: String) throws(ConferenceFault) -> Int {
        let text = try text(row, column, what)
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { throw fault(row, "\(what) must be a time such as 09:30:00, not \"\(text)\".") }
        return hour * 60 + minute
    }

    /// An offset from UTC in minutes, from `GMT+h` or `GMT-h`.
    func offset(_ row: Int, _ column: Int, _ what: String) throws(ConferenceFault) -> Int {
        let text = try text(row, column, what)
        let hours = (0...12).first { text == "GMT+\($0)" || text == "GMT-\($0)" }
        guard let hours else {
            throw fault(row, "\(what) must be GMT+0 to GMT+12 or GMT-0 to GMT-12, not \"\(text)\".")
        }
        return text.hasPrefix("GMT-") ? -60 * hours : 60 * hours
    }
}
