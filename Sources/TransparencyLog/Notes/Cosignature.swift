/// What a verified cosignature says: at this time, this was the largest consistent tree its witness had seen of a log.
public struct Cosignature: Hashable, Sendable {
    /// The witness's key.
    public let witness: NoteVerifier
    /// When it signed, in seconds since 1970, 0 to 2⁶³−1.
    public let time: Int

    init(witness: NoteVerifier, time: Int) {
        self.witness = witness
        self.time = time
    }
}

/// The payload of a cosignature line after the key's id: a time in eight bytes, most significant first, and an Ed25519
/// signature (C2SP tlog-cosignature).
struct TimestampedSignature {
    let time: Int
    let signature: [UInt8]

    /// Nil for a time before 1970 and a signature that is not 64 bytes long.
    init?(time: Int, signature: [UInt8]) {
        guard time >= 0, signature.count == 64 else { return nil }
        self.time = time
        self.signature = signature
    }

    /// Nil unless there are 72 bytes and the time is below 2⁶³.
    init?(bytes: [UInt8]) {
        let time = bytes.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        guard bytes.count == 72, let time = Int(exactly: time) else { return nil }
        self.init(time: time, signature: Array(bytes.dropFirst(8)))
    }

    var bytes: [UInt8] { Swift.withUnsafeBytes(of: UInt64(time).bigEndian) { Array($0) } + signature }

    /// What is signed for a note's text.
    static func message(time: Int, text: String) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
    }
}
