import Foundation
import Mechanism
import Testing
import TransparencyLog

@testable import Verification

/// Every reader of what strangers hand to the verifier against damaged input: it answers, it never traps, and what it takes
/// proves nothing that the seed did not.
@Suite struct `Fuzz: receipts, texts, ballots and results` {
    /// So many for each reader; `make fuzz` asks for more.
    static let rounds = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 100_000

    /// Mutates the seeds again and again; `accepts` reads, checks what it took, and tells whether it took it.
    private func fuzz(_ seed: UInt64, _ seeds: [[UInt8]], _ accepts: ([UInt8]) throws -> Bool) rethrows {
        var random = Seeded(state: seed)
        var accepted = 0
        for round in 0..<Self.rounds {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...3, using: &random) { Self.change(&bytes, &random) }
            if try accepts(bytes) { accepted += 1 }
        }
        // A fuzzer that is always refused, or never, has tested nothing.
        #expect(accepted > 0 && accepted < Self.rounds)
    }

    private static func change(_ bytes: inout [UInt8], _ random: inout Seeded) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let run = place..<min(bytes.count, place + Int.random(in: 0...8, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0 where !run.isEmpty: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
        case 1: bytes.insert(.random(in: .min ... .max, using: &random), at: place)
        case 2: bytes.removeSubrange(run)
        case 3: bytes.insert(contentsOf: bytes[run], at: Int.random(in: 0...bytes.count, using: &random))
        case 4: bytes.removeSubrange(run.upperBound...)
        default: bytes.replaceSubrange(run, with: Array((traps.randomElement(using: &random) ?? "").utf8))
        }
    }

    private static let traps = [
        "-1", "9223372036854775807", "9223372036854775808", "1e400", "null", "[]", "{}", "\"\"", "\\u0000", "true", ","
    ]

    private static let opening = Opening(salt: .random(), content: Array("What was said.\n말했다".utf8))

    @Test func `kept texts and removals`() {
        let hash = Self.opening.commitment
        let file = RecordFile.text(hash)
        let seeds = [
            KeptFile.bytes(of: Self.opening), KeptFile.bytes(of: Opening(salt: Self.opening.salt, content: [0, 255])),
            KeptFile.bytes(ofRemoval: 17)
        ]
        fuzz(301, seeds) { bytes in
            let removal = KeptFile.removal(bytes)
            guard let read = try? KeptFile.opening(bytes, file) else { return removal != nil }
            if read.opens(hash) { #expect(read.content == Self.opening.content) }
            return true
        }
    }

    @Test func `receipts`() throws {
        let it = try `Checking a proof`.Case()
        let (key, trust) = (it.log.signer.verifier, try it.log.trust())
        let seed = try it.receipt(key: key, text: it.text)
        fuzz(302, [seed]) { bytes in
            guard let file = try? ProofFile(receipt: bytes) else { return false }
            // What a key from elsewhere vouches for is the entry that was signed, and the texts that it commits to.
            if let found = try? ProofCheck(file, trust: trust).run() {
                #expect(found.index == 3 && file.entry == it.entries[3])
                #expect(file.texts.allSatisfy { $0.opening.content == Array(it.text.utf8) })
            }
            return true
        }
    }

    @Test func `own ballots`() throws {
        let file = #"""
            {"conversation":1,"proof":{"ballot":"{\"c\":1,\"v\":[[1,1]]}","index":0,"leaf":"\#(Hash.leaf([1]).base64url)","path":\#
            [],"root":"\#(Hash.leaf([1]).base64url)","salt":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","size":1},\#
            "votes":[{"statement":1,"vote":1}]}
            """#
        fuzz(303, [Array(file.utf8)]) { bytes in
            guard let check = try? BallotCheck(bytes) else { return false }
            // The leaf is of no ballot at all.
            #expect(throws: (any Error).self) { try check.run() }
            return true
        }
    }

    @Test func `results of conversations`() throws {
        let result = `Checking the result of a conversation`.result()
        fuzz(304, [Array(result.text.utf8)]) { bytes in
            guard let read = OpinionResult(text: String(decoding: bytes, as: UTF8.self)) else { return false }
            let check = `Checking the result of a conversation`.check(read)
            // Other figures than those that were published are not taken for right unless they follow from one another.
            if check.faults.isEmpty { #expect(read.people == result.people && read.votes == result.votes) }
            return true
        }
    }

    @Test func `entries`() {
        let entry =
            #"{"at":"2026-11-21T23:14:05Z","by":"clock","c":[],"d":{"consultation":1},"id":"con_1","t":"consultation.opened","v":1}"#
        fuzz(305, [Array(entry.utf8)]) { bytes in
            guard let read = try? Entry(index: 0, bytes.span) else { return false }
            #expect((try? read.bytes()) == bytes)
            _ = NamedCommitment.all(in: bytes)
            return true
        }
    }
}
