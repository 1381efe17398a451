import Foundation
import TransparencyLog

/// The form in which texts are served and mirrored: a small JSON file each.
enum KeptFile {
    private struct Content: Codable {
        let salt: String
        let text: String
    }

    private struct Removal: Codable {
        let removed_by: Int
    }

    /// A text and its salt.
    static func opening(_ bytes: [UInt8], _ file: RecordFile) throws -> Opening {
        guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)),
            let hash = Hash(base64url: content.salt), let salt = Salt(bytes: hash.bytes)
        else { throw Refutation(file.path, "it is not a text with its salt") }
        return Opening(salt: salt, content: Array(content.text.utf8))
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
        return Array(
            (JSONText.of(Content(salt: salt, text: String(decoding: opening.content, as: UTF8.self))) + "\n").utf8)
    }

    /// The file that says which act removed a text.
    static func bytes(ofRemoval act: Int) -> [UInt8] {
        Array((JSONText.of(Removal(removed_by: act)) + "\n").utf8)
    }
}
