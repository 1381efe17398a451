import struct Exchange.DataTable
import Mechanism

/// The published figures as CSV (RFC 4180): a row for each statement and group. What is withheld is left empty.
extension Reading {
    func resultTable(_ conversation: Conversation) -> String? {
        guard conversation.count != nil, let result = result(of: conversation) else { return nil }
        var rows = [
            ["statement", "text", "division", "group", "agree", "disagree", "pass", "standing", "agree_corrected"]
        ]
        for line in result.statements {
            let said = mechanism.statements[line.statement].map { text($0.text) } ?? ""
            func row(
                _ division: String, _ group: String, _ tally: OpinionResult.Tally?, _ label: String,
                corrected: Int? = nil
            ) {
                let counts = tally.map { [$0.agree, $0.disagree, $0.pass].map(String.init) } ?? ["", "", ""]
                rows.append(
                    [String(line.statement.number), said, division, group] + counts + [label, share(corrected)])
            }
            row("all", "", line.everybody, line.headline.label.rawValue, corrected: line.corrected)
            for (group, cell) in zip(result.groups, line.byGroup) {
                row("stakeholders", group.code, cell?.tally, line.amongGroups.label.rawValue)
            }
            if result.guests > 0 { row("without_account", "", line.guests, "") }
            for (place, cell) in line.byOpinion.enumerated() {
                row("opinion", letter(place), cell?.tally, line.amongOpinions?.label.rawValue ?? "")
            }
        }
        return rows.map(DataTable.line).joined()
    }

    /// Thousandths as a decimal fraction; empty where there is none.
    private func share(_ thousandths: Int?) -> String { thousandths.map { String(Double($0) / 1000) } ?? "" }
}
