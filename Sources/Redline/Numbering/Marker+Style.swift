extension Marker {
    var isStructural: Bool { if case .structure = style { true } else { false } }

    /// Whether it counts in Arabic digits with a full stop, alone or as 3.1.
    var isNumeric: Bool {
        switch style {
        case .decimal, .list(.arabic, .stop): true
        default: false
        }
    }

    var isArabic: Bool {
        switch style {
        case .decimal, .list(.arabic, _), .list(.circled, _): true
        default: false
        }
    }

    /// The kind that the word before the number tells.
    var kind: Clause.Kind? { if case .structure(let kind) = style { kind } else { nil } }
}
