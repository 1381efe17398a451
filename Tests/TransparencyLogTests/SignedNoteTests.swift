import Testing

@testable import TransparencyLog

@Suite struct `Signed notes` {
    @Test func `the examples of C2SP and of Go verify`() throws {
        for (note, key) in [("c2sp_example_note", "c2sp_example_vkey"), ("go_peter_note", "go_peter_vkey")] {
            let text = try Fixtures.constant(note)
            let verifier = try NoteVerifier(text: Fixtures.constant(key))
            let parsed = try SignedNote(parsing: text.utf8)
            #expect(try parsed.verified(by: [verifier]) == [verifier])
            #expect(parsed.serialized == text)
            #expect(verifier.text == (try Fixtures.constant(key)))
        }
    }

    @Test func `a key in Go's secret form signs as Go does`() throws {
        let signer = try NoteSigner(secretText: Fixtures.constant("go_peter_skey"))
        let wanted = try Fixtures.constant("go_peter_note")
        let parsed = try SignedNote(parsing: wanted.utf8)
        #expect(try SignedNote(text: parsed.text, signedBy: signer).serialized == wanted)
        #expect(signer.secretText == (try Fixtures.constant("go_peter_skey")))
        #expect(signer.verifier.text == (try Fixtures.constant("go_peter_vkey")))
    }

    @Test func `a key from a seed is that of the reference`() throws {
        let seed = bytes(hexadecimal: try #require(Fixtures.keys["log_seed_hex"]))
        let signer = try NoteSigner(name: "record.example.org/vectors", ed25519: seed)
        #expect(signer.verifier == (try Fixtures.logVerifier()))
        #expect(signer.secretText == Fixtures.keys["log_skey"])
    }

    @Test func `fresh keys differ and read back`() throws {
        let (one, other) = try (NoteSigner.generate(name: "a.example"), NoteSigner.generate(name: "a.example"))
        #expect(one.verifier != other.verifier)
        #expect(try NoteSigner(secretText: one.secretText).verifier == one.verifier)
        #expect(throws: NoteFault.malformedKey) { try NoteSigner.generate(name: "two words") }
    }

    @Test(
        arguments: [
            ("", .malformedKey), ("a+b", .malformedKey),
            ("+ac95106d+AbppyeDYMEFemmG+5mpw4KouJWMpfmtdQEZs5NqnDa6S", .malformedKey),
            ("record.example.org/vectors+ac95106e+AbppyeDYMEFemmG+5mpw4KouJWMpfmtdQEZs5NqnDa6S", .malformedKey),
            ("record.example.org/vectors+AC95106D+AbppyeDYMEFemmG+5mpw4KouJWMpfmtdQEZs5NqnDa6S", .malformedKey),
            ("record.example.org/vectors+ac95106d+AbppyeDYMEFemmG+5mpw4KouJWMpfmtdQEZs5NqnDa6T", .malformedKey),
            ("record.example.org/vectors+ac95106d+AbppyeDYMEFemmG+5mpw4KouJWMpfmtdQEZs5NqnDa==", .malformedKey),
            ("record.example.org/vectors+ac95106d+", .malformedKey), ("a+00000000+AQ==", .malformedKey),
            ("a+-0000001+AbppyeDYMEFemmG+5mpw4KouJWMpfmtdQEZs5NqnDa6S", .malformedKey),
            ("w1.example.org+2edec614+BXageC0hThTNsolVnFY9a05XS1YhYBioiToru5njcWcS", .unknownAlgorithm(5))
        ] as [(String, NoteFault)])
    func `a malformed key is refused`(text: String, fault: NoteFault) {
        #expect(throws: fault) { try NoteVerifier(text: text) }
        #expect(throws: fault) { try NoteSigner(secretText: "PRIVATE+KEY+" + text) }
        #expect(throws: NoteFault.malformedKey) { try NoteSigner(secretText: text) }
    }

    @Test func `who signs is told, others are ignored`() throws {
        let (log, witness, stranger) = try (
            Fixtures.logSigner(), NoteSigner.generate(name: "w.example"), NoteSigner.generate(name: "s.example")
        )
        var note = try SignedNote(text: "text\n", signedBy: log)
        try note.sign(with: witness)
        let known = [stranger.verifier, witness.verifier, log.verifier]
        #expect(try note.verified(by: known) == [witness.verifier, log.verifier])
        #expect(try note.verified(by: [witness.verifier]) == [witness.verifier])
        #expect(throws: NoteFault.noKnownSignature) { try note.verified(by: [stranger.verifier]) }
        #expect(throws: NoteFault.noKnownSignature) { try note.verified(by: []) }
    }

    @Test func `one wrong signature by a known key spoils the others`() throws {
        let (log, witness) = try (Fixtures.logSigner(), NoteSigner.generate(name: "w.example"))
        let forged = try SignedNote(text: "other\n", signedBy: witness).serialized.split(separator: "\n")[1]
        let note = try SignedNote(
            parsing: (SignedNote(text: "text\n", signedBy: log).serialized + forged + "\n").utf8)
        #expect(try note.verified(by: [log.verifier]) == [log.verifier])
        #expect(throws: NoteFault.wrongSignature(keyName: "w.example")) {
            try note.verified(by: [log.verifier, witness.verifier])
        }
    }

