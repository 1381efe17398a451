public import Redline

extension Document {
    /// Reads a text in a form that is text itself; word processors' archives have to be converted by now.
    ///
    /// A file without any words is a document without clauses.
    public static func read(_ bytes: [UInt8], as format: DocumentFormat) throws(DocumentFault) -> Document {
        if DocumentFormat.isBlank(bytes) { return Document() }
        guard !format.needsConversion else { throw DocumentFault(.notConverted(format)) }
        let text = try SourceBytes.text(bytes)
        return switch format {
        case .markdown: MarkdownText(text).document
        case .html: try HTMLText.document(text)
        case .akomaNtoso: try AkomaNtosoText.document(text)
        case .plain, .docx, .odt: PlainText.document(text)
        }
    }
}
