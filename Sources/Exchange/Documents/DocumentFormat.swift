/// A form that a text to be consulted on comes in.
public enum DocumentFormat: String, CaseIterable, Sendable {
    case plain
    case markdown
    case html
    case akomaNtoso = "akn"
    /// Word processors' forms, which another program turns into Markdown first.
    case docx
    case odt

    /// The form of a file, by the end of its name, else by how it begins.
    public static func of(_ name: String, _ bytes: [UInt8]) -> DocumentFormat {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch ending {
        case "md", "markdown", "mdown": return .markdown
        case "txt", "text": return .plain
        case "html", "htm", "xhtml": return .html
        case "akn": return .akomaNtoso
        case "xml": return sniffed(bytes) == .html ? .html : .akomaNtoso
        case "docx": return .docx
        case "odt": return .odt
        default: return sniffed(bytes)
        }
    }

    private static func sniffed(_ bytes: [UInt8]) -> DocumentFormat {
        let body = SourceBytes.withoutMark(bytes)
        let head = String(decoding: body.prefix(2048), as: UTF8.self).lowercased()
        if head.hasPrefix("pk\u{3}\u{4}") {
            return head.contains("opendocument") ? .odt : .docx
        }
        if head.contains("<akomantoso") || head.contains(":akomantoso") { return .akomaNtoso }
        if head.contains("<!doctype html") || head.contains("<html") { return .html }
        if head.contains("<?xml") { return .akomaNtoso }
        return head.hasPrefix("# ") || head.contains("\n# ") || head.contains("\n## ") ? .markdown : .plain
    }

    /// Whether there is nothing in a file but white space, in which case it is a text without clauses, whatever its form.
    public static func isBlank(_ bytes: [UInt8]) -> Bool {
        SourceBytes.withoutMark(bytes).allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    /// Whether the bytes are an archive of a word processor.
    public var needsConversion: Bool { self == .docx || self == .odt }
}
