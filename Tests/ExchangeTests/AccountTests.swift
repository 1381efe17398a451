import Foundation
import Testing

@testable import Exchange

/// Nothing is dropped unseen, whatever comes in.
struct AccountTests {
    @Test(arguments: Fixture.allCases)
    func `every filled line is accounted for once`(_ fixture: Fixture) throws {
        try expectAccount(of: try fixture.bytes())
    }

    @Test(arguments: Fixture.allCases)
    func `the words of every placed line are in the document`(_ fixture: Fixture) throws {
        let document = try fixture.document()
        let source = try fixture.text().split(separator: "\n", omittingEmptySubsequences: false)
        let json = try JSONSerialization.jsonObject(with: Data(document.json().utf8))
        let told = words(of: strings(in: json).joined(separator: " ").replacing("\\", with: ""))
        for placement in document.placements {
            let lost = words(of: content(of: String(source[placement.line - 1]))).subtracting(told)
            #expect(lost.isEmpty, "line \(placement.line)")
        }
    }

    @Test func `mutated documents never trap and stay accounted for`() throws {
        var random = SeededGenerator(seed: 41)
        var read = 0
        for fixture in Fixture.allCases {
            let original = try fixture.bytes()
            for _ in 0..<24 {
                let bytes = mutated(original, &random)
                for kind in [nil] + DocumentKind.allCases.map(Optional.some) {
                    if try expectAccount(of: bytes, as: kind) { read += 1 }
                }
            }
        }
        #expect(read > 200)
    }

    @Test func `random bytes and random marks never trap`() throws {
        var random = SeededGenerator(seed: 7)
        let marks = [
            "==", "{{", "}}", "[[", "]]", "|", "'''", "<!--", "-->", "{|", "|}", "<br>", "&", "\n", "\n\n\n", "• ", "#",
            "(", ")", ":", "–", "Moderator", "Keywords", "제안내용", "논의", "세부", "내용", "2015", "June", "14:00", " ", "\t",
            "A, B"
        ]
        for round in 0..<120 {
            let noise = (0..<Int.random(in: 1...200, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let text = (0..<Int.random(in: 1...80, using: &random)).map { _ in marks.randomElement(using: &random) ?? ""
            }
            for kind in DocumentKind.allCases {
                try expectAccount(of: round % 4 == 0 ? noise : Array(text.joined().utf8), as: kind)
            }
        }
    }

    @Test(arguments: Fixture.allCases)
    func `the JSON is well formed, the same each time, and says what the document says`(_ fixture: Fixture) throws {
        let document = try fixture.document()
        let json = document.json()
        #expect(json == (try fixture.document()).json() && json.hasSuffix("}\n"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["title"] as? String == document.title)
        #expect(object["description"] as? String == document.description)
        #expect(object["keywords"] as? [String] == document.keywords)
        #expect((object["people"] as? [[String: Any]])?.map { $0["name"] as? String } == document.people.map(\.name))
        #expect((object["unplaced"] as? [Any])?.count == document.unplaced.count)
    }

    @Test func `JSON escapes what it must`() throws {
        let text = "\" \\ \n \t \u{1} \u{2028} / é 김"
        let json = JSON.array([.string(text), .integer(-3), .null, .object([])]).text
        let values = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any])
        #expect(values.first as? String == text)
        #expect(json.contains("\\u0001") && json.contains("\\u2028") && json.hasSuffix("{}\n]"))
    }

    /// Checks the account of a document that can be read; says whether it could.
    @discardableResult
    private func expectAccount(of bytes: [UInt8], as kind: DocumentKind? = nil) throws -> Bool {
        guard let document = try? SessionDocument.read(bytes, as: kind) else { return false }
        let filled = try SourceText.lines(of: bytes).filter { !$0.isBlank }.map(\.number)
        let account = document.placements.map(\.line) + document.unplaced.map(\.line)
        #expect(account.sorted() == filled)
        #expect(document.unplaced.allSatisfy { !$0.text.isEmpty })
        #expect(document.people.allSatisfy { $0.name.contains(where: \.isLetter) })
        _ = try #require(try? JSONSerialization.jsonObject(with: Data(document.json().utf8)))
        return true
    }

    private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let line = Int.random(in: 0..<lines.count, using: &random)
            let other = Int.random(in: 0..<lines.count, using: &random)
            switch Int.random(in: 0..<8, using: &random) {
            case 0: lines[line] = []
            case 1: lines.swapAt(line, other)
            case 2: lines.insert(lines[other], at: line)
            case 3: lines[line] = lines[line].shuffled(using: &random)
            case 4: lines[line] += lines[other]
            case 5: lines[line] = Array(lines[line].prefix(Int.random(in: 0...20, using: &random)))
            case 6:
                if let at = lines[line].indices.randomElement(using: &random) {
                    lines[line][at] =
                        [0x2C, 0x3A, 0x28, 0x29, 0x2A, 0x3D, 0x7C, 0x5B].randomElement(using: &random) ?? 0x20
                }
            default: lines[line] = Array("  ".utf8) + lines[line]
            }
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    /// A line without the heading or label in front, which is told as a field and not in words.
    private func content(of line: String) -> String {
        var shown = line
        for (mark, text) in [
            ("{{DISPLAYTITLE:", ""), ("&ndash;", "–"), ("'''", ""), ("youtube>", ""), ("[[", ""), ("]]", "")
        ] {
            shown = shown.replacing(mark, with: text)
        }
        let bare = shown.trimming { $0.isWhitespace || "•-–*#=;:□".contains($0) }
        if SectionTitle.match(bare) != nil { return "" }
        if let leading = SectionTitle.leading(bare) {
            // Of proposals only the numbers are kept.
            return leading.title == .field(.proposals) ? leading.rest.filter { !$0.isLetter } : leading.rest
        }
        if let (title, rest) = RoleTitle.leading(bare) { return (title.note ?? "") + " " + rest }
        if let match = ReportTitle.match([.init(number: 1, text: line)], at: 0) { return match.rest }
        return shown
    }

    private func strings(in json: Any) -> [String] {
        switch json {
        case let text as String: [text]
        case let values as [Any]: values.flatMap(strings)
        case let members as [String: Any]: members.values.flatMap(strings)
        default: []
        }
    }

    private func words(of text: String) -> Set<String> {
        Set(text.split { !($0.isLetter || $0.isNumber) }.filter { $0.count >= 4 }.map { $0.lowercased() })
    }
}
