import Synchronization

/// Remembers where the last forms led, so that a form that is sent twice (an impatient finger, a reload) acts once.
///
/// The first to come with a mark acts; those that come meanwhile wait until it is known where it led.
final class SentForms: Sendable {
    private enum Sent {
        /// It is being acted upon; these wait.
        case underWay([CheckedContinuation<String?, Never>])
        case led(String)
    }

    private let capacity = 10_000
    private let state = Mutex<(forms: [String: Sent], order: [String])>(([:], []))

    /// Where a form with this mark led. Nil makes it the caller's turn to act, and then to say how it ended:
    /// ``note(_:led:)``.
    func place(_ mark: String) async -> String? {
        await withCheckedContinuation { caller in
            state.withLock { state in
                switch state.forms[mark] {
                case nil:
                    state.forms[mark] = .underWay([])
                    caller.resume(returning: nil)
                case .underWay(let waiting): state.forms[mark] = .underWay(waiting + [caller])
                case .led(let place): caller.resume(returning: place)
                }
            }
        }
    }

    /// Notes where a form led; nil when it led nowhere, which makes it the turn of the next who waits.
    func note(_ mark: String, led place: String?) {
        state.withLock { state in
            var waiting: [CheckedContinuation<String?, Never>] = []
            if case .underWay(let callers) = state.forms[mark] { waiting = callers }
            guard let place else {
                state.forms[mark] = waiting.isEmpty ? nil : .underWay(Array(waiting.dropFirst()))
                waiting.first?.resume(returning: nil)
                return
            }
            state.forms[mark] = .led(place)
            for caller in waiting { caller.resume(returning: place) }
            state.order.append(mark)
            if state.order.count > capacity {
                for old in state.order.prefix(capacity / 2) { state.forms[old] = nil }
                state.order.removeFirst(capacity / 2)
            }
        }
    }
}
