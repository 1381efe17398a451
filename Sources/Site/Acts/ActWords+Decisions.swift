import Mechanism

/// Deciding in public, and what is owed afterwards.
extension ActWords {
    static let decide = ActWords(
        title: "Record the decision",
        lead: """
            Say what was decided with the outcome, why, and what the contributions changed. The decision is published \
            with your name and with the rules that were in force; it stands for this round.
            """,
        button: "Publish the decision",
        after: "Everyone sees it at once, and the thread can go on to the follow-up.",
        fields: [
            "outcome": "The decision",
            "reasons": FieldWords(
                "Reasons", hint: "At least 40 characters. Where you depart from the consensus, say so and say why."),
            "influence": FieldWords(
                "What the contributions changed",
                hint: "Which inputs, sessions or objections changed what; and which main ones did not, and why.")
        ],
        choices: [
            "outcome.adopted": "Adopted as it stands",
            "outcome.adopted_with_changes": "Adopted with changes",
            "outcome.not_adopted": "Not adopted",
            "outcome.deferred": "Deferred: decided later, for the reasons given"
        ])

    static let assignFollowUp = ActWords(
        title: "Assign a follow-up",
        lead: """
            Say who owes what by when. The task, the addressee and the date are public, and so is the answer; if none \
            comes, the record says that, too.
            """,
        button: "Assign it",
        after: "It stands on the page of the issue until it is answered.",
        fields: [
            "task": FieldWords("What is to be done?", hint: "So that anyone can tell whether it has been done."),
            "addressee": FieldWords(
                "Who owes it?", hint: "As the public should read it, such as a ministry or a registry."),
            "person": FieldWords(
                "Who answers for the addressee?",
                hint: "A participant, if one has joined; otherwise the secretariat answers."),
            "due": "Due"
        ])

    static let answerFollowUp = ActWords(
        title: "Answer this follow-up",
        lead: "Tell the public what was done, or why it was not. A late answer is welcome, too.",
        button: "Publish the answer",
        after: "It stands next to the task at once, with its date.",
        fields: [
            "answer": FieldWords("What was done?", hint: "Results first, with links if there are any.")
        ])

    static let recordSilence = ofTheClock(
        title: "Record that no answer came",
        lead: """
            A follow-up is overdue, and the charter's time of grace has passed. The record says that no answer came; \
            an answer may still be given.
            """)
}
