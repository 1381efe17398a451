public import Mechanism
public import TransparencyLog

/// The policy of the record, as the charter's witnesses make it (C2SP tlog-policy): a group vouches when any of its
/// witnesses does, and it takes a number of groups, never one alone.
extension RecordRoom {
    /// The text of the policy for a log with these keys.
    public func policy(logs: [NoteVerifier]) -> String {
        var lines = logs.map { "log \($0.text)" }
        guard let board = witnessBoard else { return (lines + ["quorum none"]).joined(separator: "\n") + "\n" }
        var groups: [String] = []
        for group in board.groups {
            let witnesses = board.witnesses.filter { $0.group == group }
            let names = witnesses.indices.map { "\(group)-\($0 + 1)" }
            for (name, witness) in zip(names, witnesses) {
                lines.append(
                    ["witness", name, witness.key, witness.address].filter { !$0.isEmpty }.joined(separator: " "))
            }
            groups.append("group \(Self.name(of: group)) any " + names.joined(separator: " "))
        }
        lines += groups
        lines.append(
            "group groups-needed \(board.quorum) " + board.groups.map(Self.name).joined(separator: " "))
        lines.append("quorum groups-needed")
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a stakeholder group is called in the policy. Codes have no hyphen, so that no name comes twice.
    private static func name(of group: String) -> String { "group-" + group }
}
