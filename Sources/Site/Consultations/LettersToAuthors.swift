import Journal
import Mechanism
import Secretariat

/// Letters to those who gave input: that it has its answer, or that the drafters ask what it means. They go into the outbox
/// in the same transaction as the act, so that nobody is told of what did not happen, and nobody is not told of what did.
extension Site {
    /// The letters that acts send.
    func letters(about acts: [any Act]) async throws -> [VaultWrite] {
        var news: [(input: ID<Input>, news: News)] = []
        for act in acts {
            switch act {
            case let act as AnswerInput:
                guard case .written(let reason) = act.reason else { continue }
                news += ([act.input] + act.also).map { ($0, .answered(act.disposition, reason)) }
            case let act as AskClarification:
                guard case .written(let question) = act.question else { continue }
                news.append((act.input, .asked(question, act.due)))
            default: continue
            }
        }
        guard !news.isEmpty else { return [] }
        let told = news
        let (state, facts, catalogues, now) = (clerk.state, facts, resources.catalogues, clock.now)
        return try await journal.read { reader in
            told.compactMap { id, news -> VaultWrite? in
                // Whoever wrote a letter on paper has no account here.
                guard let input = state.inputs[id], input.origin == nil,
                    let recipient = Recipient(input.author.person, reader.vault, catalogues),
                    let consultation = state.consultations[input.consultation]
                else { return nil }
                let title = consultation.title.words { reader.text($0) } ?? ""
                let letter = Letter(
                    words: recipient.words, zone: Zone(state.charter.inForce.zone), title: title, number: id.number,
                    link: facts.address + Route.input(id).path)
                return recipient.letter(letter.subject(news), letter.paragraphs(news), at: now)
            }
        }
    }

    private enum News: Sendable {
        case answered(Answer.Disposition, String)
        case asked(String, Timestamp)
    }

    /// A letter in the language of whoever reads it.
    private struct Letter {
        let words: Words
        let zone: Zone
        let title: String
        let number: Int
        let link: String

        func subject(_ news: News) -> String {
            switch news {
            case .answered: words("Your input %1 has its answer", String(number))
            case .asked: words("A question about your input %1", String(number))
            }
        }

        func paragraphs(_ news: News) -> [String] {
            switch news {
            case .answered(let disposition, let reason):
                [
                    words("Your input %1 on “%2” has its answer.", String(number), title),
                    words(ChoiceWords.of(disposition)) + ".", reason,
                    words(
                        "If the answer misses the point, you can contest it once, with a reason, until the answers are published as complete:"
                    ), link
                ]
            case .asked(let question, let due):
                [
                    words("The drafters ask about your input %1 on “%2”:", String(number), title), question,
                    words(
                        "Please reply until %1. Without a reply the input is answered as it is.",
                        words.dayAndTime(due, zone)), link
                ]
            }
        }
    }
}
