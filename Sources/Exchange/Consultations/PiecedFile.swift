/// A file that is made piece by piece: however many inputs a consultation has, only a few are in memory at a time.
public struct PiecedFile: Sendable {
    /// What stands before the first piece.
    public let head: String
    /// What stands after the last.
    public let tail: String
    /// What stands between two pieces.
    let separator: String
    /// The pieces that an input makes: none, one or more.
    let pieces: @Sendable (Dossier.Contribution) -> [String]

    /// The text of some inputs, one after the other.
    /// - Parameter hasBegun: Whether a piece stands before these; set when one does now.
    public func text(of inputs: [Dossier.Contribution], after hasBegun: inout Bool) -> String {
        var text = ""
        for input in inputs {
            for piece in pieces(input) {
                if hasBegun { text += separator }
                text += piece
                hasBegun = true
            }
        }
        return text
    }

    /// A file of JSON whose last list, empty in the outline, gets a piece a line.
    init(outline: JSON, pieces: @escaping @Sendable (Dossier.Contribution) -> [JSON]) {
        let text = outline.text
        let end = text.range(of: "[]")
        head = end.map { String(text[..<$0.lowerBound]) + "[\n" } ?? text
        tail = (end.map { "\n]" + String(text[$0.upperBound...]) } ?? "") + "\n"
        separator = ",\n"
        self.pieces = { pieces($0).map(\.line) }
    }

    init(head: String, tail: String, pieces: @escaping @Sendable (Dossier.Contribution) -> [String]) {
        (self.head, self.tail, separator, self.pieces) = (head, tail, "", pieces)
    }
}

extension String {
    /// The last place of some ASCII words.
    fileprivate func range(of words: String) -> Range<String.Index>? { ranges(of: words).last }
}
