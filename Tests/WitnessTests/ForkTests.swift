import Foundation
import Testing
import TransparencyLog

@testable import Verification
@testable import Witness

/// A server that shows different people different records under one key.
@Suite struct `A server with two branches` {
    private func mirror(_ log: `A witness server`.Log, _ size: Int, in folder: `A witness server`.Folder) throws {
        var files = [
            "checkpoint": Array(try log.note(size).serialized.utf8), "key": Array(log.signer.verifier.text.utf8)
        ]
        for tile in Tile.all(to: size) { files[tile.path] = log.tree.tile(tile) }
        for bundle in EntryBundle.all(to: size) {
            files[bundle.path] = EntryBundle.encode(bundle.places.map(log.entry))
        }
        for (name, bytes) in files {
            let url = URL(fileURLWithPath: folder.path + "/" + name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        }
    }

    @Test func `is caught by whoever kept a checkpoint, and by a witness`() async throws {
        let (shown, hidden) = try (`A witness server`.Log(), `A witness server`.Log(branch: 100))
        let (first, second, memory) = (
            `A witness server`.Folder(), `A witness server`.Folder(), `A witness server`.Folder()
        )
        try mirror(shown, 200, in: first)
        try mirror(hidden, 300, in: second)
        let trust = try Trust(key: shown.signer.verifier.text, policy: nil)

        // Each branch for itself is in order.
        let one = try await RecordCheck(try MirroredRecord(folder: first.path), trust: trust).run()
        #expect(try await RecordCheck(try MirroredRecord(folder: second.path), trust: trust).run().size == 300)
        // Together they prove that the server has two.
        do {
            _ = try await RecordCheck(try MirroredRecord(folder: second.path), trust: trust, since: one.note).run()
            Issue.record("The fork was not found.")
        } catch let refutation as Refutation {
            #expect(
                refutation.checkpoints.map(\.note.serialized)
                    == [try hidden.note(300), try shown.note(200)].map(\.serialized))
        }

        let witness = try Witness(folder: memory.path, name: "w.example", logs: [shown.signer.verifier]) { 0 }
        #expect(await witness.add(try shown.request(from: 0, to: 200)).status == 200)
        #expect(await witness.add(try hidden.request(from: 200, to: 300)).status == 422)
        #expect(await witness.add(try hidden.request(from: 200, to: 200)).status == 409)
    }
}
