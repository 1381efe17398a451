/// Attributes of any element.
extension Attribute {
    /// A name unique in the page: `id`.
    @inlinable public static func id(_ text: String?) -> Attribute { Attribute("id", text) }

    /// Classes, separated by spaces: `class`.
    @inlinable public static func `class`(_ text: String?) -> Attribute { Attribute("class", text) }

    /// The language of the content, as in BCP 47: `lang`.
    @inlinable public static func lang(_ text: String?) -> Attribute { Attribute("lang", text) }

    /// `ltr`, `rtl` or `auto`: `dir`.
    @inlinable public static func dir(_ text: String?) -> Attribute { Attribute("dir", text) }

    /// Advice shown on pointing; never the only place of anything: `title`.
    @inlinable public static func title(_ text: String?) -> Attribute { Attribute("title", text) }

    /// An ARIA role: `role`.
    @inlinable public static func role(_ text: String?) -> Attribute { Attribute("role", text) }

    /// 0 to join the order of the Tab key, −1 to be focused by scripts only: `tabindex`.
    @inlinable public static func tabindex(_ number: Int?) -> Attribute { Attribute("tabindex", number?.description) }

    /// Not shown: `hidden`.
    @inlinable public static func hidden(_ on: Bool = true) -> Attribute { Attribute("hidden", on) }

    /// Focused when the page opens: `autofocus`.
    @inlinable public static func autofocus(_ on: Bool = true) -> Attribute { Attribute("autofocus", on) }

    /// `no` for names and terms a translator must leave: `translate`.
    @inlinable public static func translate(_ text: String?) -> Attribute { Attribute("translate", text) }
}
