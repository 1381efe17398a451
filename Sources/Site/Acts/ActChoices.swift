import HTML
import Mechanism

/// What the fields of a form offer to choose from.
extension Reading {
    /// The clauses of the text that an act is about, for choosing one or the whole.
    func clauses(_ form: ActForm) -> [(String, String)] {
        let text = self.form(form) { consultation -> TextVersion? in
            let number = form.type == .explainChange ? Int(digits: form.value("version")) : nil
            return number.flatMap(consultation.version) ?? consultation.version
        }
        let whole =
            switch form.type {
            case .explainChange: words("The version as a whole")
            case .placeInput: words("It has no place of its own any more")
            default: words("The text as a whole")
            }
        return [("0", whole)] + (text??.clauses ?? []).map { (String($0.key), $0.clause.label) }
    }

    /// The numbered questions of the consultation that a form is about.
    func questions(_ form: ActForm) -> [(String, String)] {
        let asked = self.form(form) { questions(of: $0) } ?? []
        return asked.enumerated().map { (String($0.offset + 1), String($0.element.prefix(120))) }
    }

    /// What a consultation asks, where it asks several things, each on a line under its number.
    func questions(of consultation: Consultation) -> [String] {
        let lines = text(consultation.question).split(whereSeparator: \.isNewline).filter { line in
            let rest = line.drop { $0.isASCII && $0.isNumber }
            return rest.count < line.count && (rest.first == "." || rest.first == ")")
        }
        return lines.map { String($0) }
    }

    /// Something of the consultation that a form is about.
    private func form<Part>(_ form: ActForm, consultation part: (Consultation) -> Part) -> Part? {
        let call = Int(digits: form.value("call")).flatMap { mechanism.calls[ID($0)] }
        let input = Int(digits: form.value("input")).flatMap { mechanism.inputs[ID($0)] }
        let id =
            call?.consultation ?? input?.consultation ?? Int(digits: form.value("consultation")).map { ID($0) }
        return id.flatMap { mechanism.consultations[$0] }.map(part)
    }

    func vocabulary(_ source: FieldShape.Source, _ form: ActForm) -> [(String, String)] {
        switch source {
        case .groups: charter.groups.terms.map { ($0.code, charter.groups.name(of: $0.code, language: place)) }
        case .topics: charter.topics.terms.map { ($0.code, charter.topics.name(of: $0.code, language: place)) }
        case .languages: charter.languages.map { ($0, languageName($0)) }
        case .kinds:
            charter.kinds.all.map {
                ($0.code, words("%1 (%2)", charter.kinds.name(of: $0.code, language: place), daysAtLeast($0.days)))
            }
        case .safeguards: BlockingSafeguards.choices.map { ($0.field, "\($0.rawValue): " + safeguardText($0)) }
        case .features: RoomFeature.allCases.map { ($0.rawValue, words(ChoiceWords.of($0))) }
        case .classes:
            (self.form(form, consultation: \.classes)?.terms ?? []).map { ($0.code, $0.names.first ?? $0.code) }
        }
    }

    /// The edition that a form is about.
    func edition(of form: ActForm) -> Edition? {
        Int(digits: form.value("edition")).flatMap { mechanism.editions[ID($0)] }
    }

    /// The session that a form is about.
    func session(of form: ActForm) -> Session? {
        Int(digits: form.value("session")).flatMap { mechanism.sessions[ID($0)] }
    }

    /// The notes of a session that can be brought together, each with its author and how it begins.
    func notes(_ form: ActForm) -> [(String, String)] {
        (session(of: form)?.standingNotes ?? []).map { note in
            let author = note.by.map { name($0.person) } ?? ""
            return (String(note.number), "\(words.clock(note.at, zone)) \(author): \(beginning(of: note.text))")
        }
    }

    /// Every place of the edition that a form is about.
    func places(_ form: ActForm) -> [(String, String)] {
        guard let edition = edition(of: form) else { return [] }
        return edition.slots.filter { $0.kind != .pause }.flatMap { slot in
            edition.rooms.map { room in
                let place = GridPlace(slot: slot.number, room: room.number)
                return (place.code, name(of: place, edition))
            }
        }
    }

    private func safeguardText(_ code: Safeguard.Code) -> String {
        Safeguard.all.first { $0.code == code }.map { words($0.text) } ?? ""
    }

    private func daysAtLeast(_ days: Int) -> String { words.count(days, "at least %1 day", "at least %1 days") }

    /// A language under its own name.
    func languageName(_ code: String) -> String { Self.languages.first { $0.0 == code }?.1 ?? code }
}
