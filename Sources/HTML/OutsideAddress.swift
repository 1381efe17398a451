/// An address elsewhere, as a browser would read it: the rule of `Link.outside`.
struct OutsideAddress {
    private let scheme: Scheme
    private let rest: ArraySlice<UInt8>

    private enum Scheme: String { case http, https, mailto }

    init?(_ text: String) {
        let trimmed = text.utf8.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
        let bytes = trimmed.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        guard !bytes.contains(where: isControl), let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            let scheme = Scheme(rawValue: String(decoding: bytes[..<colon], as: UTF8.self).lowercased())
        else { return nil }
        self.scheme = scheme
        rest = bytes[colon...].dropFirst()
    }

    /// The address in the syntax of RFC 3986, or nil if a part it must have is missing or disguised.
    var encoded: String? {
        switch scheme {
        case .mailto:
            rest.isEmpty ? nil : "mailto:" + AddressParts(rest).encoded
        case .http, .https:
            encodedAfterHost
        }
    }

    private var encodedAfterHost: String? {
        guard rest.starts(with: "//".utf8) else { return nil }
        let afterSlashes = rest.dropFirst(2)
        let host = afterSlashes.prefix { !"/?#".utf8.contains($0) }
        guard let first = host.first, first != UInt8(ascii: ":"), host.allSatisfy(mayStandInHost) else { return nil }
        let remainder = afterSlashes[host.endIndex...]
        return scheme.rawValue + "://" + String(decoding: host, as: UTF8.self) + AddressParts(remainder).encoded
    }
}

/// Whether a byte may stand in a host and its port. Not `@`, which ends a user name, not `%`, and not `\`.
private func mayStandInHost(_ byte: UInt8) -> Bool {
    byte >= 0x80 || PercentEncoding.component.keeps(byte) || ":[]".utf8.contains(byte)
}
