import Redline

/// Names of elements and their identifiers after the naming convention of Akoma Ntoso 3.0 (`art_3__para_2`).
struct ElementNames {
    private var taken: [String: Int] = [:]

    /// The element for a kind of clause, with the attributes that it must have.
    static func element(_ kind: Clause.Kind) -> (name: String, attributes: String) {
        switch kind {
        case .part: ("part", "")
        case .title: ("title", "")
        case .chapter: ("chapter", "")
        case .section: ("section", "")
        case .subsection: ("subsection", "")
        case .article: ("article", "")
        case .paragraph: ("paragraph", "")
        case .point: ("point", "")
        case .document, .passage: ("hcontainer", " name=\"passage\"")
        }
    }

    private static func abbreviation(_ kind: Clause.Kind) -> String {
        switch kind {
        case .part: "part"
        case .title: "title"
        case .chapter: "chp"
        case .section: "sec"
        case .subsection: "subsec"
        case .article: "art"
        case .paragraph: "para"
        case .point: "point"
        case .document, .passage: "hcontainer"
        }
    }

    /// An identifier that no sibling has.
    mutating func id(of kind: Clause.Kind, _ number: String?, inside parent: String) -> String {
        let ordinal = number.flatMap { Citation.ordinalText(of: $0) } ?? ""
        let safe = ordinal.unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                ? String(Character(scalar)) : scalar.isASCII ? "-" : String(Character(scalar))
        }.joined()
        let stem = (parent.isEmpty ? "" : parent + "__") + Self.abbreviation(kind)
        let count = taken[stem + safe, default: 0] + 1
        taken[stem + safe] = count
        if safe.isEmpty { return "\(stem)_\(count)" }
        return count == 1 ? "\(stem)_\(safe)" : "\(stem)_\(safe)_\(count)"
    }
}
