/// Shorthand for paragraphs and the common runs of text.
extension HTMLWriter {
    /// A paragraph: `<p>`.
    @inlinable public mutating func p(_ attributes: Attribute..., content: Content) {
        element(.p, attributes, content: content)
    }
    /// `<p>` around text.
    @inlinable public mutating func p(_ text: String) { element(.p, text: text) }
    /// `<p>` with one attribute around text.
    @inlinable public mutating func p(_ a: Attribute, _ text: String) { element(.p, a, text: text) }
    /// `<p>` with two attributes around text.
    @inlinable public mutating func p(_ a: Attribute, _ b: Attribute, _ text: String) { element(.p, a, b, text: text) }
    /// `<p>` with any number of attributes around text.
    @inlinable public mutating func p(_ attributes: Attribute..., text: String) { element(.p, attributes, text: text) }

    /// A quotation that stands alone: `<blockquote>`.
    @inlinable public mutating func blockquote(_ attributes: Attribute..., content: Content) {
        element(.blockquote, attributes, content: content)
    }
    /// `<blockquote>` around text.
    @inlinable public mutating func blockquote(_ text: String) { element(.blockquote, text: text) }
    /// `<blockquote>` with one attribute around text.
    @inlinable public mutating func blockquote(_ a: Attribute, _ text: String) { element(.blockquote, a, text: text) }
    /// `<blockquote>` with two attributes around text.
    @inlinable public mutating func blockquote(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.blockquote, a, b, text: text)
    }
    /// `<blockquote>` with any number of attributes around text.
    @inlinable public mutating func blockquote(_ attributes: Attribute..., text: String) {
        element(.blockquote, attributes, text: text)
    }

    /// Text whose line ends and spaces count: `<pre>`.
    @inlinable public mutating func pre(_ attributes: Attribute..., content: Content) {
        element(.pre, attributes, content: content)
    }
    /// `<pre>` around text.
    @inlinable public mutating func pre(_ text: String) { element(.pre, text: text) }
    /// `<pre>` with one attribute around text.
    @inlinable public mutating func pre(_ a: Attribute, _ text: String) { element(.pre, a, text: text) }
    /// `<pre>` with two attributes around text.
    @inlinable public mutating func pre(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.pre, a, b, text: text)
    }
    /// `<pre>` with any number of attributes around text.
    @inlinable public mutating func pre(_ attributes: Attribute..., text: String) {
        element(.pre, attributes, text: text)
    }

    /// A run without a meaning of its own: `<span>`.
    @inlinable public mutating func span(_ attributes: Attribute..., content: Content) {
        element(.span, attributes, content: content)
    }
    /// `<span>` around text.
    @inlinable public mutating func span(_ text: String) { element(.span, text: text) }
    /// `<span>` with one attribute around text.
    @inlinable public mutating func span(_ a: Attribute, _ text: String) { element(.span, a, text: text) }
    /// `<span>` with two attributes around text.
    @inlinable public mutating func span(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.span, a, b, text: text)
    }
    /// `<span>` with any number of attributes around text.
    @inlinable public mutating func span(_ attributes: Attribute..., text: String) {
        element(.span, attributes, text: text)
    }

    /// A link: `<a>`.
    @inlinable public mutating func a(_ attributes: Attribute..., content: Content) {
        element(.a, attributes, content: content)
    }
    /// `<a>` around text.
    @inlinable public mutating func a(_ text: String) { element(.a, text: text) }
    /// `<a>` with one attribute around text.
    @inlinable public mutating func a(_ a: Attribute, _ text: String) { element(.a, a, text: text) }
    /// `<a>` with two attributes around text.
    @inlinable public mutating func a(_ a: Attribute, _ b: Attribute, _ text: String) { element(.a, a, b, text: text) }
    /// `<a>` with any number of attributes around text.
    @inlinable public mutating func a(_ attributes: Attribute..., text: String) { element(.a, attributes, text: text) }

    /// Something important: `<strong>`.
    @inlinable public mutating func strong(_ attributes: Attribute..., content: Content) {
        element(.strong, attributes, content: content)
    }
    /// `<strong>` around text.
    @inlinable public mutating func strong(_ text: String) { element(.strong, text: text) }
    /// `<strong>` with one attribute around text.
    @inlinable public mutating func strong(_ a: Attribute, _ text: String) { element(.strong, a, text: text) }
    /// `<strong>` with two attributes around text.
    @inlinable public mutating func strong(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.strong, a, b, text: text)
    }
    /// `<strong>` with any number of attributes around text.
    @inlinable public mutating func strong(_ attributes: Attribute..., text: String) {
        element(.strong, attributes, text: text)
    }

    /// Something stressed: `<em>`.
    @inlinable public mutating func em(_ attributes: Attribute..., content: Content) {
        element(.em, attributes, content: content)
    }
    /// `<em>` around text.
    @inlinable public mutating func em(_ text: String) { element(.em, text: text) }
    /// `<em>` with one attribute around text.
    @inlinable public mutating func em(_ a: Attribute, _ text: String) { element(.em, a, text: text) }
    /// `<em>` with two attributes around text.
    @inlinable public mutating func em(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.em, a, b, text: text)
    }
    /// `<em>` with any number of attributes around text.
    @inlinable public mutating func em(_ attributes: Attribute..., text: String) {
        element(.em, attributes, text: text)
    }

    /// A side remark: `<small>`.
    @inlinable public mutating func small(_ attributes: Attribute..., content: Content) {
        element(.small, attributes, content: content)
    }
    /// `<small>` around text.
    @inlinable public mutating func small(_ text: String) { element(.small, text: text) }
    /// `<small>` with one attribute around text.
    @inlinable public mutating func small(_ a: Attribute, _ text: String) { element(.small, a, text: text) }
    /// `<small>` with two attributes around text.
    @inlinable public mutating func small(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.small, a, b, text: text)
    }
    /// `<small>` with any number of attributes around text.
    @inlinable public mutating func small(_ attributes: Attribute..., text: String) {
        element(.small, attributes, text: text)
    }

    /// A run that should stand out: `<b>`.
    @inlinable public mutating func b(_ attributes: Attribute..., content: Content) {
        element(.b, attributes, content: content)
    }
    /// `<b>` around text.
    @inlinable public mutating func b(_ text: String) { element(.b, text: text) }
    /// `<b>` with one attribute around text.
    @inlinable public mutating func b(_ a: Attribute, _ text: String) { element(.b, a, text: text) }
    /// `<b>` with two attributes around text.
    @inlinable public mutating func b(_ a: Attribute, _ b: Attribute, _ text: String) { element(.b, a, b, text: text) }
    /// `<b>` with any number of attributes around text.
    @inlinable public mutating func b(_ attributes: Attribute..., text: String) { element(.b, attributes, text: text) }

    /// A run in another voice: `<i>`.
    @inlinable public mutating func i(_ attributes: Attribute..., content: Content) {
        element(.i, attributes, content: content)
    }
    /// `<i>` around text.
    @inlinable public mutating func i(_ text: String) { element(.i, text: text) }
    /// `<i>` with one attribute around text.
    @inlinable public mutating func i(_ a: Attribute, _ text: String) { element(.i, a, text: text) }
    /// `<i>` with two attributes around text.
    @inlinable public mutating func i(_ a: Attribute, _ b: Attribute, _ text: String) { element(.i, a, b, text: text) }
    /// `<i>` with any number of attributes around text.
    @inlinable public mutating func i(_ attributes: Attribute..., text: String) { element(.i, attributes, text: text) }

    /// A change of subject: `<hr>`.
    @inlinable public mutating func hr(_ attributes: Attribute...) { void(.hr, attributes) }
}
