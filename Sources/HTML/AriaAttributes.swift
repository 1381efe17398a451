/// Attributes for assistive technology (WAI-ARIA 1.2), and data for scripts.
extension Attribute {
    /// The name of an element that shows none: `aria-label`.
    @inlinable public static func ariaLabel(_ text: String?) -> Attribute { Attribute("label", prefix: "aria-", text) }

    /// `page` for the link to the page one is on: `aria-current`.
    @inlinable public static func ariaCurrent(_ text: String?) -> Attribute {
        Attribute("current", prefix: "aria-", text)
    }

    /// The `id`s of what describes an element: `aria-describedby`.
    @inlinable public static func ariaDescribedBy(_ text: String?) -> Attribute {
        Attribute("describedby", prefix: "aria-", text)
    }

    /// The `id`s of what names an element: `aria-labelledby`.
    @inlinable public static func ariaLabelledBy(_ text: String?) -> Attribute {
        Attribute("labelledby", prefix: "aria-", text)
    }

    /// Any other state or property: `aria-` and `name`.
    @inlinable public static func aria(_ name: StaticString, _ text: String?) -> Attribute {
        Attribute(name, prefix: "aria-", text)
    }

    /// Data for a script or style sheet: `data-` and `name`.
    @inlinable public static func data(_ name: StaticString, _ text: String?) -> Attribute {
        Attribute(name, prefix: "data-", text)
    }
}
