public import Journal
public import Logging
import Mechanism
public import ServiceLifecycle
import Synchronization

/// Sees to it that what was erased is gone, and not only out of sight: destroys the keys of people who were erased, takes
/// letters to them out of the outbox, and empties the journal's write-ahead log.
///
/// It goes by the state, so that whatever a power cut has left undone is done at the next start.
public final class Eraser: Service {
    private let clerk: Clerk
    private let journal: Journal
    private let postman: Postman
    private let logger: Logger
    /// Whether something that was erased may still lie in the write-ahead log.
    private let isOwed = Mutex(true)

    /// An eraser for a journal and its outbox.
    public init(clerk: Clerk, journal: Journal, postman: Postman, logger: Logger) {
        (self.clerk, self.journal, self.postman, self.logger) = (clerk, journal, postman, logger)
    }

    /// Does what was left undone, now and as soon as nobody stands in the way.
    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                await self.carryOutWhatIsOwed()
                try await Task.sleep(for: .seconds(5))
            }
        }
    }

    /// Tries again what could not be carried out.
    func carryOutWhatIsOwed() async {
        if isOwed.withLock({ $0 }) || !peopleStillHeld.isEmpty { await carryOut() }
    }

    /// Carries out what the record says is erased.
    /// - Returns: Whether nothing is left; a reader who holds an old picture open can stand in the way for a while.
    @discardableResult
    public func carryOut() async -> Bool {
        let people = peopleStillHeld
        for person in people { postman.forget(person) }
        var isDone = false
        do {
            isDone = try await journal.scrub(destroyingKeysOf: people.map(\.code))
        } catch {
            logger.error("What was erased could not be scrubbed: \(error)")
        }
        isOwed.withLock { $0 = !isDone }
        return isDone
    }

    private var peopleStillHeld: [PersonID] {
        clerk.state.people.erased.filter { journal.holdsKey(of: $0.code) }
    }
}
