import Mechanism

/// A session while it is live: the floor, the sense of the room, the notes.
extension ActWords {
    private static let ofTheFloor = [
        "kind.point_of_order": "A point of order",
        "kind.clarifying_question": "A question on what was said",
        "kind.reply": "A reply",
        "kind.new_topic": "A new topic",
        "channel.room": "In the room",
        "channel.remote": "From afar"
    ]

    static let askForFloor = ActWords(
        title: "Ask for the floor",
        lead: """
            There is one queue for the room and for those afar. What is about procedure or about what was just said goes \
            first; then whoever is of the group that has spoken least; then whoever came first.
            """,
        button: "Ask for the floor",
        after: "You stand in the queue at once, with your name.",
        fields: [
            "kind": "What is it that you want to say?", "channel": "Where are you?",
            "question": FieldWords(
                "A question to be read out",
                hint: "Leave it empty if you speak yourself. Otherwise it is read out for you.")
        ],
        choices: ofTheFloor)

    static let addSpeaker = ActWords(
        title: "Add a speaker",
        lead: "For somebody who raised a hand in the room, or who takes part from afar without an account.",
        button: "Put them into the queue",
        after: "They stand in the queue by the same rules as everybody.",
        fields: [
            "kind": "What do they want to say?", "channel": "Where are they?",
            "person": FieldWords("A participant", hint: "Leave it empty for somebody who has no account."),
            "name": FieldWords("Or a name", hint: "As they want to be called in public."),
            "group": FieldWords("Stakeholder group", hint: "If they said which."),
            "question": FieldWords("A question to be read out", hint: "If they do not speak themselves.")
        ],
        choices: ofTheFloor)

    static let leaveQueue = ActWords(
        title: "Leave the queue",
        lead: "Whoever leaves can ask for the floor again.",
        button: "Leave the queue",
        after: "The others move up.",
        fields: ["turn": "Turn"])

    static let giveFloor = ActWords(
        title: "Give the floor",
        lead: """
            Whoever is first in the queue gets it without more words. For somebody else say why: the reason is public and \
            stays in the record.
            """,
        button: "Give the floor",
        after: "Whoever has the floor now is done.",
        fields: ["turn": "Turn", "reason": FieldWords("Why out of turn", hint: "Only if somebody else is next.")])

    static let extendTurn = ActWords(
        title: "Extend the turn",
        lead: "Gives whoever speaks more time; everybody sees how much.",
        button: "Extend the turn",
        after: "The clock of this turn shows it at once.",
        fields: ["seconds": FieldWords("Seconds", hint: "From 15 to 900.")])

    static let endTurn = ActWords(
        title: "End the turn",
        lead: "The time of the turn counts for the speaker's group.",
        button: "End the turn",
        after: "The floor is free.",
        fields: ["answered": "The question has been answered"])

    static let markAnswered = ActWords(
        title: "Mark a question as answered",
        lead: "The answer to a question that was read out often comes from somebody who speaks later.",
        button: "It has been answered",
        after: "It counts among the questions that were answered.",
        fields: ["turn": "Turn"])

    static let takeTemperature = ActWords(
        title: "Ask the room",
        lead: """
            A sense of the room at this moment. It is no vote and decides nothing; fewer than five answers are never shown, \
            and of fewer than ten only whether a hum was loud or not. Nobody, the operator included, keeps who answered what.
            """,
        button: "Ask the room",
        after: "Everybody who follows the session can answer at once.",
        fields: [
            "question": FieldWords("The question", hint: "Something that one can be for or against at this moment."),
            "way": "How do people answer?"
        ],
        choices: [
            "way.hum": "By a hum: without names, only how loud each side is",
            "way.hands": "By show of hands: counted per stakeholder group"
        ])

    static let closeTemperature = ActWords(
        title: "Close the question to the room",
        lead: "Nobody answers any more, and what was answered is shown.",
        button: "Close and show",
        after: "What is shown enters the record; single answers are forgotten.")

    static let readTemperature = ActWords(
        title: "Show what the room answered",
        lead: "The program reads off what the room answered and publishes it.",
        button: "Show it",
        after: "It stands in the record as a sense of the room, not as a vote.",
        fields: [
            "hum_yes": "Hum for it", "hum_no": "Hum against it", "yes": "Hands for it", "no": "Hands against it",
            "too_few": "Too few answered"
        ],
        choices: Dictionary(
            ["hum_yes", "hum_no"].flatMap { field in
                [
                    ("silence", "Silence"), ("soft", "Soft"), ("medium", "Medium"), ("loud", "Loud"),
                    ("faint", "Silence or soft"), ("strong", "Medium or loud")
                ].map { (field + "." + $0.0, $0.1) }
            }, uniquingKeysWith: { first, _ in first }))

    static let takeNote = ActWords(
        title: "Add a note",
        lead: "What was said, as it is said. Notes are added and never changed: a later one puts an earlier one right.",
        button: "Add the note",
        after: "It is kept at once, with your name and the time.",
        fields: ["text": FieldWords("The note", hint: "Public. Who said what, in short.")])

    static let combineNotes = ActWords(
        title: "Bring notes together",
        lead: """
            Where several people wrote, or one wrote twice: one note that says it all. Those it is made of stay readable \
            behind it, with their authors and times.
            """,
        button: "Bring them together",
        after: "The new note stands in the place of the others, with your name and the time.",
        fields: [
            "notes": FieldWords("The notes", hint: "Those whose words stand in the text below."),
            "text": FieldWords(
                "The text", hint: "The words of the notes, in their order. Leave out what is there twice.")
        ])
}
