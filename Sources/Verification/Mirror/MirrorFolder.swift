import Foundation
import TransparencyLog

#if canImport(Glibc)
    import Glibc
#endif

/// The folder of a mirror, to write.
struct MirrorFolder: Sendable {
    let path: String

    init(path: String) throws {
        self.path = path
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Misuse("The folder \(path) cannot be used: \(error.localizedDescription).")
        }
    }

    /// Puts a file in place, whole or not at all. It is on the disk for sure only after ``sync()``.
    func write(_ bytes: [UInt8], to name: String) throws {
        let file = path + "/" + name
        do {
            try FileManager.default.createDirectory(
                atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            let temporary = file + ".new"
            try Data(bytes).write(to: URL(fileURLWithPath: temporary))
            guard rename(temporary, file) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            throw Unreachable(file, "it could not be written: \(error.localizedDescription)")
        }
    }

    /// Removes a file, if it is there.
    func remove(_ name: String) {
        try? FileManager.default.removeItem(atPath: path + "/" + name)
    }

    /// Whether a file is there.
    func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

    /// The entries some of whose texts could not be had when they were last asked for.
    func entriesWithMissingTexts() -> [Int] {
        guard let data = FileManager.default.contents(atPath: path + "/" + Self.missing) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
    }

    /// Remembers the entries whose texts are to be asked for again.
    func write(entriesWithMissingTexts entries: Set<Int>) throws {
        guard !entries.isEmpty else { return remove(Self.missing) }
        try write(Array(entries.sorted().map { "\($0)\n" }.joined().utf8), to: Self.missing)
    }

    /// Beside the files of texts, none of which has such a name.
    private static let missing = "object/missing"

    /// Waits until everything that was written is on the disk. One wait for thousands of files takes less than one each.
    func sync() {
        #if canImport(Glibc)
            Glibc.sync()
        #endif
    }
}
