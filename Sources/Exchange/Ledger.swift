/// Keeps account of every filled line of a source: where it went, or why nowhere.
struct Ledger {
    private var fields: [Int: SessionField] = [:]
    private var left: [Int: SessionDocument.Unplaced] = [:]

    /// The line is part of a field, or heads it.
    mutating func place(_ line: Int, in field: SessionField) { fields[line] = field }

    mutating func place(_ lines: [SourceLine], in field: SessionField) {
        for line in lines { for number in line.numbers { place(number, in: field) } }
    }

    mutating func leave(_ lines: [SourceLine], _ why: SessionDocument.Unplaced.Reason) {
        for number in lines.flatMap(\.numbers) where left[number] == nil {
            left[number] = .init(line: number, text: "", why: why)
        }
    }

    /// Writes the account into a document. A line that was never spoken of is left as unrecognised, and a line is
    /// told with its whole text.
    func close(_ source: [SourceText.Line], into document: inout SessionDocument) {
        for line in source where !line.isBlank {
            if var unplaced = left[line.number] {
                unplaced.text = line.text.trimmed
                document.unplaced.append(unplaced)
            } else if let field = fields[line.number] {
                document.placements.append(.init(line: line.number, field: field))
            } else {
                document.unplaced.append(
                    .init(line: line.number, text: line.text.trimmed, why: .unrecognised))
            }
        }
    }
}
