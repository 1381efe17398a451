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

    /// A slot in a room: in a form `3-2`, in an entry the two numbers. None leaves no trace.
    mutating func gridPlace(_ name: String, _ value: inout GridPlace?) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .gridPlace, isRequired: false))
        case .form:
            value = string(name).flatMap { GridPlace(code: $0) }
            if value == nil, hasValue(name) { fault(name, .unknown) }
        case .entry(let facts):
            guard let pair = facts[name] else { return value = nil }
            value = Self.place(pair)
            if value == nil { fault(name, .unknown) }
        case .sealing: if let value { facts.append((name, Self.json(value))) }
        }
    }

    /// Sessions with their places: in a form a line each, `12 3-2`; in an entry three numbers each.
    mutating func placements(_ name: String, _ value: inout [Placement], most: Int) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .placements(most: most), isRequired: true))
        case .form(let form):
            let lines = (form[name] ?? "").split(whereSeparator: \.isNewline)
                .filter { !$0.allSatisfy(\.isWhitespace) }
            guard !lines.isEmpty else { return fault(name, .missing) }
            guard lines.count <= most else { return fault(name, .tooMany(most)) }
            value = lines.compactMap { line in
                let words = line.split(whereSeparator: \.isWhitespace)
                guard words.count == 2, let number = Int(digits: words[0]), number > 0,
                    let place = GridPlace(code: words[1])
                else { return nil }
                return Placement(ID(number), place)
            }
            if value.count < lines.count { fault(name, .unknown) }
        case .entry(let facts):
            guard case .array(let list)? = facts[name] else { return fault(name, .missing) }
            value = list.compactMap { item in
                guard case .array(let three) = item, three.count == 3, let number = three[0].asInteger, number > 0,
                    let place = Self.place(.array(Array(three.dropFirst())))
                else { return nil }
                return Placement(ID(number), place)
            }
            if value.count < list.count { fault(name, .unknown) }
        case .sealing:
            facts.append(
                (
                    name,
                    .array(
                        value.map { placement in
                            .array(
                                [placement.session.number, placement.place.slot, placement.place.room].map(
                                    JSONValue.integer))
                        })
                ))
        }
    }

    private static func place(_ value: JSONValue) -> GridPlace? {
        guard case .array(let pair) = value, pair.count == 2, let slot = pair[0].asInteger,
            let room = pair[1].asInteger, slot > 0, room > 0
        else { return nil }
        return GridPlace(slot: slot, room: room)
    }

    private static func json(_ place: GridPlace) -> JSONValue { .array([.integer(place.slot), .integer(place.room)]) }
}

/// What the numbers of slots count; they are no things of the process of their own.
private enum SlotNumber: Numbered {
    static let prefix = "slot"
}
