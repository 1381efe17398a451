@testable import Mechanism
import Testing

@Suite struct `What the state says about the safeguards` {
    @Test func `before the first act nothing applies yet`() {
        let findings = Mechanism().safeguards(at: Timestamp(seconds: 0))
        #expect(findings.map(\.safeguard) == Safeguard.all)
        #expect(findings.allSatisfy { $0.evidence.isEmpty })
        #expect(Set(findings.filter { $0.verdict == .nothingYet }.map(\.safeguard.code)) == Safeguard.Code.computed)
    }

    @Test func `what the state does not keep is said to be not computed, with the reason`() {
        for finding in Mechanism().safeguards(at: Timestamp(seconds: 0))
        where !Safeguard.Code.computed.contains(finding.safeguard.code) {
            guard case .notComputed(let why) = finding.verdict else {
                Testing.Issue.record("\(finding.safeguard.id) says \(finding.verdict)")
                continue
            }
            #expect(!why.sentence.isEmpty)
        }
    }

    @Test func `a thread by the book holds every safeguard that can be computed`() throws {
        let story = try Story.whole()
        // These three hold in part; the rest of what they ask for is not in the state.
        let inPart: [Safeguard.Code: Reason] = [.open2: .announcements, .bal9: .demographics, .bu3: .evaluators]
        for code in Safeguard.Code.computed {
            let finding = try finding(code, in: story)
            #expect(finding.verdict == inPart[code].map { .notComputed(why: $0) } ?? .holds, "\(code.rawValue)")
            #expect(!finding.evidence.isEmpty)
        }
    }

    @Test func `the evidence carries the measures`() throws {
        let story = try Story.whole()
        let expected: [(Safeguard.Code, ObjectID, Measure)] = [
            (.open1, .mechanism, .issuesRaised(1)), (.open2, .consultation(ID(1)), .days(0, least: 0)),
            (.known1, .issue(ID(1)), .rules(1, of: 1)), (.known2, .consultation(ID(1)), .stated(2, of: 2)),
            (.bal1, .mechanism, .groups(3, least: 3)),
            (.bal2, .mechanism, .largestGroup("government", 2, of: 4, mostPercent: 50)),
            (.acc2, .session(ID(1)), .waits(30, inRoom: 120)), (.acc4, .session(ID(1)), .remoteTurns(1, of: 2)),
            (.bal7, .session(ID(1)), .longestTurn(60, most: 300)),
            (.bal5, .session(ID(1)), .keyParticipants(5, most: 5)), (.bal9, .session(ID(1)), .attributed(12, of: 15)),
            (.tran1, .session(ID(1)), .attendance(15)), (.tran2, .session(ID(1)), .stated(3, of: 3)),
            (.cons1, .consultation(ID(1)), .days(31, least: 28)), (.cons2, .consultation(ID(1)), .extensions(1)),
            (.cons3, .consultation(ID(1)), .listed(5, receipts: 5)),
            (.cons4, .consultation(ID(1)), .answered(4, of: 4)),
            (.cons5, .consultation(ID(1)), .completeAnswers(4, of: 4)),
            (.cons6, .consultation(ID(1)), .grouped(1, of: 1)), (.cons7, .consultation(ID(1)), .disowned(0)),
            (.cons9, .consultation(ID(1)), .days(7, least: 7)),
            (.cons8, .consultation(ID(1)), .lateFlagged(1, of: 1)), (.cons10, .consultation(ID(1)), .learningEvents(1)),
            (.cons11, .consultation(ID(1)), .groups(4, least: 3)), (.rc1, .call(ID(1)), .objectionsClosed(2, of: 2)),
            (.rc2, .call(ID(1)), .justified(1, of: 1)), (.rc3, .call(ID(1)), .supporters(3, least: 3)),
            (.rc3, .call(ID(1)), .groups(3, least: 2)), (.rc4, .issue(ID(1)), .findings(1)),
            (.rc5, .call(ID(1)), .text(1, inForce: 1)), (.rc6, .call(ID(1)), .days(14, least: 14)),
            (.rc7, .call(ID(1)), .days(7, least: 7)), (.rc8, .call(ID(1)), .minorityStatements(1)),
            (.rc9, .call(ID(1)), .shownByGroup(4, of: 4)), (.rc11, .call(ID(1)), .newcomers(0, of: 3)),
            (.rc9, .call(ID(1)), .dissent("private_sector", 1, of: 1)), (.fu1, .issue(ID(1)), .followUps(1))
        ]
        for (code, object, measure) in expected {
            let evidence = try finding(code, in: story).evidence
            #expect(evidence.contains { $0.object == object && $0.measure == measure }, "\(code.rawValue)")
        }
    }

