import Mechanism

import struct Mechanism.Attachment

extension Scene {
    /// The text was revised while it was open: its inputs wait, and it is a draft again.
    fileprivate static let revised = Scene.at(.filed).after(ReviseText.sample, by: .drafter)

    fileprivate static let revisedAndAnswered = (1...6).reduce(revised) { scene, input in
        scene.after(AnswerInput.sample.but { $0.input = ID(input) }, by: .drafter)
    }

    /// Another consultation is open in a thread that is deciding.
    fileprivate static let consultedAnew = Scene.at(.deciding).after(DraftConsultation.sample, by: .drafter)
        .after(
            AnnounceConsultation.sample.but {
                ($0.consultation, $0.opens, $0.closes, $0.decisionDue) = (2, "2026-05-25", "2026-06-30", nil)
            }, by: .secretary
        )
        .on("2026-05-26").after(FileInput.sample.but { $0.consultation = 2 }, by: .user)

    fileprivate static let draftedAnew = consultedAnew.after(
        ReviseText.sample.but { $0.consultation = 2 }, by: .drafter)
}

extension RuleCase {
    /// The charter knows a kind of consultation, and the text is of that kind.
    fileprivate static let ofAKind = Scene.at(.consulting).after(
        AdoptCharter.sample.but {
            $0.charter.kinds = ConsultationKinds([ConsultationKind(code: "law", days: 40, names: ["Law"])])
        }, by: .secretary
    ).after(DraftConsultation.sample.but { $0.kind = "law" }, by: .drafter)

    fileprivate static func blocking(_ codes: [Safeguard.Code]) -> AdoptCharter {
        AdoptCharter.sample.but { $0.charter.blocking = BlockingSafeguards(codes) }
    }

    /// Eight days of March are holidays.
    fileprivate static func onHolidays(blocking codes: [Safeguard.Code]) -> Scene {
        Scene.at(.textDrafted).after(
            blocking(codes).but {
                $0.charter.holidays = Holidays((10...17).map { "2026-03-\($0)" }.joined(separator: " ")) ?? Holidays()
            }, by: .secretary)
    }

    /// Every input is answered, one as a duplicate that nobody has grouped.
    fileprivate static let repeated = (1...6).reduce(
        Scene.at(.responding).after(blocking([.cons6]), by: .secretary)
    ) { scene, number in
        scene.after(
            AnswerInput.sample.but {
                $0.input = ID(number)
                if number == 2 { $0.disposition = .duplicate }
            }, by: .drafter)
    }

    /// Every input is answered, and a summary has just been published.
    fileprivate static let toBeSummed = Scene.at(.answered).after(blocking([.cons9]), by: .secretary)
        .after(PublishSummary.sample, by: .secretary)

