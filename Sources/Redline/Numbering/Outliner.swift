/// Builds the tree of clauses from pieces of text, by the numbers that they begin with.
///
/// Larger parts nest by what they are called; headings by their level; lists by the style of their numbers: a style
/// that is open already goes on at its level, a new one opens a level below. A number in the middle of a paragraph
/// counts only if it continues its list and the line before has ended, so that a wrapped reference begins no clause.
public struct Outliner {
    struct Node {
        var clause: Clause
        var parent: Int?
        /// The heading stood on the number's own line and may turn out to be all the text there is.
        var headingMayBeText = false
    }

    struct Open {
        var node: Int
        var marker: Marker?
        var level: Int?
        var listDepth: Int?
        var indent: Int
    }

    var nodes = [Node(clause: Clause(.document))]
    var open: [Open] = []
    /// The most signs on a line of the text: where the next word would still have fitted, a line was ended on purpose.
    private var width = 0
    private var lastLine = ""

    /// How deep clauses may lie inside one another; anything deeper is kept at this depth.
    static let greatestDepth = 24

    /// The tree that blocks make.
    public static func document(_ blocks: [Block], title: String? = nil) -> Document {
        var outliner = Outliner()
        outliner.nodes[0].clause.heading = title
        outliner.width = width(of: blocks)
        for (place, block) in blocks.enumerated() {
            outliner.take(block, isLast: place == blocks.count - 1)
        }
        return outliner.finish()
    }

    /// The most signs on a line, but for the few that are longer than lines are wrapped: tables, addresses.
    private static func width(of blocks: [Block]) -> Int {
        let wrapped = blocks.flatMap { $0.lines.dropLast().map(\.unicodeScalars.count) }.sorted()
        if wrapped.count >= 20 { return wrapped[wrapped.count * 9 / 10] }
        return blocks.lazy.flatMap(\.lines).map(\.unicodeScalars.count).max() ?? 0
    }

    private mutating func take(_ block: Block, isLast: Bool) {
        switch block.form {
        case .heading(let level): takeHeading(block.lines.reduce("", joined), level)
        case .item(let number, let depth):
            close { $0.listDepth.map { $0 >= depth } ?? false }
            let marker = ListMarker.candidates(number[...] + " ").first
            let kind: Clause.Kind = depth == 1 && marker?.isArabic == true ? kindOfParagraph : .point
            push(Clause(kind, number: number), marker: marker, listDepth: depth, indent: block.indent)
            takeLines(block, mayOpen: false, isLast: isLast)
        case .paragraph: takeLines(block, mayOpen: true, isLast: isLast)
        }
    }

    private mutating func takeHeading(_ text: String, _ level: Int) {
        let text = text.collapsed
        guard !text.isEmpty else { return }
        if let part = PartWord(text) {
            close { $0.level.map { $0 >= level } ?? true }
            return push(part, level: level, indent: 0)
        }
        let marker = Marker.candidates(text).first { $0.isStructural || $0.isNumeric }
        if marker == nil, nodes.count == 1, nodes[0].clause.heading == nil, nodes[0].clause.text.isEmpty {
            nodes[0].clause.heading = text
            return
        }
        if marker == nil, let last = open.last, last.node == nodes.count - 1, last.level.map({ $0 <= level }) ?? true,
            let own = last.marker, own.isStructural, nodes[last.node].clause.heading == nil,
            nodes[last.node].clause.text.isEmpty
        {
            // The number has a heading of its own, and its words the next.
            nodes[last.node].clause.heading = text
            return
        }
        close { open in
            // Articles of an annex are headed as the annex is.
            if open.isAnnex, open.level == level, let kind = marker?.kind, kind > .part { return false }
            return open.level.map { $0 >= level } ?? true
        }
        let heading = marker.map(Self.heading(of:)) ?? text
        push(
            Clause(
                marker?.kind ?? (marker == nil ? .passage : .section), number: marker?.number,
                heading: heading.collapsed.isEmpty ? nil : heading.collapsed),
            marker: marker, level: level, indent: 0)
    }

