import Crypto

/// The hashing of RFC 6962 §2.1 (unchanged in RFC 9162 §2.1.1): a leading byte keeps leaves and nodes apart, so that
/// no inner node can be passed off as an entry.
extension Hash {
    /// The root of a tree without leaves: SHA-256 of nothing.
    public static let emptyRoot = Hash(SHA256.hash(data: [UInt8]()))

    /// The hash of an entry as a leaf: SHA-256(0x00 ‖ entry).
    public static func leaf(_ entry: some Collection<UInt8>) -> Hash {
        Hash(prefix: leafPrefix, entry)
    }

    /// The hash of the node over two subtrees: SHA-256(0x01 ‖ left ‖ right).
    public static func node(_ left: Hash, _ right: Hash) -> Hash {
        withUnsafeTemporaryAllocation(byteCount: 1 + 2 * byteCount, alignment: 1) { buffer in
            buffer[0] = nodePrefix
            left.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[1..<33]).copyMemory(from: $0) }
            right.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[33..<65]).copyMemory(from: $0) }
            var function = SHA256()
            function.update(bufferPointer: UnsafeRawBufferPointer(buffer))
            return Hash(function.finalize())
        }
    }

    private static let leafPrefix: [UInt8] = [0x00]
    private static let nodePrefix: UInt8 = 0x01

    /// SHA-256(prefix ‖ bytes).
    init(prefix: [UInt8], _ bytes: some Collection<UInt8>) {
        var function = SHA256()
        prefix.withUnsafeBytes { function.update(bufferPointer: $0) }
        bytes.withContiguousBytes { function.update(bufferPointer: $0) }
        self.init(function.finalize())
    }
}

extension Hash {
    /// The root of the perfect tree over these nodes; nil unless their number is a power of two.
    static func root(ofPerfect nodes: ArraySlice<Hash>) -> Hash? {
        guard nodes.count.nonzeroBitCount == 1 else { return nil }
        guard nodes.count > 1 else { return nodes.first }
        var level = Array(nodes)
        var count = level.count
        while count > 1 {
            count /= 2
            for index in 0..<count { level[index] = .node(level[2 * index], level[2 * index + 1]) }
        }
        return level.first
    }
}

extension Hash {
    /// The root of the perfect tree over these nodes, such as those of a full tile; nil unless their number is a power
    /// of two.
    public static func root(of nodes: [Hash]) -> Hash? { root(ofPerfect: nodes[...]) }
}
