extension Conference {
    /// A timetable as JSON, and what it costs: `tracks`, an index or −1 for each room of each session; `submissions`, an
    /// index or −1 for each time slot of each room of each session; `objective`; `violations`, a sentence each; `terms`,
    /// the weighted sum of each term; `unplaced`, the indices of submissions without a place; `seed` and `moves`, which
    /// repeat the search.
    public func report(on finding: Finding, seed: UInt64) -> String {
        let violations = violations(of: finding.schedule)
        let sentences = finding.unplaced.map(sentence(unplaced:)) + violations.map(sentence(for:))
        let terms = Term.allCases.map { term in
            Self.quoted(term.name) + ": "
                + Cell.written(violations.reduce(0) { $1.term == term ? $0 + $1.cost : $0 })
        }
        let tracks = finding.schedule.tracks.map(Self.written)
        let submissions = finding.schedule.submissions.map { "[" + $0.map(Self.written).joined(separator: ", ") + "]" }
        return """
            {
              "tracks": \(Self.lines(tracks)),
              "submissions": \(Self.lines(submissions)),
              "objective": \(Cell.written(violations.reduce(0) { $0 + $1.cost })),
              "violations": \(Self.lines(sentences.map(Self.quoted))),
              "terms": {\(terms.joined(separator: ", "))},
              "unplaced": [\(finding.unplaced.map(String.init).joined(separator: ", "))],
              "seed": \(seed),
              "moves": \(finding.moves)
            }

            """
    }

    private static func lines(_ lines: [String]) -> String {
        lines.isEmpty ? "[]" : "[\n    " + lines.joined(separator: ",\n    ") + "\n  ]"
    }

    private static func written(_ indices: [Int?]) -> String {
        "[" + indices.map { String($0 ?? -1) }.joined(separator: ", ") + "]"
    }

    /// A string of RFC 8259.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
