/// Attributes of links, images and the head.
extension Attribute {
    /// Where a link leads: `href`.
    @inlinable public static func href(_ link: Link?) -> Attribute { Attribute("href", link?.address) }

    /// Where an image or script comes from: `src`.
    @inlinable public static func src(_ link: Link?) -> Attribute { Attribute("src", link?.address) }

    /// Where a quotation or change is explained: `cite`.
    @inlinable public static func cite(_ link: Link?) -> Attribute { Attribute("cite", link?.address) }

    /// What an image says, for who does not see it; empty for decoration: `alt`.
    @inlinable public static func alt(_ text: String?) -> Attribute { Attribute("alt", text) }

    /// How the linked page relates to this one: `rel`.
    @inlinable public static func rel(_ text: String?) -> Attribute { Attribute("rel", text) }

    /// Where a link opens: `target`.
    @inlinable public static func target(_ text: String?) -> Attribute { Attribute("target", text) }

    /// The language of the linked page: `hreflang`.
    @inlinable public static func hreflang(_ text: String?) -> Attribute { Attribute("hreflang", text) }

    /// The file name to save a linked file under: `download`.
    @inlinable public static func download(_ text: String?) -> Attribute { Attribute("download", text) }

    /// The media a style sheet is for: `media`.
    @inlinable public static func media(_ text: String?) -> Attribute { Attribute("media", text) }

    /// The sizes of an icon: `sizes`.
    @inlinable public static func sizes(_ text: String?) -> Attribute { Attribute("sizes", text) }

    /// `lazy` for images below the first view: `loading`.
    @inlinable public static func loading(_ text: String?) -> Attribute { Attribute("loading", text) }

    /// The digest a script or style sheet must have: `integrity`.
    @inlinable public static func integrity(_ text: String?) -> Attribute { Attribute("integrity", text) }

    /// The encoding of the page: `charset`.
    @inlinable public static func charset(_ text: String?) -> Attribute { Attribute("charset", text) }

    /// The value of a `meta` element: `content`.
    @inlinable public static func content(_ text: String?) -> Attribute { Attribute("content", text) }

    /// The header a `meta` element stands for: `http-equiv`.
    @inlinable public static func httpEquiv(_ text: String?) -> Attribute { Attribute("http-equiv", text) }

    /// The property a `meta` element describes (RDFa): `property`.
    @inlinable public static func property(_ text: String?) -> Attribute { Attribute("property", text) }

    /// The script runs when it has come: `async`.
    @inlinable public static func async(_ on: Bool = true) -> Attribute { Attribute("async", on) }

    /// The script runs when the page has been read: `defer`.
    @inlinable public static func `defer`(_ on: Bool = true) -> Attribute { Attribute("defer", on) }
}
