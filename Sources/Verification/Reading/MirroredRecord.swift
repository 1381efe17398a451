import Foundation
public import TransparencyLog

/// A record copied into a folder, as `convene mirror` does or any program that copies files.
public struct MirroredRecord: RecordSource {
    public let place: String
    public let entryCount: Int? = nil

    /// The copy in a folder.
    public init(folder: String) throws {
        place = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw Unreachable(folder, "there is no such folder")
        }
    }

    public var hasTexts: Bool { FileManager.default.fileExists(atPath: place + "/object") }

    public func bytes(of file: RecordFile) async throws -> [UInt8]? { try read(file.path, file) }

    public func text(_ hash: Hash) async throws -> TextState {
        let file = RecordFile.text(hash)
        if let bytes = try read(file.path, file) { return .kept(try KeptFile.opening(bytes, file)) }
        if let bytes = try read(file.path + MirroredRecord.removed, file) {
            return KeptFile.removal(bytes).map { .removed(by: $0) } ?? .missing
        }
        return .missing
    }

    /// What follows the name of a text's file when the text is gone and the file says by which act.
    static let removed = ".removed"

    private func read(_ path: String, _ file: RecordFile) throws -> [UInt8]? {
        guard let handle = FileHandle(forReadingAtPath: place + "/" + path) else {
            guard FileManager.default.fileExists(atPath: place + "/" + path) else { return nil }
            throw Unreachable(place + "/" + path, "this user may not read it")
        }
        defer { try? handle.close() }
        do {
            let data = try handle.read(upToCount: file.greatestByteCount + 1) ?? Data()
            guard data.count <= file.greatestByteCount else {
                throw Refutation(file.path, "it is larger than such a file can be")
            }
            return Array(data)
        } catch let refutation as Refutation {
            throw refutation
        } catch {
            throw Unreachable(place + "/" + path, error.localizedDescription)
        }
    }
}
