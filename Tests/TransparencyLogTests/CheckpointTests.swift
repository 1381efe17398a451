import Testing

@testable import TransparencyLog

@Suite struct `Checkpoints` {
    static let root = "yjk9Apa+xeC43KuYO9H7fRRh9RLnJny4ljGtJv1m2Eg="

    @Test(arguments: Fixtures.notes)
    func `the notes of the vectors are accepted or refused as they should be`(vector: Fixtures.Note) throws {
        let verifier = try Fixtures.logVerifier()
        if vector.ok {
            let checkpoint = try Checkpoint(signed: vector.note.utf8, verifiedBy: [verifier])
            #expect(checkpoint.size == 300)
            #expect(checkpoint.root.base64 == Self.root)
        } else {
            #expect(throws: CheckpointFault.self) { try Checkpoint(signed: vector.note.utf8, verifiedBy: [verifier]) }
        }
    }

    @Test func `there are 32 notes, 29 of them bad`() {
        #expect(Fixtures.notes.count == 32)
        #expect(Fixtures.notes.count { !$0.ok } == 29)
    }

    @Test(arguments: Fixtures.logSizes)
    func `a published checkpoint verifies, and signing it again gives the same bytes`(size: Int) throws {
        let bytes = try Fixtures.checkpoint(ofLog: size)
        let note = try SignedNote(parsing: bytes)
        #expect(note.signatures.count == 3)
        #expect(Array(note.serialized.utf8) == bytes)

        let checkpoint = try Checkpoint(signed: bytes, verifiedBy: [Fixtures.logVerifier()])
        #expect(checkpoint.size == size)
        #expect(checkpoint.root == MerkleTree((0..<size).map(Fixtures.leaf)).root)
        #expect(checkpoint.text == note.text)
        let signed = try checkpoint.signed(by: Fixtures.logSigner()).serialized
        #expect(bytes.starts(with: signed.utf8))
    }

    @Test(
        arguments: [
            ("", .lines), ("a\n300\n\(root)", .lines), ("a\n300\n", .lines), ("a\n300\n\(root)\n\n", .lines),
            ("a\n300\n\(root)\nmore\n\n", .lines), ("\n300\n\(root)\n", .origin),
            ("a\n\n\(root)\n", .size), ("a\n00\n\(root)\n", .size), ("a\n+1\n\(root)\n", .size),
            ("a\n-1\n\(root)\n", .size),
            ("a\n-0\n\(root)\n", .size), ("a\n1e3\n\(root)\n", .size), ("a\n9223372036854775808\n\(root)\n", .size),
            ("a\n٣\n\(root)\n", .size), ("a\n300\n\(root)=\n", .root), ("a\n300\n\n", .root),
            ("a\n0\n\(root)\n", .root), ("a\n1\n\(Hash.emptyRoot)\n", .root), ("a\r\n300\r\n\(root)\r\n", .size)
        ] as [(String, CheckpointFault)])
    func `a malformed checkpoint is refused`(text: String, fault: CheckpointFault) {
        #expect(throws: fault) { try Checkpoint(parsing: text) }
    }

    @Test func `the largest size and extension lines are kept`() throws {
        let text = "a\n9223372036854775807\n\(Self.root)\nmore\n— and more\n"
        let checkpoint = try Checkpoint(parsing: text)
        #expect(checkpoint.size == .max)
        #expect(checkpoint.extensions == ["more", "— and more"])
        #expect(checkpoint.text == text)
    }

    @Test func `parts that would not read back are refused`() throws {
        let root = try #require(Hash(base64: Self.root))
        #expect(throws: CheckpointFault.origin) { try Checkpoint(origin: "a\nb", size: 1, root: root) }
        #expect(throws: CheckpointFault.size) { try Checkpoint(origin: "a", size: -1, root: root) }
        #expect(throws: CheckpointFault.root) { try Checkpoint(origin: "a", size: 0, root: root) }
        #expect(throws: CheckpointFault.lines) { try Checkpoint(origin: "a", size: 1, root: root, extensions: [""]) }
        #expect(throws: CheckpointFault.lines) { try Checkpoint(origin: "a", size: 1, root: root, extensions: ["x\n"]) }
    }

    @Test func `only a key named after the origin vouches for a log`() throws {
        let checkpoint = try Checkpoint(origin: "log.example", size: 0, root: .emptyRoot)
        let (log, witness) = try (NoteSigner.generate(name: "log.example"), NoteSigner.generate(name: "w.example"))
        #expect(throws: CheckpointFault.foreignKey) { try checkpoint.signed(by: witness) }
        var note = try checkpoint.signed(by: log)
        try note.sign(with: witness)
        #expect(try Checkpoint(note: note, verifiedBy: [witness.verifier, log.verifier]) == checkpoint)
        #expect(throws: CheckpointFault.foreignKey) { try Checkpoint(note: note, verifiedBy: [witness.verifier]) }
    }

    @Test func `two spellings of one origin are two logs`() throws {
        let composed = try Checkpoint(origin: "\u{E9}.example", size: 0, root: .emptyRoot)
        let decomposed = try Checkpoint(origin: "e\u{301}.example", size: 0, root: .emptyRoot)
        #expect(composed != decomposed)
        let signer = try NoteSigner.generate(name: "\u{E9}.example")
        #expect(throws: CheckpointFault.foreignKey) { try decomposed.signed(by: signer) }
    }
}
