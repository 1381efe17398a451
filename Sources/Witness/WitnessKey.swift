import Foundation
public import TransparencyLog

/// The key with which a witness signs.
public enum WitnessKey {
    /// Reads the key of a witness's folder, or makes one on the first start: a file of mode 0600.
    public static func load(folder: String, name: String) throws(WitnessFault) -> Cosigner {
        let path = folder + "/witness.key"
        if let data = FileManager.default.contents(atPath: path) {
            guard let key = try? Cosigner(secretText: String(decoding: data, as: UTF8.self).filter { !$0.isNewline })
            else { throw .unreadable(path) }
            guard key.verifier.name.utf8.elementsEqual(name.utf8) else { throw .otherName(key.verifier.name) }
            return key
        }
        // A key that is there and cannot be read is not replaced: to begin anew could sign a fork.
        guard !FileManager.default.fileExists(atPath: path) else { throw .unreadable(path) }
        guard let key = try? Cosigner.generate(name: name) else { throw .name(name) }
        // Somebody may copy the key that is told next into a policy: it is on the disk before.
        try putInPlace(Array((key.secretText + "\n").utf8), at: path, mode: 0o600)
        return key
    }
}

/// Why a witness cannot do its work.
public enum WitnessFault: Error, Equatable, CustomStringConvertible, Sendable {
    /// A file is not what it should be.
    case unreadable(String)
    /// A file could not be written; nothing was signed.
    case notWritable(String)
    /// This cannot be the name of a key.
    case name(String)
    /// The folder belongs to a witness of another name.
    case otherName(String)
    /// Another process holds the folder.
    case held(String)
    /// This is no key of a log.
    case log(String)

    public var description: String {
        switch self {
        case .unreadable(let path):
            "\(path) is damaged. Nothing is signed until it is restored: to begin anew could sign a fork."
        case .notWritable(let path): "\(path) could not be written."
        case .name(let name): "“\(name)” cannot name a key: it must have no spaces and no plus signs."
        case .otherName(let name): "The folder belongs to the witness \(name). Give its name, or choose another folder."
        case .held(let path): "Another process is working on \(path). Stop it first, or choose another folder."
        case .log(let text): "“\(text)” is no key of a log (name+id+base64)."
        }
    }
}
