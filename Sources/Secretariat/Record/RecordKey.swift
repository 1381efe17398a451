public import TransparencyLog

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#endif

/// The key with which this installation signs the checkpoints of its record.
public enum RecordKey {
    /// Reads the key of a data folder, or makes one on the first start: a file of mode 0600.
    public static func load(folder: String, origin: String) throws -> NoteSigner {
        let path = folder + "/record.key"
        if let text = try? String(contentsOfFile: path, encoding: .utf8) {
            return try NoteSigner(secretText: text.filter { !$0.isNewline })
        }
        let signer = try NoteSigner.generate(name: origin)
        do {
            // Whole or not at all: half a key would keep the site from ever opening again.
            try replaceFile(path, with: Array((signer.secretText + "\n").utf8), mode: 0o600)
        } catch {
            throw KeyFault.notWritable(path)
        }
        return signer
    }

    /// Why there is no key.
    public enum KeyFault: Error, CustomStringConvertible {
        case notWritable(String)

        public var description: String {
            switch self {
            case .notWritable(let path): "The record's key could not be written to \(path)."
            }
        }
    }
}
