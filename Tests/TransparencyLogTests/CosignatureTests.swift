import Testing

@testable import TransparencyLog

@Suite struct `Cosignatures` {
    /// When the witnesses of the vectors signed: 2026-01-01, and a second later.
    static let times = [1: 1_767_225_600, 2: 1_767_225_601]

    @Test(arguments: Fixtures.logSizes)
    func `cosigning a checkpoint again gives the bytes of the reference`(size: Int) throws {
        let bytes = try Fixtures.checkpoint(ofLog: size)
        let published = try SignedNote(parsing: bytes)
        var note = try SignedNote(text: published.text, signedBy: Fixtures.logSigner())
        for number in 1...2 { try note.sign(with: Fixtures.witness(number), at: #require(Self.times[number])) }
        #expect(Array(note.serialized.utf8) == bytes)

        let witnesses = try (1...2).map { try Fixtures.witness($0).verifier }
        #expect(witnesses.map(\.text) == [Fixtures.keys["w1_vkey"], Fixtures.keys["w2_vkey"]])
        #expect(published.cosignatures(by: witnesses).map(\.witness) == witnesses)
        #expect(published.cosignatures(by: witnesses).map(\.time) == [Self.times[1], Self.times[2]])
        #expect(published.cosignatures(by: [try Fixtures.logVerifier()]).isEmpty)
    }

    @Test func `a cosignature holds for its time and text alone`() throws {
        let witness = try Cosigner.generate(name: "w.example")
        let signature = try witness.signature(of: "text\n", at: 1000)
        #expect(witness.verifier.verifies(signature, of: "text\n"))
        #expect(!witness.verifier.verifies(signature, of: "text\n\n"))
        for bit in 0..<signature.bytes.count * 8 {
            var bytes = signature.bytes
            bytes[bit / 8] ^= 1 << (bit % 8)
            let changed = NoteSignature(keyName: "w.example", keyID: witness.verifier.id, bytes: bytes)
            #expect(!witness.verifier.verifies(changed, of: "text\n"))
        }
        for bytes in [[], Array(signature.bytes.dropFirst(8)), signature.bytes + [0], Array(signature.bytes.dropLast())]
        {
            let changed = NoteSignature(keyName: "w.example", keyID: witness.verifier.id, bytes: bytes)
            #expect(!witness.verifier.verifies(changed, of: "text\n"))
        }
        #expect(throws: NoteFault.signingFailed) { try witness.signature(of: "text\n", at: -1) }
    }

    @Test func `a log's key does not cosign, nor a witness's sign`() throws {
        let seed = [UInt8](repeating: 3, count: 32)
        let (log, witness) = try (
            NoteSigner(name: "a.example", ed25519: seed), Cosigner(name: "a.example", ed25519: seed)
        )
        #expect(log.verifier != witness.verifier)
        #expect(log.verifier.publicKey == witness.verifier.publicKey)
        #expect(try !witness.verifier.verifies(log.signature(of: "text\n"), of: "text\n"))
        #expect(try !log.verifier.verifies(witness.signature(of: "text\n", at: 0), of: "text\n"))
        #expect(try Cosigner(secretText: witness.secretText).verifier == witness.verifier)
        #expect(throws: NoteFault.unknownAlgorithm(4)) { try NoteSigner(secretText: witness.secretText) }
        #expect(throws: NoteFault.unknownAlgorithm(1)) { try Cosigner(secretText: log.secretText) }

        // A cosignature under the log's own name does not make its checkpoint.
        var note = try Checkpoint(origin: "a.example", size: 0, root: .emptyRoot).signed(by: log)
        try note.sign(with: witness, at: 5)
        #expect(try Checkpoint(note: note, verifiedBy: [log.verifier, witness.verifier]).size == 0)
        #expect(throws: CheckpointFault.foreignKey) { try Checkpoint(note: note, verifiedBy: [witness.verifier]) }
    }

    @Test func `what a witness answers is added, once a witness`() throws {
        let (log, one, other) = try (
            Fixtures.logSigner(), Cosigner.generate(name: "1.example"), Cosigner.generate(name: "2.example")
        )
        let bare = try SignedNote(text: "text\n", signedBy: log)
        func lines(_ witness: Cosigner, _ time: Int) throws -> String {
            try witness.signature(of: "text\n", at: time).line + "\n"
        }
        var note = bare
        try note.add(cosignatureLines: (lines(one, 7) + lines(other, 8)).utf8, by: [one.verifier])
        #expect(note.cosignatures(by: [one.verifier, other.verifier]).map(\.time) == [7])
        try note.add(cosignatureLines: lines(one, 9).utf8, by: [one.verifier, other.verifier])
        #expect(note.cosignatures(by: [one.verifier, other.verifier]).map(\.time) == [9])
        #expect(try note.verified(by: [log.verifier]) == [log.verifier])
        #expect(note.keeping(signaturesBy: [log.verifier]).serialized == bare.serialized)

        let before = note.serialized
        let wrong = try other.signature(of: "other\n", at: 8).line + "\n"
        for (lines, fault) in try [
            (wrong, .wrongSignature(keyName: "2.example")),
            (lines(one, 1) + wrong, .wrongSignature(keyName: "2.example")),
            (bare.signatures[0].line + "\n", .noKnownSignature), ("", .unsigned),
            (String(lines(one, 1).dropLast()), .unsigned), ("\n", .malformedSignature(line: 1)),
            ("x\n", .malformedSignature(line: 1))
        ] as [(String, NoteFault)] {
            #expect(throws: fault) {
                try note.add(cosignatureLines: lines.utf8, by: [one.verifier, other.verifier])
            }
            #expect(note.serialized == before)
        }
    }
}
