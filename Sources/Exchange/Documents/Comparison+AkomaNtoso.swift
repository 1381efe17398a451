public import Redline

extension Document {
    /// The text as an act in Akoma Ntoso 3.0, valid against the standard's schema.
    public func akomaNtoso(_ head: AkomaNtosoHead) -> String { AkomaNtosoWriter.act(self, head) }
}

extension Comparison {
    /// The new version as an act in Akoma Ntoso 3.0 with its amendments: what was inserted and deleted is marked in the
    /// text, and each changed clause has its modification in the analysis (`passiveModifications`).
    public func akomaNtoso(_ head: AkomaNtosoHead) -> String {
        let root = changeTree
        var names = ElementNames()
        let clauses = root.children.map { NamedChange($0, self, inside: "", &names) }
        var writer = AkomaNtosoWriter(head)
        writer.begin(analysis: analysis(clauses))
        writer.front(title: root.change.heading, preamble: root.change.text)
        writer.body { writer in
            if clauses.isEmpty { writer.emptyBody() }
            for clause in clauses { clause.write(to: &writer) }
        }
        writer.end()
        return writer.text
    }

    private func analysis(_ clauses: [NamedChange]) -> String {
        let modifications = clauses.flatMap(\.modifications).enumerated().map { place, modification in
            "<textualMod type=\"\(modification.type)\" eId=\"pmod_\(place + 1)\"><source href=\"#author\"/>"
                + "<destination href=\"#\(modification.id)\"/></textualMod>"
        }
        guard !modifications.isEmpty else { return "" }
        return
            "<analysis source=\"#author\"><passiveModifications>\(modifications.joined())</passiveModifications></analysis>"
    }
}

/// A clause and its change, with the identifier that it is written under.
private struct NamedChange {
    let id: String
    let clause: Clause
    let change: ClauseChange
    let children: [NamedChange]

    init(_ tree: ChangeTree, _ comparison: Comparison, inside parent: String, _ names: inout ElementNames) {
        change = tree.change
        clause =
            change.new.map { comparison.new[$0].clause } ?? change.old.map { comparison.old[$0].clause }
            ?? Clause(.passage)
        id = names.id(of: clause.kind, clause.number, inside: parent)
        var inner = ElementNames()
        var children: [NamedChange] = []
        for child in tree.children { children.append(NamedChange(child, comparison, inside: id, &inner)) }
        self.children = children
    }

    /// What was done here and inside, by the standard's names (`TextualMods`); it has none for a move of its own.
    var modifications: [(id: String, type: String)] {
        var types: [String] = change.isRenumbered || change.isMoved ? ["renumbering"] : []
        switch change.kind {
        case .inserted: types.append("insertion")
        case .deleted: types.append("repeal")
        case .edited: types.append("substitution")
        case .same: break
        }
        return types.map { (id, $0) } + children.flatMap(\.modifications)
    }

    func write(to writer: inout AkomaNtosoWriter) {
        writer.open(clause.kind, id, clause.number, heading: change.heading, isRemoved: change.kind == .deleted)
        if children.isEmpty {
            writer.paragraphs("content", id, change.text)
        } else {
            if !change.text.isEmpty { writer.paragraphs("intro", id, change.text) }
            for child in children { child.write(to: &writer) }
        }
        writer.close(clause.kind)
    }
}
