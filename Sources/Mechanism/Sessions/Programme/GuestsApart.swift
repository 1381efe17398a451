/// Guests, whom a session knows by their name alone, are in one room at a time too. The state holds no names: so they are
/// compared where words are read, in the same way as the grid shows them.
extension Mechanism {
    func checkGuestsApart(_ edition: Edition, _ words: (Prose) -> String?) throws(Refusal) {
        let list = appointmentsAhead(in: edition)
        let guests = list.map { self.guests(of: $0.session, words) }
        for (place, (one, appointment)) in list.enumerated() where !guests[place].isEmpty {
            for other in list.indices.dropFirst(place + 1) {
                guard list[other].appointment.starts < appointment.ends else { break }
                guard isMovable(one) || isMovable(list[other].session) else { continue }
                try Self.checkApart(guests[place], guests[other], of: list[other].session)
            }
        }
        let leaving = sessionsLeaving(atReleaseOf: edition)
        let beside = sessions.filter { $0.takesTime && $0.starts != nil && !leaving.contains($0.id) }
        for (place, (session, appointment)) in list.enumerated() where isMovable(session) && !guests[place].isEmpty {
            for other in beside where other.overlaps(appointment) {
                try Self.checkApart(guests[place], self.guests(of: other.id, words), of: other.id)
            }
        }
    }

    private static func checkApart(
        _ guests: [FoldedName: String], _ others: [FoldedName: String], of session: ID<Session>
    ) throws(Refusal) {
        guard let name = guests.keys.filter({ others[$0] != nil }).min() else { return }
        throw Refusal(.doubleBooked, guests[name] ?? name.text, session.code)
    }

    /// Everybody with a part in a session and without an account, by the name.
    private func guests(of session: ID<Session>, _ words: (Prose) -> String?) -> [FoldedName: String] {
        (sessions[session]?.parts ?? []).filter { $0.person == nil }.reduce(into: [:]) { guests, part in
            if let name = words(part.name), let folded = FoldedName(name) { guests[folded] = name }
        }
    }
}

extension Session {
    fileprivate func overlaps(_ appointment: Appointment) -> Bool {
        guard let starts, let ends else { return false }
        return starts < appointment.ends && appointment.starts < ends
    }
}
