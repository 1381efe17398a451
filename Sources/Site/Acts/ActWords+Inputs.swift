import Mechanism

/// What can be done with an input, by its author and by those who run the process.
extension ActWords {
    static let bringInInput = ActWords(
        title: "Bring in an input that came another way",
        lead: """
            Letters, mails and words in a meeting count like what is written here. Say whose it is and how it came; that \
            somebody else brought it in stays visible, and the person named can disown it.
            """,
        button: "Bring it in",
        after: "It stands in the public list with its source.",
        fields: [
            "name": FieldWords("Whose input is it?", hint: "Person or organisation, as it was signed; public."),
            "group": "From which stakeholder group?",
            "way": "How did it come?",
            "kind": "What kind of input is it?",
            "received": FieldWords("When did it come?", hint: "What came after the closing date is marked as late."),
            "quote": quote,
            "question": FieldWords(
                "Which question does it answer?", hint: "Its number, if the consultation asks numbered questions."),
            "text": FieldWords("The input", hint: "In its own words, not in yours."),
            "proposal": proposal
        ],
        choices: kinds.merging(
            [
                "way.letter": "By letter", "way.email": "By e-mail", "way.meeting": "In a meeting",
                "way.telephone": "On the telephone"
            ]) { one, _ in one })

    static let editInput = ActWords(
        title: "Edit this input",
        lead: """
            While the consultation is open you can say it better. What you said before stays readable, so that nobody \
            answers words that are no longer there without knowing.
            """,
        button: "Save the new wording",
        after: "The new wording takes the place of the old at once.",
        fields: ["kind": "What kind of input is it?", "text": "Your input", "proposal": proposal], choices: kinds)

    static let attachFile = ActWords(
        title: "Attach a file",
        lead: """
            Evidence, a table, a marked-up copy. The file is public beside your input for everybody to save; the record \
            commits to its bytes, so that nobody can exchange it.
            """,
        button: "Attach the file",
        after: "It stands beside the input at once.",
        fields: [
            "file": FieldWords(
                "File",
                hint: """
                    PDF, ODT, ODS, DOCX, XLSX, PNG, JPEG, CSV or plain text, 2 MB at most. Check it first for names and \
                    addresses that should not be public.
                    """)
        ])

    static let confirmInput = ActWords(
        title: "Note that the organisation confirms it",
        lead: """
            Whoever speaks for an organisation says so themselves. Note here how the organisation confirmed it, once you \
            have asked at an address that is its own.
            """,
        button: "Note the confirmation",
        after: "The input is shown as confirmed by the organisation.",
        fields: [
            "reason": FieldWords("How was it confirmed?", hint: "Public: by which office, when, and by what means.")
        ])

    static let disownInput = ActWords(
        title: "Disown this input",
        lead: """
            For an input that is not by whom it says. It no longer counts, its words are no longer shown and nobody has \
            to answer it; that it was there stays visible.
            """,
        button: "Disown it",
        after: "It is marked as falsely attributed at once.",
        fields: ["reason": FieldWords("Why is it not by whom it says?", hint: "Public.")])

    static let clarify = ActWords(
        title: "Reply to the drafters",
        lead: "The drafters ask what you mean. Your reply stands beside your input and does not replace it.",
        button: "Send the reply",
        after: "The drafters go on from there.",
        fields: ["text": "Your reply"])

    static let challengeSummary = ActWords(
        title: "Say that the summary misrepresents this input",
        lead: """
            A summary must say what was said. If it does not say what you said, or not as you meant it, say so. Another \
            summary then answers you.
            """,
        button: "Challenge the summary",
        after: "It stands beside the summary at once.",
        fields: ["reason": FieldWords("What does it get wrong?", hint: "Public. At least 40 characters.")])

    static let kinds = [
        "kind.support": "Support: this should stay as it is",
        "kind.concern": "Concern: something about this worries me",
        "kind.change": "Change: this should be different",
        "kind.question": "Question: I want to understand this",
        "kind.editorial": "Editorial: only the wording, not the meaning"
    ]

    static let quote = FieldWords(
        "The words that it is about",
        hint: "Copy them from the clause, as they stand there. Leave this empty to speak on the clause as a whole.")

    static let proposal = FieldWords(
        "Other words", hint: "What should stand there instead of the words quoted, or of the whole clause.")
}
