import Crypto
import Foundation
import TransparencyLog

/// What is kept so that only the holder of a key can read it: AES-GCM, bound to the place where it lies.
enum Sealed {
    /// Seals bytes under a key; they open only at the same place.
    static func seal(_ bytes: some DataProtocol, at place: some DataProtocol, _ key: SymmetricKey) throws -> Data {
        guard let sealed = try AES.GCM.seal(bytes, using: key, authenticating: place).combined else {
            throw JournalFault.write("a text could not be sealed")
        }
        return sealed
    }

    /// The bytes that were sealed; nil when the key is another, or the place.
    static func open(_ sealed: Data, at place: some DataProtocol, _ key: SymmetricKey) -> Data? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
        return try? AES.GCM.open(box, using: key, authenticating: place)
    }

    /// Seals a text with its salt: without both, nobody can even guess what the record committed to.
    static func seal(_ text: KeptText, _ key: SymmetricKey) throws -> Data {
        try seal(text.salt.bytes + text.bytes, at: text.hash.bytes, key)
    }

    /// The salt and the text behind a commitment.
    static func opening(_ sealed: Data, of hash: Hash, _ key: SymmetricKey) -> Opening? {
        guard let bytes = open(sealed, at: hash.bytes, key), let salt = Salt(bytes: bytes.prefix(Salt.byteCount)) else {
            return nil
        }
        return Opening(salt: salt, content: Array(bytes.dropFirst(Salt.byteCount)))
    }
}
