extension Programme {
    /// Places for the sessions, and what is still wrong with them.
    public struct Proposal: Equatable, Sendable {
        /// The place of each session; nil for the cancelled, and for all where there is no slot or room.
        public var places: [Place?]
        /// What is wrong, as ``Programme/violations(of:since:)`` says it; it explains the places to people.
        public var violations: [Violation]

        /// Whether the programme can be held as it is.
        public var canBeHeld: Bool { !violations.contains(where: \.constraint.isHard) }

        /// What is wrong, in the currency of the wishes.
        public var cost: Double { violations.reduce(0) { $0 + $1.cost } }
    }

    /// Finds places for the sessions: what must be, then as many wishes as it can.
    ///
    /// - Parameters:
    ///   - released: What was published before, if anything; changes count as the wishes say.
    ///   - seed: Chooses among equals. Publish it with the cost, so that others can repeat the search.
    public func propose(keeping released: [Place?]? = nil, seed: UInt64, _ effort: Effort) -> Proposal {
        proposal(self, since: released, seed: seed, effort)
    }

    /// Changes a published programme as little as it takes to hold it again: as few sessions move as the search finds,
    /// and among those programmes it looks for the one that the wishes prefer.
    public func repair(_ released: [Place?], seed: UInt64, _ effort: Effort) -> Proposal {
        var strict = self
        strict.wishes.change = Self.repairCost
        return proposal(strict, since: released, seed: seed, effort)
    }

    /// Searches with the prices of one programme, tells the result with those of this.
    private func proposal(
        _ priced: Programme, since released: [Place?]?, seed: UInt64, _ effort: Effort
    ) -> Proposal {
        let tables = ProgrammeTables(priced, released: released)
        let start = sessions.indices.map { session in
            guard let place = released?.at(session), has(place) else { return -1 }
            return place.slot * rooms.count + place.room
        }
        var annealing = Annealing(ProgrammeDraft(tables, at: start), seed: seed)
        annealing.run(effort)
        let places = annealing.solution.places.map { place in
            place < 0 ? nil : Place(slot: tables.slot(of: place), room: tables.room(of: place))
        }
        return Proposal(places: places, violations: violations(of: places, since: released))
    }
}

extension Programme {
    /// What may be called off after a programme is published.
    public enum Cancellation: Equatable, Sendable {
        case session(Int)
        /// A room in some slots.
        case room(Int, slots: Set<Int>)
        /// A person in some slots.
        case person(Int, slots: Set<Int>)
    }

    /// The programme with something called off; what does not exist changes nothing. Then ``repair(_:seed:_:)``.
    public func after(_ cancellation: Cancellation) -> Programme {
        var programme = self
        switch cancellation {
        case .session(let session) where sessions.indices.contains(session):
            programme.sessions[session].isCancelled = true
        case .room(let room, let slots) where rooms.indices.contains(room):
            programme.rooms[room].closed.formUnion(slots)
        case .person(let person, let slots) where people.indices.contains(person):
            programme.people[person].away.formUnion(slots)
        case .session, .room, .person:
            break
        }
        return programme
    }
}
