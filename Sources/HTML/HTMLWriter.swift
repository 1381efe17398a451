/// Writes a page from its first byte to its last into one growing buffer. No tree is built.
///
/// A page is escaped by construction: text and attribute values are `String`s and are always escaped; markup is
/// `StaticString`, so it stands in our own source; addresses are `Link`s; names of elements and attributes come from
/// closed sets without scripts, styles or event handlers. What a closure writes is inside its element, so elements
/// always nest.
///
/// ```swift
/// var h = HTMLWriter()
/// h.article(.id("c1")) { h in
///     h.h3(author)
///     h.p(.class("said"), words)
/// }
/// let page = h.finish()
/// ```
public struct HTMLWriter: ~Copyable {
    /// What writes the inside of an element.
    public typealias Content = (inout HTMLWriter) -> Void

    @usableFromInline var buffer: PageBuffer

    /// An empty page with room for `capacity` bytes before the buffer has to grow.
    @inlinable
    public init(capacity: Int = 16_384) { buffer = PageBuffer(capacity: capacity) }

    /// How many bytes have been written.
    public var count: Int { buffer.count }

    /// Writes text, escaped. Control characters below U+0020 except tab and line ends become U+FFFD.
    @inlinable
    public mutating func text(_ text: String) { buffer.append(escaping: text) }

    /// Writes markup that stands in our own source.
    @inlinable
    public mutating func raw(_ markup: StaticString) { buffer.append(markup) }

    /// Writes markup that its producer declared safe.
    public mutating func insert(_ html: SafeHTML) { html.bytes.withUnsafeBufferPointer { buffer.append($0) } }

    /// Writes `<!DOCTYPE html>`.
    public mutating func doctype() { buffer.append("<!DOCTYPE html>\n") }

    /// Writes an element whose inside `content` writes.
    @inlinable
    public mutating func element(_ tag: Tag, _ attributes: Attribute..., content: Content) {
        element(tag, attributes, content: content)
    }

    /// Writes an element that holds only text.
    @inlinable
    public mutating func element(_ tag: Tag, _ attributes: Attribute..., text: String) {
        element(tag, attributes, text: text)
    }

    /// Writes an element that has neither content nor end tag.
    @inlinable
    public mutating func void(_ tag: VoidTag, _ attributes: Attribute...) { void(tag, attributes) }

    /// Writes an element with attributes computed at run time.
    @inlinable
    public mutating func element(_ tag: Tag, _ attributes: [Attribute], content: Content) {
        start(tag.name)
        for attribute in attributes { write(attribute) }
        buffer.append(tag.startTagEnd)
        content(&self)
        end(tag.name)
    }

    /// Writes an element that holds only text, with attributes computed at run time.
    @inlinable
    public mutating func element(_ tag: Tag, _ attributes: [Attribute], text: String) {
        start(tag.name)
        for attribute in attributes { write(attribute) }
        buffer.append(tag.startTagEnd)
        buffer.append(escaping: text)
        end(tag.name)
    }

    /// Writes an element that has neither content nor end tag, with attributes computed at run time.
    @inlinable
    public mutating func void(_ tag: VoidTag, _ attributes: [Attribute]) {
        start(tag.name)
        for attribute in attributes { write(attribute) }
        buffer.append(byte: UInt8(ascii: ">"))
    }

    /// Lends the bytes written so far, valid only inside `body`: for copying them once, straight to where they go.
    public borrowing func withUTF8<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(buffer.bytes)
    }

    /// The finished page, in UTF-8.
    public consuming func finish() -> [UInt8] { [UInt8](buffer.bytes) }
}

extension HTMLWriter {
    @usableFromInline
    mutating func start(_ name: StaticString) {
        buffer.append(byte: UInt8(ascii: "<"))
        buffer.append(name)
    }

    @usableFromInline
    mutating func end(_ name: StaticString) {
        buffer.append("</")
        buffer.append(name)
        buffer.append(byte: UInt8(ascii: ">"))
    }

    @usableFromInline
    mutating func write(_ attribute: Attribute) {
        switch attribute.value {
        case .absent: return
        case .present: writeName(of: attribute)
        case .text(let text):
            writeName(of: attribute)
            buffer.append("=\"")
            buffer.append(escaping: text)
            buffer.append(byte: UInt8(ascii: "\""))
        }
    }

    private mutating func writeName(of attribute: Attribute) {
        buffer.append(byte: UInt8(ascii: " "))
        buffer.append(attribute.prefix)
        buffer.append(attribute.name)
    }
}
