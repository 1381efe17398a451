import Foundation
public import TransparencyLog

/// A record that holds.
public struct RecordFinding: Sendable {
    /// The number of entries.
    public let size: Int
    /// The root over them.
    public let root: Hash
    /// The checkpoint that was verified; nil when nothing has been signed yet.
    public let note: SignedNote?
    /// Who vouches for it.
    public let vouched: WitnessPolicy.Finding?
    /// Whether it was checked by its own published key only.
    public let isOwnWord: Bool
    /// The size of the earlier checkpoint that it continues.
    public let since: Int?
    /// What was found in full.
    public let full: FullCheck?

    /// The finding in sentences, a line each.
    public var sentences: String {
        var lines = ["The record holds: \(size) entries, root \(root.base64)."]
        if let vouched {
            lines.append("It is signed by \(vouched.checkpoint.origin)." + (isOwnWord ? Self.ownWord : ""))
            lines += vouched.sentences
        } else {
            lines.append("It is not signed yet, because it has never been served.")
        }
        if let since { lines.append("It continues the checkpoint of \(since) entries that you had.") }
        if let full {
            let texts =
                full.hasTexts
                ? "\(full.keptTexts) texts are those that were committed to, \(full.removedTexts) were removed by acts."
                    + (full.withheldTexts > 0
                        ? " \(full.withheldTexts) are not public before a consultation opens." : "")
                : "This copy has no texts; they were not checked."
            lines.append("Every tile is right, and each act follows from those before it. \(texts)")
        }
        return lines.joined(separator: "\n")
    }

    static let ownWord =
        " The key is the one published beside it, which proves less than a key that you have from somebody else (--vkey)."

    /// The finding for programs.
    public var json: String {
        JSONText.of(
            Report(
                holds: true, size: size, root: root.base64, origin: vouched?.checkpoint.origin,
                key: vouched.flatMap { found in
                    found.policy.logs.first { $0.key.name.utf8.elementsEqual(found.checkpoint.origin.utf8) }?.key.text
                }, ownWord: isOwnWord, since: since, witnesses: vouched?.signedWitnesses ?? [:],
                groups: vouched?.signedGroups ?? [:], full: full != nil, texts: full?.keptTexts,
                removed: full?.removedTexts, withheld: full?.withheldTexts, textsChecked: full?.hasTexts,
                quorum: vouched.flatMap { found in found.policy.quorum.map(found.policy.name(of:)) }))
    }

    private struct Report: Encodable {
        let holds: Bool
        let size: Int
        let root: String
        let origin, key: String?
        let ownWord: Bool
        let since: Int?
        let witnesses, groups: [String: Int]
        let full: Bool
        let texts, removed, withheld: Int?
        let textsChecked: Bool?
        let quorum: String?
    }
}

extension WitnessPolicy.Finding {
    /// Which witnesses have signed, by name, and when.
    var signedWitnesses: [String: Int] { named(policy.witnesses.map(\.name), witnessTimes) }

    /// Which groups have enough signatures, by name, and since when.
    var signedGroups: [String: Int] { named(policy.groups.map(\.name), groupTimes) }

    private func named(_ names: [String], _ times: [Int?]) -> [String: Int] {
        Dictionary(zip(names, times).compactMap { name, time in time.map { (name, $0) } }) { first, _ in first }
    }

    /// Who vouches besides the log, in sentences.
    var sentences: [String] {
        guard !policy.witnesses.isEmpty else { return [] }
        func list(_ signed: [String: Int]) -> String {
            signed.sorted { $0.key < $1.key }.map { name, time in
                "\(name) (\(Date(timeIntervalSince1970: TimeInterval(time)).formatted(.iso8601)))"
            }.joined(separator: ", ")
        }
        let (witnesses, groups) = (list(signedWitnesses), list(signedGroups))
        return ["Witnesses that vouch for it: \(witnesses.isEmpty ? "none" : witnesses)."]
            + (groups.isEmpty ? [] : ["Groups that vouch for it: \(groups)."])
    }
}

/// JSON for programs: keys in order, a line feed at no end.
enum JSONText {
    static func of(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

extension Refutation {
    /// The finding for programs.
    /// - Parameter evidence: The file in which the checkpoints that show it are kept.
    public func json(evidence: String? = nil) -> String {
        JSONText.of(Report(holds: false, resource: resource, reason: reason, evidence: evidence))
    }

    private struct Report: Encodable {
        let holds: Bool
        let resource, reason: String
        let evidence: String?
    }
}

/// Nothing was found out, and why: `holds` is null.
private struct Undecided: Encodable {
    let error: String

    func encode(to encoder: any Encoder) throws {
        var report = encoder.container(keyedBy: Key.self)
        try report.encode(error, forKey: .error)
        try report.encodeNil(forKey: .holds)
    }

    private enum Key: CodingKey { case error, holds }
}

extension Unreachable {
    /// The same for programs.
    public var json: String { JSONText.of(Undecided(error: description)) }
}

extension Misuse {
    /// The same for programs.
    public var json: String { JSONText.of(Undecided(error: description)) }
}
