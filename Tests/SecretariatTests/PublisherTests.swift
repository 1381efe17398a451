import Foundation
import Journal
import Logging
import Mechanism
import Testing
import TransparencyLog

@testable import Secretariat

private let logger = Logger(label: "test")

private func publisher(_ clerk: Clerk, _ journal: Journal) throws -> Publisher {
    let keys = try RecordKeys.load(
        folder: journal.folder, origin: "test.example/record", rotations: clerk.state.record.rotations, now: clerk.now)
    return try Publisher(clerk: clerk, journal: journal, keys: keys, logger: logger)
}

private func bytes(_ folder: String, _ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder + "/record/" + name).map(Array.init)
}

@Suite struct `The publisher` {
    @Test(arguments: [1, 2, 255, 256, 257, 600])
    func `puts every tile and bundle of its checkpoint on the disk`(size: Int) async throws {
        let folder = Folder()
        let path = folder.path
        let (clerk, journal) = try clerk(folder.path)
        try await Founding.found(clerk)
        if size > 1 { _ = try await clerk.perform((1..<size).map { joining("P\($0)") }, by: .operator) }
        let publisher = try publisher(clerk, journal)
        await publisher.publish()
        let note = try SignedNote(parsing: try #require(bytes(path, "checkpoint")))
        let checkpoint = try Checkpoint(note: note, verifiedBy: [publisher.verifier])
        #expect(checkpoint.size == size)
        let tree = TiledTree(size: size) { tile in bytes(path, tile.path).flatMap(tile.decode) }
        #expect(tree.root() == checkpoint.root)
        for bundle in EntryBundle.all(to: size) {
            let entries = try #require(bytes(path, bundle.path).flatMap { EntryBundle.decode($0, width: bundle.width) })
            #expect(
                entries.enumerated().allSatisfy { index, entry in
                    clerk.ledger.tree.leaf(at: bundle.places.lowerBound + index) == .leaf(entry)
                })
        }
    }

    @Test func `keeps the partial tiles of the checkpoint before, and no others`() async throws {
        let folder = Folder()
        let (clerk, journal) = try clerk(folder.path)
        try await Founding.found(clerk)
        let publisher = try publisher(clerk, journal)
        for number in 0..<5 {
            _ = try await clerk.perform(joining("P\(number)"), by: .operator)
            await publisher.publish()
        }
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/record/tile/0/000.p").sorted()
        #expect(kept == ["5", "6"])
    }

    @Test func `writes all files again where they are missing`() async throws {
        let folder = Folder()
        let path = folder.path
        let (clerk, journal) = try clerk(folder.path)
        try await Founding.found(clerk)
        try await publisher(clerk, journal).publish()
        try FileManager.default.removeItem(atPath: folder.path + "/record/tile")
        _ = try await clerk.perform(joining("P"), by: .operator)
        try await publisher(clerk, journal).publish()
        #expect(bytes(path, "tile/0/000.p/2")?.count == 64)
        #expect(bytes(path, "tile/entries/000.p/2") != nil)
    }

    @Test func `refuses a journal that does not continue what was published`() async throws {
        let folder = Folder()
        do {
            let (clerk, journal) = try clerk(folder.path)
            try await Founding.found(clerk)
            try await publisher(clerk, journal).publish()
            try journal.close()
        }
        for name in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: "\(folder.path)/\(Journal.fileName)\(name)")
        }
        let (clerk, journal) = try clerk(folder.path)
        #expect(throws: ForkRefusal.self) { try publisher(clerk, journal) }
    }

    @Test func `refuses another journal beside published tiles, though their checkpoint is gone`() async throws {
        let folder = Folder()
        do {
            let (clerk, journal) = try clerk(folder.path)
            try await Founding.found(clerk)
            try await publisher(clerk, journal).publish()
            try journal.close()
        }
        try FileManager.default.removeItem(atPath: folder.path + "/record/checkpoint")
        do {
            let (clerk, journal) = try clerk(folder.path)
            _ = try publisher(clerk, journal)
            try journal.close()
        }
        for name in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: "\(folder.path)/\(Journal.fileName)\(name)")
        }
        let (clerk, journal) = try clerk(folder.path)
        #expect(throws: ForkRefusal.self) { try publisher(clerk, journal) }
    }

    @Test func `refuses a tile that somebody has altered`() async throws {
        let folder = Folder()
        let (clerk, journal) = try clerk(folder.path)
        try await Founding.found(clerk)
        try await publisher(clerk, journal).publish()
        try Data(repeating: 7, count: 32).write(to: URL(fileURLWithPath: folder.path + "/record/tile/0/000.p/1"))
        #expect(throws: ForkRefusal.self) { try publisher(clerk, journal) }
    }
}

