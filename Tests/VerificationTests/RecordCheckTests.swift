import Testing
import TransparencyLog

@testable import Verification

@Suite struct `Checking a record` {
    @Test(arguments: [0, 1, 2, 255, 256, 257, 600, 70_000])
    func `a record that is in order holds`(size: Int) async throws {
        let log = try SyntheticLog(size: size)
        let finding = try await RecordCheck(log.source(), trust: log.trust()).run()
        #expect(finding.size == size)
        #expect(finding.root == log.tree.root)
        #expect(!finding.isOwnWord)
        #expect(try await RecordCheck(log.source(), trust: .ownWord).run().isOwnWord)
    }

    @Test func `every file that is changed by one bit is found, and named`() async throws {
        let log = try SyntheticLog(size: 600)
        let files = try log.files()
        var generator = Seeded(state: 31)
        for (path, bytes) in files.sorted(by: { $0.key < $1.key })
        where path.hasPrefix("tile/entries/") || path == "checkpoint" {
            for _ in 0..<60 {
                var changed = bytes
                changed[Int.random(in: 0..<bytes.count, using: &generator)] ^=
                    1 << UInt8.random(in: 0...7, using: &generator)
                let source = MemoryRecord(files)
                source.set(path, changed)
                let found = try await refutation { try await RecordCheck(source, trust: log.trust()).run() }
                #expect(found?.resource == path, "\(path) \(String(describing: found))")
            }
        }
    }

    @Test func `every file that is missing is found, and named; a full one stands for a partial one`() async throws {
        let log = try SyntheticLog(size: 600)
        for bundle in EntryBundle.all(to: 600) {
            let source = try log.source()
            source.set(bundle.path, nil)
            let found = try await refutation { try await RecordCheck(source, trust: log.trust()).run() }
            #expect(found?.resource == bundle.path)
        }
        // The log has grown, and the partial bundle of the older checkpoint is gone.
        let grown = try SyntheticLog(size: 800)
        var files = try grown.files()
        files["checkpoint"] = Array(try log.note().serialized.utf8)
        #expect(try await RecordCheck(MemoryRecord(files), trust: log.trust()).run().size == 600)
    }

    @Test func `of several bad files the first is named, however late it is read`() async throws {
        let log = try SyntheticLog(size: 256 * 20)
        for first in [0, 3, 12] {
            let source = try log.source()
            for bundle in EntryBundle.all(to: log.entries.count) where bundle.index >= first {
                source.set(bundle.path, [0])
            }
            let found = try await refutation { try await RecordCheck(source, trust: log.trust()).run() }
            #expect(found?.resource == EntryBundle(index: first)?.path)
        }
    }

    @Test func `a tile that is neither signed nor right is named`() async throws {
        let log = try SyntheticLog(size: 600)
        let source = try log.source()
        let other = try SyntheticLog(size: 600, branch: 300)
        // Entry and tile agree with each other, and not with the checkpoint.
        for path in ["tile/0/001", "tile/entries/001"] { source.set(path, try other.files()[path]) }
        let found = try await refutation { try await RecordCheck(source, trust: log.trust()).run() }
        #expect(found?.resource == "checkpoint")
        source.set("tile/entries/001", try log.files()["tile/entries/001"])
        source.set("tile/entries/002.p/88", try other.files()["tile/entries/002.p/88"])
        let second = try await refutation { try await RecordCheck(source, trust: log.trust()).run() }
        #expect(second?.resource == "tile/0/001")
    }

    @Test func `a record signed by somebody else is refuted`() async throws {
        let log = try SyntheticLog(size: 5)
        let stranger = try NoteSigner.generate(name: log.signer.verifier.name)
        let trust = try Trust(key: stranger.verifier.text, policy: nil)
        let found = try await refutation { try await RecordCheck(log.source(), trust: trust).run() }
        #expect(found?.resource == "checkpoint")
        #expect(found?.checkpoints.count == 1)
    }

