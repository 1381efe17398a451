import HTML
import Mechanism
import Redline

/// A version of the text, and what it made of another: clause by clause, word by word.
extension Reading {
    func versionPage(_ consultation: Consultation, _ number: Int, _ query: [String: [String]]) -> Page? {
        guard let version = consultation.version(number) else { return nil }
        let title = text(consultation.title)
        let from = query["from"]?.last.flatMap { Int(digits: $0) } ?? max(1, number - 1)
        let isSideBySide = query["view"]?.last == "side"
        let changes = consultation.version(from) == nil ? [] : history(of: consultation).changes(from: from, to: number)
        return Page(words("%1, version %2", title, String(number)), in: .consultations) { h in
            h.div(.class("wrap hero")) { h in
                breadcrumb(&h, to: .consultation(consultation.id))
                h.h1(.lang(language(of: title)), title)
                h.p(.class("lede"), words("Version %1 of %2.", String(number), words.day(version.published, zone)))
                if !version.reason.isEmpty {
                    h.p(.class("kicker")) { h in h.b(words("What changed:")) }
                    prose(&h, version.reason)
                }
            }
            path(&h, in: consultation.issue) { $0.consultations.contains(consultation.id) }
            h.div(.class("wrap flow form-page")) { h in
                asked(&h, asked(of: consultation), isAcross: true)
                picker(&h, consultation, from: from, to: number, isSideBySide)
                if from != number { outline(&h, changes) }
                if isSideBySide {
                    sideBySide(&h, changes, from, number)
                } else {
                    h.article(.class("flow redline")) { h in
                        for change in changes { inline(&h, change, consultation, version) }
                    }
                }
                reasons(&h, consultation, version)
            }
        }
    }

    private func picker(
        _ h: inout HTMLWriter, _ consultation: Consultation, from: Int, to number: Int, _ isSideBySide: Bool
    ) {
        h.form(.method("get"), .action(Route.version(consultation.id, number).link), .class("filter")) { h in
            h.p { h in
                h.label(.for("from"), words("Compared with"))
                h.select(.name("from"), .id("from")) { h in
                    for other in consultation.versions {
                        h.option(
                            .value(String(other.number)), .selected(other.number == from),
                            words("Version %1", String(other.number)))
                    }
                }
            }
            h.p { h in
                h.label(.for("view"), words("Shown"))
                h.select(.name("view"), .id("view")) { h in
                    h.option(.value("inline"), .selected(!isSideBySide), words("in one text"))
                    h.option(.value("side"), .selected(isSideBySide), words("side by side"))
                }
            }
            h.button(.class("button quiet"), .type("submit"), words("Compare"))
        }
        h.nav(.ariaLabel(words("Versions"))) { h in
            h.p(.class("small")) { h in
                for (place, other) in consultation.versions.enumerated() {
                    if place > 0 { h.text(" · ") }
                    h.a(
                        .href(Route.version(consultation.id, other.number).link),
                        .ariaCurrent(other.number == number ? "page" : nil),
                        words("Version %1", String(other.number)))
                }
                h.text(" · ")
                h.a(.href(Route.why(consultation.id).link), words("Why the words are what they are"))
            }
        }
    }

    /// The sentence that sums a redraft up, and the way to each change.
    private func outline(_ h: inout HTMLWriter, _ changes: [ClauseRedline]) {
        let kinds = changes.map(\.change)
        let (edited, new) = (kinds.count { $0.kind == .edited }, kinds.count { $0.kind == .inserted })
        let (gone, moved) = (kinds.count { $0.kind == .deleted }, kinds.count(where: \.isMoved))
        let renumbered = kinds.count(where: \.isRenumbered)
        let told = [
            edited > 0 ? words.count(edited, "%1 clause reworded", "%1 clauses reworded") : nil,
            new > 0 ? words.count(new, "%1 clause new", "%1 clauses new") : nil,
            gone > 0 ? words.count(gone, "%1 clause gone", "%1 clauses gone") : nil,
            moved > 0 ? words.count(moved, "%1 clause moved", "%1 clauses moved") : nil,
            renumbered > 0 ? words.count(renumbered, "%1 clause renumbered", "%1 clauses renumbered") : nil
        ].compactMap(\.self)
        h.p(told.isEmpty ? words("The words are the same.") : told.joined(separator: ", ") + ".")
        guard !told.isEmpty else { return }
        legend(&h)
        h.nav(.ariaLabel(words("Changed clauses"))) { h in
            h.ul(.class("contents")) { h in
                for change in changes where change.change.isChange {
                    h.li { h in
                        h.a(.href(.fragment(id(change))), change.newLabel ?? change.oldLabel ?? "")
                        if let deeds = deeds(change) { h.span(.class("small soft"), " " + deeds) }
                    }
                }
            }
        }
    }

