import Mechanism
import Testing

/// Who gets the floor next, and why.
struct FloorTests {
    /// A floor on which these people have asked in this order, by the groups and channels they speak from.
    private static func live(_ requests: [AddSpeaker]) throws -> Proceedings {
        var proceedings = try Proceedings(at: .live)
        for request in requests { try proceedings.perform(request, by: .engineer) }
        return proceedings
    }

    private static func request(
        _ group: String?, _ channel: Turn.Channel = .room, _ kind: Turn.Kind = .topic
    ) -> AddSpeaker {
        AddSpeaker.sample.but { ($0.group, $0.channel, $0.kind) = (group, channel, kind) }
    }

    private static func queue(_ proceedings: Proceedings) -> [Floor.Place] {
        proceedings.mechanism.sessions[1]?.floor.queue(at: proceedings.now) ?? []
    }

    /// Gives the floor to whoever is next, for so many seconds; every act takes a minute.
    private static func next(_ proceedings: inout Proceedings, for seconds: Int) throws -> Int? {
        guard let turn = queue(proceedings).first?.turn.number else { return nil }
        try proceedings.perform(GiveFloor.sample.but { $0.turn = turn }, by: .engineer)
        try proceedings.wait(until: proceedings.now.adding(seconds: seconds - 60))
        try proceedings.perform(EndTurn.sample, by: .engineer)
        return turn
    }

    @Test func `what presses goes first, and among equals whoever came first`() throws {
        let proceedings = try Self.live([
            Self.request("civil"), Self.request("civil", .room, .reply), Self.request("civil", .room, .clarification),
            Self.request("civil", .room, .pointOfOrder), Self.request("civil")
        ])
        let queue = Self.queue(proceedings)
        #expect(queue.map(\.turn.number) == [4, 3, 2, 1, 5])
        #expect(queue.map(\.reason) == [.kind, .kind, .kind, .firstCome, .firstCome])
    }

    @Test func `the group that has spoken least is next`() throws {
        var proceedings = try Self.live([
            Self.request("civil"), Self.request("civil"), Self.request("users"), Self.request("government")
        ])
        #expect(try Self.next(&proceedings, for: 90) == 1)
        #expect(try Self.next(&proceedings, for: 70) == 3)
        let queue = Self.queue(proceedings)
        #expect(queue.map(\.turn.number) == [4, 2])
        #expect(queue.first?.reason == .leastHeard(seconds: 0))
    }

    @Test func `after two turns from the room whoever waits afar is next`() throws {
        var proceedings = try Self.live([
            Self.request("civil"), Self.request("users"), Self.request("government"), Self.request("civil", .remote)
        ])
        #expect(try Self.next(&proceedings, for: 65) == 1)
        #expect(try Self.next(&proceedings, for: 65) == 2)
        #expect(Self.queue(proceedings).first?.reason == .afar)
        #expect(try Self.next(&proceedings, for: 65) == 4)
        #expect(try Self.next(&proceedings, for: 65) == 3)
    }

