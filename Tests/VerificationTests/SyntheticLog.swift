import Foundation
import Synchronization
import TransparencyLog

@testable import Verification

/// A log of made-up entries with the files that it publishes, kept in memory and open to any damage.
struct SyntheticLog {
    let signer: NoteSigner
    let entries: [[UInt8]]
    let tree: MerkleTree

    /// A log of these entries.
    init(entries: [[UInt8]], signer: NoteSigner? = nil) throws {
        self.signer = try signer ?? NoteSigner(name: "log.example/record", ed25519: [UInt8](repeating: 7, count: 32))
        self.entries = entries
        tree = MerkleTree(entries.map { .leaf($0) })
    }

    /// A log of `size` entries, of which those from `branch` on are not those of other logs.
    init(size: Int, branch: Int? = nil, signer: NoteSigner? = nil) throws {
        let entries = (0..<size).map { index in
            Array(#"{"c":[],"n":\#(index),"x":"\#(index >= branch ?? .max ? "other" : "")"}"#.utf8)
        }
        try self.init(entries: entries, signer: signer)
    }

    func note(_ size: Int? = nil) throws -> SignedNote {
        let size = size ?? entries.count
        return try Checkpoint(origin: signer.verifier.name, size: size, root: tree.root(ofFirst: size) ?? .emptyRoot)
            .signed(by: signer)
    }

    /// The files of the log when it had `size` entries.
    func files(_ size: Int? = nil) throws -> [String: [UInt8]] {
        let size = size ?? entries.count
        var files = [
            "checkpoint": Array(try note(size).serialized.utf8), "key": Array((signer.verifier.text + "\n").utf8),
            "policy": Array(WitnessPolicy(log: signer.verifier).text.utf8)
        ]
        for tile in Tile.all(to: size) { files[tile.path] = tree.tile(tile) }
        for bundle in EntryBundle.all(to: size) {
            files[bundle.path] = EntryBundle.encode(Array(entries[bundle.places]))
        }
        return files
    }

    func source(_ size: Int? = nil) throws -> MemoryRecord { MemoryRecord(try files(size)) }

    func trust() throws -> Trust { try Trust(key: signer.verifier.text, policy: nil) }
}

/// A record in memory. It can fail after so many reads, as a server or a line does.
final class MemoryRecord: RecordSource {
    let place = "memory"
    let entryCount: Int? = nil
    let hasTexts = true
    private let files: Mutex<[String: [UInt8]]>
    private let reads: Mutex<Int>

    init(_ files: [String: [UInt8]], failingAfter reads: Int = .max) {
        self.files = Mutex(files)
        self.reads = Mutex(reads)
    }

    func set(_ path: String, _ bytes: [UInt8]?) { files.withLock { $0[path] = bytes } }

    private func read(_ path: String) throws -> [UInt8]? {
        let isBroken = reads.withLock { reads in
            reads -= 1
            return reads < 0
        }
        if isBroken { throw Unreachable(path, "the line is down") }
        return files.withLock { $0[path] }
    }

    func bytes(of file: RecordFile) async throws -> [UInt8]? { try read(file.path) }

    func text(_ hash: Hash) async throws -> TextState {
        let file = RecordFile.text(hash)
        if let bytes = try read(file.path) { return .kept(try KeptFile.opening(bytes, file)) }
        if let bytes = try read(file.path + MirroredRecord.removed) {
            return KeptFile.removal(bytes).map { .removed(by: $0) } ?? .missing
        }
        return .missing
    }
}

/// A folder that is gone after the test.
final class Folder {
    let path = NSTemporaryDirectory() + "convene-verification-" + UUID().uuidString
    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The files in it, by their paths.
    var files: [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
            if !isFolder.boolValue {
                files[name] = FileManager.default.contents(atPath: path + "/" + name).map(Array.init)
            }
        }
        return files
    }
}

/// The refutation that an action throws; nil when it throws none.
func refutation(_ action: () async throws -> some Any) async throws -> Refutation? {
    do {
        _ = try await action()
        return nil
    } catch let refutation as Refutation {
        return refutation
    }
}
