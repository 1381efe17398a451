import Foundation
import Synchronization
import Testing
import TransparencyLog

@testable import Witness

@Suite struct `A witness server` {
    /// A log and its forks, as its owner could keep them.
    struct Log {
        let signer: NoteSigner
        let branch: Int
        let tree: MerkleTree

        init(branch: Int = .max, name: String = "log.example") throws {
            self.branch = branch
            signer = try NoteSigner(name: name, ed25519: [UInt8](repeating: 5, count: 32))
            tree = MerkleTree((0..<400).map { .leaf(Self.entry($0, branch)) })
        }

        func entry(_ index: Int) -> [UInt8] { Self.entry(index, branch) }

        private static func entry(_ index: Int, _ branch: Int) -> [UInt8] {
            Array("\(index < branch ? "" : "other ")\(index)".utf8)
        }

        func request(from old: Int, to new: Int) throws -> [UInt8] {
            let root = try #require(tree.root(ofFirst: new))
            let note = try Checkpoint(origin: signer.verifier.name, size: new, root: root).signed(by: signer)
            let proof = try #require(tree.consistencyProof(from: old, to: new))
            return Array(WitnessRequest(old: old, proof: proof, note: note).serialized.utf8)
        }

        func note(_ size: Int) throws -> SignedNote {
            try #require(WitnessRequest(parsing: request(from: 0, to: size))).note
        }
    }

    /// A folder that is gone after the test.
    final class Folder {
        let path = NSTemporaryDirectory() + "convene-witness-" + UUID().uuidString
        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private func open(_ folder: Folder, _ logs: [NoteVerifier]) throws -> Witness {
        try Witness(folder: folder.path, name: "w.example", logs: logs) { 1_790_000_000 }
    }

    @Test func `signs what has only grown, and shows what it signed`() async throws {
        let (folder, log) = (Folder(), try Log())
        let witness = try open(folder, [log.signer.verifier])
        for (old, new) in [(0, 1), (1, 1), (1, 256), (256, 400)] {
            let response = await witness.add(try log.request(from: old, to: new))
            #expect(response.status == 200)
            var note = try log.note(new)
            try note.add(cosignatureLines: response.body.utf8, by: [witness.verifier])
            #expect(note.cosignatures(by: [witness.verifier]).map(\.time) == [1_790_000_000])
            let shown = await witness.checkpoint(named: WitnessStore.name(of: "log.example"))
            #expect(shown == note.serialized)
        }
        #expect(await witness.checkpoint(named: WitnessStore.name(of: "other.example")) == nil)
    }

    @Test func `refuses a fork, a step back, a stranger and nonsense, each with its status`() async throws {
        let (folder, log, fork) = (Folder(), try Log(), try Log(branch: 100))
        let witness = try open(folder, [log.signer.verifier])
        #expect(await witness.add(try log.request(from: 0, to: 200)).status == 200)
        let back = await witness.add(try log.request(from: 0, to: 150))
        #expect(back.status == 409 && back.isSize && back.body == "200\n")
        #expect(await witness.add(try fork.request(from: 200, to: 200)).status == 409)
        #expect(await witness.add(try fork.request(from: 200, to: 300)).status == 422)
        #expect(await witness.add(try Log(name: "stranger.example").request(from: 0, to: 5)).status == 404)
        #expect(await witness.add(Array("old 0\n".utf8)).status == 400)
        let forger = try NoteSigner.generate(name: "log.example")
        let forged = try Checkpoint(origin: "log.example", size: 400, root: log.tree.root).signed(by: forger)
        let proof = try #require(log.tree.consistencyProof(from: 200, to: 400))
        let request = WitnessRequest(old: 200, proof: proof, note: forged).serialized
        #expect(await witness.add(Array(request.utf8)).status == 403)
        #expect(await witness.add(try log.request(from: 200, to: 400)).status == 200)
    }

