import Mechanism
import Testing

import struct Mechanism.Attachment

/// What kind of file bytes are: told by the bytes, never by the name alone.
struct AttachmentTests {
    static let zip: [UInt8] = [0x50, 0x4b, 0x03, 0x04]

    @Test(arguments: [
        ("%PDF-1.7 …", "a.txt", Attachment.Kind.pdf), ("a,b\n1,2", "table.CSV", .csv),
        ("Just words.", "note.md", .text),
        ("의견입니다.", "의견.txt", .text)
    ])
    func `text and documents`(_ text: String, _ name: String, _ kind: Attachment.Kind) {
        #expect(Attachment.Kind(of: Array(text.utf8), named: name) == kind)
    }

    @Test func `pictures and archives`() {
        #expect(Attachment.Kind(of: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], named: "x") == .png)
        #expect(Attachment.Kind(of: [0xff, 0xd8, 0xff, 0xe0], named: "x") == .jpeg)
        let odt =
            Self.zip + [UInt8](repeating: 0, count: 26) + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)
        #expect(Attachment.Kind(of: odt, named: "x") == .odt)
        #expect(Attachment.Kind(of: Self.zip + Array("word/document.xml".utf8), named: "x") == .docx)
        #expect(Attachment.Kind(of: Self.zip + Array("xl/workbook.xml".utf8), named: "x") == .xlsx)
    }

    @Test(arguments: [
        ("<html><script>alert(1)</script>", "page.html"), ("<svg/>", "picture.svg"), ("x", "run.js"), ("", "empty.txt"),
        ("a\u{0}b", "binary.txt"), ("PK\u{3}\u{4}program", "thing.odt"), ("MZ\u{3}", "setup.pdf")
    ])
    func `what is none of these is not taken`(_ text: String, _ name: String) {
        #expect(Attachment.Kind(of: Array(text.utf8), named: name) == nil)
    }

    @Test func `a file is committed to, and read back`() throws {
        let proceedings = try Scene.at(.filed).after(AttachFile.sample, by: .official).proceedings()
        let file = try #require(proceedings.mechanism.inputs[1]?.attachments.first)
        #expect(file.kind == .csv && file.commitment?.length == 7)
        #expect(try Mechanism.replaying(proceedings.entries) == proceedings.mechanism)
    }
}
