/// The name of an element without content or end tag (HTML Living Standard §13.1.2).
public struct VoidTag: Sendable {
    /// The name as it is written.
    public let name: StaticString

    @inlinable init(_ name: StaticString) { self.name = name }

    /// `<br>`
    @inlinable public static var br: VoidTag { VoidTag("br") }
    /// `<col>`
    @inlinable public static var col: VoidTag { VoidTag("col") }
    /// `<hr>`
    @inlinable public static var hr: VoidTag { VoidTag("hr") }
    /// `<img>`
    @inlinable public static var img: VoidTag { VoidTag("img") }
    /// `<input>`
    @inlinable public static var input: VoidTag { VoidTag("input") }
    /// `<link>`
    @inlinable public static var link: VoidTag { VoidTag("link") }
    /// `<meta>`
    @inlinable public static var meta: VoidTag { VoidTag("meta") }
    /// `<wbr>`
    @inlinable public static var wbr: VoidTag { VoidTag("wbr") }
}
