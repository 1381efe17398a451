import HTML
import Mechanism

/// A consultation as one file that needs nothing else: to print, to keep, to read where there is no network.
struct ReadersCopy: Sendable {
    /// The page without its inputs, cut where they belong.
    let stretches: [[UInt8]]
    /// The inputs that stand behind each stretch but the last.
    let inputs: [[ID<Input>]]

    /// Where inputs belong; no text can hold it, because texts are escaped.
    static let place: StaticString = "<!--inputs-->"
}

extension Reading {
    func readersCopy(of consultation: Consultation) -> ReadersCopy? {
        guard let version = consultation.version else { return nil }
        let title = text(consultation.title)
        let places = places(of: mechanism.inputs.all(consultation.inputs), in: consultation)
        let byClause = Dictionary(grouping: consultation.inputs) { id in
            places[id]?.clause.flatMap { version[$0] == nil ? nil : $0 } ?? 0
        }
        var h = HTMLWriter(capacity: 1 << 16)
        h.doctype()
        h.html(.lang(words.language)) { h in
            h.head { h in
                h.meta(.charset("utf-8"))
                h.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                h.meta(.name("color-scheme"), .content("light dark"))
                h.title(title)
                h.raw(Self.readersStyle)
            }
            h.body { h in
                h.header { h in
                    h.h1(.lang(language(of: title)), title)
                    h.p(
                        words(
                            "Version %1 of %2.", String(version.number), words.day(version.published, zone)) + " "
                            + site.address + Route.consultation(consultation.id).path)
                    prose(&h, consultation.note)
                    prose(&h, consultation.question)
                }
                h.main { h in
                    for keyed in version.clauses { copy(&h, keyed) }
                    h.section { h in
                        h.h2(words("On the text as a whole"))
                        h.raw(ReadersCopy.place)
                    }
                }
                h.footer { h in
                    h.p(
                        words(
                            "As it stood on %1; entry %2 of the public record was the last.",
                            words.dayAndTime(now, zone), words.number(max(0, mechanism.count - 1))))
                }
            }
        }
        let mark = ReadersCopy.place.withUTF8Buffer { Array($0) }
        return ReadersCopy(
            stretches: h.finish().split(separator: mark, omittingEmptySubsequences: false).map(Array.init),
            inputs: (version.clauses.map(\.key) + [0]).map { byClause[$0] ?? [] })
    }

    /// Inputs as the reader's copy shows them.
    func articles(_ inputs: [Input], _ consultation: Consultation) -> [UInt8] {
        let places = places(of: inputs, in: consultation)
        var h = HTMLWriter(capacity: 1 << 14)
        for input in inputs { copy(&h, input, consultation, places) }
        return h.finish()
    }

    private func copy(_ h: inout HTMLWriter, _ keyed: TextVersion.Keyed) {
        let said = text(keyed.clause.text)
        h.section { h in
            h.h2(.id("c\(keyed.key)"), keyed.clause.label)
            h.div(.lang(language(of: said))) { h in
                for paragraph in said.split(separator: "\n\n") { h.p(String(paragraph)) }
            }
            h.raw(ReadersCopy.place)
        }
    }

    private func copy(
        _ h: inout HTMLWriter, _ input: Input, _ consultation: Consultation, _ places: [ID<Input>: InputPlace]
    ) {
        h.article(.id(input.id.code)) { h in
            h.h3("\(inputTitle(input, consultation)) · \(author(of: input)), \(capacity(of: input))")
            guard input.counts else { return h.p(gone(input)) }
            if let moved = places[input.id].flatMap(sentence) { h.p { h in h.em(moved) } }
            if let question = input.question { h.p { h in h.em(words("On the question:") + " " + String(question)) } }
            if !input.quote.isEmpty { h.blockquote { h in h.p(text(input.quote)) } }
            prose(&h, input.text)
            if !input.proposal.isEmpty { suggestion(&h, input, in: consultation) }
            for (place, file) in input.attachments.enumerated() {
                h.p(.class("small")) { h in
                    h.text(text(file.name) + ": " + site.address + Route.attachment(input.id, place + 1).path)
                }
            }
            if let asked = input.filing.clarification {
                h.p(words("%1 asks:", name(asked.by.person)))
                prose(&h, asked.question)
                if !asked.reply.isEmpty {
                    h.p(words("The author replies:"))
                    prose(&h, asked.reply)
                }
            }
            if !input.contest.isEmpty {
                h.p(words("The author found that the first answer missed the point:"))
                prose(&h, input.contest)
            }
            guard let answer = input.answer else { return h.p { h in h.em(words("Awaits an answer")) } }
            h.div(.class("answer")) { h in
                h.p { h in h.b(words(ChoiceWords.of(answer.disposition)) + ".") }
                prose(&h, answer.reason)
                if !answer.change.isEmpty { h.p(words("What changes:") + " " + text(answer.change)) }
                h.p(.class("small"), "\(name(answer.by.person)), \(words.day(answer.at, zone))")
            }
        }
    }

    private static let readersStyle: StaticString = """
        <style>
        :root { color-scheme: light dark }
        body { margin: 0 auto; max-width: 42rem; padding: 1.5rem 1rem; font: 1.05rem/1.6 Georgia, serif; color: #1b1b1b; background: #fff }
        h1 { font-size: 1.6rem; line-height: 1.25 } h2 { font-size: 1.2rem; margin: 2rem 0 .3rem } h3 { font: 600 .9rem/1.4 system-ui, sans-serif; margin: 0 }
        article { border: 1px solid #999; border-radius: .3rem; padding: .6rem .9rem; margin: .8rem 0; font-size: .95rem; break-inside: avoid }
        blockquote { margin: .4rem 0; padding-inline-start: .8rem; border-inline-start: 3px solid #999; font-style: italic }
        .answer { border-inline-start: 3px solid #1d6b45; padding-inline-start: .8rem } .small { font-size: .85rem }
        ins { font-weight: 600; text-decoration: underline } del { text-decoration: line-through }
        .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
        @media (prefers-color-scheme: dark) { body { color: #ececec; background: #161616 } }
        @media print { @page { margin: 2cm } body { max-width: none; font-size: 11pt } h2 { break-after: avoid } }
        </style>
        """
}