    static let ofConsultations: [RuleCase] = [
        RuleCase(.noClauses, .at(.consulting), DraftConsultation.sample, by: .drafter) { $0.clauses = [] },
        RuleCase(.noClauses, .at(.textDrafted), ReviseText.sample, by: .drafter) { $0.clauses = [] },
        RuleCase(.textDecided, .at(.decided), not: .at(.designated), ReviseText.sample, by: .drafter),
        RuleCase(.textDecided, .at(.declared), not: .at(.designated), ReviseText.sample, by: .drafter),

        RuleCase(.noticeTooShort, .at(.textDrafted), AnnounceConsultation.sample, by: .secretary, saying: ["0"]) {
            $0.opens = "2026-01-05"
        },
        RuleCase(
            .noticeTooShort,
            .at(.textDrafted).after(AdoptCharter.sample.but { $0.charter.limits.notice = 30 }, by: .secretary),
            not: .at(.textDrafted), AnnounceConsultation.sample, by: .secretary, saying: ["30"]),
        RuleCase(
            .periodTooShort, .at(.textDrafted), AnnounceConsultation.sample, by: .secretary,
            saying: ["28", "2026-03-30T09:00:00Z"]
        ) { $0.closes = "2026-03-30T08:59" },
        RuleCase(
            .periodTooShort, ofAKind, AnnounceConsultation.sample.but { $0.closes = "2026-04-11" }, by: .secretary,
            saying: ["40", "2026-04-11T09:00:00Z"]
        ) { $0.closes = "2026-04-10" },
        RuleCase(
            .holidaysInPeriod, onHolidays(blocking: [.cons1, .cons2]),
            AnnounceConsultation.sample.but {
                $0.despiteHolidays = "The minister asked for the text by May."
            }, by: .secretary, saying: ["8", "31"]
        ) { $0.despiteHolidays = .none },
        RuleCase(
            .holidaysInPeriod, onHolidays(blocking: [.cons1, .cons2]), not: onHolidays(blocking: [.cons1]),
            AnnounceConsultation.sample, by: .secretary),
        RuleCase(
            .periodTooShort, .at(.textDrafted), not: Scene.at(.textDrafted).after(blocking([]), by: .secretary),
            AnnounceConsultation.sample.but { $0.closes = "2026-03-09" }, by: .secretary),
        RuleCase(
            .unansweredInputs, .at(.responding), not: Scene.at(.responding).after(blocking([.cons1]), by: .secretary),
            PublishResponses.sample, by: .drafter),
        RuleCase(
            .duplicatesApart, repeated,
            not: repeated.after(
                GroupInputs.sample.but {
                    ($0.inputs, $0.leader) = ([2], 1)
                }, by: .drafter), PublishResponses.sample, by: .drafter, saying: ["1"]),
        RuleCase(
            .summaryToChallenge, toBeSummed, not: toBeSummed.on("2026-04-20"), PublishResponses.sample, by: .drafter,
            saying: ["7"]),
        RuleCase(.unknownKind, ofAKind, DraftConsultation.sample.but { $0.kind = "law" }, by: .drafter) {
            $0.kind = "poem"
        },
        RuleCase(.unknownSafeguard, .at(.founded), blocking([.cons1]), by: .secretary, saying: ["rc_1"]) {
            $0.charter.blocking = BlockingSafeguards([.rc1])
        },
        RuleCase(
            .textIncomplete,
            .at(.consulting).after(DraftConsultation.sample.but { $0.whole = 9 }, by: .drafter), not: .at(.textDrafted),
            AnnounceConsultation.sample, by: .secretary),
        RuleCase(
            .partsOfTranslation, .at(.textDrafted), TranslateText.sample, by: .drafter, saying: ["3", "2"]
        ) { $0.clauses.removeLast() },
        RuleCase(
            .authoritativeItself,
            .at(.consulting).after(DraftConsultation.sample.but { $0.authoritative = "ko" }, by: .drafter),
            not: .at(.textDrafted), TranslateText.sample, by: .drafter),
        RuleCase(.decisionBeforeClosing, .at(.textDrafted), AnnounceConsultation.sample, by: .secretary) {
            $0.decisionDue = "2026-03-31"
        },
        RuleCase(.neverShortened, .at(.open), ExtendConsultation.sample, by: .secretary) { $0.closes = "2026-03-31" },
        RuleCase(.neverShortened, .at(.open), ExtendConsultation.sample, by: .secretary) { $0.closes = "2026-04-01" },
        RuleCase(.unansweredInputs, .at(.filed), not: .at(.open), WithdrawConsultation.sample, by: .secretary),
        RuleCase(
            .unansweredInputs, .at(.responding), not: .at(.answered), PublishResponses.sample, by: .drafter,
            saying: ["6"]),
        RuleCase(
            .unansweredInputs, .revised, not: .revisedAndAnswered, ParkThread.sample, by: .secretary, saying: ["6"]),
        RuleCase(
            .unansweredInputs, .draftedAnew, not: .at(.deciding), Decide.sample, by: .minister, saying: ["1"]),
        RuleCase(.consultationUnderWay, .consultedAnew, not: .at(.deciding), Decide.sample, by: .minister),

        RuleCase(
            .consultationNotThere, .at(.responding), not: .at(.textDrafted), WithdrawConsultation.sample, by: .secretary
        ),
        RuleCase(
            .consultationNotThere, .at(.textDrafted).after(WithdrawConsultation.sample, by: .secretary),
            not: .at(.textDrafted), ReviseText.sample, by: .drafter, saying: ["withdrawn"]),
        RuleCase(
            .consultationNotThere, .at(.announced), not: .at(.textDrafted), AnnounceConsultation.sample, by: .secretary,
            saying: ["announced"]),
        RuleCase(
            .consultationNotThere, .at(.textDrafted), not: .at(.announced), ExtendConsultation.sample, by: .secretary),
        RuleCase(.consultationNotThere, .at(.responding), not: .at(.open), ExtendConsultation.sample, by: .secretary),
        RuleCase(
            .consultationNotThere, .at(.open), not: .at(.announced).oversleeping(until: "2026-03-02"),
            OpenConsultation.sample, by: .clock),
        RuleCase(.consultationNotThere, .at(.open), not: .at(.answered), PublishResponses.sample, by: .drafter),
        RuleCase(.consultationNotThere, .at(.responding), not: .at(.filed), WithdrawInput.sample, by: .official),
        RuleCase(.consultationNotThere, .at(.responded), not: .at(.filed), WithdrawInput.sample, by: .official),

        RuleCase(.unknownThing, .at(.open), FileInput.sample, by: .advocate, saying: ["con_9"]) { $0.consultation = 9 },
        RuleCase(.notOpenForInput, .at(.announced), not: .at(.open), FileInput.sample, by: .user),
        RuleCase(.notOpenForInput, .at(.responded), not: .at(.responding), FileInput.sample, by: .user),
        RuleCase(.otherVersion, .at(.open), FileInput.sample, by: .user) { $0.version = 2 },
        RuleCase(.unknownClause, .at(.open), FileInput.sample, by: .user) { $0.clause = 4 },
        RuleCase(.unknownClause, .at(.open), FileInput.sample, by: .user) { $0.clause = -1 },
        RuleCase(
            .inputWithdrawn, .at(.filed).after(WithdrawInput.sample, by: .official), not: .at(.filed),
            WithdrawInput.sample, by: .official),
        RuleCase(
            .inputWithdrawn, .at(.filed).after(WithdrawInput.sample, by: .official), not: .at(.filed),
            AnswerInput.sample, by: .drafter),
        RuleCase(.inputAnswered, .at(.answered), not: .at(.responding), AnswerInput.sample, by: .editor),
        RuleCase(
            .ownInput, .at(.open).after(FileInput.sample, by: .drafter), AnswerInput.sample, by: .drafter, not: .editor),
        RuleCase(
            .changeUnnamed, .at(.responding),
            AnswerInput.sample.but { ($0.disposition, $0.change) = (.accepted, "A word is added.") }, by: .drafter
        ) { $0.change = .none },
        RuleCase(.changeUnnamed, .at(.responding), AnswerInput.sample, by: .drafter) {
            $0.disposition = .acceptedWithChanges
        },
        RuleCase(.inputUnanswered, .at(.responding), not: .at(.answered), ContestAnswer.sample, by: .official),
        RuleCase(
            .contestedOnce,
            .at(.answered).after(ContestAnswer.sample, by: .official).after(AnswerInput.sample, by: .editor),
            not: .at(.answered), ContestAnswer.sample, by: .official),
        // Answers that were published at once can still be contested for a week, and no longer.
        RuleCase(
            .contestOver, .at(.responded).on("2026-05-20"), not: .at(.responded), ContestAnswer.sample, by: .official,
            saying: ["7"]),
        // Another round is on another text.
        RuleCase(
            .sameText, .at(.responded), not: .at(.responded).after(ReviseText.sample, by: .drafter),
            AnnounceConsultation.sample.but {
                ($0.opens, $0.closes, $0.decisionDue) = ("2026-06-01", "2026-07-10", "2026-09-01")
            }, by: .secretary),
        RuleCase(.consultationNotThere, .at(.announced), not: .at(.textDrafted), AmendPreparation.sample, by: .drafter),
        RuleCase(.unknownLanguage, .at(.textDrafted), AmendPreparation.sample, by: .drafter) {
            $0.authoritative = "tlh"
        },
        RuleCase(.unknownKind, .at(.textDrafted), AmendPreparation.sample, by: .drafter) { $0.kind = "whim" }
    ]

