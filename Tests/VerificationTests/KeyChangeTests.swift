import Foundation
import Testing
import TransparencyLog

@testable import Verification

/// A record whose key changed at entry 300 of 600, and again at entry 500.
@Suite struct `A key that changed` {
    private let keys: [NoteSigner]
    private let log: SyntheticLog

    init() throws {
        let keys = try (1...3).map {
            try NoteSigner(name: "log.example/record", ed25519: [UInt8](repeating: $0, count: 32))
        }
        var entries = try SyntheticLog(size: 600).entries
        for (place, old, new) in [(300, keys[0], keys[1]), (500, keys[1], keys[2])] {
            let facts = #"{"from":"\#(old.verifier.text)","to":"\#(new.verifier.text)"}"#
            entries[place] = Array(
                #"{"at":"2026-01-05T00:00:00Z","by":"operator","c":[],"d":\#(facts),"id":"mechanism","t":"key.rotate","v":1}"#
                    .utf8)
        }
        self.keys = keys
        log = try SyntheticLog(entries: entries, signer: keys[0])
    }

    private func note(_ size: Int, signedBy places: [Int]) throws -> SignedNote {
        let checkpoint = try Checkpoint(
            origin: log.signer.verifier.name, size: size, root: log.tree.root(ofFirst: size) ?? .emptyRoot)
        var note = try checkpoint.signed(by: keys[places[0]])
        for place in places.dropFirst() { try note.sign(with: keys[place]) }
        return note
    }

    private func source(_ size: Int, signedBy places: [Int]) throws -> MemoryRecord {
        var files = try log.files(size)
        files["checkpoint"] = Array(try note(size, signedBy: places).serialized.utf8)
        files["key"] = Array((keys[places[0]].verifier.text + "\n").utf8)
        return MemoryRecord(files)
    }

    @Test func `is followed by a copy that is kept up while both sign`() async throws {
        let folder = Folder()
        for (size, places) in [(200, [0]), (400, [1, 0]), (450, [1]), (550, [2, 1]), (600, [2])] {
            let source = try source(size, signedBy: places)
            let outcome = try await Mirror(of: source, folder: folder.path, trust: .ownWord, withTexts: true).run()
            #expect(outcome.to == size)
            #expect(folder.files["key"] == Array((keys[places[0]].verifier.text + "\n").utf8))
        }
    }

    @Test func `is not followed by a copy that was not there when both signed`() async throws {
        let folder = Folder()
        _ = try await Mirror(of: source(200, signedBy: [0]), folder: folder.path, trust: .ownWord, withTexts: true)
            .run()
        let late = try source(450, signedBy: [1])
        #expect(
            try await refutation {
                try await Mirror(of: late, folder: folder.path, trust: .ownWord, withTexts: true).run()
            } != nil)
        // Whoever has the new key from elsewhere goes on.
        let trust = try Trust(key: keys[1].verifier.text, policy: nil)
        #expect(try await Mirror(of: late, folder: folder.path, trust: trust, withTexts: true).run().to == 450)
    }

    @Test func `leaves what was saved before of use`() async throws {
        let source = try source(600, signedBy: [2])
        for (size, place) in [(200, 0), (450, 1), (550, 2)] {
            let check = RecordCheck(source, trust: .ownWord, since: try note(size, signedBy: [place]))
            #expect(try await check.run().since == size)
        }
        let stranger = try SyntheticLog(
            size: 200, signer: NoteSigner(name: "log.example/record", ed25519: [UInt8](repeating: 9, count: 32)))
        await #expect(throws: Misuse.self) {
            try await RecordCheck(source, trust: .ownWord, since: stranger.note()).run()
        }
        // A branch that was signed by the key before is still a branch.
        var entries = log.entries
        entries[100] = entries[101]
        let branch = try SyntheticLog(entries: entries, signer: keys[0])
        #expect(
            try await refutation { try await RecordCheck(source, trust: .ownWord, since: branch.note(200)).run() }
                != nil)
    }

    @Test func `does not make an old receipt worthless`() async throws {
        let served = try source(600, signedBy: [2])
        let path = try #require(log.tree.inclusionProof(of: 10, in: 200))
        let proof = LogProof(index: 10, path: path, checkpoint: try note(200, signedBy: [0]))
        let file = try ProofFile(proof: Array(proof.serialized.utf8), entry: log.entries[10])
        func check(_ key: NoteSigner) async throws -> Int? {
            try await ProofCheck(file, trust: try Trust(key: key.verifier.text, policy: nil)).run(against: served)
                .servedSize
        }
        // Whoever knows the key in use believes those it took over from.
        #expect(try await check(keys[2]) == 600)
        // Whoever knows the old one only is told of the new one, and of no wrong.
        let told = await #expect(throws: Misuse.self) { try await check(keys[0]) }
        #expect(told?.description.contains(keys[2].verifier.text) == true)
        // A stranger's key is neither.
        let stranger = try NoteSigner.generate(name: log.signer.verifier.name)
        #expect(try await refutation { try await check(stranger) } != nil)
        // By its own word alone a receipt of the first key is followed too, and a key out of nowhere is not.
        let receipt = try ProofFile(
            receipt: JSONEncoder().encode(
                Receipt(
                    index: 10, entry: String(decoding: log.entries[10], as: UTF8.self), proof: proof.serialized,
                    vkey: keys[0].verifier.text)
            ).map { $0 })
        #expect(try await ProofCheck(receipt, trust: .ownWord).run(against: served).servedSize == 600)
        var forged = try log.files(600)
        let checkpoint = try Checkpoint(origin: stranger.verifier.name, size: 600, root: log.tree.root)
        forged["checkpoint"] = Array(try checkpoint.signed(by: stranger).serialized.utf8)
        forged["key"] = Array((stranger.verifier.text + "\n").utf8)
        let record = MemoryRecord(forged)
        #expect(try await refutation { try await ProofCheck(receipt, trust: .ownWord).run(against: record) } != nil)
    }

    private struct Receipt: Encodable {
        var receipt = "convene/1"
        let index: Int
        let entry, proof: String
        var texts: [String] = []
        let vkey: String
    }
}
