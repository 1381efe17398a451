import Foundation
import TransparencyLog

/// The file in which a finding against a record is kept, with the signed checkpoints that show it.
///
/// Two checkpoints by one key that contradict each other prove to anybody that the key's owner has shown different records
/// to different people.
public struct Evidence: Sendable {
    /// Its name: always the same for the same finding, so that no run hides another.
    public let name: String
    /// Its text.
    public let text: String

    /// The evidence for a finding about the record at a place.
    public init(_ refutation: Refutation, place: String) {
        var parts = [
            "convene evidence/1\nrecord: \(place)\nresource: \(refutation.resource)\nfinding: \(refutation.reason)\n"
        ]
        for (label, note) in refutation.checkpoints { parts.append("== checkpoint \(label)\n\(note.serialized)") }
        text = parts.joined(separator: "\n")
        let code = Hash.leaf(text.utf8).base64url.filter { $0.isLetter || $0.isNumber }.prefix(12)
        name = "evidence-\(code).txt"
    }

    /// Writes the file into a folder, which is made if needed.
    /// - Returns: Its path.
    public func write(into folder: String) throws(Misuse) -> String {
        let path = folder + "/" + name
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw Misuse("The evidence could not be written to \(path): \(error.localizedDescription).")
        }
        return path
    }
}
