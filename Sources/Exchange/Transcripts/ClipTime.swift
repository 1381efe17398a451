/// A time within a recording, as subtitles write it.
enum ClipTime {
    /// Beyond this nothing was recorded: 100 hours, in milliseconds.
    static let end = 360_000_000

    /// `01:02:03.004`, with a comma in SubRip.
    static func text(_ milliseconds: Int, comma: Bool = false) -> String {
        let time = min(max(0, milliseconds), end - 1)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let rest = String(time % 1000)
        let thousandths = String(repeating: "0", count: max(0, 3 - rest.count)) + rest
        return
            "\(two(time / 3_600_000)):\(two(time / 60_000 % 60)):\(two(time / 1000 % 60))\(comma ? "," : ".")\(thousandths)"
    }

    /// Milliseconds out of `1:02:03.004`, `02:03,5`, `1:02:03`; nil for anything else.
    static func read(_ text: some StringProtocol) -> Int? {
        let halves = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard (1...2).contains(halves.count) else { return nil }
        let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { return nil }
        var seconds = 0
        for (place, part) in parts.enumerated() {
            guard (1...2).contains(part.utf8.count), let number = digits(part), place == 0 || number < 60 else {
                return nil
            }
            guard place > 0 || parts.count == 3 || number < 60 else { return nil }
            seconds = seconds * 60 + number
        }
        var thousandths = 0
        if halves.count == 2 {
            guard (1...3).contains(halves[1].utf8.count), let number = digits(halves[1]) else { return nil }
            thousandths = [1: 100, 2: 10][halves[1].utf8.count].map { number * $0 } ?? number
        }
        let time = seconds * 1000 + thousandths
        return time < end ? time : nil
    }

    /// `start --> end`, and in WebVTT settings behind; nil where a line is none.
    static func range(_ line: String) -> (starts: Int, ends: Int)? {
        let words = line.words
        guard words.count >= 3, words[1] == "-->", let starts = read(words[0]), let ends = read(words[2]) else {
            return nil
        }
        return (starts, ends)
    }

    private static func digits(_ text: some StringProtocol) -> Int? {
        var number = 0
        for byte in text.utf8 {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}
