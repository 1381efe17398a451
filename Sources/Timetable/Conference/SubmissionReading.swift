/// Reads the sheet `submissions`.
struct SubmissionReading {
    let sheet: Sheet
    let sessions: [SessionTime]
    let rooms: [String]
    let tracks: [String]
    let bands: TimeBands

    func submissions() throws(ConferenceFault) -> [Conference.Submission] {
        let width = 7 + sessions.count + rooms.count
        for (column, header) in [(1, "Track"), (4, "Time Zone")] where sheet[0, column] != .text(header) {
            throw sheet.fault(
                0, "The header of column \(column) must be \"\(header)\", not \(sheet[0, column].quoted).")
        }
        guard sheet.width == width else {
            throw sheet.fault(
                0,
                "It needs \(width) columns, 7 and one for each of \(sessions.count) sessions and \(rooms.count) rooms, "
                    + "and has \(sheet.width).")
        }
        let split = 7 + sessions.count
        let sessionColumns = try sheet.columns(of: sessions.map(\.session.name), in: 7..<split, "session")
        let roomColumns = try sheet.columns(of: rooms, in: split..<width, "room")
        let places = Dictionary(
            zip(tracks.map(ExactText.init), tracks.indices), uniquingKeysWith: { first, _ in first })
        return try zip(sheet.data, try sheet.names("The reference")).map { row, reference throws(ConferenceFault) in
            let track = try sheet.text(row, 1, "The track")
            guard let place = places[ExactText(track)] else {
                throw sheet.fault(row, "\"\(track)\" is no track of the sheet \"tracks\".")
            }
            return Conference.Submission(
                reference: reference, track: place,
                length: try sheet.whole(
                    row, 2, "The number of required time slots", in: 1...Conference.mostSlotsOfSession),
                order: try order(row),
                sessionPenalties: try penalties(row, sessionColumns),
                roomPenalties: try penalties(row, roomColumns),
                zonePenalties: try zonePenalties(row))
        }
    }

    /// The names in a column, a set for each submission.
    func names(in column: Int, _ what: String) throws(ConferenceFault) -> [Set<ExactText>] {
        try sheet.refuseNumbers(in: column, what)
        return try sheet.data.map { row throws(ConferenceFault) in try sheet.nameList(row, column, what) }
    }

    private func order(_ row: Int) throws(ConferenceFault) -> Conference.Order {
        guard sheet[row, 3] != .blank else { return .unknown }
        let place = try sheet.whole(row, 3, "The order", in: 0...Conference.mostSlots)
        return place == 0 ? .any : .place(place)
    }

    private func penalties(_ row: Int, _ columns: [Int]) throws(ConferenceFault) -> [Double] {
        try columns.map { column throws(ConferenceFault) in
            try sheet.penalty(row, column, "The penalty in column \(column)")
        }
    }

    private func zonePenalties(_ row: Int) throws(ConferenceFault) -> [Double] {
        let offset = try sheet.offset(row, 4, "The time zone")
        return sessions.map { bands.penalty(from: $0.start, to: $0.end, offset: offset) }
    }
}