    @Test func `replies from the room do not keep out whoever waits afar with a new topic`() throws {
        var proceedings = try Self.live([
            Self.request("civil", .room, .reply), Self.request("users", .room, .reply),
            Self.request("government", .room, .reply), Self.request("technical", .remote)
        ])
        #expect(try Self.next(&proceedings, for: 65) == 1)
        #expect(try Self.next(&proceedings, for: 65) == 2)
        #expect(Self.queue(proceedings).map(\.reason) == [.afar, .firstCome])
        for expected in [4, 3] { #expect(try Self.next(&proceedings, for: 65) == expected) }
    }

    @Test func `a point of order does not wait for those afar`() throws {
        var proceedings = try Self.live([
            Self.request("civil"), Self.request("users"), Self.request("civil", .remote),
            Self.request("government", .room, .pointOfOrder)
        ])
        for expected in [4, 1, 3, 2] { #expect(try Self.next(&proceedings, for: 65) == expected) }
    }

    @Test func `time on the floor is counted by group and by channel, with what goes on`() throws {
        var proceedings = try Self.live([Self.request("civil"), Self.request(nil, .remote)])
        _ = try Self.next(&proceedings, for: 100)
        try proceedings.perform(GiveFloor.sample.but { $0.turn = 2 }, by: .engineer)
        try proceedings.wait(until: proceedings.now.adding(seconds: 20))
        let spoken = 60 + 20
        let floor = try #require(proceedings.mechanism.sessions[1]?.floor)
        #expect(floor.seconds(at: proceedings.now) == ["civil": 100, nil: spoken])
        #expect(floor.seconds(on: .room, at: proceedings.now) == 100)
        #expect(floor.seconds(on: .remote, at: proceedings.now) == spoken)
    }

    @Test func `a turn lasts two minutes and is extended from its end`() throws {
        var proceedings = try Self.live([Self.request("civil")])
        let start = proceedings.now
        try proceedings.perform(GiveFloor.sample, by: .engineer)
        try proceedings.perform(ExtendTurn.sample.but { $0.seconds = 45 }, by: .engineer)
        let stage = proceedings.mechanism.sessions[1]?.floor.speaking?.stage
        #expect(stage == .speaking(since: start, until: start.adding(seconds: Floor.turnLength + 45)))
    }

    @Test func `questions are counted as asked, read out and answered`() throws {
        let question = AddSpeaker.sample.but { $0.question = "Who pays?" }
        var proceedings = try Self.live([question, question, question, Self.request("civil")])
        for (turn, isAnswered) in [(1, true), (2, false)] {
            try proceedings.perform(GiveFloor.sample.but { ($0.turn, $0.reason) = (turn, "A reason.") }, by: .engineer)
            try proceedings.perform(EndTurn.sample.but { $0.isAnswered = isAnswered }, by: .engineer)
        }
        let questions = try #require(proceedings.mechanism.sessions[1]?.floor.questions)
        #expect(questions == (3, 2, 1))
    }

    @Test func `a question whose answer came from the next speaker is marked later, and counts`() throws {
        var proceedings = try Self.live([AddSpeaker.sample.but { $0.question = "Who pays?" }, Self.request("civil")])
        try proceedings.perform(
            GiveFloor.sample.but { ($0.turn, $0.reason) = (1, "It was asked first.") }, by: .engineer)
        try proceedings.perform(GiveFloor.sample.but { $0.turn = 2 }, by: .engineer)
        let before = try #require(proceedings.mechanism.sessions[1]?.floor)
        #expect(before.questions == (1, 1, 0) && before.unanswered.map(\.number) == [1])
        try proceedings.perform(EndSession.sample, by: .engineer)
        try proceedings.perform(MarkAnswered.sample, by: .engineer)
        let after = try #require(proceedings.mechanism.sessions[1]?.floor)
        #expect(after.questions == (1, 1, 1) && after.unanswered.isEmpty)
        #expect(after.seconds(at: proceedings.now) == before.seconds(at: proceedings.now).merging(["civil": 60]) { $1 })
    }

    @Test func `a reason why out of turn is kept only where somebody else was next`() throws {
        var proceedings = try Self.live([Self.request("civil"), Self.request("civil")])
        let reason = GiveFloor.sample.but { $0.reason = "She has to leave for her train." }
        let departed = try proceedings.after(reason.but { $0.turn = 2 }, by: .engineer)
        #expect(departed.mechanism.sessions[1]?.floor.turn(2)?.departure.isEmpty == false)
        try proceedings.perform(LeaveQueue.sample.but { $0.turn = 1 }, by: .engineer)
        try proceedings.perform(reason.but { $0.turn = 2 }, by: .engineer)
        #expect(proceedings.mechanism.sessions[1]?.floor.speaking?.departure.isEmpty == true)
    }

    @Test func `whoever speaks when the session ends is done`() throws {
        var proceedings = try Self.live([Self.request("civil")])
        try proceedings.perform(GiveFloor.sample, by: .engineer)
        try proceedings.perform(EndSession.sample, by: .engineer)
        let floor = try #require(proceedings.mechanism.sessions[1]?.floor)
        #expect(floor.speaking == nil && floor.seconds(at: proceedings.now.adding(days: 1)) == ["civil": 60])
    }

    /// Whatever people ask for, everybody who waits stands in the queue once, and nobody else does.
    @Test(arguments: 0..<50) func `the queue is a permutation of those who wait`(_ seed: Int) throws {
        var random = Seeded(state: UInt64(seed))
        let groups: [String?] = ["government", "private", "civil", "technical", nil]
        var proceedings = try Self.live(
            (0..<Int.random(in: 0...20, using: &random)).map { _ in
                Self.request(
                    groups.randomElement(using: &random) ?? nil,
                    Turn.Channel.allCases.randomElement(using: &random) ?? .room,
                    Turn.Kind.allCases.randomElement(using: &random) ?? .topic)
            })
        for _ in 0..<4 {
            let floor = try #require(proceedings.mechanism.sessions[1]?.floor)
            let queue = Self.queue(proceedings)
            #expect(queue.map(\.turn.number).sorted() == floor.waiting.map(\.number))
            // Whoever is afar goes before what presses more, where the room has had its turns; nobody else does.
            let others = queue.filter { $0.reason != .afar }
            let kinds = others.map { Turn.Kind.allCases.firstIndex(of: $0.turn.kind) ?? 0 }
            #expect(kinds == kinds.sorted())
            #expect(queue.allSatisfy { $0.reason != .afar || $0.turn.channel == .remote })
            _ = try Self.next(&proceedings, for: Int.random(in: 60...260, using: &random))
        }
    }
}

/// What is read off a room.
struct TemperatureTests {
    private static func answers(_ counts: [(Temperature.Answer, String, Int)]) -> [(
        answer: Temperature.Answer, group: String
    )] {
        counts.flatMap { answer, group, count in (0..<count).map { _ in (answer, group) } }
    }

    @Test func `fewer than five are never read`() {
        for way in Temperature.Way.allCases {
            #expect(Temperature.reading(way, Self.answers([(.yes, "civil", 4)])) == .tooFew)
        }
    }

    @Test(arguments: [
        (0, Temperature.Level.silence), (10, .silence), (11, .soft), (33, .soft), (34, .medium), (66, .medium),
        (67, .loud), (100, .loud)
    ])
    func `a hum is coarse`(_ count: Int, _ level: Temperature.Level) {
        #expect(Temperature.Level(count, of: 100) == level)
    }

    /// Of five to nine people each level stands for two counts at least, and nobody's silence is told.
    @Test(arguments: Temperature.fewest..<Temperature.fewestToldApart) func `a hum of few is coarser`(_ all: Int) {
        let levels = Dictionary(grouping: 0...all) { Temperature.Level($0, of: all) }
        #expect(Set(levels.keys) == [.faint, .strong] && levels.values.allSatisfy { $0.count > 1 })
        #expect(levels[.faint]?.contains(1) == true)
    }

    @Test func `hands are told by group, and no group of few can be worked out`() {
        let two = Self.answers([(.yes, "civil", 6), (.no, "civil", 2), (.yes, "users", 5), (.no, "private", 2)])
        // The private sector is too few; with it goes the next smallest, or it would follow from the total.
        #expect(Temperature.reading(.hands, two) == .hands(yes: ["civil": 6], no: ["civil": 2]))
        let three = two + Self.answers([(.yes, "government", 3)])
        #expect(Temperature.reading(.hands, three) == .hands(yes: ["civil": 6, "users": 5], no: ["civil": 2]))
        #expect(Temperature.reading(.hands, Self.answers([(.yes, "civil", 3), (.no, "users", 3)])) == .tooFew)
    }
}
