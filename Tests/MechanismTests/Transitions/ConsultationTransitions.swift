import Mechanism

extension Transition {
    private static let noSummary = "no summary stands between an input and its answer; the answer can be contested"
    private static let noAppeal = "an appeal goes to a body outside this program, which asks for a new round"
    private static let inThread = "the decision is an act of the thread, not of the consultation"

    private static let again = AnnounceConsultation.sample.but { ($0.opens, $0.closes) = ("2026-03-05", "2026-04-05") }

    static let ofConsultations: [Transition] = [
        .made(.consultation, "drafted -schedule-> announced", from: "drafted", to: "announced", .at(.textDrafted)) {
            $0.after(AnnounceConsultation.sample, by: .secretary)
        },
        .made(.consultation, "drafted -withdraw-> withdrawn", from: "drafted", to: "withdrawn", .at(.textDrafted)) {
            $0.after(WithdrawConsultation.sample, by: .secretary)
        },
        .made(.consultation, "announced -open-> open", from: "announced", to: "open", .at(.announced)) {
            $0.on("2026-03-02")
        },
        .made(.consultation, "announced -withdraw-> withdrawn", from: "announced", to: "withdrawn", .at(.announced)) {
            $0.after(WithdrawConsultation.sample, by: .secretary)
        },
        .made(.consultation, "open -extend-> open", from: "open", to: "open", .at(.open)) {
            $0.after(ExtendConsultation.sample, by: .secretary).on("2026-04-07")
        },
        .made(.consultation, "open -amend-text-> announced", from: "open", to: "announced", .at(.open)) {
            $0.after(ReviseText.sample, by: .drafter).after(again, by: .secretary)
        },
        .made(.consultation, "open -close-> analysis", from: "open", to: "responding", .at(.filed)) {
            $0.on("2026-04-01")
        },
        .made(.consultation, "open -withdraw-> withdrawn", from: "open", to: "withdrawn", .at(.open)) {
            $0.after(WithdrawConsultation.sample, by: .secretary)
        },
        .differs(.consultation, "analysis -summary-published-> summary-challenge", noSummary),
        .differs(.consultation, "summary-challenge -correction-> analysis", noSummary),
        .differs(.consultation, "summary-challenge -window-over-> responding", noSummary),
        .made(
            .consultation, "responding -matrix-complete-> responded", from: "responding", to: "responded",
            .at(.answered)
        ) {
            $0.after(PublishResponses.sample, by: .drafter)
        },
        .made(
            .consultation, "responded -new-round-> announced", from: "responded", to: "announced", .at(.responded)
        ) {
            $0.after(ReviseText.sample, by: .drafter).after(
                AnnounceConsultation.sample.but {
                    ($0.opens, $0.closes, $0.decisionDue) = ("2026-06-01", "2026-07-10", "2026-09-01")
                }, by: .secretary)
        },
        .differs(.consultation, "responded -handover-> decided", inThread),
        .differs(.consultation, "decided -window-over-> closed", inThread),
        .differs(.consultation, "decided -appeal-upheld-> responding", noAppeal)
    ]

    private static let stays = "nothing leaves the record; a text is erased beside it and its entry stays"
    private static let classes = "a class is a note of the desk; an input can be answered without one"
    private static let silence = "silence holds nothing up: an input can be answered while its author is asked"
    private static let stands = "an answer stands unless it is contested; nobody has to confirm it"

    static let ofInputs: [Transition] = [
        .made(.input, "submitted -verify-> received", from: "none", to: "awaiting", .at(.open)) {
            $0.after(FileInput.sample, by: .user)
        },
        .differs(.input, "submitted -reject-spam-> removed", stays),
        .made(.input, "received -disown-> removed", from: "awaiting", to: "disowned", .at(.filed)) {
            $0.after(DisownInput.sample, by: .official)
        },
        .made(.input, "received -withdraw-> withdrawn", from: "awaiting", to: "withdrawn", .at(.filed)) {
            $0.after(WithdrawInput.sample, by: .official)
        },
        .made(.input, "received -group-duplicate-> grouped", from: "awaiting", to: "grouped", .at(.filed)) {
            $0.after(GroupInputs.sample.but { ($0.inputs, $0.leader) = ([1], 2) }, by: .drafter)
        },
        .differs(.input, "received -classify-> classified", classes),
        .differs(.input, "grouped -classify-> classified", classes),
        .made(.input, "classified -ask-> clarification", from: "awaiting", to: "asked", .at(.filed)) {
            $0.after(AskClarification.sample, by: .drafter)
        },
        .made(
            .input, "clarification -reply-> classified", from: "asked", to: "awaiting",
            .at(.filed).after(AskClarification.sample, by: .drafter)
        ) {
            $0.after(Clarify.sample, by: .official)
        },
        .differs(.input, "clarification -time-out-> classified", silence),
        .made(.input, "classified -respond-> responded", from: "awaiting", to: "answered", .at(.responding)) {
            $0.after(AnswerInput.sample, by: .editor)
        },
        .differs(.input, "responded -acknowledge-> answered", stands),
        .differs(.input, "responded -ack-time-out-> answered", stands),
        .made(.input, "responded -contest-> classified", from: "answered", to: "awaiting", .at(.answered)) {
            $0.after(ContestAnswer.sample, by: .official)
        }
    ]
}
