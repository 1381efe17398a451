/// What a log vouches for at one moment: its size and root, under its name (C2SP tlog-checkpoint).
public struct Checkpoint: Sendable {
    /// The log's name: its address without the scheme, and the name of its key. One line, not empty.
    public let origin: String
    /// The number of entries, 0 to 2⁶³−1.
    public let size: Int
    /// The root over the entries; ``Hash/emptyRoot`` for size 0.
    public let root: Hash
    /// Further lines, kept as they are and not understood. C2SP advises against them.
    public let extensions: [String]

    /// A checkpoint; throws if a line is empty or has a control character, the size is negative, or the root of
    /// nothing and size 0 do not go together.
    public init(origin: String, size: Int, root: Hash, extensions: [String] = []) throws(CheckpointFault) {
        guard Checkpoint.isLine(origin) else { throw .origin }
        guard size >= 0 else { throw .size }
        guard (size == 0) == (root == .emptyRoot) else { throw .root }
        guard extensions.allSatisfy(Checkpoint.isLine) else { throw .lines }
        self.origin = origin
        self.size = size
        self.root = root
        self.extensions = extensions
    }

    /// Reads a checkpoint's text strictly, so that ``text`` gives it back byte for byte.
    public init(parsing text: String) throws(CheckpointFault) {
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        guard lines.count >= 4, let end = lines.popLast(), end.isEmpty else { throw .lines }
        guard let size = Int(decimal: lines[1]) else { throw .size }
        guard let root = Hash(base64: lines[2]) else { throw .root }
        try self.init(origin: lines[0], size: size, root: root, extensions: Array(lines.dropFirst(3)))
    }

    /// Reads and verifies a published checkpoint. At least one of the verifiers that signed must be a log's and named
    /// after its origin; those of witnesses may be among them as well.
    public init(note: SignedNote, verifiedBy verifiers: [NoteVerifier]) throws(CheckpointFault) {
        let signers: [NoteVerifier]
        do { signers = try note.verified(by: verifiers) } catch { throw .note(error) }
        try self.init(parsing: note.text)
        guard signers.contains(where: vouches) else { throw .foreignKey }
    }

    /// Reads and verifies the bytes of a published checkpoint, as ``init(note:verifiedBy:)`` does.
    public init(signed bytes: some Collection<UInt8>, verifiedBy verifiers: [NoteVerifier]) throws(CheckpointFault) {
        let note: SignedNote
        do { note = try SignedNote(parsing: bytes) } catch { throw .note(error) }
        try self.init(note: note, verifiedBy: verifiers)
    }

    /// Whether a key is one of this log's own: it signs as logs do, and is named after the origin.
    func vouches(_ verifier: NoteVerifier) -> Bool {
        verifier.algorithm == .ed25519 && verifier.name.hasSameBytes(as: origin)
    }

    /// The text to be signed: origin, size and root in base64, a line each, then the extensions.
    public var text: String {
        ([origin, String(size), root.base64] + extensions).reduce(into: "") { $0 += $1 + "\n" }
    }

    /// The checkpoint as a note signed by the log's key, which must be named after the origin.
    public func signed(by signer: NoteSigner) throws(CheckpointFault) -> SignedNote {
        guard signer.verifier.name.hasSameBytes(as: origin) else { throw .foreignKey }
        do { return try SignedNote(text: text, signedBy: signer) } catch { throw .note(error) }
    }

    private static func isLine(_ line: String) -> Bool {
        !line.isEmpty && line.utf8.allSatisfy { $0 >= 0x20 }
    }
}

extension Checkpoint: Hashable {
    /// Checkpoints are equal when their texts are, byte for byte.
    public static func == (left: Checkpoint, right: Checkpoint) -> Bool { left.text.hasSameBytes(as: right.text) }

    /// Hashes size and root.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(size)
        hasher.combine(root)
    }
}

/// Why a checkpoint was refused.
public enum CheckpointFault: Error, Hashable, Sendable {
    /// The signed note around it was refused.
    case note(NoteFault)
    /// It is not at least three lines, or a line is empty, unended or has a control character.
    case lines
    /// The origin is empty or not one line.
    case origin
    /// The size is not a number from 0 to 2⁶³−1 in its shortest decimal form.
    case size
    /// The root is not 32 bytes in canonical base64, or the root of nothing and size 0 do not go together.
    case root
    /// The signing key is not named after the origin.
    case foreignKey
}

extension CheckpointFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .note(let fault): fault.description
        case .lines: "it is not lines of origin, size and root"
        case .origin: "its origin is not one line"
        case .size: "its size is not a number"
        case .root: "its root is not a hash that goes with its size"
        case .foreignKey: "the key that signed it is not named after its origin"
        }
    }
}
