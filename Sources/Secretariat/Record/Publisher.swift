public import Journal
public import Logging
import Mechanism
public import ServiceLifecycle
import Synchronization
public import TransparencyLog

/// Publishes the record: what is durable goes into tiles, then a checkpoint is signed, at most a second behind the journal.
///
/// It never signs a smaller or a different tree than one it has published. A journal that does not contain the last
/// checkpoint (the usual cause: an old backup put back) makes it refuse to start, and whatever a witness has seen counts
/// like the checkpoint.
public actor Publisher: Service {
    private let clerk: Clerk
    private let journal: Journal
    private let folder: RecordFolder
    private let logger: Logger
    private nonisolated let keys: RecordKeys
    private nonisolated let latest = Mutex<Published?>(nil)
    private nonisolated let thread = WriterThread(name: "publisher")
    /// The sizes of the checkpoints before, whose partial tiles are still there.
    private var earlier: [Int] = []
    /// How many entries are in the files for sure.
    private var written = 0
    private var policy: String?
    private var cosignatures: Cosignatures?

    /// What gathers the cosignatures of witnesses for a checkpoint that is about to be published.
    typealias Cosignatures = @Sendable (Published, MerkleTree) async -> [(NoteVerifier, lines: [UInt8])]

    /// Files are written on a thread of its own: syncing blocks.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// A checkpoint as it was published, with the cosignatures that have come so far.
    public struct Published: Sendable {
        public let checkpoint: Checkpoint
        public let note: SignedNote
    }

    /// A publisher for a data folder; compares what was published with the journal.
    /// - Throws: ``ForkRefusal`` when the journal does not continue what was published.
    public init(clerk: Clerk, journal: Journal, keys: RecordKeys, logger: Logger) throws {
        (self.clerk, self.journal, self.keys, self.logger) = (clerk, journal, keys, logger)
        folder = try RecordFolder(dataFolder: journal.folder)
        guard let bytes = folder.bytes("checkpoint") else {
            // A first checkpoint may have been lost with the power; tiles of another journal never come about like that.
            let tree = clerk.ledger.tree
            for tile in folder.tiles where tree.tile(tile) != folder.bytes(tile.path) {
                throw ForkRefusal.altered(tile.path)
            }
            return
        }
        let published: Published
        do {
            let note = try SignedNote(parsing: bytes)
            published = Published(checkpoint: try Checkpoint(note: note, verifiedBy: keys.verifiers), note: note)
        } catch {
            throw ForkRefusal.unreadable("\(error)")
        }
        let (tree, size) = (clerk.ledger.tree, published.checkpoint.size)
        guard tree.root(ofFirst: size) == published.checkpoint.root else {
            throw ForkRefusal.published(size: size, journal: tree.count)
        }
        // Where files are missing, as after a move without them, all of them are written again.
        var isWhole = true
        for name in RecordFolder.edge(of: size) {
            guard let bytes = folder.bytes(name) else {
                isWhole = false
                continue
            }
            let expected: [UInt8]? =
                if let tile = Tile(path: name) {
                    tree.tile(tile)
                } else if let bundle = EntryBundle(path: name) {
                    EntryBundle.encode(try journal.readNow { try $0.entries(bundle.places) })
                } else {
                    nil
                }
            guard expected == bytes else { throw ForkRefusal.altered(name) }
        }
        written = isWhole ? size : 0
        earlier = [size]
        latest.withLock { $0 = published }
    }

    /// Refuses to begin an empty journal where a record has been published: founding the process anew would fork it.
    /// - Throws: ``ForkRefusal/published(size:journal:)``.
    public static func refuseNewJournal(_ journal: Journal) throws {
        guard journal.count == 0, let bytes = try RecordFolder(dataFolder: journal.folder).bytes("checkpoint") else {
            return
        }
        let size = (try? SignedNote(parsing: bytes)).flatMap { try? Checkpoint(parsing: $0.text) }?.size
        throw ForkRefusal.published(size: size ?? 0, journal: 0)
    }

    /// The public key with which checkpoints are checked.
    public nonisolated var verifier: NoteVerifier { keys.current.verifier }

    /// The public keys with which checkpoints are signed at present.
    public nonisolated var verifiers: [NoteVerifier] { keys.verifiers }

    /// The last checkpoint that was published; nil before the first.
    public nonisolated var published: Published? { latest.withLock { $0 } }

    /// The last checkpoint; one is published now if it does not cover so many entries yet.
    public func published(covering size: Int) -> Published? {
        if (published?.checkpoint.size ?? -1) < size { publish() }
        return published
    }

    /// Publishes what has become durable, less than a second later, and lets the clerk do what is due.
    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                await self.clerk.tick()
                await self.publishWitnessed()
                try await Task.sleep(for: Self.pause)
            }
        }
        publish()
    }

    /// Between two checkpoints. With the time that witnesses are given it stays under the second that is promised.
    private static let pause = Duration.milliseconds(300)
    private static let timeForWitnesses = Duration.milliseconds(500)

    /// Asks for cosignatures before each checkpoint that is published in the course of time.
    func gather(_ cosignatures: @escaping Cosignatures) { self.cosignatures = cosignatures }

    /// Publishes what is durable at once, if something was added. Cosignatures come later.
    public func publish() {
        do {
            guard let (candidate, _) = try prepare() else { return }
            try put(candidate)
        } catch {
            logger.error("The record could not be published: \(error)")
        }
    }

    /// Publishes what is durable, if something was added, with the cosignatures that come in time, so that whoever asks for
    /// a quorum seldom finds a checkpoint without. Those that come later are added to it.
    private func publishWitnessed() async {
        guard let cosignatures, clerk.state.record.witnessBoard != nil else { return publish() }
        do {
            guard let (candidate, tree) = try prepare() else { return }
            var note = candidate.note
            for (witness, lines) in await inTime(cosignatures, for: candidate, tree) {
                try note.add(cosignatureLines: lines, by: [witness])
            }
            // Meanwhile somebody may have asked for a receipt: a smaller checkpoint never follows a larger one.
            guard published.map({ $0.checkpoint.size < candidate.checkpoint.size }) ?? true else { return }
            try put(Published(checkpoint: candidate.checkpoint, note: note))
        } catch {
            logger.error("The record could not be published: \(error)")
        }
    }

    /// What witnesses have signed by the time a checkpoint has to be out.
    private func inTime(
        _ cosignatures: @escaping Cosignatures, for candidate: Published, _ tree: MerkleTree
    ) async -> [(NoteVerifier, lines: [UInt8])] {
        let (answers, answer) = AsyncStream<[(NoteVerifier, lines: [UInt8])]>.makeStream()
        let deadline = Task {
            try await Task.sleep(for: Self.timeForWitnesses)
            answer.yield([])
        }
        Task {
            let signed = await cosignatures(candidate, tree)
            deadline.cancel()
            guard case .terminated = answer.yield(signed) else { return }
            for (witness, lines) in signed {
                try? self.add(cosignatures: lines, by: witness, to: candidate.checkpoint)
            }
        }
        let signed = await answers.first { _ in true }
        answer.finish()
        return signed ?? []
    }

    /// Puts the files on the disk of which a new checkpoint speaks, and signs it; nil when nothing was added.
    private func prepare() throws -> (candidate: Published, tree: MerkleTree)? {
        try writePolicy()
        let tree = clerk.ledger.tree
        guard published.map({ $0.checkpoint.size < tree.count }) ?? true else { return nil }
        try folder.write(from: written, to: tree.count, tree: tree) { range in
            try journal.readNow { try $0.entries(range) }
        }
        written = tree.count
        let checkpoint = try Checkpoint(origin: verifier.name, size: tree.count, root: tree.root)
        return (Published(checkpoint: checkpoint, note: try keys.sign(checkpoint)), tree)
    }

    /// Adds the cosignatures of witnesses to the checkpoint that they were made for; nothing when a newer one is out.
    func add(cosignatures lines: [UInt8], by witness: NoteVerifier, to checkpoint: Checkpoint) throws {
        guard let published, published.checkpoint == checkpoint else { return }
        var note = published.note
        try note.add(cosignatureLines: lines, by: [witness])
        try put(Published(checkpoint: checkpoint, note: note))
    }

    private func put(_ published: Published) throws {
        try folder.replace("checkpoint", with: Array(published.note.serialized.utf8))
        let isNewer = self.published.map { $0.checkpoint.size < published.checkpoint.size } ?? true
        latest.withLock { $0 = published }
        if isNewer { forgetPartials(before: published.checkpoint.size) }
    }

    /// Keeps the partial tiles of this checkpoint and of the one before: somebody may be reading them.
    private func forgetPartials(before size: Int) {
        earlier.append(size)
        while earlier.count > 2 { folder.removePartials(of: earlier.removeFirst(), unlessOf: earlier) }
    }

    private func writePolicy() throws {
        let text = clerk.state.record.policy(logs: keys.verifiers)
        guard text != policy else { return }
        try folder.replace("policy", with: Array(text.utf8))
        try folder.replace("key", with: Array((verifier.text + "\n").utf8))
        policy = text
    }
}

