/// Words as small numbers, the same for words that are canonically equivalent.
struct Lexicon {
    typealias Form = Int32

    private var forms: [String: Form] = [:]
    /// How often each form stands in the text that has it most.
    private(set) var occurrences: [Int] = []
    /// Forms that are no words but marks.
    private(set) var isMark: [Bool] = []

    /// What each form does to a sentence.
    private(set) var ending: [Ending] = []

    /// Whether a mark ends a sentence: where a space follows, as a full stop does, or always, as 。 does.
    enum Ending { case none, beforeSpace, always }

    /// The number of a word; a new one is given the next number.
    mutating func form(of word: String) -> Form {
        if let form = forms[word] { return form }
        let form = Form(truncatingIfNeeded: forms.count)
        forms[word] = form
        occurrences.append(0)
        ending.append(Self.ending(of: word))
        isMark.append(
            word.unicodeScalars.first.map { !$0.properties.isAlphabetic && $0.properties.numericType == nil } ?? true)
        return form
    }

    private static func ending(of word: String) -> Ending {
        switch word {
        case ".", "!", "?", ";", ":", "…": .beforeSpace
        case "。", "！", "？", "；": .always
        default: .none
        }
    }

    /// Takes note of how often a text uses its words.
    mutating func count(_ words: [Form]) {
        var counts = [Int](repeating: 0, count: occurrences.count)
        for word in words { counts[Int(word)] += 1 }
        for (form, count) in counts.enumerated() { occurrences[form] = max(occurrences[form], count) }
    }

    /// What each form is worth as evidence that two places are the same: 1 for a word used once, falling with the
    /// logarithm of its use (as inverse document frequency does); a mark a quarter of that.
    var weights: [Float] {
        zip(occurrences, isMark).map { count, isMark in
            let bits = Float(Int.bitWidth - max(1, count).leadingZeroBitCount - 1)
            return (isMark ? 0.25 : 1) / (1 + 0.5 * bits)
        }
    }
}
