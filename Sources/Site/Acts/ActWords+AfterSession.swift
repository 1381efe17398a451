import Mechanism

/// After a session: its recording, its transcript, who spoke.
extension ActWords {
    static let linkMedia = ActWords(
        title: "Link stream, captions and recording",
        lead: """
            Say where the session can be followed live, and where its recording is. The page shows the stream and the \
            captions until the session is over, and the recording afterwards.
            """,
        button: "Link them",
        after: "The page shows at once what fits the state of the session.",
        fields: [
            "stream": FieldWords("Live stream", hint: "The whole address, with https:// in front."),
            "captions": FieldWords("Live captions", hint: "Where the words can be read while they are spoken."),
            "recording": FieldWords("Recording", hint: "The whole address, with https:// in front."),
            "offset": FieldWords(
                "The session begins in the recording at",
                hint: "Hours, minutes and seconds, such as 1:02:03. Leave it empty if the recording begins with it.")
        ])

    static let fileTranscript = ActWords(
        title: "File a transcript",
        lead: """
            What was said, turn by turn. It stays an aid and never becomes the record: every turn counts as not checked \
            until somebody has compared it with the recording, and nobody is matched with a name but by a person.
            """,
        button: "File the transcript",
        after: "It is public at once, with every turn marked as not checked.",
        fields: [
            "maker": "Who wrote it down?",
            "clock": FieldWords("From when do its times count?", hint: "It does not matter where it has none."),
            "source": FieldWords(
                "Where it comes from", hint: "The service or the program, and an address if it has one."),
            "notice": FieldWords(
                "Notices",
                hint: "What may not be done with it, and that it is no record. Otherwise what it says itself."),
            "turns": FieldWords(
                "The transcript",
                hint: """
                    WebVTT, SubRip, captions with >> NAME: in front of each turn, or plain paragraphs. Look at it with \
                    the preview before you file it.
                    """)
        ],
        choices: [
            "maker.captioner": "A person who wrote along",
            "maker.machine": "A program that recognises speech",
            "maker.editor": "A person who listened to the recording",
            "clock.session": "From the beginning of the session",
            "clock.recording": "From the beginning of the recording"
        ])

    static let continueTranscript = ActWords(
        title: "Go on with a long transcript",
        lead: "A transcript that one entry does not hold is written as several. They come together, as it is filed.",
        button: "Go on",
        after: "It belongs to the transcript that it goes on with.",
        fields: ["version": "Transcript", "turns": "The turns"])

    static let matchSpeaker = ActWords(
        title: "Say who spoke",
        lead: """
            Choose who is meant by the name or the part in the transcript. Captions carry misheard names, so listen \
            before you choose. Leave everything empty to take back what was said.
            """,
        button: "Say so",
        after: "What they said then counts for their stakeholder group.",
        fields: [
            "version": "Transcript",
            "speaker": "Name in the transcript",
            "turn": "Turn",
            "person": FieldWords("A participant", hint: "Leave it empty for somebody who has no account."),
            "name": FieldWords("Or a name", hint: "As they want to be called in public."),
            "group": FieldWords(
                "Stakeholder group",
                hint: "For a participant, it is known already. A group alone is enough where the name is not known.")
        ])

    static let checkTurns = ActWords(
        title: "Mark turns as checked",
        lead: "You have compared these turns with what was said, and they say the same. Your name stands with them.",
        button: "Mark them as checked",
        after: "They no longer count as unverified.",
        fields: [
            "version": "Transcript",
            "first": FieldWords("First turn", hint: "Its number stands beside it."),
            "last": "Last turn"
        ])

    static let correctTurn = ActWords(
        title: "Put a turn right",
        lead: "Write what was said. What stood there before stays beside its entry of the record.",
        button: "Put it right",
        after: "The turn then counts as checked by you.",
        fields: [
            "version": "Transcript", "turn": "Turn", "text": "What was spoken",
            "nobody": FieldWords(
                "Nobody said this",
                hint: """
                    For what a program wrote where nobody spoke, and for laughter. It then counts for nobody and stands \
                    between the turns. Its words may stay as they are.
                    """)
        ])

    static let countGenders = ActWords(
        title: "Tell how the floor was shared by gender",
        lead: """
            The program tells it itself while the floor is open and when it has closed, in tenths, and each time only where \
            at least five people of each answer have spoken who had not before.
            """,
        button: "Tell it",
        after: "It is told again when enough other people have spoken.",
        fields: ["women": "Women", "men": "Men", "others": "Of another gender, or not stated"])
}
