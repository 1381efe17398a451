/// One attribute of an element. Its value is always written in double quotes and escaped.
///
/// The set of names is closed. It has no event handlers (`onclick`), because scripts live in files, and no `style`: our
/// content security policy forbids style attributes, so a number that a style sheet needs travels as `data`, a class,
/// or an attribute of SVG. Attributes that hold addresses take a `Link`.
///
/// A maker given nil makes an attribute that is not written, so that what may be missing needs no `if`.
public struct Attribute: Sendable {
    /// What the name begins with: `aria-`, `data-` or nothing.
    @usableFromInline let prefix: StaticString
    @usableFromInline let name: StaticString
    @usableFromInline let value: Value

    /// What follows the name.
    @usableFromInline
    enum Value: Sendable {
        /// The attribute is not written at all.
        case absent
        /// The name alone, which is how HTML says true.
        case present
        /// `="…"`, escaped when it is written.
        case text(String)
    }

    @inlinable
    init(_ name: StaticString, prefix: StaticString = "", _ value: String?) {
        self.prefix = prefix
        self.name = name
        self.value = value.map(Value.text) ?? .absent
    }

    @inlinable
    init(_ name: StaticString, _ isPresent: Bool) {
        prefix = ""
        self.name = name
        value = isPresent ? .present : .absent
    }

    /// `attribute` if `condition` holds, otherwise an attribute that is not written.
    @inlinable
    public static func `if`(_ condition: Bool, _ attribute: @autoclosure () -> Attribute) -> Attribute {
        condition ? attribute() : Attribute("", false)
    }
}
