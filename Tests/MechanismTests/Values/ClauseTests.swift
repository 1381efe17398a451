import Mechanism
import Testing

struct ClauseTests {
    /// The labels and words of the clauses of a text.
    private func split(_ text: String) -> [[String]] {
        Clause.split(text).map { clause in
            if case .written(let words) = clause.text { [clause.label, words] } else { [clause.label] }
        }
    }

    @Test(arguments: [
        ("§ 3 Words.", "§ 3", "Words."), ("§3. Words.", "§ 3", "Words."), ("§\u{a0}3a Words.", "§ 3a", "Words."),
        ("Article 2. Words.", "Article 2", "Words."), ("Article 2b – Words.", "Article 2b", "Words."),
        ("Section 7: Words.", "Section 7", "Words."), ("Clause 12 Words.", "Clause 12", "Words."),
        ("Члан 4. Речи.", "Члан 4", "Речи."), ("Član 4. Reči.", "Član 4", "Reči."), ("제1조 말.", "제1조", "말."),
        ("제 12조(목적) 말.", "제12조", "(목적) 말."), ("4. Words.", "4", "Words."), ("5) Words.", "5", "Words."),
        ("# 6. Words.", "6", "Words."), ("  7.\tWords.", "7", "Words."), ("8.", "8", "8"),
        ("2026. Words.", "2026", "Words."),
        ("Article 1\nWords.", "Article 1", "Words."), ("제1조의2(정의) 말.", "제1조의2", "(정의) 말."),
        ("Article 3bis Words.", "Article 3bis", "Words."), ("Article 3 ter. Words.", "Article 3 ter", "Words."),
        ("Artikel 2 Worte.", "Artikel 2", "Worte."), ("Art. 4 Worte.", "Art. 4", "Worte."), ("第三条 文。", "第三条", "文。"),
        ("Chapter IV General", "Chapter IV", "General"), ("제2장 총칙", "제2장", "총칙"), ("Preamble", "Preamble", "Preamble")
    ])
    func `a paragraph brings its own number`(_ text: String, _ label: String, _ words: String) {
        #expect(split(text) == [[label, words]])
    }

    @Test(arguments: [
        "Words.", "3.5 percent", "12345. Words.", "Article two", "Articles 2", "§ three", "제조", "제1항", "1: Words.",
        "１. Words.", "제3조에 따라 한다.", "제3조제1항에서 말한다.", "Article 5 of the Act applies.", "Article 3quux Words.",
        "٣. Words.", "(1) Words.", "1st", "- 1. Words."
    ])
    func `a paragraph without a number is given one`(_ text: String) {
        #expect(split(text) == [["1", text]])
    }

