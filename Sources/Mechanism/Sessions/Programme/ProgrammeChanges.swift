/// What a release changes for those who follow the programme.
public struct ProgrammeDifference: Equatable, Sendable {
    /// In the order of the sessions' numbers.
    public let sessions: [ProgrammeChange]
    /// In the order of the times.
    public let slots: [SlotChange]

    /// Whether nobody has to learn of anything.
    public var isEmpty: Bool { sessions.isEmpty && slots.isEmpty }
}

/// A session whose time, place or links another release would change.
public struct ProgrammeChange: Equatable, Sendable {
    public let session: ID<Session>
    /// Where it was; nil where it had no place.
    public let before: Appointment?
    /// Where it is to be; nil where it has no place any more.
    public let now: Appointment?

    /// Whether it is at another time or place, and not just followed by other links.
    public var moves: Bool {
        guard let before, let now else { return true }
        return now.isElsewhere(than: before)
    }

    /// Whether it is where it was, in a room that is called otherwise.
    var isRenamingOnly: Bool {
        guard let before, let now else { return false }
        return now.isRenamed(from: before)
    }
}

/// A break, or the name of a time, that another release would change.
public struct SlotChange: Equatable, Sendable {
    /// What it was; nil where it was not shown.
    public let before: Edition.Slot?
    /// What it is to be; nil where it is not shown any more.
    public let now: Edition.Slot?

    /// A difference that has to be told; nil for none. When sessions come, move and go is told with them.
    init?(from before: Edition.Slot?, to now: Edition.Slot?) {
        guard before != now else { return nil }
        if before?.kind != .pause, now?.kind != .pause {
            guard let before, let now else { return nil }
            guard
                before.name != now.name || before.kind != now.kind || before.isOfDayBefore != now.isOfDayBefore
            else { return nil }
        }
        (self.before, self.now) = (before, now)
    }
}

extension Mechanism {
    /// What differs between two programmes, in the order of the sessions' numbers.
    public static func changes(
        from before: [ID<Session>: Appointment], to now: [ID<Session>: Appointment]
    ) -> [ProgrammeChange] {
        Set(before.keys).union(now.keys).sorted().compactMap { session in
            before[session] == now[session]
                ? nil : ProgrammeChange(session: session, before: before[session], now: now[session])
        }
    }

    /// What differs between the times and breaks of two programmes, in their order.
    public static func changes(from before: [Edition.Slot], to now: [Edition.Slot]) -> [SlotChange] {
        let old = before.reduce(into: [Int: Edition.Slot]()) { $0[$1.number] = $1 }
        let new = now.reduce(into: [Int: Edition.Slot]()) { $0[$1.number] = $1 }
        func place(_ number: Int) -> (Timestamp, Int) {
            ((new[number] ?? old[number])?.starts ?? Timestamp(seconds: 0), number)
        }
        return Set(old.keys).union(new.keys).sorted { place($0) < place($1) }
            .compactMap { SlotChange(from: old[$0], to: new[$0]) }
    }

    /// What a release changed.
    public static func difference(from before: Edition.Release, to now: Edition.Release) -> ProgrammeDifference {
        ProgrammeDifference(
            sessions: changes(from: before.appointments, to: now.appointments),
            slots: changes(from: before.slots, to: now.slots))
    }

    /// What the release of an edition's draft would change at a moment.
    public func difference(of edition: Edition, at now: Timestamp) -> ProgrammeDifference {
        // Breaks alone are no programme yet.
        let isEmpty = edition.releases.isEmpty && edition.places.isEmpty
        return ProgrammeDifference(
            sessions: changes(of: edition, at: now),
            slots: isEmpty ? [] : Self.changes(from: edition.releases.last?.slots ?? [], to: edition.shownSlots))
    }

    /// The sessions that the release of an edition's draft would change at a moment, as far as they can be changed.
    public func changes(of edition: Edition, at now: Timestamp) -> [ProgrammeChange] {
        Self.changes(from: edition.releases.last?.appointments ?? [:], to: edition.appointments)
            .filter { change in
                guard let session = sessions[change.session], isMovable(session.id) else { return false }
                // A room has its new name for what is still to come; what began in it was announced under the old one.
                if change.isRenamingOnly, change.now.map({ $0.starts <= now }) ?? false { return false }
                // Whoever took it out of the grid and gave it a time of its own meant that.
                return change.now != nil || session.starts == change.before?.starts
            }
    }
}
