/// Guests, whom a session knows by their name alone, are in one room at a time too. The state holds no names: so they are
/// compared where words are read, in the same way as the grid shows them.
extension Mechanism {
    func checkGuestsApart(_ edition: Edition, _ words: (Prose) -> String?) throws(Refusal) {
        let list = appointmentsAhead(in: edition)
        let guests = list.reduce(into: [ID<Session>: [FoldedName: String]]()) { guests, place in
            guests[place.session] = sessions[place.session]?.guests(words)
        }
        for (one, other) in sessionsAtOnce(in: edition) {
            try Self.checkApart(guests[one] ?? [:], guests[other] ?? [:], of: other)
        }
        let leaving = sessionsLeaving(atReleaseOf: edition)
        let beside = sessions.filter { $0.takesTime && !leaving.contains($0.id) }
        for (session, appointment) in list where isMovable(session) && guests[session]?.isEmpty == false {
            for other in beside where other.overlaps(from: appointment.starts, to: appointment.ends) {
                try Self.checkApart(guests[session] ?? [:], other.guests(words), of: other.id)
            }
        }
    }

    private static func checkApart(
        _ guests: [FoldedName: String], _ others: [FoldedName: String], of session: ID<Session>
    ) throws(Refusal) {
        guard let name = guests.keys.filter({ others[$0] != nil }).min() else { return }
        throw Refusal(.doubleBooked, guests[name] ?? name.text, session.code)
    }
}

extension Session {
    /// Everybody with a part and without an account, by the name as names are compared.
    public func guests(_ words: (Prose) -> String?) -> [FoldedName: String] {
        parts.filter { $0.person == nil }.reduce(into: [:]) { guests, part in
            if let name = words(part.name), let folded = FoldedName(name) { guests[folded] = name }
        }
    }
}
