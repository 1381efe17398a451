import Testing

@testable import Redline

struct ComparisonTests {
    @Test(arguments: 0..<200)
    func `an amendment applied to the old version is the new version`(seed: UInt64) throws {
        var drafts = Drafts(seed)
        let old = drafts.document(clauses: 1 + drafts.number(below: 12))
        let new = seed % 5 == 0 ? drafts.document(clauses: 6) : drafts.redraft(old)
        let applied = try Comparison(old, new).amendment.applied(to: old)
        #expect(applied == new)
        #expect(scalars(applied) == scalars(new))
    }

    @Test(arguments: 0..<300)
    func `a patch applied to the old text is the new text, to the last scalar`(seed: UInt64) throws {
        var drafts = Drafts(seed)
        let old = drafts.text(drafts.number(below: 80))
        let new =
            seed % 3 == 0 ? drafts.text(40) : String(old.dropLast(drafts.number(below: 20))) + drafts.text(3) + " \n "
        #expect(Array(try TextPatch(from: old, to: new).applied(to: old).unicodeScalars) == Array(new.unicodeScalars))
    }

    @Test func `a patch refuses another text than its own`() {
        #expect(throws: TextPatch.Mismatch.self) { try TextPatch(from: "one two", to: "one").applied(to: "one") }
    }

    @Test(arguments: 0..<100)
    func `kept and inserted runs are the new text, kept and deleted ones the old words`(seed: UInt64) {
        var drafts = Drafts(seed)
        let old = drafts.document(clauses: 6)
        let comparison = Comparison(old, drafts.redraft(old))
        for change in comparison.changes {
            if let new = change.new {
                let kept = change.text.filter { if case .deleted = $0 { false } else { true } }.map(\.text).joined()
                #expect(Array(kept.unicodeScalars) == Array(comparison.new[new].clause.text.unicodeScalars))
            }
            if let old = change.old {
                let kept = change.text.filter { if case .inserted = $0 { false } else { true } }.map(\.text).joined()
                #expect(words(kept) == words(comparison.old[old].clause.text))
            }
        }
    }

    @Test(arguments: 0..<60)
    func `every clause of either version is told of once`(seed: UInt64) {
        var drafts = Drafts(seed)
        let old = drafts.document(clauses: 8)
        let comparison = Comparison(old, drafts.redraft(old))
        #expect(comparison.changes.compactMap(\.new) == Array(comparison.new.entries.indices))
        #expect(comparison.changes.compactMap(\.old).sorted() == Array(comparison.old.entries.indices))
        func count(_ tree: ChangeTree) -> Int { tree.children.reduce(1) { $0 + count($1) } }
        #expect(count(comparison.changeTree) == comparison.changes.count)
    }

    @Test(arguments: 0..<40)
    func `a text compared with itself has no change`(seed: UInt64) {
        var drafts = Drafts(seed)
        let document = drafts.document(clauses: 10)
        #expect(!Comparison(document, document).changes.contains { $0.isChange })
    }

    @Test func `forms C and D and other line breaks are no change`() {
        let one = Document(clauses: [Clause(.article, number: "제1조", text: "정보통신망을 état")])
        let two = Document(clauses: [Clause(.article, number: "제1조", text: "정보통신망을\n  e\u{301}tat")])
        #expect(!Comparison(one, two).changes.contains { $0.isChange })
    }

    @Test func `a clause that is put in renumbers the others and moves none`() throws {
        let old = numbered(["The operator keeps a register.", "The ministry publishes it.", "Nobody pays."])
        let new = numbered([
            "The operator keeps a register.", "A new duty of everybody.", "The ministry publishes it.", "Nobody pays."
        ])
        let changes = Comparison(old, new).changes.filter(\.isChange)
        #expect(changes.map(\.kind) == [.inserted, .same, .same])
        #expect(changes.map(\.isRenumbered) == [false, true, true])
        #expect(!changes.contains { $0.isMoved })
    }

    @Test func `the clause that moved is the one that left the others`() {
        let texts = [
            "Operators keep a register.", "Ministries publish the decision.", "Nobody pays for names.",
            "Appeals go to court."
        ]
        let new = numbered([texts[3], texts[0], texts[1], texts[2]])
        let moved = Comparison(numbered(texts), new).changes.filter(\.isMoved)
        #expect(moved.map(\.old) == [4] && moved.map(\.new) == [1])
    }

