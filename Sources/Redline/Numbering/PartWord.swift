/// A line that heads a part of a text without a number of its own: 부칙, 별표, Annex, Schedule, Preamble.
struct PartWord: Equatable {
    /// The number where the word has one after all, `별표 1`; nil mostly.
    var number: String?
    /// The line, or what follows the number.
    var heading: String?
    /// Articles do not belong to it: the next one ends it.
    var isPreamble: Bool
    /// The value of the number; 0 without one.
    var value: Int

    /// Reads a line that says nothing else; nil when it does.
    init?(_ line: String) {
        var words = line.collapsed
        guard words.count <= 120 else { return nil }
        if let first = words.first, "[［【".contains(first), let close = words.firstIndex(where: { "]］】".contains($0) }) {
            words = words[..<close].dropFirst().collapsed + " " + words[close...].dropFirst().collapsed
            words = words.collapsed
        }
        (number, heading, isPreamble, value) = (nil, words, false, 0)
        let name = words.last == ":" ? words.dropLast().collapsed : words
        // A word that goes on a wrapped line begins with a small letter.
        if name.first?.isLowercase == false {
            if Self.annexes.contains(name.lowercased()) { return }
            if Self.preambles.contains(name.lowercased()) { isPreamble = true; return }
        }
        guard let (annex, rest) = Self.eastAsian(words) else { return nil }
        guard !rest.isEmpty else { heading = annex; return }
        if let (value, text, behind) = Self.numeral(rest), behind.isEmpty || Self.isBracketed(behind) {
            (self.value, number) = (value, "\(annex) \(text)")
            heading = behind.isEmpty ? nil : behind.collapsed
            return
        }
        guard Self.isBracketed(rest) else { return nil }
        heading = "\(annex) \(rest.collapsed)"
    }

    /// What the number of the part is to those that follow it.
    var marker: Marker {
        Marker(style: .structure(.part), value: value, tail: "", prefix: [], number: number ?? "", rest: "")
    }

    private static let annexes: Set<String> = [
        "annex", "annexe", "appendix", "schedule", "anlage", "anhang", "anexo", "allegato", "prilog", "прилог",
        "приложение", "додаток"
    ]
    private static let preambles: Set<String> = [
        "preamble", "präambel", "préambule", "preámbulo", "preâmbulo", "preambolo", "preambula", "преамбула", "전문",
        "序言"
    ]
    /// Written with spaces between their signs as often as without.
    private static let eastAsianAnnexes = ["부칙", "별표", "별지", "부록", "附则", "附則", "附件", "附录", "附錄", "附表"]

    private static func eastAsian(_ words: String) -> (annex: String, rest: Substring)? {
        for annex in eastAsianAnnexes {
            var rest = words[...]
            let isThere = annex.allSatisfy { sign in
                guard rest.first == sign else { return false }
                rest = rest.dropFirst().drop { $0 == " " }
                return true
            }
            if isThere { return (annex, rest) }
        }
        return nil
    }

    private static func numeral(_ rest: Substring) -> (value: Int, text: String, behind: Substring)? {
        let signs = rest.prefix { $0.isASCII && $0.isNumber || HanNumeral.isSign($0) }
        guard signs.count <= 4, let value = Int(signs) ?? HanNumeral.value(of: signs) else { return nil }
        var behind = rest.dropFirst(signs.count)
        var text = String(signs)
        if behind.first == "의" {
            let branch = behind.dropFirst().prefix { $0.isASCII && $0.isNumber }
            guard !branch.isEmpty, branch.count <= 4 else { return nil }
            text += "의" + branch
            behind = behind.dropFirst(1 + branch.count)
        }
        return (value, text, behind.drop { $0 == " " })
    }

    private static func isBracketed(_ text: Substring) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        return "<〈(（[［【「".contains(first) && ">〉)）]］】」".contains(last)
    }
}
