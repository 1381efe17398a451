/// The witnesses who vouch that everybody is shown the same record, by stakeholder group, and how many groups it takes.
public struct WitnessBoard: Equatable, Sendable {
    public var witnesses: [Witness]
    /// How many stakeholder groups must vouch: two at least, so that no group alone is ever enough.
    public var quorum: Int

    /// Witnesses with a quorum of groups.
    public init(witnesses: [Witness] = [], quorum: Int = 2) { (self.witnesses, self.quorum) = (witnesses, quorum) }

    /// The groups that have a witness, in the order of the list.
    public var groups: [String] {
        witnesses.reduce(into: []) { groups, witness in
            if !groups.contains(witness.group) { groups.append(witness.group) }
        }
    }

    /// The most witnesses (C2SP tlog-policy: 32 of each are supported).
    public static let most = 32
}

/// Somebody outside who signs that the record only grows, run by or for one stakeholder group.
public struct Witness: Hashable, Sendable {
    /// A code of the charter's groups.
    public var group: String
    /// The published form of its key (C2SP signed-note, "vkey").
    public var key: String
    /// Where checkpoints are sent to; empty for a witness that comes for them itself.
    public var address: String

    /// A witness.
    public init(group: String, key: String, address: String) {
        (self.group, self.key, self.address) = (group, key, address)
    }

    /// Whether the address is none, or one word that names a host: it stands in a line of the published policy.
    var hasUsableAddress: Bool {
        guard !address.isEmpty else { return true }
        guard let scheme = ["http://", "https://"].first(where: address.hasPrefix) else { return false }
        let host = address.dropFirst(scheme.count).prefix { $0 != "/" }
        return !host.isEmpty && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// One witness a line: `group | key | address`.
    public init?(line: some StringProtocol) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard (2...3).contains(parts.count), !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self.init(group: parts[0], key: parts[1], address: parts.count == 3 ? parts[2] : "")
    }

    /// The line that ``init(line:)`` reads.
    public var line: String { address.isEmpty ? "\(group) | \(key)" : "\(group) | \(key) | \(address)" }
}
