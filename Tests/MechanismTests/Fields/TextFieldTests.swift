import Mechanism
import Testing

/// What becomes of the words that people write.
struct TextFieldTests {
    /// The words as they will be kept, or what is wrong with them.
    private func take(_ type: ActType, _ field: String, _ text: String) -> Result<String, FieldFault> {
        var form = FormValues(filled: type)
        form.values[field] = [text]
        let (act, faults) = type.read(form)
        if let fault = faults.first { return .failure(fault) }
        return .success(act.writtenTexts.first { $0.field == field }?.text ?? "")
    }

    private func line(_ text: String) -> Result<String, FieldFault> { take(.raiseIssue, "title", text) }
    private func prose(_ text: String) -> Result<String, FieldFault> { take(.raiseIssue, "question", text) }

    @Test(arguments: [
        ("two\r\nlines", "two\nlines"), ("two\rlines", "two\nlines"), ("a\r\n\r\nb", "a\n\nb"), ("a\n\rb", "a\n\nb"),
        ("  both ends \n", "both ends"), ("\u{a0}\u{3000}wide\u{2003}", "wide"), ("a\tb", "a\tb"), ("a  b", "a  b")
    ])
    func `line ends become one kind, and space at the ends goes`(_ raw: String, _ kept: String) {
        #expect(prose(raw) == .success(kept))
    }

    @Test func `a line is one line`() {
        #expect(line("one\r\ntwo\tthree") == .success("one two three"))
    }

    @Test(arguments: ["가", "ß", "👩‍👩‍👧‍👦", "admin\u{200b}", "<script>", "'; DROP TABLE", "ﷺ"])
    func `what people write is kept as they write it`(_ text: String) throws {
        let kept = try prose(text).get()
        #expect(Array(kept.utf8) == Array(text.utf8))
    }

    @Test func `two spellings of one letter become one, so that a quote of it is found`() throws {
        #expect(Array(try prose("e\u{301}").get().utf8) == Array("\u{e9}".utf8))
    }

    @Test(arguments: [
        0x0, 0x7, 0x1b, 0x7f, 0x85, 0x202a, 0x202e, 0x2066, 0x2069, 0x2028, 0x2029, 0xfeff, 0xfdd0, 0xffff, 0x1_fffe,
        0x10_ffff
    ])
    func `what hides or reorders is refused by its code point`(_ codePoint: UInt32) throws {
        let sign = try #require(Unicode.Scalar(codePoint))
        let fault = FieldFault("question", .forbiddenCharacter(codePoint: codePoint))
        #expect(prose("a\(sign)b") == .failure(fault))
    }

    @Test func `marks are stacked sixteen high at most`() {
        let marks = String(repeating: "\u{301}", count: 16)
        #expect((try? prose("a\(marks)b\(marks)").get()) != nil)
        #expect(prose("a\(marks)\u{301}") == .failure(FieldFault("question", .unreadable)))
    }

    @Test func `a text fills its limit and not a byte more`() {
        #expect((try? line(String(repeating: "a", count: 400)).get()) != nil)
        #expect(line(String(repeating: "a", count: 401)) == .failure(FieldFault("title", .tooLong(bytes: 400))))
        #expect((try? line(String(repeating: "가", count: 133)).get()) != nil)
        #expect(line(String(repeating: "가", count: 134)) == .failure(FieldFault("title", .tooLong(bytes: 400))))
        // Space at the ends does not count.
        #expect((try? line(String(repeating: " ", count: 300) + String(repeating: "a", count: 400)).get()) != nil)
    }

    @Test(arguments: ["a", "가", " ", "\u{301}", "\n"])
    func `a text of a hundred kilobytes is too long`(_ piece: String) {
        let text = String(repeating: piece, count: 102_400)
        #expect(prose(text) == .failure(FieldFault("question", .tooLong(bytes: 32_768))))
    }

    @Test func `nothing but space is nothing`() {
        #expect(prose(" \n\t\u{3000}") == .failure(FieldFault("question", .missing)))
        #expect(take(.moveOn, "outreach", " \n ") == .success(""))
    }

    @Test(arguments: [("e", 39), ("가", 39), ("👩‍👩‍👧‍👦", 5)])
    func `a reason has forty characters`(_ piece: String, _ count: Int) {
        let short = String(repeating: piece, count: count)
        #expect(take(.decide, "reasons", short) == .failure(FieldFault("reasons", .tooShort(characters: 40))))
        #expect((try? take(.decide, "reasons", short + String(repeating: "!", count: 5)).get()) != nil)
    }

    @Test func `a label stands in the record as it is, in one spelling`() throws {
        var form = FormValues(filled: .adoptCharter)
        form.values["name"] = ["Cafe\u{301}"]
        let act = try #require(ActType.adoptCharter.read(form).act as? AdoptCharter)
        #expect(Array(act.charter.name.unicodeScalars) == Array("Caf\u{e9}".unicodeScalars))
    }

    @Test func `a text of too many clauses is refused, and in good time`() {
        let most = (1...Clause.most).map { "\($0). Words." }.joined(separator: "\n")
        #expect((try? take(.reviseText, "clauses", most).get()) != nil)
        #expect(take(.reviseText, "clauses", most + "\n7. More.") == .failure(FieldFault("clauses", .tooMany(4000))))
        let twins = String(repeating: "1.\n", count: 20_000)
        #expect(take(.reviseText, "clauses", twins) == .failure(FieldFault("clauses", .tooMany(4000))))
    }

    @Test func `names are told apart from other words, to be erased with their person`() {
        let personal: [ActType: Set<String>] = [
            .join: ["name", "organisation"], .changeCapacity: ["organisation"], .rename: ["name"],
            .assignPart: ["name", "organisation"], .announceLearning: ["host"],
            .bringInInput: ["name"], .addSpeaker: ["name"], .matchSpeaker: ["name"],
            .proposeSession: ["moderator", "presenters", "panel"],
            .completeProposal: ["moderator", "presenters", "panel"],
            .resubmitSession: ["moderator", "presenters", "panel"]
        ]
        for type in ActType.allCases {
            let names = type.shapes.filter { if case .text(let limit) = $0.kind { limit.isPersonal } else { false } }
            #expect(Set(names.map(\.name)) == personal[type] ?? [])
        }
    }
}
