package import TransparencyLog

/// A text that an entry commits to (record/1 §2, member `c`).
package struct NamedCommitment: Sendable {
    package let field: String
    package let hash: Hash
    /// The text's length in bytes.
    let length: Int

    /// The commitments of an entry; nil when it is not one of record/1.
    static func all(in entry: [UInt8]) -> [NamedCommitment]? {
        guard case .object(let members)? = try? CanonicalJSON.read(entry.span), case .array(let listed)? = members["c"]
        else { return nil }
        let found = listed.compactMap { item -> NamedCommitment? in
            guard case .object(let item) = item, case .string(let text)? = item["h"],
                let hash = Hash(base64url: text), case .string(let field)? = item["k"],
                case .integer(let length)? = item["n"]
            else { return nil }
            return NamedCommitment(field: field, hash: hash, length: length)
        }
        return found.count == listed.count ? found : nil
    }
}