@Suite struct `The keys of the record` {
    @Test func `are for the owner's eyes`() throws {
        let folder = Folder()
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        _ = try RecordKeys.load(folder: folder.path, origin: "a", now: moment)
        let path = folder.path + "/record.key"
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    }

    @Test func `change through the record, and sign together for thirty days`() async throws {
        let folder = Folder()
        let path = folder.path
        let (clerk, journal) = try clerk(folder.path)
        try await Founding.found(clerk)
        let old = try RecordKeys.load(folder: folder.path, origin: "test.example/record", now: moment)
        let next = try old.makeNext(folder: folder.path)

        // Interrupted before the record says it: the old key stays.
        var keys = try RecordKeys.load(folder: folder.path, origin: "test.example/record", now: moment)
        #expect(keys.verifiers == [old.current.verifier])

        let again = try old.makeNext(folder: folder.path)
        #expect(again.verifier != next.verifier)
        var act = RotateKey()
        (act.from, act.to) = (old.current.verifier.text, again.verifier.text)
        _ = try await clerk.perform(act, by: .operator)
        let rotations = clerk.state.record.rotations
        for _ in 0..<2 {
            keys = try RecordKeys.load(
                folder: folder.path, origin: "test.example/record", rotations: rotations, now: moment)
            #expect(keys.verifiers == [again.verifier, old.current.verifier])
        }
        try await publisher(clerk, journal).publish()
        let note = try SignedNote(parsing: try #require(bytes(path, "checkpoint")))
        for verifier in keys.verifiers { #expect(try Checkpoint(note: note, verifiedBy: [verifier]).size == 2) }
        keys = try RecordKeys.load(
            folder: folder.path, origin: "test.example/record", rotations: rotations, now: moment.adding(days: 31))
        #expect(keys.verifiers == [again.verifier])
    }
}

@Suite struct `The policy of the record` {
    private func named(_ groups: [(String, Int)], quorum: Int) throws -> RecordRoom {
        var act = NameWitnesses()
        for (group, count) in groups {
            for number in 0..<count {
                let key = try Cosigner.generate(name: "w\(number).\(group).example").verifier.text
                act.board.witnesses.append(Witness(group: group, key: key, address: "https://w.example"))
            }
        }
        act.board.quorum = quorum
        var mechanism = Mechanism()
        _ = try mechanism.enter(act, by: .operator, at: moment)
        return mechanism.record
    }

    @Test func `asks for groups, and no group is enough alone`() throws {
        let signer = try NoteSigner.generate(name: "test.example/record")
        let record = try named([("government", 3), ("civil", 1), ("technical", 1)], quorum: 2)
        let policy = try WitnessPolicy(parsing: Array(record.policy(logs: [signer.verifier]).utf8))
        #expect(policy.witnesses.count == 5 && policy.groups.count == 4)
        #expect(policy.quorum.map { policy.name(of: $0) } == "groups-needed")
        let checkpoint = try Checkpoint(origin: "test.example/record", size: 0, root: .emptyRoot)
        #expect(try policy.evaluate(try checkpoint.signed(by: signer)).isQuorumMet == false)
    }

    @Test func `asks for nobody while nobody is named`() throws {
        let signer = try NoteSigner.generate(name: "test.example/record")
        let policy = try WitnessPolicy(parsing: Array(Mechanism().record.policy(logs: [signer.verifier]).utf8))
        let checkpoint = try Checkpoint(origin: "test.example/record", size: 0, root: .emptyRoot)
        #expect(try policy.evaluate(try checkpoint.signed(by: signer)).isQuorumMet)
    }
}
