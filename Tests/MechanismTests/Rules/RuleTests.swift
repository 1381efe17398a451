import Mechanism
import Testing

/// Every rule forbids something, and not the thing beside it.
struct RuleTests {
    @Test(arguments: RuleCase.ofPeople)
    func `a rule of people holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofIssues)
    func `a rule of issues holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofThreads)
    func `a rule of threads holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofSessions)
    func `a rule of sessions holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofCalls)
    func `a rule of calls holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofReviews)
    func `a rule of reviews holds`(_ rule: RuleCase) throws { try rule.hold() }
    @Test(arguments: RuleCase.ofTranscripts)
    func `a rule of what comes after a session holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofTheFloor)
    func `a rule of the floor holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofTheProgramme)
    func `a rule of the programme holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofConversations)
    func `a rule of conversations holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofConsultations)
    func `a rule of consultations holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofInputs)
    func `a rule of inputs holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofConsensus)
    func `a rule of consensus holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofTheRecord)
    func `a rule of the record holds`(_ rule: RuleCase) throws { try rule.hold() }

    @Test(arguments: RuleCase.ofTheClock)
    func `the clock is never early`(_ rule: RuleCase) throws { try rule.hold() }

    @Test func `every rule can be broken`() {
        let broken = Set(
            [
                RuleCase.ofPeople, RuleCase.ofIssues, RuleCase.ofThreads, RuleCase.ofSessions, RuleCase.ofTheFloor,
                RuleCase.ofTheProgramme,
                RuleCase.ofTranscripts,
                RuleCase.ofConversations, RuleCase.ofConsultations, RuleCase.ofInputs, RuleCase.ofConsensus,
                RuleCase.ofTheRecord, RuleCase.ofTheClock, RuleCase.ofCalls, RuleCase.ofReviews
            ].joined().map(\.refusal.rule))
        // Voting and scoring are no acts; ConversationConsequences and ReviewConsequences break their rules.
        #expect(Set(Rule.allCases).subtracting(broken) == [.accountNeeded, .conflictOfInterest])
    }

    @Test(arguments: Rule.allCases)
    func `every rule says what to do and where it comes from`(_ rule: Rule) {
        #expect(rule.sentence.count > 20 && rule.sentence.hasSuffix("."))
        #expect(!rule.source.isEmpty)
    }
}
