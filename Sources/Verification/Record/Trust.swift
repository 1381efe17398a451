import TransparencyLog

/// Whose signature is believed.
public struct Trust: Sendable {
    /// What the reader has from elsewhere; nil when he takes the record's own word.
    private let policy: WitnessPolicy?

    /// The record's own word: the key that is published beside it. This proves that it is in itself in order, not whose it
    /// is.
    public static let ownWord = Trust(policy: nil)

    private init(policy: WitnessPolicy?) { self.policy = policy }

    /// What a reader gives: a key of the log, a policy, or a policy and the log's key that it leaves open.
    /// - Parameters:
    ///   - key: The text of a key ("vkey").
    ///   - policy: The bytes of a policy (C2SP tlog-policy).
    public init(key: String?, policy: [UInt8]?) throws(Misuse) {
        var found: WitnessPolicy?
        if let policy {
            do { found = try WitnessPolicy(parsing: policy) } catch {
                throw Misuse("The policy cannot be used (\(error)).")
            }
        }
        if let key {
            let verifier: NoteVerifier
            do { verifier = try NoteVerifier(text: key) } catch { throw Misuse("The key cannot be used: \(error).") }
            guard verifier.algorithm == .ed25519 else { throw Misuse("The key is a witness's, not a log's.") }
            found = found?.believing(verifier) ?? WitnessPolicy(log: verifier)
        }
        if let found, found.logs.isEmpty {
            throw Misuse("The policy names no log. Give the log's key as well, with --vkey.")
        }
        self.policy = found
    }

    /// Whether the record is checked by its own word only.
    public var isOwnWord: Bool { policy == nil }

    /// The policy to check a record by.
    func policy(for source: any RecordSource) async throws -> WitnessPolicy {
        if let policy { return policy }
        guard let bytes = try await source.bytes(of: .key) else {
            throw Unreachable("\(source.place)/key", "there is none; give the key that you trust with --vkey")
        }
        return try Trust.policy(ownKey: String(decoding: bytes, as: UTF8.self))
    }

    /// The policy to check something by that brings its own key along.
    func policy(ownKey text: String?) throws -> WitnessPolicy {
        if let policy { return policy }
        guard let text else { throw Misuse("Give the key or the policy that you trust, with --vkey or --policy.") }
        return try Trust.policy(ownKey: text)
    }

    private static func policy(ownKey text: String) throws -> WitnessPolicy {
        do {
            return WitnessPolicy(log: try NoteVerifier(text: text.filter { !$0.isNewline }))
        } catch {
            throw Refutation("key", "it is no key")
        }
    }
}

extension WitnessPolicy.Finding {
    /// The evaluation of a checkpoint, as a finding against the record where it fails.
    static func of(_ note: SignedNote, under policy: WitnessPolicy) throws -> WitnessPolicy.Finding {
        let finding: WitnessPolicy.Finding
        do { finding = try policy.evaluate(note) } catch {
            throw Refutation("checkpoint", "it is not signed as it should be (\(error))").showing("as served", note)
        }
        guard finding.isQuorumMet else {
            let signed = policy.witnesses.indices.filter { finding.witnessTimes[$0] != nil }.map {
                policy.witnesses[$0].name
            }
            throw Refutation(
                "checkpoint",
                "too few witnesses vouch for it: \(policy.quorum.map(policy.name(of:)) ?? "") is asked for, "
                    + "and \(signed.isEmpty ? "none has" : signed.joined(separator: ", ") + " have") signed"
            ).showing("as served", note)
        }
        return finding
    }
}
