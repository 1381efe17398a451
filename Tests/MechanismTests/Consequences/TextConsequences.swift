import Balance
import Mechanism
import Testing

/// What acts leave behind in consultations, consensus calls and sessions.
struct TextConsequences {
    @Test func `what comes after closing is flagged, not dropped`() throws {
        let mechanism = try Scene.at(.responding).after(FileInput.sample, by: .user).proceedings().mechanism
        #expect(mechanism.inputs.map(\.isLate) == [false, false, false, false, false, false, true])
        #expect(mechanism.consultations[1].map { mechanism.unanswered(in: $0).count } == 7)
    }

    @Test func `what is withdrawn stays visible and counts no more`() throws {
        let mechanism = try Scene.at(.filed).after(WithdrawInput.sample, by: .official).proceedings().mechanism
        let consultation = try #require(mechanism.consultations[1])
        #expect(consultation.inputs == [1, 2, 3, 4, 5, 6])
        #expect(mechanism.coverage(of: consultation) == (0, 5))
        #expect(mechanism.participation(in: 1, .consult).missing == ["government"])
    }

    @Test func `an answer that is contested is owed again`() throws {
        let answered = try Proceedings(at: .answered)
        let contested = try answered.after(ContestAnswer.sample, by: .official).mechanism
        #expect(answered.mechanism.consultations[1].map(answered.mechanism.coverage)?.answered == 6)
        #expect(contested.consultations[1].map(contested.coverage)?.answered == 5)
        #expect(contested.inputs[1]?.contest.isEmpty == false)
        #expect(contested.inputs[1]?.contested == answered.mechanism.inputs[1]?.answer)
    }

    @Test func `an answer that is contested when all are out takes the consultation back`() throws {
        let responded = try Proceedings(at: .responded)
        let contested = try responded.after(ContestAnswer.sample, by: .official)
        #expect(contested.mechanism.consultations[1]?.state == .responding)
        #expect(contested.refusal(of: PublishResponses.sample, by: .editor)?.rule == .unansweredInputs)
        let again = try contested.after(AnswerInput.sample, by: .editor).after(PublishResponses.sample, by: .editor)
        #expect(again.mechanism.consultations[1]?.state == .responded)
        #expect(again.refusal(of: ContestAnswer.sample, by: .official)?.rule == .contestedOnce)
    }

    @Test func `a new version that was answered for opens another round, and the first stays`() throws {
        let first = try #require(try Proceedings(at: .responded).mechanism.consultations[1])
        let second = try Proceedings(at: .responded).after(ReviseText.sample, by: .drafter)
            .after(
                AnnounceConsultation.sample.but {
                    ($0.opens, $0.closes, $0.decisionDue) = ("2026-06-01", "2026-07-10", "2026-09-01")
                }, by: .secretary
            ).on("2026-06-02")
        let consultation = try #require(second.mechanism.consultations[1])
        #expect(consultation.state == .open && consultation.announcedVersion == 2)
        #expect(consultation.earlierRounds.map(\.version) == [1])
        #expect(consultation.earlierRounds.first?.opens == first.opens)
        #expect(consultation.earlierRounds.first?.closes == first.closes)
        #expect(consultation.earlierRounds.first?.responded == first.responded)
        // Earlier inputs keep their answers, and new ones are owed theirs.
        #expect(second.mechanism.unanswered(in: consultation).isEmpty)
        let filed = try second.after(FileInput.sample.but { ($0.version, $0.clause) = (2, 1) }, by: .user).mechanism
        #expect(filed.consultations[1].map { filed.unanswered(in: $0).count } == 1)
    }

    @Test func `a change names the statements of common ground that it answers`() throws {
        let revised = try Proceedings(at: .responded).after(ReviseText.sample, by: .drafter)
        let explained = try revised.after(
            ExplainChange.sample.but { ($0.version, $0.clause, $0.statements) = (2, 0, [1]) }, by: .drafter)
        #expect(explained.mechanism.consultations[1]?.version(2)?.changes.first?.statements == [1])
        let stranger = ExplainChange.sample.but { ($0.version, $0.clause, $0.statements) = (2, 0, [99]) }
        #expect(revised.refusal(of: stranger, by: .drafter)?.rule == .unknownThing)
    }

    @Test func `a consultation may last exactly as long as the rules ask`() throws {
        let drafted = try Proceedings(at: .textDrafted)
        let shortest = AnnounceConsultation.sample.but { ($0.opens, $0.closes) = ("2026-03-02", "2026-03-30") }
        #expect(drafted.refusal(of: shortest, by: .secretary) == nil)
    }

    @Test func `every extension is kept with its reason`() throws {
        let mechanism = try Scene.at(.open).after(ExtendConsultation.sample, by: .secretary)
            .after(ExtendConsultation.sample.but { $0.closes = "2026-04-20" }, by: .secretary)
            .on("2026-04-10").proceedings().mechanism
        let consultation = try #require(mechanism.consultations[1])
        #expect(consultation.extensions.map(\.closes) == ["2026-04-08", "2026-04-20"])
        #expect(consultation.closes == "2026-04-20" && consultation.state == .open)
    }

