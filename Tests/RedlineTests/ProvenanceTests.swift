import Testing

@testable import Redline

struct ProvenanceTests {
    @Test func `every word knows the version that brought it, and the change what it answers`() throws {
        var history = History()
        history.append(law("The operator keeps a register."), changes: [Change(reason: "First draft")])
        history.append(law("The operator keeps a public register."))
        let article = try #require(history.identities(in: 1).last)
        let answer = Source(.input, "17")
        history.explain([Change(clauses: [article], reason: "Openness was asked for", answers: [answer])])
        history.append(
            law("The operator keeps a public register for ten years."),
            changes: [Change(reason: "Term", answers: [Source(.objection, "2")])])

        let runs = history.blame(of: 2)
        #expect(runs.map(\.version) == [0, 1, 0, 2, 0])
        #expect(runs[1].change?.answers == [answer] && runs[3].change?.answers == [Source(.objection, "2")])
        let text = Array("The operator keeps a public register for ten years.".unicodeScalars)
        #expect(
            runs.map { Segmenter.string(text, $0.range) } == [
                "The operator keeps a", "public", "register", "for ten years", "."
            ])
        #expect(history.changes(answering: answer).map(\.version) == [1])
    }

    @Test(arguments: 0..<40)
    func `blame covers every word once, and no word is younger than its version`(seed: UInt64) {
        var drafts = Drafts(seed)
        var history = History()
        var document = drafts.document(clauses: 6)
        for version in 0..<6 {
            history.append(document)
            let runs = history.blame(of: version)
            #expect(runs.allSatisfy { (0...version).contains($0.version) })
            let words = Outline(document).entries.reduce(0) {
                $0 + Segmenter.pieces($1.clause.heading ?? "").count + Segmenter.pieces($1.clause.text).count
            }
            let covered = runs.reduce(0) { sum, run in
                let clause = history.outline(of: version)?[run.clause].clause
                let text = Array(((run.isHeading ? clause?.heading : clause?.text) ?? "").unicodeScalars)
                return sum + Segmenter.pieces(Segmenter.string(text, run.range)).count
            }
            #expect(covered == words)
            document = drafts.redraft(document)
        }
    }

    @Test func `a clause stays itself through renumbering, moving and editing`() throws {
        let texts = [
            "Operators keep a register of names.", "Ministries publish every decision.", "Nobody pays for a name."
        ]
        var history = History()
        history.append(numbered(texts))
        history.append(numbered([texts[1], "Something new for everybody.", texts[0], texts[2] + " Ever."]))
        let (before, after) = (history.identities(in: 0), history.identities(in: 1))
        #expect(after[1] == before[2] && after[3] == before[1] && after[4] == before[3])
        #expect(!before.contains(after[2]))
        #expect(Set(after).count == after.count)
    }

    private func law(_ text: String) -> Document { numbered([text]) }

    private func numbered(_ texts: [String]) -> Document {
        Document(
            clauses: texts.enumerated().map { Clause(.article, number: "Article \($0.offset + 1)", text: $0.element) })
    }
}
