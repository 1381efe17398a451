/// A conference to be timetabled, as an instance of CoSPLib describes one: submissions of tracks go into the time slots
/// of sessions in rooms.
///
/// Everything is known by its index, the number of its data row in its sheet, from 0. Format and penalties:
/// Kheiri, Pylyavskyy and Jacko, GECCO '25 Companion, doi 10.1145/3712255.3726570. Read one with ``init(json:)``.
public struct Conference: Sendable {
    /// A time in the programme; all rooms share its time slots. Neighbours in the list are neighbours in time.
    public struct Session: Sendable {
        public var name: String
        /// How many time slots it has, 0 or more.
        public var slots: Int
    }

    /// A theme; its submissions share cells, and no others may.
    public struct Track: Sendable {
        public var name: String
    }

    /// A talk of one or more time slots.
    public struct Submission: Sendable {
        public var reference: String
        /// The index of its track.
        public var track: Int
        /// How many time slots it needs, 1 or more, side by side in one cell.
        public var length: Int
        public var order: Order
        /// What each session costs, for one slot, by index of the session.
        public var sessionPenalties: [Double]
        /// What each room costs, for one slot, by index of the room.
        public var roomPenalties: [Double]
        /// What the local time of each session costs where the people of this submission are, for one slot.
        public var zonePenalties: [Double]
    }

    /// The place that a submission wishes for among those of its track.
    public enum Order: Equatable, Sendable {
        /// No wish.
        case any
        /// This place, counted from 1.
        case place(Int)
        /// A wish without a place, which nothing can fulfil: a blank cell of the sheet.
        case unknown

        func isMissed(at place: Int) -> Bool {
            switch self {
            case .any: false
            case .place(let wish): wish != place
            case .unknown: true
            }
        }
    }

    /// Somebody who is needed in two places: by both submissions, or by one of them and by the track of the other.
    public struct Conflict: Equatable, Sendable {
        /// The other submission.
        public var other: Int
        /// Whether a presenter is needed in both.
        public var ofPresenters: Bool
        /// Whether an attendee is.
        public var ofAttendees: Bool
    }

    public var sessions: [Session]
    public var rooms: [String]
    public var tracks: [Track]
    public var submissions: [Submission]
    public var weights: Weights
    /// What a track costs in a session, for one cell: `[track][session]`.
    public var trackSessionPenalties: [[Double]]
    /// What a track costs in a room, for one cell: `[track][room]`.
    public var trackRoomPenalties: [[Double]]
    /// What a cell costs that is used at all: `[session][room]`.
    public var sessionRoomPenalties: [[Double]]
    /// What two tracks cost side by side: `[track][track]`, symmetric, 0 on the diagonal.
    public var similarity: [[Double]]
    /// The conflicts of each submission, each noted with both.
    public var conflicts: [[Conflict]]
    /// Whether two tracks share a chair: `[track][track]`, symmetric, false on the diagonal.
    public var sharesChair: [[Bool]]
    /// What of the instance is likely to mislead, a sentence each.
    public var warnings: [String]
}
