/// Shorthand for the page itself and what stands in its head.
extension HTMLWriter {
    /// The root of a page: `<html>`.
    @inlinable public mutating func html(_ attributes: Attribute..., content: Content) {
        element(.html, attributes, content: content)
    }

    /// What a browser should know before it shows the page: `<head>`.
    @inlinable public mutating func head(_ attributes: Attribute..., content: Content) {
        element(.head, attributes, content: content)
    }

    /// The name of the page, or of a figure inside `svg`: `<title>`.
    @inlinable public mutating func title(_ attributes: Attribute..., content: Content) {
        element(.title, attributes, content: content)
    }
    /// `<title>` around text.
    @inlinable public mutating func title(_ text: String) { element(.title, text: text) }
    /// `<title>` with one attribute around text.
    @inlinable public mutating func title(_ a: Attribute, _ text: String) { element(.title, a, text: text) }
    /// `<title>` with two attributes around text.
    @inlinable public mutating func title(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.title, a, b, text: text)
    }
    /// `<title>` with any number of attributes around text.
    @inlinable public mutating func title(_ attributes: Attribute..., text: String) {
        element(.title, attributes, text: text)
    }

    /// What the page shows: `<body>`.
    @inlinable public mutating func body(_ attributes: Attribute..., content: Content) {
        element(.body, attributes, content: content)
    }

    /// Something about the page: `<meta>`.
    @inlinable public mutating func meta(_ attributes: Attribute...) { void(.meta, attributes) }

    /// A style sheet, feed or icon of the page: `<link>`.
    @inlinable public mutating func link(_ attributes: Attribute...) { void(.link, attributes) }

    /// A script from its own file: `<script src>`. There is no way to write a script into a page.
    @inlinable public mutating func script(_ attributes: Attribute...) { element(.script, attributes) { _ in } }
}