    @Test func `paragraphs without numbers are counted`() {
        #expect(
            split("One.\n\nTwo,\nstill two.\n \t\n\n\nThree.") == [
                ["1", "One."], ["2", "Two,\nstill two."], ["3", "Three."]
            ])
    }

    @Test func `numbered lines need no empty line between them`() {
        #expect(split("1. One.\n2. Two.\n3. Three.") == [["1", "One."], ["2", "Two."], ["3", "Three."]])
    }

    @Test func `a paragraph without a number belongs to the numbered one before it`() {
        #expect(
            split("1. One.\n\nMore.\n\nAnd more.\n\n2. Two.") == [["1", "One.\n\nMore.\n\nAnd more."], ["2", "Two."]])
    }

    @Test func `what stands before the first number is the preamble`() {
        #expect(split("Whereas.\n\n1. One.") == [["0", "Whereas."], ["1", "One."]])
        let two = split("Whereas.\n\nWhereas too.\n\n1. One.\n\n2. Two.")
        #expect(two == [["0", "Whereas."], ["0 (2)", "Whereas too."], ["1", "One."], ["2", "Two."]])
    }

    @Test(arguments: [
        "제1조 「이용법」\n제3조에 따라 정한다.", "Article 1 It is decided pursuant to\nArticle 5 of the Act.",
        "Article 1 It is decided pursuant to\nArticle 5. The rest follows.", "§ 1 Es gilt\n§ 7 Absatz 2."
    ])
    func `a wrapped line that speaks of a clause begins none`(_ text: String) {
        #expect(split(text).count == 1)
    }

    @Test func `lines with numbers that go on begin clauses`() {
        #expect(split("제1조 이름\n제2조 기간\n제2조의2 예외").map(\.[0]) == ["제1조", "제2조", "제2조의2"])
        #expect(split("Article 1 Names.\nArticle 3 Terms.").map(\.[0]) == ["Article 1", "Article 3"])
    }

    @Test func `an annex that counts anew says so in its labels`() {
        let text = "제1장 총칙\n\n제1조 말.\n\n제2조 말.\n\n부칙\n\n제1조 시행일.\n\n제3조 경과조치."
        #expect(split(text).map(\.[0]) == ["제1장", "제1조", "제2조", "부칙", "부칙 제1조", "제3조"])
    }

    @Test func `labels are unique`() {
        let twins = split("1. A.\n1. B.\nArticle 1 C.\n1) D.")
        #expect(twins == [["1", "A."], ["1 (2)", "B."], ["Article 1", "C."], ["1 (3)", "D."]])
        var random = Seeded(state: 4)
        for _ in 0..<200 {
            let pieces = [
                "부칙", "Annex", "Chapter 1 x", "제1조의2 y", "1. a", "2. b", "§ 1 c", "제1조 d", "e", "\n", "1 (2)", "0. f",
                "1.", "Article 1 (2) g"
            ]
            let text = (0..<12).compactMap { _ in pieces.randomElement(using: &random) }.joined(separator: "\n")
            let labels = split(text).map(\.[0])
            #expect(Set(labels).count == labels.count, "\(text.debugDescription)")
        }
    }

    @Test func `no word is lost`() {
        let text = "Whereas.\n\n1. One\ntwo.\n\nThree.\n\n§ 4 Five."
        let words = split(text).flatMap { $0[1].split(whereSeparator: \.isWhitespace) }
        #expect(words == ["Whereas.", "One", "two.", "Three.", "Five."])
    }

    @Test(arguments: ["", " ", "\n\n \n"])
    func `nothing has no clauses`(_ text: String) { #expect(split(text) == []) }

    @Test func `many clauses with one number are split in good time`() {
        let clauses = Clause.split(String(repeating: "1.\n", count: 50_000))
        #expect(clauses.count == 50_000)
        #expect(clauses.last?.label == "1 (50000)")
    }

    // MARK: Keys

    /// The keys of the clauses of a text's versions, each version in the order of its clauses.
    private func keys(_ texts: String...) throws -> [[Int]] {
        var proceedings = try Proceedings(at: .consulting)
        // A record from before texts were compared, in which a label said which clause is which.
        proceedings.readsWords = false
        try proceedings.perform(DraftConsultation.sample.but { $0.clauses = Clause.split(texts[0]) }, by: .drafter)
        for text in texts.dropFirst() {
            try proceedings.perform(ReviseText.sample.but { $0.clauses = Clause.split(text) }, by: .drafter)
        }
        return proceedings.mechanism.consultations[1]?.versions.map { $0.clauses.map(\.key) } ?? []
    }

    @Test func `a clause keeps its key through the versions, wherever it stands`() throws {
        #expect(try keys("1. A\n2. B\n3. C", "3. C\n1. A\n2. B") == [[1, 2, 3], [3, 1, 2]])
    }

    @Test func `a new clause gets a key that nobody had`() throws {
        #expect(try keys("1. A\n2. B", "1. A\n4. D\n2. B", "1. A", "1. A\n9. E") == [[1, 2], [1, 3, 2], [1], [1, 4]])
    }

    @Test func `an input stays on its clause when the text is revised`() throws {
        var proceedings = try Proceedings(at: .filed)
        try proceedings.perform(
            ReviseText.sample.but { $0.clauses = Clause.split("1. Second.\n7. First.") }, by: .drafter)
        let input = try #require(proceedings.mechanism.inputs[1])
        let text = try #require(proceedings.mechanism.consultations[1]?.version)
        #expect(input.version == 1 && text.number == 2)
        #expect(text[try #require(input.clause)]?.label == "1")
    }

    @Test func `a clause is known by its words, not by its number`() throws {
        let before = [
            (1, "1", "Everybody may read the register free of charge."),
            (2, "2", "The registry answers within five days.")
        ]
        let keys = ReviseText.continuing(
            before.map { ReviseText.Keyed(key: $0.0, label: $0.1, words: $0.2) },
            with: Clause.split(
                "1. A purpose that was not there.\n2. The registry answers within ten days.\n3. Everybody may read the register free of charge."
            ))
        #expect(keys == [0, 2, 1])
    }

    @Test func `a text that begins with a label in brackets has its clauses there and nowhere else`() {
        #expect(
            split("[§ 3 (1)] One.\n\n2. More of it.\n\n[§ 3 (2)] Two.\n[no label\nMore.") == [
                ["§ 3 (1)", "One.\n\n2. More of it."], ["§ 3 (2)", "Two.\n[no label\nMore."]
            ])
        #expect(split("1. One.\n\n[2] Two.") == [["1", "One.\n\n[2] Two."]])
        #expect(split("[] One.") == [["1", "[] One."]])
    }

    @Test(arguments: [
        [("1", "One."), ("2", "Two.")], [("§ 3", "One.\n\nMore."), ("§ 3a", "Two.")],
        [("0", "Whereas."), ("제1조", "말.")],
        [("1", "One."), ("1 (2)", "Another one.")], [("제3조제2항", "가. 말.\n\n나. 말."), ("제3조제3항", "1. 말.")],
        [("A", "[B] is no label here.\n[C] nor this.")], [("1", "Words.\n\n2. A list in it.\n\n3. More.")]
    ])
    func `a text that is written down again has the same clauses`(_ clauses: [(label: String, words: String)]) {
        let again = split(Clause.joined(clauses))
        #expect(again.map(\.first) == clauses.map(\.label))
        let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
        #expect(zip(again, clauses).allSatisfy { words($0[1]) == words($1.words) })
    }
}
