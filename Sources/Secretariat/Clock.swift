public import Mechanism
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// What time it is: the one source of now in the running program.
public final class Clock: Sendable {
    private let ahead: Mutex<Int>
    private let read: @Sendable () -> Int

    /// The clock on the wall, so many seconds ahead of it.
    public init(ahead seconds: Int = 0) {
        ahead = Mutex(seconds)
        read = { time(nil) }
    }

    /// A clock that stands where a test puts it.
    public init(standingAt moment: Timestamp) {
        ahead = Mutex(0)
        read = { moment.seconds }
    }

    /// The present moment.
    public var now: Timestamp { Timestamp(seconds: read()).adding(seconds: ahead.withLock { $0 }) }

    /// How far the clock is ahead of the wall, in seconds.
    public var secondsAhead: Int { ahead.withLock { $0 } }

    /// Moves the clock forward. Only a demonstration does, and tests.
    public func advance(seconds: Int) { ahead.withLock { $0 = $0 + max(0, seconds) } }
}
