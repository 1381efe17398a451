import TransparencyLog

/// Fields in which one chooses.
extension Fields {
    /// One of a closed list.
    public mutating func choice<Choice>(_ name: String, _ value: inout Choice)
    where Choice: RawRepresentable<String> & CaseIterable {
        var chosen: Choice? = value
        choice(name, &chosen, isRequired: true)
        if let chosen { value = chosen }
    }

    /// One of a closed list, or none.
    public mutating func choice<Choice>(_ name: String, _ value: inout Choice?, isRequired: Bool = false)
    where Choice: RawRepresentable<String> & CaseIterable {
        switch direction {
        case .describing:
            shapes.append(FieldShape(name, .choice(Choice.allCases.map(\.rawValue)), isRequired: isRequired))
        case .form, .entry:
            guard let raw = string(name) else {
                value = nil
                if isRequired { fault(name, .missing) }
                return
            }
            value = Choice(rawValue: raw)
            if value == nil { fault(name, .notAChoice) }
        case .sealing:
            if let value { facts.append((name, .string(value.rawValue))) }
        }
    }

    /// Codes out of a vocabulary that is data of the charter; whether they are in it is for the act's rule to say. A field
    /// that may be left out leaves no trace of an empty list.
    public mutating func codes(
        _ name: String, _ value: inout [String], from vocabulary: FieldShape.Source, most: Int, isRequired: Bool = true
    ) {
        switch direction {
        case .describing:
            shapes.append(FieldShape(name, .codes(vocabulary, most: most), isRequired: isRequired))
        case .form(let form):
            value = form.all(name)
            if value.isEmpty, isRequired { fault(name, .missing) }
            if value.count > most { fault(name, .tooMany(most)) }
            if !value.allSatisfy(Self.isCode) { fault(name, .notAChoice) }
        case .entry(let facts):
            guard case .array(let list)? = facts[name] else {
                value = []
                if isRequired { fault(name, .missing) }
                return
            }
            value = list.compactMap { if case .string(let code) = $0 { code } else { nil } }
        case .sealing:
            if isRequired || !value.isEmpty { facts.append((name, .array(value.map(JSONValue.string)))) }
        }
    }

    /// One code out of a vocabulary that is data of the charter.
    public mutating func code(_ name: String, _ value: inout String, from vocabulary: FieldShape.Source) {
        switch direction {
        case .describing:
            shapes.append(FieldShape(name, .code(vocabulary), isRequired: true))
        case .form, .entry:
            guard let code = string(name) else { return fault(name, .missing) }
            // The operator may leave it open where a person may not: the act's rule tells them apart.
            guard Self.isCode(code) || code.isEmpty else { return fault(name, .notAChoice) }
            value = code
        case .sealing:
            facts.append((name, .string(value)))
        }
    }

    /// One code out of a vocabulary that is data of the charter, or none.
    public mutating func code(_ name: String, _ value: inout String?, from vocabulary: FieldShape.Source) {
        switch direction {
        case .describing:
            shapes.append(FieldShape(name, .code(vocabulary), isRequired: false))
        case .form, .entry:
            value = string(name)
            if let value, !Self.isCode(value) { fault(name, .notAChoice) }
        case .sealing:
            if let value { facts.append((name, .string(value))) }
        }
    }

    /// Yes or no; a form's empty box is no. A flag that older entries lack leaves no trace of a no.
    public mutating func flag(_ name: String, _ value: inout Bool, tracesNo: Bool = true) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .flag, isRequired: false))
        case .form(let form): value = form[name].map { $0 == "yes" || $0 == "on" } ?? false
        case .entry(let facts):
            if case .boolean(let flag)? = facts[name] {
                value = flag
            } else {
                value = false
                if tracesNo { fault(name, .missing) }
            }
        case .sealing: if tracesNo || value { facts.append((name, .boolean(value))) }
        }
    }
}
