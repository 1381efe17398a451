/// One signature under a note: `— name base64(id ‖ signature)`.
public struct NoteSignature: Sendable {
    /// The name of the key that made it, as the line claims.
    public let keyName: String
    /// The id of the key that made it, as the line claims.
    public let keyID: NoteKeyID
    /// The signature proper, at least one byte; what it means is for the key's algorithm to say.
    public let bytes: [UInt8]

    init(keyName: String, keyID: NoteKeyID, bytes: [UInt8]) {
        self.keyName = keyName
        self.keyID = keyID
        self.bytes = bytes
    }

    /// Reads a line without its line feed; nil if it is not a signature line.
    init?(line: some Collection<UInt8>) {
        guard line.starts(with: NoteSignature.dash) else { return nil }
        let parts = line.dropFirst(NoteSignature.dash.count).split(
            separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard parts.count == 2,
            let name = String(validating: parts[0], as: UTF8.self), NoteKeyText.isName(name),
            let payload = Base64.standard.decode(parts[1]), payload.count > 4
        else { return nil }
        self.keyName = name
        self.keyID = NoteKeyID(rawValue: payload.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
        self.bytes = Array(payload.dropFirst(4))
    }

    /// The line without its line feed.
    var line: String {
        "— \(keyName) \(Base64.standard.encode(keyID.bytes + bytes))"
    }

    /// An em dash, U+2014, and a space.
    private static let dash = Array("— ".utf8)
}
