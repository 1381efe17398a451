import Mechanism

/// Texts open for input, and the answers that every input gets.
extension ActWords {
    static let draftConsultation = ActWords(
        title: "Draft a consultation",
        lead: """
            Bring in a text on which people can give input clause by clause. Input opens on the date that is announced \
            next; until then the text can be public as a draft or kept back.
            """,
        button: "Save the draft",
        after: "It appears with the issue. The secretariat then announces its dates.",
        fields: [
            "title": FieldWords("Title", hint: "One line: what the text is about."),
            "note": FieldWords("What the text is for", hint: "What may still change, what may not, and why."),
            "question": FieldWords("What do you ask?", hint: "What you want to know from those who give input."),
            "decision_maker": FieldWords(
                "Who decides in the end?", hint: "The body or office, as the public knows it."),
            "clauses": clauses,
            "explanation": FieldWords(
                "Explanatory note", hint: "Why the text is as it is, section by section if that helps."),
            "may_change": FieldWords(
                "What may still change?", hint: "What input can still move, as exactly as you can say it."),
            "fixed": FieldWords(
                "What can no longer change?", hint: "What is settled, by whom, and why it is not asked about."),
            "authoritative": FieldWords(
                "Authoritative language", hint: "Whose words count if versions in several languages differ."),
            "kind": FieldWords("Kind of consultation", hint: "The charter says how long each kind is open at least."),
            "visible": FieldWords(
                "When can the text be read?",
                hint: """
                    A text that is kept back is committed to in the record at once, so that nobody can change it unseen; \
                    its title, its question and who decides are public from the start.
                    """)
        ],
        choices: [
            "visible.at_once": "At once, as a draft",
            "visible.opening": "When input opens, or when the consultation is withdrawn"
        ])

    static let amendPreparation = ActWords(
        title: "Correct the preparation",
        lead: """
            What stands around the text: what it is for, what is asked, who decides, what may change. It can be corrected \
            until the dates are announced. The record keeps what it said before.
            """,
        button: "Save the correction",
        after: "The page of the consultation shows it at once.",
        fields: draftConsultation.fields.filter { !["clauses", "visible"].contains($0.key) })

    static let continueText = ActWords(
        title: "Go on with a long text",
        lead: """
            A text of very many clauses is written into the record as several entries, one right behind the other. The site \
            does this by itself when a text is published.
            """,
        button: "Go on",
        after: "The clauses stand at the end of the version.",
        fields: ["clauses": clauses])

    static let translateText = ActWords(
        title: "Publish a translation of the text",
        lead: """
            The version in force in another language, clause by clause. Input is given on the clauses whatever the \
            language; a later version of the text needs a translation of its own.
            """,
        button: "Publish the translation",
        after: "Readers can have it beside the text at once.",
        fields: [
            "language": "Language of the translation",
            "clauses": FieldWords(
                "The translation",
                hint: "One paragraph per clause, with the same number of clauses as the text and in the same order.")
        ])

    static let reviseText = ActWords(
        title: "Publish a new version of the text",
        lead: """
            The new version takes the place of the present one; every version stays readable, with the inputs made on \
            it. While input is announced or open, its dates have to be announced anew. A consensus call on the old \
            version ends, because a call is about one exact text.
            """,
        button: "Publish the version",
        after: "Everyone can compare it with the version before.",
        fields: [
            "clauses": FieldWords(
                "The text",
                hint: """
                    One paragraph per clause; begin it with its number (§ 1, Article 1, 제1조 or 1.) if it has one. \
                    Clauses are recognised by their words: they keep their inputs when they move or get another number.
                    """),
            "reason": FieldWords("What changes, and why?", hint: "Public. Name the inputs that led to it."),
            "after": "Made from version"
        ])

    static let announceConsultation = ActWords(
        title: "Announce the consultation",
        lead: """
            Everyone learns when input opens, when it closes and when a decision is due. Time can be given later, \
            never taken.
            """,
        button: "Announce it",
        after: "It opens and closes by itself at the times that you set.",
        fields: [
            "opens": FieldWords("Input opens", hint: "The charter may ask for some notice before."),
            "closes": FieldWords(
                "Input closes", hint: "The charter says how long it is open at least; mind public holidays."),
            "decision_due": FieldWords("The decision is due", hint: "After the closing date."),
            "despite_holidays": FieldWords(
                "Why is the period not longer, if it has many holidays?",
                hint: "Public. Needed where the charter asks for it and more than a quarter of the days are holidays.")
        ])

