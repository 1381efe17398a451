/// A row of a table as text shows it: cells between tabs or upright strokes.
enum TableRow {
    /// The cells without the blank space around them, or nil when the line is no row of two cells or more.
    static func cells(_ line: String) -> [String]? {
        let line = line.trimmed
        let isRuled = line.hasPrefix("|") && line.hasSuffix("|") && line.count > 2
        guard isRuled || line.contains("\t") else { return nil }
        let cells = line.split { $0 == "\t" || isRuled && $0 == "|" }.map(\.trimmed).filter { !$0.isEmpty }
        return cells.count > 1 ? cells : nil
    }

    /// A row whose first cell is the name of a section or a role, as the line "Name: value, value" that it means.
    static func asLabel(_ line: String) -> String? {
        guard let cells = cells(line), let label = cells.first else { return nil }
        guard SectionTitle.match(label) != nil || RoleTitle.match(label) != nil else { return nil }
        return label.trimming { $0 == ":" || $0 == "：" || $0.isBlank } + ": "
            + cells.dropFirst().joined(separator: ", ")
    }
}
