import Journal
import Mechanism
import OpinionMap

/// The statements of a conversation in every language they are in, to find those that say nearly the same as another.
struct SimilarStatements {
    private let index: StatementIndex
    private let ids: [ID<Statement>]

    init(_ statements: [Statement], _ reader: JournalReader) {
        var (ids, texts): ([ID<Statement>], [String]) = ([], [])
        for statement in statements where statement.isAsked || statement.isWaiting {
            for prose in [statement.text] + statement.translations.map(\.text) {
                guard let text = prose.commitment.flatMap({ reader.text($0.hash) }) else { continue }
                ids.append(statement.id)
                texts.append(text)
            }
        }
        (self.ids, index) = (ids, StatementIndex(texts))
    }

    /// The likest statements, each once.
    func like(_ text: String) -> [ID<Statement>] {
        var found: [ID<Statement>] = []
        for match in index.matches(for: text) where !found.contains(ids[match.place]) { found.append(ids[match.place]) }
        return found
    }
}
