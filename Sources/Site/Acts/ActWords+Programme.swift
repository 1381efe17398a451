import Mechanism

/// Making the programme: rooms and slots, places, the draft and its releases.
extension ActWords {
    static let planEdition = ActWords(
        title: "Set up an edition",
        lead: """
            An edition is one forum of the process: its rooms, its slots, and the programmes that are released for it.
            """,
        button: "Save the edition",
        after: "Rooms and slots come next; then sessions get their places.",
        fields: [
            "edition": "Edition",
            "title": FieldWords("Title", hint: "What people call it, with its year."),
            "venue": FieldWords("Place", hint: "House, town and address."),
            "zone": FieldWords("Time zone", hint: "Its IANA name, such as Asia/Seoul."),
            "streamed": FieldWords(
                "Sessions that can be streamed at once",
                hint: "As many as there are crews. Leave it empty where it does not matter."),
            "interpreted": FieldWords(
                "Sessions that can be interpreted at once",
                hint: "As many as there are teams. Leave it empty where it does not matter.")
        ])

    static let setRoom = ActWords(
        title: "Set up a room",
        lead: """
            Say what the room is called, how many people it seats and what it has. Sessions that need it are placed in it.
            """,
        button: "Save the room",
        after: "It is a column of the grid at once. Released places change with the next release.",
        fields: [
            "edition": "Edition", "room": "Room",
            "name": FieldWords("Name of the room", hint: "As it stands on the door."),
            "seats": FieldWords("Seats", hint: "A whole number. Leave it empty where it does not matter."),
            "features": "What it has",
            "closed": FieldWords("Slots in which it is closed", hint: "Their numbers, as the grid shows them."),
            "links": FieldWords(
                "Links", hint: "One a line: where to follow what happens in it and take part from afar.")
        ])

    static let removeRoom = ActWords(
        title: "Remove this room",
        lead: "The room leaves the grid. This is refused while a session has its place in it.",
        button: "Remove the room",
        after: "What was released before keeps the room's name.",
        fields: ["edition": "Edition", "room": "Room"])

    static let setSlot = ActWords(
        title: "Set up a slot",
        lead: "A slot is a time of the programme: for sessions side by side, for a plenary, or for a break.",
        button: "Save the slot",
        after: "It is a row of the grid at once. Released times change with the next release.",
        fields: [
            "edition": "Edition", "slot": "Slot",
            "minutes": FieldWords("Minutes", hint: "How long it is: 5 to 1440."),
            "kind": "What it is for",
            "name": FieldWords("Name of the slot", hint: "Such as: Opening, Lunch."),
            "of_day_before": FieldWords(
                "It belongs to the day before", hint: "For a late evening that goes on after midnight.")
        ],
        choices: [
            "kind.session": "Sessions, in as many rooms as there are",
            "kind.plenary": "A plenary",
            "kind.break": "A break: no session is placed in it"
        ])

    static let removeSlot = ActWords(
        title: "Remove this slot",
        lead: "The slot leaves the grid. This is refused while a session has its place in it.",
        button: "Remove the slot",
        after: "What was released before keeps its times.",
        fields: ["edition": "Edition", "slot": "Slot"])

    static let copyDay = ActWords(
        title: "Give a later day the same slots",
        lead: "The slots and breaks of the day are added again, at the same times, so many days later.",
        button: "Copy the slots",
        after: "They are rows of the grid at once, without sessions.",
        fields: [
            "edition": "Edition", "slots": "Slots",
            "days": FieldWords("How many days later", hint: "The next day is 1; 30 at most.")
        ])

    static let stateNeeds = ActWords(
        title: "Say what the session needs",
        lead: "The programme committee looks for a time and a room that have it.",
        button: "Save what it needs",
        after: "The grid shows at once where the session does not fit.",
        fields: [
            "minutes": FieldWords("Minutes", hint: "How long it takes. Leave it empty for as long as its slot."),
            "audience": FieldWords(
                "How many people you expect", hint: "A whole number. Leave it empty if nobody knows."),
            "features": "What its room must have"
        ])

    static let placeSession = ActWords(
        title: "Place a session",
        lead: "The session gets a slot and a room in the draft. What everybody follows changes with the next release.",
        button: "Place it",
        after: "The grid shows at once what this breaks and what it mends.",
        fields: [
            "edition": "Edition",
            "place": FieldWords("Time and room", hint: "Choose none to take the session out of the grid."),
            "exchange": FieldWords(
                "Change places", hint: "A session that is there already comes to where this one was.")
        ])

    static let arrangeProgramme = ActWords(
        title: "Take over a proposal",
        lead: "The places that the program proposes become those of the draft. Seed and moves go into the record.",
        button: "Take it over",
        after: "Every session can still be moved by hand.",
        fields: [
            "edition": "Edition", "way": "What it may change", "seed": "Seed", "moves": "Moves", "cost": "Cost",
            "places": "Places"
        ],
        choices: [
            "way.fill": "Places for the sessions that have none",
            "way.anew": "New places for all sessions",
            "way.repair": "As few changes as the draft needs to be held"
        ])

    static let openDraft = ActWords(
        title: "Open the draft for comments",
        lead: """
            Everybody sees the draft programme and says what works and what does not. Each comment gets an answer before \
            the programme is released.
            """,
        button: "Open it",
        after: "The draft stands on the page of the edition at once.",
        fields: [
            "edition": "Edition",
            "closes": FieldWords("Comments close", hint: "Fifteen days from now or later, ninety at most.")
        ])

    static let amendHearing = ActWords(
        title: "Change the time for comments on the draft",
        lead: """
            Comments close earlier or later, or the draft is taken back at once. Your reason is public. Every comment that \
            was made gets its answer all the same.
            """,
        button: "Change it",
        after: "Your reason stands on the page of the edition. A draft that was taken back can be opened again.",
        fields: [
            "edition": "Edition",
            "closes": FieldWords(
                "Comments close",
                hint: "From fifteen to ninety days after the draft was opened. Leave it empty to take the draft back.")
        ])

    static let commentOnProgramme = ActWords(
        title: "Comment on the draft programme",
        lead: """
            Say what works, what clashes and what is missing. Your comment is published with your name and group, and \
            it gets an answer.
            """,
        button: "Send it",
        after: "It stands under the draft at once.",
        fields: ["edition": "Edition", "text": FieldWords("Your comment", hint: "Name the sessions that you mean.")])

    static let answerProgrammeComment = ActWords(
        title: "Answer this comment on the programme",
        lead: "Say what changes because of the comment, or why nothing does.",
        button: "Publish your answer",
        after: "It stands under the comment at once. The programme is released when every comment has its answer.",
        fields: [
            "edition": "Edition",
            "answer": FieldWords("Your answer", hint: "What moved because of it, or why nothing did.")
        ])

    static let releaseProgramme = ActWords(
        title: "Release the programme",
        lead: """
            The draft becomes the programme: sessions are when and where it says, and every calendar that follows them \
            learns of it.
            """,
        button: "Release it",
        after: "The page of the edition says in words what changed.",
        fields: [
            "edition": "Edition",
            "name": FieldWords("Name of the release", hint: "Such as: Consolidated programme, 12 May."),
            "note": FieldWords("Note", hint: "What people should know about it.")
        ])
}
