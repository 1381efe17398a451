#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Holds a folder for one process. The system lets go of it when the process ends, however it ends.
final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Takes the folder.
    /// - Throws: ``JournalFault/held(_:)`` when another process has it.
    init(folder: String) throws(JournalFault) {
        descriptor = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .folder(folder, reason: String(cString: strerror(errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .held(folder)
        }
    }

    deinit { close(descriptor) }
}
