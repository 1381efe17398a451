/// Attributes of drawings (SVG 2).
extension Attribute {
    /// The part of the plane that is shown: `x y width height`: `viewBox`.
    @inlinable public static func viewBox(_ text: String?) -> Attribute { Attribute("viewBox", text) }

    /// The course of a `path`: `d`.
    @inlinable public static func d(_ text: String?) -> Attribute { Attribute("d", text) }

    /// The corners of a `polyline` or `polygon`: `points`.
    @inlinable public static func points(_ text: String?) -> Attribute { Attribute("points", text) }

    /// What a shape is filled with: `fill`.
    @inlinable public static func fill(_ text: String?) -> Attribute { Attribute("fill", text) }

    /// What a line is drawn with: `stroke`.
    @inlinable public static func stroke(_ text: String?) -> Attribute { Attribute("stroke", text) }

    /// The dashes of a line: `stroke-dasharray`.
    @inlinable public static func strokeDasharray(_ text: String?) -> Attribute { Attribute("stroke-dasharray", text) }

    /// How a shape is moved or turned: `transform`.
    @inlinable public static func transform(_ text: String?) -> Attribute { Attribute("transform", text) }

    /// `start`, `middle` or `end`: `text-anchor`.
    @inlinable public static func textAnchor(_ text: String?) -> Attribute { Attribute("text-anchor", text) }

    /// How text sits on its point: `dominant-baseline`.
    @inlinable public static func dominantBaseline(_ text: String?) -> Attribute {
        Attribute("dominant-baseline", text)
    }

    /// How a drawing fits its place: `preserveAspectRatio`.
    @inlinable public static func preserveAspectRatio(_ text: String?) -> Attribute {
        Attribute("preserveAspectRatio", text)
    }

    /// What a pattern is measured in: `patternUnits`.
    @inlinable public static func patternUnits(_ text: String?) -> Attribute { Attribute("patternUnits", text) }

    /// The width of an image or shape: `width`.
    @inlinable public static func width(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("width", value.description)
    }

    /// The height of an image or shape: `height`.
    @inlinable public static func height(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("height", value.description)
    }

    /// The left edge: `x`.
    @inlinable public static func x(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("x", value.description)
    }

    /// The top edge, or the base line of text: `y`.
    @inlinable public static func y(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("y", value.description)
    }

    /// Where a line begins, from the left: `x1`.
    @inlinable public static func x1(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("x1", value.description)
    }

    /// Where a line begins, from the top: `y1`.
    @inlinable public static func y1(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("y1", value.description)
    }

    /// Where a line ends, from the left: `x2`.
    @inlinable public static func x2(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("x2", value.description)
    }

    /// Where a line ends, from the top: `y2`.
    @inlinable public static func y2(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("y2", value.description)
    }

    /// The centre of a circle, from the left: `cx`.
    @inlinable public static func cx(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("cx", value.description)
    }

    /// The centre of a circle, from the top: `cy`.
    @inlinable public static func cy(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("cy", value.description)
    }

    /// The radius of a circle: `r`.
    @inlinable public static func r(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("r", value.description)
    }

    /// The radius of a corner, along: `rx`.
    @inlinable public static func rx(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("rx", value.description)
    }

    /// The radius of a corner, down: `ry`.
    @inlinable public static func ry(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("ry", value.description)
    }

    /// A shift along the line of text: `dx`.
    @inlinable public static func dx(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("dx", value.description)
    }

    /// A shift across the line of text: `dy`.
    @inlinable public static func dy(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("dy", value.description)
    }

    /// The width of a line: `stroke-width`.
    @inlinable public static func strokeWidth(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("stroke-width", value.description)
    }

    /// From 0, unseen, to 1: `opacity`.
    @inlinable public static func opacity(_ value: some LosslessStringConvertible) -> Attribute {
        Attribute("opacity", value.description)
    }
}
