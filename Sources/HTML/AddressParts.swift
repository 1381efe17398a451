/// An address without scheme and host, split where RFC 3986 §3 splits it, and the rule for a page of our own.
struct AddressParts {
    private let path: ArraySlice<UInt8>
    private let query: ArraySlice<UInt8>?
    private let fragment: ArraySlice<UInt8>?

    init(_ utf8: some Sequence<UInt8>) {
        let bytes = ArraySlice(utf8)
        let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
        let beforeHash = bytes[..<hash]
        let mark = beforeHash.firstIndex(of: UInt8(ascii: "?")) ?? hash
        path = beforeHash[..<mark]
        query = mark < hash ? beforeHash[mark...].dropFirst() : nil
        fragment = hash < bytes.endIndex ? bytes[hash...].dropFirst() : nil
    }

    /// The whole again, with everything that RFC 3986 does not allow percent-encoded.
    var encoded: String {
        let encoding = PercentEncoding.address
        return encoding.encode(path) + (query.map { "?" + encoding.encode($0) } ?? "")
            + (fragment.map { "#" + encoding.encode($0) } ?? "")
    }

    /// Whether every browser and proxy takes this for a page of our own: the rule of `Link.path`.
    var isOwnPage: Bool {
        guard path.first == UInt8(ascii: "/"), !path.contains(UInt8(ascii: "\\")) else { return false }
        if [path, query ?? [], fragment ?? []].contains(where: { $0.contains(where: isControl) }) { return false }
        let segments = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { PercentEncoding.decode($0) }
        if segments.contains(where: { $0.contains(where: isControl) || isDotSegment($0) }) { return false }
        guard let first = segments.first else { return true }
        if first.isEmpty { return segments.count == 1 }
        return first.first != UInt8(ascii: "/") && first.first != UInt8(ascii: "\\")
    }
}

/// Whether a decoded path segment stands for the directory itself or the one above it.
private func isDotSegment(_ segment: [UInt8]) -> Bool {
    segment == [UInt8(ascii: ".")] || segment == [UInt8(ascii: "."), UInt8(ascii: ".")]
}

/// Whether a byte is a C0 control character or DEL.
func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }
