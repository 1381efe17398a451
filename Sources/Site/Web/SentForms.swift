import Synchronization

/// Remembers where the last forms led, so that a form that is sent twice (an impatient finger, a reload) acts once.
final class SentForms: Sendable {
    private let capacity = 10_000
    private let state = Mutex<(places: [String: String], order: [String])>(([:], []))

    /// Where a form with this mark led, if it has been sent before.
    func place(_ mark: String) -> String? { state.withLock { $0.places[mark] } }

    /// Notes where a form led.
    func note(_ mark: String, led place: String) {
        state.withLock { state in
            if state.places.updateValue(place, forKey: mark) == nil { state.order.append(mark) }
            if state.order.count > capacity {
                for old in state.order.prefix(capacity / 2) { state.places[old] = nil }
                state.order.removeFirst(capacity / 2)
            }
        }
    }
}
