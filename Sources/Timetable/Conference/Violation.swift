/// One thing that a timetable does not do well, and what it costs. The objective is the sum of its violations.
public struct Violation: Equatable, Sendable {
    /// What is wrong.
    public var wrong: Wrong
    /// The weighted penalty. Less than 0 where the instance rewards something.
    public var cost: Double

    /// What can be wrong with a timetable; indices are those of the conference.
    public enum Wrong: Equatable, Sendable {
        case trackInSession(track: Int, session: Int, room: Int)
        case trackInRoom(track: Int, session: Int, room: Int)
        case sessionInRoom(session: Int, room: Int)
        case similarTracks(Int, Int, session: Int)
        case roomsOfTrack(Int, rooms: [Int])
        case parallelCells(track: Int, session: Int, cells: Int)
        case gapInTrack(Int, sessions: [Int])
        case timeZone(submission: Int, session: Int)
        case orderAtOnce(Int, Int, session: Int, slot: Int)
        case orderMissed(submission: Int, place: Int)
        case submissionInSession(submission: Int, session: Int)
        case submissionInRoom(submission: Int, room: Int)
        case conflictInSession(Int, Int, session: Int, of: People)
        case conflictInSlot(Int, Int, session: Int, slot: Int, of: People)
        case chairInTwoPlaces(Int, Int, session: Int)
        /// Some submission of several time slots has no place.
        case multislotUnplaced(submission: Int)
        /// A cell holds another number of slots of it than it needs.
        case multislotSplit(submission: Int, session: Int, room: Int, slots: Int)
        /// Its slots are not numbered one after another.
        case multislotScattered(submission: Int)
    }

    /// Whose conflict it is.
    public enum People: Sendable {
        case presenters
        case attendees
    }

    /// The term it belongs to; nil for what is always on, the rules for submissions of several slots.
    public var term: Term? {
        switch wrong {
        case .trackInSession: .tracksInSessions
        case .trackInRoom: .tracksInRooms
        case .sessionInRoom: .sessionsInRooms
        case .similarTracks: .similarTracks
        case .roomsOfTrack: .roomsPerTrack
        case .parallelCells: .parallelTracks
        case .gapInTrack: .consecutiveTracks
        case .timeZone: .timeZones
        case .orderAtOnce, .orderMissed: .order
        case .submissionInSession: .submissionsInSessions
        case .submissionInRoom: .submissionsInRooms
        case .conflictInSession(_, _, _, let people): people == .presenters ? .presenters : .attendees
        case .conflictInSlot(_, _, _, _, let people): people == .presenters ? .presentersBySlot : .attendeesBySlot
        case .chairInTwoPlaces: .chairs
        case .multislotUnplaced, .multislotSplit, .multislotScattered: nil
        }
    }
}
