/// A text and signatures of it by named keys (C2SP signed-note): the form of checkpoints.
///
/// The text ends with a line feed; a blank line and the signature lines follow. What is read is written back byte for
/// byte. Having been read says nothing about the signatures: that is ``verified(by:)``.
public struct SignedNote: Sendable {
    /// The longest note that is read: 64 KiB.
    public static let greatestByteCount = 65_536
    /// The most signatures a note may bear. C2SP asks for at least 16 to be supported.
    public static let greatestSignatureCount = 100

    /// What is signed, with its final line feed.
    public let text: String
    /// The signatures in the order of their lines.
    public private(set) var signatures: [NoteSignature]

    /// Signs a text; throws ``NoteFault/unendedText`` unless it ends with a line feed, ``NoteFault/notText`` if it has
    /// other control characters, ``NoteFault/tooLong``, or ``NoteFault/signingFailed``.
    public init(text: String, signedBy signer: NoteSigner) throws(NoteFault) {
        guard text.utf8.last == SignedNote.lineFeed else { throw .unendedText }
        guard !text.utf8.contains(where: SignedNote.isForbidden) else { throw .notText }
        self.text = text
        self.signatures = []
        try sign(with: signer)
    }

    /// Adds a signature after the others; throws ``NoteFault/tooManySignatures``, ``NoteFault/tooLong`` or
    /// ``NoteFault/signingFailed`` and then leaves the note as it was.
    public mutating func sign(with signer: NoteSigner) throws(NoteFault) {
        try add([try signer.signature(of: text)])
    }

    /// Adds a witness's cosignature after the others, as ``sign(with:)`` adds a signature.
    public mutating func sign(with witness: Cosigner, at time: Int) throws(NoteFault) {
        try add([try witness.signature(of: text, at: time)])
    }

    private mutating func add(_ added: [NoteSignature]) throws(NoteFault) {
        guard signatures.count + added.count <= SignedNote.greatestSignatureCount else { throw .tooManySignatures }
        var signed = self
        signed.signatures += added
        guard signed.serialized.utf8.count <= SignedNote.greatestByteCount else { throw .tooLong }
        self = signed
    }

    /// Reads a note strictly: one form, no repair.
    public init(parsing bytes: some Collection<UInt8>) throws(NoteFault) {
        guard bytes.count <= SignedNote.greatestByteCount else { throw .tooLong }
        let bytes = Array(bytes)
        guard !bytes.contains(where: SignedNote.isForbidden) else { throw .notText }
        guard let textEnd = SignedNote.endOfText(in: bytes), bytes.last == SignedNote.lineFeed,
            textEnd + 1 < bytes.count
        else { throw .unsigned }
        guard let text = String(validating: bytes[..<textEnd], as: UTF8.self) else { throw .notText }

        self.text = text
        self.signatures = try SignedNote.signatures(in: bytes[(textEnd + 1)...])
    }

    /// Reads signature lines, each with its line feed.
    private static func signatures(in bytes: ArraySlice<UInt8>) throws(NoteFault) -> [NoteSignature] {
        let lines = bytes.dropLast().split(separator: lineFeed, omittingEmptySubsequences: false)
        guard lines.count <= greatestSignatureCount else { throw .tooManySignatures }
        var signatures: [NoteSignature] = []
        for (number, line) in lines.enumerated() {
            guard let signature = NoteSignature(line: line) else { throw .malformedSignature(line: number + 1) }
            signatures.append(signature)
        }
        return signatures
    }

    /// The note as it is published.
    public var serialized: String {
        signatures.reduce(into: text + "\n") { note, signature in note += signature.line + "\n" }
    }

    /// The verifiers whose signatures the note bears, in the order given.
    ///
    /// Signatures by other keys are ignored. A signature that claims one of these keys and is not by it rejects the
    /// whole note with ``NoteFault/wrongSignature(keyName:)``, whatever else is signed well; a note without any known
    /// signature throws ``NoteFault/noKnownSignature``.
    public func verified(by verifiers: [NoteVerifier]) throws(NoteFault) -> [NoteVerifier] {
        var found: Set<NoteVerifier> = []
        for signature in signatures {
            let claimed = verifiers.filter { $0.isClaimed(by: signature) }
            guard !claimed.isEmpty else { continue }
            let signers = claimed.filter { $0.verifies(signature, of: text) }
            guard !signers.isEmpty else { throw .wrongSignature(keyName: signature.keyName) }
            found.formUnion(signers)
        }
        guard !found.isEmpty else { throw .noKnownSignature }
        return verifiers.filter(found.contains)
    }

    /// The cosignatures by these witnesses, in the order of their lines.
    ///
    /// Signatures by other keys, and a witness's that fails, are left out: ``verified(by:)`` is what refuses them.
    public func cosignatures(by witnesses: [NoteVerifier]) -> [Cosignature] {
        signatures.flatMap { signature in witnesses.compactMap { $0.cosignature(signature, of: text) } }
    }

    /// The note with only the signatures that are by these keys.
    public func keeping(signaturesBy verifiers: [NoteVerifier]) -> SignedNote {
        var note = self
        note.signatures = signatures.filter { signature in
            verifiers.contains { $0.verifies(signature, of: text) }
        }
        return note
    }

    /// Adds what a witness answered (C2SP tlog-witness): signature lines, of which those by one of `witnesses` are taken
    /// and the others ignored. A witness's earlier cosignature makes room for the new one.
    ///
    /// - Throws: ``NoteFault/wrongSignature(keyName:)`` when a line claims one of the keys and is not by it,
    ///   ``NoteFault/noKnownSignature`` when none is by them, and what is thrown when lines are read or added.
    public mutating func add(cosignatureLines lines: some Collection<UInt8>, by witnesses: [NoteVerifier])
        throws(NoteFault)
    {
        guard lines.count <= SignedNote.greatestByteCount else { throw .tooLong }
        let lines = Array(lines)
        guard lines.last == SignedNote.lineFeed else { throw .unsigned }
        var answer = self
        answer.signatures = try SignedNote.signatures(in: lines[...])
        let signers = try answer.verified(by: witnesses)
        var note = self
        note.signatures.removeAll { old in signers.contains { $0.isClaimed(by: old) } }
        try note.add(answer.keeping(signaturesBy: signers).signatures)
        self = note
    }

    private static let lineFeed = UInt8(ascii: "\n")

    private static func isForbidden(_ byte: UInt8) -> Bool { byte < 0x20 && byte != lineFeed }

    /// The index after the text's own last line feed: the last place where two line feeds meet.
    private static func endOfText(in bytes: [UInt8]) -> Int? {
        bytes.indices.dropFirst().last { bytes[$0] == lineFeed && bytes[$0 - 1] == lineFeed }
    }
}
