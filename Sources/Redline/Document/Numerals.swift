/// Roman numerals up to 3999, in any case.
public enum RomanNumeral {
    /// The value, or nil unless it is spelt as it should be.
    public static func value(of text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 15 else { return nil }
        let digits: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000]
        var sum = 0
        var last = 0
        for character in text.lowercased().reversed() {
            guard let digit = digits[character] else { return nil }
            sum += digit < last ? -digit : digit
            last = max(last, digit)
        }
        return spelt(sum) == text.lowercased() ? sum : nil
    }

    /// A number from 1 to 3999 in small letters; empty otherwise.
    public static func spelt(_ value: Int) -> String {
        guard (1...3999).contains(value) else { return "" }
        let signs = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
            (9, "ix"), (5, "v"), (4, "iv"), (1, "i")
        ]
        var rest = value
        var text = ""
        for (worth, sign) in signs {
            while rest >= worth {
                text += sign
                rest -= worth
            }
        }
        return text
    }
}

/// Chinese numerals up to 9999, as laws count their articles: 第一百二十三条.
enum HanNumeral {
    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9
    ]
    private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

    static func isSign(_ character: Character) -> Bool { digits[character] != nil || units[character] != nil }

    /// The value of a run of signs, or nil when there is none or it is longer than any such number.
    static func value(of text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.count <= 8 else { return nil }
        var sum = 0
        var digit: Int?
        for character in text {
            if let value = digits[character] {
                digit = value
            } else if let unit = units[character] {
                sum += (digit ?? 1) * unit
                digit = nil
            } else {
                return nil
            }
        }
        return sum + (digit ?? 0)
    }

    /// `第三条` with its numeral in Arabic digits; any other text as it is.
    static func spelledOut(_ number: String) -> String {
        guard number.contains(where: isSign) else { return number }
        var text = ""
        var rest = number[...]
        while let first = rest.first {
            let run = rest.prefix(while: isSign)
            if let value = value(of: run) { text += String(value) } else { text.append(first) }
            rest = rest.dropFirst(max(1, run.count))
        }
        return text
    }
}
