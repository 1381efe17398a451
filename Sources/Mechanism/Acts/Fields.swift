public import TransparencyLog

/// What an act consists of, said once and used four ways.
///
/// Every act lists its fields in one function, ``Act/fields(_:)``. Walking that list *describes* a form, *reads* a form
/// that a person sent, *seals* an act into an entry of the record, and *reads* an entry back when the journal is
/// replayed. So the form, the record and the state cannot drift apart.
public struct Fields {
    /// Commits to the bytes of a text or a file. It is told the field's name and whether the text names a person.
    public typealias Seal = (_ name: String, _ bytes: [UInt8], _ isPersonal: Bool) -> Commitment

    enum Direction {
        case describing
        case form(FormValues)
        case entry(JSONObject)
        case sealing(Seal?)
    }

    let direction: Direction
    /// What was wrong with the form, all of it, so that a person mends it in one go.
    public private(set) var faults: [FieldFault] = []
    /// The shape of the form, in order, when describing.
    public internal(set) var shapes: [FieldShape] = []
    /// The public facts of the entry, when sealing.
    public internal(set) var facts: [(key: String, value: JSONValue)] = []
    /// The commitments of the entry with the names of their fields: made when sealing, used up when reading an entry.
    public private(set) var commitments: [(name: String, commitment: Commitment)] = []

    /// Walks the fields to learn the shape of the form.
    public static func describing() -> Fields { Fields(direction: .describing) }

    /// Walks the fields to fill them from a form.
    public static func reading(_ form: FormValues) -> Fields { Fields(direction: .form(form)) }

    /// Walks the fields to fill them from an entry.
    static func reading(_ facts: JSONObject, _ commitments: [(name: String, commitment: Commitment)]) -> Fields {
        var fields = Fields(direction: .entry(facts))
        fields.commitments = commitments
        return fields
    }

    /// Walks the fields to write them into an entry; `seal` commits to each text.
    public static func sealing(_ seal: @escaping Seal) -> Fields { Fields(direction: .sealing(seal)) }

    /// Walks the fields of a sealed act to write it down again.
    static func writing() -> Fields { Fields(direction: .sealing(nil)) }

    private init(direction: Direction) { self.direction = direction }

    mutating func fault(_ name: String, _ problem: FieldFault.Problem) {
        faults.append(FieldFault(name, problem))
    }

    /// A text.
    public mutating func text(_ name: String, _ value: inout Prose, _ limit: TextLimit) {
        switch direction {
        case .describing:
            shapes.append(FieldShape(name, .text(limit), isRequired: limit.minimum > 0))
        case .form(let form):
            switch limit.accept(form[name] ?? "") {
            case .success(let words): value = words.isEmpty ? .none : .written(words)
            case .failure(let kind): fault(name, kind.problem)
            }
        case .entry:
            value = takeCommitment(name).map(Prose.kept) ?? .none
        case .sealing(let seal):
            value = sealed(name, value, limit.isPersonal, seal)
        }
    }

    /// A text divided into numbered clauses, one text each.
    public mutating func clauses(_ name: String, _ value: inout [Clause], _ limit: TextLimit) {
        switch direction {
        case .describing:
            shapes.append(FieldShape(name, .clauses(limit), isRequired: true))
        case .form(let form):
            switch limit.accept(form[name] ?? "") {
            case .success(let words):
                value = Clause.split(words)
                if value.count > Clause.most { fault(name, .tooMany(Clause.most)) }
                if value.contains(where: { $0.label.utf8.count > Clause.longestLabel }) {
                    fault(name, .tooLong(bytes: Clause.longestLabel))
                }
            case .failure(let kind): fault(name, kind.problem)
            }
        case .entry(let facts):
            guard case .array(let labels)? = facts[name] else { return fault(name, .missing) }
            value = []
            for label in labels {
                guard case .string(let label) = label else { return fault(name, .notAChoice) }
                value.append(Clause(label: label, text: takeCommitment(name).map(Prose.kept) ?? .none))
            }
        case .sealing(let seal):
            facts.append((name, .array(value.map { .string($0.label) })))
            for place in value.indices { value[place].text = sealed(name, value[place].text, limit.isPersonal, seal) }
        }
    }

