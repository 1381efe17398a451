import Mechanism

/// The definition of a zone that a calendar carries, so that programs without its rules read the times right.
enum CalendarZone {
    /// The zone's clocks from one moment to another. Changes that are alike share one part, which lists their dates.
    static func component(_ zone: ClockZone, from first: Timestamp, to last: Timestamp) -> CalendarComponent {
        var component = CalendarComponent("VTIMEZONE")
        component.add(CalendarProperty("TZID", zone.name))
        let changes = zone.changes(from: first.adding(days: -1), to: last.adding(days: 1))
        var groups: [(kind: [Int], changes: [ClockZone.Change])] = []
        for change in changes {
            let kind = [change.from, change.to, change.isDaylight ? 1 : 0]
            if let place = groups.firstIndex(where: { $0.kind == kind }) {
                groups[place].changes.append(change)
            } else {
                groups.append((kind, [change]))
            }
        }
        for (_, changes) in groups {
            guard let first = changes.first else { continue }
            var part = CalendarComponent(first.isDaylight ? "DAYLIGHT" : "STANDARD")
            part.add(CalendarProperty("DTSTART", CalendarTime.local(first.at.adding(seconds: first.from).utc)))
            part.add(CalendarProperty("TZOFFSETFROM", offset(first.from)))
            part.add(CalendarProperty("TZOFFSETTO", offset(first.to)))
            if changes.count > 1 {
                let dates = changes.dropFirst().map { CalendarTime.local($0.at.adding(seconds: $0.from).utc) }
                part.add(CalendarProperty("RDATE", dates))
            }
            component.components.append(part)
        }
        return component
    }

    /// `+0900`, with seconds where there are any.
    private static func offset(_ seconds: Int) -> String {
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let rest = abs(seconds)
        return (seconds < 0 ? "-" : "+") + two(rest / 3600) + two(rest / 60 % 60)
            + (rest % 60 == 0 ? "" : two(rest % 60))
    }
}

/// Times in iCalendar's basic form.
enum CalendarTime {
    /// `20260605T180000`.
    static func local(_ civil: Timestamp.Civil) -> String { ClockText.basic(civil) }

    /// `20260605T180000Z`.
    static func utc(_ moment: Timestamp) -> String { ClockText.basic(moment.utc, isUTC: true) }

    /// Reads `20260605T180000`, `20260605T1800` or `20260605`, with or without a `Z`.
    static func read(_ text: String) -> (civil: Timestamp.Civil, isUTC: Bool, isDate: Bool)? {
        let text = text.trimmed
        let isUTC = text.last == "Z" || text.last == "z"
        let digits = Array(isUTC ? text.dropLast().utf8 : text[...].utf8)
        func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
        guard [8, 13, 15].contains(digits.count) else { return nil }
        var clock = "00:00:00"
        if digits.count > 8 {
            guard digits[8] == UInt8(ascii: "T") || digits[8] == UInt8(ascii: "t") else { return nil }
            clock = "\(part(9..<11)):\(part(11..<13)):\(digits.count == 15 ? part(13..<15) : "00")"
        }
        let date = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
        guard let civil = Timestamp.Civil(date + "T" + clock) else { return nil }
        return (civil, isUTC, digits.count == 8)
    }

    /// Seconds of a duration such as `PT1H30M` or `P1DT2H`; nil for one that is negative or broken.
    static func duration(_ text: String) -> Int? {
        var rest = text.trimmed[...]
        if rest.first == "+" { rest = rest.dropFirst() }
        guard rest.first == "P" else { return nil }
        rest = rest.dropFirst()
        var seconds = 0
        var isTime = false
        while let first = rest.first {
            if first == "T" { isTime = true; rest = rest.dropFirst(); continue }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            guard let number = Int(digits), digits.count <= 7, let unit = rest.first,
                let length = lengths[isTime ? "T\(unit)" : "\(unit)"], seconds < 1_000_000_000_000
            else { return nil }
            seconds += number * length
            rest = rest.dropFirst()
        }
        return seconds
    }

    private static let lengths = ["W": 604_800, "D": 86_400, "TH": 3600, "TM": 60, "TS": 1]
}
