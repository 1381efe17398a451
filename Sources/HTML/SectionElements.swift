/// Shorthand for the parts of a page.
extension HTMLWriter {
    /// The part that this page is about: `<main>`.
    @inlinable public mutating func main(_ attributes: Attribute..., content: Content) {
        element(.main, attributes, content: content)
    }

    /// The introduction of a page or section: `<header>`.
    @inlinable public mutating func header(_ attributes: Attribute..., content: Content) {
        element(.header, attributes, content: content)
    }

    /// The end matter of a page or section: `<footer>`.
    @inlinable public mutating func footer(_ attributes: Attribute..., content: Content) {
        element(.footer, attributes, content: content)
    }

    /// A set of ways to other pages: `<nav>`.
    @inlinable public mutating func nav(_ attributes: Attribute..., content: Content) {
        element(.nav, attributes, content: content)
    }

    /// A part with a heading: `<section>`.
    @inlinable public mutating func section(_ attributes: Attribute..., content: Content) {
        element(.section, attributes, content: content)
    }

    /// A part that makes sense alone: `<article>`.
    @inlinable public mutating func article(_ attributes: Attribute..., content: Content) {
        element(.article, attributes, content: content)
    }

    /// A part beside the point: `<aside>`.
    @inlinable public mutating func aside(_ attributes: Attribute..., content: Content) {
        element(.aside, attributes, content: content)
    }

    /// A heading and its subtitle: `<hgroup>`.
    @inlinable public mutating func hgroup(_ attributes: Attribute..., content: Content) {
        element(.hgroup, attributes, content: content)
    }

    /// The controls of a search: `<search>`.
    @inlinable public mutating func search(_ attributes: Attribute..., content: Content) {
        element(.search, attributes, content: content)
    }

    /// How to reach whoever a part is by: `<address>`.
    @inlinable public mutating func address(_ attributes: Attribute..., content: Content) {
        element(.address, attributes, content: content)
    }
    /// `<address>` around text.
    @inlinable public mutating func address(_ text: String) { element(.address, text: text) }
    /// `<address>` with one attribute around text.
    @inlinable public mutating func address(_ a: Attribute, _ text: String) { element(.address, a, text: text) }
    /// `<address>` with two attributes around text.
    @inlinable public mutating func address(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.address, a, b, text: text)
    }
    /// `<address>` with any number of attributes around text.
    @inlinable public mutating func address(_ attributes: Attribute..., text: String) {
        element(.address, attributes, text: text)
    }

    /// The heading of the page: `<h1>`.
    @inlinable public mutating func h1(_ attributes: Attribute..., content: Content) {
        element(.h1, attributes, content: content)
    }
    /// `<h1>` around text.
    @inlinable public mutating func h1(_ text: String) { element(.h1, text: text) }
    /// `<h1>` with one attribute around text.
    @inlinable public mutating func h1(_ a: Attribute, _ text: String) { element(.h1, a, text: text) }
    /// `<h1>` with two attributes around text.
    @inlinable public mutating func h1(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.h1, a, b, text: text)
    }
    /// `<h1>` with any number of attributes around text.
    @inlinable public mutating func h1(_ attributes: Attribute..., text: String) {
        element(.h1, attributes, text: text)
    }

    /// A heading of the second level: `<h2>`.
    @inlinable public mutating func h2(_ attributes: Attribute..., content: Content) {
        element(.h2, attributes, content: content)
    }
    /// `<h2>` around text.
    @inlinable public mutating func h2(_ text: String) { element(.h2, text: text) }
    /// `<h2>` with one attribute around text.
    @inlinable public mutating func h2(_ a: Attribute, _ text: String) { element(.h2, a, text: text) }
    /// `<h2>` with two attributes around text.
    @inlinable public mutating func h2(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.h2, a, b, text: text)
    }
    /// `<h2>` with any number of attributes around text.
    @inlinable public mutating func h2(_ attributes: Attribute..., text: String) {
        element(.h2, attributes, text: text)
    }

    /// A heading of the third level: `<h3>`.
    @inlinable public mutating func h3(_ attributes: Attribute..., content: Content) {
        element(.h3, attributes, content: content)
    }
    /// `<h3>` around text.
    @inlinable public mutating func h3(_ text: String) { element(.h3, text: text) }
    /// `<h3>` with one attribute around text.
    @inlinable public mutating func h3(_ a: Attribute, _ text: String) { element(.h3, a, text: text) }
    /// `<h3>` with two attributes around text.
    @inlinable public mutating func h3(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.h3, a, b, text: text)
    }
    /// `<h3>` with any number of attributes around text.
    @inlinable public mutating func h3(_ attributes: Attribute..., text: String) {
        element(.h3, attributes, text: text)
    }

    /// A heading of the fourth level: `<h4>`.
    @inlinable public mutating func h4(_ attributes: Attribute..., content: Content) {
        element(.h4, attributes, content: content)
    }
    /// `<h4>` around text.
    @inlinable public mutating func h4(_ text: String) { element(.h4, text: text) }
    /// `<h4>` with one attribute around text.
    @inlinable public mutating func h4(_ a: Attribute, _ text: String) { element(.h4, a, text: text) }
    /// `<h4>` with two attributes around text.
    @inlinable public mutating func h4(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.h4, a, b, text: text)
    }
    /// `<h4>` with any number of attributes around text.
    @inlinable public mutating func h4(_ attributes: Attribute..., text: String) {
        element(.h4, attributes, text: text)
    }

    /// A part without a meaning of its own: `<div>`.
    @inlinable public mutating func div(_ attributes: Attribute..., content: Content) {
        element(.div, attributes, content: content)
    }
    /// `<div>` around text.
    @inlinable public mutating func div(_ text: String) { element(.div, text: text) }
    /// `<div>` with one attribute around text.
    @inlinable public mutating func div(_ a: Attribute, _ text: String) { element(.div, a, text: text) }
    /// `<div>` with two attributes around text.
    @inlinable public mutating func div(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.div, a, b, text: text)
    }
    /// `<div>` with any number of attributes around text.
    @inlinable public mutating func div(_ attributes: Attribute..., text: String) {
        element(.div, attributes, text: text)
    }
}
