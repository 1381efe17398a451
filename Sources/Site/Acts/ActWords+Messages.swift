import Mechanism

/// What a session brings: its messages, from the draft to their final words.
extension ActWords {
    static let draftMessage = ActWords(
        title: "Draft a message",
        lead: """
            A message says in a few sentences what the session found, in rough consensus with the room. Three messages \
            are usual. Everyone can comment on them before they are final.
            """,
        button: "Add the message",
        after: "It stands on the page of the session as a draft.",
        fields: ["text": messageText])

    static let rewordMessage = ActWords(
        title: "Reword this message",
        lead: "The new words take the place of the old ones. The record keeps both.",
        button: "Reword it",
        after: "The page of the session shows the new words at once, and beside them what changed.",
        fields: ["text": messageText])

    static let dropMessage = ActWords(
        title: "Drop this message",
        lead: """
            The draft is taken out of the messages before anybody is asked about it, and another one can take its place. \
            Its words stay readable, with your reason.
            """,
        button: "Drop it",
        after: "The page of the session shows it among those that were dropped.")

    static let waiveMessages = ActWords(
        title: "Say that no messages came of it",
        lead: """
            Not every session ends with messages: an opening or a keynote has none. Say why; the report is then published \
            without them.
            """,
        button: "Say so",
        after: "The secretariat can publish the session. A message that is drafted after all takes this back.")

    static let openMessages = ActWords(
        title: "Open the messages for comment",
        lead: """
            Everyone, also those who were not in the room, can say what works and what does not. The words stay as \
            they are until the comments close, and each comment gets its answer.
            """,
        button: "Open them",
        after: "The comments close by themselves at the time that you set.",
        fields: ["closes": FieldWords("Comments close", hint: "The charter says how long they are open at least.")])

    static let commentOnMessage = ActWords(
        title: "Comment on this message",
        lead: """
            Say what works in this message, what does not, and how you would put it. Your comment is published with \
            your name and group, and it gets an answer.
            """,
        button: "Send the comment",
        after: "It stands under the message at once.",
        fields: ["text": FieldWords("Your comment", hint: "If other words would be better, write them out.")])

    static let answerMessageComment = ActWords(
        title: "Answer this comment",
        lead: "Say what became of the comment and why. The messages are final only when every comment has its answer.",
        button: "Publish the answer",
        after: "It stands under the comment at once.",
        fields: [
            "answer": FieldWords("Your answer", hint: "What changes in the message because of it, or why nothing does.")
        ])

    static let closeMessages = ofTheClock(
        title: "Close the comments on the messages",
        lead:
            "The time for comments is over. They are answered now, and the messages reworded where the answers say so.")

    static let finaliseMessages = ActWords(
        title: "Make the messages final",
        lead: "Every comment has its answer, and the messages say what they are to say. After this they do not change.",
        button: "Make them final",
        after: "The secretariat then publishes the session as a whole.")

    private static let messageText = FieldWords(
        "The message", hint: "One to three sentences that can be understood without having been there.")
}
