/// The sixteen weighted terms of a CoSPLib objective, in the order of the sheet `parameters`.
public enum Term: Int, CaseIterable, Sendable {
    case tracksInSessions
    case tracksInRooms
    case sessionsInRooms
    case similarTracks
    case roomsPerTrack
    case parallelTracks
    case consecutiveTracks
    case timeZones
    case order
    case submissionsInSessions
    case submissionsInRooms
    case presenters
    case attendees
    case chairs
    case presentersBySlot
    case attendeesBySlot

    /// What the term counts, for people.
    public var name: String {
        switch self {
        case .tracksInSessions: "tracks in sessions"
        case .tracksInRooms: "tracks in rooms"
        case .sessionsInRooms: "sessions in rooms"
        case .similarTracks: "similar tracks"
        case .roomsPerTrack: "rooms per track"
        case .parallelTracks: "parallel tracks"
        case .consecutiveTracks: "consecutive tracks"
        case .timeZones: "time zones"
        case .order: "order"
        case .submissionsInSessions: "submissions in sessions"
        case .submissionsInRooms: "submissions in rooms"
        case .presenters: "presenters"
        case .attendees: "attendees"
        case .chairs: "chairs"
        case .presentersBySlot: "presenters by time slot"
        case .attendeesBySlot: "attendees by time slot"
        }
    }
}

/// The weight of each term. A weight of 0 or less turns its term off.
public struct Weights: Sendable {
    private var weights = [Double](repeating: 0, count: Term.allCases.count)

    /// Every term off.
    public init() {}

    /// The weight of a term, 0 where it is off.
    public subscript(term: Term) -> Double {
        get { weights[term.rawValue] }
        set { weights[term.rawValue] = max(0, newValue) }
    }
}
