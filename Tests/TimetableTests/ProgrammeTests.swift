import Testing

@testable import Timetable

@Suite struct `The programme of a forum` {
    typealias Row = (places: [Programme.Place?], constraint: Programme.Constraint, sentence: String)

    static let rows: [Row] = [
        (
            [Forum.place(1, 0), Forum.place(2, 0), nil, nil], .everySessionHasAPlace,
            #""Routing" has no time and room."#
        ),
        (
            [Forum.place(1, 0), Forum.place(1, 0)], .oneSessionInARoom,
            #""Privacy" and "Data law" are in Aula at once."#
        ),
        (
            [Forum.place(1, 0), nil, Forum.place(1, 1)], .onePlaceForAPerson,
            #"Ada is moderator of "Privacy" and rapporteur of "Routing" at once."#
        ),
        (
            [Forum.place(0, 0)], .availability,
            #"Ben, key participant of "Privacy", cannot come at Monday 9:00."#
        ),
        ([nil, Forum.place(0, 1)], .equipment, #""Data law" needs streaming, which Cellar does not have."#),
        ([nil, nil, nil, Forum.place(0, 0)], .length, #""Plenary" takes 90 minutes, but Monday 9:00 has 60."#),
        (
            [Forum.place(1, 0), Forum.place(1, 1)], .topicsApart,
            #""Privacy" and "Data law" are at once, though both are about law."#
        ),
        (
            [nil, Forum.place(0, 0), Forum.place(0, 1)], .somethingForEachGroup,
            "There is nothing for government at Monday 9:00."
        ),
        (
            [nil, Forum.place(0, 0), Forum.place(0, 1)], .neverEverything,
            "Everything at Monday 9:00 is for civil society: its people have to choose."
        ),
        ([Forum.place(1, 1)], .seats, #""Privacy" expects 45 people, but Cellar seats 20."#),
        (
            [Forum.place(1, 0), nil, Forum.place(0, 1)], .roomChange,
            #"Ada has 0 minutes to get from "Routing" in Cellar to "Privacy" in Aula."#
        ),
        (
            [nil, nil, Forum.place(2, 0)], .localHour,
            #"For Chi far away, "Routing" at Monday 14:00 is at night."#
        )
    ]

    @Test(arguments: rows) func `what is wrong is said in a sentence`(row: Row) {
        let violations = Forum.programme.violations(of: row.places)
        #expect(violations.contains { $0.constraint == row.constraint && $0.sentence == row.sentence })
        #expect(violations.allSatisfy { $0.constraint.isHard == ($0.cost >= Programme.hardCost) })
    }

    @Test func `settled places, closed rooms, limits, load and changes are watched, too`() {
        var programme = Forum.programme
        programme.sessions[3].fixed = Forum.place(2, 0)
        programme.rooms[1].closed = [2]
        programme.limits = ["streaming": 0]
        programme.wishes.mostSessions = 1
        let places = [Forum.place(1, 0), Forum.place(0, 0), Forum.place(0, 1), Forum.place(2, 1)]
        let released: [Programme.Place?] = [Forum.place(1, 0), Forum.place(2, 0), nil, Forum.place(2, 1)]
        let sentences = programme.violations(of: places, since: released).map(\.sentence)
        for sentence in [
            #""Plenary" is not at the time and in the room that are settled for it."#,
            #""Plenary" is in Cellar, which is closed at Monday 14:00."#,
            "1 sessions need streaming at Monday 9:00, but only 0 can have it.",
            "Ada is in 2 sessions; 1 are enough.", #""Data law" is no longer where it was announced."#
        ] { #expect(sentences.contains(sentence)) }
        #expect(sentences.count { $0.hasSuffix("announced.") } == 1)
    }

    @Test func `a programme that can be held is found, and explained by what is left`() {
        let proposal = Forum.programme.propose(seed: 1, .moves(6_000))
        #expect(proposal.canBeHeld)
        #expect(proposal.violations == Forum.programme.violations(of: proposal.places))
        #expect(proposal == Forum.programme.propose(seed: 1, .moves(6_000)))
    }

    @Test(arguments: [0, 1, 7 * 60 - 1, 7 * 60, 9 * 60, 20 * 60, 20 * 60 + 1, 22 * 60, 22 * 60 + 1])
    func `hours far away suit by where the whole session lies`(minute: Int) {
        let wishes = Programme.Wishes()
        let expected: Programme.Wishes.Hour =
            switch minute {
            case 9 * 60...20 * 60: .suitable
            case 7 * 60...22 * 60: .lessSuitable
            default: .unsuitable
            }
        for offset in [-1440, -60, 0, 9 * 60] {
            #expect(wishes.hour(start: minute - offset, length: 60, offset: offset) == expected)
        }
        #expect(wishes.hour(start: .max, length: 60, offset: 60) == .unsuitable)
    }

    @Test func `a session of which nobody says how long it takes is as long as its slot, on the clocks of that day`() {
        var programme = Forum.programme
        programme.sessions[2].length = 0
        func hour(_ slot: Int, _ offsets: [Int]) -> Programme.Trouble? {
            programme.people[2].remoteOffsets = offsets
            return programme.violations(of: [nil, nil, Forum.place(slot, 1), nil])
                .first { $0.constraint == .localHour }?.trouble
        }
        // 14:00 to 15:30: with six hours more it ends after nine in the evening.
        #expect(hour(2, [6 * 60]) == .earlyOrLate(person: 2, 2, slot: 2))
        programme.sessions[2].length = 60
        #expect(hour(2, [6 * 60]) == nil)
        #expect(hour(2, [9 * 60, 9 * 60, 0]) == nil && hour(2, [0, 0, 9 * 60]) == .atNight(person: 2, 2, slot: 2))
    }

    @Test func `the cost kept by each change is that of all violations, and undoing brings everything back`() {
        for seed in 1...12 as ClosedRange<UInt64> {
            var chance = Seeded(state: seed)
            let programme = Programme.random(&chance, sessions: 7, slots: 4, rooms: 3)
            let released: [Programme.Place?] = programme.sessions.map { _ in Forum.place(0, 0) }
            var draft = ProgrammeDraft(
                ProgrammeTables(programme, released: released), at: programme.sessions.map { _ in -1 })
            var generator = SearchGenerator(seed: seed)
            for _ in 0..<150 {
                let before = (draft.cost, draft.places)
                _ = draft.change(using: &generator)
                let places = draft.places.map { $0 < 0 ? nil : Forum.place($0 / 3, $0 % 3) }
                let whole = programme.violations(of: places, since: released).reduce(0) { $0 + $1.cost }
                #expect(draft.cost == whole)
                if generator.below(3) == 0 {
                    draft.undo()
                    #expect((draft.cost, draft.places) == before)
                } else {
                    draft.keep()
                }
            }
        }
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `what is wrong with one session at a place is what the whole evaluation says of it`(seed: UInt64) {
        var chance = Seeded(state: seed)
        let programme = Programme.random(&chance, sessions: 7, slots: 4, rooms: 3)
        let places: [Programme.Place?] = programme.sessions.map { _ in
            let place = Int.random(in: -2..<12, using: &chance)
            return place < 0 ? nil : Forum.place(place / 3, place % 3)
        }
        // What is about a time or a person as a whole, and ways from room to room, is not asked of a single place.
        let ofOne: Set<Programme.Constraint> = [
            .oneSessionInARoom, .onePlaceForAPerson, .availability, .openRoom, .equipment, .settledPlace, .length,
            .topicsApart, .seats, .localHour
        ]
        for session in programme.sessions.indices where !programme.sessions[session].isCancelled {
            for slot in programme.slots.indices {
                for room in programme.rooms.indices {
                    var moved = places
                    moved[session] = Forum.place(slot, room)
                    let whole = programme.violations(of: moved).filter {
                        ofOne.contains($0.constraint) && $0.trouble.sessions.contains(session)
                    }
                    let single = programme.violations(of: session, at: Forum.place(slot, room), among: places)
                    #expect(single.map(\.cost).reduce(0, +) == whole.map(\.cost).reduce(0, +))
                    // A pair is named in the order of its numbers by one, from the session's side by the other.
                    #expect(Set(single.map { $0.trouble.unordered }) == Set(whole.map { $0.trouble.unordered }))
                }
            }
        }
        #expect(programme.violations(of: 99, at: Forum.place(0, 0), among: places).isEmpty)
        #expect(programme.violations(of: 0, at: Forum.place(9, 9), among: places).isEmpty)
        #expect(programme.violations(of: 0, at: Forum.place(0, 0), among: []).allSatisfy { $0.trouble.sessions == [0] })
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `small programmes are as good as the best of all`(seed: UInt64) {
        var chance = Seeded(state: seed)
        let programme = Programme.random(&chance, sessions: 4, slots: 3, rooms: 2)
        let found = programme.propose(seed: seed, .moves(8_000))
        let least = programme.allPlaces().map { places in
            programme.violations(of: places).reduce(0) { $0 + $1.cost }
        }.min()
        #expect(found.cost == least)
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `a repair moves as few sessions as any could`(seed: UInt64) {
        var chance = Seeded(state: seed)
        let planned = Programme.random(&chance, sessions: 4, slots: 3, rooms: 2)
        let released = planned.propose(seed: seed, .moves(8_000)).places
        let slot = released.compactMap { $0 }.map(\.slot).min() ?? 0
        let programme = planned.after(.room(0, slots: [slot])).after(.person(1, slots: [2]))
        func changes(_ places: [Programme.Place?]) -> Int {
            zip(places, released).count { $0 != nil && $1 != nil && $0 != $1 }
        }
        func broken(_ places: [Programme.Place?]) -> Int {
            programme.violations(of: places).count(where: \.constraint.isHard)
        }
        let repaired = programme.repair(released, seed: seed, .moves(8_000)).places
        let all = programme.allPlaces()
        let fewest = all.map(broken).min() ?? 0
        #expect(broken(repaired) == fewest)
        #expect(changes(repaired) == all.filter { broken($0) == fewest }.map(changes).min())
    }

    @Test func `a cancelled session leaves its place, and no other moves`() {
        let released = Forum.programme.propose(seed: 1, .moves(6_000)).places
        let programme = Forum.programme.after(.session(1))
        let repaired = programme.repair(released, seed: 1, .moves(6_000))
        var expected = released
        expected[1] = nil
        #expect(repaired.places == expected)
        #expect(repaired.canBeHeld)
        #expect(Forum.programme.after(.session(9)).sessions.allSatisfy { !$0.isCancelled })
    }

    @Test func `a programme without slots, rooms or sessions is left without places`() {
        var programme = Forum.programme
        programme.rooms = []
        #expect(programme.propose(seed: 1, .moves(100)).places == [nil, nil, nil, nil])
        programme.sessions = []
        #expect(programme.propose(seed: 1, .moves(100)) == Programme.Proposal(places: [], violations: []))
    }
}

extension Programme {
    /// Every way to give each session a place or none.
    fileprivate func allPlaces() -> [[Place?]] {
        let places: [Place?] =
            [nil] + slots.indices.flatMap { slot in rooms.indices.map { Place(slot: slot, room: $0) } }
        return sessions.reduce([[]]) { found, _ in found.flatMap { start in places.map { start + [$0] } } }
    }
}

extension Programme.Trouble {
    /// What it is and whom it is about, whoever is named first.
    fileprivate var unordered: String {
        let kind = "\(self)".prefix { $0 != "(" }
        return "\(kind) \(sessions.sorted())"
    }
}
