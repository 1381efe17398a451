import TransparencyLog

/// Fields that name things, people and moments.
extension Fields {
    /// Another thing of the process.
    public mutating func reference<Thing>(_ name: String, _ value: inout ID<Thing>) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .reference(Thing.prefix), isRequired: true))
        case .form, .entry:
            guard let number = integer(name) else { return }
            guard number > 0 else { return fault(name, .unknown) }
            value = ID(number)
        case .sealing: facts.append((name, .integer(value.number)))
        }
    }

    /// Another thing of the process, or none.
    public mutating func reference<Thing>(_ name: String, _ value: inout ID<Thing>?) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .reference(Thing.prefix), isRequired: false))
        case .form, .entry:
            guard hasValue(name) else { value = nil; return }
            guard let number = integer(name) else { return }
            guard number > 0 else { return fault(name, .unknown) }
            value = ID(number)
        case .sealing: if let value { facts.append((name, .integer(value.number))) }
        }
    }

    /// A person.
    public mutating func person(_ name: String, _ value: inout PersonID) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .person, isRequired: true))
        case .form, .entry:
            guard let code = string(name) else { return fault(name, .missing) }
            guard let person = PersonID(code: code) else { return fault(name, .unknown) }
            value = person
        case .sealing: facts.append((name, .string(value.code)))
        }
    }

    /// A person, or none.
    public mutating func person(_ name: String, _ value: inout PersonID?) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .person, isRequired: false))
        case .form, .entry:
            guard let code = string(name) else { value = nil; return }
            guard let person = PersonID(code: code) else { return fault(name, .unknown) }
            value = person
        case .sealing: if let value { facts.append((name, .string(value.code))) }
        }
    }

    /// A moment; a form gives it as the clocks of the mechanism's zone show it.
    public mutating func time(_ name: String, _ value: inout Timestamp) {
        var given: Timestamp? = value
        time(name, &given, isRequired: true)
        if let given { value = given }
    }

    /// A moment, or none.
    public mutating func time(_ name: String, _ value: inout Timestamp?, isRequired: Bool = false) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .time, isRequired: isRequired))
        case .form(let form):
            guard let raw = string(name) else {
                value = nil
                if isRequired { fault(name, .missing) }
                return
            }
            value = Timestamp.Civil(raw).flatMap(form.moment)
            if value == nil { fault(name, .notATime) }
        case .entry:
            guard let raw = string(name) else {
                value = nil
                if isRequired { fault(name, .missing) }
                return
            }
            value = Timestamp(rfc3339: raw)
            if value == nil { fault(name, .notATime) }
        case .sealing: if let value { facts.append((name, .string(value.rfc3339))) }
        }
    }
}