    /// A name that is a public fact of the mechanism itself, such as its own: it stands in the record as it is.
    public mutating func label(_ name: String, _ value: inout String) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .label, isRequired: true))
        case .form(let form):
            switch TextLimit.line.accept(form[name] ?? "") {
            case .success(let words):
                if let label = CanonicalJSON.normalised(words) { value = label } else { fault(name, .notAChoice) }
            case .failure(let kind): fault(name, kind.problem)
            }
        case .entry: if let label = string(name) { value = label } else { fault(name, .missing) }
        case .sealing: facts.append((name, .string(value)))
        }
    }

    /// The zone in which dates are announced; a form's has to be known where the form is read.
    public mutating func zone(_ name: String, _ value: inout String) {
        label(name, &value)
        if case .form(let form) = direction, !form.knowsZone(value) { fault(name, .notAChoice) }
    }

    /// A vocabulary of the charter. In a form, a line a term: `code | name | name in the second language | …`.
    public mutating func vocabulary(_ name: String, _ value: inout Vocabulary) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .vocabulary, isRequired: true))
        case .form(let form):
            switch TextLimit.prose.accept(form[name] ?? "") {
            case .success(let words):
                guard let read = Vocabulary(lines: words) else { return fault(name, .notAChoice) }
                // Two vocabularies and the rest of a charter have to fit into one entry.
                let room = Entry.mostBytes * 5 / 16
                guard let bytes = try? CanonicalJSON.write(read.json), bytes.count <= room else {
                    return fault(name, .tooLong(bytes: room))
                }
                value = read
            case .failure(let kind): fault(name, kind.problem)
            }
        case .entry(let facts):
            guard case .array(let rows)? = facts[name], let read = Vocabulary(rows: rows) else {
                return fault(name, .missing)
            }
            value = read
        case .sealing: facts.append((name, value.json))
        }
    }

    /// The witnesses of the record. In a form, one a line: `group | key | address`.
    public mutating func witnesses(_ name: String, _ value: inout [Witness]) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .witnesses, isRequired: false))
        case .form(let form):
            let lines = (form[name] ?? "").split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
            guard lines.count <= WitnessBoard.most else { return fault(name, .tooMany(WitnessBoard.most)) }
            value = lines.compactMap { CanonicalJSON.normalised(String($0)) }.compactMap(Witness.init(line:))
            if value.count < lines.count { fault(name, .notAChoice) }
        case .entry(let facts):
            guard case .array(let lines)? = facts[name] else { return fault(name, .missing) }
            value = lines.compactMap(\.asString).compactMap(Witness.init(line:))
        case .sealing: facts.append((name, .array(value.map { .string($0.line) })))
        }
    }

    /// A fingerprint: 43 characters of base64url.
    public mutating func digest(_ name: String, _ value: inout Hash) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .digest, isRequired: true))
        case .form, .entry:
            guard let text = string(name) else { return fault(name, .missing) }
            guard let hash = Hash(base64url: text) else { return fault(name, .unknown) }
            value = hash
        case .sealing: facts.append((name, .string(value.base64url)))
        }
    }

    /// A fingerprint, or none; none leaves no trace.
    public mutating func digest(_ name: String, _ value: inout Hash?) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .digest, isRequired: false))
        case .form, .entry:
            guard let text = string(name) else { return value = nil }
            value = Hash(base64url: text)
            if value == nil { fault(name, .unknown) }
        case .sealing: if let value { facts.append((name, .string(value.base64url))) }
        }
    }

    /// A whole number; one that may be left out keeps the value that stands for none.
    public mutating func number(
        _ name: String, _ value: inout Int, in bounds: ClosedRange<Int>, isRequired: Bool = true
    ) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .number(bounds), isRequired: isRequired))
        case .form, .entry:
            if !isRequired, !hasValue(name) { return }
            guard let number = integer(name) else { return }
            guard bounds.contains(number) else {
                return fault(name, .outOfBounds(bounds.lowerBound, bounds.upperBound))
            }
            value = number
        case .sealing: if isRequired || bounds.contains(value) { facts.append((name, .integer(value))) }
        }
    }
}

extension Fields {
    mutating func sealed(
        _ name: String, _ value: Prose, _ isPersonal: Bool, _ seal: Seal?
    ) -> Prose {
        switch value {
        case .none: return .none
        case .written(let words): return committed(name, Array(words.utf8), isPersonal, seal).map(Prose.kept) ?? .none
        case .kept(let commitment):
            note(name, commitment)
            return value
        }
    }

    /// Commits to bytes, and notes it.
    mutating func committed(_ name: String, _ bytes: [UInt8], _ isPersonal: Bool, _ seal: Seal?) -> Commitment? {
        guard let commitment = seal?(name, bytes, isPersonal) else { return nil }
        note(name, commitment)
        return commitment
    }

    mutating func note(_ name: String, _ commitment: Commitment) { commitments.append((name, commitment)) }

    mutating func takeCommitment(_ name: String) -> Commitment? {
        guard let place = commitments.firstIndex(where: { $0.name == name }) else { return nil }
        return commitments.remove(at: place).commitment
    }

    func hasValue(_ name: String) -> Bool {
        switch direction {
        case .form(let form): form[name].map { !$0.isEmpty } ?? false
        case .entry(let facts): facts[name] != nil
        case .describing, .sealing: false
        }
    }

    func string(_ name: String) -> String? {
        switch direction {
        case .form(let form): form[name].flatMap { $0.isEmpty ? nil : $0 }
        case .entry(let facts): if case .string(let text)? = facts[name] { text } else { nil }
        case .describing, .sealing: nil
        }
    }

    mutating func integer(_ name: String) -> Int? {
        switch direction {
        case .form(let form):
            guard let raw = form[name], !raw.isEmpty else { fault(name, .missing); return nil }
            guard let number = Int(digits: raw) else { fault(name, .notANumber); return nil }
            return number
        case .entry(let facts):
            guard case .integer(let number)? = facts[name] else { fault(name, .notANumber); return nil }
            return number
        case .describing, .sealing: return nil
        }
    }

    /// Codes are keys of the canonical JSON: `[a-z0-9_]{1,32}`.
    static func isCode(_ text: String) -> Bool {
        (1...32).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5f }
    }
}
