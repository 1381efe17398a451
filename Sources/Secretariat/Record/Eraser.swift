public import Journal
public import Logging
import Mechanism
public import ServiceLifecycle

/// Sees to it that what was erased is gone, and not only out of sight: destroys the keys of people who were erased, takes
/// letters to them out of the outbox, and empties the journal's write-ahead log.
///
/// It goes by the state, so that whatever a power cut has left undone is done at the next start.
public final class Eraser: Service {
    private let clerk: Clerk
    private let journal: Journal
    private let postman: Postman
    private let logger: Logger

    /// An eraser for a journal and its outbox.
    public init(clerk: Clerk, journal: Journal, postman: Postman, logger: Logger) {
        (self.clerk, self.journal, self.postman, self.logger) = (clerk, journal, postman, logger)
    }

    /// Does what was left undone, now and once a minute.
    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var isDone = await self.carryOut()
            while true {
                try await Task.sleep(for: .seconds(60))
                if !isDone || !self.peopleStillHeld.isEmpty { isDone = await self.carryOut() }
            }
        }
    }

    /// Carries out what the record says is erased.
    /// - Returns: Whether nothing is left; a reader who holds an old picture open can stand in the way for a while.
    @discardableResult
    public func carryOut() async -> Bool {
        let people = peopleStillHeld
        for person in people { postman.forget(person) }
        do {
            return try await journal.scrub(destroyingKeysOf: people.map(\.code))
        } catch {
            logger.error("What was erased could not be scrubbed: \(error)")
            return false
        }
    }

    private var peopleStillHeld: [PersonID] {
        clerk.state.people.erased.filter { journal.holdsKey(of: $0.code) }
    }
}
