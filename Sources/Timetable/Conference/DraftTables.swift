/// What a search looks up about a conference, weighted and laid out flat: `row * width + column`.
struct DraftTables {
    let sessionCount, roomCount, trackCount, cellCount, slotCount: Int

    /// Cells are numbered by session, then room.
    let sessionOfCell, roomOfCell: [Int]
    /// How many slots a cell has, and where they start.
    let capacity, base: [Int]
    /// The slots of the largest cell.
    let longestCell: Int

    /// The track and the length of each submission.
    let track, length: [Int]
    /// The submissions of each track.
    let submissionsOfTrack: [[Int]]
    private let order: [Conference.Order]
    /// Whether any submission of a track has a wish that counts.
    let hasOrder: [Bool]

    private let submissionSession, submissionRoom: [Double]
    private let trackSession, trackRoom, sessionRoom: [Double]
    /// What two tracks cost side by side.
    let pairCost: [Double]
    /// Whether any two do.
    let hasPairs: Bool
    let weightOfRooms, weightOfParallel, weightOfGap, weightOfOrder: Double

    /// A conflict and what it costs.
    struct Conflict {
        let other: Int
        /// In one session, in different rooms.
        let inSession: Double
        /// For each slot at the same time.
        let inSlot: Double
    }
    private let conflictList: [Conflict]
    private let conflictStart: [Int]

    /// Whether nothing has a negative cost, so that a timetable that costs nothing is best.
    let isNonnegative: Bool
    /// What a time slot costs that is needed by the pool: more than all penalties together can, so that a timetable with
    /// more submissions is always the better one; up to a limit at which units would be lost.
    let priceOfPool: Double

    init(_ conference: Conference) {
        let weights = conference.weights
        let sessions = conference.sessions
        sessionCount = sessions.count
        roomCount = conference.rooms.count
        trackCount = conference.tracks.count
        cellCount = sessionCount * roomCount
        sessionOfCell = sessions.indices.flatMap { [Int](repeating: $0, count: conference.rooms.count) }
        roomOfCell = sessions.indices.flatMap { _ in conference.rooms.indices }
        let capacity = sessionOfCell.map { sessions[$0].slots }
        self.capacity = capacity
        longestCell = capacity.max() ?? 0
        var total = 0
        base = capacity.map { slots in
            defer { total += slots }
            return total
        }
        slotCount = total

        let submissions = conference.submissions
        track = submissions.map(\.track)
        length = submissions.map(\.length)
        var ofTrack = [[Int]](repeating: [], count: conference.tracks.count)
        for (index, submission) in submissions.enumerated() { ofTrack[submission.track].append(index) }
        submissionsOfTrack = ofTrack
        order = submissions.map(\.order)
        weightOfOrder = weights[.order]
        hasOrder = ofTrack.map { members in
            weights[.order] > 0 && members.contains { submissions[$0].order != .any }
        }

        submissionSession = submissions.flatMap { submission in
            sessions.indices.map { session in
                Double(submission.length)
                    * (weights[.timeZones] * submission.zonePenalties[session] + weights[.submissionsInSessions]
                        * submission.sessionPenalties[session])
            }
        }
        submissionRoom = submissions.flatMap { submission in
            submission.roomPenalties.map { Double(submission.length) * weights[.submissionsInRooms] * $0 }
        }
        trackSession = conference.trackSessionPenalties.flatMap { $0.map { weights[.tracksInSessions] * $0 } }
        trackRoom = conference.trackRoomPenalties.flatMap { $0.map { weights[.tracksInRooms] * $0 } }
        sessionRoom = conference.sessionRoomPenalties.flatMap { $0.map { weights[.sessionsInRooms] * $0 } }
        let pairCost = conference.tracks.indices.flatMap { first in
            conference.tracks.indices.map { second in
                weights[.similarTracks] * conference.similarity[first][second]
                    + (conference.sharesChair[first][second] ? weights[.chairs] : 0)
            }
        }
        self.pairCost = pairCost
        hasPairs = pairCost.contains { $0 != 0 }
        weightOfRooms = weights[.roomsPerTrack]
        weightOfParallel = weights[.parallelTracks]
        weightOfGap = weights[.consecutiveTracks]

        var list: [Conflict] = []
        conflictStart =
            conference.conflicts.map { conflicts in
                let start = list.count
                for conflict in conflicts {
                    let priced = Conflict(
                        other: conflict.other,
                        inSession: (conflict.ofPresenters ? weights[.presenters] : 0)
                            + (conflict.ofAttendees ? weights[.attendees] : 0),
                        inSlot: (conflict.ofPresenters ? weights[.presentersBySlot] : 0)
                            + (conflict.ofAttendees ? weights[.attendeesBySlot] : 0))
                    if priced.inSession != 0 || priced.inSlot != 0 { list.append(priced) }
                }
                return start
            } + [list.count]
        conflictList = list

        let single = [submissionSession, submissionRoom, trackSession, trackRoom, sessionRoom, pairCost]
        isNonnegative = single.allSatisfy { $0.allSatisfy { $0 >= 0 } }
        let greatest = single.map { table in table.reduce(0) { max($0, abs($1)) } }
        let ofConflicts = list.reduce(0) { $0 + $1.inSession + $1.inSlot * Double(total) }
        let rooms = Double(conference.rooms.count)
        let ofSubmission = greatest[0] + greatest[1] + weights[.order] * rooms
        let ofCell =
            greatest[2] + greatest[3] + greatest[4] + rooms * greatest[5] + weights[.roomsPerTrack]
            + weights[.parallelTracks] + weights[.consecutiveTracks]
        let all = ofConflicts + Double(total) * ofSubmission + Double(capacity.count) * ofCell
        priceOfPool = min(1 + 2 * all, 1e12)
    }

    func submissionCost(_ submission: Int, _ session: Int, _ room: Int) -> Double {
        submissionSession[submission * sessionCount + session] + submissionRoom[submission * roomCount + room]
    }

    func cellCost(_ track: Int, _ session: Int, _ room: Int) -> Double {
        trackSession[track * sessionCount + session] + trackRoom[track * roomCount + room]
            + sessionRoom[session * roomCount + room]
    }

    func conflicts(of submission: Int) -> ArraySlice<Conflict> {
        conflictList[conflictStart[submission]..<conflictStart[submission + 1]]
    }

    func isMissed(_ submission: Int, at place: Int) -> Bool { order[submission].isMissed(at: place) }

    func hasWish(_ submission: Int) -> Bool { order[submission] != .any }
}
