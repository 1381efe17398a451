/// Guests, whom a session knows by their name alone, are in one room at a time too. The state holds no names: so they are
/// compared where words are read, in the same way as the grid shows them.
extension Mechanism {
    func checkGuestsApart(_ edition: Edition, _ words: (Prose) -> String?) throws(Refusal) {
        let list = edition.appointments.sorted { ($0.value.starts, $0.key) < ($1.value.starts, $1.key) }
        let guests = list.map { self.guests(of: $0.key, words) }
        for (place, one) in list.enumerated() where !guests[place].isEmpty {
            for other in list.indices.dropFirst(place + 1) {
                guard list[other].value.starts < one.value.ends else { break }
                guard let name = guests[other].intersection(guests[place]).min() else { continue }
                throw Refusal(.doubleBooked, name, list[other].key.code)
            }
        }
    }

    private func guests(of session: ID<Session>, _ words: (Prose) -> String?) -> Set<String> {
        let names = (sessions[session]?.parts ?? []).filter { $0.person == nil }.compactMap { words($0.name) }
        return Set(names.filter { !$0.isEmpty })
    }
}
