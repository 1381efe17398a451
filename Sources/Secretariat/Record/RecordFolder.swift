import TransparencyLog

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#endif

/// The published record as files (C2SP tlog-tiles): what anybody may copy, and any web server can serve as it is.
///
/// Tiles and bundles are on the disk before the checkpoint that speaks of them.
struct RecordFolder: Sendable {
    /// The folder, inside the data folder.
    let path: String

    /// The record of a data folder; made if needed.
    init(dataFolder: String) throws {
        path = dataFolder + "/record"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        // The folder itself has to be on the disk before anything in it counts.
        try sync(folder: dataFolder)
    }

    /// The bytes of a file; nil when it is not there.
    func bytes(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path + "/" + name).map(Array.init)
    }

    /// The tiles of hashes that are there.
    var tiles: [Tile] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: path + "/tile")) ?? []
        return names.compactMap { Tile(path: "tile/" + $0) }
    }

    /// Writes what a log that grew from `old` to `new` entries adds: tiles of hashes, and bundles of entries.
    func write(
        from old: Int, to new: Int, tree: MerkleTree, entries: (Range<Int>) throws -> [[UInt8]]
    ) throws {
        var folders: Set<String> = []
        for tile in Tile.all(from: old, to: new) {
            guard let bytes = tree.tile(tile) else { throw FileFault(path: tile.path) }
            try put(bytes, at: tile.path, &folders)
        }
        for bundle in EntryBundle.all(from: old, to: new) {
            guard let bytes = EntryBundle.encode(try entries(bundle.places)) else { throw FileFault(path: bundle.path) }
            try put(bytes, at: bundle.path, &folders)
        }
        for folder in folders.sorted() { try sync(folder: folder) }
    }

    /// Puts a small file in place: either the old or the new one is there, whatever happens.
    func replace(_ name: String, with bytes: [UInt8]) throws { try replaceFile(path + "/" + name, with: bytes) }

    /// Removes partial tiles and bundles that the checkpoints of these sizes do not need: they have grown since.
    func removePartials(of size: Int, unlessOf kept: [Int]) {
        let needed = Set(kept.flatMap(Self.partials))
        for name in Self.partials(of: size) where !needed.contains(name) {
            try? FileManager.default.removeItem(atPath: path + "/" + name)
        }
    }

    /// The files of a log of this size that will still grow.
    static func partials(of size: Int) -> [String] {
        let bundle = EntryBundle(index: size / Tile.fullWidth, width: size % Tile.fullWidth)
        return Tile.partial(of: size).map(\.path) + (bundle.map { [$0.path] } ?? [])
    }

    /// The files at the right edge of a log of this size: those that will still grow, and the last of each level that are full.
    static func edge(of size: Int) -> [String] {
        var names = partials(of: size)
        for level in 0...7 {
            let count = size >> (8 * (level + 1))
            guard count > 0 else { break }
            if let tile = Tile(level: level, index: count - 1, width: Tile.fullWidth) { names.append(tile.path) }
        }
        let bundles = size / Tile.fullWidth
        if bundles > 0, let bundle = EntryBundle(index: bundles - 1, width: Tile.fullWidth) {
            names.append(bundle.path)
        }
        return names
    }

    private func put(_ bytes: [UInt8], at name: String, _ folders: inout Set<String>) throws {
        let file = path + "/" + name
        // Every folder on the way has to be on the disk, too.
        var folder = file
        while let slash = folder.lastIndex(of: "/"), folder.count > path.count {
            folder = String(folder[..<slash])
            folders.insert(folder)
        }
        try FileManager.default.createDirectory(
            atPath: String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]), withIntermediateDirectories: true)
        try moveFile(into: file, bytes)
    }
}

/// Why a file of the record could not be put in place.
struct FileFault: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) could not be written" }
}

/// Puts a file in place so that it is either the old or the new one, whatever happens: write, sync, rename, sync folder.
func replaceFile(_ path: String, with bytes: [UInt8], mode: mode_t = 0o644) throws {
    try moveFile(into: path, bytes, mode: mode)
    try sync(folder: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
}

private func moveFile(into path: String, _ bytes: [UInt8], mode: mode_t = 0o644) throws {
    let temporary = path + ".new"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw FileFault(path: temporary) }
    let isWritten = write(file, bytes, bytes.count) == bytes.count && fdatasync(file) == 0
    close(file)
    guard isWritten, rename(temporary, path) == 0 else { throw FileFault(path: path) }
}

private func sync(folder path: String) throws {
    let folder = open(path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw FileFault(path: path) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw FileFault(path: path) }
}
