import Foundation
import Journal
public import TransparencyLog

/// The record of an installation's own data folder, also while it is being served: entries and texts from the journal,
/// checkpoint and tiles from what was published.
public struct DataFolderRecord: RecordSource {
    public let place: String
    public let entryCount: Int?
    public let hasTexts = true

    private let journal: Journal
    private let published: MirroredRecord?

    /// The record in a data folder; nil when the folder holds no journal.
    public init?(folder: String) throws {
        guard FileManager.default.fileExists(atPath: folder + "/" + Journal.fileName) else { return nil }
        do { journal = try Journal.reading(folder: folder) } catch { throw Unreachable(folder, "\(error)") }
        place = folder
        entryCount = journal.count
        // Nothing has been published of a folder that was filled but never served.
        published = try? MirroredRecord(folder: folder + "/record")
    }

    public func bytes(of file: RecordFile) async throws -> [UInt8]? {
        guard case .bundle(let bundle) = file else { return try await published?.bytes(of: file) }
        do {
            let entries = try await journal.read { try $0.entries(bundle.places) }
            return entries.count == bundle.width ? EntryBundle.encode(entries) : nil
        } catch {
            throw Unreachable(place, "\(error)")
        }
    }

    public func text(_ hash: Hash) async throws -> TextState {
        do {
            return try await journal.read { reader in
                if let opening = try reader.opening(hash) { return .kept(opening) }
                return try reader.removal(of: hash).map { .removed(by: $0) } ?? .missing
            }
        } catch {
            throw Unreachable(place, "\(error)")
        }
    }
}