    @Test func `another text ends a call that is under way, and is refused after a result`() throws {
        let revised = { (milestone: Milestone) in
            try Proceedings(at: milestone).after(ReviseText.sample, by: .drafter).mechanism.calls[1]?.state
        }
        #expect(try revised(.called) == .superseded)
        #expect(try revised(.evaluation) == .superseded)
        #expect(try revised(.designated) == .superseded)
        #expect(try Proceedings(at: .declared).refusal(of: ReviseText.sample, by: .drafter)?.rule == .textDecided)
    }

    @Test func `the last word of each counts, in the order of the first`() throws {
        let stand = { (position: ConsensusCall.Position) in
            TakeStance.sample.but { ($0.position, $0.reason) = (position, "It is not for us.") }
        }
        let mechanism = try Proceedings(at: .called).after(stand(.support), by: .user)
            .after(stand(.support), by: .scholar).after(stand(.standAside), by: .user).mechanism
        let call = try #require(mechanism.calls[1])
        #expect(call.stance(of: .user)?.position == .standAside)
        #expect(call.standing.map(\.position) == [.standAside, .support])
        #expect(call.stance(of: .trader) == nil && call.stances.count == 3)
    }

    @Test func `an objection replaces the stance of its author, until the author takes another`() throws {
        let objected = try Proceedings(at: .supported).after(RaiseObjection.sample, by: .user)
        let call = try #require(objected.mechanism.calls[1])
        #expect(call.stance(of: .user) == nil && call.standing.count == 5 && call.stances.count == 6)
        let again = try #require(try objected.after(TakeStance.sample, by: .user).mechanism.calls[1])
        #expect(again.stance(of: .user)?.position == .support && again.standing.count == 6)
    }

    @Test func `who spoke on a text that was revised may still be answered, or take the words back`() throws {
        let revised = try Scene.at(.filed).after(ReviseText.sample, by: .drafter).proceedings()
        #expect(revised.refusal(of: AnswerInput.sample, by: .drafter) == nil)
        #expect(revised.refusal(of: WithdrawInput.sample, by: .official) == nil)
    }

    @Test func `a finding can be challenged until a moment, and not at it`() throws {
        var proceedings = try Proceedings(at: .designated)
        let finding = try #require(proceedings.mechanism.calls[1]?.determination)
        #expect(finding.challengeableUntil == finding.at.adding(days: 7))
        proceedings.oversleep(until: finding.challengeableUntil.adding(seconds: -1))
        #expect(proceedings.refusal(of: ChallengeDetermination.sample, by: .user) == nil)
        proceedings.oversleep(until: finding.challengeableUntil)
        #expect(proceedings.refusal(of: ChallengeDetermination.sample, by: .user)?.rule == .challengeOver)
    }

    @Test func `a challenge stays with the finding it was about`() throws {
        let mechanism = try Proceedings(at: .designated).after(ChallengeDetermination.sample, by: .user)
            .after(Determine.sample.but { $0.level = .strongSupport }, by: .chair).mechanism
        let call = try #require(mechanism.calls[1])
        #expect(call.determinations.map { $0.challenge?.by.person } == [.user, nil])
        #expect(call.determination?.level == .strongSupport)
    }

    @Test func `a clause that goes and comes back is another clause`() throws {
        let split = { (text: String) in ReviseText.sample.but { $0.clauses = Clause.split(text) } }
        let mechanism = try Proceedings(at: .textDrafted).after(split("1. First."), by: .drafter)
            .after(split("1. First.\n2. Second."), by: .drafter).mechanism
        #expect(mechanism.consultations[1]?.versions.map { $0.clauses.map(\.key) } == [[1, 2, 3], [1], [1, 4]])
    }

    @Test func `a part keeps its number, and a number is never given again`() throws {
        let mechanism = try Proceedings(at: .staffed).after(VacatePart.sample, by: .scholar)
            .after(AssignPart.sample, by: .scholar).mechanism
        let session = try #require(mechanism.sessions[1])
        #expect(session.parts.map(\.number) == [1, 2, 3, 4, 5, 6, 7, 9])
        #expect(
            session.parts(.orgTeam).map(\.person) == [.onlooker] && session.parts(.orgTeam).map(\.group) == ["users"])
    }

    @Test func `a page from elsewhere is published as it came, by the operator`() throws {
        let imported = try Proceedings(at: .founded).after(ImportSession.sample, by: .operator)
        #expect(imported.mechanism.sessions[1]?.state == .reporting && imported.mechanism.sessions[1]?.issue == nil)
        #expect(try imported.after(PublishSession.sample, by: .operator).mechanism.sessions[1]?.state == .published)
    }

    @Test func `a comment is answered, and may be answered better`() throws {
        let once = try Proceedings(at: .answeredComments)
        let twice = try once.after(AnswerMessageComment.sample.but { $0.answer = "A better answer." }, by: .trader)
        let answers = [once, twice].map { $0.mechanism.messages[1]?.comments.first?.answer }
        #expect(answers[0] != answers[1] && answers[0]?.isEmpty == false)
    }
}
