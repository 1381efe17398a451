import Testing
import TransparencyLog

@Suite struct `A witness` {
    @Test func `the requests of the vectors are answered as they should be, one after another`() throws {
        #expect(Fixtures.requests.count == 10)
        let log = try Fixtures.logVerifier()
        var latest: Checkpoint?
        for vector in Fixtures.requests {
            let request = WitnessRequest(parsing: vector.body.utf8)
            let answer = request.map { Witnessing.answer($0, logs: [log], latest: latest) } ?? .malformed
            #expect((vector.want_status_any ?? [vector.want_status]).contains(answer.status), "\(vector.desc)")
            if case .cosign(let checkpoint) = answer { latest = checkpoint }
            if case .conflict(let size) = answer { #expect(size == 100) }
            if let request { #expect(request.serialized == vector.body) }
        }
        #expect(latest?.size == 300)
    }

    /// Two logs of one key that part after three entries.
    static let branches = [
        MerkleTree((0..<8).map(Fixtures.leaf)), MerkleTree((0..<8).map { Fixtures.leaf($0 < 3 ? $0 : $0 + 100) })
    ]

    @Test func `only what continues the known log is cosigned, whatever is claimed`() throws {
        let signer = try Fixtures.logSigner()
        func checkpoint(_ tree: MerkleTree, _ size: Int) throws -> Checkpoint {
            try Checkpoint(
                origin: signer.verifier.name, size: size, root: #require(tree.root(ofFirst: size)))
        }
        for size in 0...8 {
            let latest = try checkpoint(Self.branches[0], size)
            for (branch, tree) in Self.branches.enumerated() {
                for new in 0...8 {
                    let offered = try checkpoint(tree, new)
                    for old in 0...9 {
                        let proof = tree.consistencyProof(from: old, to: new) ?? []
                        let request = WitnessRequest(old: old, proof: proof, note: try offered.signed(by: signer))
                        let answer = Witnessing.answer(request, logs: [signer.verifier], latest: latest)
                        let continues = branch == 0 || size <= 3
                        let wanted: Witnessing.Answer =
                            if old > new {
                                .malformed
                            } else if old != size {
                                .conflict(size: size)
                            } else if new == size, offered.root != latest.root {
                                .conflict(size: size)
                            } else if continues {
                                .cosign(offered)
                            } else { .inconsistent }
                        #expect(answer == wanted)
                    }
                }
            }
        }
    }

    @Test func `a wrong proof, signature or origin is refused`() throws {
        let (signer, witness) = try (Fixtures.logSigner(), Cosigner.generate(name: "w.example"))
        let tree = Self.branches[0]
        let latest = try Checkpoint(origin: signer.verifier.name, size: 3, root: #require(tree.root(ofFirst: 3)))
        let offered = try Checkpoint(origin: signer.verifier.name, size: 8, root: tree.root)
        let proof = try #require(tree.consistencyProof(from: 3, to: 8))
        let note = try offered.signed(by: signer)
        func answer(_ old: Int, _ proof: [Hash], _ note: SignedNote, latest: Checkpoint? = latest) -> Witnessing.Answer
        {
            Witnessing.answer(
                WitnessRequest(old: old, proof: proof, note: note), logs: [signer.verifier], latest: latest)
        }
        #expect(answer(3, proof, note) == .cosign(offered))
        #expect(answer(3, proof.reversed(), note) == .inconsistent)
        #expect(answer(3, proof + [.emptyRoot], note) == .inconsistent)
        #expect(answer(3, [], note) == .inconsistent)
        #expect(answer(0, [], note, latest: nil) == .cosign(offered))
        #expect(answer(0, proof, note, latest: nil) == .inconsistent)
        #expect(answer(8, [], note, latest: offered) == .cosign(offered))
        #expect(answer(8, proof, note, latest: offered) == .inconsistent)

        let forger = try NoteSigner.generate(name: signer.verifier.name)
        #expect(answer(3, proof, try offered.signed(by: forger)) == .unsigned)
        let extended = note.serialized.replacing(offered.text, with: offered.text + "x\n")
        #expect(answer(3, proof, try SignedNote(parsing: extended.utf8)) == .unsigned)
        let other = try NoteSigner.generate(name: "other.example")
        #expect(
            answer(3, proof, try Checkpoint(origin: "other.example", size: 8, root: tree.root).signed(by: other))
                == .unknownLog)
        #expect(answer(3, proof, try SignedNote(text: "no checkpoint\n", signedBy: signer)) == .malformed)
        // The cosignatures of others that a checkpoint already bears do not matter.
        var cosigned = note
        try cosigned.sign(with: witness, at: 1)
        #expect(answer(3, proof, cosigned) == .cosign(offered))
    }

    @Test func `a request out of form is refused`() throws {
        let note = try SignedNote(parsing: Fixtures.checkpoint(ofLog: 2)).serialized
        let hash = Fixtures.leaf(0).base64
        #expect(WitnessRequest(parsing: ("old 0\n\n" + note).utf8) != nil)
        #expect(
            WitnessRequest(parsing: ("old 1\n" + String(repeating: hash + "\n", count: 63) + "\n" + note).utf8) != nil)
        for body in [
            "", "\n", "\n\n", "old 0\n", "old 0\n\n", "old 0\n" + note, "\n" + note, "old\n\n" + note,
            "old \n\n" + note,
            "old  0\n\n" + note, "old 0 \n\n" + note, "Old 0\n\n" + note, " old 0\n\n" + note, "old 00\n\n" + note,
            "old -1\n\n" + note, "old 9223372036854775808\n\n" + note, "old 0\r\n\r\n" + note,
            "old 1\n\(hash)=\n\n" + note,
            "old 1\n" + String(repeating: hash + "\n", count: 64) + "\n" + note, "old 0\n\n" + note + "\n",
            "old 0\n\n" + note.dropLast()
        ] {
            #expect(WitnessRequest(parsing: body.utf8) == nil, "\(body.prefix(40))")
        }
    }
}