    /// The longer text of these rules, with a word that comes twice.
    fileprivate static let quotable = Scene.at(.consulting).after(
        DraftConsultation.sample.but {
            $0.clauses = Clause.split("1. The registry keeps the register, and the register is public.")
        }, by: .drafter
    ).after(AnnounceConsultation.sample, by: .secretary).on("2026-03-03")
    fileprivate static let quoting = FileInput.sample.but { ($0.clause, $0.quote) = (1, "keeps the register") }
    fileprivate static let grouped = Scene.at(.filed).after(GroupInputs.sample, by: .drafter)
    fileprivate static let summed = Scene.at(.responding).after(PublishSummary.sample, by: .secretary)
    fileprivate static let asked = Scene.at(.filed).after(AskClarification.sample, by: .drafter)
    /// Two consultations are open in one thread.
    fileprivate static let another = Scene.at(.filed).after(DraftConsultation.sample, by: .drafter).after(
        AnnounceConsultation.sample.but {
            ($0.consultation, $0.opens, $0.closes, $0.decisionDue) = (2, "2026-03-05", "2026-04-20", nil)
        }, by: .secretary
    ).on("2026-03-06").after(FileInput.sample.but { $0.consultation = 2 }, by: .user)
    /// The official speaks for the ministry.
    fileprivate static let forOrganisation = Scene.at(.open).after(
        ChangeCapacity.sample.but {
            ($0.person, $0.group, $0.behalf, $0.organisation) = (.official, "government", .organisation, "The ministry")
        }, by: .official
    ).after(FileInput.sample, by: .official)

