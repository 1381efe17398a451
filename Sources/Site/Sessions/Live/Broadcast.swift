import Mechanism
import Secretariat
public import ServiceLifecycle

/// Sends those who follow a live session its floor anew when something has happened there: rendered once for all who see
/// the same, four times a second at most.
public struct Broadcast: Service {
    let site: Site

    /// The broadcast of a site.
    public init(_ site: Site) { self.site = site }

    /// Looks for what is new until the program ends.
    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var turns = 0
            while true {
                try await Task.sleep(for: .milliseconds(250))
                turns += 1
                // A pulse now and then keeps proxies and pages from taking silence for the end, and finds those who have gone.
                if turns % 20 == 0 { await readWhatIsClosed() }
                await send(withPulse: turns % 60 == 0, withTime: turns % 20 == 0)
            }
        }
    }

    /// Reads off what a room answered whose reading could not be written at once.
    private func readWhatIsClosed() async {
        for session in site.clerk.state.sessions where session.temperatures.last?.state == .closed {
            try? await site.room.read(session.id)
        }
    }

    /// Sends what is new, or a pulse to those for whom nothing is.
    func send(withPulse: Bool, withTime: Bool) async {
        for (view, sent) in site.followers.views {
            let forgotten = site.followers.forgotten
            let last = site.clerk.state.lastEntry(ofFloor: view.session)
            // While somebody speaks, the shares of the floor change by themselves, and who is next with them.
            let isMoving = withTime && site.clerk.state.sessions[view.session]?.floor.speaking != nil
            if last != sent || isMoving, let event = await site.event(view) {
                site.followers.send(event, to: view, of: last, since: forgotten)
            } else if withPulse {
                site.followers.sendPulse(to: view)
            }
        }
    }
}

extension Mechanism {
    /// The last entry that may show on the floor of a session: about itself, its thread, or its messages, of which it may
    /// have one without a thread.
    func lastEntry(ofFloor id: ID<Session>) -> Int? {
        guard let session = sessions[id] else { return nil }
        let messages = (session.messages + session.dropped).map { lastEntry(about: .message($0)) }
        return ([lastEntry(about: .session(id)), session.issue.flatMap(lastEntry(in:))] + messages).compactMap(\.self)
            .max()
    }
}
