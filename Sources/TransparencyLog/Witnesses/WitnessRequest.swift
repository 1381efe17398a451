/// What a log sends to a witness: its new checkpoint, and the proof that it continues what the witness knows
/// (C2SP tlog-witness, the body of `add-checkpoint`).
public struct WitnessRequest: Sendable {
    /// The longest request that is read, in bytes: a note, 63 hashes, and the size.
    public static let greatestByteCount = SignedNote.greatestByteCount + 4096
    /// The most hashes of a proof.
    public static let greatestProofLength = 63

    /// The size of the log that the witness is thought to know.
    public let old: Int
    /// The consistency proof from there to the checkpoint.
    public let proof: [Hash]
    /// The checkpoint, with its signatures.
    public let note: SignedNote

    /// A request to cosign a checkpoint.
    public init(old: Int, proof: [Hash], note: SignedNote) {
        self.old = old
        self.proof = proof
        self.note = note
    }

    /// Reads a request strictly, so that ``serialized`` gives it back byte for byte; nil for anything else.
    public init?(parsing bytes: some Collection<UInt8>) {
        guard bytes.count <= WitnessRequest.greatestByteCount, let (head, rest) = Lines.head(of: Array(bytes))
        else { return nil }
        var lines = head
        guard let old = lines.popFirst().flatMap({ Lines.value(of: "old", in: $0) }).flatMap({ Int(decimal: $0) }),
            lines.count <= WitnessRequest.greatestProofLength,
            let note = try? SignedNote(parsing: rest)
        else { return nil }
        self.old = old
        self.proof = lines.compactMap { Hash(base64: $0) }
        self.note = note
        guard proof.count == lines.count else { return nil }
    }

    /// The body of the request.
    public var serialized: String {
        (["old \(old)"] + proof.map(\.base64)).joined(separator: "\n") + "\n\n" + note.serialized
    }
}
