import TransparencyLog

/// Fields that hold several numbers. An act that names none leaves no trace of them in its entry, so records from before
/// the field was thought of read back as they are.
extension Fields {
    /// Things of the process by their numbers: in a form, parted by spaces or commas; an empty field names none.
    public mutating func references<Thing>(
        _ name: String, _ value: inout [ID<Thing>], most: Int, isRequired: Bool = false
    ) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .references(Thing.prefix, most: most), isRequired: isRequired))
        case .form(let form):
            let pieces = form.all(name).flatMap { $0.split { $0 == "," || $0.isWhitespace } }
            let numbers = pieces.compactMap { Int(digits: $0) }.filter { $0 > 0 }
            if numbers.count < pieces.count { fault(name, .notANumber) }
            if numbers.count > most { fault(name, .tooMany(most)) }
            if numbers.isEmpty, pieces.isEmpty, isRequired { fault(name, .missing) }
            var seen: Set<Int> = []
            value = numbers.filter { seen.insert($0).inserted }.map { ID($0) }
        case .entry(let facts): value = Self.integers(facts[name]).map { ID($0) }
        case .sealing: if !value.isEmpty { facts.append((name, .array(value.map { .integer($0.number) }))) }
        }
    }

    /// Numbers that no form asks for, because they follow from the words.
    mutating func computed(_ name: String, _ value: inout [Int]) {
        switch direction {
        case .describing, .form: break
        case .entry(let facts): value = Self.integers(facts[name])
        case .sealing: if !value.isEmpty { facts.append((name, .array(value.map(JSONValue.integer)))) }
        }
    }

    /// A number that no form asks for; 0 leaves no trace.
    mutating func computed(_ name: String, _ value: inout Int) {
        switch direction {
        case .describing, .form: break
        case .entry(let facts): value = max(0, facts[name]?.asInteger ?? 0)
        case .sealing: if value > 0 { facts.append((name, .integer(value))) }
        }
    }

    /// Names of a closed list that no form asks for; an empty list leaves no trace.
    mutating func computed<Choice: RawRepresentable<String>>(_ name: String, _ value: inout [Choice]) {
        switch direction {
        case .describing, .form: break
        case .entry(let facts):
            guard case .array(let list)? = facts[name] else { return value = [] }
            value = list.compactMap(\.asString).compactMap(Choice.init(rawValue:))
        case .sealing: if !value.isEmpty { facts.append((name, .array(value.map { .string($0.rawValue) }))) }
        }
    }

    private static func integers(_ value: JSONValue?) -> [Int] {
        guard case .array(let list)? = value else { return [] }
        return list.compactMap(\.asInteger)
    }
}
