import TransparencyLog

/// Fields of the charter that records from before they were thought of do not have: an empty one leaves no trace.
extension Fields {
    /// The kinds of consultation. In a form, one a line: `code | days | name | name in the second language`.
    public mutating func kinds(_ name: String, _ value: inout ConsultationKinds) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .kinds, isRequired: false))
        case .form(let form):
            guard let read = ConsultationKinds(lines: String((form[name] ?? "").prefix(8000))) else {
                return fault(name, .notAChoice)
            }
            guard let bytes = try? CanonicalJSON.write(read.json), bytes.count <= ConsultationKinds.mostBytes else {
                return fault(name, .tooLong(bytes: ConsultationKinds.mostBytes))
            }
            value = read
        case .entry(let facts):
            guard let rows = facts[name] else { return value = ConsultationKinds() }
            guard case .array(let rows) = rows, let read = ConsultationKinds(rows: rows) else {
                return fault(name, .notAChoice)
            }
            value = read
        case .sealing: if !value.all.isEmpty { facts.append((name, value.json)) }
        }
    }

    /// Public holidays, as days of the calendar.
    public mutating func holidays(_ name: String, _ value: inout Holidays) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .days, isRequired: false))
        case .form(let form):
            // A form that is shown again has what was sent; one that is shown first has the days one by one.
            let text = form.all(name).joined(separator: "\n")
            guard let read = Holidays(String(text.prefix(8000))) else { return fault(name, .notATime) }
            guard read.days.count <= Holidays.most else { return fault(name, .tooMany(Holidays.most)) }
            value = read
        case .entry(let facts):
            guard let list = facts[name] else { return value = Holidays() }
            guard case .array(let days) = list,
                let read = Holidays(days.compactMap(\.asString).joined(separator: " "))
            else { return fault(name, .notATime) }
            value = read
        case .sealing: if !value.days.isEmpty { facts.append((name, .array(value.days.map(JSONValue.string)))) }
        }
    }

    /// Codes out of a list, also none of them; nil where an entry does not speak of it. A form always does.
    public mutating func codes(
        _ name: String, _ value: inout [String]?, from vocabulary: FieldShape.Source, most: Int
    ) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .codes(vocabulary, most: most), isRequired: false))
        case .form(let form):
            let codes = form.all(name)
            if codes.count > most { fault(name, .tooMany(most)) }
            if !codes.allSatisfy(Self.isCode) { fault(name, .notAChoice) }
            value = codes
        case .entry(let facts):
            guard case .array(let list)? = facts[name] else { return value = nil }
            value = list.compactMap(\.asString)
        case .sealing: if let value { facts.append((name, .array(value.map(JSONValue.string)))) }
        }
    }
}