    static let openConsultation = ofTheClock(
        title: "Open the consultation",
        lead: "The announced time has come: everyone may give input, on a clause or on the text as a whole.")

    static let extendConsultation = ActWords(
        title: "Give more time",
        lead: "The consultation stays open longer, for everyone. The date before and your reason stay visible.",
        button: "Give more time",
        after: "The new date is announced at once.",
        fields: ["closes": FieldWords("Input closes", hint: "Later than now announced; it is never brought forward.")])

    static let closeConsultation = ofTheClock(
        title: "Close the consultation",
        lead: """
            The announced time is over. The drafters now answer every input; what still comes is marked as late, not \
            dropped.
            """)

    static let withdrawConsultation = ActWords(
        title: "Withdraw the consultation",
        lead: """
            No more input is taken. The text and all inputs stay public with your reasons; inputs that have no answer \
            yet must be answered first.
            """,
        button: "Withdraw it",
        after: "Its page says so at once, with your reasons.",
        fields: ["reason": .reasons])

    static let fileInput = ActWords(
        title: "Give input",
        lead: """
            Say what you think of a clause or of the whole text. Your input is published with your name and the \
            capacity in which you speak, you get a receipt for it, and it gets a reasoned answer like every other.
            """,
        button: "Give the input",
        after: "It is public at once. After the closing date it is marked as late, not dropped.",
        fields: [
            "clause": FieldWords(
                "What is your input about?", hint: "One clause for each input makes it easier to answer."),
            "quote": quote,
            "question": FieldWords(
                "Which question does it answer?", hint: "Its number, if the consultation asks numbered questions."),
            "kind": "What kind of input is it?",
            "text": FieldWords(
                "Your input", hint: "What should change or stay, and why. Experience and evidence help most."),
            "proposal": proposal
        ],
        choices: kinds)

    static let withdrawInput = ActWords(
        title: "Withdraw this input",
        lead: """
            You can take an input back while the consultation is open. That it was there stays visible; it no longer \
            counts and needs no answer.
            """,
        button: "Withdraw the input",
        after: "It is marked as withdrawn at once.")

    static let answerInput = ActWords(
        title: "Answer this input",
        lead: """
            Say what became of the input, and why. The answer is published next to it with your name; its author may \
            contest it once.
            """,
        button: "Publish the answer",
        after: "It joins the public table of responses at once.",
        fields: [
            "disposition": "What became of it?",
            "reason": FieldWords(
                "Reasons", hint: "At least 40 characters, for this input and not for all: answer the argument."),
            "change": FieldWords(
                "What changes in the text",
                hint: "Needed if the input is accepted: which clause, and what it says then."),
            "also": FieldWords(
                "Other inputs with the same answer", hint: "Their numbers, parted by commas. All get it or none."),
            "reader": FieldWords("Second reader", hint: "Another drafter who has read this answer, if one has.")
        ],
        choices: [
            "disposition.accepted": "Accepted: the text changes as the input asks",
            "disposition.accepted_with_changes": "Accepted with changes: the text changes, in another way",
            "disposition.not_accepted": "Not accepted: considered, and the text stays",
            "disposition.out_of_scope": "Out of scope: it is about something else",
            "disposition.duplicate": "Duplicate: the same input has its answer already",
            "disposition.deferred": "Deferred: to be taken up later, as the reasons say"
        ])

    static let contestAnswer = ActWords(
        title: "Contest the answer",
        lead: """
            If the answer misses the point of your input, say why. This is possible once, while answers are being written \
            and for seven days after the answer; the drafters then answer again.
            """,
        button: "Contest it",
        after: "Your reasons are public, and the input awaits a new answer.",
        fields: ["reason": FieldWords("What does the answer miss?", hint: "Public. At least 40 characters.")])

    static let publishResponses = ActWords(
        title: "Publish the answers",
        lead:
            "Every input has its answer. Sum up what was said and what changes; with that the consultation is complete.",
        button: "Publish the answers",
        after: "The table of responses is complete, and the thread may go on to consensus.",
        fields: [
            "summary": FieldWords(
                "Summary", hint: "Neutral: what was asked for and by whom, what was taken up and what was not.")
        ])

    private static let clauses = FieldWords(
        "The text",
        hint: "One paragraph per clause; begin it with its number (§ 1, Article 1, 제1조 or 1.) if it has one.")
}
