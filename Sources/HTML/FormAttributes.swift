/// Attributes of forms and their fields.
extension Attribute {
    /// Where a form is sent: `action`.
    @inlinable public static func action(_ link: Link?) -> Attribute { Attribute("action", link?.address) }

    /// What a group of options is called: `label`.
    @inlinable public static func label(_ text: String?) -> Attribute { Attribute("label", text) }

    /// Where a button sends its form instead: `formaction`.
    @inlinable public static func formaction(_ link: Link?) -> Attribute { Attribute("formaction", link?.address) }

    /// `get` or `post`: `method`.
    @inlinable public static func method(_ text: String?) -> Attribute { Attribute("method", text) }

    /// How a form is encoded: `enctype`.
    @inlinable public static func enctype(_ text: String?) -> Attribute { Attribute("enctype", text) }

    /// The browser does not check the fields: `novalidate`.
    @inlinable public static func novalidate(_ on: Bool = true) -> Attribute { Attribute("novalidate", on) }

    /// The browser does not check the fields when the form is sent by this button: `formnovalidate`.
    @inlinable public static func formnovalidate(_ on: Bool = true) -> Attribute { Attribute("formnovalidate", on) }

    /// The name of a field, or of a `meta` element: `name`.
    @inlinable public static func name(_ text: String?) -> Attribute { Attribute("name", text) }

    /// The kind of a field, button, script or linked file: `type`.
    @inlinable public static func type(_ text: String?) -> Attribute { Attribute("type", text) }

    /// The `id` of the field a label belongs to: `for`.
    @inlinable public static func `for`(_ text: String?) -> Attribute { Attribute("for", text) }

    /// The `id` of the form a field belongs to: `form`.
    @inlinable public static func form(_ text: String?) -> Attribute { Attribute("form", text) }

    /// The `id` of the `datalist` of a field: `list`.
    @inlinable public static func list(_ text: String?) -> Attribute { Attribute("list", text) }

    /// The field must be filled in: `required`.
    @inlinable public static func required(_ on: Bool = true) -> Attribute { Attribute("required", on) }

    /// The box is ticked: `checked`.
    @inlinable public static func checked(_ on: Bool = true) -> Attribute { Attribute("checked", on) }

    /// The option is chosen: `selected`.
    @inlinable public static func selected(_ on: Bool = true) -> Attribute { Attribute("selected", on) }

    /// The field cannot be used: `disabled`.
    @inlinable public static func disabled(_ on: Bool = true) -> Attribute { Attribute("disabled", on) }

    /// The field cannot be changed: `readonly`.
    @inlinable public static func readonly(_ on: Bool = true) -> Attribute { Attribute("readonly", on) }

    /// Several values are allowed: `multiple`.
    @inlinable public static func multiple(_ on: Bool = true) -> Attribute { Attribute("multiple", on) }

    /// The height of a `textarea`, in lines: `rows`.
    @inlinable public static func rows(_ number: Int?) -> Attribute { Attribute("rows", number?.description) }

    /// The width of a `textarea`, in characters: `cols`.
    @inlinable public static func cols(_ number: Int?) -> Attribute { Attribute("cols", number?.description) }

    /// The width of a field in characters, or the height of a list in rows: `size`.
    @inlinable public static func size(_ number: Int?) -> Attribute { Attribute("size", number?.description) }

    /// The most UTF-16 code units a field takes: `maxlength`.
    @inlinable public static func maxlength(_ number: Int?) -> Attribute { Attribute("maxlength", number?.description) }

    /// The fewest UTF-16 code units a field takes: `minlength`.
    @inlinable public static func minlength(_ number: Int?) -> Attribute { Attribute("minlength", number?.description) }

    /// What a browser may fill in (HTML Living Standard §4.10.18.7): `autocomplete`.
    @inlinable public static func autocomplete(_ text: String?) -> Attribute { Attribute("autocomplete", text) }

    /// An example of a value; never the only label: `placeholder`.
    @inlinable public static func placeholder(_ text: String?) -> Attribute { Attribute("placeholder", text) }

    /// The keyboard a field wants: `inputmode`.
    @inlinable public static func inputmode(_ text: String?) -> Attribute { Attribute("inputmode", text) }

    /// The regular expression a value must match: `pattern`.
    @inlinable public static func pattern(_ text: String?) -> Attribute { Attribute("pattern", text) }

    /// The kinds of file a field takes: `accept`.
    @inlinable public static func accept(_ text: String?) -> Attribute { Attribute("accept", text) }

    /// `true` or `false`: `spellcheck`.
    @inlinable public static func spellcheck(_ text: String?) -> Attribute { Attribute("spellcheck", text) }

    /// The value of a field, option, `li` or `meter`: `value`.
    @inlinable public static func value(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("value", value.description)
    }

    /// The least value: `min`.
    @inlinable public static func min(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("min", value.description)
    }

    /// The greatest value: `max`.
    @inlinable public static func max(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("max", value.description)
    }

    /// The distance between values: `step`.
    @inlinable public static func step(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("step", value.description)
    }
}
