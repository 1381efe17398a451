import Foundation
import TransparencyLog

/// The form in which texts are served and mirrored: a JSON file each. The bytes of a file that is no text stand in base64.
enum KeptFile {
    private struct Content: Codable {
        let salt: String
        var text: String?
        var base64: String?
    }

    private struct Removal: Codable {
        let removed_by: Int
    }

    /// A text and its salt.
    static func opening(_ bytes: [UInt8], _ file: RecordFile) throws -> Opening {
        guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)),
            let hash = Hash(base64url: content.salt), let salt = Salt(bytes: hash.bytes),
            let bytes = Self.bytes(text: content.text, base64: content.base64)
        else { throw Refutation(file.path, "it is not a text with its salt") }
        return Opening(salt: salt, content: bytes)
    }

    /// What was committed to: a text, or the bytes of a file; nil when it is neither, or both.
    static func bytes(text: String?, base64: String?) -> [UInt8]? {
        switch (text, base64) {
        case (let text?, nil): Array(text.utf8)
        case (nil, let base64?): Data(base64Encoded: base64).map(Array.init)
        default: nil
        }
    }

    /// The index of the act that removed a text.
    static func removal(_ bytes: [UInt8]) -> Int? {
        (try? JSONDecoder().decode(Removal.self, from: Data(bytes)))?.removed_by
    }
}

extension KeptFile {
    /// The file of a text, as the site serves it.
    static func bytes(of opening: Opening) -> [UInt8] {
        let salt = Hash(bytes: opening.salt.bytes)?.base64url ?? ""
        let isText = opening.content.allSatisfy { $0 >= 0x20 || $0 == 0x0a || $0 == 0x09 }
        let text = isText ? String(validating: opening.content, as: UTF8.self) : nil
        let base64 = text == nil ? Data(opening.content).base64EncodedString() : nil
        return Array((JSONText.of(Content(salt: salt, text: text, base64: base64)) + "\n").utf8)
    }

    /// The file that says which act removed a text.
    static func bytes(ofRemoval act: Int) -> [UInt8] {
        Array((JSONText.of(Removal(removed_by: act)) + "\n").utf8)
    }
}
