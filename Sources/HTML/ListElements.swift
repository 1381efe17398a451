/// Shorthand for lists, figures and what can be opened.
extension HTMLWriter {
    /// A list whose order does not count: `<ul>`.
    @inlinable public mutating func ul(_ attributes: Attribute..., content: Content) {
        element(.ul, attributes, content: content)
    }

    /// A list whose order counts: `<ol>`.
    @inlinable public mutating func ol(_ attributes: Attribute..., content: Content) {
        element(.ol, attributes, content: content)
    }

    /// An item of a list: `<li>`.
    @inlinable public mutating func li(_ attributes: Attribute..., content: Content) {
        element(.li, attributes, content: content)
    }
    /// `<li>` around text.
    @inlinable public mutating func li(_ text: String) { element(.li, text: text) }
    /// `<li>` with one attribute around text.
    @inlinable public mutating func li(_ a: Attribute, _ text: String) { element(.li, a, text: text) }
    /// `<li>` with two attributes around text.
    @inlinable public mutating func li(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.li, a, b, text: text)
    }
    /// `<li>` with any number of attributes around text.
    @inlinable public mutating func li(_ attributes: Attribute..., text: String) {
        element(.li, attributes, text: text)
    }

    /// A list of terms and what belongs to them: `<dl>`.
    @inlinable public mutating func dl(_ attributes: Attribute..., content: Content) {
        element(.dl, attributes, content: content)
    }

    /// A term of a `dl`: `<dt>`.
    @inlinable public mutating func dt(_ attributes: Attribute..., content: Content) {
        element(.dt, attributes, content: content)
    }
    /// `<dt>` around text.
    @inlinable public mutating func dt(_ text: String) { element(.dt, text: text) }
    /// `<dt>` with one attribute around text.
    @inlinable public mutating func dt(_ a: Attribute, _ text: String) { element(.dt, a, text: text) }
    /// `<dt>` with two attributes around text.
    @inlinable public mutating func dt(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.dt, a, b, text: text)
    }
    /// `<dt>` with any number of attributes around text.
    @inlinable public mutating func dt(_ attributes: Attribute..., text: String) {
        element(.dt, attributes, text: text)
    }

    /// What belongs to a term of a `dl`: `<dd>`.
    @inlinable public mutating func dd(_ attributes: Attribute..., content: Content) {
        element(.dd, attributes, content: content)
    }
    /// `<dd>` around text.
    @inlinable public mutating func dd(_ text: String) { element(.dd, text: text) }
    /// `<dd>` with one attribute around text.
    @inlinable public mutating func dd(_ a: Attribute, _ text: String) { element(.dd, a, text: text) }
    /// `<dd>` with two attributes around text.
    @inlinable public mutating func dd(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.dd, a, b, text: text)
    }
    /// `<dd>` with any number of attributes around text.
    @inlinable public mutating func dd(_ attributes: Attribute..., text: String) {
        element(.dd, attributes, text: text)
    }

    /// A figure with its caption: `<figure>`.
    @inlinable public mutating func figure(_ attributes: Attribute..., content: Content) {
        element(.figure, attributes, content: content)
    }

    /// The caption of a figure: `<figcaption>`.
    @inlinable public mutating func figcaption(_ attributes: Attribute..., content: Content) {
        element(.figcaption, attributes, content: content)
    }
    /// `<figcaption>` around text.
    @inlinable public mutating func figcaption(_ text: String) { element(.figcaption, text: text) }
    /// `<figcaption>` with one attribute around text.
    @inlinable public mutating func figcaption(_ a: Attribute, _ text: String) { element(.figcaption, a, text: text) }
    /// `<figcaption>` with two attributes around text.
    @inlinable public mutating func figcaption(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.figcaption, a, b, text: text)
    }
    /// `<figcaption>` with any number of attributes around text.
    @inlinable public mutating func figcaption(_ attributes: Attribute..., text: String) {
        element(.figcaption, attributes, text: text)
    }

    /// Something to open, under its summary: `<details>`.
    @inlinable public mutating func details(_ attributes: Attribute..., content: Content) {
        element(.details, attributes, content: content)
    }

    /// What is shown of closed `details`: `<summary>`.
    @inlinable public mutating func summary(_ attributes: Attribute..., content: Content) {
        element(.summary, attributes, content: content)
    }
    /// `<summary>` around text.
    @inlinable public mutating func summary(_ text: String) { element(.summary, text: text) }
    /// `<summary>` with one attribute around text.
    @inlinable public mutating func summary(_ a: Attribute, _ text: String) { element(.summary, a, text: text) }
    /// `<summary>` with two attributes around text.
    @inlinable public mutating func summary(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.summary, a, b, text: text)
    }
    /// `<summary>` with any number of attributes around text.
    @inlinable public mutating func summary(_ attributes: Attribute..., text: String) {
        element(.summary, attributes, text: text)
    }

    /// A dialog: `<dialog>`.
    @inlinable public mutating func dialog(_ attributes: Attribute..., content: Content) {
        element(.dialog, attributes, content: content)
    }
}
