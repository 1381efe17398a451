extension Conference {
    /// A violation as a sentence with the names of the conference, and what it costs.
    public func sentence(for violation: Violation) -> String {
        words(for: violation.wrong) + " (\(Cell.written(violation.cost)))."
    }

    /// That a submission found no place.
    public func sentence(unplaced submission: Int) -> String {
        "Submission \"\(reference(submission))\" has no place: no cell has room for it."
    }

    private func words(for wrong: Violation.Wrong) -> String {
        switch wrong {
        case .trackInSession(let track, let session, let room):
            "Track \(name(track)) is in session \(when(session)), \(place(room)), which is a poor time for it"
        case .trackInRoom(let track, let session, let room):
            "Track \(name(track)) is in \(place(room)) in session \(when(session)), which is a poor room for it"
        case .sessionInRoom(let session, let room):
            "\(place(room).capitalizedFirst) is used in session \(when(session)), when it had better not be"
        case .similarTracks(let first, let second, let session):
            "The similar tracks \(name(first)) and \(name(second)) run side by side in session \(when(session))"
        case .roomsOfTrack(let track, let rooms):
            "Track \(name(track)) has to change between \(rooms.count) rooms: "
                + rooms.map(place).joined(separator: ", ")
        case .parallelCells(let track, let session, let cells):
            "Track \(name(track)) runs in \(cells) rooms at once in session \(when(session))"
        case .gapInTrack(let track, let sessions):
            "Track \(name(track)) is interrupted: its sessions "
                + sessions.map(when).joined(separator: ", ") + " do not follow one another"
        case .timeZone(let submission, let session):
            "Session \(when(session)) is at a bad local time for the people of submission \(quoted(submission))"
        case .orderAtOnce(let first, let second, let session, let slot):
            "Submissions \(quoted(first)) and \(quoted(second)) of one track have an order, but run at the same time: "
                + "session \(when(session)), time slot \(slot + 1)"
        case .orderMissed(let submission, let place):
            "Submission \(quoted(submission)) comes at place \(place) of its track, \(wish(submission))"
        case .submissionInSession(let submission, let session):
            "Submission \(quoted(submission)) is in session \(when(session)), which is a poor time for it"
        case .submissionInRoom(let submission, let room):
            "Submission \(quoted(submission)) is in \(place(room)), which is a poor room for it"
        case .conflictInSession(let first, let second, let session, let people):
            "\(needed(people)) in both \(quoted(first)) and \(quoted(second)), which are in different rooms in session "
                + when(session)
        case .conflictInSlot(let first, let second, let session, let slot, let people):
            "\(needed(people)) in both \(quoted(first)) and \(quoted(second)), which run at the same time: session "
                + "\(when(session)), time slot \(slot + 1)"
        case .chairInTwoPlaces(let first, let second, let session):
            "A chair is needed in both tracks \(name(first)) and \(name(second)), which run side by side in session "
                + when(session)
        case .multislotUnplaced(let submission):
            "Submission \(quoted(submission)) of several time slots has no place"
        case .multislotSplit(let submission, let session, let room, let slots):
            "Session \(when(session)), \(place(room)), holds \(slots) of the \(submissions[submission].length) time "
                + "slots that submission \(quoted(submission)) needs in one piece"
        case .multislotScattered(let submission):
            "The time slots of submission \(quoted(submission)) do not follow one another"
        }
    }

    private func name(_ track: Int) -> String { "\"\(tracks[track].name)\"" }

    private func when(_ session: Int) -> String { sessions[session].name }

    private func place(_ room: Int) -> String { "room \"\(rooms[room])\"" }

    private func reference(_ submission: Int) -> String {
        submissions.indices.contains(submission) ? submissions[submission].reference : "\(submission)"
    }

    private func quoted(_ submission: Int) -> String { "\"\(reference(submission))\"" }

    private func needed(_ people: Violation.People) -> String {
        people == .presenters ? "A presenter or chair is needed" : "Somebody wants to be"
    }

    private func wish(_ submission: Int) -> String {
        switch submissions[submission].order {
        case .place(let place): "not at \(place)"
        case .any, .unknown: "and its order is blank"
        }
    }
}

extension String {
    /// The text with its first letter as a capital.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
