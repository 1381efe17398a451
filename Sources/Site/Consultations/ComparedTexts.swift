import Mechanism
import Synchronization

/// The histories of the texts that are consulted on. Comparing versions takes time, and they never change; so each is
/// compared once.
final class ComparedTexts: Sendable {
    private struct Kept {
        let versions: [TextVersion]
        /// How many texts had been erased by then: a removed text reads otherwise.
        let erasures: Int
        let history: TextHistory
    }

    private let kept = Mutex<[ID<Consultation>: Kept]>([:])

    /// The history of a consultation's text.
    func history(of consultation: Consultation, erasures: Int, words: (Prose) -> String) -> TextHistory {
        let known = kept.withLock { $0[consultation.id] }
        if let known, known.erasures == erasures, known.versions == consultation.versions { return known.history }
        let history = TextHistory(consultation.versions, words: words)
        kept.withLock {
            $0[consultation.id] = Kept(versions: consultation.versions, erasures: erasures, history: history)
        }
        return history
    }

    /// Forgets every text: on one of them there may be words that were erased.
    func clear() { kept.withLock { $0.removeAll() } }
}

extension Reading {
    /// The versions of a text, compared.
    func history(of consultation: Consultation) -> TextHistory {
        // What only some may read is not kept where all would find it.
        if consultation.isWithheld { return TextHistory(consultation.versions) { text($0) } }
        return texts.history(of: consultation, erasures: mechanism.record.erasureCount) { text($0) }
    }

    /// Where each input stands in the version in force.
    func places(of inputs: [Input], in consultation: Consultation) -> [ID<Input>: InputPlace] {
        guard let version = consultation.version else { return [:] }
        // Most texts have one version for most of their time, and there an input stands where it was written.
        if consultation.versions.count == 1 {
            return inputs.reduce(into: [:]) {
                $0[$1.id] = InputPlace(clause: $1.clause, span: $1.span, outcome: nil)
            }
        }
        return history(of: consultation).places(of: inputs, in: version.number)
    }

    /// The inputs on earlier versions that a drafter has to look at, with where their words went.
    func toReview(in consultation: Consultation) -> [(input: Input, place: InputPlace)] {
        let inputs = mechanism.inputs.all(consultation.inputs).filter(\.counts)
        let places = places(of: inputs, in: consultation)
        return inputs.compactMap { input in
            guard let place = places[input.id], place.needsReview else { return nil }
            return (input, place)
        }
    }
}
