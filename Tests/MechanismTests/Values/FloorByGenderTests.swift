import Mechanism
import Testing

/// Gender on the floor: told of nobody in particular.
struct FloorByGenderTests {
    private typealias Gender = FloorByGender.Gender

    private static func told(
        _ women: [Int], _ men: [Int], _ others: [Int] = [], unstated: [Int] = [], known: [Gender?] = []
    ) -> FloorByGender? {
        func part(_ gender: Gender?, _ seconds: [Int]) -> [FloorByGender.Speaker] {
            seconds.map { .init(gender: gender, seconds: $0, isNew: true) }
        }
        return FloorByGender(
            part(.woman, women) + part(.man, men) + part(.other, others) + part(nil, unstated)
                + known.map { .init(gender: $0, seconds: 60, isNew: false) })
    }

    private static let five = [60, 60, 60, 60, 60]

    @Test func `it is told in tenths where five or nobody spoke of each part`() throws {
        let five = Self.five
        let halves = try #require(Self.told(five, five))
        #expect((halves.women, halves.men, halves.others) == (50, 50, nil))
        let thirds = try #require(Self.told(five + [33], five, five))
        #expect((thirds.women, thirds.men, thirds.others) == (40, 30, 30))
        #expect(Self.told(five, five, [60, 60], unstated: [60, 60, 60])?.others == 30)
    }

    @Test func `it is not told where few spoke, or all of one part`() {
        let five = Self.five
        #expect(Self.told(five, [60, 60, 60, 60]) == nil)
        #expect(Self.told(five, five, [60]) == nil)
        #expect(Self.told(five, five, unstated: [1]) == nil)
        #expect(Self.told(five + five, []) == nil)
        #expect(Self.told([], []) == nil)
        #expect(Self.told([0, 0, 0, 0, 0], [0, 0, 0, 0, 0]) == nil)
    }

    @Test func `it is told again where five more spoke of each part, and counts all who spoke`() throws {
        let five = Self.five
        let known: [Gender?] = [.woman, .woman, .woman, .woman, .woman, .man, .man, .man, .man, .man]
        #expect(Self.told(five, [60, 60, 60, 60], known: known) == nil)
        #expect(Self.told(five + five, [], known: known) == nil)
        #expect(Self.told(five, five, known: known + [nil]) == nil)
        let again = try #require(Self.told(five, Array(repeating: 60, count: 15), known: known))
        #expect((again.women, again.men) == (30, 70))
    }

    /// A session that is live, and sixty people to speak in it.
    private static let crowd = Result {
        var proceedings = try Proceedings(at: .live)
        for number in people {
            try proceedings.perform(Join.sample.but { $0.person = person(number) }, by: .operator)
        }
        return proceedings
    }
    private static let people = 0..<60
    private static func person(_ number: Int) -> PersonID { PersonID(high: 7, low: UInt64(number)) }

    /// Somebody asks, gets the floor and speaks for a while.
    private static func speak(_ person: PersonID, for seconds: Int, in proceedings: inout Proceedings) throws {
        try proceedings.perform(
            AddSpeaker.sample.but { ($0.person, $0.name) = (person, .none) }, by: .engineer)
        let turn = try #require(proceedings.mechanism.sessions[1]?.floor.waiting.last?.number)
        try proceedings.perform(GiveFloor.sample.but { $0.turn = turn }, by: .engineer)
        try proceedings.wait(until: proceedings.now.adding(seconds: seconds))
        try proceedings.perform(EndTurn.sample, by: .engineer)
    }

    @Test func `whoever has spoken before is not new`() throws {
        var proceedings = try Self.crowd.get()
        for number in 0..<10 { try Self.speak(Self.person(number), for: 30, in: &proceedings) }
        #expect(proceedings.mechanism.sessions[1]?.newSpeakers.count == 10)
        try proceedings.perform(CountGenders.sample, by: .operator)
        let told = try #require(proceedings.mechanism.sessions[1])
        #expect(told.genders?.women == 60 && told.genders?.men == 40 && told.genders?.others == nil)
        #expect(told.gendersTold == proceedings.now.adding(seconds: -60) && told.newSpeakers.isEmpty)
        for number in 5..<12 { try Self.speak(Self.person(number), for: 30, in: &proceedings) }
        #expect(proceedings.mechanism.sessions[1]?.newSpeakers == [Self.person(10), Self.person(11)])
    }

    /// Whoever speaks in whatever order: from one telling to the next there are five new people of every part that is told,
    /// and from one look to the next there are five.
    @Test(arguments: 0..<12) func `what changes from one telling to the next comes from five people at least`(
        _ seed: Int
    ) throws {
        var random = Seeded(state: UInt64(seed))
        var proceedings = try Self.crowd.get()
        let shares: [Gender?] = seed.isMultiple(of: 3) ? [.woman, .man, .other, nil] : [.woman, .man]
        let genders = Dictionary(
            uniqueKeysWithValues: Self.people.map { (Self.person($0), shares.randomElement(using: &random) ?? nil) })
        var (before, looked): (Set<PersonID>, Set<PersonID>) = ([], [])
        var tellings = 0
        for _ in 0..<90 {
            let speaker = Self.person(Int.random(in: Self.people, using: &random))
            try Self.speak(speaker, for: Int.random(in: 1...240, using: &random), in: &proceedings)
            let session = try #require(proceedings.mechanism.sessions[1])
            let spoke = Set(session.floor.spoken.compactMap(\.person))
            guard session.mayTellGenders else { continue }
            #expect(looked == spoke || spoke.subtracting(looked).count >= FloorByGender.leastSpeakers)
            looked = spoke
            let told = FloorByGender(
                spoke.map { person in
                    let turns = session.floor.spoken.filter { $0.person == person }
                    return .init(
                        gender: genders[person] ?? nil,
                        seconds: turns.reduce(0) { $0 + $1.seconds(at: proceedings.now) },
                        isNew: session.newSpeakers.contains(person))
                })
            guard let told else { continue }
            try proceedings.perform(CountGenders(1, told), by: .operator)
            let new = spoke.subtracting(before).map { genders[$0] ?? nil }
            if told.women != nil { #expect(new.count { $0 == .woman } >= FloorByGender.leastSpeakers) }
            if told.men != nil { #expect(new.count { $0 == .man } >= FloorByGender.leastSpeakers) }
            let others = new.count { $0 == nil || $0 == .other }
            #expect(told.others == nil ? others == 0 : others >= FloorByGender.leastSpeakers)
            (before, tellings) = (spoke, tellings + 1)
        }
        if shares.count == 2 { #expect(tellings > 0) }
    }
}
