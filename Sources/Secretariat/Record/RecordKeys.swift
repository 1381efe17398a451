public import Mechanism
public import TransparencyLog

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The keys with which this installation signs the checkpoints of its record: one, and for a while after a change the one
/// before it as well, so that whoever knows only that can still check.
public struct RecordKeys: Sendable {
    /// The key in force.
    public let current: NoteSigner
    /// The key before it, while it still signs.
    public let previous: NoteSigner?

    /// How long the key before still signs, in days.
    public static let overlap = 30

    /// The public keys, the one in force first.
    public var verifiers: [NoteVerifier] { [current.verifier] + (previous.map { [$0.verifier] } ?? []) }

    /// Reads the keys of a data folder, or makes the first one: a file of mode 0600.
    ///
    /// A change of keys that was interrupted is finished here if the record has it, and dropped if it has not.
    public static func load(
        folder: String, origin: String, rotations: [KeyRotation] = [], now: Timestamp
    ) throws -> RecordKeys {
        let files = Files(folder: folder)
        if let next = try files.signer(files.next) {
            if rotations.last?.to == next.verifier.text { try files.takeOver() } else { try files.dropNext() }
        }
        guard let current = try files.signer(files.current) else {
            let signer = try NoteSigner.generate(name: origin)
            try files.write(signer, to: files.current)
            return RecordKeys(current: signer, previous: nil)
        }
        let isRecent = rotations.last.map { now < $0.at.adding(days: overlap) } ?? false
        return RecordKeys(current: current, previous: isRecent ? try files.signer(files.previous) : nil)
    }

    /// The key in force in a data folder; nil when none was made yet.
    public static func existing(folder: String) throws -> RecordKeys? {
        let files = Files(folder: folder)
        return try files.signer(files.current).map { RecordKeys(current: $0, previous: nil) }
    }

    /// Makes the key that will take over, under the same name. It does so once the record says it: see ``load``.
    public func makeNext(folder: String) throws -> NoteSigner {
        let files = Files(folder: folder)
        let next = try NoteSigner.generate(name: current.verifier.name)
        try files.write(next, to: files.next)
        return next
    }

    /// A text signed with every key that signs at present.
    func sign(_ checkpoint: Checkpoint) throws -> SignedNote {
        var note = try checkpoint.signed(by: current)
        if let previous { try note.sign(with: previous) }
        return note
    }

    /// Where the keys lie.
    private struct Files {
        let folder: String
        var current: String { folder + "/record.key" }
        var previous: String { folder + "/record.key.previous" }
        var next: String { folder + "/record.key.next" }

        func signer(_ path: String) throws -> NoteSigner? {
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
            do {
                return try NoteSigner(secretText: text.filter { !$0.isNewline })
            } catch {
                throw KeyFault.unreadable(path)
            }
        }

        func write(_ signer: NoteSigner, to path: String) throws {
            do {
                try replaceFile(path, with: Array((signer.secretText + "\n").utf8), mode: 0o600)
            } catch {
                throw KeyFault.notWritable(path)
            }
        }

        /// The next key becomes the key in force. Interrupted anywhere, it is taken up again at the next start.
        func takeOver() throws {
            if let old = try signer(current), let next = try signer(next), old.verifier != next.verifier {
                try write(old, to: previous)
                try write(next, to: current)
            }
            try dropNext()
        }

        func dropNext() throws { try FileManager.default.removeItem(atPath: next) }
    }

    /// Why there is no key.
    public enum KeyFault: Error, CustomStringConvertible {
        case notWritable(String)
        case unreadable(String)

        public var description: String {
            switch self {
            case .notWritable(let path): "The record's key could not be written to \(path)."
            case .unreadable(let path):
                "\(path) is no key of a record. Put the right file back; without it the record cannot be signed."
            }
        }
    }
}
