extension Sheet {
    /// The names in a cell, parted by comma and space and by nothing else: "A,B" is one name.
    func nameList(_ row: Int, _ column: Int, _ what: String) throws(ConferenceFault) -> Set<ExactText> {
        guard let text = try optionalText(row, column, what) else { return [] }
        var names: Set<ExactText> = []
        var rest = text.unicodeScalars[...]
        var name = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == ",", rest.first == " " {
                rest.removeFirst()
                names.insert(ExactText(String(name)))
                name = String.UnicodeScalarView()
            } else {
                name.append(scalar)
            }
        }
        names.insert(ExactText(String(name)))
        names.remove(ExactText(""))
        return names
    }

    /// Refuses a column whose every name reads as a number: the reference takes such a column for numbers and fails.
    func refuseNumbers(in column: Int, _ what: String) throws(ConferenceFault) {
        var row: Int?
        for candidate in data {
            guard let text = try optionalText(candidate, column, what) else { continue }
            guard Double(text) != nil else { return }
            row = row ?? candidate
        }
        if let row { throw fault(row, "\(what): every one reads as a number; they must be names.") }
    }
}

/// Who is needed where.
struct Attendance {
    /// The presenters and the attendees of each submission.
    let presenters, attendees: [Set<ExactText>]
    /// The chairs of each track.
    let chairs: [Set<ExactText>]
    /// The track of each submission.
    let tracks: [Int]

    /// The conflicts of each submission, in order of the other.
    ///
    /// A chair is needed by the whole track; one who presents in the own track is in one place. Complexity: the sum
    /// over names of the square of how often each occurs.
    var conflicts: [[Conference.Conflict]] {
        var presenting: [ExactText: [Int]] = [:]
        var attending: [ExactText: [Int]] = [:]
        for submission in tracks.indices {
            for name in presenters[submission] { presenting[name, default: []].append(submission) }
            for name in attendees[submission] { attending[name, default: []].append(submission) }
        }
        var chairing: [ExactText: [Int]] = [:]
        for (submission, track) in tracks.enumerated() {
            for name in chairs[track] { chairing[name, default: []].append(submission) }
        }

        var ofPresenters = [Set<Int>](repeating: [], count: tracks.count)
        var ofAttendees = ofPresenters
        for submission in tracks.indices {
            for name in presenters[submission] {
                ofPresenters[submission].formUnion(presenting[name] ?? [])
                ofPresenters[submission].formUnion(othersChaired(by: name, besides: submission))
                ofAttendees[submission].formUnion(attending[name] ?? [])
            }
            for name in attendees[submission] {
                ofAttendees[submission].formUnion(attending[name] ?? [])
                ofAttendees[submission].formUnion(presenting[name] ?? [])
                ofAttendees[submission].formUnion(othersChaired(by: name, besides: submission))
            }
        }
        func othersChaired(by name: ExactText, besides submission: Int) -> [Int] {
            (chairing[name] ?? []).filter { tracks[$0] != tracks[submission] }
        }
        // A chair's side sees the submission, too.
        for submission in tracks.indices {
            for other in ofPresenters[submission] { ofPresenters[other].insert(submission) }
            for other in ofAttendees[submission] { ofAttendees[other].insert(submission) }
        }
        return tracks.indices.map { submission in
            ofPresenters[submission].union(ofAttendees[submission]).subtracting([submission]).sorted().map { other in
                Conference.Conflict(
                    other: other, ofPresenters: ofPresenters[submission].contains(other),
                    ofAttendees: ofAttendees[submission].contains(other))
            }
        }
    }

    /// Which tracks share a chair.
    var sharedChairs: [[Bool]] {
        chairs.indices.map { first in
            chairs.indices.map { second in first != second && !chairs[first].isDisjoint(with: chairs[second]) }
        }
    }
}
