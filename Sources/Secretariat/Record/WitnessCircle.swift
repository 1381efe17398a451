import Foundation
public import Logging
public import Mechanism
public import ServiceLifecycle
import Synchronization
import TransparencyLog

/// Asks the witnesses whom the process has named to vouch for each checkpoint, and puts what they sign under it.
///
/// A witness that has signed a state which this journal does not continue proves a fork: then nothing more is written.
public actor WitnessCircle: Service {
    private let clerk: Clerk
    private let publisher: Publisher
    private let client: WitnessClient
    private let logger: Logger
    /// The size that each witness is thought to know.
    private var known: [String: Int] = [:]
    private nonisolated let standings = Mutex<[String: Standing]>([:])

    /// How it stands with one witness.
    public enum Standing: Equatable, Sendable {
        /// It has signed the record with so many entries, at this moment.
        case vouches(size: Int, at: Timestamp)
        /// It could not be reached.
        case silent
        /// It would not sign; the status of its answer (C2SP tlog-witness).
        case refused(status: Int)
    }

    /// The witnesses of a record.
    public init(clerk: Clerk, publisher: Publisher, logger: Logger) {
        (self.clerk, self.publisher, self.logger) = (clerk, publisher, logger)
        client = WitnessClient()
    }

    /// How it stands with a witness, by its key; nil when it has not been asked yet.
    public nonisolated func standing(of key: String) -> Standing? { standings.withLock { $0[key] } }

    /// Asks every witness that can be reached what it has seen, before anything is written.
    /// - Throws: ``ForkRefusal/witnessed(_:size:journal:)`` when one has signed what this journal does not continue.
    public func compare() async throws {
        let origin = publisher.verifier.name
        // What a witness saw last may have been signed with a key that has been retired since.
        let keys =
            publisher.verifiers
            + clerk.state.record.rotations.compactMap { try? NoteVerifier(text: $0.from) }
        for (witness, answer) in await each({ await $0.latest(of: origin, at: $1.address) }) {
            guard let answer, let verifier = try? NoteVerifier(text: witness.key),
                let checkpoint = try? Checkpoint(signed: answer, verifiedBy: keys + [verifier])
            else { continue }
            known[witness.key] = checkpoint.size
            let tree = clerk.ledger.tree
            guard tree.root(ofFirst: checkpoint.size) == checkpoint.root else {
                throw ForkRefusal.witnessed(verifier.name, size: checkpoint.size, journal: tree.count)
            }
        }
    }

    /// Asks once a second for whatever has not been signed yet.
    public func run() async throws {
        await publisher.gather { [self] published, tree in await cosignatures(for: published, tree) }
        try? await cancelWhenGracefulShutdown {
            while true {
                await self.gather()
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// Gathers the cosignatures that the latest checkpoint lacks: of witnesses that were away or late.
    public func gather() async {
        guard let published = publisher.published else { return }
        for (witness, lines) in await cosignatures(for: published, clerk.ledger.tree) {
            do {
                try await publisher.add(cosignatures: lines, by: witness, to: published.checkpoint)
            } catch {
                logger.warning("A cosignature was not published", metadata: ["witness": "\(witness.name)"])
            }
        }
    }

    /// Asks every witness that has not signed a checkpoint to do so.
    /// - Returns: What those who did have answered, each checked.
    private func cosignatures(
        for published: Publisher.Published, _ tree: MerkleTree
    ) async -> [(NoteVerifier, lines: [UInt8])] {
        let known = known
        let answers = await each { client, witness in
            guard let verifier = try? NoteVerifier(text: witness.key),
                published.note.cosignatures(by: [verifier]).isEmpty
            else { return WitnessClient.Answer?.none }
            return await client.ask(witness.address, for: published, tree: tree, from: known[witness.key] ?? 0)
        }
        var cosigned: [(NoteVerifier, lines: [UInt8])] = []
        for (witness, answer) in answers {
            guard let answer, let verifier = try? NoteVerifier(text: witness.key) else { continue }
            if let lines = await take(answer, of: witness, verifier, published) { cosigned.append((verifier, lines)) }
        }
        return cosigned
    }

    /// Notes how it stands with a witness after its answer.
    /// - Returns: The lines that it signed, if they are its own.
    private func take(
        _ answer: WitnessClient.Answer, of witness: Witness, _ verifier: NoteVerifier, _ published: Publisher.Published
    ) async -> [UInt8]? {
        let checkpoint = published.checkpoint
        let standing: Standing
        var signed: [UInt8]?
        switch answer {
        case .cosigned(let lines):
            var note = published.note
            if (try? note.add(cosignatureLines: lines, by: [verifier])) != nil {
                known[witness.key] = checkpoint.size
                standing = .vouches(size: checkpoint.size, at: clerk.now)
                signed = lines
            } else {
                logger.warning("A witness sent what is not its signature", metadata: ["witness": "\(verifier.name)"])
                standing = .refused(status: 200)
            }
        case .conflict(let size):
            known[witness.key] = size
            standing = .refused(status: 409)
            if size > checkpoint.size { await lookForFork() }
        case .refused(let status):
            standing = .refused(status: status)
            // It was away at the start, and now it knows a tree that this one does not continue (C2SP tlog-witness).
            if status == 422 { await lookForFork() }
        case .unreachable: standing = .silent
        }
        standings.withLock { $0[witness.key] = standing }
        return signed
    }

    /// A witness says that it knows more than there is. Only what it can show under our own signature counts.
    private func lookForFork() async {
        do {
            try await compare()
        } catch {
            logger.critical("\(error)")
            await clerk.halt("\(error)")
        }
    }

    /// Asks every witness that has an address, all at once.
    private func each<Answer: Sendable>(
        _ ask: @escaping @Sendable (WitnessClient, Witness) async -> Answer
    ) async -> [(Witness, Answer)] {
        let witnesses = clerk.state.record.witnessBoard?.witnesses.filter { !$0.address.isEmpty } ?? []
        return await withTaskGroup(of: (Witness, Answer).self) { [client] group in
            for witness in witnesses { group.addTask { (witness, await ask(client, witness)) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}
