import Redline

/// A text without markup: paragraphs parted by empty lines, clauses told by their numbers.
enum PlainText {
    static func document(_ text: String) -> Document {
        var blocks: [Redline.Block] = []
        var lines: [String] = []
        func close() {
            if let first = lines.first { blocks.append(Redline.Block(.paragraph, lines, indent: indent(of: first))) }
            lines = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) { close() } else { lines.append(String(line)) }
        }
        close()
        return Outliner.document(blocks)
    }

    /// How far in a line begins; a tab is four spaces.
    static func indent(of line: some StringProtocol) -> Int {
        line.prefix(while: \.isWhitespace).reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    }
}
