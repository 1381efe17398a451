extension Conference {
    /// Reads an instance in the JSON form of CoSPLib's workbooks: an object of nine sheets, each a list of rows, each a
    /// list of cells.
    ///
    /// Throws what the reference would stop at or guess about, with the sheet and the row.
    public init(json: [UInt8]) throws(ConferenceFault) {
        let book = try Workbook(json: json)
        let sessionTimes = try Self.sessions(of: book.sessions)
        let sessions = sessionTimes.map(\.session)
        let rooms = try book.rooms.names("The room")
        let slots = sessions.map(\.slots).reduce(0, +)
        guard !rooms.isEmpty else { throw book.rooms.fault(nil, "There is no room.") }
        guard slots <= Self.mostSlots / rooms.count else {
            throw book.sessions.fault(
                nil, "\(slots) time slots in each of \(rooms.count) rooms are more than the \(Self.mostSlots) allowed.")
        }

        let trackNames = try Self.trackNames(of: book.tracks)
        let (weights, bands) = try Self.parameters(of: book.parameters)
        let reading = SubmissionReading(
            sheet: book.submissions, sessions: sessionTimes, rooms: rooms, tracks: trackNames, bands: bands)
        let submissions = try reading.submissions()
        try Self.check(submissions, fill: trackNames, slots: slots * rooms.count, in: book)
        let attendance = Attendance(
            presenters: try reading.names(in: 5, "The presenters"),
            attendees: try reading.names(in: 6, "The attendees"),
            chairs: try Self.chairs(of: book.tracks), tracks: submissions.map(\.track))

        self.sessions = sessions
        self.rooms = rooms
        self.tracks = trackNames.map(Track.init)
        self.submissions = submissions
        self.weights = weights
        let sessionNames = sessions.map(\.name)
        trackSessionPenalties = try book.tracksInSessions.grid(trackNames, "track", by: sessionNames, "session")
        trackRoomPenalties = try book.tracksInRooms.grid(trackNames, "track", by: rooms, "room")
        sessionRoomPenalties = try book.sessionsInRooms.grid(sessionNames, "session", by: rooms, "room")
        similarity = try book.similarTracks.triangle(trackNames)
        conflicts = attendance.conflicts
        sharesChair = attendance.sharedChairs
        warnings = []
        warnings = gluedNames
    }

    /// More time slots than any conference has in all rooms.
    static let mostSlots = 100_000
    /// More time slots than a session or a submission has: a day in minutes.
    static let mostSlotsOfSession = 1440

    private static func sessions(of sheet: Sheet) throws(ConferenceFault) -> [SessionTime] {
        let names = try sheet.names("The session")
        guard !names.isEmpty else { throw sheet.fault(nil, "There is no session.") }
        return try zip(sheet.data, names).map { row, name throws(ConferenceFault) in
            let slots = try sheet.whole(row, 1, "The number of time slots", in: 0...mostSlotsOfSession)
            return SessionTime(
                session: Session(name: name, slots: slots), start: try sheet.time(row, 3, "The start time"),
                end: try sheet.time(row, 4, "The end time"))
        }
    }

    private static func trackNames(of sheet: Sheet) throws(ConferenceFault) -> [String] {
        guard sheet[0, 0] == .text("Tracks") else {
            throw sheet.fault(0, "The header of column 0 must be \"Tracks\", not \(sheet[0, 0].quoted).")
        }
        return try sheet.names("The track")
    }

    private static func chairs(of sheet: Sheet) throws(ConferenceFault) -> [Set<ExactText>] {
        try sheet.refuseNumbers(in: 1, "The chairs")
        return try sheet.data.map { row throws(ConferenceFault) in try sheet.nameList(row, 1, "The chairs") }
    }

    private static func check(
        _ submissions: [Submission], fill tracks: [String], slots: Int, in book: Workbook
    ) throws(ConferenceFault) {
        let filled = Set(submissions.map(\.track))
        if let empty = tracks.indices.first(where: { !filled.contains($0) }) {
            throw book.tracks.fault(empty + 1, "The track \"\(tracks[empty])\" has no submission; remove it.")
        }
        let needed = submissions.map(\.length).reduce(0, +)
        guard needed <= slots else {
            throw book.submissions.fault(
                nil, "\(needed) time slots are needed, but all rooms and sessions have \(slots).")
        }
    }

    private static func parameters(of sheet: Sheet) throws(ConferenceFault) -> (Weights, TimeBands) {
        var weights = Weights()
        for term in Term.allCases {
            weights[term] = Double(
                try sheet.setting(term.rawValue + 1, 4, "The weight of \(term.name)", least: -greatestWeight))
        }
        let bands = TimeBands(
            local: try sheet.offset(1, 1, "The local time zone"),
            suitable: (try sheet.time(3, 1, "Suitable from"), try sheet.time(4, 1, "Suitable to")),
            lessSuitable: (try sheet.time(6, 1, "Less suitable from"), try sheet.time(7, 1, "Less suitable to")),
            small: Double(try sheet.setting(8, 1, "The penalty of less suitable times", least: -greatestWeight)),
            big: Double(try sheet.setting(10, 1, "The penalty of unsuitable times", least: -greatestWeight)))
        return (weights, bands)
    }

    static let greatestWeight = 1_000_000_000
}

/// A session and when it is, in minutes since midnight.
struct SessionTime {
    let session: Conference.Session
    let start, end: Int
}

extension Sheet {
    /// A whole number, or text of one.
    fileprivate func setting(_ row: Int, _ column: Int, _ what: String, least: Int) throws(ConferenceFault) -> Int {
        if case .text(let text) = self[row, column], let number = Int(text),
            (least...Conference.greatestWeight).contains(number)
        {
            return number
        }
        return try whole(row, column, what, in: least...Conference.greatestWeight)
    }
}
