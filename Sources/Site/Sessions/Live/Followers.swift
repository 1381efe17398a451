import Mechanism
import NIOCore
import Synchronization

/// Those who follow live sessions. All who follow the same view in the same language are sent the same bytes.
final class Followers: Sendable {
    /// What somebody follows.
    struct View: Hashable, Sendable {
        let session: ID<Session>
        let language: String
        /// Whether it is the screen in the room.
        let isScreen: Bool
    }

    /// Somebody who follows. They are rung when there is something, and then take the newest that they have not been sent:
    /// a sign of life never stands in the place of what happened.
    private struct Follower {
        let bell: AsyncStream<Void>.Continuation
        var unsent: ByteBuffer?
    }

    private struct Crowd {
        var people: [Int: Follower] = [:]
        /// The entry that they were last sent the state of.
        var sent: Int?
    }

    private struct Contents {
        var crowds: [View: Crowd] = [:]
        var joined = 0
        var forgotten = 0
    }

    private let contents = Mutex(Contents())

    /// The views that anybody follows, with the entry that their followers know.
    var views: [(view: View, sent: Int?)] {
        contents.withLock { $0.crowds.map { ($0.key, $0.value.sent) } }
    }

    /// How often what was sent has been forgotten.
    var forgotten: Int { contents.withLock { $0.forgotten } }

    /// How many follow.
    var count: Int { contents.withLock { $0.crowds.values.reduce(0) { $0 + $1.people.count } } }

    /// The most who can follow at once; the other connections are for everybody else.
    static let most = 3000

    /// A sign of life: the page that hears none for a while connects anew.
    static let pulse = ByteBuffer(string: "event: pulse\ndata: \n\n")

    /// What comes to somebody who follows a view, until they stop. Whoever reads slowly gets the newest only.
    /// - Parameter entry: The entry that they are shown the state of as they come.
    /// - Returns: nil when ``most`` people follow already.
    func follow(_ view: View, knowing entry: Int?) -> AsyncMapSequence<AsyncStream<Void>, ByteBuffer>? {
        guard count < Self.most else { return nil }
        let (rings, bell) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let number = contents.withLock { contents in
            contents.joined += 1
            contents.crowds[view, default: Crowd(sent: entry)].people[contents.joined] = Follower(bell: bell)
            return contents.joined
        }
        bell.onTermination = { [weak self] _ in self?.leave(view, number) }
        return rings.map { [weak self] in self?.takeUnsent(view, number) ?? Self.pulse }
    }

    /// Sends the state after an entry to all who follow a view.
    /// - Parameter forgotten: How often what was sent had been forgotten before the event was written. If that has happened
    ///   since, it may hold what was erased meanwhile, and does not count as what they know.
    func send(_ event: ByteBuffer, to view: View, of entry: Int?, since forgotten: Int = 0) {
        let bells = contents.withLock { contents -> [AsyncStream<Void>.Continuation] in
            guard var crowd = contents.crowds.removeValue(forKey: view) else { return [] }
            if let entry, forgotten == contents.forgotten { crowd.sent = entry }
            for number in crowd.people.keys { crowd.people[number]?.unsent = event }
            contents.crowds[view] = crowd
            return crowd.people.values.map(\.bell)
        }
        for bell in bells { bell.yield() }
    }

    /// Has everything sent anew: what was erased is in no entry about a session, and would stay on every open page.
    func forgetSent() {
        contents.withLock { contents in
            contents.forgotten += 1
            for view in contents.crowds.keys { contents.crowds[view]?.sent = nil }
        }
    }

    /// Sends a sign of life to all who follow a view.
    func sendPulse(to view: View) {
        let bells = contents.withLock { $0.crowds[view]?.people.values.map(\.bell) ?? [] }
        for bell in bells { bell.yield() }
    }

    private func takeUnsent(_ view: View, _ number: Int) -> ByteBuffer? {
        contents.withLock { contents in
            let event = contents.crowds[view]?.people[number]?.unsent
            if event != nil { contents.crowds[view]?.people[number]?.unsent = nil }
            return event
        }
    }

    private func leave(_ view: View, _ number: Int) {
        contents.withLock { contents in
            contents.crowds[view]?.people[number] = nil
            if contents.crowds[view]?.people.isEmpty == true { contents.crowds[view] = nil }
        }
    }
}
