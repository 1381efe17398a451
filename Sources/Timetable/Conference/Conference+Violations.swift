extension Conference {
    /// What is wrong with a timetable, whatever its arrays hold: term by term, inside a term by session, room and slot.
    ///
    /// The rules are those of CoSPLib's evaluator, its peculiarities with them: submissions in a cell without a track
    /// count for some terms and not for others, the places of an order run through parallel cells by number of the room,
    /// and a submission of several slots counts once for each. Entries outside of the conference are passed over.
    public func violations(of schedule: Schedule) -> [Violation] {
        let reading = ScheduleReading(self, schedule)
        return reading.ofCells + reading.ofTracks + reading.ofSubmissions + reading.ofOrder + reading.ofConflicts
            + reading.ofMultislots
    }

    /// What a timetable costs: the sum of its ``violations(of:)``.
    public func objective(of schedule: Schedule) -> Double {
        violations(of: schedule).reduce(0) { $0 + $1.cost }
    }
}

/// The two arrays of a timetable as lists.
struct ScheduleReading {
    let conference: Conference
    /// The cells that have a track, by session, then room.
    let used: [(session: Int, room: Int, track: Int)]
    /// The time slots that have a submission, by session, then room, then slot.
    let entries: [Entry]

    struct Entry {
        let session, room, slot, submission: Int
        /// The track of the cell.
        let track: Int?
    }

    init(_ conference: Conference, _ schedule: Schedule) {
        self.conference = conference
        var used: [(session: Int, room: Int, track: Int)] = []
        var entries: [Entry] = []
        for session in conference.sessions.indices {
            for room in conference.rooms.indices {
                let track = schedule.tracks[at: session]?[at: room]?.flatMap { track in
                    conference.tracks.indices.contains(track) ? track : nil
                }
                if let track { used.append((session, room, track)) }
                let slots = schedule.submissions[at: session]?[at: room] ?? []
                for (slot, submission) in slots.prefix(conference.sessions[session].slots).enumerated() {
                    guard let submission, conference.submissions.indices.contains(submission) else { continue }
                    entries.append(
                        Entry(session: session, room: room, slot: slot, submission: submission, track: track))
                }
            }
        }
        self.used = used
        self.entries = entries
    }

    func weight(_ term: Term) -> Double { conference.weights[term] }

    /// A violation with its penalty, weighted; nothing if the term is off or the penalty 0.
    func violation(_ wrong: Violation.Wrong, _ penalty: Double = 1) -> [Violation] {
        var violation = Violation(wrong: wrong, cost: 0)
        violation.cost = penalty * (violation.term.map(weight) ?? 1)
        return violation.cost == 0 ? [] : [violation]
    }
}

extension Array {
    /// The element at an index, nil if there is none.
    fileprivate subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

// MARK: Cells and tracks

extension ScheduleReading {
    /// 5.1 to 5.4 and 5.14: tracks in sessions and rooms, alone and beside each other.
    var ofCells: [Violation] {
        var found: [Violation] = []
        for (session, room, track) in used {
            found += violation(
                .trackInSession(track: track, session: session, room: room),
                conference.trackSessionPenalties[track][session])
            found += violation(
                .trackInRoom(track: track, session: session, room: room), conference.trackRoomPenalties[track][room])
            found += violation(
                .sessionInRoom(session: session, room: room), conference.sessionRoomPenalties[session][room])
        }
        for (place, first) in used.enumerated() {
            for second in used[(place + 1)...].prefix(while: { $0.session == first.session })
            where first.track != second.track {
                found += violation(
                    .similarTracks(first.track, second.track, session: first.session),
                    conference.similarity[first.track][second.track])
                if conference.sharesChair[first.track][second.track] {
                    found += violation(.chairInTwoPlaces(first.track, second.track, session: first.session))
                }
            }
        }
        return found
    }

    /// 5.5 to 5.7: rooms, parallel cells and gaps of a track.
    var ofTracks: [Violation] {
        conference.tracks.indices.flatMap { track in
            let cells = used.filter { $0.track == track }
            let rooms = Set(cells.map(\.room)).sorted()
            let sessions = Set(cells.map(\.session)).sorted()
            var found = violation(.roomsOfTrack(track, rooms: rooms), Double(max(0, rooms.count - 1)))
            for session in sessions {
                let count = cells.count { $0.session == session }
                found += violation(.parallelCells(track: track, session: session, cells: count), Double(count - 1))
            }
            if let first = sessions.first, let last = sessions.last, last - first + 1 != sessions.count {
                found += violation(.gapInTrack(track, sessions: sessions))
            }
            return found
        }
    }
}

// MARK: Submissions

extension ScheduleReading {
    /// 5.8, 5.10 and 5.11: submissions in sessions and rooms, once for each slot.
    var ofSubmissions: [Violation] {
        entries.flatMap { entry in
            let submission = conference.submissions[entry.submission]
            return violation(
                .timeZone(submission: entry.submission, session: entry.session),
                submission.zonePenalties[entry.session])
                + violation(
                    .submissionInSession(submission: entry.submission, session: entry.session),
                    submission.sessionPenalties[entry.session])
                + violation(
                    .submissionInRoom(submission: entry.submission, room: entry.room),
                    submission.roomPenalties[entry.room])
        }
    }

