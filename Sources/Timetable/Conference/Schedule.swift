/// A timetable of a conference: which track has a cell, and which submission a time slot of it.
///
/// As the reference has it, the two arrays are independent: nothing here forces them to agree.
public struct Schedule: Equatable, Sendable {
    /// The track of each cell, nil where it is unused: `[session][room]`.
    public var tracks: [[Int?]]
    /// The submission in each time slot, nil where it is empty: `[session][room][slot]`. One of several slots stands in
    /// each of them.
    public var submissions: [[[Int?]]]

    public init(tracks: [[Int?]], submissions: [[[Int?]]]) {
        self.tracks = tracks
        self.submissions = submissions
    }
}
