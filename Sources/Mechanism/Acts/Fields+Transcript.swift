import TransparencyLog

/// Fields of what comes after a session.
extension Fields {
    /// The turns of a transcript. In a form a text, which the form's reader takes apart; in an entry a row of numbers for
    /// each, and commitments to its words and to the names that first occur.
    public mutating func turns(
        _ name: String, _ value: inout [SpokenLine], _ labels: inout [Prose], notice: inout Prose
    ) {
        let limit = TextLimit(bytes: Session.Transcript.mostBytes, minimum: 1, lines: true, isPersonal: false)
        switch direction {
        case .describing: shapes.append(FieldShape(name, .turns(limit), isRequired: true))
        case .form(let form):
            switch limit.accept(form[name] ?? "") {
            case .success(let words): read(name, words, form, &value, &labels, &notice)
            case .failure(let kind): fault(name, kind.problem)
            }
        case .entry(let facts):
            guard case .array(let rows)? = facts[name] else { return fault(name, .missing) }
            labels = []
            while let label = takeCommitment(name + "_name") { labels.append(.kept(label)) }
            value = rows.compactMap(SpokenLine.init(row:))
            guard value.count == rows.count else { return fault(name, .notANumber) }
            for place in value.indices { value[place].text = takeCommitment(name).map(Prose.kept) ?? .none }
        case .sealing(let seal):
            facts.append((name, .array(value.map(\.row))))
            for place in labels.indices { labels[place] = sealed(name + "_name", labels[place], true, seal) }
            for place in value.indices { value[place].text = sealed(name, value[place].text, false, seal) }
        }
    }

    private mutating func read(
        _ name: String, _ words: String, _ form: FormValues, _ value: inout [SpokenLine], _ labels: inout [Prose],
        _ notice: inout Prose
    ) {
        switch form.transcript(words) {
        case .success(let reading):
            value = reading.lines
            labels = reading.labels.map(Prose.written)
            if notice.isEmpty, case .success(let said) = TextLimit.optionalProse.accept(reading.notice), !said.isEmpty {
                notice = .written(said)
            }
            for line in value where line.text.length > SpokenLine.limit.bytes {
                return fault(name, .tooLong(bytes: SpokenLine.limit.bytes))
            }
        case .failure(let unreadable): fault(name, .unreadableLine(unreadable.line))
        }
    }

    /// How far into something: in a form `h:mm:ss`, `mm:ss` or seconds, in an entry seconds; 0 leaves no trace.
    public mutating func duration(_ name: String, _ value: inout Int, most: Int) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .duration(most: most), isRequired: false))
        case .form(let form):
            let raw = (form[name] ?? "").filter { !$0.isWhitespace }
            guard !raw.isEmpty else { return value = 0 }
            guard let seconds = Self.seconds(raw) else { return fault(name, .notADuration) }
            guard seconds <= most else { return fault(name, .outOfBounds(0, most)) }
            value = seconds
        case .entry(let facts):
            value = facts[name]?.asInteger ?? 0
            guard (0...most).contains(value) else { return fault(name, .outOfBounds(0, most)) }
        case .sealing: if value > 0 { facts.append((name, .integer(value))) }
        }
    }

    private static func seconds(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count) else { return nil }
        var seconds = 0
        for (place, part) in parts.enumerated() {
            guard (1...7).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Int(part), place == 0 || number < 60
            else { return nil }
            seconds = seconds * 60 + number
        }
        return seconds
    }
}

extension SpokenLine {
    /// Label, beginning, end (-1 for none), words, and bits for doubts and for what is nobody's words.
    fileprivate var row: JSONValue {
        let bits = doubts.rawValue | (isStage ? Self.stage : 0)
        return .array([label, starts ?? -1, ends ?? -1, words, bits].map(JSONValue.integer))
    }

    fileprivate init?(row: JSONValue) {
        guard case .array(let numbers) = row, numbers.count == 5 else { return nil }
        let list = numbers.compactMap(\.asInteger)
        let times = -1...Self.latest
        guard list.count == 5, list[0] >= 0, times.contains(list[1]), times.contains(list[2]),
            (0...Session.Transcript.mostBytes).contains(list[3]),
            (0...(Self.stage | Doubts.all.rawValue)).contains(list[4])
        else { return nil }
        self.init()
        (label, words) = (list[0], list[3])
        starts = list[1] < 0 ? nil : list[1]
        ends = list[2] < 0 ? nil : list[2]
        isStage = list[4] & Self.stage != 0
        doubts = Doubts(rawValue: list[4] & ~Self.stage)
    }

    private static let stage = 256
}
