/// Shorthand for forms.
extension HTMLWriter {
    /// A form: `<form>`.
    @inlinable public mutating func form(_ attributes: Attribute..., content: Content) {
        element(.form, attributes, content: content)
    }

    /// Fields that belong together: `<fieldset>`.
    @inlinable public mutating func fieldset(_ attributes: Attribute..., content: Content) {
        element(.fieldset, attributes, content: content)
    }

    /// The caption of a `fieldset`: `<legend>`.
    @inlinable public mutating func legend(_ attributes: Attribute..., content: Content) {
        element(.legend, attributes, content: content)
    }
    /// `<legend>` around text.
    @inlinable public mutating func legend(_ text: String) { element(.legend, text: text) }
    /// `<legend>` with one attribute around text.
    @inlinable public mutating func legend(_ a: Attribute, _ text: String) { element(.legend, a, text: text) }
    /// `<legend>` with two attributes around text.
    @inlinable public mutating func legend(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.legend, a, b, text: text)
    }
    /// `<legend>` with any number of attributes around text.
    @inlinable public mutating func legend(_ attributes: Attribute..., text: String) {
        element(.legend, attributes, text: text)
    }

    /// The caption of a field: `<label>`.
    @inlinable public mutating func label(_ attributes: Attribute..., content: Content) {
        element(.label, attributes, content: content)
    }
    /// `<label>` around text.
    @inlinable public mutating func label(_ text: String) { element(.label, text: text) }
    /// `<label>` with one attribute around text.
    @inlinable public mutating func label(_ a: Attribute, _ text: String) { element(.label, a, text: text) }
    /// `<label>` with two attributes around text.
    @inlinable public mutating func label(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.label, a, b, text: text)
    }
    /// `<label>` with any number of attributes around text.
    @inlinable public mutating func label(_ attributes: Attribute..., text: String) {
        element(.label, attributes, text: text)
    }

    /// A button: `<button>`.
    @inlinable public mutating func button(_ attributes: Attribute..., content: Content) {
        element(.button, attributes, content: content)
    }
    /// `<button>` around text.
    @inlinable public mutating func button(_ text: String) { element(.button, text: text) }
    /// `<button>` with one attribute around text.
    @inlinable public mutating func button(_ a: Attribute, _ text: String) { element(.button, a, text: text) }
    /// `<button>` with two attributes around text.
    @inlinable public mutating func button(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.button, a, b, text: text)
    }
    /// `<button>` with any number of attributes around text.
    @inlinable public mutating func button(_ attributes: Attribute..., text: String) {
        element(.button, attributes, text: text)
    }

    /// A field of several lines: `<textarea>`.
    @inlinable public mutating func textarea(_ attributes: Attribute..., content: Content) {
        element(.textarea, attributes, content: content)
    }
    /// `<textarea>` around text.
    @inlinable public mutating func textarea(_ text: String) { element(.textarea, text: text) }
    /// `<textarea>` with one attribute around text.
    @inlinable public mutating func textarea(_ a: Attribute, _ text: String) { element(.textarea, a, text: text) }
    /// `<textarea>` with two attributes around text.
    @inlinable public mutating func textarea(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.textarea, a, b, text: text)
    }
    /// `<textarea>` with any number of attributes around text.
    @inlinable public mutating func textarea(_ attributes: Attribute..., text: String) {
        element(.textarea, attributes, text: text)
    }

    /// A choice from a list: `<select>`.
    @inlinable public mutating func select(_ attributes: Attribute..., content: Content) {
        element(.select, attributes, content: content)
    }

    /// Options that belong together: `<optgroup>`.
    @inlinable public mutating func optgroup(_ attributes: Attribute..., content: Content) {
        element(.optgroup, attributes, content: content)
    }

    /// An option of a choice: `<option>`.
    @inlinable public mutating func option(_ attributes: Attribute..., content: Content) {
        element(.option, attributes, content: content)
    }
    /// `<option>` around text.
    @inlinable public mutating func option(_ text: String) { element(.option, text: text) }
    /// `<option>` with one attribute around text.
    @inlinable public mutating func option(_ a: Attribute, _ text: String) { element(.option, a, text: text) }
    /// `<option>` with two attributes around text.
    @inlinable public mutating func option(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.option, a, b, text: text)
    }
    /// `<option>` with any number of attributes around text.
    @inlinable public mutating func option(_ attributes: Attribute..., text: String) {
        element(.option, attributes, text: text)
    }

    /// Suggestions for a field: `<datalist>`.
    @inlinable public mutating func datalist(_ attributes: Attribute..., content: Content) {
        element(.datalist, attributes, content: content)
    }

    /// The result of a calculation: `<output>`.
    @inlinable public mutating func output(_ attributes: Attribute..., content: Content) {
        element(.output, attributes, content: content)
    }
    /// `<output>` around text.
    @inlinable public mutating func output(_ text: String) { element(.output, text: text) }
    /// `<output>` with one attribute around text.
    @inlinable public mutating func output(_ a: Attribute, _ text: String) { element(.output, a, text: text) }
    /// `<output>` with two attributes around text.
    @inlinable public mutating func output(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.output, a, b, text: text)
    }
    /// `<output>` with any number of attributes around text.
    @inlinable public mutating func output(_ attributes: Attribute..., text: String) {
        element(.output, attributes, text: text)
    }

    /// How far something has come: `<progress>`.
    @inlinable public mutating func progress(_ attributes: Attribute..., content: Content) {
        element(.progress, attributes, content: content)
    }
    /// `<progress>` around text.
    @inlinable public mutating func progress(_ text: String) { element(.progress, text: text) }
    /// `<progress>` with one attribute around text.
    @inlinable public mutating func progress(_ a: Attribute, _ text: String) { element(.progress, a, text: text) }
    /// `<progress>` with two attributes around text.
    @inlinable public mutating func progress(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.progress, a, b, text: text)
    }
    /// `<progress>` with any number of attributes around text.
    @inlinable public mutating func progress(_ attributes: Attribute..., text: String) {
        element(.progress, attributes, text: text)
    }

    /// A quantity within known bounds: `<meter>`.
    @inlinable public mutating func meter(_ attributes: Attribute..., content: Content) {
        element(.meter, attributes, content: content)
    }
    /// `<meter>` around text.
    @inlinable public mutating func meter(_ text: String) { element(.meter, text: text) }
    /// `<meter>` with one attribute around text.
    @inlinable public mutating func meter(_ a: Attribute, _ text: String) { element(.meter, a, text: text) }
    /// `<meter>` with two attributes around text.
    @inlinable public mutating func meter(_ a: Attribute, _ b: Attribute, _ text: String) {
        element(.meter, a, b, text: text)
    }
    /// `<meter>` with any number of attributes around text.
    @inlinable public mutating func meter(_ attributes: Attribute..., text: String) {
        element(.meter, attributes, text: text)
    }

    /// A field: `<input>`.
    @inlinable public mutating func input(_ attributes: Attribute...) { void(.input, attributes) }
}
