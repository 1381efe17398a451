import HTML
import Hummingbird
import Journal
import Mechanism
import Secretariat

/// An input that somebody is still thinking about: what the form held, in the vault under the person's own key.
struct InputDraft: Codable, Equatable {
    /// The fields of the form by their names.
    var fields: [String: String]

    /// What the form held; only its own fields.
    init(_ form: [String: [String]]) {
        fields = [:]
        for name in ["consultation", "version", "clause", "quote", "question", "kind", "text", "proposal"] {
            fields[name] = form[name]?.last.map { String($0.prefix(40_000)) }
        }
    }

    /// Where somebody's draft for a consultation lies: one each.
    static func place(in consultation: String) -> String { "input/" + consultation.prefix(12) }
}

extension Reading {
    /// The reader's own draft for a consultation.
    func inputDraft(in consultation: Consultation) -> InputDraft? {
        visitor.person.flatMap { person in
            try? journal.vault.draft(
                at: InputDraft.place(in: String(consultation.id.number)), of: .person(person.code))
        }
    }
}

extension Site {
    /// Keeps what a form holds without sending it, and shows the form again.
    func keepDraft(_ form: [String: [String]], of person: PersonID, _ request: Request) async throws -> Response {
        let draft = InputDraft(form)
        let consultation = draft.fields["consultation"] ?? ""
        guard let number = Int(digits: consultation), clerk.state.consultations[ID(number)] != nil else {
            return SiteAnswer.seeOther(Route.consultations.path).response(to: request, isPrivate: true)
        }
        let (place, now) = (InputDraft.place(in: consultation), clock.now.seconds)
        try await journal.changeVault { try $0.keep(draft: draft, at: place, of: .person(person.code), saved: now) }
        let link = Route.act(.fileInput).link.adding(query: "consultation", consultation)
        return SiteAnswer.seeOther(link.address).response(to: request, isPrivate: true)
    }
}
