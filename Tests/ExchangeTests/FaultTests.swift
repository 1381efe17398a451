import Exchange
import Testing

/// What is refused, and where.
struct FaultTests {
    @Test func `bytes that are no text are refused with their line`() {
        let cases: [([UInt8], ImportFault)] = [
            ([], ImportFault(.empty)),
            (Array(" \n\t\r\n".utf8), ImportFault(.empty)),
            ([0xFF, 0xFE, 0x41, 0x00], ImportFault(.notUTF8, line: 1, column: 1)),
            ([0xFE, 0xFF, 0x00, 0x41], ImportFault(.notUTF8, line: 1, column: 1)),
            (Array("a\nbé".utf8) + [0xC3, 0x28], ImportFault(.malformedUTF8, line: 2, column: 3)),
            (Array("a\n\nb".utf8) + [0], ImportFault(.forbiddenCharacter(0), line: 3, column: 2)),
            (Array("a\u{7}".utf8), ImportFault(.forbiddenCharacter(7), line: 1, column: 2)),
            (Array("a\rb".utf8), ImportFault(.forbiddenCharacter(13), line: 1, column: 2)),
            (Array("a\u{85}b".utf8), ImportFault(.forbiddenCharacter(0x85), line: 1, column: 2)),
            (Array("a\nb\u{202E}c".utf8), ImportFault(.forbiddenCharacter(0x202E), line: 2, column: 2)),
            (Array("a\u{FFFF}".utf8), ImportFault(.forbiddenCharacter(0xFFFF), line: 1, column: 2)),
            ([0xED, 0xA0, 0x80], ImportFault(.malformedUTF8, line: 1, column: 1)),
            ([UInt8](repeating: 0x61, count: 4 << 20 + 1), ImportFault(.tooLarge(bytes: 4 << 20 + 1))),
            (Array("Just a note".utf8), ImportFault(.unknownKind))
        ]
        for (bytes, fault) in cases {
            #expect(throws: fault) { try SessionDocument.read(bytes) }
        }
    }

    @Test func `a document that lacks what makes its kind is refused`() {
        #expect(throws: ImportFault(.noParts, line: 2)) {
            try SessionDocument.read(text: "\nHello\n", as: .krigfReport)
        }
        #expect(throws: ImportFault(.noTitle, line: 1)) {
            try SessionDocument.read(text: "Session description\n\nText.\n")
        }
    }

    @Test(arguments: [
        "Moderator: , Harbour Board, Estonia", "• Moderator:\n  • , Harbour Board", "Moderator: ???, Harbour Board"
    ])
    func `a person without a name is refused`(_ people: String) throws {
        let text = "A title\n\nSession description\n\nText.\n\n\(people)\n"
        let line = people.hasPrefix("•") ? 8 : 7
        #expect(throws: ImportFault(.personWithoutName, line: line)) { try SessionDocument.read(text: text) }
    }

    @Test func `one heading with two contents is refused, with one content twice is not`() throws {
        let page = { (second: String) in
            "T\n\nKeywords\n\na, b\n\nSession description\n\nText.\n\nKeywords\n\n\(second)\n"
        }
        #expect(throws: ImportFault(.contradiction(heading: "keywords", firstLine: 3), line: 11)) {
            try SessionDocument.read(text: page("a, c"))
        }
        #expect(try SessionDocument.read(text: page("a, b")).keywords == ["a", "b"])
        let report = { (second: String) in "요약내용\n하나.\n요약내용\n\(second)\n" }
        #expect(throws: ImportFault(.contradiction(heading: "요약내용", firstLine: 1), line: 3)) {
            try SessionDocument.read(text: report("둘."))
        }
        #expect(throws: Never.self) { try SessionDocument.read(text: report("하나.")) }
    }

    @Test func `a byte order mark and CRLF change nothing`() throws {
        for fixture in Fixture.allCases {
            let text = try fixture.text().replacing("\n", with: "\r\n")
            let read = try SessionDocument.read([0xEF, 0xBB, 0xBF] + Array(text.utf8))
            #expect(read == (try fixture.document()), "\(fixture)")
        }
    }

    @Test func `a fault says where, what and what to do`() {
        let fault = ImportFault(.forbiddenCharacter(7), line: 3, column: 9)
        #expect(
            fault.description
                == "Line 3, column 9: the character U+0007 may not stand in a public text. Remove it and import again.")
        #expect(ImportFault(.empty).description.hasPrefix("the document is empty."))
        #expect(ImportFault(.unknownKind).description.contains("eurodig-session or krigf-report"))
        #expect(ImportFault(.contradiction(heading: "alias", firstLine: 2), line: 5).description.contains("line 2"))
    }

    @Test func `a kind is told by the headings of a text`() throws {
        for fixture in Fixture.allCases {
            let isReport = [.krigfReport, .reportKorean, .reportPlain, .banner].contains(fixture)
            #expect(DocumentKind.detect(try fixture.text()) == (isReport ? .krigfReport : .eurodigSession))
        }
        #expect(DocumentKind.detect("A letter about keywords") == nil)
        #expect(DocumentKind.detect("") == nil)
    }
}