    @Test func `a struck clause lends no words to the next of the same mould`() {
        let old = numbered([
            "The operator shall notify the ministry within 30 days.",
            "The operator shall notify the agency within 30 days of it."
        ])
        let new = numbered(["The operator shall notify the agency within 30 days of it."])
        let comparison = Comparison(old, new)
        #expect(comparison.continuations == [0, nil, 1])
    }

    private func numbered(_ texts: [String]) -> Document {
        Document(
            clauses: texts.enumerated().map { Clause(.article, number: "Article \($0.offset + 1)", text: $0.element) })
    }

    private func words(_ text: String) -> [String] { Segmenter.pieces(text).map(\.text) }

    private func scalars(_ document: Document) -> [[Unicode.Scalar]] {
        Outline(document).entries.map { Array($0.clause.text.unicodeScalars) }
    }
}

struct WordMatcherTests {
    @Test(arguments: 0..<300)
    func `runs are equal words in the order of both texts`(seed: UInt64) {
        var chance = Seeded(seed)
        let size = seed % 40 == 0 ? 1500 : 60
        let a = (0..<Int.random(in: 0...size, using: &chance)).map { _ in Int32.random(in: 0..<30, using: &chance) }
        let b = (0..<Int.random(in: 0...size, using: &chance)).map { _ in Int32.random(in: 0..<30, using: &chance) }
        let matcher = WordMatcher(old: a, new: b, weights: Array(repeating: 1, count: 30))
        var (i, j) = (0, 0)
        for run in matcher.runs(0..<a.count, 0..<b.count) {
            #expect(run.old >= i && run.new >= j && run.count > 0)
            #expect(a[run.old..<run.old + run.count] == b[run.new..<run.new + run.count])
            (i, j) = (run.old + run.count, run.new + run.count)
        }
        #expect(i <= a.count && j <= b.count)
    }

    /// Against the plain recursion of all alignments, on small texts.
    @Test(arguments: 0..<120)
    func `the exact method finds the best alignment there is`(seed: UInt64) {
        var chance = Seeded(seed)
        let a = (0..<7).map { _ in Int32.random(in: 0..<4, using: &chance) }
        let b = (0..<7).map { _ in Int32.random(in: 0..<4, using: &chance) }
        let weights: [Float] = [1, 0.5, 0.25, 0.125]
        var table = GapTable(rows: a.count, columns: b.count, breakCost: 0.22)
        for row in a.indices {
            for column in b.indices {
                table.fill(row, column, match: a[row] == b[column] ? weights[Int(a[row])] : nil)
            }
        }
        let found = table.matches()
        #expect(
            abs(value(found.map { ($0.row, $0.column) }, a, weights) - best(a[...], b[...], weights, .matched)) < 1e-4)
    }

    private enum State { case matched, deleted, inserted }

    private func best(_ a: ArraySlice<Int32>, _ b: ArraySlice<Int32>, _ weights: [Float], _ state: State) -> Float {
        if a.isEmpty, b.isEmpty { return 0 }
        var best = -Float.infinity
        if let x = a.first, let y = b.first, x == y {
            best = weights[Int(x)] + self.best(a.dropFirst(), b.dropFirst(), weights, .matched)
        }
        if !a.isEmpty {
            best = max(best, self.best(a.dropFirst(), b, weights, .deleted) - (state == .deleted ? 0 : 0.22))
        }
        if !b.isEmpty {
            best = max(best, self.best(a, b.dropFirst(), weights, .inserted) - (state == .inserted ? 0 : 0.22))
        }
        return best
    }

    private func value(_ matches: [(Int, Int)], _ a: [Int32], _ weights: [Float]) -> Float {
        var value: Float = 0
        var (i, j) = (0, 0)
        for (row, column) in matches + [(7, 7)] {
            if row > i { value -= 0.22 }
            if column > j { value -= 0.22 }
            if row < 7 { value += weights[Int(a[row])] }
            (i, j) = (row + 1, column + 1)
        }
        return value
    }
}
