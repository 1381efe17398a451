import Balance
import Mechanism
import Testing

/// What acts leave behind in people, issues, threads and decisions.
struct ThreadConsequences {
    @Test func `who speaks from elsewhere leaves what was said where it was said`() throws {
        let mechanism = try Scene.at(.filed)
            .after(ChangeCapacity.sample.but { ($0.person, $0.group) = (.official, "academia") }, by: .official)
            .proceedings().mechanism
        let voice = try #require(mechanism.inputs[1]?.author)
        #expect(mechanism.people.group(of: voice) == "government")
        #expect(mechanism.people[.official]?.capacity.group == "academia")
        #expect(mechanism.participation(in: 1, .consult)["government"] == 1)
        #expect(mechanism.participationOverall()["government"] == 1)
    }

    @Test func `who speaks twice is counted once, from where they spoke last`() throws {
        let mechanism = try Scene.at(.filed)
            .after(ChangeCapacity.sample.but { ($0.person, $0.group) = (.official, "academia") }, by: .official)
            .after(FileInput.sample, by: .official)
            .proceedings().mechanism
        let tally = mechanism.participation(in: 1, .consult)
        #expect(tally["government"] == 0 && tally["academia"] == 2 && tally.total == 6)
    }

    @Test func `what is merged counts where it went`() throws {
        let mechanism = try Scene.twoIssues
            .after(ScreenIssue.sample.but { ($0.issue, $0.fate, $0.into) = (2, .merged, 1) }, by: .secretary)
            .proceedings().mechanism
        #expect(mechanism.issues[2]?.state == .merged(into: 1))
        #expect(mechanism.issues[1]?.mergedFrom == [2])
        let raised = mechanism.participation(in: 1, .raise)
        #expect(raised["civil"] == 1 && raised["users"] == 1 && raised.total == 2)
    }

    @Test func `a stage that closes says who was missing and what was done`() throws {
        let mechanism = try Scene.at(.understanding).after(WaiveLearning.sample, by: .secretary)
            .after(MoveOn.sample.but { $0.outreach = "We wrote to all of them." }, by: .secretary)
            .proceedings().mechanism
        let round = try #require(mechanism.issues[1]?.round)
        #expect(round.begun.map(\.stage) == [.understand, .discuss])
        #expect(round.begun.last?.unheard == mechanism.charter.inForce.groups.codes)
        #expect(round.begun.last?.outreach.isEmpty == false)
        #expect(round.began(.discuss) == mechanism.latest && round.began(.consult) == nil)
    }

    @Test func `heads are counted at events, and voices where there are voices`() throws {
        let mechanism = try Proceedings(at: .supported).mechanism
        #expect(mechanism.participation(in: 1, .understand).total == 27)
        #expect(mechanism.participation(in: 1, .discuss)["users"] == 7)
        #expect(mechanism.participation(in: 1, .converge).total == 6)
        #expect(mechanism.participation(in: 2, .consult).total == 0)
        #expect(mechanism.unheard(in: 1, .decide) == [])
    }

    @Test func `before anybody was counted, those with a part are`() throws {
        let tally = try Proceedings(at: .staffed).mechanism.participation(in: 1, .discuss)
        // Whoever proposed it has two parts, and is one person.
        #expect(tally["technical"] == 2 && tally["government"] == 1 && tally.total == 7)
    }

    @Test func `another round begins from the start and keeps the one before`() throws {
        let mechanism = try Scene.at(.closed).after(OpenRound.sample, by: .secretary).proceedings().mechanism
        let issue = try #require(mechanism.issues[1])
        #expect(issue.rounds.map(\.number) == [1, 2])
        #expect(issue.round?.stage == .raise && issue.round?.decision == nil && issue.round?.consultations == [])
        #expect(issue.rounds.first?.decision != nil && issue.state == .underWay)
    }

    @Test func `a decision names the rules it was made under and the inputs that changed the text`() throws {
        var proceedings = try Proceedings(at: .responding)
        for input in 1...6 {
            let change = input % 3 == 0
            let answer = AnswerInput.sample.but {
                $0.input = ID(input)
                if change { ($0.disposition, $0.change) = (input == 3 ? .accepted : .acceptedWithChanges, "A word") }
            }
            try proceedings.perform(answer, by: .drafter)
        }
        try proceedings.perform(PublishResponses.sample, by: .drafter)
        try proceedings.perform(MoveOn.sample, by: .secretary)
        try proceedings.perform(CallConsensus.sample, by: .chair)
        for actor in CastMember.sixGroups { try proceedings.perform(TakeStance.sample, by: actor) }
        try proceedings.wait(until: "2026-05-01")
        try proceedings.perform(Determine.sample, by: .chair)
        try proceedings.wait(until: "2026-05-20")
        try proceedings.perform(AdoptCharter.sample, by: .secretary)
        try proceedings.perform(MoveOn.sample, by: .secretary)
        try proceedings.perform(Decide.sample, by: .minister)
        let decision = try #require(proceedings.mechanism.issues[1]?.round?.decision)
        #expect(decision.inputs == [3, 6])
        #expect(decision.charter == 2 && decision.by.person == .minister)
        #expect(proceedings.mechanism.calls[1]?.determination?.charter == 1)
    }

    @Test func `an answer after recorded silence is late, and welcome`() throws {
        let silent = try Proceedings(at: .assigned).on("2026-09-16")
        #expect(silent.mechanism.followUps[1]?.state == .silent)
        let answered = try silent.after(AnswerFollowUp.sample, by: .official)
        let followUp = try #require(answered.mechanism.followUps[1])
        #expect(followUp.state == .answered && followUp.isLate && followUp.answeredBy?.person == .official)
        #expect(followUp.silent != nil && followUp.silent == silent.mechanism.followUps[1]?.silent)
        let inTime = try Proceedings(at: .reportedBack).mechanism.followUps[1]
        #expect(inTime?.silent == nil && inTime?.isLate == false && inTime?.answeredBy?.person == .official)
    }

    @Test func `a charter is in force from its adoption, and the ones before are kept`() throws {
        let mechanism = try Proceedings(at: .founded)
            .after(AdoptCharter.sample.but { $0.charter.limits.consultation = 40 }, by: .secretary).mechanism
        #expect(mechanism.charter.number == 2)
        #expect(mechanism.charter.versions.map(\.charter.limits.consultation) == [28, 40])
        #expect(mechanism.charter.inForce.limits.consultation == 40)
    }

    @Test func `a learning event is ahead, not now`() throws {
        let proceedings = try Proceedings(at: .listed)
        let now = AnnounceLearning.sample.but { $0.starts = proceedings.now }
        #expect(proceedings.refusal(of: now, by: .secretary)?.rule == .inThePast)
        let later = AnnounceLearning.sample.but { $0.starts = proceedings.now.adding(seconds: 1) }
        #expect(proceedings.refusal(of: later, by: .secretary) == nil)
    }
}
