/// A proof, checked without any server, that an entry is in a log (C2SP tlog-proof): the content of a `.tlog-proof` file.
///
/// Having been read says nothing about what it proves: that is ``verified(_:by:)`` or ``verified(_:under:)``.
public struct LogProof: Sendable {
    /// The longest proof that is read: 192 KiB, room for the longest note and as much extra data.
    public static let greatestByteCount = 3 * SignedNote.greatestByteCount
    /// The most hashes a path can have: a tree has fewer than 2⁶³ leaves.
    public static let greatestPathLength = 63

    /// What an application put beside the proof. Nothing vouches for it.
    public let extra: [UInt8]?
    /// The entry's index in the log, from 0.
    public let index: Int
    /// The audit path, from the leaf's sibling up.
    public let path: [Hash]
    /// The log's checkpoint, with its signatures.
    public let checkpoint: SignedNote

    /// A proof of the entry at `index`.
    public init(index: Int, path: [Hash], checkpoint: SignedNote, extra: [UInt8]? = nil) {
        self.extra = extra
        self.index = index
        self.path = path
        self.checkpoint = checkpoint
    }

    /// Reads a proof strictly, so that ``serialized`` gives it back byte for byte.
    public init(parsing bytes: some Collection<UInt8>) throws(LogProofFault) {
        guard bytes.count <= LogProof.greatestByteCount else { throw .tooLong }
        guard let (head, note) = Lines.head(of: Array(bytes)) else { throw .lines }
        var lines = head
        guard lines.popFirst() == LogProof.version else { throw .version }
        extra = try LogProof.extra(&lines)
        guard let index = lines.popFirst().flatMap({ Lines.value(of: "index", in: $0) }).flatMap({ Int(decimal: $0) })
        else { throw .index }
        self.index = index
        guard lines.count <= LogProof.greatestPathLength else { throw .path }
        path = lines.compactMap { Hash(base64: $0) }
        guard path.count == lines.count else { throw .path }
        do { checkpoint = try SignedNote(parsing: note) } catch { throw .checkpoint(.note(error)) }
    }

    private static func extra(_ lines: inout ArraySlice<String>) throws(LogProofFault) -> [UInt8]? {
        guard let text = lines.first.flatMap({ Lines.value(of: "extra", in: $0) }) else { return nil }
        lines.removeFirst()
        guard let bytes = Base64.standard.decode(text.utf8) else { throw .extra }
        return bytes
    }

    /// The content of the file.
    public var serialized: String {
        let head =
            [LogProof.version] + (extra.map { ["extra " + Base64.standard.encode($0)] } ?? [])
            + ["index \(index)"] + path.map(\.base64)
        return head.joined(separator: "\n") + "\n\n" + checkpoint.serialized
    }

    /// Checks that an entry with this leaf hash is in the log that one of these keys signs for.
    /// - Returns: The checkpoint that vouches for it.
    public func verified(_ leaf: Hash, by verifiers: [NoteVerifier]) throws(LogProofFault) -> Checkpoint {
        let signed: Checkpoint
        do { signed = try Checkpoint(note: checkpoint, verifiedBy: verifiers) } catch { throw .checkpoint(error) }
        try check(leaf, in: signed)
        return signed
    }

    /// Checks that an entry with this leaf hash is in a log of the policy, and that its quorum of witnesses has seen it.
    /// - Returns: Who vouches for it.
    public func verified(_ leaf: Hash, under policy: WitnessPolicy) throws(LogProofFault) -> WitnessPolicy.Finding {
        let finding: WitnessPolicy.Finding
        do { finding = try policy.evaluate(checkpoint) } catch { throw .checkpoint(error) }
        try check(leaf, in: finding.checkpoint)
        guard finding.isQuorumMet else { throw .quorum }
        return finding
    }

    private func check(_ leaf: Hash, in signed: Checkpoint) throws(LogProofFault) {
        guard MerkleTree.verifyInclusion(of: leaf, at: index, in: signed.size, root: signed.root, proof: path)
        else { throw .notIncluded }
    }

    private static let version = "c2sp.org/tlog-proof@v1"
}

/// Why a proof was refused.
public enum LogProofFault: Error, Hashable, Sendable {
    /// More than ``LogProof/greatestByteCount`` bytes.
    case tooLong
    /// Its head is not lines of text ended by a blank one.
    case lines
    /// It does not begin with `c2sp.org/tlog-proof@v1`.
    case version
    /// The extra data is not canonical base64.
    case extra
    /// There is no line `index` with a number from 0 to 2⁶³−1 in its shortest decimal form.
    case index
    /// The path is not at most 63 lines of 32 bytes each in canonical base64.
    case path
    /// The checkpoint was refused.
    case checkpoint(CheckpointFault)
    /// The path does not lead from the entry to the root of the checkpoint.
    case notIncluded
    /// Too few witnesses have signed the checkpoint.
    case quorum
}

extension LogProofFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooLong: "it is longer than \(LogProof.greatestByteCount) bytes"
        case .lines: "it is not lines of text, a blank line and a checkpoint"
        case .version: "it does not begin with c2sp.org/tlog-proof@v1"
        case .extra: "its extra data is not base64"
        case .index: "it has no line with the index"
        case .path: "its path is not at most \(LogProof.greatestPathLength) hashes"
        case .checkpoint(let fault): "its checkpoint is refused: \(fault)"
        case .notIncluded: "its path does not lead from the entry to the signed root"
        case .quorum: "too few witnesses have signed its checkpoint"
        }
    }
}
