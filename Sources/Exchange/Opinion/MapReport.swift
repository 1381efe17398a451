public import OpinionMap

/// A map as a page for people: what is common ground, what divides, and how sure it is.
public struct MapReport: Sendable {
    private let map: BalancedMap
    private let conversation: Conversation
    private let texts: [String]
    private let declarations: Declarations
    private let digest: String

    /// The report on a map.
    public init(
        _ map: BalancedMap, of conversation: Conversation, statements: StatementList, declarations: Declarations,
        digest: String
    ) {
        self.map = map
        self.conversation = conversation
        texts = statements.texts(of: conversation.statements)
        self.declarations = declarations
        self.digest = digest
    }

    /// The page, complete in itself.
    public var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Opinion map</title>
        <style>
        body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem;color:#1a1a1a;background:#fff}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #767676}
        td.n{text-align:right;font-variant-numeric:tabular-nums}svg{max-width:100%;height:auto}
        </style>
        </head>
        <body>
        <main>
        <h1>Opinion map</h1>
        <p>\(conversation.participants.count) participants, \(conversation.statements.count) statements, \
        \(conversation.votes.voteCount) votes. \(evidence)</p>
        \(MapDrawing(map).svg)
        <h2>Common ground</h2>
        <p>A statement is common ground if every group supports it; the probability says how sure that is.</p>
        \(table(common))
        \(map.hasGroups ? "<h2>What groups stand for</h2>\n" + groups : "")
        <h2>A slate of messages</h2>
        <p>These statements together speak for \(Self.percent(map.slate.coverage)) of the participants\
        \(declarations.groups.isEmpty ? "" : ", each stakeholder group counted by its seats"). \
        \(map.slate.worstRatio < 1 ? "No group that deserves a place is left without (EJR+)." : "EJR+ does not hold.")</p>
        <ol>
        \(map.slate.statements.map { "<li>\(title($0))</li>" }.joined(separator: "\n"))
        </ol>
        <p>Computed from input with SHA-256 <code>\(digest)</code>.</p>
        </main>
        </body>
        </html>

        """
    }

    private var evidence: String {
        guard let evidence = map.grouping.evidence else {
            return map.hasGroups ? "The groups were not tested against chance." : "There are no opinion groups."
        }
        let chance = "\(Self.percent(evidence.pValue)) of maps of shuffled votes divide as well."
        return map.hasGroups ? "Of the \(map.groups.count) groups: \(chance)" : "There are no opinion groups: \(chance)"
    }

    private var common: [CommonGround] {
        map.commonGround.filter { $0.headline.assurance.label.kind != .unheard }
            .sorted { ($1.probability, $0.statement) < ($0.probability, $1.statement) }
    }

    private func table(_ rows: [CommonGround]) -> String {
        let lines = rows.map { item in
            """
            <tr><td>\(title(item.statement))</td><td>\(item.headline.assurance.label.kind.rawValue)</td>\
            <td class="n">\(Self.percent(item.probability))</td>\
            <td class="n">\(Self.percent(item.headline.assurance.assuredMinimum))</td></tr>
            """
        }
        return """
            <table><thead><tr><th scope="col">Statement</th><th scope="col">How it stands</th>\
            <th scope="col">Probability</th><th scope="col">Every group at least</th></tr></thead>
            <tbody>
            \(lines.joined(separator: "\n"))
            </tbody></table>
            """
    }

    private var groups: String {
        map.groups.map { group in
            let lines = group.representative.prefix(10).map { item in
                let contrast = item.contrast
                let count = contrast.direction == .agree ? contrast.counts.agree : contrast.counts.disagree
                return
                    "<li>\(title(contrast.statement)): \(count) of \(contrast.counts.seen) \(contrast.direction.rawValue)</li>"
            }
            let list =
                lines.isEmpty
                ? "<p>No statement sets it apart beyond chance.</p>" : "<ul>\n\(lines.joined(separator: "\n"))\n</ul>"
            return "<h3>Group \(group.id), \(group.members.count) people</h3>\n\(list)"
        }.joined(separator: "\n")
    }

    private func title(_ statement: Int) -> String {
        let text = texts[statement]
        return Self.escaped(text.isEmpty ? "Statement \(conversation.statements[statement])" : text)
    }

    private static func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
    }
}
