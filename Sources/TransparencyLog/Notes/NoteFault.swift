/// Why a signed note, or a key for one, was refused.
public enum NoteFault: Error, Hashable, Sendable {
    /// More than ``SignedNote/greatestByteCount`` bytes.
    case tooLong
    /// Not UTF-8, or a control character other than the line feed.
    case notText
    /// The text does not end with a line feed.
    case unendedText
    /// No blank line followed by at least one signature line and a final line feed.
    case unsigned
    /// A line of the signature block, counted from 1, is not `— name base64`.
    case malformedSignature(line: Int)
    /// More than ``SignedNote/greatestSignatureCount`` signatures.
    case tooManySignatures
    /// A signature claims a key that is known, and is not that key's signature of this text.
    case wrongSignature(keyName: String)
    /// No signature is by a known key.
    case noKnownSignature
    /// A key's text is not `name+id+base64`, or its id does not belong to it.
    case malformedKey
    /// A key is for an algorithm other than those of ``NoteAlgorithm``.
    case unknownAlgorithm(UInt8)
    /// The cryptographic library would not sign.
    case signingFailed
}

extension NoteFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooLong: "it is longer than \(SignedNote.greatestByteCount) bytes"
        case .notText: "it is not plain text"
        case .unendedText: "its text does not end with a line feed"
        case .unsigned: "it bears no signature"
        case .malformedSignature(let line): "signature line \(line) is malformed"
        case .tooManySignatures: "it bears more than \(SignedNote.greatestSignatureCount) signatures"
        case .wrongSignature(let name): "the signature by \(name) is wrong"
        case .noKnownSignature: "none of its signatures is by a key that was given"
        case .malformedKey: "a key is written name+id+base64, and its id belongs to it"
        case .unknownAlgorithm(let number): "a key of kind \(number) cannot be used here"
        case .signingFailed: "it could not be signed"
        }
    }
}
