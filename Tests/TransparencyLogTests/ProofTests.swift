import Testing
import TransparencyLog

/// All trees of up to 64 leaves.
@Suite struct `Proofs of small trees` {
    static let limit = 64
    static let tree = MerkleTree((0..<limit).map(Fixtures.leaf))
    static let roots = (0...limit).map { tree.root(ofFirst: $0) ?? .emptyRoot }

    private func includes(_ leaf: Hash, at index: Int, in size: Int, root: Hash, _ proof: [Hash]) -> Bool {
        MerkleTree.verifyInclusion(of: leaf, at: index, in: size, root: root, proof: proof)
    }

    private func continues(_ old: Int, _ oldRoot: Hash, _ new: Int, _ newRoot: Hash, _ proof: [Hash]) -> Bool {
        MerkleTree.verifyConsistency(from: old, root: oldRoot, to: new, root: newRoot, proof: proof)
    }

    @Test func `each leaf is proved at its index and nowhere else`() throws {
        for size in 1...Self.limit {
            for index in 0..<size {
                let proof = try #require(Self.tree.inclusionProof(of: index, in: size))
                for claim in -1...size {
                    let holds = includes(Fixtures.leaf(index), at: claim, in: size, root: Self.roots[size], proof)
                    #expect(holds == (claim == index))
                }
                for other in 0...Self.limit where other != size {
                    #expect(!includes(Fixtures.leaf(index), at: index, in: other, root: Self.roots[other], proof))
                }
            }
        }
    }

    @Test func `a single wrong bit undoes an inclusion proof`() throws {
        var generator = Seeded(state: 11)
        for size in 1...Self.limit {
            for index in 0..<size {
                let proof = try #require(Self.tree.inclusionProof(of: index, in: size))
                let leaf = Fixtures.leaf(index)
                let root = Self.roots[size]
                for bit in bits(all: size <= 5, &generator) {
                    #expect(!includes(leaf.flipping(bit: bit), at: index, in: size, root: root, proof))
                    #expect(!includes(leaf, at: index, in: size, root: root.flipping(bit: bit), proof))
                    for place in proof.indices {
                        var wrong = proof
                        wrong[place] = wrong[place].flipping(bit: bit)
                        #expect(!includes(leaf, at: index, in: size, root: root, wrong))
                    }
                }
                #expect(!includes(leaf, at: index, in: size, root: root, proof + [root]))
                if !proof.isEmpty { #expect(!includes(leaf, at: index, in: size, root: root, proof.dropLast())) }
            }
        }
    }

    @Test func `each tree continues each of its beginnings, and no other`() throws {
        for new in 0...Self.limit {
            for old in 0...new {
                let proof = try #require(Self.tree.consistencyProof(from: old, to: new))
                for claim in 0...Self.limit {
                    let isOld = continues(claim, Self.roots[claim], new, Self.roots[new], proof)
                    #expect(isOld == (claim == old || (proof.isEmpty && (claim == 0 || claim == new))))
                    let isNew = continues(old, Self.roots[old], claim, Self.roots[claim], proof)
                    #expect(isNew == (claim == new || (proof.isEmpty && (claim == old || old == 0))))
                }
            }
        }
    }

    @Test func `a single wrong bit undoes a consistency proof`() throws {
        var generator = Seeded(state: 12)
        for new in 1...Self.limit {
            for old in 1...new {
                let proof = try #require(Self.tree.consistencyProof(from: old, to: new))
                let (oldRoot, newRoot) = (Self.roots[old], Self.roots[new])
                for bit in bits(all: new <= 4, &generator) {
                    #expect(!continues(old, oldRoot.flipping(bit: bit), new, newRoot, proof))
                    #expect(!continues(old, oldRoot, new, newRoot.flipping(bit: bit), proof))
                    for place in proof.indices {
                        var wrong = proof
                        wrong[place] = wrong[place].flipping(bit: bit)
                        #expect(!continues(old, oldRoot, new, newRoot, wrong))
                    }
                }
                #expect(!continues(old, oldRoot, new, newRoot, proof + [newRoot]))
                if !proof.isEmpty { #expect(!continues(old, oldRoot, new, newRoot, proof.dropLast())) }
            }
        }
    }

    @Test func `everything continues the empty log, if that is what it was`() {
        let root = Self.roots[7]
        #expect(continues(0, .emptyRoot, 7, root, []))
        #expect(continues(0, .emptyRoot, 0, .emptyRoot, []))
        #expect(!continues(0, root, 7, root, []))
        #expect(!continues(0, .emptyRoot, 7, root, [root]))
        #expect(!continues(0, .emptyRoot, 0, root, []))
    }

    @Test func `verification answers for any numbers`() {
        let hash = Fixtures.leaf(0)
        let numbers = [.min, -1, 0, 1, 2, 3, 1 << 62, .max - 1, .max]
        for first in numbers {
            for second in numbers {
                for length in [0, 1, 2, 63, 64, 200] {
                    let proof = Array(repeating: hash, count: length)
                    let trivial = first == 0 && second == 1 && length == 0
                    #expect(includes(hash, at: first, in: second, root: hash, proof) == trivial)
                    if first != second || first <= 0 || length > 0 {
                        #expect(!continues(first, hash, second, hash, proof))
                    }
                }
            }
        }
    }

    /// All 256 bits, or one of them.
    private func bits(all: Bool, _ generator: inout Seeded) -> [Int] {
        all ? Array(0..<256) : [Int.random(in: 0..<256, using: &generator)]
    }
}
