/// The sentences of a clause, for choosing one.
enum Sentences {
    /// The sentences in their order, each as it stands in the text. One that comes twice is left out: nobody could tell
    /// which is meant.
    static func of(_ text: String) -> [String] {
        let sentences = text.split(whereSeparator: \.isNewline).flatMap { divided(String($0)) }
        let times = Dictionary(grouping: sentences) { $0 }.mapValues(\.count)
        return sentences.filter { times[$0] == 1 }
    }

    /// A paragraph at its full stops: at a mark that ends a sentence, before a space or the end, and not before a small
    /// letter or a digit, so that "Art. 5" and "z. B. so" stay whole.
    private static func divided(_ paragraph: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        var rest = paragraph[...]
        while let sign = rest.first {
            rest = rest.dropFirst()
            sentence.append(sign)
            guard ".!?。！？".contains(sign) else { continue }
            let next = rest.first { !$0.isWhitespace }
            let isApart = rest.first.map { $0.isWhitespace || "。！？".contains(sign) } ?? true
            guard isApart, next.map({ !$0.isLowercase && !$0.isNumber }) ?? true else { continue }
            sentences.append(sentence)
            sentence = ""
        }
        sentences.append(sentence)
        return sentences.map { sentence in
            String(sentence.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        }.filter { !$0.isEmpty }
    }
}
