import Mechanism

/// Raising issues, and leading their threads from stage to stage.
extension ActWords {
    static let raiseIssue = ActWords(
        title: "Raise an issue",
        lead: """
            Name a question of Internet governance that should be dealt with. It is published with your name and the \
            group from which you speak; the secretariat then lists it, merges it with another or returns it to you, \
            and gives its reason in public.
            """,
        button: "Raise the issue",
        after: "It appears on the public list at once, and the secretariat screens it.",
        fields: issueFields.merging([
            "joins": FieldWords(
                "I want to help to shape the session it goes into",
                hint: "Everybody whose issue goes into a session is invited; this says that you will come."),
            "consent": consent
        ]) { $1 })

    static let resubmitIssue = ActWords(
        title: "Send the issue in again",
        lead: """
            The secretariat returned this issue and said why. Mend what is missing; it is then screened again like a \
            new one.
            """,
        button: "Send it in again",
        after: "The new wording takes the place of the old one, and the secretariat screens it.",
        fields: issueFields)

    static let screenIssue = ActWords(
        title: "Screen this issue",
        lead: """
            Say what becomes of the issue. It stays public whatever you choose, and so does your reason: an issue can \
            be listed, merged or returned, but it cannot be made to disappear.
            """,
        button: "Publish the result",
        after: "A listed issue gets its thread at once; a returned one waits for its submitter.",
        fields: [
            "fate": "What becomes of it?",
            "into": FieldWords("Merge it into", hint: "Only for an issue that asks the same as one that is under way.")
        ],
        choices: [
            "fate.listed": "Listed: its thread begins",
            "fate.merged": "Merged into another issue: both are dealt with in one thread",
            "fate.returned": "Returned to its submitter: something has to be mended first"
        ])

    static let withdrawIssue = ActWords(
        title: "Withdraw this issue",
        lead: """
            You can take an issue back until it is listed or merged. That it was raised stays visible, and you may \
            raise it again.
            """,
        button: "Withdraw the issue",
        after: "It is marked as withdrawn at once.")

    static let expireIssue = ofTheClock(
        title: "Let a returned issue expire",
        lead: """
            A returned issue waits for its submitter as long as the charter says. If it is not sent in again by then, \
            it expires; anyone may raise it anew.
            """)

    static let moveOn = ActWords(
        title: "Move the thread on",
        lead: """
            The thread goes to its next stage. What the present stage owes must be done, and the groups that have not \
            been heard in it are named first.
            """,
        button: "Move on",
        after: "The next stage begins at once, and everyone who follows the thread sees why.",
        fields: [
            "reason": FieldWords("Why now?", hint: "Public. A sentence is enough."),
            "outreach": FieldWords(
                "What was done to reach those who are missing",
                hint: "Needed when a group has not been heard: whom you asked, how, and what came of it.")
        ])

    static let parkThread = ActWords(
        title: "Park the thread",
        lead: """
            The thread is set aside where it stands. Everything in it stays public, with your reason; it can be taken \
            up again when there is something new.
            """,
        button: "Park it",
        after: "Nothing new begins on it until it is taken up again.")

    static let resumeThread = ActWords(
        title: "Take the thread up again",
        lead: "The thread goes on in the stage in which it was parked. Say what is new.",
        button: "Take it up again",
        after: "It is open again at once.",
        fields: ["reason": FieldWords("What is new?", hint: "Public. A sentence is enough.")])

    static let openRound = ActWords(
        title: "Open a new round",
        lead: """
            The question is open again: the thread starts over at its first stage, and the rounds before stay as they \
            are, for everyone to read.
            """,
        button: "Open the round",
        after: "The new round begins at once.",
        fields: ["reason": FieldWords("Why once more?", hint: "Public. What has changed, or what was left open.")])

    static let closeThread = ActWords(
        title: "Close the thread",
        lead: """
            Every follow-up has been answered, or its silence recorded. The thread ends here and stays public; a new \
            round can be opened later.
            """,
        button: "Close it",
        after: "It moves to the closed threads at once.")

    private static let issueFields: [String: FieldWords] = [
        "title": FieldWords("Title", hint: "One line, as a question if you can."),
        "question": FieldWords(
            "The question",
            hint: "What should be decided or made clear, and why now? Write for people who are new to it."),
        "of_internet": FieldWords(
            "It is about governance of the Internet",
            hint: "Names, numbers, protocols, infrastructure. Tick this, the next one, or both."),
        "on_internet": FieldWords(
            "It is about governance on the Internet", hint: "Content, behaviour, the economy: what people do with it."),
        "topics": FieldWords("Topics", hint: "Up to three."),
        "affected": FieldWords("Who is affected?", hint: "Name them, above all those who are not at the table yet."),
        "interest": FieldWords(
            "What is your own interest in it?",
            hint: "Having one is no obstacle. Saying so lets others judge what you say.")
    ]
}
