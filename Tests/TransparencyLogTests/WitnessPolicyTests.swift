import Testing
import TransparencyLog

@Suite struct `Policies` {
    /// A log, six witnesses, and the rule: three of five stakeholder groups, of which government alone is never enough.
    struct Forum {
        let log: NoteSigner
        let witnesses: [Cosigner]
        let text: String

        init() throws {
            log = try NoteSigner.generate(name: "log.example")
            witnesses = try ["gov", "biz", "civil1", "civil2", "tech", "academia"].map {
                try Cosigner.generate(name: $0 + ".example")
            }
            text =
                "log \(log.verifier.text) https://log.example/record\n"
                + witnesses.map { "witness w.\($0.verifier.name) \($0.verifier.text)\n" }.joined()
                    + """
                    group civil any w.civil1.example w.civil2.example
                    group forum 3 w.gov.example w.biz.example civil w.tech.example w.academia.example
                    quorum forum

                    """
        }

        /// The checkpoint of a log of five entries, cosigned by the witnesses whose bit is set, at time 100 + place.
        func note(signers: Int) throws -> SignedNote {
            let tree = MerkleTree((0..<5).map(Fixtures.leaf))
            var note = try Checkpoint(origin: "log.example", size: 5, root: tree.root).signed(by: log)
            for (place, witness) in witnesses.enumerated() where signers >> place & 1 == 1 {
                try note.sign(with: witness, at: 100 + place)
            }
            return note
        }
    }

    @Test func `three of five groups make the quorum, in every combination of witnesses`() throws {
        let forum = try Forum()
        let policy = try WitnessPolicy(parsing: forum.text.utf8)
        for signers in 0..<64 {
            let finding = try policy.evaluate(forum.note(signers: signers))
            let groups = [signers & 1, signers >> 1 & 1, signers & 0b1100, signers >> 4 & 1, signers >> 5 & 1]
            #expect(finding.isQuorumMet == (groups.count { $0 != 0 } >= 3))
            #expect(finding.witnessTimes == (0..<6).map { signers >> $0 & 1 == 1 ? 100 + $0 : nil })
            #expect(finding.groupTimes[0] == (signers >> 2 & 1 == 1 ? 102 : signers >> 3 & 1 == 1 ? 103 : nil))
            #expect(finding.checkpoint.size == 5)
        }
        // Enough had signed when the third did.
        #expect(try policy.evaluate(forum.note(signers: 0b11_0011)).groupTimes[1] == 104)
        #expect(policy.quorum.map(policy.name(of:)) == "forum")
    }

    @Test func `the latest cosignature of a witness counts, and a wrong one spoils the note`() throws {
        let forum = try Forum()
        let policy = try WitnessPolicy(parsing: forum.text.utf8)
        var note = try forum.note(signers: 0b1)
        try note.sign(with: forum.witnesses[0], at: 900)
        try note.sign(with: forum.witnesses[0], at: 500)
        #expect(try policy.evaluate(note).witnessTimes[0] == 900)

        let other = try SignedNote(text: "other\n", signedBy: forum.log)
        var forged = other
        try forged.sign(with: forum.witnesses[1], at: 1)
        let line = try #require(forged.serialized.split(separator: "\n").last)
        let spoilt = try SignedNote(parsing: (note.serialized + line + "\n").utf8)
        #expect(throws: CheckpointFault.note(.wrongSignature(keyName: "biz.example"))) { try policy.evaluate(spoilt) }
        #expect(throws: CheckpointFault.self) { try policy.evaluate(other) }
        let witnessed = try forum.note(signers: 63).keeping(signaturesBy: forum.witnesses.map(\.verifier))
        #expect(throws: CheckpointFault.foreignKey) { try policy.evaluate(witnessed) }
    }

    @Test func `a policy of a log alone asks for nobody else`() throws {
        let forum = try Forum()
        let policy = WitnessPolicy(log: forum.log.verifier)
        #expect(policy.text == "log \(forum.log.verifier.text)\nquorum none\n")
        #expect(try policy.evaluate(forum.note(signers: 0)).isQuorumMet)
        #expect(try WitnessPolicy(parsing: policy.text.utf8) == policy)
    }

    @Test func `a policy is read as it is written, with comments, tabs and blank lines`() throws {
        let forum = try Forum()
        let policy = try WitnessPolicy(parsing: forum.text.utf8)
        #expect(policy.text == forum.text)
        let loose = forum.text.split(separator: "\n").reduce("# Wer bürgt?\n\n \t\n") {
            $0 + " \t" + $1.replacing(" ", with: " \t ") + "\t\n  # \($1)\n"
        }
        #expect(try WitnessPolicy(parsing: loose.utf8) == policy)
        #expect(try WitnessPolicy(parsing: "quorum none\n".utf8).logs.isEmpty)
    }