/// Why the record must not be continued: going on would rewrite what others have seen.
public enum ForkRefusal: Error, CustomStringConvertible {
    /// The checkpoint in the folder does not belong to this journal.
    case published(size: Int, journal: Int)
    /// A witness has signed a state that this journal does not continue.
    case witnessed(String, size: Int, journal: Int)
    /// A file of the record is not what the journal says.
    case altered(String)
    /// The checkpoint in the folder cannot be read or was not signed with this key.
    case unreadable(String)

    public var description: String {
        switch self {
        case .published(let size, let journal):
            """
            The record has been published with \(size) entries, and the journal with its \(journal) entries does not \
            continue it. An old backup may have been put back. Nothing is written until the journal is whole again: \
            restore a newer backup, or run “convene recover” with a mirror of the record.
            """
        case .witnessed(let name, let size, let journal):
            """
            The witness \(name) has signed this record with \(size) entries, and the journal with its \(journal) entries \
            does not continue it. An old backup may have been put back. Nothing is written until the journal is whole \
            again: restore a newer backup, or run “convene recover” with a mirror of the record.
            """
        case .altered(let name):
            """
            The file \(name) of the published record is not what the journal says. Nothing is written until somebody has \
            found out which of the two was altered.
            """
        case .unreadable(let reason): "The published checkpoint cannot be trusted: \(reason)."
        }
    }
}
