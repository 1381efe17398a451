import Synchronization

/// What events came to when they were written last, kept for the next time: of the three hundred sessions of a forum one has
/// changed, and the others need not be written again.
///
/// The bytes of a programme are the same with what is kept and without it.
public final class WrittenEvents: Sendable {
    /// What an event makes in one file or another.
    enum Part: Hashable {
        case calendar
        case xCal
        case frabXML
        case frabJSON
        case frabSupplement
        case atom
        case row
    }

    /// What these bytes depend on beside the event.
    struct Setting: Equatable {
        var zone: String
        var acronym = ""
        var number = 0
    }

    private final class Kept {
        let given: Programme.Event
        let settled: Programme.Event
        var parts: [Part: (setting: Setting, bytes: [UInt8])] = [:]

        init(_ given: Programme.Event) {
            self.given = given
            settled = given.settled
        }
    }

    private let events = Mutex<[String: Kept]>([:])
    private let capacity: Int

    /// Keeps at most so many events.
    public init(capacity: Int = 5000) { self.capacity = capacity }

    /// Forgets everything: in one of them there may be words that were erased.
    public func clear() { events.withLock { $0.removeAll() } }

    /// An event in the form that is written.
    func settled(_ event: Programme.Event) -> Programme.Event {
        events.withLock { events in
            if let kept = events[event.id], kept.given == event { return kept.settled }
            if events.count >= capacity { events.removeAll() }
            let kept = Kept(event)
            events[event.id] = kept
            return kept.settled
        }
    }

    /// The bytes of an event: written where it is not what it was, or its setting is another.
    func bytes(
        of event: Programme.Event, as part: Part, _ setting: Setting, _ write: () -> [UInt8]
    ) -> [UInt8] {
        let known = events.withLock { events -> [UInt8]? in
            guard let kept = events[event.id], let piece = kept.parts[part], piece.setting == setting else {
                return nil
            }
            return kept.settled == event ? piece.bytes : nil
        }
        if let known { return known }
        let bytes = write()
        events.withLock { events in
            if let kept = events[event.id], kept.settled == event { kept.parts[part] = (setting, bytes) }
        }
        return bytes
    }
}