    /// 5.9: submissions with a wish that run at one time, and those that are not where they wish.
    var ofOrder: [Violation] {
        let counted = entries.filter { $0.track != nil }
        var found: [Violation] = []
        for (session, slots) in bySlot(counted) {
            for (slot, submissions) in slots.enumerated() {
                let wishes = submissions.filter { conference.submissions[$0].order != .any }
                for (first, second) in pairs(wishes)
                where conference.submissions[first].track == conference.submissions[second].track {
                    found += violation(.orderAtOnce(first, second, session: session, slot: slot))
                }
            }
        }
        for track in conference.tracks.indices {
            var seen: Set<Int> = []
            for entry in counted where entry.track == track && seen.insert(entry.submission).inserted {
                if conference.submissions[entry.submission].order.isMissed(at: seen.count) {
                    found += violation(.orderMissed(submission: entry.submission, place: seen.count))
                }
            }
        }
        return found
    }

    /// 5.17: submissions of several slots have a place, in one cell, slot beside slot.
    var ofMultislots: [Violation] {
        let several = conference.submissions.indices.filter { conference.submissions[$0].length > 1 }
        var places = [[Entry]](repeating: [], count: conference.submissions.count)
        for entry in entries { places[entry.submission].append(entry) }
        if let unplaced = several.first(where: { places[$0].isEmpty }) {
            return violation(.multislotUnplaced(submission: unplaced), 1_000_000_000)
        }
        return several.flatMap { submission in
            var found: [Violation] = []
            var counts: [(session: Int, room: Int, slots: Int)] = []
            for entry in places[submission] {
                if let last = counts.last, last.session == entry.session, last.room == entry.room {
                    counts[counts.count - 1].slots += 1
                } else {
                    counts.append((entry.session, entry.room, 1))
                }
            }
            for (session, room, slots) in counts where slots != conference.submissions[submission].length {
                found += violation(
                    .multislotSplit(submission: submission, session: session, room: room, slots: slots), 10_000_000)
            }
            let slots = places[submission].map(\.slot)
            if let first = slots.first, let last = slots.last {
                let inARow = first <= last ? (first...last).reduce(0, +) : 0
                if inARow != slots.reduce(0, +) {
                    found += violation(.multislotScattered(submission: submission), 1_000_000_000)
                }
            }
            return found
        }
    }
}

// MARK: Conflicts

extension ScheduleReading {
    /// 5.12, 5.13, 5.15 and 5.16: people who are needed in two rooms, in one session and at one time.
    var ofConflicts: [Violation] {
        var found: [Violation] = []
        for session in conference.sessions.indices {
            var present: [(submission: Int, room: Int)] = []
            var seen: Set<[Int]> = []
            for entry in entries
            where entry.session == session && seen.insert([entry.submission, entry.room]).inserted {
                present.append((entry.submission, entry.room))
            }
            for (first, second) in pairs(present) where first.room != second.room {
                for people in whose(first.submission, second.submission) {
                    found += violation(
                        .conflictInSession(first.submission, second.submission, session: session, of: people))
                }
            }
        }
        for (session, slots) in bySlot(entries) {
            for (slot, submissions) in slots.enumerated() {
                for (first, second) in pairs(submissions) {
                    for people in whose(first, second) {
                        found += violation(.conflictInSlot(first, second, session: session, slot: slot, of: people))
                    }
                }
            }
        }
        return found
    }

    /// Whose conflict keeps two submissions apart.
    private func whose(_ first: Int, _ second: Int) -> [Violation.People] {
        guard let conflict = conference.conflicts[first].first(where: { $0.other == second }) else { return [] }
        return (conflict.ofPresenters ? [.presenters] : []) + (conflict.ofAttendees ? [.attendees] : [])
    }

    /// The submissions at each time, whatever the room, each once: a list of slots for each session.
    private func bySlot(_ entries: [Entry]) -> [(session: Int, slots: [[Int]])] {
        var slots = conference.sessions.map { [[Int]](repeating: [], count: $0.slots) }
        for entry in entries where !slots[entry.session][entry.slot].contains(entry.submission) {
            slots[entry.session][entry.slot].append(entry.submission)
        }
        return Array(slots.enumerated()).map { (session: $0.offset, slots: $0.element) }
    }

    private func pairs<Element>(_ elements: [Element]) -> [(Element, Element)] {
        elements.indices.flatMap { first in elements[(first + 1)...].map { (elements[first], $0) } }
    }
}