    /// What stands behind a number, without its brackets if that is all there is in them.
    private static func heading(of marker: Marker) -> String {
        guard let heading = marker.heading else { return marker.rest }
        return marker.rest.isEmpty ? heading : (marker.behind ?? "").trimming(" \u{a0}.:–—-")
    }

    // MARK: Lines

    private mutating func takeLines(_ block: Block, mayOpen: Bool, isLast: Bool) {
        let lines = block.lines.map(\.collapsed).filter { !$0.isEmpty }
        guard let first = lines.first else { return }
        if mayOpen, lines.count == 1, !isLast, PartWord(first) == nil, titles(first) { return }
        var begun = !mayOpen
        for (place, line) in lines.enumerated() {
            let next = place + 1 < lines.count ? lines[place + 1] : nil
            defer { lastLine = block.lines.count == lines.count ? block.lines[place] : line }
            if mayOpen || place > 0, let part = part(line, isFresh: place == 0, next: next) {
                closeFor(part.marker)
                push(part, indent: block.indent)
                begun = true
            } else if mayOpen || place > 0, let marker = accepted(line, isFresh: place == 0) {
                enter(marker, indent: block.indent, next: next)
                begun = true
            } else if begun {
                append(line, asParagraph: false)
            } else {
                leave(indent: block.indent)
                append(line, asParagraph: true)
                begun = true
            }
        }
    }

    /// A short line that ends no sentence names what it stands at the head of: the text, or the article just begun.
    private mutating func titles(_ line: String) -> Bool {
        guard line.count <= 120, line.last?.isTerminal == false, accepted(line, isFresh: true) == nil else {
            return false
        }
        let top = open.last?.node ?? 0
        guard nodes[top].clause.heading == nil, nodes[top].clause.text.isEmpty, top == nodes.count - 1,
            top == 0 || nodes[top].clause.kind <= .article && open.last?.level == nil
        else { return false }
        nodes[top].clause.heading = line
        nodes[top].headingMayBeText = top > 0
        return true
    }

    /// The part that a line by itself begins; a wrapped sentence may have its word on a line, too.
    private func part(_ line: String, isFresh: Bool, next: String?) -> PartWord? {
        guard let part = PartWord(line) else { return nil }
        guard isFresh else { return hasEnded || endedOnPurpose(before: line) ? part : nil }
        return next?.first?.isLowercase == true ? nil : part
    }

    /// The marker that a line begins with, if it may begin a clause here.
    private func accepted(_ line: String, isFresh: Bool) -> Marker? {
        let candidates = Marker.candidates(line)
        if let next = candidates.first(where: { marker in lastOpen(marker.style).map(marker.follows) ?? false }) {
            return isFresh || hasEnded || endedOnPurpose(before: line) ? next : nil
        }
        if let first = candidates.last(where: { $0.isFirst && lastOpen($0.style) == nil })
            ?? candidates.first(where: \.isFirst)
        {
            return isFresh || hasEnded || endedOnPurpose(before: line) ? first : nil
        }
        guard isFresh, let marker = candidates.first else { return nil }
        return switch marker.style {
        case .structure: marker
        case .decimal: marker.prefix.count < 3 && marker.value < 1000 && continuesDecimal(marker) ? marker : nil
        // A year or an amount at the beginning of a paragraph is no number of a clause.
        case .list: marker.value < 1000 ? marker : nil
        }
    }

    private func continuesDecimal(_ marker: Marker) -> Bool {
        guard let last = open.reversed().lazy.compactMap(\.marker).first(where: { $0.isNumeric }) else { return true }
        return Array((last.prefix + [last.value]).prefix(marker.prefix.count)) == marker.prefix
            || lastOpen(marker.style) != nil
    }

    private func lastOpen(_ style: Marker.Style) -> Marker? { open.last { $0.marker?.style == style }?.marker }

    /// Whether the words before have come to an end, so that a new clause may begin on the next line.
    private var hasEnded: Bool {
        let clause = nodes[open.last?.node ?? 0].clause
        guard let last = clause.text.last else { return true }
        if last.isTerminal || "”’\"')」』".contains(last) { return true }
        let word = clause.text.suffix(8).split(separator: " ").last.map { $0.lowercased() } ?? ""
        return ["and", "or", "und", "oder", "et", "ou", "및", "또는", "和", "或"].contains(word)
    }

