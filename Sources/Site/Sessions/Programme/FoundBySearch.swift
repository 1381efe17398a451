import Exchange
import HTML
import Mechanism

/// The programme and its sessions as search engines read them.
extension Reading {
    /// What is to come of the programme.
    func jsonLD(_ h: inout HTMLWriter, _ programme: Programme) {
        var coming = programme
        coming.events = programme.events.filter { event in
            (event.ends ?? event.starts).map { $0 >= now } ?? false
        }.map(takingFromAfar)
        guard !coming.events.isEmpty else { return }
        let sessions = Set(coming.events.compactMap(\.number).map { ID<Session>($0) })
        jsonLD(&h, ProgrammeJSONLD.bytes(of: coming, .brief, at: venue { !sessions.isDisjoint(with: $0.keys) }))
    }

    /// One session.
    func jsonLD(_ h: inout HTMLWriter, _ session: Session, _ programme: Programme) {
        guard session.starts != nil, let event = programme.settled.events.first else { return }
        let venue = venue { $0[session.id] != nil }
        jsonLD(&h, ProgrammeJSONLD.bytes(of: takingFromAfar(event), in: programme, at: venue))
    }

    /// A session that is to come takes people from afar on its own page, where no other address is named for them.
    private func takingFromAfar(_ event: Programme.Event) -> Programme.Event {
        guard let session = event.number.flatMap({ mechanism.sessions[ID($0)] }), session.isAhead,
            let address = event.address, !event.links.contains(where: { $0.kind == .remote })
        else { return event }
        var event = event
        event.links.append(Programme.Link(.remote, title: "", address: address))
        return event
    }

    /// Where the latest edition takes place whose programme in force holds such sessions.
    private func venue(_ holds: ([ID<Session>: Appointment]) -> Bool) -> String? {
        mechanism.editions.newestFirst()
            .first { !$0.venue.isEmpty && holds($0.releases.last?.appointments ?? [:]) }
            .map { text($0.venue) }
    }
}
