import Testing
import TransparencyLog

@Suite struct `Proof files` {
    @Test(arguments: Fixtures.logSizes)
    func `the proofs of the reference verify, and are written as they were`(size: Int) throws {
        for index in Fixtures.provenLeaves(ofLog: size) {
            let bytes = try Fixtures.proof(of: index, inLog: size)
            let proof = try LogProof(parsing: bytes)
            #expect(Array(proof.serialized.utf8) == bytes)
            #expect(proof.index == index)
            #expect(proof.path == `Merkle trees`.tree.inclusionProof(of: index, in: size))
            #expect(try proof.verified(Fixtures.leaf(index), by: [Fixtures.logVerifier()]).size == size)
            let finding = try proof.verified(Fixtures.leaf(index), under: Fixtures.policy())
            #expect(finding.checkpoint.size == size)
            #expect(finding.witnessTimes == [1_767_225_600, 1_767_225_601])
            #expect(throws: LogProofFault.notIncluded) {
                try proof.verified(Fixtures.leaf(index + 1), by: [Fixtures.logVerifier()])
            }
        }
    }

    @Test func `a proof without enough witnesses is refused under the policy, and holds by the log alone`() throws {
        let proof = try LogProof(parsing: Fixtures.proof(of: 300, inLog: 600))
        let alone = LogProof(
            index: 300, path: proof.path,
            checkpoint: proof.checkpoint.keeping(signaturesBy: [try Fixtures.logVerifier()]))
        #expect(try alone.verified(Fixtures.leaf(300), by: [Fixtures.logVerifier()]).size == 600)
        #expect(throws: LogProofFault.quorum) { try alone.verified(Fixtures.leaf(300), under: Fixtures.policy()) }
        let stranger = try NoteSigner.generate(name: "record.example.org/vectors").verifier
        #expect(throws: LogProofFault.checkpoint(.note(.noKnownSignature))) {
            try proof.verified(Fixtures.leaf(300), by: [stranger])
        }
    }

    @Test func `extra data is kept and proves nothing`() throws {
        let proof = try LogProof(parsing: Fixtures.proof(of: 1, inLog: 2))
        for extra in [[], [0], Array("any thing at all\n\n".utf8)] as [[UInt8]] {
            let more = LogProof(index: 1, path: proof.path, checkpoint: proof.checkpoint, extra: extra)
            let read = try LogProof(parsing: more.serialized.utf8)
            #expect(read.extra == extra)
            #expect(read.serialized == more.serialized)
            #expect(try read.verified(Fixtures.leaf(1), by: [Fixtures.logVerifier()]).size == 2)
        }
    }

    @Test func `a proof out of form is refused`() throws {
        let hash = Fixtures.leaf(0).base64
        let note = try SignedNote(parsing: Fixtures.checkpoint(ofLog: 2)).serialized
        let version = "c2sp.org/tlog-proof@v1\n"
        for (text, fault) in [
            ("", .lines), ("\n\n", .version), (version, .lines),
            (version + "index 1\n\(hash)\n" + note, .path),
            (" " + version + "index 1\n\n" + note, .version), ("c2sp.org/tlog-proof@v2\nindex 1\n\n" + note, .version),
            (version + "\n" + note, .index), (version + "index\n\n" + note, .index),
            (version + "index \n\n" + note, .index),
            (version + "index 01\n\n" + note, .index), (version + "index -1\n\n" + note, .index),
            (version + "index  1\n\n" + note, .index), (version + "Index 1\n\n" + note, .index),
            (version + "index 9223372036854775808\n\n" + note, .index), (version + "index 1\r\n\n" + note, .index),
            (version + "index 1\nextra AA==\n\n" + note, .path), (version + "extra AA=\nindex 1\n\n" + note, .extra),
            (version + "extra AB==\nindex 1\n\n" + note, .extra),
            (version + "extra AA==\nextra AA==\nindex 1\n\n" + note, .index),
            (version + "index 1\n\(hash) \n\n" + note, .path),
            (version + "index 1\n\(hash.dropLast())\n\n" + note, .path),
            (version + "index 1\n" + String(repeating: hash + "\n", count: 64) + "\n" + note, .path),
            (version + "index 1\n\n", .checkpoint(.note(.unsigned))),
            (version + "index 1\n\n" + note + "\n", .checkpoint(.note(.unsigned)))
        ] as [(String, LogProofFault)] {
            #expect(throws: fault, "\(text.prefix(80))") { try LogProof(parsing: text.utf8) }
        }
        let long = [UInt8](repeating: 0x41, count: LogProof.greatestByteCount + 1)
        #expect(throws: LogProofFault.tooLong) { try LogProof(parsing: long) }
        #expect(throws: LogProofFault.lines) { try LogProof(parsing: [0xFF, 0x0A, 0x0A] + Array(note.utf8)) }
    }
}