    /// Whether the line before was ended though the first word of this one had room on it.
    private func endedOnPurpose(before line: String) -> Bool {
        lastLine.unicodeScalars.count + 1 + line.unicodeScalars.prefix { !$0.isSpace }.count <= width
    }

    /// Begins a clause, and those inside it whose numbers follow on the same line.
    private mutating func enter(_ marker: Marker, indent: Int, next: String?) {
        closeFor(marker)
        push(
            Clause(kind(of: marker), number: marker.number, heading: marker.heading), marker: marker, indent: indent)
        let rest = marker.rest
        guard !rest.isEmpty else { return }
        if let inner = Marker.candidates(rest).first(where: { !$0.isStructural && $0.isFirst }),
            inner.style != marker.style
        {
            return enter(inner, indent: indent, next: next)
        }
        let top = nodes.count - 1
        let kind = nodes[top].clause.kind
        let mayHead = marker.isStructural || marker.isNumeric && kind == .paragraph
        if mayHead, nodes[top].clause.heading == nil, kind < .article || heads(rest, next: next) {
            nodes[top].clause.heading = rest.collapsed
            nodes[top].headingMayBeText = kind >= .article
        } else {
            append(rest, asParagraph: true)
        }
    }

    /// Whether the words behind a number are a heading: short, no sentence, and not going on in the next line.
    private func heads(_ rest: String, next: String?) -> Bool {
        guard rest.last?.isTerminal == false else { return false }
        guard let next, let first = next.first else { return rest.count <= 120 }
        return rest.count <= 48 && !first.isLowercase && !rest.contains { ".;。；".contains($0) }
    }

    private mutating func append(_ line: String, asParagraph: Bool) {
        let node = open.last?.node ?? 0
        let text = nodes[node].clause.text
        var rest = line
        // ① … ② … in one run of text, each where the one before has ended.
        while let (before, marker) = circledInside(rest) {
            appendPlainly(before, to: open.last?.node ?? 0, asParagraph: asParagraph || text.isEmpty)
            closeFor(marker)
            push(Clause(kind(of: marker), number: marker.number), marker: marker, indent: open.last?.indent ?? 0)
            rest = marker.rest
        }
        appendPlainly(rest, to: open.last?.node ?? 0, asParagraph: asParagraph)
    }

    private func circledInside(_ line: String) -> (before: String, marker: Marker)? {
        guard let last = lastOpen(.list(.circled, .none)) else { return nil }
        for place in line.indices where Ordinal.circledValue(line[place]) == last.value + 1 && place > line.startIndex {
            let before = line[..<place].trimming(" ")
            if before.last?.isTerminal == true, let marker = Marker.candidates(line[place...]).first {
                return (before, marker)
            }
        }
        return nil
    }

    private mutating func appendPlainly(_ line: String, to node: Int, asParagraph: Bool) {
        let text = nodes[node].clause.text
        if text.isEmpty {
            nodes[node].clause.text = line
        } else if asParagraph {
            nodes[node].clause.text = text + "\n" + line
        } else {
            nodes[node].clause.text = joined(text, line)
        }
    }

    private func finish() -> Document {
        var clauses = nodes.map(\.clause)
        for place in nodes.indices.reversed() {
            if nodes[place].headingMayBeText, clauses[place].text.isEmpty, clauses[place].children.isEmpty {
                clauses[place].text = clauses[place].heading ?? ""
                clauses[place].heading = nil
            }
            // Gathered from the last to the first, and turned round once they are all there.
            clauses[place].children.reverse()
            if let parent = nodes[place].parent { clauses[parent].children.append(clauses[place]) }
        }
        var document = Document()
        document.root = clauses[0]
        if document.clauses.isEmpty {
            let paragraphs = document.root.text.split(separator: "\n")
            document.root.text = ""
            document.root.children = paragraphs.map { Clause(.passage, text: String($0)) }
        }
        return document
    }
}
