/// How near a name in captions is to the name of somebody: for suggestions, which a person takes or leaves.
public enum SpeakerLikeness {
    /// From 0, nothing in common, to 1, the same name. Case, accents, titles and the order of names do not count; Hangul is
    /// compared with Latin letters by how it is romanised; captioners mishear, so one wrong letter in four is forgiven.
    public static func of(_ label: String, and name: String) -> Double {
        let (one, other) = (parts(label), parts(name))
        guard !one.isEmpty, !other.isEmpty else { return 0 }
        let (written, sought) = (one.joined().sortedLetters, other.joined().sortedLetters)
        if Set(one) == Set(other) || one.joined() == other.joined() { return 1 }
        // A surname alone, or a name in the middle left out.
        if Set(one).isSubset(of: other), one.joined().count > 2 { return 0.8 }
        if Set(other).isSubset(of: one), other.joined().count > 2 { return 0.8 }
        let orders = [
            one.joined(), one.dropFirst().joined() + one[0], (one.last ?? "") + one.dropLast().joined()
        ]
        let nearest = orders.map { nearness($0, other.joined()) }.max() ?? 0
        if nearest == 1 { return 1 }
        return nearest >= 0.75 ? nearest * 0.9 : nearness(written, sought) >= 0.9 ? 0.6 : 0
    }

    /// The part that a label names; nil for a name.
    public static func role(of label: String) -> SessionRole? {
        let bare = label.lowercased().filter { $0.isLetter || $0 == " " }.trimmed
        return switch bare {
        case "moderator", "chair", "host", "사회자", "좌장", "진행자": .moderator
        case "remote moderator", "online moderator", "원격 사회자", "온라인 사회자": .remoteModerator
        case "rapporteur", "reporter", "기록자", "보고자": .rapporteur
        default: nil
        }
    }

    /// The words of a name in lower case letters of the Latin script without accents, titles aside.
    private static func parts(_ name: String) -> [String] {
        var words: [String] = []
        for word in name.split(whereSeparator: { $0.isWhitespace || ".,()[]'’".contains($0) }).prefix(12) {
            for bare in latin(String(word)) {
                let letters = Romanisation.withoutAccents(bare).lowercased().filter(\.isLetter)
                if !letters.isEmpty, !titles.contains(letters) { words.append(letters) }
            }
        }
        return words.map(Romanisation.simplified)
    }

    /// A word in Latin letters: a Korean name as surname and given name.
    private static func latin(_ word: String) -> [String] {
        guard word.contains(where: \.isHangul) else { return [word] }
        let name = withoutTitle(word)
        guard KoreanName.isName(name) else { return koreanTitles.contains(word) ? [] : [Romanisation.latin(name)] }
        return [Romanisation.latin(String(name.prefix(1))), Romanisation.latin(String(name.dropFirst()))]
    }

    private static func withoutTitle(_ word: String) -> String {
        for title in koreanTitles where word.hasSuffix(title) && word.count - title.count >= 2 {
            return String(word.dropLast(title.count))
        }
        return word
    }

    /// 1 less the share of letters that have to change.
    private static func nearness(_ one: String, _ other: String) -> Double {
        let (one, other) = (Array(one.unicodeScalars.prefix(60)), Array(other.unicodeScalars.prefix(60)))
        guard !one.isEmpty, !other.isEmpty else { return 0 }
        var row = Array(0...other.count)
        for (place, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = place + 1
            for column in other.indices {
                let kept = diagonal + (letter == other[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(kept, diagonal + 1, row[column] + 1)
            }
        }
        return 1 - Double(row[other.count]) / Double(max(one.count, other.count))
    }

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "professor", "sir", "madam", "chair", "cochair", "moderator", "minister",
        "ambassador", "secretary", "hon", "excellency", "speaker", "gyosu", "bagsa", "wiwon", "daepyo", "ssi", "nim"
    ]
    private static let koreanTitles = [
        "교수님", "박사님", "위원님", "대표님", "변호사님", "교수", "박사", "위원장", "위원", "대표", "변호사", "연구원", "활동가", "의원", "님", "씨"
    ]
}

extension String {
    fileprivate var sortedLetters: String { String(sorted()) }
}
