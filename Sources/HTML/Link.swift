/// An address that is safe to put into `href`, `src`, `action` or a `Location` header: a page of our own, a place on
/// the current page, or an outside address whose scheme has been checked. Nothing else can be made.
///
/// The text is ASCII, in the syntax of RFC 3986, except that the host of an outside address may be in any script.
public struct Link: Sendable, Hashable {
    /// The address as a browser reads it, not yet escaped for HTML.
    public let address: String

    init(checked address: String) { self.address = address }

    /// Our front page, `/`.
    public static let home = Link(checked: "/")

    /// A page of our own, with its query and fragment if it has them. What is no such page becomes `home`, so that
    /// text from a request (`?next=`) can be used as it is.
    ///
    /// A page of our own begins with one `/`. Refused are a second slash or a backslash after it, even
    /// percent-encoded, because browsers or proxies may read a host there; backslashes anywhere in the path, because
    /// browsers read them as slashes; `.` and `..` segments, which can leave a second slash behind; and control
    /// characters, which browsers drop. Spaces and other characters outside RFC 3986 are percent-encoded.
    public static func path(_ text: String) -> Link {
        var text = text
        if text.withUTF8({ isPlainPath($0) }) { return Link(checked: text) }
        let parts = AddressParts(text.utf8)
        return parts.isOwnPage ? Link(checked: parts.encoded) : home
    }

    /// A place on the current page: the element with this `id`.
    public static func fragment(_ id: String) -> Link {
        Link(checked: "#" + PercentEncoding.component.encode(id.utf8))
    }

    /// The current page with another query: `?name=value`.
    public static func query(_ name: String, _ value: String) -> Link {
        Link(checked: "").adding(query: name, value)
    }

    /// An address elsewhere, or nil unless it is `http`, `https` or `mailto`.
    ///
    /// The text is first read as browsers read it (URL Living Standard §4.4): control characters and spaces around it
    /// and tabs and line ends within it do not count. An `http` address must then have `//` and a host, and no user
    /// name before the host, which only serves to make one host look like another.
    public static func outside(_ text: String) -> Link? {
        OutsideAddress(text)?.encoded.map(Link.init(checked:))
    }

    /// This link with `name=value` added at the end of its query, both percent-encoded.
    public func adding(query name: String, _ value: String) -> Link {
        let pair = PercentEncoding.component.encode(name.utf8) + "=" + PercentEncoding.component.encode(value.utf8)
        let fragmentStart = address.firstIndex(of: "#") ?? address.endIndex
        let front = address[..<fragmentStart]
        let separator =
            switch front.firstIndex(of: "?") {
            case nil: "?"
            case front.index(front.endIndex, offsetBy: -1, limitedBy: front.startIndex): ""
            default: "&"
            }
        return Link(checked: front + separator + pair + address[fragmentStart...])
    }

    /// This link at the element with this `id`, in place of the fragment it had.
    public func adding(fragment id: String) -> Link {
        Link(checked: address.prefix { $0 != "#" } + "#" + PercentEncoding.component.encode(id.utf8))
    }

    /// This link with one more path component, percent-encoded, so that a `/` in it stays part of the component.
    /// An empty component, `.` and `..` name nothing below a page and leave the link as it is.
    public func appending(_ component: String) -> Link {
        if component.isEmpty || component == "." || component == ".." { return self }
        let pathEnd = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
        let front = address[..<pathEnd]
        let joined =
            front + (front.last == "/" ? "" : "/") + PercentEncoding.component.encode(component.utf8)
            + address[pathEnd...]
        return joined.first == "/" ? .path(String(joined)) : Link(checked: String(joined))
    }
}

/// Whether a path needs neither encoding nor a closer look: the case of nearly every link in a page.
private func isPlainPath(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard utf8.first == UInt8(ascii: "/") else { return false }
    var previous: UInt8 = 0
    for byte in utf8 {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "."): if previous == UInt8(ascii: "/") { return false }
        case _ where !PercentEncoding.component.keeps(byte): return false
        default: break
        }
        previous = byte
    }
    return true
}
