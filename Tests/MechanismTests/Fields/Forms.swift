import Mechanism
import TransparencyLog

/// What a form takes, filled in as somebody would who knows the rules.
extension FormValues {
    /// A form of an act in which every field, required or not, has a value that is accepted.
    init(filled type: ActType) {
        self.init()
        for shape in type.shapes { values[shape.name] = [Self.value(shape)] }
        for shape in type.shapes where shape.kind == .file {
            values[shape.name] = nil
            files[shape.name] = SentFile(name: "evidence.pdf", bytes: Array("%PDF-1.7".utf8))
        }
        for shape in type.shapes where shape.kind == .counts { values["\(shape.name).civil"] = ["3"] }
    }

    private static func value(_ shape: FieldShape) -> String {
        switch shape.kind {
        case .text, .label: "These are words enough for a reason that people are to read."
        case .clauses: "1. First.\n2. Second."
        case .choice(let choices): choices.first ?? ""
        case .code(.groups), .codes(.groups, _): "civil"
        case .code(.topics), .codes(.topics, _): "access"
        case .code(.languages), .codes(.languages, _): "en"
        case .code(.classes), .codes(.classes, _): "wording"
        case .code(.kinds), .codes(.kinds, _): "law"
        case .code(.safeguards), .codes(.safeguards, _): "cons_1"
        case .code(.features), .codes(.features, _): "streaming"
        case .gridPlace: "1-1"
        case .placements: "1 1-1\n2 1-2"
        case .flag: "yes"
        case .kinds: "law | 40 | Law"
        case .criteria: "relevance | 3 | Relevance"
        case .scores: "4 3"
        case .days: "2026-12-25"
        case .file: ""
        case .vocabulary: "a | A\nb | B\nc | C"
        case .witnesses: Witness.ofCivilSociety.line + "\n" + Witness.ofAcademia.line
        case .digest: Hash.leaf([7]).base64url
        case .number(let bounds): String(bounds.lowerBound)
        case .counts: ""
        case .reference: "1"
        case .references: "1, 2"
        case .person: PersonID.onlooker.code
        case .time: "2026-06-01T09:00"
        case .turns: "Good morning.\nWe begin on time."
        case .duration: "1:02:03"
        }
    }
}

extension ActType {
    /// The shape of the form of an act.
    var shapes: [FieldShape] {
        var fields = Fields.describing()
        var act = blank()
        act.fields(&fields)
        return fields.shapes
    }

    /// An act as a form fills it, and what is wrong with the form.
    func read(_ form: FormValues) -> (act: any Act, faults: [FieldFault]) {
        var fields = Fields.reading(form)
        var act = blank()
        act.fields(&fields)
        return (act, fields.faults)
    }
}

extension Act {
    /// The words that sealing takes out of an act, each under its field.
    var writtenTexts: [(field: String, text: String)] {
        let taken = Words()
        var act = self
        var fields = Fields.sealing { name, text, _ in
            taken.list.append((name, String(decoding: text, as: UTF8.self)))
            return Commitment(hash: anyHash, length: text.count)
        }
        act.fields(&fields)
        return taken.list
    }

    /// The entry that the record would keep of this act.
    var entry: Entry {
        var act: any Act = self
        var fields = Fields.sealing { _, text, _ in
            Commitment(hash: anyHash, length: text.count)
        }
        act.fields(&fields)
        let stamp = Stamp(index: 4, at: "2026-06-01", by: .onlooker, object: .issue(1))
        return Entry(stamp: stamp, thread: 1, previous: 3, act: act)
    }
}

/// Which hash stands for a text does not matter to a form.
private let anyHash = Hash.leaf([])

private final class Words {
    var list: [(field: String, text: String)] = []
}
