/// The months by their English names.
enum Month {
    /// The number 1...12 of a name or its first three letters, in lower case.
    static func named(_ name: some StringProtocol) -> Int? {
        let letters = String(name.filter { $0 != "." && $0 != "," })
        guard letters.count >= 3 else { return nil }
        let index = names.firstIndex {
            $0 == letters || $0.prefix(3) == letters || letters == "sept" && $0 == "september"
        }
        return index.map { $0 + 1 }
    }

    /// How many days a month has in the Gregorian calendar, or nil when there is no such month.
    static func length(_ month: Int, of year: Int) -> Int? {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: nil
        }
    }

    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december"
    ]
}
