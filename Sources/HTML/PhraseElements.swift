/// Shorthand for the rarer runs of text.
extension HTMLWriter {
    /// Something no longer true: `<s>`.
    @inlinable public mutating func s(_ attributes: Attribute..., content: Content) {
        element(.s, attributes, content: content)
    }
    /// `<s>` around text.
    @inlinable public mutating func s(_ text: String) { element(.s, text: text) }
    /// `<s>` with one attribute around text.
    @inlinable public mutating func s(_ a: Attribute, _ text: String) { element(.s, a, text: text) }
    /// `<s>` with two attributes around text.
    @inlinable public mutating func s(_ a: Attribute, _ b: Attribute, _ text: String) { element(.s, a, b, text: text) }
    /// `<s>` with any number of attributes around text.
    @inlinable public mutating func s(_ attributes: Attribute..., text: String) { element(.s, attributes, text: text) }

    /// A run marked for its relevance: `<mark>`.
    @inlinable public mutating func mark(_ attributes: Attribute..., content: Content) {
        element(.mark, attributes, content: content)
    }
    /// `<mark>` around text.
    @inlinable public mutating func mark(_ text: String) { element(.mark, text: text) }
    /// `<mark>` with one attribute around text.
    @inlinable public mutating func mark(_ a: Attribute, _ text: String) { element(.mark, a, text: text) }
    /// `<mark>` with two attributes around text.
    @inlinable public mutating func mark(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.mark, a, b, text: text)
    }
    /// `<mark>` with any number of attributes around text.
    @inlinable public mutating func mark(_ attributes: Attribute..., text: String) {
        element(.mark, attributes, text: text)
    }

    /// Added text: `<ins>`.
    @inlinable public mutating func ins(_ attributes: Attribute..., content: Content) {
        element(.ins, attributes, content: content)
    }
    /// `<ins>` around text.
    @inlinable public mutating func ins(_ text: String) { element(.ins, text: text) }
    /// `<ins>` with one attribute around text.
    @inlinable public mutating func ins(_ a: Attribute, _ text: String) { element(.ins, a, text: text) }
    /// `<ins>` with two attributes around text.
    @inlinable public mutating func ins(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.ins, a, b, text: text)
    }
    /// `<ins>` with any number of attributes around text.
    @inlinable public mutating func ins(_ attributes: Attribute..., text: String) {
        element(.ins, attributes, text: text)
    }

    /// Removed text: `<del>`.
    @inlinable public mutating func del(_ attributes: Attribute..., content: Content) {
        element(.del, attributes, content: content)
    }
    /// `<del>` around text.
    @inlinable public mutating func del(_ text: String) { element(.del, text: text) }
    /// `<del>` with one attribute around text.
    @inlinable public mutating func del(_ a: Attribute, _ text: String) { element(.del, a, text: text) }
    /// `<del>` with two attributes around text.
    @inlinable public mutating func del(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.del, a, b, text: text)
    }
    /// `<del>` with any number of attributes around text.
    @inlinable public mutating func del(_ attributes: Attribute..., text: String) {
        element(.del, attributes, text: text)
    }

    /// Code: `<code>`.
    @inlinable public mutating func code(_ attributes: Attribute..., content: Content) {
        element(.code, attributes, content: content)
    }
    /// `<code>` around text.
    @inlinable public mutating func code(_ text: String) { element(.code, text: text) }
    /// `<code>` with one attribute around text.
    @inlinable public mutating func code(_ a: Attribute, _ text: String) { element(.code, a, text: text) }
    /// `<code>` with two attributes around text.
    @inlinable public mutating func code(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.code, a, b, text: text)
    }
    /// `<code>` with any number of attributes around text.
    @inlinable public mutating func code(_ attributes: Attribute..., text: String) {
        element(.code, attributes, text: text)
    }

    /// Something to type: `<kbd>`.
    @inlinable public mutating func kbd(_ attributes: Attribute..., content: Content) {
        element(.kbd, attributes, content: content)
    }
    /// `<kbd>` around text.
    @inlinable public mutating func kbd(_ text: String) { element(.kbd, text: text) }
    /// `<kbd>` with one attribute around text.
    @inlinable public mutating func kbd(_ a: Attribute, _ text: String) { element(.kbd, a, text: text) }
    /// `<kbd>` with two attributes around text.
    @inlinable public mutating func kbd(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.kbd, a, b, text: text)
    }
    /// `<kbd>` with any number of attributes around text.
    @inlinable public mutating func kbd(_ attributes: Attribute..., text: String) {
        element(.kbd, attributes, text: text)
    }

    /// An index below the line: `<sub>`.
    @inlinable public mutating func sub(_ attributes: Attribute..., content: Content) {
        element(.sub, attributes, content: content)
    }
    /// `<sub>` around text.
    @inlinable public mutating func sub(_ text: String) { element(.sub, text: text) }
    /// `<sub>` with one attribute around text.
    @inlinable public mutating func sub(_ a: Attribute, _ text: String) { element(.sub, a, text: text) }
    /// `<sub>` with two attributes around text.
    @inlinable public mutating func sub(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.sub, a, b, text: text)
    }
    /// `<sub>` with any number of attributes around text.
    @inlinable public mutating func sub(_ attributes: Attribute..., text: String) {
        element(.sub, attributes, text: text)
    }

    /// An index above the line: `<sup>`.
    @inlinable public mutating func sup(_ attributes: Attribute..., content: Content) {
        element(.sup, attributes, content: content)
    }
    /// `<sup>` around text.
    @inlinable public mutating func sup(_ text: String) { element(.sup, text: text) }
    /// `<sup>` with one attribute around text.
    @inlinable public mutating func sup(_ a: Attribute, _ text: String) { element(.sup, a, text: text) }
    /// `<sup>` with two attributes around text.
    @inlinable public mutating func sup(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.sup, a, b, text: text)
    }
    /// `<sup>` with any number of attributes around text.
    @inlinable public mutating func sup(_ attributes: Attribute..., text: String) {
        element(.sup, attributes, text: text)
    }

    /// A quotation in a sentence: `<q>`.
    @inlinable public mutating func q(_ attributes: Attribute..., content: Content) {
        element(.q, attributes, content: content)
    }
    /// `<q>` around text.
    @inlinable public mutating func q(_ text: String) { element(.q, text: text) }
    /// `<q>` with one attribute around text.
    @inlinable public mutating func q(_ a: Attribute, _ text: String) { element(.q, a, text: text) }
    /// `<q>` with two attributes around text.
    @inlinable public mutating func q(_ a: Attribute, _ b: Attribute, _ text: String) { element(.q, a, b, text: text) }
    /// `<q>` with any number of attributes around text.
    @inlinable public mutating func q(_ attributes: Attribute..., text: String) { element(.q, attributes, text: text) }

    /// The title of a work: `<cite>`.
    @inlinable public mutating func cite(_ attributes: Attribute..., content: Content) {
        element(.cite, attributes, content: content)
    }
    /// `<cite>` around text.
    @inlinable public mutating func cite(_ text: String) { element(.cite, text: text) }
    /// `<cite>` with one attribute around text.
    @inlinable public mutating func cite(_ a: Attribute, _ text: String) { element(.cite, a, text: text) }
    /// `<cite>` with two attributes around text.
    @inlinable public mutating func cite(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.cite, a, b, text: text)
    }
    /// `<cite>` with any number of attributes around text.
    @inlinable public mutating func cite(_ attributes: Attribute..., text: String) {
        element(.cite, attributes, text: text)
    }

    /// An abbreviation: `<abbr>`.
    @inlinable public mutating func abbr(_ attributes: Attribute..., content: Content) {
        element(.abbr, attributes, content: content)
    }
    /// `<abbr>` around text.
    @inlinable public mutating func abbr(_ text: String) { element(.abbr, text: text) }
    /// `<abbr>` with one attribute around text.
    @inlinable public mutating func abbr(_ a: Attribute, _ text: String) { element(.abbr, a, text: text) }
    /// `<abbr>` with two attributes around text.
    @inlinable public mutating func abbr(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.abbr, a, b, text: text)
    }
    /// `<abbr>` with any number of attributes around text.
    @inlinable public mutating func abbr(_ attributes: Attribute..., text: String) {
        element(.abbr, attributes, text: text)
    }

    /// A term where it is defined: `<dfn>`.
    @inlinable public mutating func dfn(_ attributes: Attribute..., content: Content) {
        element(.dfn, attributes, content: content)
    }
    /// `<dfn>` around text.
    @inlinable public mutating func dfn(_ text: String) { element(.dfn, text: text) }
    /// `<dfn>` with one attribute around text.
    @inlinable public mutating func dfn(_ a: Attribute, _ text: String) { element(.dfn, a, text: text) }
    /// `<dfn>` with two attributes around text.
    @inlinable public mutating func dfn(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.dfn, a, b, text: text)
    }
    /// `<dfn>` with any number of attributes around text.
    @inlinable public mutating func dfn(_ attributes: Attribute..., text: String) {
        element(.dfn, attributes, text: text)
    }

    /// Text whose direction must not affect its neighbours: `<bdi>`.
    @inlinable public mutating func bdi(_ attributes: Attribute..., content: Content) {
        element(.bdi, attributes, content: content)
    }
    /// `<bdi>` around text.
    @inlinable public mutating func bdi(_ text: String) { element(.bdi, text: text) }
    /// `<bdi>` with one attribute around text.
    @inlinable public mutating func bdi(_ a: Attribute, _ text: String) { element(.bdi, a, text: text) }
    /// `<bdi>` with two attributes around text.
    @inlinable public mutating func bdi(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.bdi, a, b, text: text)
    }
    /// `<bdi>` with any number of attributes around text.
    @inlinable public mutating func bdi(_ attributes: Attribute..., text: String) {
        element(.bdi, attributes, text: text)
    }

    /// A date or a time: `<time>`.
    @inlinable public mutating func time(_ attributes: Attribute..., content: Content) {
        element(.time, attributes, content: content)
    }
    /// `<time>` around text.
    @inlinable public mutating func time(_ text: String) { element(.time, text: text) }
    /// `<time>` with one attribute around text.
    @inlinable public mutating func time(_ a: Attribute, _ text: String) { element(.time, a, text: text) }
    /// `<time>` with two attributes around text.
    @inlinable public mutating func time(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.time, a, b, text: text)
    }
    /// `<time>` with any number of attributes around text.
    @inlinable public mutating func time(_ attributes: Attribute..., text: String) {
        element(.time, attributes, text: text)
    }

    /// A line end that counts: `<br>`.
    @inlinable public mutating func br(_ attributes: Attribute...) { void(.br, attributes) }

    /// A place where a long word may break: `<wbr>`.
    @inlinable public mutating func wbr(_ attributes: Attribute...) { void(.wbr, attributes) }

    /// An image: `<img>`.
    @inlinable public mutating func img(_ attributes: Attribute...) { void(.img, attributes) }
}
