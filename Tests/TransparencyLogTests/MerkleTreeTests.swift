import Testing
import TransparencyLog

@Suite struct `Merkle trees` {
    /// All leaves of the largest vector.
    static let tree = MerkleTree((0..<200_001).map(Fixtures.leaf))

    @Test func `an empty log has the root of nothing`() {
        #expect(MerkleTree().root == .emptyRoot)
        #expect(CompactRange().root == .emptyRoot)
        #expect(MerkleTree().count == 0)
    }

    @Test func `every size has the root of the reference`() throws {
        #expect(Fixtures.roots.count == 610)
        let wanted = Dictionary(Fixtures.roots.map { ($0.size, $0.root_b64) }) { first, _ in first }
        var range = CompactRange()
        for size in 0...Self.tree.count {
            if let root = wanted[size] {
                #expect(range.root.base64 == root)
                #expect(Self.tree.root(ofFirst: size)?.base64 == root)
                #expect(CompactRange(count: size, peaks: range.peaks) == range)
            }
            if let leaf = Self.tree.leaf(at: size) { range.append(leaf) }
        }
        #expect(range.count == Self.tree.count)
        #expect(range.root == Self.tree.root)
    }

    @Test func `inclusion proofs are those of the reference and verify`() throws {
        #expect(Fixtures.inclusion.count == 228)
        for vector in Fixtures.inclusion {
            let proof = vector.proof_b64.compactMap { Hash(base64: $0) }
            let root = try #require(Hash(base64: vector.root_b64))
            let leaf = try #require(Hash(base64: vector.leaf_hash_b64))
            #expect(leaf == Self.tree.leaf(at: vector.index))
            #expect(Self.tree.inclusionProof(of: vector.index, in: vector.size) == proof)
            #expect(MerkleTree.verifyInclusion(of: leaf, at: vector.index, in: vector.size, root: root, proof: proof))
        }
    }

    @Test func `consistency proofs are those of the reference and verify`() throws {
        #expect(Fixtures.consistency.count == 227)
        for vector in Fixtures.consistency {
            let proof = vector.proof_b64.compactMap { Hash(base64: $0) }
            let (old, new) = try (
                #require(Hash(base64: vector.old_root_b64)), #require(Hash(base64: vector.new_root_b64))
            )
            #expect(Self.tree.consistencyProof(from: vector.old, to: vector.new) == proof)
            #expect(MerkleTree.verifyConsistency(from: vector.old, root: old, to: vector.new, root: new, proof: proof))
        }
    }

    @Test func `what is outside the tree has no proof, root or leaf`() {
        let tree = MerkleTree((0..<5).map(Fixtures.leaf))
        for (index, size) in [(5, 5), (0, 6), (-1, 5), (0, 0), (0, -1), (.min, .max), (.max, .max)] {
            #expect(tree.inclusionProof(of: index, in: size) == nil)
        }
        for (old, new) in [(4, 3), (0, 6), (-1, 5), (-2, -1), (.min, .max), (.max, .max)] {
            #expect(tree.consistencyProof(from: old, to: new) == nil)
        }
        for size in [-1, 6, .max, .min] { #expect(tree.root(ofFirst: size) == nil) }
        for index in [-1, 5, .max, .min] { #expect(tree.leaf(at: index) == nil) }
    }

    @Test func `a compact range has one peak for each binary one of its count`() {
        let peak = Fixtures.leaf(0)
        #expect(CompactRange(count: 5, peaks: [peak]) == nil)
        #expect(CompactRange(count: -1, peaks: Array(repeating: peak, count: 64)) == nil)
        #expect(CompactRange(count: .max, peaks: Array(repeating: peak, count: 63)) == nil)
        #expect(CompactRange(count: 6, peaks: [peak, peak])?.count == 6)
    }
}
