import TransparencyLog

/// Fields of the programme.
extension Fields {
    /// What a room has or a session needs; also nothing of it. Nothing leaves no trace.
    mutating func features(_ name: String, _ value: inout Set<RoomFeature>) {
        switch direction {
        case .describing:
            shapes.append(
                FieldShape(name, .codes(.features, most: RoomFeature.allCases.count), isRequired: false))
        case .form(let form):
            let codes = form.all(name).filter { !$0.isEmpty }
            value = Set(codes.compactMap(RoomFeature.init))
            if codes.contains(where: { RoomFeature(rawValue: $0) == nil }) { fault(name, .notAChoice) }
        case .entry(let facts):
            guard let list = facts[name] else { return value = [] }
            guard case .array(let codes) = list else { return fault(name, .notAChoice) }
            value = Set(codes.compactMap(\.asString).compactMap(RoomFeature.init))
        case .sealing:
            if !value.isEmpty { facts.append((name, .array(value.sorted().map { .string($0.rawValue) }))) }
        }
    }

    /// Numbers of rooms or slots: in a form, parted by spaces or commas. None leaves no trace.
    mutating func numbers(_ name: String, _ value: inout [Int], most: Int) {
        var references = value.map { ID<SlotNumber>($0) }
        self.references(name, &references, most: most)
        value = references.map(\.number)
    }

    /// A slot in a room, `3-2`. None leaves no trace.
    mutating func gridPlace(_ name: String, _ value: inout GridPlace?) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .gridPlace, isRequired: false))
        case .form, .entry:
            value = string(name).flatMap { GridPlace(code: $0) }
            if value == nil, hasValue(name) { fault(name, .unknown) }
        case .sealing: if let value { facts.append((name, .string(value.code))) }
        }
    }

    /// Sessions with their places, `12 3-2`; in a form a line each.
    mutating func placements(_ name: String, _ value: inout [Placement], most: Int) {
        let lines: [String]
        switch direction {
        case .describing: return shapes.append(FieldShape(name, .placements(most: most), isRequired: true))
        case .form(let form):
            lines = form.all(name).flatMap { $0.split(whereSeparator: \.isNewline) }.map(String.init)
                .filter { !$0.allSatisfy(\.isWhitespace) }
            if lines.isEmpty { return fault(name, .missing) }
            if lines.count > most { return fault(name, .tooMany(most)) }
        case .entry(let facts):
            guard case .array(let list)? = facts[name] else { return fault(name, .missing) }
            lines = list.map { $0.asString ?? "" }
        case .sealing: return facts.append((name, .array(value.map { .string($0.code) })))
        }
        value = lines.compactMap { Placement(code: $0) }
        if value.count < lines.count { fault(name, .unknown) }
    }
}

// What the numbers of slots count; they are no things of the process of their own.
private enum SlotNumber: Numbered {
    static let prefix = "slot"
}