    @Test func `a text that cannot be a note is not signed`() throws {
        let signer = try Fixtures.logSigner()
        for (text, fault) in [
            ("", .unendedText), ("text", .unendedText), ("te\txt\n", .notText), ("text\r\n", .notText),
            (String(repeating: "x", count: SignedNote.greatestByteCount) + "\n", .tooLong)
        ] as [(String, NoteFault)] {
            #expect(throws: fault) { try SignedNote(text: text, signedBy: signer) }
        }
    }

    @Test func `a text with blank lines keeps them`() throws {
        let signer = try Fixtures.logSigner()
        for text in ["\n", "\n\n", "a\n\nb\n\n\n", "a\n\n— looks like a signature\n"] {
            let note = try SignedNote(text: text, signedBy: signer)
            let parsed = try SignedNote(parsing: note.serialized.utf8)
            #expect(parsed.text == text)
            #expect(try parsed.verified(by: [signer.verifier]) == [signer.verifier])
        }
    }

    @Test func `a note bears up to 100 signatures`() throws {
        let signer = try Fixtures.logSigner()
        var note = try SignedNote(text: "text\n", signedBy: signer)
        for _ in 1..<SignedNote.greatestSignatureCount { try note.sign(with: signer) }
        #expect(throws: NoteFault.tooManySignatures) { try note.sign(with: signer) }
        let full = note.serialized
        #expect(try SignedNote(parsing: full.utf8).signatures.count == 100)
        let line = try #require(full.split(separator: "\n").last)
        #expect(throws: NoteFault.tooManySignatures) { try SignedNote(parsing: (full + line + "\n").utf8) }
    }

    @Test(
        arguments: [
            ("", .unsigned), ("text\n", .unsigned), ("text\n\n", .unsigned), ("\n\n", .unsigned), ("\n", .unsigned),
            ("text\n\n— a AAAAAAA=", .unsigned), ("text\n\n— a AAAAAAA=\n\n", .unsigned),
            ("text\n\n— a AAAAAAA=\nx\n", .malformedSignature(line: 2)),
            ("text\n\n— a AAAAAA==\n", .malformedSignature(line: 1)),
            ("text\n\n—a AAAAAAA=\n", .malformedSignature(line: 1)),
            ("text\n\n— a+b AAAAAAA=\n", .malformedSignature(line: 1)),
            ("text\n\n—  AAAAAAA=\n", .malformedSignature(line: 1)),
            ("text\n\n— a\u{A0}b AAAAAAA=\n", .malformedSignature(line: 1)),
            ("text\n\n— a AAAAAAA= \n", .malformedSignature(line: 1)),
            ("te\u{0}xt\n\n— a AAAAAAA=\n", .notText), ("text\r\n\r\n— a AAAAAAA=\r\n", .notText)
        ] as [(String, NoteFault)])
    func `a malformed note is refused`(note: String, fault: NoteFault) {
        #expect(throws: fault) { try SignedNote(parsing: note.utf8) }
    }

    @Test func `bytes that are not UTF-8, or too many, are refused`() throws {
        let note = Array(try Fixtures.constant("c2sp_example_note").utf8)
        #expect(throws: NoteFault.notText) { try SignedNote(parsing: [0xFF] + note) }
        #expect(throws: NoteFault.notText) { try SignedNote(parsing: [0xED, 0xA0, 0x80] + note) }
        let padding = [UInt8](repeating: UInt8(ascii: "x"), count: SignedNote.greatestByteCount - note.count)
        #expect(try SignedNote(parsing: padding + note).text.utf8.count > padding.count)
        #expect(throws: NoteFault.tooLong) { try SignedNote(parsing: padding + [0x78] + note) }
    }

    @Test func `no change of a note is verified, and what is read is written back`() throws {
        let bytes = try Fixtures.checkpoint(ofLog: 300)
        let verifier = try Fixtures.logVerifier()
        let signed = try SignedNote(parsing: bytes).text
        var generator = Seeded(state: 5)
        for place in bytes.indices {
            for _ in 0..<4 {
                var mutated = bytes
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: mutated[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
                case 1: mutated.remove(at: place)
                default: mutated.insert(UInt8.random(in: 0...255, using: &generator), at: place)
                }
                guard let note = try? SignedNote(parsing: mutated) else { continue }
                #expect(Array(note.serialized.utf8) == mutated)
                if (try? note.verified(by: [verifier])) != nil { #expect(note.text.hasSameBytes(as: signed)) }
            }
        }
    }
}
