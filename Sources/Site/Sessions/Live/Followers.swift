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

    private struct Crowd {
        var people: [Int: AsyncStream<ByteBuffer>.Continuation] = [:]
        /// The entry that they were last sent the state of.
        var sent: Int?
    }

    private struct Contents {
        var crowds: [View: Crowd] = [:]
        var joined = 0
    }

    private let contents = Mutex(Contents())

    /// The views that anybody follows, with the entry that their followers know.
    var views: [(view: View, sent: Int?)] {
        contents.withLock { $0.crowds.map { ($0.key, $0.value.sent) } }
    }

    /// How many follow.
    var count: Int { contents.withLock { $0.crowds.values.reduce(0) { $0 + $1.people.count } } }

    /// The most who can follow at once; the other connections are for everybody else.
    static let most = 3000

    /// What comes to somebody who follows a view, until they stop. Whoever reads slowly gets the newest only.
    /// - Returns: nil when ``most`` people follow already.
    func follow(_ view: View) -> AsyncStream<ByteBuffer>? {
        guard count < Self.most else { return nil }
        let (stream, continuation) = AsyncStream<ByteBuffer>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let number = contents.withLock { contents in
            contents.joined += 1
            contents.crowds[view, default: Crowd()].people[contents.joined] = continuation
            return contents.joined
        }
        continuation.onTermination = { [weak self] _ in self?.leave(view, number) }
        return stream
    }

    /// Sends something to all who follow a view.
    func send(_ bytes: ByteBuffer, to view: View, of entry: Int?) {
        let people = contents.withLock { contents in
            if let entry { contents.crowds[view]?.sent = entry }
            return contents.crowds[view].map { Array($0.people.values) } ?? []
        }
        for person in people { person.yield(bytes) }
    }

    private func leave(_ view: View, _ number: Int) {
        contents.withLock { contents in
            contents.crowds[view]?.people[number] = nil
            if contents.crowds[view]?.people.isEmpty == true { contents.crowds[view] = nil }
        }
    }
}
