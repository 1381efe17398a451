import Testing

@testable import Redline

struct NumberingTests {
    @Test(arguments: [
        ("제3조(목적) 이 법은", "제3조", "목적", "이 법은"), ("제3조의2(책무) 사업자는", "제3조의2", "책무", "사업자는"),
        ("제 1 장  총칙", "제1장", nil, "총칙"), ("第十二条 网络运营者", "第十二条", nil, "网络运营者"),
        ("Article 3. Scope", "Article 3", nil, "Scope"),
        ("Article 3 – Scope", "Article 3", nil, "Scope"), ("CHAPTER IV Final", "CHAPTER IV", nil, "Final"),
        ("Article 5 bis Text", "Article 5 bis", nil, "Text"),
        ("Article 3quinquies Text", "Article 3quinquies", nil, "Text"),
        ("Art. 3 septies. Text", "Art. 3 septies", nil, "Text"), ("Article 3decies", "Article 3decies", nil, ""),
        ("Article 1er. – Objet", "Article 1er", nil, "Objet"), ("§ 5a Zweck", "§ 5a", nil, "Zweck"),
        ("§ 12. (1) Text", "§ 12", nil, "(1) Text"),
        ("Члан 3. Текст", "Члан 3", nil, "Текст"), ("Art 7 Inkrafttreten", "Art 7", nil, "Inkrafttreten"),
        ("(2a) Text", "(2a)", nil, "Text"),
        ("① 이 법에서", "①", nil, "이 법에서"), ("가. 개인", "가.", nil, "개인"), ("(가) 개인", "(가)", nil, "개인"),
        ("3.1.2 Text", "3.1.2", nil, "Text"),
        ("3. Text", "3.", nil, "Text"), ("b) Text", "b)", nil, "Text"), ("(iv) Text", "(iv)", nil, "Text")
    ])
    func `a paragraph's number is read`(line: String, number: String, heading: String?, rest: String) throws {
        let marker = try #require(Marker.candidates(line).first)
        #expect(marker.number == number && marker.heading == heading && marker.rest == rest)
    }

    @Test(arguments: [
        "제3조에 따라", "제3조제1항에서", "제3조 및 제4조에 따라", "제3조 또는 제5조의", "Article 5 of the Act applies", "Article 3(2) applies",
        "§§ 5 und 6",
        "2.5 percent"
            .replacing("2.5 ", with: "2.5%"), "article 3", "1990s were", "e.g. this", "The 3."
    ])
    func `what only speaks of a number begins no clause`(line: String) {
        #expect(Marker.candidates(line).isEmpty)
    }

    @Test(arguments: [
        ("제2조제1항제2호가목", "제2조 ① 2. 가."), ("제2조 ①", "제2조 ①"), ("§ 5 (2)(a)", "§ 5 (2)(a)"),
        ("§ 5 Abs. 2 Buchst. a", "§ 5 (2)(a)"),
        ("§5(2)a", "§ 5 (2)(a)"), ("Article 3", "Article 3"), ("article 3(1)", "Article 3 (1)"),
        ("Art. 3", "Article 3"), ("3.1", "3.1"),
        ("0", "0"), ("Section 3", "Article 3"), ("art_3__para_1", "Article 3 (1)"), ("chp_9__art_3", "none"),
        ("sec_3", "Article 3"), ("art_5__para_2__point_a", "§ 5 (2)(a)"), ("art_3__para_1__content", "Article 3 (1)"),
        ("article_3", "Article 3"), ("point (a) of § 5(2)", "§ 5 (2)(a)"),
        ("paragraph 1 of Article 3", "Article 3 (1)"),
        ("para_3-1", "3.1")
    ])
    func `a clause is found as people cite it`(citation: String, found: String) throws {
        let document = Document(clauses: [
            Clause(
                .article, number: "제2조",
                children: [
                    Clause(
                        .paragraph, number: "①",
                        children: [
                            Clause(.point, number: "2.", children: [Clause(.point, number: "가.", text: "x")])
                        ])
                ]),
            Clause(
                .article, number: "§ 5",
                children: [
                    Clause(.paragraph, number: "(2)", children: [Clause(.point, number: "(a)", text: "y")])
                ]),
            Clause(.article, number: "Article 3", children: [Clause(.paragraph, number: "(1)", text: "z")]),
            Clause(.paragraph, number: "3.", children: [Clause(.paragraph, number: "3.1", text: "w")])
        ])
        let outline = Outline(document)
        let places = CitationIndex(outline).places(of: citation, in: outline)
        #expect(found == "none" ? places.isEmpty : places.map { outline[$0].citation }.contains(found))
    }

