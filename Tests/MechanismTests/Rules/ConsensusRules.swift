import Mechanism

extension Scene {
    fileprivate static let accommodated = Scene.at(.discussed)
        .after(ResolveObjection.sample.but { $0.outcome = .accommodated }, by: .chair).on("2026-05-01")

    /// The call is closed, and this many people support the text.
    fileprivate static func supported(by actors: [Actor]) -> Scene {
        actors.reduce(Scene.at(.called)) { $0.after(TakeStance.sample, by: $1) }.on("2026-05-01")
    }

    /// Whoever drafted the text has become a chair.
    fileprivate static let drafterTurnedChair = Scene.at(.discussed)
        .chairing(.drafter)

    /// Whoever revised the text, and did not draft it, has become a chair.
    fileprivate static let reviserTurnedChair = Scene.at(.responded).after(ReviseText.sample, by: .editor)
        .after(MoveOn.sample, by: .secretary).after(CallConsensus.sample.but { $0.version = 2 }, by: .chair)
        .after(RaiseObjection.sample, by: .user).after(AnswerObjection.sample, by: .scholar).chairing(.editor)

    /// A drafter no more; a chair from now on.
    fileprivate func chairing(_ person: PersonID) -> Scene {
        after(RevokeRole.sample.but { $0.person = person }, by: .secretary)
            .after(GrantRole.sample.but { ($0.person, $0.role) = (person, .chair) }, by: .secretary)
    }

    /// Somebody without a role becomes a chair.
    fileprivate func making(chair person: PersonID) -> Scene {
        after(GrantRole.sample.but { ($0.person, $0.role) = (person, .chair) }, by: .secretary)
    }

    /// Three people support the text, and one of them objects to it afterwards; the chair has answered the objection.
    fileprivate static let supporterObjected = Scene.at(.called).after(TakeStance.sample, by: .scholar)
        .after(TakeStance.sample, by: .advocate).after(TakeStance.sample, by: .user)
        .after(RaiseObjection.sample, by: .user).after(AnswerObjection.sample, by: .scholar)
        .after(ResolveObjection.sample, by: .chair)
}

