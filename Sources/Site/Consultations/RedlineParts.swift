import HTML
import Mechanism
import Redline

/// Changes of a text as people read them: inserted and deleted words by element, line and weight, and for a screen reader
/// in words; colour comes on top.
extension Reading {
    /// Runs of a clause, a paragraph each.
    func redline(_ h: inout HTMLWriter, _ runs: [Run]) {
        for paragraph in runs.paragraphs {
            h.p { h in for run in paragraph { write(run, &h) } }
        }
    }

    func write(_ run: Run, _ h: inout HTMLWriter) {
        switch run {
        case .kept(let text): h.text(text)
        case .inserted(let text):
            // The space before the words is none of the change.
            h.text(String(text.prefix(while: \.isWhitespace)))
            h.ins { h in
                said(words("inserted:") + " ", &h)
                h.text(String(text.drop(while: \.isWhitespace)))
                said(" (\(words("end of insertion")))", &h)
            }
        case .deleted(let text):
            h.text(String(text.prefix(while: \.isWhitespace)))
            h.del { h in
                said(words("deleted:") + " ", &h)
                h.text(String(text.drop(while: \.isWhitespace)))
                said(" (\(words("end of deletion")))", &h)
            }
        }
    }

    private func said(_ told: String, _ h: inout HTMLWriter) {
        h.span(.class("unseen"), .lang(words.language), text: told)
    }

    /// What one side of a comparison has: the words that stand there, with those marked that the other side has not.
    func side(_ h: inout HTMLWriter, _ runs: [Run], isNew: Bool) {
        let shown = runs.filter { run in
            switch run {
            case .kept: true
            case .inserted: isNew
            case .deleted: !isNew
            }
        }
        redline(&h, shown)
    }

    /// How to read a redline.
    func legend(_ h: inout HTMLWriter) {
        h.p(.class("small soft")) { h in
            h.del(words("Words that went"))
            h.text(" · ")
            h.ins(words("Words that came"))
        }
    }

    /// What a version made of one clause.
    func redlined(_ h: inout HTMLWriter, _ key: Int, _ version: Int, _ consultation: Consultation) {
        let all = history(of: consultation).changes(from: version - 1, to: version)
        guard let change = all.first(where: { $0.newKey == key || $0.oldKey == key }) else { return }
        h.div(.class("proposal flow"), .lang(language(of: change.change.text.map(\.text).joined()))) { h in
            redline(&h, change.change.text)
        }
    }

    /// What was done to a clause, in words.
    func deeds(_ redline: ClauseRedline) -> String? {
        var deeds: [String] = []
        switch redline.change.kind {
        case .inserted: deeds.append(words("new"))
        case .deleted: deeds.append(words("no longer in the text"))
        case .edited: deeds.append(words("reworded"))
        case .same: break
        }
        if redline.change.isMoved { deeds.append(words("moved")) }
        if redline.change.isRenumbered, let old = redline.oldLabel { deeds.append(words("was %1", old)) }
        if !redline.sources.isEmpty {
            deeds.append(words("with words from %1", words.list(redline.sources)))
        }
        return deeds.isEmpty ? nil : deeds.joined(separator: " · ")
    }

    /// Other words that somebody proposes, shown against those that they are for.
    func suggestion(_ h: inout HTMLWriter, _ input: Input, in consultation: Consultation) {
        let said = text(input.proposal)
        let quoted = text(input.quote)
        let clause = input.clause.flatMap { consultation.version(input.version)?[$0] }
        let before = quoted.isEmpty ? clause.map { text($0.text) } ?? "" : quoted
        h.p(.class("small soft"), words("Proposed wording:"))
        h.div(.class("proposal flow"), .lang(language(of: said))) { h in
            guard !before.isEmpty else { return Markdown.write(said, into: &h) }
            redline(&h, Suggestion(of: said, for: before).runs)
        }
    }
}

/// Proposed words against those that they are for.
struct Suggestion {
    let runs: [Run]

    init(of new: String, for old: String) {
        let document = { (text: String) in
            Document(preamble: text.split(whereSeparator: \.isNewline).joined(separator: "\n"))
        }
        runs = Comparison(document(old), document(new)).changes.first?.text ?? [.inserted(new)]
    }
}
