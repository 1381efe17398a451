/// Finds a date and a time in a piece of text and keeps what is neither.
struct ScheduleReading {
    private enum Token: Equatable {
        case number(Int, digits: Int)
        case word(String)
        case mark(Character)
    }

    private struct Placed {
        var token: Token
        var range: Range<Int>
    }

    private let text: [Character]
    private var tokens: [Placed]

    init(_ piece: String) {
        text = Array(piece)
        tokens = []
        var index = 0
        while index < text.count {
            let start = index
            let character = text[index]
            if let digit = character.wholeNumberValue, character.isASCII {
                var value = digit
                index += 1
                while index < text.count, text[index].isASCII, let next = text[index].wholeNumberValue {
                    value = min(value * 10 + next, 100_000)
                    index += 1
                }
                tokens.append(Placed(token: .number(value, digits: index - start), range: start..<index))
            } else if character.isLetter {
                while index < text.count, text[index].isLetter { index += 1 }
                tokens.append(
                    Placed(token: .word(String(text[start..<index]).lowercased()), range: start..<index))
            } else {
                index += 1
                if !character.isWhitespace {
                    tokens.append(Placed(token: .mark(character), range: start..<index))
                }
            }
        }
    }

    typealias Day = (year: Int, month: Int, day: Int)

    /// Takes the first date out. A date that no calendar has is taken too, with no day.
    mutating func date() -> (given: String, day: Day?)? {
        for start in tokens.indices {
            guard let (length, day) = date(at: start) else { continue }
            var first = start
            // The weekday in front and in brackets behind belong to it.
            if first > 0, isMark(first - 1, in: ","), isWeekday(first - 2) {
                first -= 2
            } else if isWeekday(first - 1) {
                first -= 1
            }
            var end = start + length
            if isMark(end, in: "("), isWeekday(end + 1), isMark(end + 2, in: ")") { end += 3 }
            let isReal =
                (1900...2200).contains(day.year) && day.day > 0 && day.day <= Month.length(day.month, of: day.year) ?? 0
            return (remove(first..<end), isReal ? day : nil)
        }
        return nil
    }

    /// Takes the first time or span of times out.
    mutating func time() -> (given: String, start: Int?, end: Int?)? {
        for start in tokens.indices {
            guard let from = clock(at: start, alone: true) else { continue }
            var end = from.end
            var begin = from.minute
            var until: Int?
            if isMark(end, in: "-–—~∼～") || isWord(end, ["to", "until", "till"]),
                let to = clock(at: end + 1, alone: false)
            {
                until = to.minute
                end = to.end
                if from.isAfternoon, to.minute < from.minute, to.minute < 720 { until = to.minute + 720 }
                if to.isAfternoon, !from.isMarked, from.minute + 720 <= to.minute { begin += 720 }
            }
            // A time zone is part of the time as given.
            if case .word(let zone)? = token(end), Self.zones.contains(zone) {
                end += 1
                if isMark(end, in: "+-"), case .number? = token(end + 1) { end += 2 }
            }
            let given = remove(from.first..<end)
            guard begin < 1440 else { return (given, nil, nil) }
            return (given, begin, until.flatMap { $0 >= begin && $0 <= 1440 ? $0 : nil })
        }
        return nil
    }

