import Mechanism

extension Scene {
    /// The charter lets people without an account vote.
    fileprivate static let withGuests = Scene.at(.discussing).after(
        AdoptCharter.sample.but { $0.charter.guestVotes = .allowed }, by: .secretary)

    /// The room is talking, and statements of common ground are there.
    fileprivate static let taken = Scene.at(.live).after(TakeIntoMessages.sample, by: .trader)

    /// The thread of another issue has a text in draft.
    fileprivate static let elsewhere = Scene.at(.textDrafted)
        .after([RaiseIssue.sample], by: .advocate)
        .after(
            [
                ScreenIssue.sample.but { $0.issue = 2 }, DraftConsultation.sample.but { $0.issue = 2 }
            ], by: .secretary)
}

extension RuleCase {
    static let ofConversations: [RuleCase] = [
        RuleCase(
            .guestsNotAllowed, .at(.discussing), not: .withGuests,
            DraftConversation.sample.but { $0.voters = .everyone }, by: .secretary),
        RuleCase(
            .tooFewStatements, .at(.conversationDrafted), not: .at(.seeded), OpenConversation.sample, by: .secretary,
            saying: ["3"]),
        RuleCase(.periodTooShort, .at(.seeded), OpenConversation.sample, by: .secretary) { $0.closes = "2026-01-25" },
        RuleCase(.conversationNotThere, .at(.conversing), not: .at(.seeded), OpenConversation.sample, by: .secretary),
        RuleCase(
            .conversationNotThere, .at(.seeded), not: .at(.conversing), SubmitStatement.sample, by: .user,
            saying: ["drafted"]),
        RuleCase(.conversationNotThere, .at(.counted), not: .at(.conversing), SubmitStatement.sample, by: .user),
        RuleCase(
            .conversationNotThere, .at(.moderated), not: .at(.conversationClosed), PublishCount.sample, by: .operator,
            saying: ["open"]),
        RuleCase(
            .conversationNotThere, .at(.counted), not: .at(.moderated), WithdrawConversation.sample, by: .secretary),
        RuleCase(
            .conversationNotThere, .at(.seeded), not: .at(.conversing), ExtendConversation.sample, by: .secretary),
        RuleCase(.neverShortened, .at(.conversing), ExtendConversation.sample, by: .secretary) {
            $0.closes = "2026-02-01"
        },
        RuleCase(.unknownLanguage, .at(.conversing), SubmitStatement.sample, by: .user) { $0.language = "fr" },
        RuleCase(
            .statementsWaiting,
            .at(.conversing).after([SubmitStatement.sample, SubmitStatement.sample, SubmitStatement.sample], by: .user),
            SubmitStatement.sample, by: .user, not: .advocate, saying: ["3"]),
        RuleCase(
            .tooManyStatements,
            Scene.at(.conversationDrafted).after(
                Array(repeating: SubmitStatement.sample, count: Conversation.mostStatements), by: .secretary),
            not: .at(.conversationDrafted), SubmitStatement.sample, by: .secretary),
        RuleCase(.ownLanguage, .at(.seeded), TranslateStatement.sample, by: .secretary) { $0.language = "en" },
        RuleCase(
            .ownStatement, .at(.conversing).after(SubmitStatement.sample, by: .colleague), ModerateStatement.sample,
            by: .colleague, not: .secretary),
        RuleCase(.moderatedSo, .at(.moderated), not: .at(.submitted), ModerateStatement.sample, by: .secretary),
        RuleCase(.statementNotAsked, .at(.conversationClosed), PublishCount.sample, by: .operator) {
            $0.commonGround = [5]
        },
        RuleCase(.countImpossible, .at(.conversationClosed), PublishCount.sample, by: .operator) { $0.guests = 21 },
        RuleCase(.countImpossible, .at(.conversationClosed), PublishCount.sample, by: .operator) { $0.votes = 81 },
        RuleCase(.notCommonGround, .at(.live), TakeIntoMessages.sample, by: .trader) { $0.statement = 2 },
        RuleCase(.notCommonGround, .at(.textDrafted), TakeIntoText.sample, by: .drafter) { $0.statement = 3 },
        RuleCase(.takenUpAlready, .taken, not: .at(.live), TakeIntoMessages.sample, by: .trader),
        RuleCase(
            .takenUpAlready, .at(.textDrafted).after(TakeIntoText.sample, by: .drafter), not: .at(.textDrafted),
            TakeIntoText.sample, by: .drafter),
        RuleCase(.otherThread, .elsewhere, TakeIntoText.sample.but { $0.consultation = 1 }, by: .drafter) {
            $0.consultation = 2
        },
        RuleCase(
            .textFull,
            .at(.textDrafted).after(
                ReviseText.sample.but {
                    $0.clauses = (1...Clause.most).map { Clause(label: String($0), text: "A clause.") }
                }, by: .drafter),
            not: .at(.textDrafted), TakeIntoText.sample, by: .drafter)
    ]
}
