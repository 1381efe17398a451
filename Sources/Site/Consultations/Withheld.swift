import HTML
import Mechanism
import TransparencyLog

/// Texts that are not public yet: who may read them, and what stands in their place for everybody else.
extension Reading {
    /// Whether words are kept from this reader for now. What the record committed to cannot be changed meanwhile.
    func isWithheld(_ prose: Prose) -> Bool { prose.commitment.map { withheld.contains($0.hash) } ?? false }

    /// The consultation, if this reader may see its text.
    func readable(_ id: ID<Consultation>) -> Consultation? {
        mechanism.consultations[id].flatMap { $0.isWithheld && !isDrafting ? nil : $0 }
    }

    /// Says until when a text is not public.
    func withheldNotice(_ h: inout HTMLWriter, _ consultation: Consultation) {
        guard consultation.isWithheld else { return }
        h.p(.class("notice-box"), .role("note")) { h in
            h.b(words("Not public yet."))
            h.text(" ")
            if let opens = consultation.opens {
                h.text(words("The text can be read from %1.", words.dayAndTime(opens, zone)))
            } else {
                h.text(words("The text can be read when input opens."))
            }
            h.text(" " + words("The record has committed to it already, so that it cannot be changed unseen."))
            if isDrafting { h.text(" " + words("You see it because you prepare it.")) }
        }
    }
}

extension Mechanism {
    /// The texts that a reader may not see yet.
    func withheldTexts(from person: PersonID?) -> Set<Hash> {
        guard !withheld.isEmpty else { return [] }
        let prepares = person.flatMap { people[$0] }.map { !$0.roles.isDisjoint(with: [.drafter, .secretariat]) }
        return prepares == true ? [] : withheldTexts
    }
}
