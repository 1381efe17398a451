import Dispatch
public import Journal
public import Logging
public import Mechanism
public import ServiceLifecycle
import TransparencyLog

/// Takes votes into the vault, and counts them: pictures of a conversation under way, and the result of one that is closed.
///
/// Counting takes seconds and is never done while somebody waits for a page. What a power cut leaves uncounted is counted
/// at the next start: the ballots stay sealed as they were.
public actor Teller: Service {
    private let clerk: Clerk
    private let journal: Journal
    private let logger: Logger
    private var isCounting: Set<ID<Conversation>> = []
    private var takenRegions: Set<ID<ProgrammeCall>> = []

    /// A teller for a journal.
    public init(clerk: Clerk, journal: Journal, logger: Logger) {
        (self.clerk, self.journal, self.logger) = (clerk, journal, logger)
    }

    /// Counts what has closed and takes the pictures that are due, every few seconds.
    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                await self.work()
                try await Task.sleep(for: .seconds(3))
            }
        }
    }

    /// Votes on a statement; nil takes the vote back.
    ///
    /// - Parameter probability: The probability with which the statement was drawn to be asked; nil where it was not drawn.
    /// - Throws: A ``Refusal`` when the rules do not allow it, or a fault of the journal.
    public nonisolated func cast(
        _ vote: Int?, on statement: ID<Statement>, by voter: Ballot.Voter, askedWith probability: Double? = nil
    ) async throws {
        let mechanism = clerk.state
        try mechanism.checkVote(on: statement, isGuest: voter.isGuest, at: clerk.now)
        guard let conversation = mechanism.statements[statement]?.conversation else {
            throw Refusal(.unknownThing, statement.code)
        }
        let isTaken = try await journal.changeVault {
            try $0.cast(
                vote, on: statement.number, in: conversation.number, by: voter, askedWith: probability)
        }
        guard isTaken else { throw Refusal(.conversationNotThere, Conversation.State.closed.rawValue) }
    }

    /// Does all that is due now.
    public func work() async {
        await workOnCalls()
        for conversation in clerk.state.conversations {
            guard conversation.state == .open || conversation.state == .closed,
                isCounting.insert(conversation.id).inserted
            else { continue }
            defer { isCounting.remove(conversation.id) }
            do {
                if conversation.state == .open {
                    try await takePicture(of: conversation)
                } else {
                    try await publish(conversation)
                }
            } catch {
                logger.error("A conversation was not counted", metadata: ["conversation": "\(conversation.id.code)"])
            }
        }
    }

    /// Takes the regions of calls that have closed, and publishes reviews that a stop has left unpublished.
    private func workOnCalls() async {
        let mechanism = clerk.state
        for call in mechanism.programmeCalls where call.phase != .open {
            do {
                if takenRegions.insert(call.id).inserted {
                    try await journal.changeVault { try $0.takeRegions(of: call, in: mechanism) }
                }
                if call.phase == .counting { try await ReviewDesk(clerk: clerk, journal: journal).publish(call.id) }
            } catch {
                takenRegions.remove(call.id)
                logger.error("A call was not worked on", metadata: ["call": "\(call.id.code)"])
            }
        }
    }

    private func takePicture(of conversation: Conversation) async throws {
        let number = conversation.id.number
        let (isDue, changes) = try await journal.read { reader in
            (
                try reader.vault.changedSincePicture(of: number) >= Conversation.fewest,
                try reader.vault.changes(in: number)
            )
        }
        guard isDue else { return }
        let text = try await aside { mechanism, journal in
            try journal.readNow { try OpinionResult.counting(conversation, mechanism, $0) }.text
        }
        try await journal.changeVault { try $0.keepPicture(text, after: changes, of: number) }
    }

    private func publish(_ conversation: Conversation) async throws {
        let number = conversation.id.number
        try await journal.changeVault { try $0.sealBallots(in: number) }
        let act = try await aside { try PublishCount(conversation, $0, $1) }
        _ = try await clerk.perform(act, by: .operator)
    }

    /// Counts on a thread of its own: the cooperative ones stay free for those who read.
    private nonisolated func aside<Counted: Sendable>(
        _ count: @escaping @Sendable (Mechanism, Journal) throws -> Counted
    ) async throws -> Counted {
        let (mechanism, journal) = (clerk.state, journal)
        return try await withCheckedThrowingContinuation { answer in
            DispatchQueue.global(qos: .utility).async {
                answer.resume(with: Result { try count(mechanism, journal) })
            }
        }
    }
}

extension PublishCount {
    /// The count of a conversation whose ballots are sealed.
    init(
        _ conversation: Conversation, _ mechanism: Mechanism, _ journal: Journal, permutations: Int = 199
    ) throws {
        self.init()
        self.conversation = conversation.id
        let (counted, root) = try journal.readNow { reader in
            (
                try OpinionResult.counting(conversation, mechanism, reader, permutations: permutations),
                try reader.vault.ballotTree(in: conversation.id.number).root
            )
        }
        (people, guests, votes) = (counted.people, counted.guests, counted.votes)
        for group in counted.groups { if let people = group.people, people > 0 { byGroup[group.code] = people } }
        (commonGround, ballots, result) = (counted.commonGround, root, .written(counted.text))
    }
}

extension OpinionResult {
    /// What the ballots of a conversation come to.
    static func counting(
        _ conversation: Conversation, _ mechanism: Mechanism, _ reader: JournalReader, permutations: Int = 199
    ) throws -> OpinionResult {
        try OpinionCount(
            try reader.vault.ballots(in: conversation.id.number), of: conversation, in: mechanism,
            permutations: permutations
        ) {
            capacity in
            capacity.organisation.commitment.flatMap { reader.text($0.hash) }.flatMap { $0.isEmpty ? nil : $0 }
        }.result
    }
}
