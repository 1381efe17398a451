import Synchronization
import TransparencyLog

/// Sessions that the vault was asked for within the last minute, so that it is not asked at every request.
///
/// Whatever ends a session has to make this forget it; time does by itself, up to a minute late.
final class SessionMemory: Sendable {
    private struct Contents {
        var sessions: [Hash: (session: Accounts.Session, until: Int)] = [:]
        /// How often something was forgotten.
        var age = 0
    }

    private let contents = Mutex(Contents())
    private static let lifetime = 60
    private static let capacity = 20_000

    /// The session of a token, if it is remembered; and the age that ``remember(_:of:since:now:)`` asks for.
    func session(_ token: Hash, now: Int) -> (session: Accounts.Session?, age: Int) {
        contents.withLock { contents in
            guard let found = contents.sessions[token], now < found.until else { return (nil, contents.age) }
            return (found.session, contents.age)
        }
    }

    /// Remembers what the vault said, unless something was forgotten since it was asked.
    func remember(_ session: Accounts.Session, of token: Hash, since age: Int, now: Int) {
        contents.withLock { contents in
            guard contents.age == age else { return }
            if contents.sessions.count >= Self.capacity { contents.sessions = [:] }
            contents.sessions[token] = (session, now + Self.lifetime)
        }
    }

    /// Forgets every session.
    func forget() {
        contents.withLock { contents in
            contents.sessions = [:]
            contents.age += 1
        }
    }
}
