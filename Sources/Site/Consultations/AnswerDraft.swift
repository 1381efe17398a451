import Journal
import Mechanism
import TransparencyLog

/// An answer that the drafters have written and nobody else has read: it lies in the vault until it is published with
/// the others.
struct AnswerDraft: Codable, Equatable {
    /// The number of the input that it answers, and with it all that were grouped behind it.
    let input: Int
    var disposition: String
    var reason: String
    var change: String
    /// The pseudonym of whoever wrote it.
    var author: String
    /// The pseudonym of the drafter who has read it since it was last changed.
    var reader: String?

    /// Where the drafts of answers lie.
    static let folder = "answer/"
    /// Padded, so that the order of places is that of the inputs.
    var place: String { Self.place(of: ID(input)) }

    static func place(of input: ID<Input>) -> String {
        let digits = String(input.number)
        return folder + String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    }

    /// Whether another draft has the same words.
    func saysTheSame(as other: AnswerDraft) -> Bool {
        (disposition, reason, change) == (other.disposition, other.reason, other.change)
    }

    /// A mark of what is said, and of the inputs that it goes to: whoever publishes or overwrites a draft does so with the
    /// words that they have seen, and with no others.
    func mark(in mechanism: Mechanism) -> String {
        let family = mechanism.inputs[ID(input)].map(mechanism.family) ?? []
        let numbers = family.filter(\.awaitsAnswer).map { String($0.id.number) }
        let said = [disposition, reason, change, numbers.joined(separator: ",")].joined(separator: "\u{0}")
        return String(Hash.leaf(said.utf8).base64url.prefix(16))
    }

    /// The act that publishes it, as the form of the act would read it.
    func act(in mechanism: Mechanism, by publisher: PersonID) -> (act: AnswerInput, faults: [FieldFault]) {
        let family = mechanism.inputs[ID(input)].map(mechanism.family) ?? []
        let others = family.filter { $0.id.number != input && $0.awaitsAnswer }
        // Four eyes: whoever publishes stands for it, and names the other who read or wrote it.
        let second = [reader, author].compactMap(\.self).first { $0 != publisher.code }
        var fields = Fields.reading(
            FormValues([
                "input": [String(input)], "disposition": [disposition], "reason": [reason], "change": [change],
                "also": others.map { String($0.id.number) }, "reader": [second ?? ""]
            ]))
        var act = AnswerInput()
        act.fields(&fields)
        return (act, fields.faults)
    }
}

extension Reading {
    /// The drafts of answers to the inputs of a consultation, by input.
    func answerDrafts(in consultation: Consultation) -> [ID<Input>: AnswerDraft] {
        let drafts: [AnswerDraft] = (try? journal.vault.drafts(under: AnswerDraft.folder, of: .process)) ?? []
        return drafts.reduce(into: [:]) { found, draft in
            let id = ID<Input>(draft.input)
            if mechanism.inputs[id]?.consultation == consultation.id { found[id] = draft }
        }
    }

    /// Whether the reader works at the drafters' desk.
    var isDrafting: Bool {
        visitor.person.flatMap { mechanism.people[$0] }.map { !$0.roles.isDisjoint(with: [.drafter, .secretariat]) }
            ?? false
    }
}
