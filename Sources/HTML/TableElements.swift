/// Shorthand for tables.
extension HTMLWriter {
    /// A table: `<table>`.
    @inlinable public mutating func table(_ attributes: Attribute..., content: Content) {
        element(.table, attributes, content: content)
    }

    /// The caption of a table: `<caption>`.
    @inlinable public mutating func caption(_ attributes: Attribute..., content: Content) {
        element(.caption, attributes, content: content)
    }
    /// `<caption>` around text.
    @inlinable public mutating func caption(_ text: String) { element(.caption, text: text) }
    /// `<caption>` with one attribute around text.
    @inlinable public mutating func caption(_ a: Attribute, _ text: String) { element(.caption, a, text: text) }
    /// `<caption>` with two attributes around text.
    @inlinable public mutating func caption(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.caption, a, b, text: text)
    }
    /// `<caption>` with any number of attributes around text.
    @inlinable public mutating func caption(_ attributes: Attribute..., text: String) {
        element(.caption, attributes, text: text)
    }

    /// Columns of a table: `<colgroup>`.
    @inlinable public mutating func colgroup(_ attributes: Attribute..., content: Content) {
        element(.colgroup, attributes, content: content)
    }

    /// The rows with the column headings: `<thead>`.
    @inlinable public mutating func thead(_ attributes: Attribute..., content: Content) {
        element(.thead, attributes, content: content)
    }

    /// The rows with the data: `<tbody>`.
    @inlinable public mutating func tbody(_ attributes: Attribute..., content: Content) {
        element(.tbody, attributes, content: content)
    }

    /// The rows with the totals: `<tfoot>`.
    @inlinable public mutating func tfoot(_ attributes: Attribute..., content: Content) {
        element(.tfoot, attributes, content: content)
    }

    /// A row: `<tr>`.
    @inlinable public mutating func tr(_ attributes: Attribute..., content: Content) {
        element(.tr, attributes, content: content)
    }

    /// A cell that heads a row or column: `<th>`.
    @inlinable public mutating func th(_ attributes: Attribute..., content: Content) {
        element(.th, attributes, content: content)
    }
    /// `<th>` around text.
    @inlinable public mutating func th(_ text: String) { element(.th, text: text) }
    /// `<th>` with one attribute around text.
    @inlinable public mutating func th(_ a: Attribute, _ text: String) { element(.th, a, text: text) }
    /// `<th>` with two attributes around text.
    @inlinable public mutating func th(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.th, a, b, text: text)
    }
    /// `<th>` with any number of attributes around text.
    @inlinable public mutating func th(_ attributes: Attribute..., text: String) {
        element(.th, attributes, text: text)
    }

    /// A cell with data: `<td>`.
    @inlinable public mutating func td(_ attributes: Attribute..., content: Content) {
        element(.td, attributes, content: content)
    }
    /// `<td>` around text.
    @inlinable public mutating func td(_ text: String) { element(.td, text: text) }
    /// `<td>` with one attribute around text.
    @inlinable public mutating func td(_ a: Attribute, _ text: String) { element(.td, a, text: text) }
    /// `<td>` with two attributes around text.
    @inlinable public mutating func td(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.td, a, b, text: text)
    }
    /// `<td>` with any number of attributes around text.
    @inlinable public mutating func td(_ attributes: Attribute..., text: String) {
        element(.td, attributes, text: text)
    }

    /// A column of a table: `<col>`.
    @inlinable public mutating func col(_ attributes: Attribute...) { void(.col, attributes) }
}