extension RuleCase {
    static let ofConsensus: [RuleCase] = [
        RuleCase(.consultationNotThere, .at(.answered), not: .at(.converging), CallConsensus.sample, by: .chair),
        RuleCase(.notConverging, .at(.responded), not: .at(.converging), CallConsensus.sample, by: .chair),
        RuleCase(.otherVersion, .at(.converging), CallConsensus.sample, by: .chair) { $0.version = 2 },
        RuleCase(
            .callUnderWay, .at(.called), not: .at(.converging), CallConsensus.sample.but { $0.closes = "2026-06-30" },
            by: .chair),
        RuleCase(.periodTooShort, .at(.converging), CallConsensus.sample, by: .chair) { $0.closes = "2026-04-16" },

        RuleCase(.neutralInConsensus, .at(.called), TakeStance.sample, by: .secretary, not: .minister),
        RuleCase(.neutralInConsensus, .at(.called), RaiseObjection.sample, by: .chair, not: .drafter),
        RuleCase(.neutralInConsensus, .at(.designated), ChallengeDetermination.sample, by: .colleague, not: .helper),
        RuleCase(.neutralInConsensus, .at(.declared), FileMinorityStatement.sample, by: .chair, not: .user),
        RuleCase(
            .standAsideWhy, .at(.called),
            TakeStance.sample.but { ($0.position, $0.reason) = (.standAside, "It is not for us.") }, by: .user
        ) { $0.reason = "no" },

        RuleCase(.callNotThere, .at(.evaluation), not: .at(.called), TakeStance.sample, by: .user),
        RuleCase(.callNotThere, .at(.evaluation), not: .at(.called), RaiseObjection.sample, by: .user),
        RuleCase(.callNotThere, .at(.resolved), not: .at(.evaluation), Determine.sample, by: .chair, saying: ["open"]),
        RuleCase(
            .callNotThere, .at(.evaluation), not: .at(.resolved).oversleeping(until: "2026-05-01"), CloseCall.sample,
            by: .clock),
        RuleCase(
            .callNotThere, .at(.declared), not: .at(.designated), ChallengeDetermination.sample, by: .user),
        RuleCase(.callNotThere, .at(.evaluation), not: .at(.designated), FileMinorityStatement.sample, by: .user),
        RuleCase(.callNotThere, .afterDivergence, not: .at(.discussed), AnswerObjection.sample, by: .user),
        RuleCase(.callNotThere, .afterDivergence, not: .at(.discussed), ResolveObjection.sample, by: .chair),
        RuleCase(.callNotThere, .afterDivergence, not: .at(.discussed), WithdrawObjection.sample, by: .user),

        RuleCase(.unknownClause, .at(.called), RaiseObjection.sample, by: .user) { $0.clause = 9 },
        RuleCase(.objectionUnanswered, .at(.objected), not: .at(.discussed), ResolveObjection.sample, by: .chair),
        RuleCase(
            .objectionUnanswered, .at(.objected).after(AnswerObjection.sample, by: .user), not: .at(.discussed),
            ResolveObjection.sample, by: .chair),
        RuleCase(.ownText, .drafterTurnedChair, ResolveObjection.sample, by: .drafter, not: .chair),
        RuleCase(.ownText, .reviserTurnedChair, ResolveObjection.sample, by: .editor, not: .chair),
        RuleCase(
            .ownText, .at(.evaluation).chairing(.drafter), Determine.sample, by: .drafter, not: .chair),
        RuleCase(
            .tookSides, .at(.discussed).making(chair: .user), ResolveObjection.sample, by: .user, not: .chair),
        RuleCase(
            .tookSides, .at(.discussed).making(chair: .trader), ResolveObjection.sample, by: .trader, not: .chair),
        RuleCase(.tookSides, .at(.evaluation).making(chair: .user), Determine.sample, by: .user, not: .chair),
        RuleCase(
            .tooLittleSupport, .supporterObjected.on("2026-05-01"),
            not: .supporterObjected.after(TakeStance.sample, by: .user).on("2026-05-01"), Determine.sample, by: .chair,
            saying: ["3", "2", "2", "2"]),
        RuleCase(.objectionResolved, .at(.resolved), not: .at(.objected), AnswerObjection.sample, by: .scholar),
        RuleCase(.objectionResolved, .at(.resolved), not: .at(.discussed), ResolveObjection.sample, by: .chair),
        RuleCase(.objectionResolved, .at(.resolved), not: .at(.discussed), WithdrawObjection.sample, by: .user),
        RuleCase(.unknownThing, .at(.objected), AnswerObjection.sample, by: .user, saying: ["obj_2"]) {
            $0.objection = 2
        },

        RuleCase(
            .objectionsOpen, .at(.discussed).on("2026-05-01"), Determine.sample.but { $0.level = .divergence },
            by: .chair, saying: ["1"]
        ) { $0.level = .strongSupport },
        RuleCase(.accommodatedNeedsNewCall, .accommodated, Determine.sample.but { $0.level = .divergence }, by: .chair)
        {
            $0.level = .consensus
        },
        RuleCase(.notFullConsensus, .at(.evaluation), Determine.sample, by: .chair) { $0.level = .fullConsensus },
        RuleCase(
            .tooLittleSupport, .supported(by: [.user, .scholar]), not: .supported(by: [.user, .scholar, .advocate]),
            Determine.sample, by: .chair, saying: ["3", "2", "2", "2"]),
        RuleCase(
            .tooLittleSupport, .supported(by: [.user, .onlooker, .user, .onlooker]),
            not: .supported(by: [.user, .onlooker, .scholar]), Determine.sample, by: .chair,
            saying: ["3", "2", "2", "1"]),

        RuleCase(
            .challengeOver, .at(.designated).oversleeping(until: "2026-05-20"), not: .at(.designated),
            ChallengeDetermination.sample, by: .user),
        RuleCase(
            .challengedOnce,
            .at(.designated).after(ChallengeDetermination.sample, by: .user).after(Determine.sample, by: .chair),
            ChallengeDetermination.sample, by: .user, not: .scholar),
        RuleCase(
            .minorityOnce, .at(.designated).after(FileMinorityStatement.sample, by: .user),
            FileMinorityStatement.sample,
            by: .user, not: .scholar)
    ]
}

extension Scene {
    /// The chair has found divergence while an objection is open.
    fileprivate static let afterDivergence = Scene.at(.discussed).on("2026-05-01")
        .after(Determine.sample.but { $0.level = .divergence }, by: .chair)
}
