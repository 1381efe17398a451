import Mechanism

extension Transition {
    private static let isEvaluation = "resolving is evaluation with objections open; a finding waits for them"
    private static let noAppeal = "a challenge goes back to the chair; an appeal goes to a body outside this program"
    private static let needsReason = "an objection comes with its reason, or it does not come in"

    private static let divergence = Determine.sample.but { $0.level = .divergence }
    private static let unresolved = Scene.at(.discussed).on("2026-05-01")

    static let ofCalls: [Transition] = [
        .made(.call, "framed -open-> open", from: "none", to: "open", .at(.converging)) {
            $0.after(CallConsensus.sample, by: .chair)
        },
        .made(.call, "open -temperature-> open", from: "open", to: "open", .at(.called)) {
            $0.after(TakeStance.sample, by: .user)
        },
        .made(.call, "open -change-text-> superseded", from: "open", to: "superseded", .at(.called)) {
            $0.after(ReviseText.sample, by: .drafter)
        },
        .made(.call, "open -close-> evaluation", from: "open", to: "evaluation", .at(.called)) { $0.on("2026-04-30") },
        .differs(.call, "evaluation -open-objection-exists-> resolving", isEvaluation),
        .made(.call, "resolving -objections-addressed-> evaluation", from: "evaluation", to: "designated", unresolved) {
            $0.after([ResolveObjection.sample, Determine.sample], by: .chair)
        },
        .made(.call, "resolving -stalled-> no-consensus", from: "evaluation", to: "no_consensus", unresolved) {
            $0.after(divergence, by: .chair).after(FileMinorityStatement.sample, by: .user).on("2026-05-20")
        },
        .made(.call, "evaluation -designate-> designated", from: "evaluation", to: "designated", .at(.evaluation)) {
            $0.after(Determine.sample, by: .chair)
        },
        .made(
            .call, "designated -group-disagrees-> evaluation", from: "designated", to: "evaluation", .at(.designated)
        ) { $0.after(ChallengeDetermination.sample, by: .user) },
        .made(.call, "designated -accept-> declared", from: "designated", to: "declared", .at(.designated)) {
            $0.on("2026-05-20")
        },
        .differs(.call, "designated -appeal-> appealed", noAppeal),
        .differs(.call, "appealed -upheld-> evaluation", noAppeal),
        .differs(.call, "appealed -overruled-> declared", noAppeal),
        .made(
            .call, "evaluation -designate-none-> no-consensus", from: "evaluation", to: "no_consensus", .at(.evaluation)
        ) { $0.after(divergence, by: .chair).on("2026-05-20") }
    ]

    static let ofObjections: [Transition] = [
        .made(.objection, "raised -triage-> open", from: "none", to: "open", .at(.called)) {
            $0.after(RaiseObjection.sample, by: .user)
        },
        .differs(.objection, "raised -no-reason-given-> reason-requested", needsReason),
        .differs(.objection, "reason-requested -reason-> open", needsReason),
        .differs(.objection, "reason-requested -silence-> unsubstantiated", needsReason),
        .made(.objection, "open -respond-> discussed", from: "open", to: "discussed", .at(.objected)) {
            $0.after(AnswerObjection.sample, by: .scholar)
        },
        .made(.objection, "open -capitulate-> open", from: "open", to: "open", .at(.objected)) {
            $0.after(AnswerObjection.sample.but { $0.text = "Do what you want; I shall not say it again." }, by: .user)
        },
        .made(.objection, "open -text-change-> accommodated", from: "open", to: "accommodated", .at(.objected)) {
            $0.after(ResolveObjection.sample.but { $0.outcome = .accommodated }, by: .chair)
        },
        .made(
            .objection, "discussed -text-change-> accommodated", from: "discussed", to: "accommodated", .at(.discussed)
        ) {
            $0.after(ResolveObjection.sample.but { $0.outcome = .accommodated }, by: .chair)
        },
        .made(.objection, "discussed -satisfied-> withdrawn", from: "discussed", to: "withdrawn", .at(.discussed)) {
            $0.after(WithdrawObjection.sample, by: .user)
        },
        .made(
            .objection, "discussed -judge-> addressed-not-accommodated", from: "discussed", to: "addressed",
            .at(.discussed)
        ) { $0.after(ResolveObjection.sample, by: .chair) },
        .made(.objection, "open -withdraw-> withdrawn", from: "open", to: "withdrawn", .at(.objected)) {
            $0.after(WithdrawObjection.sample, by: .user)
        }
    ]
}
