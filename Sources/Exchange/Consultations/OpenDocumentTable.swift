/// A table as an OpenDocument text (ODT 1.3) that any word processor opens, landscape, with its headings repeated.
public struct OpenDocumentTable: Sendable {
    private let table: DataTable

    /// The document of a table.
    public init(_ table: DataTable) { self.table = table }

    /// What stands before and after the content, which has this checksum. A package names it before it comes, so the
    /// content is made twice: once to be summed up, once to be sent.
    public func package(around content: Checksum) -> (before: [UInt8], after: [UInt8]) {
        var archive = ZipArchive()
        // The media type comes first and is not compressed, so that it stands at a known place (ODF 1.3 part 2, §3.3).
        archive.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        archive.add("META-INF/manifest.xml", Array(Self.manifest.utf8))
        archive.add("styles.xml", Array(Self.styles.utf8))
        archive.announce("content.xml", content)
        return (archive.bytes, archive.end)
    }

    private static let names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
        + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" office:version=\"1.3\""

    private static let manifest = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
        <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
        </manifest:manifest>

        """

    private static let styles = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-styles \(names)>
        <office:automatic-styles><style:page-layout style:name="wide"><style:page-layout-properties fo:page-width="29.7cm" \
        fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm"/></style:page-layout>\
        </office:automatic-styles>
        <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="wide"/></office:master-styles>
        </office:document-styles>

        """

    /// The document itself.
    public var content: PiecedFile {
        let head = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content \(Self.names)>
            <office:automatic-styles>
            <style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" \
            fo:border="0.02cm solid #888888"/></style:style>
            <style:style style:name="small" style:family="paragraph"><style:text-properties fo:font-size="9pt"/></style:style>
            <style:style style:name="head" style:family="paragraph"><style:text-properties fo:font-size="9pt" \
            fo:font-weight="bold"/></style:style>
            </office:automatic-styles>
            <office:body><office:text>
            <text:h text:outline-level="1">\(Self.escaped(table.title))</text:h>
            <table:table table:name="responses"><table:table-column table:number-columns-repeated="\(table.fields.count)"/>
            <table:table-header-rows>\(Self.row(table.fields.map(\.name), "head"))</table:table-header-rows>

            """
        let tail = "</table:table></office:text></office:body></office:document-content>\n"
        return PiecedFile(head: head, tail: tail) { input in
            table.row(input).map { [Self.row($0, "small") + "\n"] } ?? []
        }
    }

    private static func row(_ cells: [String], _ style: String) -> String {
        let written = cells.map { cell in
            let lines = cell.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                "<text:p text:style-name=\"\(style)\">\(escaped(String(line)))</text:p>"
            }
            return "<table:table-cell table:style-name=\"cell\">\(lines.joined())</table:table-cell>"
        }
        return "<table:table-row>\(written.joined())</table:table-row>"
    }

    private static func escaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped += "&amp;".utf8
            case UInt8(ascii: "<"): escaped += "&lt;".utf8
            case UInt8(ascii: ">"): escaped += "&gt;".utf8
            case UInt8(ascii: "\""): escaped += "&quot;".utf8
            case 0x09: escaped.append(0x20)
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
