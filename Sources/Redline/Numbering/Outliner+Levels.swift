/// Which clause a number, a heading or a list lies in.
extension Outliner {
    mutating func push(
        _ clause: Clause, marker: Marker?, level: Int? = nil, listDepth: Int? = nil, indent: Int
    ) {
        while open.count >= Self.greatestDepth { open.removeLast() }
        nodes.append(Node(clause: clause, parent: open.last?.node ?? 0))
        open.append(Open(node: nodes.count - 1, marker: marker, level: level, listDepth: listDepth, indent: indent))
    }

    /// Begins a part that has no number, or one that Korean and Chinese write behind its word.
    mutating func push(_ part: PartWord, level: Int? = nil, indent: Int) {
        push(
            Clause(.part, number: part.number, heading: part.heading), marker: part.isPreamble ? nil : part.marker,
            level: level, indent: indent)
    }

    mutating func close(while isInside: (Open) -> Bool) {
        while let last = open.last, isInside(last) { open.removeLast() }
    }

    /// Ends the clauses that one with this number cannot be inside of.
    mutating func closeFor(_ marker: Marker) {
        if case .structure(let kind) = marker.style {
            return close { open in
                guard case .structure(let other) = open.marker?.style else {
                    return open.level == nil || open.marker?.isNumeric == true && kind <= .article && open.level == nil
                }
                return other >= kind
            }
        }
        if case .decimal = marker.style {
            return close { open in
                guard open.level == nil, let other = open.marker else { return false }
                if case .structure = other.style { return false }
                guard other.isNumeric else { return true }
                let path = other.prefix + [other.value]
                return !(path.count < marker.prefix.count + 1 && Array(marker.prefix.prefix(path.count)) == path)
            }
        }
        guard let same = open.lastIndex(where: { $0.marker?.style == marker.style && $0.level == nil }) else { return }
        open.removeSubrange(same...)
    }

    /// Words further out than the list before them belong to what the list is in.
    mutating func leave(indent: Int) {
        var left = false
        while let last = open.last, last.marker?.isStructural == false, last.level == nil, last.indent > indent {
            open.removeLast()
            left = true
        }
        let node = open.last?.node ?? 0
        if left, node > 0 { push(Clause(.passage), marker: nil, indent: indent) }
    }

    var kindOfParagraph: Clause.Kind {
        let inside = open.contains { nodes[$0.node].clause.kind == .paragraph && $0.marker?.isStructural != true }
        return inside ? .point : .paragraph
    }

    func kind(of marker: Marker) -> Clause.Kind {
        switch marker.style {
        case .structure(let kind): kind
        case .decimal: .paragraph
        case .list(.arabic, _), .list(.circled, _), .list(.largeRoman, _): kindOfParagraph
        case .list: .point
        }
    }
}

extension Outliner.Open {
    /// Whether what is open is an annex or the like, which may have articles of its own.
    var isAnnex: Bool { marker?.style == .structure(.part) && marker?.value == 0 }
}
