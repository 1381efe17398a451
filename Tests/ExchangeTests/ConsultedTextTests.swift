import Exchange
import Redline
import Testing

import struct Mechanism.Clause

/// A document as a consultation takes it: each clause under the number by which the text itself cites it.
struct ConsultedTextTests {
    private func labels(_ text: String, _ format: DocumentFormat) throws -> [String] {
        let document = try Document.read(Array(text.utf8), as: format)
        return Clause.split(document.consultationText).map(\.label)
    }

    @Test func `European numbering`() throws {
        let text = """
            Article 1 Names

            (1) The registry keeps names.

            (2) It answers:

            (a) whoever asks;

            (b) courts.

            Article 2 The end.
            """
        let labels = try labels(text, .plain)
        #expect(labels.first == "Article 1" && labels.last == "Article 2")
        #expect(labels.contains { $0.hasSuffix("(2)(a)") } && Set(labels).count == labels.count)
    }

    @Test func `Korean statutes`() throws {
        let text = """
            제1조(목적) 이 규정은 이름의 관리를 정한다.

            제2조(관리) ① 등록기관은 이름을 관리한다.

            ② 등록기관은 다음 각 호에 답한다.

            1. 법원

            2. 신청인
            """
        let labels = try labels(text, .plain)
        #expect(
            labels.first == "제1조" && labels.contains { $0.hasPrefix("제2조") && $0.contains("②") || $0.contains("2항") })
        #expect(Set(labels).count == labels.count && labels.count >= 4)
    }

    @Test(arguments: [DocumentFormat.markdown, .html])
    func `marks of a form are none of the text`(_ format: DocumentFormat) throws {
        let text =
            format == .markdown
            ? "# Law\n\n## § 1\n\nFirst **words**.\n\n- a point\n\n## § 2\n\nSecond."
            : "<h1>Law</h1><h2>§ 1</h2><p>First <b>words</b>.</p><ul><li>a point</li></ul><h2>§ 2</h2><p>Second.</p>"
        let document = try Document.read(Array(text.utf8), as: format)
        let clauses = Clause.split(document.consultationText)
        #expect(clauses.map(\.label) == ["§ 1", "§ 2"])
        #expect(!document.consultationText.contains("*") && !document.consultationText.contains("<"))
        #expect(document.consultationText.contains("a point"))
    }

    @Test func `a text without numbers is divided at its paragraphs' headings or not at all`() throws {
        #expect(try labels("Just words.\n\nMore words.", .plain).count >= 1)
        #expect(try labels("", .plain) == [])
    }

    @Test func `labels are never too long, and each is one of its own`() throws {
        let text = (1...5).map { "# " + String(repeating: "heading ", count: 30) + "\n\nWords \($0)." }.joined(
            separator: "\n\n")
        let labels = try labels(text, .markdown)
        #expect(labels.allSatisfy { $0.utf8.count <= Clause.longestLabel } && Set(labels).count == labels.count)
    }
}
