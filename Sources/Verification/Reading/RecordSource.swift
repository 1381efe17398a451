public import TransparencyLog

/// Where a record is read from: a served site, a mirrored folder, or the data folder of an installation.
public protocol RecordSource: Sendable {
    /// The address or folder, for messages.
    var place: String { get }

    /// How many entries there are, signed for or not; nil where only the checkpoint tells.
    var entryCount: Int? { get }

    /// Whether texts can be had at all: a mirror may have been made without them.
    var hasTexts: Bool { get }

    /// The bytes of a file; nil when it is not there.
    /// - Throws: ``Unreachable``, or ``Refutation`` when it is larger than such a file can be.
    func bytes(of file: RecordFile) async throws -> [UInt8]?

    /// The text that a hash commits to.
    func text(_ hash: Hash) async throws -> TextState
}

extension RecordSource {
    /// The checkpoint as it is there; nil where there is none. Whose signatures it bears is still to be checked.
    func signedNote() async throws -> SignedNote? {
        guard let bytes = try await bytes(of: .checkpoint) else { return nil }
        do { return try SignedNote(parsing: bytes) } catch {
            throw Refutation("checkpoint", "it is no signed note (\(error))")
        }
    }
}

/// What became of a text that an entry commits to.
public enum TextState: Sendable {
    /// It is there, with its salt. Whether the two open the commitment is still to be checked.
    case kept(Opening)
    /// It was removed, by the act at this index as the source says.
    case removed(by: Int)
    /// There is neither the text nor word of the act that removed it.
    case missing
}

/// The source at an address or in a folder.
/// - Throws: ``Unreachable`` when there is nothing of the kind.
public func recordSource(at place: String) throws -> any RecordSource {
    if place.hasPrefix("http://") || place.hasPrefix("https://") { return try ServedRecord(address: place) }
    return try DataFolderRecord(folder: place) ?? MirroredRecord(folder: place)
}
