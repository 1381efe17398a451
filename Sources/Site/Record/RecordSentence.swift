import HTML
import Journal
import Mechanism

/// An act told in one sentence: words with places in them, and what stands in each place.
///
/// The pieces keep their own language and their link, which a finished string would lose.
struct RecordSentence {
    /// The words in the reader's language, with `%1`, `%2` … for the pieces.
    let words: String
    let pieces: [Piece]

    /// A name, a title, a date: what fills a place.
    struct Piece {
        let text: String
        var link: Link?
    }

    /// The sentence without links.
    var text: String { Refusal.fill(words, pieces.map(\.text)) }
}

extension Reading {
    /// Writes a sentence with its links, each piece marked with its own language.
    func write(_ sentence: RecordSentence, _ h: inout HTMLWriter) {
        var rest = sentence.words[...]
        while let sign = rest.firstIndex(of: "%") {
            h.text(String(rest[..<sign]))
            rest = rest[rest.index(after: sign)...]
            guard let place = rest.first?.wholeNumberValue, sentence.pieces.indices.contains(place - 1) else {
                h.text("%")
                continue
            }
            write(sentence.pieces[place - 1], &h)
            rest = rest.dropFirst()
        }
        h.text(String(rest))
    }

    private func write(_ piece: RecordSentence.Piece, _ h: inout HTMLWriter) {
        let language = language(of: piece.text)
        if let link = piece.link {
            h.a(.href(link), .lang(language), .dir("auto"), text: piece.text)
        } else {
            h.bdi(.lang(language), piece.text)
        }
    }

    /// The entries of a range, in order.
    func entries(_ range: Range<Int>) -> [Entry] {
        let bytes = (try? journal.entries(range)) ?? []
        return zip(range, bytes).compactMap { try? Entry(index: $0, $1.span) }
    }
}
