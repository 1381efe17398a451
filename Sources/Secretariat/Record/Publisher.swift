public import Logging
public import ServiceLifecycle
import Synchronization
public import TransparencyLog

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#endif

/// Publishes the record: signs a checkpoint of what is durable, at most a second behind the journal.
///
/// It never signs a smaller or a different tree than one it has published; a journal that does not contain the last
/// checkpoint (the usual cause: an old backup put back) makes it refuse to start.
public final class Publisher: Service {
    private let clerk: Clerk
    private let signer: NoteSigner
    private let path: String
    private let last: Mutex<(size: Int, text: String)?>
    private let logger: Logger

    /// Why the record cannot be published.
    public enum Refusal: Error, CustomStringConvertible {
        /// The checkpoint in the folder does not belong to this journal.
        case forked(published: Int, journal: Int)
        /// The checkpoint in the folder cannot be read or was not signed with this key.
        case unreadable(String)

        public var description: String {
            switch self {
            case .forked(let published, let journal):
                """
                The record has been published with \(published) entries, and the journal with its \(journal) entries does \
                not continue it. An old backup may have been put back. Nothing is written until the journal is restored \
                from a newer backup or a mirror.
                """
            case .unreadable(let reason): "The published checkpoint cannot be trusted: \(reason)."
            }
        }
    }

    /// A publisher for a data folder; compares what was published with the journal.
    public init(clerk: Clerk, signer: NoteSigner, folder: String, logger: Logger) throws {
        (self.clerk, self.signer, self.logger) = (clerk, signer, logger)
        path = folder + "/checkpoint"
        last = Mutex(nil)
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
        let checkpoint: Checkpoint
        do {
            checkpoint = try Checkpoint(signed: Array(text.utf8), verifiedBy: [signer.verifier])
        } catch {
            throw Refusal.unreadable("\(error)")
        }
        let tree = clerk.ledger.tree
        guard tree.root(ofFirst: checkpoint.size) == checkpoint.root else {
            throw Refusal.forked(published: checkpoint.size, journal: tree.count)
        }
        last.withLock { $0 = (checkpoint.size, text) }
    }

    /// The public key with which checkpoints are checked.
    public var verifier: NoteVerifier { signer.verifier }

    /// The last signed checkpoint; one is signed now if there is none.
    public func checkpoint() -> String {
        if let text = last.withLock({ $0?.text }) { return text }
        publish()
        return last.withLock { $0?.text ?? "" }
    }

    /// Publishes once a second what has become durable, and lets the clerk do what is due.
    public func run() async throws {
        try? await gracefulShutdown {
            while true {
                await self.clerk.tick()
                self.publish()
                try await Task.sleep(for: .seconds(1))
            }
        }
        publish()
    }

    private func gracefulShutdown(_ body: @escaping @Sendable () async throws -> Void) async throws {
        try await cancelWhenGracefulShutdown(body)
    }

    /// Signs a checkpoint of what is durable, if something was added.
    public func publish() {
        // One at a time, and the tree is taken inside: a smaller one never follows a larger one.
        last.withLock { last in
            let tree = clerk.ledger.tree
            guard last.map({ $0.size < tree.count }) ?? true else { return }
            do {
                let checkpoint = try Checkpoint(origin: signer.verifier.name, size: tree.count, root: tree.root)
                let text = try checkpoint.signed(by: signer).serialized
                try replaceFile(path, with: Array(text.utf8))
                last = (tree.count, text)
            } catch {
                logger.error("The checkpoint could not be published: \(error)")
            }
        }
    }
}

/// Puts a file in place so that it is either the old or the new one, whatever happens: write, sync, rename, sync folder.
func replaceFile(_ path: String, with bytes: [UInt8], mode: mode_t = 0o644) throws {
    struct NotWritten: Error { let path: String }
    let temporary = path + ".new"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw NotWritten(path: temporary) }
    let isWritten = write(file, bytes, bytes.count) == bytes.count && fdatasync(file) == 0
    close(file)
    guard isWritten, rename(temporary, path) == 0 else { throw NotWritten(path: path) }
    let folder = open(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw NotWritten(path: path) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw NotWritten(path: path) }
}
