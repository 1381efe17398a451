import Metrics
public import Journal
public import Mechanism
import Synchronization
public import TransparencyLog

/// The one writer of the process.
///
/// Acts that arrive while a batch is being written wait and go together into the next: each is checked against the state
/// that includes the ones before it, the batch is one durable transaction, and nobody hears of success before it is on
/// the disk. Readers take ``state`` and never wait.
public actor Clerk {
    /// What an accepted act left in the record.
    public struct Receipt: Sendable {
        /// The index of its entry; of the last one, when several acts went together.
        public let index: Int
        /// The thing it was about, or brought in.
        public let object: ObjectID
        /// The things of all acts that went together, in order.
        public let objects: [ObjectID]
    }

    /// Why an act was not accepted.
    public enum Failure: Error, Sendable {
        /// A rule forbids it: the act's place in the batch it came in, and the rule.
        case refused(Refusal, act: Int)
        /// The journal could not write it down; nothing was kept.
        case unavailable(JournalFault)
        /// The record is not in order. Nothing more is written until somebody has looked.
        case corrupt(Corruption)
        /// Somebody outside can prove that the record has been continued elsewhere. Nothing more is written.
        case halted(String)
    }

    /// What is to be told of acts, seen from the state before them: whom they invite, and what a new thing will be called.
    public typealias Telling = @Sendable (Mechanism) -> [VaultWrite]

    private struct Petition {
        let acts: [any Act]
        let actor: Actor
        let vault: [VaultWrite]
        let telling: Telling?
        let answer: CheckedContinuation<Result<Receipt, Failure>, Never>
    }

    private let journal: Journal
    private let clock: Clock
    private let published: Published
    private nonisolated let thread = WriterThread(name: "clerk")
    private var pending: [Petition] = []
    private var isCalled = false
    private var nextDue: Timestamp?
    private var haltedBecause: String?

    private let acceptedActs = Counter(label: "convene_acts_total", dimensions: [("outcome", "accepted")])
    private let refusedActs = Counter(label: "convene_acts_total", dimensions: [("outcome", "refused")])
    private let batchSize = Recorder(label: "convene_batch_acts")
    private let writing = Timer(label: "convene_batch_seconds")

    /// Writing blocks its thread for as long as the disk takes; so the clerk has a thread of its own.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// Opens the books: replays the journal into the state that follows from it.
    /// - Throws: ``Corruption`` when an entry cannot follow from those before it.
    public init(journal: Journal, clock: Clock) throws {
        self.journal = journal
        self.clock = clock
        let ledger = try Replay.ledger(of: journal)
        published = Published(ledger)
        nextDue = ledger.mechanism.nextDue()
    }

    /// The state after the last durable batch.
    public nonisolated var state: Mechanism { published.current.withLock { $0.mechanism } }

    /// How many acts are in the state: what a page kept for readers depends on.
    public nonisolated var count: Int { published.current.withLock { $0.mechanism.count } }

    /// The state and the record's tree at the same moment.
    public nonisolated var ledger: Ledger { published.current.withLock { $0 } }

    /// Puts an act into the record.
    public nonisolated func perform(
        _ act: any Act, by actor: Actor, vault: [VaultWrite] = [], telling: Telling? = nil
    ) async throws(Failure) -> Receipt { try await perform([act], by: actor, vault: vault, telling: telling) }

    /// Puts several acts into the record, all of them or none.
    /// - Parameter telling: What else goes into the vault with them, by the very state that they are done in.
    public nonisolated func perform(
        _ acts: [any Act], by actor: Actor, vault: [VaultWrite] = [], telling: Telling? = nil
    ) async throws(Failure) -> Receipt { try await enqueue(try read(acts), by: actor, vault, telling) }

    /// Lets acts read the kept words that they speak of. Comparing texts takes time; so whoever sends the act spends it,
    /// and not the clerk.
    private nonisolated func read(_ acts: [any Act]) throws(Failure) -> [any Act] {
        let mechanism = state
        var acts = acts
        for place in acts.indices {
            do throws(Refusal) {
                try acts[place].read(mechanism) { $0.words { hash in try? journal.readNow { $0.text(hash) } } }
            } catch {
                throw .refused(error, act: place)
            }
        }
        return acts
    }

    private func enqueue(
        _ acts: [any Act], by actor: Actor, _ vault: [VaultWrite], _ telling: Telling?
    ) async throws(Failure) -> Receipt {
        try await withCheckedContinuation { answer in
            pending.append(Petition(acts: acts, actor: actor, vault: vault, telling: telling, answer: answer))
            call()
        }.get()
    }

    /// What time it is by the clerk's clock.
    nonisolated var now: Timestamp { clock.now }

    /// Writes nothing more: what was published elsewhere under this record's name does not follow from this journal.
    func halt(_ reason: String) { haltedBecause = reason }

    /// Does what is due by the clock.
    public func tick() {
        if nextDue.map({ $0 <= clock.now }) ?? false { call() }
    }

    /// Asks for a batch. Whatever else waits for the clerk is let in first, so that batches grow with the load.
    private func call() {
        guard !isCalled else { return }
        isCalled = true
        Task { self.writeBatch() }
    }

    private func writeBatch() {
        isCalled = false
        let petitions = pending
        pending = []
        var lost: [Int: Failure] = [:]
        var (batch, results, vault) = compose(petitions, without: lost)
        // What could not be entered has left the state half changed: the batch is begun anew without it.
        while let corruption = batch.corruption {
            lost[results.count - 1] = .corrupt(corruption)
            (batch, results, vault) = compose(petitions, without: lost)
        }
        if let failure = write(batch, vault) {
            results = results.map { if case .success = $0 { .failure(failure) } else { $0 } }
        }
        for (petition, result) in zip(petitions, results) { petition.answer.resume(returning: result) }
        let accepted = results.count { if case .success = $0 { true } else { false } }
        acceptedActs.increment(by: accepted)
        refusedActs.increment(by: results.count - accepted)
    }

    /// What is due by the clock, then the petitions in the order in which they came; up to the first that spoils the batch;
    /// and what goes into the vault with them.
    private func compose(
        _ petitions: [Petition], without lost: [Int: Failure]
    ) -> (Batch, [Result<Receipt, Failure>], [VaultWrite]) {
        var batch = Batch(mechanism: state, now: clock.now)
        var vault: [VaultWrite] = []
        if let nextDue, nextDue <= batch.now { batch.performDue() }
        var results: [Result<Receipt, Failure>] = []
        for (place, petition) in petitions.enumerated() where batch.corruption == nil {
            if let failure = lost[place] {
                results.append(.failure(failure))
            } else if isAboutKeptTexts(petition.acts) {
                let told = petition.telling?(batch.mechanism) ?? []
                let result = batch.perform(petition.acts, by: petition.actor)
                if case .success = result { vault += petition.vault + told }
                results.append(result)
            } else {
                results.append(.failure(.refused(Refusal(.unknownText), act: 0)))
            }
        }
        return (batch, results, vault)
    }

    /// Whether the texts that acts erase or put right are there. The state does not know: it holds no words.
    private func isAboutKeptTexts(_ acts: [any Act]) -> Bool {
        acts.allSatisfy { act in
            let (hash, entry): (Hash, Int)
            switch act {
            case let act as EraseText: (hash, entry) = (act.text, act.entry)
            case let act as CorrectText: (hash, entry) = (act.text, act.entry)
            default: return true
            }
            return (try? journal.readNow { try $0.holds(hash, of: entry) }) ?? false
        }
    }

    private func write(_ batch: Batch, _ vault: [VaultWrite]) -> Failure? {
        guard !batch.records.isEmpty || !vault.isEmpty else { return nil }
        if let haltedBecause { return .halted(haltedBecause) }
        do {
            let start = ContinuousClock.now
            _ = try journal.append(batch.records, vault: vault)
            writing.record(duration: start.duration(to: .now))
            batchSize.record(batch.records.count)
        } catch {
            return .unavailable(error)
        }
        published.current.withLock {
            $0.mechanism = batch.mechanism
            for record in batch.records { $0.tree.append(record.leaf) }
        }
        if batch.movesTime { nextDue = batch.mechanism.nextDue() }
        return nil
    }
}

extension Clerk.Failure: CustomStringConvertible {
    public var description: String {
        switch self {
        case .refused(let refusal, _): "\(refusal)"
        case .unavailable(let fault): "\(fault)"
        case .corrupt(let corruption): "\(corruption)"
        case .halted(let reason): reason
        }
    }
}

/// The state of the process and the tree of its record, at one moment.
public struct Ledger: Sendable {
    public internal(set) var mechanism: Mechanism
    public internal(set) var tree: MerkleTree
}

/// What readers see; changed only after a batch is durable.
private final class Published: Sendable {
    let current: Mutex<Ledger>
    init(_ ledger: Ledger) { current = Mutex(ledger) }
}
