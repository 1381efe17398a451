import ArgumentParser
import Foundation
import TransparencyLog
import Verification

/// Growing the log, proving from it, and checking all of it as a stranger does.
struct LogMeasures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "log", abstract: "Measures the transparency log.")

    @Option(help: "How many entries.")
    var entries = 1_000_000

    @Option(help: "How long each entry is, in bytes.")
    var length = 400

    @Option(help: ArgumentHelp("Where the log is written; it must not exist.", valueName: "dir"))
    var folder: String

    @Flag(help: "Leave the log there, to be checked by another program.")
    var keep = false

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: folder) else { throw ValidationError("\(folder) exists.") }
        defer { if !keep { try? FileManager.default.removeItem(atPath: folder) } }
        let tree = grow()
        prove(tree)
        try write(tree)
        try await check()
    }

    /// Entry `index`: canonical JSON, as long as asked for.
    private func entry(_ index: Int) -> [UInt8] {
        let head = Array(#"{"c":[],"n":\#(index),"x":""#.utf8)
        return head + [UInt8](repeating: UInt8(ascii: "x"), count: max(0, length - head.count - 2)) + Array("\"}".utf8)
    }

    private func grow() -> MerkleTree {
        let bytes = entry(0)
        let leaf = measure("hash a leaf, µs", per: entries, in: 1e6) {
            (0..<entries).reduce(Hash.emptyRoot) { _, _ in .leaf(bytes) }
        }
        _ = measure("hash a node, µs", per: entries, in: 1e6) {
            (0..<entries).reduce(leaf) { hash, _ in .node(hash, leaf) }
        }
        let leaves = (0..<entries).map { Hash.leaf(entry($0)) }
        return measure("append \(entries) leaves to the tree, s", per: 1, in: 1) { MerkleTree(leaves) }
    }

    private func prove(_ tree: MerkleTree) {
        let count = 10_000
        let found = measure("inclusion proof, µs", per: count, in: 1e6) {
            (0..<count).reduce(0) { $0 + (tree.inclusionProof(of: $1 &* 7919 % entries, in: entries)?.count ?? 0) }
        }
        let consistent = measure("consistency proof, µs", per: count, in: 1e6) {
            (1...count).reduce(0) { $0 + (tree.consistencyProof(from: $1 &* 7919 % entries, to: entries)?.count ?? 0) }
        }
        print("hashes in a proof, mean, hashes\t\(Double(found + consistent) / Double(2 * count))")
    }

    private func write(_ tree: MerkleTree) throws {
        let signer = try NoteSigner.generate(name: "bench.example/record")
        let checkpoint = try Checkpoint(origin: signer.verifier.name, size: entries, root: tree.root)
        for tile in Tile.all(to: entries) { try put(tree.tile(tile), tile.path) }
        for bundle in EntryBundle.all(to: entries) {
            try put(EntryBundle.encode(bundle.places.map(entry)), bundle.path)
        }
        try put(Array((signer.verifier.text + "\n").utf8), "key")
        try put(Array(checkpoint.signed(by: signer).serialized.utf8), "checkpoint")
    }

    private func put(_ bytes: [UInt8]?, _ name: String) throws {
        guard let bytes else { throw ValidationError("\(name) has no bytes.") }
        let url = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    private func check() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let finding = try await RecordCheck(try recordSource(at: folder), trust: .ownWord).run()
        print("verify \(finding.size) entries, s\t\(start.duration(to: clock.now) / .seconds(1))")
    }

    private func measure<Product>(_ name: String, per count: Int, in unit: Double, _ body: () -> Product) -> Product {
        let clock = ContinuousClock()
        let start = clock.now
        let product = body()
        print("\(name)\t\(start.duration(to: clock.now) / .seconds(1) * unit / Double(count))")
        return product
    }
}
