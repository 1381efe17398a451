import HTML
import Redline

/// The changes of a text as one page that needs nothing else: the new version with what was inserted and deleted.
///
/// Inserted and deleted words are told by element, by line and by weight, and to a screen reader in words; colour comes
/// on top.
struct RedlinePage {
    private let comparison: Comparison
    private let old: String
    private let new: String
    private let language: String?

    init(_ comparison: Comparison, _ old: String, _ new: String) {
        (self.comparison, self.old, self.new) = (comparison, old, new)
        language = TextLanguage.told(
            by: comparison.new.entries.lazy.map { ($0.clause.heading ?? "") + " " + $0.clause.text })
    }

    var page: [UInt8] {
        let tree = comparison.changeTree
        let changes = comparison.changes
        let title = comparison.new[0].clause.heading ?? comparison.old[0].clause.heading ?? "Changes"
        var h = HTMLWriter(capacity: 1 << 18)
        h.doctype()
        h.html(.lang("en")) { h in
            h.head { h in
                h.meta(.charset("utf-8"))
                h.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                h.meta(.name("color-scheme"), .content("light dark"))
                h.title("Changes: \(title)")
                h.raw(Self.style)
            }
            h.body { h in
                h.header { h in
                    h.h1 { h in
                        h.text("Changes: ")
                        h.span(.lang(language)) { h in h.text(title) }
                    }
                    h.p("From \(old) to \(new). \(sentence(changes))")
                    h.p { h in
                        h.text("Read ")
                        write(.deleted("deleted words"), &h)
                        h.text(" as struck through and ")
                        write(.inserted("inserted words"), &h)
                        h.text(" as underlined and bold.")
                    }
                }
                contents(changes, &h)
                h.main(.id("text"), .lang(language)) { h in
                    write(tree, level: 2, &h)
                }
            }
        }
        return h.finish()
    }

    private func sentence(_ changes: [ClauseChange]) -> String {
        let counts = [
            ("edited", changes.count { $0.kind == .edited }), ("inserted", changes.count { $0.kind == .inserted }),
            ("deleted", changes.count { $0.kind == .deleted }), ("moved", changes.count(where: \.isMoved)),
            ("renumbered", changes.count(where: \.isRenumbered))
        ]
        let told = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
        return told.isEmpty ? "The words are the same." : "Clauses: " + told.joined(separator: ", ") + "."
    }

    private func contents(_ changes: [ClauseChange], _ h: inout HTMLWriter) {
        let shown = changes.filter(\.isChange)
        guard !shown.isEmpty else { return }
        h.nav(.ariaLabel("Changed clauses")) { h in
            h.ul { h in
                for change in shown {
                    h.li { h in h.a(.href(.fragment(id(change))), text: comparison.headline(change)) }
                }
            }
        }
    }

    private func id(_ change: ClauseChange) -> String {
        change.new.map { "c\($0)" } ?? "d\(change.old ?? 0)"
    }

    // MARK: Clauses

    private func write(_ tree: ChangeTree, level: Int, _ h: inout HTMLWriter) {
        let change = tree.change
        let clause = change.new.map { comparison.new[$0].clause } ?? change.old.map { comparison.old[$0].clause }
        let isHeaded = clause.map { $0.kind != .document && ($0.kind <= .article || !change.heading.isEmpty) } ?? false
        h.section(.id(id(change)), .class(change.isChange ? "changed" : nil)) { h in
            if isHeaded {
                h.element(Self.heading(level)) { h in
                    number(change, &h)
                    for run in change.heading { write(run, &h) }
                }
            } else if clause?.kind == .document, !change.heading.isEmpty {
                h.p(.class("title")) { h in for run in change.heading { write(run, &h) } }
            }
            note(change, &h)
            for (place, paragraph) in change.text.paragraphs.enumerated() {
                h.p { h in
                    if place == 0, !isHeaded { number(change, &h) }
                    for run in paragraph { write(run, &h) }
                }
            }
            if !isHeaded, change.text.isEmpty, clause?.number != nil { h.p { h in number(change, &h) } }
            for child in tree.children { write(child, level: isHeaded ? level + 1 : level, &h) }
        }
    }

    /// The page's own headings end at the fourth level; what lies deeper keeps it.
    private static func heading(_ level: Int) -> Tag {
        switch level {
        case 2: .h2
        case 3: .h3
        default: .h4
        }
    }

    private func number(_ change: ClauseChange, _ h: inout HTMLWriter) {
        let before = change.old.flatMap { comparison.old[$0].clause.number }
        let after = change.new.flatMap { comparison.new[$0].clause.number }
        if let before, before != after { write(.deleted(before), &h); h.text(" ") }
        if let after {
            if before == after { h.span(.class("number"), after) } else { write(.inserted(after), &h) }
            h.text(" ")
        }
    }

    /// What cannot be seen in the words: that the clause moved, and where words came from.
    private func note(_ change: ClauseChange, _ h: inout HTMLWriter) {
        guard change.isMoved || !change.sources.isEmpty || change.kind == .deleted || change.kind == .inserted else {
            return
        }
        h.p(.class("note"), .lang("en")) { h in h.text(comparison.headline(change)) }
    }

    private func write(_ run: Run, _ h: inout HTMLWriter) {
        switch run {
        case .kept(let text): h.text(text)
        case .inserted(let text):
            h.ins { h in
                said("inserted: ", &h); h.text(text); said(" (end of insertion)", &h)
            }
        case .deleted(let text):
            h.del { h in
                said("deleted: ", &h); h.text(text); said(" (end of deletion)", &h)
            }
        }
    }

    private func said(_ words: String, _ h: inout HTMLWriter) { h.span(.class("said"), .lang("en"), text: words) }

    private static let style: StaticString = """
        <style>
        :root { color-scheme: light dark }
        body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem; font: 1.0625rem/1.6 system-ui, sans-serif;
          color: #1b1b1b; background: #fff }
        h1, h2, h3, h4, h5, h6 { line-height: 1.3 }
        h1 { font-size: 1.5rem } h2 { font-size: 1.25rem } h3 { font-size: 1.125rem } h4, h5, h6 { font-size: 1.0625rem }
        p { white-space: pre-line }
        section section { margin-left: .75rem }
        .changed { border-left: .25rem solid #595959; padding-left: .75rem }
        .title { font-weight: 600 }
        .note { font-size: .9375rem; font-style: italic }
        a { color: #0b4a8f; display: inline-block; min-height: 1.5rem }
        ins { color: #0a4d1c; background: #e3f5e6; font-weight: 600; text-decoration: underline; text-decoration-thickness: .125em }
        del { color: #7a1212; background: #fbe9e9; text-decoration: line-through; text-decoration-thickness: .125em }
        .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
        @media (prefers-color-scheme: dark) {
          body { color: #ececec; background: #161616 } a { color: #9cc7f5 } .changed { border-color: #a6a6a6 }
          ins { color: #b9f0c5; background: #12351b } del { color: #ffc9c9; background: #401616 }
        }
        @media print { nav { display: none } body { max-width: none } }
        </style>
        """
}