    @Test func `numbers make the tree`() {
        let document = Outliner.document([
            Block(.paragraph, ["A Law"]), Block(.paragraph, ["Chapter 1 General"]),
            Block(.paragraph, ["Article 1. Scope", "This law applies to names."]),
            Block(
                .paragraph,
                [
                    "(1) First:", "(a) one;", "(b) two, pursuant to point", "(c) of another law;", "(i) three",
                    "(2) Second."
                ]),
            Block(.paragraph, ["Article 2", "It ends."])
        ])
        #expect(
            tree(document.root) == """
                document A Law
                  chapter Chapter 1 General
                    article Article 1 Scope | This law applies to names.
                      paragraph (1) | First:
                        point (a) | one;
                        point (b) | two, pursuant to point (c) of another law;
                          point (i) | three
                      paragraph (2) | Second.
                    article Article 2 | It ends.
                """)
    }

    @Test func `a Korean statute is read by its own levels`() {
        let document = Outliner.document([
            Block(.paragraph, ["제1조(목적) 이 법은 이용을 촉진한다."]),
            Block(
                .paragraph,
                [
                    "제2조(정의) ① 용어의 뜻은 다음과 같다.", "1. “이용자”란 다음 각 목의 자를 말한다.", "가. 개인", "나. 법인", "2. “정보”란 자료를 말한다.",
                    "② 그 밖의 것은",
                    "제3조에 따른다."
                ]),
            Block(.paragraph, ["제3조 삭제"])
        ])
        #expect(
            tree(document.root) == """
                document
                  article 제1조 목적 | 이 법은 이용을 촉진한다.
                  article 제2조 정의
                    paragraph ① | 용어의 뜻은 다음과 같다.
                      point 1. | “이용자”란 다음 각 목의 자를 말한다.
                        point 가. | 개인
                        point 나. | 법인
                      point 2. | “정보”란 자료를 말한다.
                    paragraph ② | 그 밖의 것은 제3조에 따른다.
                  article 제3조 | 삭제
                """)
    }

    @Test func `numbers put in follow one another`() {
        let words = ["", "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies"]
        let markers = words.compactMap { Marker.candidates("Article 3\($0) Text").first }
        #expect(markers.count == words.count)
        for (last, next) in zip(markers, markers.dropFirst()) { #expect(next.follows(last) && !last.follows(next)) }
        #expect(Ordinal("Article 3 quinquies") == Ordinal("3quinquies"))
    }

    @Test(
        arguments: [
            ("부칙", nil, "부칙"), ("부  칙", nil, "부칙"), ("부칙 <제16955호, 2020. 2. 4.>", nil, "부칙 <제16955호, 2020. 2. 4.>"),
            ("별표", nil, "별표"), ("[별표 1] (제3조 관련)", "별표 1", "(제3조 관련)"), ("별표 1의2", "별표 1의2", nil),
            ("Annex", nil, "Annex"),
            ("SCHEDULE:", nil, "SCHEDULE:"), ("Preamble", nil, "Preamble"), ("附件", nil, "附件"), ("Прилог", nil, "Прилог")
        ] as [(String, String?, String?)])
    func `a line alone begins a part without a number`(line: String, number: String?, heading: String?) throws {
        let part = try #require(PartWord(line))
        #expect(part.number == number && part.heading == heading)
    }

    @Test(arguments: ["부칙에 따라", "annex", "Annex to the law", "Schedules", "The annex", "별표와 같다", "Annex I", ""])
    func `a line that says more begins none`(line: String) {
        #expect(PartWord(line) == nil)
    }

    @Test func `an annex has its own articles, a preamble none`() {
        let document = Outliner.document([
            Block(.paragraph, ["The Law"]), Block(.paragraph, ["Preamble"]), Block(.paragraph, ["We, the people."]),
            Block(.paragraph, ["제1조(목적) 이 법은 이용을 촉진한다.", "제2조(정의) 뜻은 다음과 같다."]),
            Block(.paragraph, ["부칙 <제1호>"]), Block(.paragraph, ["제1조(시행일) 이 법은 공포한 날부터 시행한다."]),
            Block(.paragraph, ["제2조(경과조치) ① 종전의 처분은 유효하다."]), Block(.paragraph, ["별표"]),
            Block(.paragraph, ["수수료"])
        ])
        #expect(
            tree(document.root) == """
                document The Law
                  part Preamble | We, the people.
                  article 제1조 목적 | 이 법은 이용을 촉진한다.
                  article 제2조 정의 | 뜻은 다음과 같다.
                  part 부칙 <제1호>
                    article 제1조 시행일 | 이 법은 공포한 날부터 시행한다.
                    article 제2조 경과조치
                      paragraph ① | 종전의 처분은 유효하다.
                  part 별표 | 수수료
                """)
        let outline = Outline(document)
        let citations = outline.entries.map(\.citation)
        #expect(Set(citations).count == citations.count)
        #expect(citations.contains("부칙 <제1호> 제1조") && citations.contains("부칙 <제1호> 제2조 ①"))
        let index = CitationIndex(outline)
        #expect(index.places(of: "제1조", in: outline).map { outline[$0].clause.heading } == ["목적"])
        #expect(index.places(of: "부칙 제1조", in: outline).map { outline[$0].clause.heading } == ["시행일"])
    }

    @Test(arguments: [
        ("제3조의2(정의) 말", "제3조의2", Clause.Kind.article, "(정의) 말"),
        ("Article 3bis. Text", "Article 3bis", .article, ". Text"),
        ("Artikel 2 Text", "Artikel 2", .article, " Text"), ("Chapter IV – Final", "Chapter IV", .chapter, " – Final"),
        ("第三条 文", "第三条", .article, " 文"), ("부칙", "부칙", .part, "")
    ])
    func `the number with a word that a line begins with`(
        line: String, number: String, kind: Clause.Kind, rest: String
    ) throws {
        let found = try #require(LeadingNumber(line))
        #expect(found.number == number && found.kind == kind && found.rest == rest)
    }

    @Test(
        arguments: [
            ("제2조 ① 2. 가.", "제2조/①/2./가."), ("제3조제2항", "제3조/제2항"), ("제3조의2제1항제2호가목", "제3조의2/제1항/제2호/가목"),
            ("§ 5 (2)(a)", "§ 5/(2)/(a)"), ("Article 3 bis (1)", "Article 3 bis/(1)"), ("Chapter IV", "Chapter IV"),
            ("3", "3"), ("3.1.2", "3/3.1/3.1.2"), ("부칙 제1조", "-/제1조"), ("Part II Article 1", "Part II/Article 1"),
            ("Scope", nil), ("¶ 7", nil), ("Article 3 and more", nil), ("(1)", nil), ("", nil), ("제", nil),
            ("1.1.1.1.1.1.1", nil)
        ] as [(String, String?)])
    func `a label tells the way to its clause`(label: String, way: String?) {
        #expect(ClausePath(label).map { $0.steps.map { $0.number ?? "-" }.joined(separator: "/") } == way)
    }

    @Test func `a text without numbers is its paragraphs`() {
        let document = Outliner.document([Block(.paragraph, ["One thing."]), Block(.paragraph, ["Another", "thing."])])
        #expect(Outline(document).entries.map(\.citation) == ["0", "1", "2"])
        #expect(document.clauses.map(\.text) == ["One thing.", "Another thing."])
    }

    @Test(arguments: 1...3999)
    func `Roman numerals read back`(value: Int) {
        #expect(RomanNumeral.value(of: RomanNumeral.spelt(value)) == value)
    }

    @Test(arguments: ["", "iiii", "vx", "ic", "mmmmmmmmmmmmmmmmmmm", "i1"])
    func `what is spelt otherwise is no Roman numeral`(text: String) {
        #expect(RomanNumeral.value(of: text) == nil)
    }

    private func tree(_ clause: Clause, _ indent: String = "") -> String {
        let parts = [clause.kind.rawValue, clause.number, clause.heading].compactMap(\.self).joined(separator: " ")
        let own = indent + parts + (clause.text.isEmpty ? "" : " | " + clause.text)
        return ([own] + clause.children.map { tree($0, indent + "  ") }).joined(separator: "\n")
    }
}
