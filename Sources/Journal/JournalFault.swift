import GRDB

/// Why the journal cannot do what it was asked: what is wrong, and what to do.
public enum JournalFault: Error, Equatable, Sendable {
    /// The folder cannot be made or written to.
    case folder(String, reason: String)
    /// There is no journal to read in the folder.
    case missing(String)
    /// The file of a backup cannot be made.
    case backup(String, reason: String)
    /// Another process holds the folder.
    case held(String)
    /// The file was written by a newer program.
    case newer(String)
    /// The file is damaged.
    case damaged(String, reason: String)
    /// The file belongs to another program.
    case foreign(String)
    /// A write failed; nothing of it was kept.
    case write(String)
    /// A write found no room on the disk; nothing of it was kept.
    case full
    /// A read failed.
    case read(String)
    /// A file stands where the backup should go.
    case exists(String)
}

extension JournalFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .folder(let path, let reason):
            "The data folder \(path) cannot be used: \(reason). Choose a folder that this user may write to."
        case .missing(let path):
            "There is no record in \(path): it holds no \(Journal.fileName). Check the path."
        case .backup(let path, let reason):
            "The backup cannot be written to \(path): \(reason). Choose a place in a folder that exists and can be written to."
        case .held(let path):
            "Another process is working on the data folder \(path). Stop it first, or choose another folder."
        case .newer(let path):
            "\(path) was written by a newer version of this program. Use that version."
        case .foreign(let path):
            "\(path) is a database of another program. Choose another folder."
        case .damaged(let path, let reason):
            "\(path) is damaged (\(reason)). Nothing was changed. Restore the last backup, or a mirror of the record."
        case .write(let reason):
            "The act could not be written down (\(reason)). Nothing was kept of it. Try again."
        case .full:
            "The disk is full. Nothing was kept of what could not be written; all from before is safe and can be read. Make room; a running server then writes again by itself."
        case .read(let reason):
            "The journal could not be read (\(reason))."
        case .exists(let path):
            "\(path) exists already. Choose another name for the backup."
        }
    }
}

extension JournalFault {
    /// Why a write failed.
    ///
    /// SQLite says `FULL` when the system says `ENOSPC`, except for its index file beside the write-ahead log: that one
    /// cannot be lengthened for no other reason in practice.
    init(writing error: any Error) {
        self =
            switch error {
            case let fault as JournalFault: fault
            case let error as DatabaseError where error.isForWantOfRoom: .full
            default: .write("\(error)")
            }
    }
}

extension DatabaseError {
    var isForWantOfRoom: Bool {
        resultCode == .SQLITE_FULL || extendedResultCode == .SQLITE_IOERR_SHMSIZE
    }
}