    /// What is left, as pieces without the marks between them.
    var rest: [String] {
        var pieces: [String] = []
        var range: Range<Int>?
        for placed in tokens {
            if let open = range, placed.range.lowerBound - open.upperBound <= 1 {
                range = open.lowerBound..<placed.range.upperBound
            } else {
                if let range { pieces.append(String(text[range])) }
                range = placed.range
            }
        }
        if let range { pieces.append(String(text[range])) }
        return pieces.map { $0.trimming { $0.isWhitespace || ",;|/".contains($0) || $0.isDash } }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    private mutating func remove(_ range: Range<Int>) -> String {
        guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
        tokens.removeSubrange(range)
        return String(text[first.range.lowerBound..<last.range.upperBound])
    }

    private func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index].token : nil }

    private func number(_ index: Int) -> Int? {
        if case .number(let value, _)? = token(index) { value } else { nil }
    }

    private func year(_ index: Int) -> Int? {
        if case .number(let value, digits: 4)? = token(index) { value } else { nil }
    }

    private func isMark(_ index: Int, in marks: String) -> Bool {
        if case .mark(let mark)? = token(index) { marks.contains(mark) } else { false }
    }

    private func isWord(_ index: Int, _ words: [String]) -> Bool {
        if case .word(let word)? = token(index) { words.contains(word) } else { false }
    }

    private func month(_ index: Int) -> Int? {
        if case .word(let word)? = token(index) { Month.named(word) } else { nil }
    }

    private func isWeekday(_ index: Int) -> Bool {
        guard case .word(let word)? = token(index) else { return false }
        return Self.weekdays.contains(word)
    }

    private func date(at start: Int) -> (length: Int, Day)? {
        if let year = year(start) { return yearFirst(year, at: start) }
        if let day = number(start) {
            var next = start + 1
            if isWord(next, ["st", "nd", "rd", "th"]) || isMark(next, in: ".") { next += 1 }
            if isWord(next, ["of"]) { next += 1 }
            if let month = month(next) {
                next += 1
                if isMark(next, in: ".,") { next += 1 }
                return year(next).map { (next + 1 - start, ($0, month, day)) }
            }
            if isMark(start + 1, in: "."), let month = number(start + 2), isMark(start + 3, in: "."),
                let year = year(start + 4)
            {
                return (5, (year, month, day))
            }
        }
        if let month = month(start), let day = number(start + 1) {
            var next = start + 2
            if isWord(next, ["st", "nd", "rd", "th"]) { next += 1 }
            if isMark(next, in: ",") { next += 1 }
            return year(next).map { (next + 1 - start, ($0, month, day)) }
        }
        return nil
    }

    private func yearFirst(_ year: Int, at start: Int) -> (length: Int, Day)? {
        if isWord(start + 1, ["년"]), let month = number(start + 2), isWord(start + 3, ["월"]),
            let day = number(start + 4)
        {
            return (isWord(start + 5, ["일"]) ? 6 : 5, (year, month, day))
        }
        guard isMark(start + 1, in: "-./"), let month = number(start + 2), isMark(start + 3, in: "-./"),
            let day = number(start + 4)
        else { return nil }
        return (isMark(start + 5, in: ".") ? 6 : 5, (year, month, day))
    }

    /// A time of day and the tokens it takes.
    private struct Clock {
        var first: Int
        var end: Int
        /// Minutes after midnight.
        var minute: Int
        /// Whether it says which half of the day it is in.
        var isMarked = false
        var isAfternoon = false
    }

    /// The time of day at a token. One with a full stop, as 14.30, counts only beside another.
    private func clock(at start: Int, alone: Bool) -> Clock? {
        var index = start
        var isAfternoon = isWord(index, ["오후"])
        var isMarked = isAfternoon || isWord(index, ["오전"])
        if isMarked { index += 1 }
        guard let hour = number(index) else { return nil }
        var minute = 0
        var end = index + 1
        if isMark(end, in: ":"), let value = minutes(end + 1) {
            (minute, end) = (value, end + 2)
        } else if isWord(end, ["시"]) {
            end += 1
            if let value = number(end), isWord(end + 1, ["분"]) { (minute, end) = (value, end + 2) }
        } else if isWord(end, ["h"]), let value = minutes(end + 1) {
            (minute, end) = (value, end + 2)
        } else if isMark(end, in: "."), let value = minutes(end + 1),
            !alone || isMark(end + 2, in: "-–—~") || isWord(end + 2, ["to"])
        {
            (minute, end) = (value, end + 2)
        } else if isWord(end, ["am", "pm"]) {
        } else {
            return nil
        }
        var base = hour
        if isWord(end, ["am", "pm"]) {
            isMarked = true
            isAfternoon = isWord(end, ["pm"])
            base = hour % 12 + (isAfternoon ? 12 : 0)
            end += 1
        } else if isAfternoon, hour < 12 {
            base += 12
        }
        guard base <= 24, minute < 60 else { return nil }
        return Clock(first: start, end: end, minute: base * 60 + minute, isMarked: isMarked, isAfternoon: isAfternoon)
    }

    private func minutes(_ index: Int) -> Int? {
        if case .number(let value, digits: 2)? = token(index) { value } else { nil }
    }

    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri",
        "sat", "sun", "월", "화", "수", "목", "금", "토", "일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일",
        "일요일"
    ]

    private static let zones: Set<String> = [
        "utc", "gmt", "cet", "cest", "eet", "eest", "wet", "west", "msk", "bst", "kst", "jst", "sgt", "hours", "hrs"
    ]
}