    static let ofInputs: [RuleCase] = [
        RuleCase(
            .tooManyFiles,
            (1...Attachment.most).reduce(.at(.filed)) { scene, _ in
                scene.after(AttachFile.sample, by: .official)
            }, not: .at(.filed), AttachFile.sample, by: .official),
        RuleCase(.inThePast, .at(.filed), AssignInputs.sample.but { $0.due = "2026-03-20" }, by: .drafter) {
            $0.due = "2026-03-01"
        },
        RuleCase(.otherConsultation, another, SortedInputs.ofOne, by: .drafter, saying: ["7"]) { $0.inputs = [1, 7] },
        RuleCase(.quoteNotThere, quotable, quoting, by: .user) { $0.quote = "keeps no register" },
        RuleCase(.quoteTwice, quotable, quoting, by: .user, saying: ["2"]) { $0.quote = "the register" },
        RuleCase(.inTheFuture, .at(.filed), BringInInput.sample, by: .secretary) { $0.received = "2026-05-01" },
        RuleCase(.unknownGroup, .at(.filed), BringInInput.sample, by: .secretary) { $0.group = "martians" },
        RuleCase(.notForOrganisation, .at(.filed), not: forOrganisation, ConfirmInput.sample, by: .secretary),
        RuleCase(
            .inputConfirmed, forOrganisation.after(ConfirmInput.sample, by: .secretary), not: forOrganisation,
            ConfirmInput.sample, by: .secretary),
        RuleCase(.secondReader, .at(.responding), AnswerInput.sample.but { $0.reader = .editor }, by: .drafter) {
            $0.reader = .drafter
        },
        RuleCase(.secondReader, .at(.responding), AnswerInput.sample, by: .drafter) { $0.reader = .onlooker },
        RuleCase(
            .classesBeforeOpening, .at(.filed).after(ReviseText.sample, by: .drafter), not: .at(.textDrafted),
            PrepareClasses.sample, by: .drafter),
        RuleCase(
            .unknownClass, .at(.filed), not: sortable, SortInputs.sample.but { $0.inputs = [1] }, by: .drafter,
            saying: ["wording"]),
        RuleCase(
            .leaderOfGroup, grouped, not: .at(.filed), GroupInputs.sample.but { ($0.inputs, $0.leader) = ([1], 4) },
            by: .drafter),
        RuleCase(
            .leaderOfGroup, grouped, not: .at(.filed), GroupInputs.sample.but { ($0.inputs, $0.leader) = ([5], 2) },
            by: .drafter),
        RuleCase(.notADrafter, .at(.filed), AssignInputs.sample, by: .drafter) { $0.person = .onlooker },
        RuleCase(.clarificationAsked, asked, not: .at(.filed), AskClarification.sample, by: .editor),
        RuleCase(.inThePast, .at(.filed), AskClarification.sample, by: .drafter) { $0.due = "2026-03-01" },
        RuleCase(.nothingAsked, .at(.filed), not: asked, Clarify.sample, by: .official),
        RuleCase(.nothingAsked, asked.after(Clarify.sample, by: .official), not: asked, Clarify.sample, by: .official),
        RuleCase(.noSummary, .at(.responding), not: summed, ChallengeSummary.sample, by: .official),
        RuleCase(
            .challengedOnce, summed.after(ChallengeSummary.sample, by: .official), not: summed,
            ChallengeSummary.sample, by: .official),
        RuleCase(
            .inputWithdrawn, .at(.filed).after(DisownInput.sample, by: .official), not: .at(.filed), EditInput.sample,
            by: .official),
        RuleCase(
            .inputAnswered, .at(.filed).after(AnswerInput.sample, by: .drafter), not: .at(.filed), EditInput.sample,
            by: .official),
        RuleCase(.consultationNotThere, .at(.responding), not: .at(.filed), EditInput.sample, by: .official),
        RuleCase(
            .otherVersion, .at(.filed), not: .at(.filed).after(ReviseText.sample, by: .drafter), PlaceInput.sample,
            by: .drafter),
        RuleCase(.otherVersion, .at(.textDrafted), ReviseText.sample.but { $0.after = 1 }, by: .drafter) {
            $0.after = 2
        },
        RuleCase(.unknownClause, .at(.filed), ExplainChange.sample, by: .drafter) { $0.clause = 9 },
        RuleCase(.unknownThing, .at(.filed), ExplainChange.sample, by: .drafter, saying: ["cmt_9"]) { $0.inputs = [9] },
        RuleCase(.unknownThing, .at(.filed), ExplainChange.sample, by: .drafter, saying: ["msg_9"]) {
            $0.messages = [9]
        }
    ]

    private static let sortable = Scene.at(.textDrafted).after(PrepareClasses.sample, by: .drafter)
        .after(AnnounceConsultation.sample, by: .secretary).on("2026-03-03").after(FileInput.sample, by: .official)
}

/// Assigning one input, which is allowed wherever it is not another consultation's.
private enum SortedInputs {
    static let ofOne = AssignInputs.sample.but { $0.inputs = [1] }
}
