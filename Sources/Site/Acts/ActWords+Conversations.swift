import Mechanism

/// Conversations: short statements that people agree or disagree with.
extension ActWords {
    static let draftConversation = ActWords(
        title: "Draft a conversation",
        lead: """
            Short statements show where people stand, before or beside a text. Ask one question; the statements come \
            next, and the conversation opens when there are three of them.
            """,
        button: "Draft the conversation",
        after: "It stands in the thread at once; nobody can vote before you open it.",
        fields: [
            "question": FieldWords("The question", hint: "What should the statements be answers to?"),
            "voters": "Who may vote?"
        ],
        choices: [
            "voters.participants": "People who have joined",
            "voters.everyone": "Everyone, also without an account (shown apart)"
        ])

    static let submitStatement = ActWords(
        title: "Add a statement",
        lead: """
            One idea in one sentence, so that everybody knows what agreeing means. It is public with your name. A \
            moderator looks at it first, and says in public why if it is not asked.
            """,
        button: "Add the statement",
        after: "Statements written before the conversation opens are asked from the start.",
        fields: [
            "text": FieldWords(
                "Your statement",
                hint: "From 12 characters to about 140. Something that one can agree or disagree with.")
        ])

    static let translateStatement = ActWords(
        title: "Translate the statement",
        lead: "Readers of that language see the translation first, and the words as they were written beside it.",
        button: "Publish the translation",
        after: "It is shown at once, in place of an earlier one.",
        fields: ["text": FieldWords("The translation", hint: "From 12 characters to about 140.")])

    static let moderateStatement = ActWords(
        title: "Moderate the statement",
        lead: """
            Decide whether people vote on it. That you disagree is no reason; that it says two things at once is one. \
            The decision is public with your reason, and can be made anew until the conversation closes.
            """,
        button: "Publish the decision",
        after: "It takes effect at once. Votes on a statement that is declined later are not counted.",
        fields: ["verdict": "What becomes of it?"],
        choices: [
            "verdict.accepted": "Accepted: people vote on it",
            "verdict.duplicate": "Declined: another statement says the same",
            "verdict.off_topic": "Declined: it does not answer the question",
            "verdict.several_ideas": "Declined: it says several things at once",
            "verdict.conduct": "Declined: it attacks people or makes private matters public"
        ])

    static let openConversation = ActWords(
        title: "Open the conversation",
        lead: "From now on people vote and add statements. It closes by itself.",
        button: "Open it",
        after: "It is open at once.",
        fields: ["closes": FieldWords("It closes", hint: "In seven days at the earliest.")])

    static let extendConversation = ActWords(
        title: "Keep the conversation open longer",
        lead: "People can vote longer, everyone alike. The day before and your reason stay visible.",
        button: "Keep it open longer",
        after: "The new day is shown at once. What people have voted stays as it is.",
        fields: ["closes": FieldWords("It closes", hint: "Later than now announced; it is never brought forward.")])

    static let closeConversation = ofTheClock(
        title: "Close the conversation",
        lead: "The time to vote is over. The votes are counted, and the result enters the record.")

    static let withdrawConversation = ActWords(
        title: "Withdraw the conversation",
        lead: "It ends without a result, and its votes are not counted. Say why; people took their time for it.",
        button: "Withdraw it",
        after: "Nobody can vote any more.",
        fields: ["reason": .reasons])

    static let publishCount = ActWords(
        title: "Publish the count",
        lead: "The program counts the ballots of a closed conversation and publishes what they come to.",
        button: "Publish the count",
        after: "The result stands in the record.",
        fields: [
            "people": "People who voted", "guests": "Of them without an account",
            "by_group": "People of each group", "votes": "Votes",
            "ballots": "Commitment to the ballots", "common_ground": "What every group supports", "result": "Figures"
        ])

    static let takeIntoMessages = ActWords(
        title: "Take a statement into the messages",
        lead:
            "A statement that every group supports becomes a message of the session, word for word. Its origin is shown.",
        button: "Take it in",
        after: "It is a draft like the other messages and can be commented on like them.")

    static let takeIntoText = ActWords(
        title: "Take a statement into the text",
        lead: """
            A statement that every group supports becomes a clause at the end of the draft, word for word. Its origin is \
            shown.
            """,
        button: "Take it in",
        after: "The draft has a new version.")
}
