@testable import Redline

/// Documents made by chance, and redrafts of them.
struct Drafts {
    var chance: Seeded

    init(_ seed: UInt64) { chance = Seeded(seed) }

    private static let words =
        ("the of to and shall may notify ministry operator registry domain name within days 정보통신망을 정보통신망은 이용자의 사업자는 "
        + "한다. 网络运营者应当保护。 publish, decision; “quoted” e\u{301}tat état ① don't 1.5 10,000 ﬁn 🇰🇷 👩‍👩‍👧 x\u{200D}y กฎหมาย")
        .split(separator: " ")
        .map(String.init)

    mutating func number(below limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &chance) }

    mutating func text(_ count: Int) -> String {
        (0..<count).map { _ in Self.words[number(below: Self.words.count)] + (number(below: 9) == 0 ? "." : "") }
            .joined(separator: " ")
    }

    mutating func document(clauses: Int) -> Document {
        Document(
            title: text(3), preamble: text(number(below: 12)),
            clauses: (1...max(1, clauses)).map { place in
                let points = (0..<number(below: 4)).map {
                    Clause(.point, number: "(\($0 + 1))", text: text(4 + number(below: 20)))
                }
                return Clause(
                    .article, number: "Article \(place)", heading: number(below: 3) == 0 ? nil : text(2),
                    text: text(number(below: 60)), children: points)
            })
    }

    /// A few acts of a drafter: words, clauses, order, numbers.
    mutating func redraft(_ document: Document) -> Document {
        var clauses = document.clauses
        for _ in 0..<(2 + number(below: 6)) {
            let place = number(below: clauses.count)
            switch number(below: 6) {
            case 0 where clauses.count > 2: clauses.remove(at: place)
            case 1: clauses.insert(Clause(.article, text: text(10 + number(below: 30))), at: place)
            case 2 where clauses.count > 2:
                let clause = clauses.remove(at: place)
                clauses.insert(clause, at: number(below: clauses.count + 1))
            default:
                guard clauses.indices.contains(place) else { continue }
                var words = clauses[place].text.split(separator: " ").map(String.init)
                let start = number(below: words.count)
                if start < words.count { words.removeSubrange(start..<min(words.count, start + number(below: 3))) }
                words.insert(text(number(below: 4)), at: min(start, words.count))
                clauses[place].text = words.filter { !$0.isEmpty }.joined(separator: " ")
            }
        }
        for place in clauses.indices { clauses[place].number = "Article \(place + 1)" }
        return Document(title: document.title, preamble: document.root.text, clauses: clauses)
    }
}
