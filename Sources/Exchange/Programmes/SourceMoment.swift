import Mechanism

/// A date and a time as files write them.
struct SourceMoment: Equatable {
    let civil: Timestamp.Civil
    /// Seconds ahead of UTC, where the text says so.
    let offset: Int?
    /// Whether the text says more than a date.
    let hasClock: Bool

    /// Reads `2026-06-05T18:00:00+09:00`, `2026-06-05T18:00`, `2026-06-05 18:00:00Z` or `2026-06-05`; fractions of a
    /// second are left out.
    init?(_ text: String) {
        let text = text.trimmed
        guard let (clock, offset) = Self.parts(of: text[...]) else { return nil }
        var digits = String(clock)
        hasClock = digits.utf8.count != 10
        if !hasClock { digits += "T00:00:00" }
        if let point = digits.firstIndex(of: ".") { digits = String(digits[..<point]) }
        guard let civil = Timestamp.Civil(digits.replacing(" ", with: "T")) else { return nil }
        (self.civil, self.offset) = (civil, offset)
    }

    /// `2026-06-05`.
    var date: String { String(civil.text.prefix(10)) }

    /// The moment, on the clocks of a zone where the text has no offset.
    func moment(in zone: ClockZone) -> Timestamp? {
        offset.map { Timestamp(utc: civil).adding(seconds: -$0) } ?? zone.moment(civil)
    }

    private static func parts(of text: Substring) -> (clock: Substring, offset: Int?)? {
        if text.last == "Z" || text.last == "z" { return (text.dropLast(), 0) }
        guard text.utf8.count > 16, let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }),
            text[..<sign].utf8.count >= 16
        else { return (text, nil) }
        guard let offset = offset(text[sign...]) else { return nil }
        return (text[..<sign], offset)
    }

    /// Seconds of `+09:00`, `-0430` or `+9`.
    static func offset(_ text: Substring) -> Int? {
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), [1, 2, 4, 6].contains(digits.utf8.count),
            let number = Int(digits)
        else { return nil }
        let seconds =
            switch digits.utf8.count {
            case 6: number / 10_000 * 3600 + number / 100 % 100 * 60 + number % 100
            case 4: number / 100 * 3600 + number % 100 * 60
            default: number * 3600
            }
        guard seconds < 86_400 else { return nil }
        return sign == "-" ? -seconds : seconds
    }

    /// Seconds of `1:30`, `01:30` or `01:30:00`, or of minutes alone, `90`; nil for anything else.
    static func duration(_ text: String) -> Int? {
        let parts = text.trimmed.split(separator: ":", omittingEmptySubsequences: false)
        var numbers: [Int] = []
        for part in parts {
            guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Int(part)
            else { return nil }
            numbers.append(number)
        }
        return switch numbers.count {
        case 1: numbers[0] * 60
        case 2: numbers[0] * 3600 + numbers[1] * 60
        case 3: numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
        default: nil
        }
    }
}

extension ClockZone {
    /// The moment at which clocks show `10:30` or `1030` on a day: what comes before the day begins is the night after it. Nil
    /// for what is no time of a day.
    func moment(of clock: String, on day: Programme.Day) -> Timestamp? {
        let digits = clock.trimmed
        let text = digits.utf8.count == 4 && !digits.contains(":") ? digits.prefix(2) + ":" + digits.suffix(2) : digits
        guard let seconds = SourceMoment.duration(text), seconds < 86_400,
            let midnight = Timestamp.Civil(day.date + "T00:00:00")
        else { return nil }
        let moment = moment(Timestamp(utc: midnight).adding(seconds: seconds).utc)
        guard let moment, moment < day.starts else { return moment }
        return self.moment(Timestamp(utc: midnight).adding(seconds: seconds + 86_400).utc)
    }

    /// A moment on the clocks of the zone with their distance from UTC: `2026-06-05T18:00:00+09:00`.
    func text(_ moment: Timestamp) -> String { ClockText.extended(moment, offset: offset(at: moment)) }
}
