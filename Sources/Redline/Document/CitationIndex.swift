/// The clauses of an outline by how they are cited, for many look-ups.
struct CitationIndex: Sendable {
    private var byCitation: [String: [Int]] = [:]
    private var byOrdinal: [String: [Int]] = [:]

    init(_ outline: Outline) {
        for (place, entry) in outline.entries.enumerated() {
            byCitation[Self.key(entry.citation), default: []].append(place)
            if let ordinal = entry.ordinal { byOrdinal[ordinal.text, default: []].append(place) }
        }
    }

    /// The places that a citation may mean, all of equal standing.
    func places(of citation: String, in outline: Outline) -> [Int] {
        if let exact = byCitation[Self.key(citation)] { return exact }
        return Citation(citation).places(in: outline)
    }

    /// Spacing and a closing full stop make no other citation.
    private static func key(_ citation: String) -> String {
        citation.filter { !$0.isWhitespace }.trimming(".").lowercased()
    }
}