    @Test func `a charter that asks for less shows, although no rule was broken`() throws {
        var charter = Charter.usual
        (charter.limits.lastCall, charter.limits.challenge, charter.limits.keyParticipants) = (3, 2, 6)
        charter.limits.groupCap = 40
        let story = try Story.whole(under: charter)
        for code in [Safeguard.Code.rc6, .rc7, .bal5, .bal2] {
            let verdict = try finding(code, in: story).verdict
            #expect(verdict == .broken, "\(code.rawValue)")
        }
    }

    @Test func `the rules of the time count, not those of today`() throws {
        var story = try Story.whole()
        try story.wait(days: 1)
        var charter = Charter.usual
        (charter.limits.consultation, charter.limits.notice, charter.limits.supporters) = (60, 10, 50)
        try story.act(AdoptCharter.self, by: .secretary) { ($0.charter, $0.reason) = (charter, .words) }
        for code in [Safeguard.Code.cons1, .rc3, .known1, .tran5] {
            let verdict = try finding(code, in: story).verdict
            #expect(verdict == .holds, "\(code.rawValue)")
        }
        #expect(try finding(.open2, in: story).evidence.contains { $0.measure == .days(0, least: 0) })
    }

    @Test func `nothing is held against a process before its time is over`() throws {
        var story = Story()
        try story.found(.usual)
        try story.act(RaiseIssue.self, by: .citizen) { ($0.ofInternet, $0.title) = (true, .words) }
        #expect(try finding(.bu2, in: story).verdict == .nothingYet)
        try story.wait(days: 7)
        #expect(try finding(.bu2, in: story).verdict == .nothingYet)
        try story.wait(days: 1)
        #expect(try finding(.bu2, in: story).evidence.map(\.measure) == [.daysAtMost(8, most: 7)])
        #expect(try finding(.bu2, in: story).verdict == .broken)
    }

    @Test func `a group is pointed out when more than half of it object`() throws {
        var mechanism = try Story.whole().mechanism
        try mechanism.person(.citizen) { $0.capacities[0].group = "private_sector" }
        let finding = try #require(mechanism.safeguards(at: Timestamp(seconds: 0)).first { $0.safeguard.code == .rc9 })
        #expect(finding.evidence.map(\.measure) == [.shownByGroup(4, of: 4)])
    }

    @Test func `silence that is recorded is an answer, too`() throws {
        var story = try Story.whole()
        try story.act(AssignFollowUp.self, by: .secretary) { [now = story.now] in
            ($0.issue, $0.task, $0.addressee, $0.due) = (ID(1), .words, .words, now.adding(days: 10))
        }
        #expect(try finding(.fu2, in: story).evidence.count == 1)
        try story.wait(days: 24)
        #expect(try finding(.fu2, in: story).evidence.map(\.standing) == [.holds, .holds])
    }

    @Test func `acts in any order leave findings that are total and the same each time`() throws {
        let acts = try Story.whole().acts
        var dice = Seeded(state: 20)
        for _ in 0..<300 {
            var (mechanism, now) = (Mechanism(), Timestamp(seconds: 1_767_258_000))
            let shuffled = acts.filter { _ in Bool.random(using: &dice) } + acts.shuffled(using: &dice)
            for (act, actor) in Bool.random(using: &dice) ? shuffled : acts + shuffled {
                now = now.adding(seconds: Int.random(in: 0...2_000_000, using: &dice))
                // No rule is asked, so that states arise that the process itself would never come to.
                var next = mechanism
                if (try? next.enter(act, by: actor, at: now)) != nil { mechanism = next }
            }
            let findings = mechanism.safeguards(at: now)
            #expect(findings.map(\.safeguard.code) == Safeguard.Code.allCases)
            #expect(findings == mechanism.safeguards(at: now))
            for finding in findings { expectVerdictOfEvidence(finding) }
        }
    }

    /// One breach breaks; without one, one doubt is enough to say nothing.
    private func expectVerdictOfEvidence(_ finding: SafeguardFinding) {
        let standings = finding.evidence.map(\.standing)
        switch finding.verdict {
        case .broken: #expect(standings.contains(.broken))
        case .holds: #expect(!standings.isEmpty && standings.allSatisfy { $0 == .holds })
        case .nothingYet: #expect(standings.isEmpty)
        case .notComputed(let why):
            #expect(standings.isEmpty || standings.contains(.unknown(why)) && !standings.contains(.broken))
        }
    }

    private func finding(_ code: Safeguard.Code, in story: Story) throws -> SafeguardFinding {
        try #require(story.mechanism.safeguards(at: story.now).first { $0.safeguard.code == code })
    }
}

/// SplitMix64: the same numbers on every run.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
