import Foundation
import Testing
import TransparencyLog

@testable import Verification

@Suite struct `Checking a proof` {
    /// A log of ten entries whose fourth commits to a text.
    struct Case {
        let salt = Salt(bytes: [UInt8](repeating: 9, count: 32))
        let text = "Clause 3 should say “shall”.\nSecond line."
        let log: SyntheticLog
        let entries: [[UInt8]]

        init() throws {
            let opening = Opening(salt: try #require(salt), content: Array(text.utf8))
            let entry = #"{"c":[{"h":"\#(opening.commitment.base64url)","k":"text","n":\#(text.utf8.count)}],"v":1}"#
            var entries = try SyntheticLog(size: 10).entries
            entries[3] = Array(entry.utf8)
            self.entries = entries
            log = try SyntheticLog(entries: entries)
        }

        func proof(_ size: Int = 6) throws -> LogProof {
            LogProof(
                index: 3, path: try #require(log.tree.inclusionProof(of: 3, in: size)), checkpoint: try log.note(size))
        }

        func opening(_ text: String) throws -> Opening { Opening(salt: try #require(salt), content: Array(text.utf8)) }

        func file(_ texts: [ProofFile.Text] = []) throws -> ProofFile {
            try ProofFile(proof: Array(proof().serialized.utf8), entry: entries[3], texts: texts)
        }

        func receipt(key: NoteVerifier, text: String) throws -> [UInt8] {
            let value: [String: Any] = [
                "receipt": "convene/1", "index": 3, "entry": String(decoding: entries[3], as: UTF8.self),
                "proof": try proof().serialized, "vkey": key.text,
                "texts": [
                    ["field": "text", "salt": Hash(bytes: try #require(salt).bytes)?.base64url ?? "", "text": text]
                ]
            ]
            return Array(try JSONSerialization.data(withJSONObject: value))
        }
    }

    @Test func `a proof holds for its entry and its text`() throws {
        let it = try Case()
        let finding = try ProofCheck(it.file([.init(opening: it.opening(it.text))]), trust: it.log.trust()).run()
        #expect(finding.index == 3)
        #expect(finding.vouched.checkpoint.size == 6)
        #expect(finding.texts == 1)
        #expect(throws: Misuse.self) { try ProofCheck(it.file(), trust: .ownWord).run() }
    }

    @Test func `another entry, text, field or key is refuted`() throws {
        let it = try Case()
        let other = try ProofFile(proof: Array(it.proof().serialized.utf8), entry: it.entries[4])
        #expect(throws: Refutation.self) { try ProofCheck(other, trust: it.log.trust()).run() }
        for text in [it.text + " ", "", "Clause 3 should say “may”.\nSecond line."] {
            let file = try it.file([.init(opening: it.opening(text))])
            #expect(throws: Refutation.self) { try ProofCheck(file, trust: it.log.trust()).run() }
        }
        let file = try it.file([.init(field: "title", opening: it.opening(it.text))])
        #expect(throws: Refutation.self) { try ProofCheck(file, trust: it.log.trust()).run() }
        let stranger = try NoteSigner.generate(name: "log.example/record").verifier.text
        #expect(throws: Refutation.self) { try ProofCheck(it.file(), trust: Trust(key: stranger, policy: nil)).run() }
    }

    @Test func `a receipt brings all of it along`() throws {
        let it = try Case()
        let file = try ProofFile(receipt: it.receipt(key: it.log.signer.verifier, text: it.text))
        #expect(try ProofCheck(file, trust: .ownWord).run().isOwnWord)
        #expect(try ProofCheck(file, trust: it.log.trust()).run().texts == 1)
        let altered = try ProofFile(receipt: it.receipt(key: it.log.signer.verifier, text: it.text + "!"))
        #expect(throws: Refutation.self) { try ProofCheck(altered, trust: .ownWord).run() }
        for bytes in [[], Array("{}".utf8), Array("null".utf8), [0xFF]] as [[UInt8]] {
            #expect(throws: Misuse.self) { try ProofFile(receipt: bytes) }
        }
    }

    @Test func `a server that still contains the entry is told from one that has left it out`() async throws {
        let it = try Case()
        func found(_ entries: [[UInt8]]) async throws -> Refutation? {
            let served = try SyntheticLog(entries: entries)
            return try await refutation {
                try await ProofCheck(it.file(), trust: it.log.trust()).run(against: served.source())
            }
        }
        for size in [6, 7, 10] { #expect(try await found(Array(it.entries.prefix(size))) == nil) }
        // Left out, the record closed over the gap; cut off; replaced.
        var without = it.entries
        without.remove(at: 3)
        var replaced = it.entries
        replaced[3] = it.entries[4]
        for entries in [without, Array(it.entries.prefix(3)), [], replaced] {
            let refutation = try #require(try await found(entries))
            #expect(refutation.reason.contains("left the entry out"))
            #expect(refutation.checkpoints.map(\.label) == ["in the proof", "as served"])
        }
        // The entry is there, and something else was rewritten.
        var rewritten = it.entries
        rewritten[1] = it.entries[0]
        #expect(try await found(rewritten)?.reason.contains("rewritten") == true)
        #expect(try await found(Array(it.entries.prefix(5)))?.reason.contains("shrunk") == true)
    }

    @Test func `a server that signs for the entry and shows another is refuted`() async throws {
        let it = try Case()
        let source = try it.log.source()
        var shown = it.entries
        shown[3] = it.entries[2]
        source.set("tile/entries/000.p/10", EntryBundle.encode(shown))
        let found = try await refutation { try await ProofCheck(it.file(), trust: it.log.trust()).run(against: source) }
        #expect(found?.resource == "tile/entries/000.p/10")
    }
}
