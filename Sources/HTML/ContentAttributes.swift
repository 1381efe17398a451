/// Attributes of tables, lists, times and what can be opened.
extension Attribute {
    /// What a `th` heads: `col`, `row`, `colgroup` or `rowgroup`: `scope`.
    @inlinable public static func scope(_ text: String?) -> Attribute { Attribute("scope", text) }

    /// The `id`s of the cells that head a cell: `headers`.
    @inlinable public static func headers(_ text: String?) -> Attribute { Attribute("headers", text) }

    /// How many columns a cell covers: `colspan`.
    @inlinable public static func colspan(_ number: Int?) -> Attribute { Attribute("colspan", number?.description) }

    /// How many rows a cell covers: `rowspan`.
    @inlinable public static func rowspan(_ number: Int?) -> Attribute { Attribute("rowspan", number?.description) }

    /// How many columns a `col` stands for: `span`.
    @inlinable public static func span(_ number: Int?) -> Attribute { Attribute("span", number?.description) }

    /// The number of the first item of an `ol`: `start`.
    @inlinable public static func start(_ number: Int?) -> Attribute { Attribute("start", number?.description) }

    /// The items of an `ol` count down: `reversed`.
    @inlinable public static func reversed(_ on: Bool = true) -> Attribute { Attribute("reversed", on) }

    /// The `details` or `dialog` is open: `open`.
    @inlinable public static func open(_ on: Bool = true) -> Attribute { Attribute("open", on) }

    /// The date, time or duration in the format of HTML: `datetime`.
    @inlinable public static func datetime(_ text: String?) -> Attribute { Attribute("datetime", text) }
}
