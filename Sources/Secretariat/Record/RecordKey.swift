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
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw KeyFault.notWritable(path) }
        defer { close(descriptor) }
        let bytes = Array((signer.secretText + "\n").utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
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
