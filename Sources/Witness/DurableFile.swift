#if canImport(Glibc)
    import Glibc
#endif

/// Puts a file in place so that it is either the old or the new one, whatever happens: write, sync, rename, sync folder.
func putInPlace(_ bytes: [UInt8], at path: String, mode: mode_t) throws(WitnessFault) {
    let file = open(path + ".new", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw .notWritable(path) }
    let isWritten = write(file, bytes, bytes.count) == bytes.count && fdatasync(file) == 0
    close(file)
    guard isWritten, rename(path + ".new", path) == 0 else { throw .notWritable(path) }
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let directory = open(folder, O_RDONLY | O_CLOEXEC)
    guard directory >= 0 else { throw .notWritable(folder) }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw .notWritable(folder) }
}
