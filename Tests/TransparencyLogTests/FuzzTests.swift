import Foundation
import Testing

@testable import TransparencyLog

/// Every parser of the log's formats against damaged input: it answers, it never traps, and whatever it takes it writes
/// back byte for byte, so that nothing has two spellings and nothing unsigned passes for signed.
@Suite struct `Fuzz: the parsers of the log` {
    /// So many for each parser; `make fuzz` asks for more than the debug build of every day has time for.
    static let rounds = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 100_000

    /// Mutates the seeds again and again; `accepts` parses, checks what it took, and tells whether it took it.
    private func fuzz(_ seed: UInt64, _ seeds: [[UInt8]], _ accepts: ([UInt8], _ round: Int) -> Bool) {
        var mutator = Mutator(seed: seed)
        var accepted = 0
        for round in 0..<Self.rounds where accepts(mutator.mutate(seeds), round) { accepted += 1 }
        // A fuzzer that is always refused, or never, has tested nothing.
        #expect(accepted > 0 && accepted < Self.rounds)
    }

    private func notes() throws -> [[UInt8]] {
        try [0, 1, 300].map(Fixtures.checkpoint) + Fixtures.notes.map { Array($0.note.utf8) }
    }

    @Test func `signed notes and checkpoints`() throws {
        let keys = try [Fixtures.logVerifier(), Fixtures.witness(1).verifier, Fixtures.witness(2).verifier]
        let seeds = try notes()
        let texts = Set(seeds.compactMap { (try? SignedNote(parsing: $0))?.text })
        fuzz(101, seeds) { bytes, round in
            guard let note = try? SignedNote(parsing: bytes) else { return false }
            #expect(note.serialized.utf8.elementsEqual(bytes))
            if let checkpoint = try? Checkpoint(parsing: note.text) {
                #expect(checkpoint.text.utf8.elementsEqual(note.text.utf8))
            }
            // Signatures are slow to check: one note in 16.
            if round % 16 == 0, (try? Checkpoint(note: note, verifiedBy: keys)) != nil {
                #expect(texts.contains { $0.utf8.elementsEqual(note.text.utf8) })
            }
            return true
        }
    }

    @Test func `keys`() throws {
        let public_ = ["log_vkey", "w1_vkey", "w2_vkey"].compactMap { Fixtures.keys[$0] }
        let texts = public_ + [try Fixtures.logSigner().secretText, try Fixtures.witness(1).secretText]
        fuzz(102, texts.map { Array($0.utf8) }) { bytes, _ in
            let text = String(decoding: bytes, as: UTF8.self)
            if let key = try? NoteVerifier(text: text) {
                #expect(key.text.utf8.elementsEqual(text.utf8))
                return true
            }
            if let key = try? NoteSigner(secretText: text) { #expect(key.secretText.utf8.elementsEqual(text.utf8)) }
            if let key = try? Cosigner(secretText: text) { #expect(key.secretText.utf8.elementsEqual(text.utf8)) }
            return false
        }
    }

    @Test func `paths of tiles and bundles`() {
        let paths = [
            "tile/0/000", "tile/1/x001/234.p/17", "tile/63/x001/x234/067", "tile/entries/000.p/1",
            "tile/entries/x999/999",
            "tile/0/x036/x028/x797/x018/x963/966"
        ]
        fuzz(103, paths.map { Array($0.utf8) }) { bytes, _ in
            let text = String(decoding: bytes, as: UTF8.self)
            let (tile, bundle) = (Tile(path: text), EntryBundle(path: text))
            if let tile { #expect(tile.path.utf8.elementsEqual(text.utf8)) }
            if let bundle { #expect(bundle.path.utf8.elementsEqual(text.utf8)) }
            #expect(tile == nil || bundle == nil)
            return tile != nil || bundle != nil
        }
    }

    @Test func `bundles`() {
        let seeds = [1, 2, 5].compactMap { EntryBundle.encode((0..<$0).map(Fixtures.entry)) }
        fuzz(104, seeds) { bytes, round in
            guard let entries = EntryBundle.decode(bytes, width: round % 6) else { return false }
            #expect(EntryBundle.encode(entries) == bytes)
            return true
        }
    }

    @Test func `proof files`() throws {
        var seeds: [[UInt8]] = []
        for size in [1, 2, 3, 257] {
            for index in Fixtures.provenLeaves(ofLog: size) { seeds.append(try Fixtures.proof(of: index, inLog: size)) }
        }
        let key = try Fixtures.logVerifier()
        fuzz(105, seeds) { bytes, round in
            guard let proof = try? LogProof(parsing: bytes) else { return false }
            #expect(proof.serialized.utf8.elementsEqual(bytes))
            // What is proved is true: the leaf is the entry of that index in the log that was signed.
            if round % 16 == 0, (try? proof.verified(Fixtures.leaf(0), by: [key])) != nil { #expect(proof.index == 0) }
            return true
        }
    }

    @Test func `witness requests`() throws {
        let log = try Fixtures.logVerifier()
        let known = try Checkpoint(signed: Fixtures.checkpoint(ofLog: 257), verifiedBy: [log])
        let tree = `Merkle trees`.tree
        fuzz(106, Fixtures.requests.map { Array($0.body.utf8) }) { bytes, round in
            guard let request = WitnessRequest(parsing: bytes) else { return false }
            #expect(request.serialized.utf8.elementsEqual(bytes))
            if round % 16 == 0, case .cosign(let new) = Witnessing.answer(request, logs: [log], latest: known) {
                #expect(new.size >= 257 && new.root == tree.root(ofFirst: new.size))
            }
            return true
        }
    }

    @Test func `policies`() throws {
        let forum = try Policies.Forum()
        let seeds = try [Fixtures.policy().text, WitnessPolicy(log: forum.log.verifier).text, "quorum none\n"]
        fuzz(107, seeds.map { Array($0.utf8) }) { bytes, _ in
            guard let policy = try? WitnessPolicy(parsing: bytes) else { return false }
            #expect((try? WitnessPolicy(parsing: policy.text.utf8)) == policy)
            return true
        }
    }

    @Test func `canonical JSON`() {
        let seeds = [
            #"{"at":"2026-11-21T23:14:05Z","by":"a_7q","c":[{"h":"x","k":"body","n":812}],"d":{"a":-1,"b":[true,false,null]},"v":1}"#,
            #"["\"\\","é한글",0,-9007199254740991,{}]"#
        ]
        fuzz(108, seeds.map { Array($0.utf8) }) { bytes, _ in
            guard let value = try? CanonicalJSON.read(bytes.span) else { return false }
            #expect((try? CanonicalJSON.write(value)) == bytes)
            return true
        }
    }
}