    @Test func `remembers over a restart, under the same key`() async throws {
        let (folder, log, fork) = (Folder(), try Log(), try Log(branch: 100))
        var keys: Set<NoteVerifier> = []
        for (old, new) in [(0, 120), (120, 121), (121, 400)] {
            let witness = try open(folder, [log.signer.verifier])
            keys.insert(witness.verifier)
            if old > 0 {
                #expect(await witness.add(try fork.request(from: 0, to: 300)).body == "\(old)\n")
                #expect(await witness.add(try fork.request(from: old, to: 300)).status == 422)
            }
            #expect(await witness.add(try log.request(from: old, to: new)).status == 200)
        }
        #expect(keys.count == 1)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/witness.key")[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func `does not begin anew where its memory or its key is damaged, or in use`() async throws {
        let (folder, log) = (Folder(), try Log())
        do {
            let witness = try open(folder, [log.signer.verifier])
            #expect(await witness.add(try log.request(from: 0, to: 200)).status == 200)
            #expect(throws: WitnessFault.held(folder.path)) { try open(folder, [log.signer.verifier]) }
            _ = witness.logs
        }
        #expect(throws: WitnessFault.otherName("w.example")) {
            try Witness(folder: folder.path, name: "v.example", logs: []) { 0 }
        }
        let state = folder.path + "/" + WitnessStore.name(of: "log.example") + ".checkpoint"
        for damage in ["", "log.example\n1\n", try log.note(3).serialized] {
            try Data(damage.utf8).write(to: URL(fileURLWithPath: state))
            #expect(throws: WitnessFault.unreadable(state)) { try open(folder, [log.signer.verifier]) }
        }
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/witness.key"))
        #expect(throws: WitnessFault.unreadable(folder.path + "/witness.key")) { try open(folder, []) }
        // What cannot be read at all is not replaced by a new key either.
        let key = folder.path + "/witness.key"
        try FileManager.default.removeItem(atPath: key)
        try FileManager.default.createDirectory(atPath: key, withIntermediateDirectories: false)
        #expect(throws: WitnessFault.unreadable(folder.path + "/witness.key")) { try open(folder, []) }
    }

    @Test func `of many requests at once signs one history only, and never goes back`() async throws {
        let (folder, log, fork) = (Folder(), try Log(), try Log(branch: 50))
        let witness = try open(folder, [log.signer.verifier])
        let signed = try await withThrowingTaskGroup(of: (branch: Int, size: Int)?.self) { group in
            for worker in 0..<16 {
                group.addTask {
                    let (branch, mine) = (worker % 2, worker % 2 == 0 ? log : fork)
                    var (known, last): (Int, (branch: Int, size: Int)?) = (0, nil)
                    for step in 1...12 {
                        let size = min(400, known + 1 + (worker * 7 + step * 3) % 30)
                        let response = await witness.add(try mine.request(from: known, to: size))
                        if response.status == 200 { (known, last) = (size, (branch, size)) }
                        if response.isSize, let told = Int(response.body.dropLast()) {
                            // The witness itself never tells of a smaller size than this worker has seen.
                            #expect(told >= known)
                            known = told
                        }
                    }
                    return last
                }
            }
            return try await group.reduce(into: [(branch: Int, size: Int)]()) { all, one in
                if let one { all.append(one) }
            }
        }
        let shown = try #require(await witness.checkpoint(named: WitnessStore.name(of: "log.example")))
        let latest = try Checkpoint(parsing: SignedNote(parsing: shown.utf8).text)
        let branch = latest.root == log.tree.root(ofFirst: latest.size) ? 0 : 1
        // Whatever was signed beyond the fork belongs to the history that is known now.
        #expect(signed.allSatisfy { $0.size <= latest.size && ($0.size <= 50 || $0.branch == branch) })
        #expect(signed.contains { $0.size == latest.size })
    }

    @Test func `answers nothing that could not be kept`() async throws {
        let (folder, log) = (Folder(), try Log())
        let witness = try open(folder, [log.signer.verifier])
        #expect(await witness.add(try log.request(from: 0, to: 10)).status == 200)
        try FileManager.default.removeItem(atPath: folder.path)
        #expect(await witness.add(try log.request(from: 10, to: 20)).status == 500)
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        // What was not kept was not signed: the witness still stands where it was.
        #expect(await witness.add(try log.request(from: 10, to: 15)).status == 200)
    }
}
