import Foundation
import Testing

@testable import Timetable

@Suite struct `Searching a timetable` {
    @Test func `the cost kept by each change is that of the whole, and undoing brings everything back`() throws {
        for (number, made) in try RandomCase.all.enumerated() {
            let conference = try made.conference
            var generator = SearchGenerator(seed: UInt64(number))
            var draft = Draft(DraftTables(conference))
            draft.keep()
            for _ in 0..<120 {
                let before = (draft.cost, draft.cells, draft.starts, draft.schedule)
                _ = draft.change(using: &generator)
                #expect(abs(draft.cost - conference.price(of: draft)) < 1e-6)
                if generator.below(3) == 0 {
                    draft.undo()
                    #expect((draft.cost, draft.cells) == (before.0, before.1))
                    #expect(draft.schedule == before.3)
                } else {
                    draft.keep()
                }
            }
            let memory = draft.memory
            let cost = draft.cost
            for _ in 0..<50 { if draft.change(using: &generator) { draft.keep() } }
            draft.restore(memory)
            #expect(abs(draft.cost - cost) < 1e-6)
        }
    }

    @Test func `cells have the track of their submissions, and submissions lie in one piece`() throws {
        for made in try RandomCase.all {
            let conference = try made.conference
            let finding = conference.timetable(seed: 3, .moves(600))
            for (session, row) in finding.schedule.submissions.enumerated() {
                for (room, cell) in row.enumerated() {
                    let tracks = Set(cell.compactMap { $0 }.map { conference.submissions[$0].track })
                    #expect(tracks == Set([finding.schedule.tracks[session][room]].compactMap { $0 }))
                }
            }
            let placed = finding.schedule.submissions.joined().joined().compactMap { $0 }
            for (submission, details) in conference.submissions.enumerated() {
                let count = placed.count { $0 == submission }
                #expect(count == (finding.unplaced.contains(submission) ? 0 : details.length))
            }
            if finding.unplaced.isEmpty { #expect(conference.terms(of: finding.schedule).alwaysOn == 0) }
        }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `N2OR, where every slot is needed, gets a complete timetable at the best known cost`(seed: UInt64) throws {
        let conference = try Conference(json: try fixture("N2OR.json"))
        let finding = conference.timetable(seed: seed, .moves(40_000))
        #expect(finding.unplaced.isEmpty)
        #expect(conference.objective(of: finding.schedule) <= 1)
    }

    @Test func `the same seed and moves give the same bytes, another seed another way`() throws {
        let conference = try Conference(json: try fixture("N2OR.json"))
        let reports = [1, 1, 2].map { seed in
            conference.report(on: conference.timetable(seed: seed, .moves(4_000)), seed: 1)
        }
        #expect(reports[0] == reports[1])
        #expect(reports[0] != reports[2])
    }

    @Test func `the search ends when the time is up, with the best so far`() throws {
        let conference = try Conference(json: try fixture("N2OR.json"))
        var looks = 0.0
        let finding = conference.timetable(
            seed: 1,
            .time {
                looks += 1
                return looks / 50
            })
        #expect(looks <= 51)
        #expect(finding.moves > 1_000)
        let none = conference.timetable(seed: 1, .time { 1 })
        #expect(none.unplaced.count == 35)
        #expect(conference.timetable(seed: 1, .moves(0)).unplaced.count == 35)
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `a search that the machine held up as it began still places everything`(seed: UInt64) throws {
        let conference = try Conference(json: try fixture("N2OR.json"))
        var looks = 0.0
        let finding = conference.timetable(
            seed: seed,
            .time {
                looks += 1
                return looks < 3 ? 0 : 0.6 + looks / 3000
            })
        #expect(finding.unplaced.isEmpty)
    }

    @Test func `a submission longer than any session has no place, and the others have`() throws {
        var sheets = Example.sheets
        sheets["submissions"]?[3][2] = 3
        let conference = try Conference(json: try Example.json(sheets))
        let finding = conference.timetable(seed: 1, .moves(5_000))
        #expect(finding.unplaced == [2])
        #expect(conference.report(on: finding, seed: 1).contains(#"Submission \"a3\" has no place"#))
    }

    @Test func `the worked example is solved to the optimum that trying everything finds`() throws {
        let conference = try Example.conference
        let finding = conference.timetable(seed: 1, .moves(15_000))
        #expect(conference.objective(of: finding.schedule) == conference.leastByTryingAll())
    }

    @Test func `logarithms agree with the library's`() {
        for number in [1e-9, 0.000_122, 0.1, 0.5, 0.999, 1, 1.001, 2, 3, 1e9] {
            #expect(abs(naturalLogarithm(of: number) - log(number)) < 1e-13 * max(1, abs(log(number))))
        }
    }

    @Test func `temperatures go from hot to cold in equal ratios`() {
        let cooling = Cooling(from: 1000, to: 0.1)
        #expect(cooling.temperature(at: 0) == 1000)
        #expect(abs(cooling.temperature(at: 0.5) - 10) < 1e-9)
        #expect(abs(cooling.temperature(at: 1) - 0.1) < 1e-9)
        #expect(cooling.temperature(at: 7) == cooling.temperature(at: 1))
    }

    @Test func `random choices are even`() {
        var generator = SearchGenerator(seed: 5)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[generator.below(7)] += 1 }
        #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
        #expect(generator.below(0) == 0)
    }
}

extension Conference {
    /// The objective of a draft by the whole evaluation, without what is always on, and the price of its pool.
    fileprivate func price(of draft: Draft) -> Double {
        violations(of: draft.schedule).filter { $0.term != nil }.reduce(0) { $0 + $1.cost }
            + Double(draft.unplacedSlots) * draft.tables.priceOfPool
    }

    /// The least objective of all complete timetables: every submission at every start of every cell.
    fileprivate func leastByTryingAll() -> Double {
        var least = Double.infinity
        var schedule = Schedule(
            tracks: sessions.map { _ in rooms.map { _ in nil } },
            submissions: sessions.map { session in rooms.map { _ in [Int?](repeating: nil, count: session.slots) } })
        func place(_ submission: Int) {
            guard submission < submissions.count else { return least = min(least, objective(of: schedule)) }
            let (track, length) = (submissions[submission].track, submissions[submission].length)
            for session in sessions.indices {
                for room in rooms.indices {
                    let old = schedule.tracks[session][room]
                    guard old == nil || old == track else { continue }
                    for start in 0..<max(0, sessions[session].slots - length + 1) {
                        let slots = start..<start + length
                        guard slots.allSatisfy({ schedule.submissions[session][room][$0] == nil }) else { continue }
                        schedule.tracks[session][room] = track
                        for slot in slots { schedule.submissions[session][room][slot] = submission }
                        place(submission + 1)
                        for slot in slots { schedule.submissions[session][room][slot] = nil }
                        schedule.tracks[session][room] = old
                    }
                }
            }
        }
        place(0)
        return least
    }
}
