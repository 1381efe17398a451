/// A file that stands beside an input: evidence, a table, a marked-up copy.
public struct Attachment: Equatable, Sendable {
    public var kind = Kind.pdf
    /// What its author calls it.
    public var name = Prose.none
    public var content = Content.none

    /// No file yet.
    public init() {}

    /// The bytes of a file, on their way into the record or committed to.
    public enum Content: Hashable, Sendable {
        case none
        case given([UInt8])
        /// The record has committed to them; they lie beside it as texts do.
        case kept(Commitment)
    }

    /// The most bytes of one file, and the most files of one input.
    public static let mostBytes = 2_097_152
    public static let most = 5

    /// The commitment under which the file is kept, once it is.
    public var commitment: Commitment? { if case .kept(let commitment) = content { commitment } else { nil } }

    /// The kinds of files that are taken: what people send, and nothing that a browser would run.
    public enum Kind: String, CaseIterable, Sendable {
        case pdf
        case odt
        case ods
        case docx
        case xlsx
        case png
        case jpeg
        case csv
        case text

        /// What kind of file it is, as mail and web name it.
        public var mediaType: String {
            switch self {
            case .pdf: "application/pdf"
            case .odt: "application/vnd.oasis.opendocument.text"
            case .ods: "application/vnd.oasis.opendocument.spreadsheet"
            case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .png: "image/png"
            case .jpeg: "image/jpeg"
            case .csv: "text/csv; charset=utf-8"
            case .text: "text/plain; charset=utf-8"
            }
        }

        /// How the name of such a file ends.
        public var ending: String { self == .text ? "txt" : rawValue }

        /// The kind that bytes are of, told by the bytes themselves; only between plain texts does the name decide.
        public init?(of bytes: [UInt8], named name: String) {
            func begins(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
            func has(_ words: String, within limit: Int) -> Bool {
                bytes.prefix(limit).firstRange(of: Array(words.utf8)) != nil
            }
            if begins(Array("%PDF-".utf8)) {
                self = .pdf
            } else if begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) {
                self = .png
            } else if begins([0xff, 0xd8, 0xff]) {
                self = .jpeg
            } else if begins([0x50, 0x4b, 0x03, 0x04]) {
                // OpenDocument names itself in its first member; Office Open XML has its parts in folders of these names.
                if has("mimetypeapplication/vnd.oasis.opendocument.text", within: 200) {
                    self = .odt
                } else if has("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", within: 200) {
                    self = .ods
                } else if has("word/document.xml", within: bytes.count) {
                    self = .docx
                } else if has("xl/workbook.xml", within: bytes.count) {
                    self = .xlsx
                } else {
                    return nil
                }
            } else {
                let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7f || (0x09...0x0d).contains($0) }
                guard !bytes.isEmpty, isPlain, String(validating: bytes, as: UTF8.self) != nil else { return nil }
                let ending = name.lowercased()
                // What a browser would take for a page is none of these, whatever it is called.
                let risky = [".html", ".htm", ".xhtml", ".svg", ".xml", ".js", ".mjs"]
                guard !risky.contains(where: ending.hasSuffix) else { return nil }
                self = ending.hasSuffix(".csv") ? .csv : .text
            }
        }
    }
}

/// A file as a form brings it.
public struct SentFile: Equatable, Sendable {
    /// What it was called where it came from, without folders.
    public let name: String
    public let bytes: [UInt8]

    /// A file.
    public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
}

/// Puts a file beside an input, while input is taken.
public struct AttachFile: Act {
    public static let type = ActType.attachFile
    public var input = ID<Input>(0)
    public var attachment = Attachment()

    public init() {}

    public var subject: ObjectID { .input(input) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("input", &input)
        fields.attachment("file", &attachment)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let input = try mechanism.input(input)
        guard input.counts else { throw Refusal(.inputWithdrawn) }
        guard input.answer == nil else { throw Refusal(.inputAnswered) }
        guard input.attachments.count < Attachment.most else {
            throw Refusal(.tooManyFiles, String(Attachment.most))
        }
        _ = try mechanism.consultation(input.consultation, in: .open, .responding)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.inputs.update(input) { $0.attachments.append(attachment) }
    }
}