    private func id(_ change: ClauseRedline) -> String {
        change.newKey.map { "c\($0)" } ?? "d\(change.oldKey ?? 0)"
    }

    private func inline(
        _ h: inout HTMLWriter, _ change: ClauseRedline, _ consultation: Consultation, _ version: TextVersion
    ) {
        let id = id(change)
        let said = change.change.text.map(\.text).joined()
        h.section(.class(change.change.isChange ? "clause changed" : "clause"), .ariaLabelledBy(id)) { h in
            h.h2(.class("no"), .id(id), change.newLabel ?? change.oldLabel ?? "")
            h.div(.class("words flow"), .lang(language(of: said, in: consultation))) { h in
                redline(&h, change.change.text)
                if let deeds = deeds(change) {
                    h.p(.class("small soft deeds"), .lang(words.language), text: deeds)
                }
            }
            if let key = change.newKey ?? change.oldKey {
                why(&h, key, consultation, version)
            }
        }
    }

    /// Why a version changed a clause, and for drafters the way to say so.
    private func why(_ h: inout HTMLWriter, _ key: Int, _ consultation: Consultation, _ version: TextVersion) {
        if let change = version.changes.first(where: { $0.clause == key }) {
            h.div(.class("input")) { h in reason(&h, change) }
        }
        guard version.number > 1,
            let explain = action(
                .explainChange, on: .consultation(consultation.id),
                ("consultation", String(consultation.id.number)), ("version", String(version.number)),
                ("clause", String(key)))
        else { return }
        h.p(.class("input small")) { h in h.a(.href(explain.link), explain.label) }
    }

    /// What one version says of its changes as a whole.
    private func reasons(_ h: inout HTMLWriter, _ consultation: Consultation, _ version: TextVersion) {
        for change in version.changes where change.clause == nil {
            h.section(.class("flow"), .ariaLabel(words("Why the version changed"))) { h in
                h.h2(words("Why the version changed"))
                reason(&h, change)
            }
        }
    }

    private func sideBySide(_ h: inout HTMLWriter, _ changes: [ClauseRedline], _ from: Int, _ to: Int) {
        h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(words("Versions side by side"))) { h in
            h.table(.class("versions")) { h in
                h.caption(words("Each clause then and now"))
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Clause"))
                        h.th(.scope("col"), words("Version %1", String(from)))
                        h.th(.scope("col"), words("Version %1", String(to)))
                    }
                }
                h.tbody { h in
                    for change in changes {
                        h.tr(.id(id(change))) { h in
                            h.th(.scope("row")) { h in
                                h.text(change.newLabel ?? change.oldLabel ?? "")
                                if let deeds = deeds(change) { h.p(.class("small soft"), deeds) }
                            }
                            cell(&h, change, isNew: false)
                            cell(&h, change, isNew: true)
                        }
                    }
                }
            }
        }
    }

    private func cell(_ h: inout HTMLWriter, _ change: ClauseRedline, isNew: Bool) {
        let isThere = isNew ? change.newKey != nil : change.oldKey != nil
        h.td(.lang(language(of: change.change.text.map(\.text).joined()))) { h in
            if !isThere {
                h.span(
                    .class("soft"), .lang(words.language),
                    text: isNew ? words("(is no longer there)") : words("(was not there)"))
            } else if isNew, change.change.kind == .same {
                h.span(.class("soft"), .lang(words.language), text: words("unchanged"))
            } else {
                side(&h, change.change.text, isNew: isNew)
            }
        }
    }
}
