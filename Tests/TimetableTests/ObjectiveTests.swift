import Testing

@testable import Timetable

@Suite struct `The objective of a conference` {
    @Test func `the first worked example costs 2361`() throws {
        let schedule = Schedule(indices: [[0, 1], [-1, 0]], [[[1, 0], [3, 4]], [[-1, -1], [2, 2]]])
        let conference = try Example.conference
        let (terms, alwaysOn) = conference.terms(of: schedule)
        #expect(terms == [2, 1, 0, 4, 1, 0, 0, 5, 2, 3, 4, 3, 1, 0, 2, 1])
        #expect(alwaysOn == 0)
        #expect(conference.objective(of: schedule) == 2361)
    }

    @Test func `the second, with a submission in two rooms, costs 20001150`() throws {
        let schedule = Schedule(indices: [[0, 0], [1, -1]], [[[2, 0], [1, 2]], [[3, -1], [-1, 4]]])
        let conference = try Example.conference
        let (terms, alwaysOn) = conference.terms(of: schedule)
        #expect(terms == [0, 1, 0, 0, 1, 1, 0, 21, 2, 3, 2, 1, 0, 0, 1, 0])
        #expect(alwaysOn == 20_000_000)
        #expect(conference.objective(of: schedule) == 20_001_150)
    }

    @Test func `arbitrary solutions of made-up instances cost what the evaluator in Python says`() throws {
        for made in try RandomCase.all {
            let conference = try made.conference
            for solution in made.solutions {
                let (terms, alwaysOn) = conference.terms(of: solution.schedule)
                #expect(terms == solution.terms)
                #expect(alwaysOn == solution.alwaysOn)
                #expect(conference.objective(of: solution.schedule) == solution.objective)
            }
        }
    }

    /// Term by term from CoSPLib's own evaluator.
    @Test func `two solutions of N2OR cost what CoSPLib's evaluator says`() throws {
        let conference = try Conference(json: try fixture("N2OR.json"))
        let poured = conference.terms(of: conference.poured)
        #expect(poured.terms == [0, 0, 0, 0, 9, 7, 0, 0, 1, 5, 0, 0, 1, 0, 0, 1])
        #expect(poured.alwaysOn == 1_020_000_000)
        #expect(conference.objective(of: conference.poured) == 1_020_000_023)
        let striped = conference.terms(of: conference.striped)
        #expect(striped.terms == [0, 0, 0, 2, 7, 4, 3, 0, 0, 3, 0, 0, 1, 0, 0, 1])
        #expect(striped.alwaysOn == 1_000_000_000)
        #expect(conference.objective(of: conference.striped) == 1_000_000_020)
    }

    @Test func `arrays of another shape and indices of nothing are passed over`() throws {
        let conference = try Example.conference
        #expect(conference.objective(of: Schedule(tracks: [], submissions: [])) == 1_000_000_000)
        let wild = Schedule(indices: [[7, 0, 0, 0], [], [1]], [[[9, 0, 2, 2, 2]], [], [[1]]])
        let entries = ScheduleReading(conference, wild).entries
        #expect(entries.map(\.submission) == [0])
        #expect(entries.map(\.slot) == [1])
    }

    @Test func `each violation has a sentence with the names and the cost`() throws {
        let conference = try Example.conference
        let schedule = Schedule(indices: [[0, 1], [-1, 0]], [[[1, 0], [3, 4]], [[-1, -1], [2, 2]]])
        let sentences = conference.violations(of: schedule).map(conference.sentence(for:))
        #expect(sentences.contains("Track \"B\" is in session S1, room \"R2\", which is a poor time for it (2)."))
        #expect(sentences.contains("The similar tracks \"A\" and \"B\" run side by side in session S1 (4)."))
        #expect(sentences.contains("Submission \"a2\" comes at place 1 of its track, not at 2 (10)."))
        #expect(
            sentences.contains(
                "A presenter or chair is needed in both \"a2\" and \"b1\", which run at the same time: session S1, "
                    + "time slot 1 (1000)."))
        // a3 pays for its room and its hour in each of its two slots.
        #expect(Set(sentences).count == sentences.count - 2)
    }
}

extension Conference {
    /// The submissions poured into the slots one after another; a cell has the track of its first.
    fileprivate var poured: Schedule {
        var rest = submissions.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element.length) }[...]
        let submissions: [[[Int?]]] = sessions.map { session in
            rooms.map { _ in (0..<session.slots).map { _ in rest.popFirst() } }
        }
        return Schedule(
            tracks: submissions.map { row in row.map { $0.first?.map { self.submissions[$0].track } } },
            submissions: submissions)
    }

    /// Tracks and submissions at regular steps, whatever belongs together.
    fileprivate var striped: Schedule {
        Schedule(
            indices: sessions.indices.map { session in
                rooms.indices.map { room in (7 * session + 3 * room + 1) % (tracks.count + 1) - 1 }
            },
            sessions.indices.map { session in
                rooms.indices.map { room in
                    (0..<sessions[session].slots).map { slot in
                        (31 * session + 17 * room + 5 * slot) % (submissions.count + 1) - 1
                    }
                }
            })
    }
}
