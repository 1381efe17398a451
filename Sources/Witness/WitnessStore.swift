import Foundation
import TransparencyLog

#if canImport(Glibc)
    import Glibc
#endif

/// What a witness remembers: for each log the checkpoint that it signed last, a file each. What ``keep(_:of:)`` has returned
/// from is on the disk, whatever happens then.
struct WitnessStore: Sendable {
    private let folder: String
    /// Held until the process ends, so that no second witness works on the same folder.
    private let lock: Int32

    /// The store in a folder, which is made if needed.
    init(folder: String) throws(WitnessFault) {
        self.folder = folder
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .notWritable(folder)
        }
        lock = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw .notWritable(folder) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw .held(folder)
        }
    }

    /// Lets the folder go.
    func release() { close(lock) }

    /// The note last signed for a log; nil before the first.
    func note(of origin: String) throws(WitnessFault) -> SignedNote? {
        guard let data = FileManager.default.contents(atPath: path(of: origin)) else {
            // A file that is there and cannot be read must not look like a log that was never seen.
            guard !FileManager.default.fileExists(atPath: path(of: origin)) else { throw .unreadable(path(of: origin)) }
            return nil
        }
        guard let note = try? SignedNote(parsing: Array(data)) else { throw .unreadable(path(of: origin)) }
        return note
    }

    /// Keeps the note signed for a log: write, sync, rename, sync the folder.
    func keep(_ note: SignedNote, of origin: String) throws(WitnessFault) {
        try putInPlace(Array(note.serialized.utf8), at: path(of: origin), mode: 0o644)
    }

    /// The file in which a log's state lies.
    func path(of origin: String) -> String { "\(folder)/\(Self.name(of: origin)).checkpoint" }

    /// The name of a log in addresses and files: the SHA-256 of its origin in hexadecimal (C2SP tlog-witness).
    static func name(of origin: String) -> String { Hash.digest(of: Array(origin.utf8)).hexadecimal }
}
