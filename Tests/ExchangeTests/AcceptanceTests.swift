import Exchange
import Mechanism
import Testing

/// An imported document is held to what a form would accept, field by field.
struct AcceptanceTests {
    @Test(arguments: Fixture.allCases)
    func `every document in order becomes acts, each from a line`(_ fixture: Fixture) throws {
        let document = try fixture.document()
        let acts = try acts(of: document)
        #expect(acts.count { $0.act is AssignPart } == document.people.count)
        #expect(acts.filter { $0.act is AssignPart }.map(\.line) == document.people.map(\.line))
        #expect(acts.filter { $0.act is DraftMessage }.map(\.line) == document.messages.map(\.line))
        #expect(acts.first?.act is ImportSession && acts.last?.act is PublishSession)
    }

    @Test func `the page's fields are those of the form`() throws {
        let session = try #require(try acts(of: try Fixture.headings.document()).first?.act as? ImportSession)
        #expect(session.title == .written("Who keeps the lights of the national domain on?"))
        #expect(session.starts == Timestamp(rfc3339: "2031-06-11T14:00:00Z"))
        #expect(session.ends == Timestamp(rfc3339: "2031-06-11T15:30:00Z"))
        #expect(session.place == .written("Room Linden, Harbour Hall, Port Meridia"))
        #expect(session.language == "en" && session.issue == nil)
    }

    @Test func `what a form refuses is refused with its line`() throws {
        let long = String(repeating: "long ", count: 8_000)
        let cases: [(String, ImportFault)] = [
            (page(title: String(repeating: "x", count: 401)), .init(.field("title", .tooLong(bytes: 400)), line: 1)),
            (page(description: long), .init(.field("description", .tooLong(bytes: 32_768)), line: 3)),
            (
                page(moderator: "Ada " + String(repeating: "x", count: 197)),
                .init(.field("name", .tooLong(bytes: 200)), line: 9)
            ),
            (page(message: String(long.prefix(2_500))), .init(.field("message", .tooLong(bytes: 2_048)), line: 13)),
            (page(message: "No."), .init(.field("message", .tooShort(characters: 4)), line: 13)),
            (
                page(message: "Ma" + String(repeating: "\u{301}", count: 30) + "ny marks stand here."),
                .init(.field("message", .unreadable), line: 13)
            )
        ]
        for (text, fault) in cases {
            let document = try SessionDocument.read(text: text)
            #expect(throws: fault) { try acts(of: document) }
        }
    }

    @Test func `two hundred people fit into a document`() throws {
        let names = (1...201).map { "Ada Brill \(String(repeating: "i", count: $0 % 50))\($0)" }
        let crowd = { (count: Int) in
            "A title\n\nSession description\n\nText.\n\nOrg Team\n\n"
                + names.prefix(count).map { "• \($0)\n" }.joined()
        }
        #expect(try acts(of: try SessionDocument.read(text: crowd(200))).count == 202)
        let document = try SessionDocument.read(text: crowd(201))
        #expect(throws: ImportFault(.field("people", .tooMany(200)), line: 209)) { try acts(of: document) }
    }

    @Test func `texts come in form C, and Korean in any form is understood`() throws {
        let composed = "세션명: 밤바다의 불빛\n사회: 남가람 (가온대학교)\n\n요약내용\n짧게.\n"
        let decomposed = String(String.UnicodeScalarView(composed.unicodeScalars.flatMap(Self.jamo)))
        #expect(decomposed.utf8.count > composed.utf8.count)
        let document = try SessionDocument.read(text: decomposed)
        #expect(document == (try SessionDocument.read(text: composed)))
        #expect(Array(document.title?.utf8 ?? "".utf8) == Array("밤바다의 불빛".utf8))
    }

    private func acts(of document: SessionDocument) throws(ImportFault) -> [ImportedAct] {
        try document.acts(session: ID(1), issue: nil, source: "a file") { Timestamp(utc: $0) }
    }

    private func page(
        title: String = "A title", description: String = "Text.", moderator: String = "Ada Brill",
        message: String = "Ships should be mended before the ice."
    ) -> String {
        "\(title)\n\nSession description\n\n\(description)\n\nModerator\n\n\(moderator)\n\nMessages\n\n\(message)\n"
    }

    /// A Korean syllable as the letters it consists of (Unicode 3.12, Hangul Syllable Decomposition).
    private static func jamo(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        guard (0xAC00...0xD7A3).contains(scalar.value) else { return [scalar] }
        let index = scalar.value - 0xAC00
        let letters = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
        return letters.filter { $0 != 0x11A7 }.compactMap(Unicode.Scalar.init)
    }
}
