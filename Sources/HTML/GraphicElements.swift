/// Shorthand for graphics in SVG 2.
extension HTMLWriter {
    /// A drawing: `<svg>`.
    @inlinable public mutating func svg(_ attributes: Attribute..., content: Content) {
        element(.svg, attributes, content: content)
    }

    /// Shapes that belong together: `<g>`.
    @inlinable public mutating func g(_ attributes: Attribute..., content: Content) {
        element(.g, attributes, content: content)
    }

    /// Shapes for use elsewhere in the drawing: `<defs>`.
    @inlinable public mutating func defs(_ attributes: Attribute..., content: Content) {
        element(.defs, attributes, content: content)
    }

    /// A pattern to fill shapes with: `<pattern>`.
    @inlinable public mutating func pattern(_ attributes: Attribute..., content: Content) {
        element(.pattern, attributes, content: content)
    }

    /// What a drawing or shape shows, in words: `<desc>`.
    @inlinable public mutating func desc(_ attributes: Attribute..., content: Content) {
        element(.desc, attributes, content: content)
    }
    /// `<desc>` around text.
    @inlinable public mutating func desc(_ text: String) { element(.desc, text: text) }
    /// `<desc>` with one attribute around text.
    @inlinable public mutating func desc(_ a: Attribute, _ text: String) { element(.desc, a, text: text) }
    /// `<desc>` with two attributes around text.
    @inlinable public mutating func desc(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.desc, a, b, text: text)
    }
    /// `<desc>` with any number of attributes around text.
    @inlinable public mutating func desc(_ attributes: Attribute..., text: String) {
        element(.desc, attributes, text: text)
    }

    /// A run of text in a drawing: `<tspan>`.
    @inlinable public mutating func tspan(_ attributes: Attribute..., content: Content) {
        element(.tspan, attributes, content: content)
    }
    /// `<tspan>` around text.
    @inlinable public mutating func tspan(_ text: String) { element(.tspan, text: text) }
    /// `<tspan>` with one attribute around text.
    @inlinable public mutating func tspan(_ a: Attribute, _ text: String) { element(.tspan, a, text: text) }
    /// `<tspan>` with two attributes around text.
    @inlinable public mutating func tspan(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.tspan, a, b, text: text)
    }
    /// `<tspan>` with any number of attributes around text.
    @inlinable public mutating func tspan(_ attributes: Attribute..., text: String) {
        element(.tspan, attributes, text: text)
    }

    /// A rectangle: `<rect>`.
    @inlinable public mutating func rect(_ attributes: Attribute...) { element(.rect, attributes) { _ in } }
    /// `<rect>` with what `content` writes inside it: a `title` or `desc`.
    @inlinable public mutating func rect(_ attributes: Attribute..., content: Content) {
        element(.rect, attributes, content: content)
    }

    /// A circle: `<circle>`.
    @inlinable public mutating func circle(_ attributes: Attribute...) { element(.circle, attributes) { _ in } }
    /// `<circle>` with what `content` writes inside it: a `title` or `desc`.
    @inlinable public mutating func circle(_ attributes: Attribute..., content: Content) {
        element(.circle, attributes, content: content)
    }

    /// An ellipse: `<ellipse>`.
    @inlinable public mutating func ellipse(_ attributes: Attribute...) { element(.ellipse, attributes) { _ in } }
    /// `<ellipse>` with what `content` writes inside it: a `title` or `desc`.
    @inlinable public mutating func ellipse(_ attributes: Attribute..., content: Content) {
        element(.ellipse, attributes, content: content)
    }

    /// A straight line: `<line>`.
    @inlinable public mutating func line(_ attributes: Attribute...) { element(.line, attributes) { _ in } }
    /// `<line>` with what `content` writes inside it: a `title` or `desc`.
    @inlinable public mutating func line(_ attributes: Attribute..., content: Content) {
        element(.line, attributes, content: content)
    }

    /// Joined straight lines: `<polyline>`.
    @inlinable public mutating func polyline(_ attributes: Attribute...) { element(.polyline, attributes) { _ in } }
    /// `<polyline>` with what `content` writes inside it: a `title` or `desc`.
    @inlinable public mutating func polyline(_ attributes: Attribute..., content: Content) {
        element(.polyline, attributes, content: content)
    }

    /// A shape of straight lines: `<polygon>`.
    @inlinable public mutating func polygon(_ attributes: Attribute...) { element(.polygon, attributes) { _ in } }
    /// `<polygon>` with what `content` writes inside it: a `title` or `desc`.
    @inlinable public mutating func polygon(_ attributes: Attribute..., content: Content) {
        element(.polygon, attributes, content: content)
    }

    /// A shape of any lines: `<path>`.
    @inlinable public mutating func path(_ attributes: Attribute...) { element(.path, attributes) { _ in } }
    /// `<path>` with what `content` writes inside it: a `title` or `desc`.
    @inlinable public mutating func path(_ attributes: Attribute..., content: Content) {
        element(.path, attributes, content: content)
    }

    /// Text in a drawing: `<text>`. It has at least one attribute; without any, `text` writes plain text.
    @inlinable public mutating func text(_ attribute: Attribute, _ more: Attribute..., content: Content) {
        element(.text, [attribute] + more, content: content)
    }
    /// `<text>` with one attribute around text.
    @inlinable public mutating func text(_ a: Attribute, _ text: String) { element(.text, a, text: text) }
    /// `<text>` with two attributes around text.
    @inlinable public mutating func text(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.text, a, b, text: text)
    }
    /// `<text>` with any attributes around text.
    @inlinable public mutating func text(_ attribute: Attribute, _ more: Attribute..., text: String) {
        element(.text, [attribute] + more, text: text)
    }
}
