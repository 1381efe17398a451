import HTML
import Mechanism
import Redline

/// Inputs whose words did not come through a redraft unchanged: a drafter looks at each.
extension Reading {
    func reviewPage(_ consultation: Consultation) -> Page? {
        guard let version = consultation.version else { return nil }
        let inputs = mechanism.inputs.all(consultation.inputs).filter { $0.counts && $0.version < version.number }
        let places = places(of: inputs, in: consultation)
        let waiting = toReview(in: consultation)
        let title = text(consultation.title)
        return Page(words("Inputs carried over: %1", title), in: .consultations) { h in
            h.div(.class("wrap hero")) { h in
                breadcrumb(&h, to: .consultation(consultation.id))
                h.h1(words("Inputs carried over"))
                h.p(
                    .class("lede"),
                    words(
                        "When a text is redrafted, each input follows the words that it was about. Where those changed or went, a drafter looks, and says where it belongs now."
                    ))
            }
            path(&h, in: consultation.issue) { $0.consultations.contains(consultation.id) }
            h.div(.class("wrap flow form-page")) { h in
                asked(&h, asked(of: consultation), isAcross: true)
                outcomes(&h, inputs.compactMap { places[$0.id] }, placed: inputs.count { !$0.placements.isEmpty })
                h.h2(words("Awaiting a drafter"))
                if waiting.isEmpty { h.p(.class("soft"), words("Nothing awaits a look.")) }
                for (input, place) in waiting {
                    h.section(.class("card flow")) { h in
                        h.p { h in h.span(.class("state"), words(sentence(of: place) ?? "")) }
                        show(&h, input, in: consultation)
                        now(&h, place, version)
                        actions(
                            &h,
                            [
                                action(
                                    .placeInput, on: .input(input.id), ("input", String(input.id.number)),
                                    ("clause", String(place.clause ?? 0)))
                            ])
                    }
                }
            }
        }
    }

    private func outcomes(_ h: inout HTMLWriter, _ places: [InputPlace], placed: Int) {
        func count(_ outcome: Standing.Outcome) -> String { words.number(places.count { $0.outcome == outcome }) }
        let told = [
            words("%1 kept", count(.kept)), words("%1 moved", count(.moved)),
            words("%1 on words that were changed", count(.edited)), words("%1 on words that are gone", count(.gone)),
            words("%1 placed by a drafter", words.number(placed))
        ]
        h.p(told.joined(separator: " · "))
    }

    /// What stands there now.
    private func now(_ h: inout HTMLWriter, _ place: InputPlace, _ version: TextVersion) {
        guard let clause = place.clause.flatMap({ version[$0] }) else { return }
        quote(&h, clause, of: version.number)
    }

    /// What became of the words that an input is about, in a sentence; nil where nothing did.
    func sentence(of place: InputPlace) -> String? {
        switch place.outcome {
        case nil, .kept: nil
        case .moved: words("The words that it is about have moved.")
        case .edited: words("The words that it is about were changed.")
        case .gone: words("The words that it is about are no longer in the text.")
        }
    }
}