    @Test func `a policy out of form is refused, with the line`() throws {
        let forum = try Forum()
        let (log, witness) = (forum.log.verifier.text, forum.witnesses[0].verifier.text)
        let twin = try Cosigner(secretText: forum.witnesses[0].secretText)
        let seed = [UInt8](repeating: 9, count: 32)
        let renamed = try [Cosigner(name: "a", ed25519: seed), Cosigner(name: "b", ed25519: seed)].map(\.verifier.text)
        let one = "witness a \(witness)\n"
        for (text, line, reason) in [
            ("", 1, .quorum), ("\n", 2, .quorum), ("quorum none", 1, .unended),
            ("quorum none\nquorum none\n", 2, .quorum),
            ("quorum\n", 1, .words), ("quorum none none\n", 1, .words), ("quorum a\n", 1, .unknownName("a")),
            ("quorum a\n" + one, 1, .unknownName("a")), ("Quorum none\n", 1, .keyword),
            ("quorum none\r\n", 1, .notText),
            ("\u{0}\n", 1, .notText), ("\u{7F}\n", 1, .notText), ("quorum\u{A0}none\n", 1, .keyword),
            ("log\n", 1, .words), ("log \(log) u v\n", 1, .words), ("log \(witness)\n", 1, .key), ("log x\n", 1, .key),
            ("log \(log)\nlog \(log)\n", 2, .duplicateKey), ("witness a\n", 1, .words), ("witness a \(log)\n", 1, .key),
            ("witness a \(witness) u v\n", 1, .words), ("witness none \(witness)\n", 1, .nameTaken("none")),
            (one + one, 2, .nameTaken("a")), (one + "witness b \(twin.verifier.text)\n", 2, .duplicateKey),
            ("witness a \(renamed[0])\nwitness b \(renamed[1])\n", 2, .duplicateKey),
            (one + "group\n", 2, .words), (one + "group g\n", 2, .words), (one + "group g any\n", 2, .words),
            (one + "group g any b\n", 2, .unknownName("b")), (one + "group g any none\n", 2, .unknownName("none")),
            (one + "group g any g\n", 2, .unknownName("g")), (one + "group a any a\n", 2, .nameTaken("a")),
            (one + "group g 0 a\n", 2, .threshold), (one + "group g 2 a\n", 2, .threshold),
            (one + "group g 01 a\n", 2, .threshold), (one + "group g some a\n", 2, .threshold),
            (one + "group g any a a\n", 2, .memberTwice("a")),
            (one + "group g any a\ngroup h any a\n", 3, .memberTwice("a")),
            (one + "group g any a\ngroup g any a\n", 3, .nameTaken("g")),
            (one + "group g any a\ngroup h any g\ngroup i any g\n", 4, .memberTwice("g"))
        ] as [(String, Int, WitnessPolicyFault.Reason)] {
            let fault = #expect(throws: WitnessPolicyFault.self, "\(text)") { try WitnessPolicy(parsing: text.utf8) }
            #expect(fault?.line == line && fault?.reason == reason, "\(text) \(String(describing: fault))")
        }
        #expect(throws: WitnessPolicyFault.self) { try WitnessPolicy(parsing: [0xFF, 0x0A]) }
    }

    @Test func `names that look alike are two names`() throws {
        let forum = try Forum()
        let keys = forum.witnesses.map(\.verifier.text)
        let text = "witness \u{E9} \(keys[0])\nwitness e\u{301} \(keys[1])\ngroup g all \u{E9} e\u{301}\nquorum g\n"
        let policy = try WitnessPolicy(parsing: text.utf8)
        #expect(policy.groups.first?.members == [.witness(0), .witness(1)])
        #expect(policy.text.utf8.elementsEqual(text.utf8))
    }

    @Test func `as many as 256 logs, witnesses and groups are read, and no more`() throws {
        func lines(_ count: Int, _ line: (Int) throws -> String) rethrows -> String {
            try (0..<count).map(line).joined(separator: "\n") + "\n"
        }
        let logs = try lines(257) { "log \(try NoteSigner.generate(name: "l\($0)").verifier.text)" }
        let witnesses = try lines(257) { "witness w\($0) \(try Cosigner.generate(name: "w").verifier.text)" }
        let groups = lines(257) { "group g\($0) any " + ($0 == 0 ? "w0" : "g\($0 - 1)") }
        func first(_ count: Int, of text: String) -> String {
            text.split(separator: "\n").prefix(count).joined(separator: "\n") + "\n"
        }
        for (text, isNested) in [(logs, false), (witnesses, false), (groups, true)] {
            let head = isNested ? first(1, of: witnesses) : ""
            #expect(try WitnessPolicy(parsing: (head + first(256, of: text) + "quorum none\n").utf8).quorum == nil)
            let fault = #expect(throws: WitnessPolicyFault.self) {
                try WitnessPolicy(parsing: (head + text + "quorum none\n").utf8)
            }
            #expect(fault?.reason == .tooMany)
        }
    }
}
