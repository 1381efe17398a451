import Exchange
import Redline
import Testing

/// The text of a consultation in Akoma Ntoso: clauses one after another there, in one another here.
struct ClauseNestingTests {
    private func document(_ labels: [String]) throws -> Document {
        let clauses = labels.enumerated().map { Dossier.Clause(key: $0 + 1, label: $1, text: "Words of \($1).") }
        let dossier = Dossier(
            address: "https://forum.example/consultations/1", title: "A Law", note: "", question: "", decisionMaker: "",
            state: "open", language: nil, opens: nil, closes: nil,
            versions: [.init(number: 1, published: "2026-11-24T00:00:00Z", reason: "", clauses: clauses)],
            annotationCount: 0)
        let text = try #require(dossier.akomaNtoso(of: 1, country: "kr", amending: false))
        return try Document.read(Array(text.utf8), as: .akomaNtoso)
    }

    private func tree(_ clause: Redline.Clause) -> String {
        let inner = clause.children.map(tree).joined(separator: " ")
        return "\(clause.kind.rawValue.prefix(3)):\(clause.number ?? clause.heading ?? "")"
            + (inner.isEmpty ? "" : "{\(inner)}")
    }

    @Test(arguments: [
        (
            ["제1장", "제1조", "제2조 ①", "제2조 ① 1.", "제2조 ②", "제2장", "제3조"],
            "cha:제1장{art:제1조 art:제2조{par:①{poi:1.} par:②}} cha:제2장{art:제3조}"
        ),
        (["제3조제1항", "제3조제2항", "제3조제2항제1호"], "art:제3조{par:제1항 par:제2항{poi:제1호}}"),
        (
            ["Part I", "Chapter 1", "Article 1", "Chapter 2", "Article 2", "Article 2 (a)", "Part II", "Article 3"],
            "par:Part I{cha:Chapter 1{art:Article 1} cha:Chapter 2{art:Article 2{poi:(a)}}} par:Part II{art:Article 3}"
        ),
        (["§ 5 (1)", "§ 5 (2)", "§ 5 (2)(a)", "§ 6"], "art:§ 5{par:(1) par:(2){poi:(a)}} art:§ 6"),
        (["1", "2", "2.1", "2.2", "3"], "art:1 art:2{par:2.1 par:2.2} art:3"),
        (["제1조", "부칙", "부칙 제1조"], "art:제1조 par:부칙{art:제1조}"),
        // What its label does not tell, or tells of a place that is taken, stands as it did.
        (["1", "1 (2)", "Scope", "¶ 7"], "art:1 art:1 (2) art:Scope art:¶ 7"),
        (["Article 1 (1)", "Article 2", "Article 1 (2)"], "art:Article 1{par:(1)} art:Article 2 art:Article 1 (2)"),
        (["Article 1", "Chapter 1", "Article 1"], "art:Article 1 cha:Chapter 1{art:Article 1}")
    ])
    func `lie in one another as their labels tell`(labels: [String], told: String) throws {
        let document = try document(labels)
        #expect(document.clauses.map(tree).joined(separator: " ") == told)
    }

    @Test func `what precedes the first number is the preamble`() throws {
        let document = try document(["0", "Article 1"])
        #expect(document.root.text == "Words of 0." && document.clauses.map(\.number) == ["Article 1"])
    }

    @Test(arguments: 0..<60)
    func `no word is lost, whatever the labels are`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let parts = [
            "Article 1", "Article 2", "(1)", "(2)", "(a)", "제3조", "①", "제1항", "1", "1.1", "Chapter 1", "부칙", "x", "0"
        ]
        let labels = (0..<24).map { _ in
            (0...Int.random(in: 0...2, using: &chance)).map { _ in parts.randomElement(using: &chance) ?? "" }
                .joined(separator: " ")
        }
        let document = try document(labels)
        let words = Outline(document).entries.map { ($0.clause.heading ?? "") + " " + $0.clause.text }.joined(
            separator: " ")
        for label in labels { #expect(words.contains("Words of \(label).")) }
    }
}
