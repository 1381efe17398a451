import Mechanism
import Testing
import TransparencyLog

@testable import Verification

@Suite struct `Mirroring a record` {
    @Test(arguments: [0, 1, 255, 256, 257, 600, 66_000])
    func `a copy has the files that are served, and they hold`(size: Int) async throws {
        let log = try SyntheticLog(size: size)
        let folder = Folder()
        let outcome = try await Mirror(of: log.source(), folder: folder.path, trust: .ownWord, withTexts: true).run()
        #expect(outcome.from == 0 && outcome.to == size)
        #expect(folder.files == (try log.files()))
        let check = RecordCheck(try MirroredRecord(folder: folder.path), trust: try log.trust())
        #expect(try await check.run().size == size)
    }

    @Test func `a copy grows with the record, whatever the sizes`() async throws {
        let log = try SyntheticLog(size: 66_100)
        let folder = Folder()
        var before = 0
        for size in [0, 1, 5, 255, 256, 300, 513, 65_535, 65_536, 66_100, 66_100] {
            let outcome = try await Mirror(of: log.source(size), folder: folder.path, trust: .ownWord, withTexts: true)
                .run()
            #expect(outcome.from == before && outcome.to == size)
            #expect(folder.files == (try log.files(size)))
            before = size
        }
    }

    @Test func `an interrupted copy still holds, and goes on where it was`() async throws {
        let log = try SyntheticLog(size: 2000)
        let folder = Folder()
        _ = try await Mirror(of: log.source(300), folder: folder.path, trust: .ownWord, withTexts: true).run()
        for reads in 0..<40 {
            let source = MemoryRecord(try log.files(), failingAfter: reads)
            do {
                _ = try await Mirror(of: source, folder: folder.path, trust: .ownWord, withTexts: true).run()
                #expect(folder.files == (try log.files()))
                return
            } catch is Unreachable {
                let check = RecordCheck(try MirroredRecord(folder: folder.path), trust: try log.trust())
                #expect(try await check.run().size == 300)
            }
        }
        Issue.record("The copy was never finished.")
    }

    @Test func `a record that does not continue the copy is refused, and nothing is written`() async throws {
        let log = try SyntheticLog(size: 600)
        for (other, size) in [
            (try SyntheticLog(size: 600, branch: 100), 600), (try SyntheticLog(size: 900, branch: 599), 900), (log, 500)
        ] {
            let folder = Folder()
            _ = try await Mirror(of: log.source(), folder: folder.path, trust: .ownWord, withTexts: true).run()
            let before = folder.files
            let found = try await refutation {
                try await Mirror(of: other.source(size), folder: folder.path, trust: .ownWord, withTexts: true).run()
            }
            #expect(found?.checkpoints.map(\.label) == ["as served", "in the copy"])
            #expect(folder.files == before)
        }
    }

    @Test func `nothing that was not signed is written`() async throws {
        let log = try SyntheticLog(size: 66_000)
        let files = try log.files()
        for path in [
            "tile/entries/000", "tile/entries/x000/257", "tile/entries/255", "tile/1/000", "tile/2/000.p/1",
            "tile/0/257.p/208", "tile/entries/257.p/208"
        ] {
            guard var bytes = files[path] else { continue }
            bytes[bytes.count / 2] ^= 1
            let source = MemoryRecord(files)
            source.set(path, bytes)
            let folder = Folder()
            let found = try await refutation {
                try await Mirror(of: source, folder: folder.path, trust: .ownWord, withTexts: true).run()
            }
            #expect(found != nil, "\(path)")
            for (name, bytes) in folder.files { #expect(bytes == files[name], "\(path): \(name)") }
            #expect(folder.files["checkpoint"] == nil)
        }
    }

    @Test func `a key that has changed is refused until its owner is told to be trusted`() async throws {
        let log = try SyntheticLog(size: 10)
        let folder = Folder()
        _ = try await Mirror(of: log.source(), folder: folder.path, trust: .ownWord, withTexts: true).run()
        let next = try SyntheticLog(size: 20, signer: NoteSigner.generate(name: log.signer.verifier.name))
        let found = try await refutation {
            try await Mirror(of: next.source(), folder: folder.path, trust: .ownWord, withTexts: true).run()
        }
        #expect(found?.resource == "checkpoint")
        _ = try await Mirror(of: next.source(), folder: folder.path, trust: next.trust(), withTexts: true).run()
        #expect(folder.files == (try next.files()))
    }

    @Test func `texts are copied, and removed when they are gone`() async throws {
        let openings = try (0..<3).map { number in
            Opening(
                salt: try #require(Salt(bytes: [UInt8](repeating: UInt8(number), count: 32))),
                content: Array("text \(number)".utf8))
        }
        var entries = openings.map { opening in
            Array(#"{"c":[{"h":"\#(opening.commitment.base64url)","k":"text","n":6}],"t":"input.filed"}"#.utf8)
        }
        let names = openings.map { RecordFile.text($0.commitment).path }
        func source(_ kept: [Int]) throws -> MemoryRecord {
            let source = try SyntheticLog(entries: entries).source()
            for place in kept { source.set(names[place], KeptFile.bytes(of: openings[place])) }
            return source
        }
        let folder = Folder()
        let first = try await Mirror(of: source([0, 1]), folder: folder.path, trust: .ownWord, withTexts: true).run()
        #expect(first.texts == 2 && first.withheld == [openings[2].commitment])
        #expect(folder.files[names[0]] == KeptFile.bytes(of: openings[0]))

        // Without an act that names it, nothing is given up.
        #expect(
            try await Mirror(of: source([1, 2]), folder: folder.path, trust: .ownWord, withTexts: true).run().removed
                == 0)
        var erase = EraseText()
        (erase.entry, erase.text) = (0, openings[0].commitment)
        erase.reason = .kept(Commitment(hash: .leaf("reason".utf8), length: 6))
        let stamp = Stamp(index: 3, at: Timestamp(seconds: 1_790_000_000), by: .operator, object: .mechanism)
        entries.append(try Entry(stamp: stamp, thread: nil, previous: nil, act: erase).bytes())
        let later = try source([1, 2])
        later.set(names[0] + MirroredRecord.removed, KeptFile.bytes(ofRemoval: 3))
        let second = try await Mirror(of: later, folder: folder.path, trust: .ownWord, withTexts: true).run()
        #expect(second.removed == 1 && second.texts == 0 && second.withheld == [.leaf("reason".utf8)])
        #expect(folder.files[names[0]] == nil)
        let copy = try MirroredRecord(folder: folder.path)
        guard case .removed(by: 3) = try await copy.text(openings[0].commitment) else {
            Issue.record("The copy does not say that the text is gone.")
            return
        }
        let without = Folder()
        _ = try await Mirror(of: later, folder: without.path, trust: .ownWord, withTexts: false).run()
        #expect(try !MirroredRecord(folder: without.path).hasTexts)
    }
}