    @Test func `a record continues what was saved of it, or is refuted with both checkpoints`() async throws {
        let log = try SyntheticLog(size: 600)
        for size in [0, 1, 255, 256, 257, 599, 600] {
            let check = try RecordCheck(log.source(), trust: log.trust(), since: log.note(size))
            #expect(try await check.run().since == size)
        }
        for branch in [0, 100, 256, 599] {
            let fork = try SyntheticLog(size: 600, branch: branch)
            for size in [300, 600] where size > branch {
                let found = try await refutation {
                    try await RecordCheck(fork.source(), trust: log.trust(), since: log.note(size)).run()
                }
                #expect(found?.resource == "checkpoint")
                #expect(
                    found?.checkpoints.map(\.note.serialized) == [
                        try fork.note().serialized, try log.note(size).serialized
                    ])
            }
        }
        let shrunk = try await refutation {
            try await RecordCheck(log.source(500), trust: log.trust(), since: log.note(501)).run()
        }
        #expect(shrunk?.reason.contains("shrunk") == true)
        #expect(shrunk?.checkpoints.count == 2)
    }

    @Test func `a saved checkpoint that is not signed accuses nobody`() async throws {
        let log = try SyntheticLog(size: 600)
        let stranger = try NoteSigner.generate(name: log.signer.verifier.name)
        let forged = try SyntheticLog(size: 600, branch: 5, signer: stranger).note(300)
        await #expect(throws: Misuse.self) {
            try await RecordCheck(log.source(), trust: log.trust(), since: forged).run()
        }
    }

    @Test func `a policy's quorum decides, and who has signed is told`() async throws {
        let log = try SyntheticLog(size: 300)
        let witnesses = try ["gov", "biz", "civil"].map { try Cosigner.generate(name: $0 + ".example") }
        var note = try log.note()
        try note.sign(with: witnesses[0], at: 1_790_000_000)
        let lines = witnesses.map { "witness \($0.verifier.name) \($0.verifier.text)\n" }.joined()
        let policy = "\(lines)group two 2 gov.example biz.example civil.example\nquorum two\n"
        let source = try log.source()
        let trust = try Trust(key: log.signer.verifier.text, policy: Array(policy.utf8))
        source.set("checkpoint", Array(note.serialized.utf8))
        let found = try await refutation { try await RecordCheck(source, trust: trust).run() }
        #expect(found?.reason.contains("gov.example have signed") == true)

        try note.sign(with: witnesses[2], at: 1_790_000_100)
        source.set("checkpoint", Array(note.serialized.utf8))
        let finding = try await RecordCheck(source, trust: trust).run()
        #expect(finding.vouched?.signedWitnesses == ["gov.example": 1_790_000_000, "civil.example": 1_790_000_100])
        #expect(finding.vouched?.signedGroups == ["two": 1_790_000_100])
        #expect(throws: Misuse.self) { try Trust(key: nil, policy: Array(policy.utf8)) }
    }

    @Test func `what could not be fetched is neither good nor bad`() async throws {
        let log = try SyntheticLog(size: 600)
        for reads in 0..<4 {
            await #expect(throws: Unreachable.self) {
                try await RecordCheck(MemoryRecord(log.files(), failingAfter: reads), trust: log.trust()).run()
            }
        }
        await #expect(throws: Unreachable.self) {
            try await RecordCheck(MemoryRecord([:]), trust: log.trust()).run()
        }
    }

    @Test func `evidence holds both checkpoints, under a name of its own`() async throws {
        let (log, fork) = try (SyntheticLog(size: 9), SyntheticLog(size: 9, branch: 4))
        let found = try #require(
            try await refutation { try await RecordCheck(fork.source(), trust: log.trust(), since: log.note()).run() })
        let evidence = Evidence(found, place: "https://forum.example/record")
        #expect(evidence.text.contains(try log.note().serialized))
        #expect(evidence.text.contains(try fork.note().serialized))
        #expect(Evidence(found, place: "elsewhere").name != evidence.name)
        let folder = Folder()
        let path = try evidence.write(into: folder.path)
        #expect(folder.files[evidence.name] == Array(evidence.text.utf8))
        #expect(path.hasSuffix(evidence.name))
    }
}
