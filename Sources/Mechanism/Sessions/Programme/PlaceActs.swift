/// Says what a session needs of its place: how long, for how many, with what.
public struct StateNeeds: Act {
    public static let type = ActType.stateNeeds
    public var session = ID<Session>(0)
    /// 0 for as long as its slot.
    public var minutes = 0
    /// 0 where nobody knows.
    public var audience = 0
    public var features: Set<RoomFeature> = []

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.number("minutes", &minutes, in: 5...1440, isRequired: false)
        fields.number("audience", &audience, in: 1...1_000_000, isRequired: false)
        fields.features("features", &features)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.session(session, in: .planned, .ready)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) {
            $0.needs = SessionNeeds(
                minutes: minutes > 0 ? minutes : nil, audience: audience > 0 ? audience : nil, features: features)
        }
    }
}

/// Gives a session a place in the draft programme, another one, or none.
public struct PlaceSession: Act {
    public static let type = ActType.placeSession
    public var edition = ID<Edition>(0)
    public var session = ID<Session>(0)
    /// nil takes the session out of the grid.
    public var place: GridPlace?
    /// Whether a session that is there already comes to where this one was.
    public var isExchange = false

    public init() {}

    public var subject: ObjectID { .edition(edition) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.reference("session", &session)
        fields.gridPlace("place", &place)
        fields.flag("exchange", &isExchange)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let edition = try mechanism.edition(edition)
        _ = try mechanism.session(session, in: .planned, .ready)
        try mechanism.checkEdition(of: session, is: edition.id)
        guard let place else { return }
        try edition.checkPlace(place)
        guard let other = edition.session(at: place), other != session else { return }
        guard isExchange else { throw Refusal(.placeTaken, other.code) }
        _ = try mechanism.session(other, in: .planned, .ready)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.editions.update(edition) { edition in
            let old = edition.places[session]
            if let place, let other = edition.session(at: place), other != session { edition.places[other] = old }
            edition.places[session] = place
        }
    }
}

/// Takes over an arrangement that the program has proposed. The seed and the moves repeat the search.
public struct ArrangeProgramme: Act {
    public static let type = ActType.arrangeProgramme
    public var edition = ID<Edition>(0)
    public var way = Edition.Arrangement.Way.fill
    public var seed = 0
    public var moves = 0
    public var cost = 0
    public var places: [Placement] = []

    public init() {}

    public var subject: ObjectID { .edition(edition) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.choice("way", &way)
        fields.number("seed", &seed, in: 0...1_000_000_000)
        fields.number("moves", &moves, in: 0...1_000_000_000)
        fields.number("cost", &cost, in: 0...999_999_999_999_999)
        fields.placements("places", &places, most: Self.most)
    }

    /// As many as one entry of the record holds.
    static let most = 900

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let edition = try mechanism.edition(edition)
        var after = edition.places
        for placement in places {
            _ = try mechanism.session(placement.session, in: .planned, .ready)
            try mechanism.checkEdition(of: placement.session, is: edition.id)
            try edition.checkPlace(placement.place)
            after[placement.session] = placement.place
        }
        var holders: [GridPlace: ID<Session>] = [:]
        for (session, place) in after.sorted(by: { $0.key < $1.key }) {
            if let other = holders[place] { throw Refusal(.placeTaken, other.code) }
            holders[place] = session
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.editions.update(edition) { edition in
            for placement in places { edition.places[placement.session] = placement.place }
            edition.arrangement = .init(
                way: way, seed: seed, moves: moves, cost: cost, count: places.count, at: stamp.at)
        }
    }
}

extension Edition {
    /// A place that exists and can hold a session.
    func checkPlace(_ place: GridPlace) throws(Refusal) {
        guard let slot = slot(place.slot), slot.kind != .pause, room(place.room) != nil else {
            throw Refusal(.unknownPlace)
        }
    }
}

extension Mechanism {
    /// Lets a session that will not take place leave the draft; where it was announced, the releases keep.
    mutating func freePlace(of session: ID<Session>) throws(Corruption) {
        guard let edition = edition(of: session) else { return }
        try editions.update(edition.id) { $0.places[session] = nil }
    }

    /// A session has its place in one edition.
    func checkEdition(of session: ID<Session>, is edition: ID<Edition>) throws(Refusal) {
        if let other = self.edition(of: session), other.id != edition { throw Refusal(.inOtherEdition, other.id.code) }
    }
}
