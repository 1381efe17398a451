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
        guard signatures.count < SignedNote.greatestSignatureCount else { throw .tooManySignatures }
        var signed = self
        signed.signatures.append(try signer.signature(of: text))
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

        let lines = bytes[(textEnd + 1)...].dropLast()
            .split(separator: SignedNote.lineFeed, omittingEmptySubsequences: false)
        guard lines.count <= SignedNote.greatestSignatureCount else { throw .tooManySignatures }
        self.text = text
        self.signatures = []
        for (number, line) in lines.enumerated() {
            guard let signature = NoteSignature(line: line) else { throw .malformedSignature(line: number + 1) }
            signatures.append(signature)
        }
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

    private static let lineFeed = UInt8(ascii: "\n")

    private static func isForbidden(_ byte: UInt8) -> Bool { byte < 0x20 && byte != lineFeed }

    /// The index after the text's own last line feed: the last place where two line feeds meet.
    private static func endOfText(in bytes: [UInt8]) -> Int? {
        bytes.indices.dropFirst().last { bytes[$0] == lineFeed && bytes[$0 - 1] == lineFeed }
    }
}
