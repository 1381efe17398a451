/// What a heading of a session page opens.
enum SectionTitle: Equatable {
    case field(SessionField)
    case links(SessionDocument.Link.Kind)
    /// Date, time or room, each on its own.
    case date, time, room
    case identifier
    /// A text that stands as it is, whatever its words look like: so pages are written here.
    case part(SessionField)

    /// The section a heading names, whatever its case, number, colon or bracketed addition.
    static func match(_ heading: String) -> SectionTitle? {
        guard heading.utf8.count <= 100 else { return nil }
        var name = heading.folded
        // "[edit]" in whatever language the reader's browser asked for.
        if name.hasSuffix("]"), let open = name.lastIndex(of: "[") { name = name[..<open].trimmed }
        name = name.trimming { $0.isBlank || $0.isDash || ":：*'_»▸►".contains($0) }
        let number = name.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ")") }
        if number.last == "." || number.last == ")" { name = name.dropFirst(number.count).trimmed }
        if let found = names[name] { return found }
        guard let bracket = name.firstIndex(of: "(") else { return nil }
        return names[name[..<bracket].trimmed]
    }

    /// The section and the rest of a line "Keywords: one, two", for sections that fit on a line.
    static func leading(_ line: String) -> (title: SectionTitle, name: String, rest: String)? {
        guard let colon = line.prefix(60).firstIndex(where: { ":：".contains($0) }) else { return nil }
        let name = line[..<colon].trimmed
        let rest = line[colon...].dropFirst().trimmed
        guard !rest.isEmpty, let title = match(name), title.fitsOnLine else { return nil }
        return (title, name, rest)
    }

    private var fitsOnLine: Bool {
        switch self {
        case .field(let field): field.isOneLine || [.keywords, .teaser, .format].contains(field)
        case .links, .date, .time, .room, .identifier: true
        case .part: false
        }
    }

    /// The field the section's lines are placed in.
    var field: SessionField {
        switch self {
        case .field(let field), .part(let field): field
        case .links: .links
        case .date, .time, .room: .schedule
        case .identifier: .title
        }
    }
}
