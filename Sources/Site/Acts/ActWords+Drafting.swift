import Mechanism

/// The drafters' desk: sorting, grouping, asking, explaining, summing up.
extension ActWords {
    static let prepareClasses = ActWords(
        title: "Prepare the classes",
        lead: """
            Inputs are sorted into classes before they are answered, so that like is answered with like. They are \
            prepared before anybody speaks; sorting must not follow who spoke.
            """,
        button: "Save the classes",
        after: "They stand on the drafters' desk of this consultation.",
        fields: [
            "classes": FieldWords("The classes", hint: "One a line: code | English name | Korean name.")
        ])

    static let sortInputs = ActWords(
        title: "Sort inputs",
        lead: "Puts the inputs that are named into one class, all of them or none.",
        button: "Sort them",
        after: "The desk shows them in their class.",
        fields: ["inputs": numbers, "topic": "Class"])

    static let groupInputs = ActWords(
        title: "Group inputs that say the same",
        lead: """
            Form letters and duplicates are one argument and are answered once. Every signatory stays in the list, and \
            the tables count groups and signatures apart.
            """,
        button: "Group them",
        after: "They stand behind the input that you chose, each with its author.",
        fields: [
            "inputs": numbers,
            "leader": FieldWords(
                "Which input stands for them?", hint: "Leave this empty to take a group apart.")
        ])

    static let assignInputs = ActWords(
        title: "Assign inputs",
        lead: "Says which drafter answers the inputs that are named, and by when.",
        button: "Assign them",
        after: "They appear on that drafter's desk.",
        fields: [
            "inputs": numbers, "person": FieldWords("Drafter", hint: "Nobody answers an input of their own."),
            "due": FieldWords("Answered by", hint: "The drafter's desk shows it, and what is overdue.")
        ])

    static let askClarification = ActWords(
        title: "Ask the author what is meant",
        lead: """
            The question and the reply are public. If no reply comes by the date, the input is answered as it is.
            """,
        button: "Ask",
        after: "The author finds the question on the desk.",
        fields: [
            "question": "Your question",
            "due": FieldWords("Reply by", hint: "Give people a week where you can.")
        ])

    static let placeInput = ActWords(
        title: "Say where this input belongs now",
        lead: """
            The words that it was about were changed or are gone. Quote the words of the new version that it is about \
            now, or say that it has no place of its own there any more; it keeps its answer either way.
            """,
        button: "Put it there",
        after: "It is shown there, with a note that a drafter placed it.",
        fields: ["quote": quote])

    static let explainChange = ActWords(
        title: "Say what a change answers",
        lead: """
            For a clause, or for the version as a whole: why the words are what they are, and which inputs, messages and \
            objections led to them. Whoever chooses a phrase of the text finds this.
            """,
        button: "Publish the reason",
        after: "Everybody can see it at the words, and each author at the input.",
        fields: [
            "clause": FieldWords(
                "What changed?", hint: "The version as a whole stands for all that is not explained apart."),
            "reason": FieldWords("Why?", hint: "Public. In words that those who asked for it would recognise."),
            "inputs": numbers,
            "messages": FieldWords("Messages of sessions", hint: "Their numbers, parted by commas."),
            "objections": FieldWords("Objections", hint: "Their numbers, parted by commas."),
            "statements": FieldWords("Statements of common ground", hint: "Their numbers, parted by commas.")
        ])

    static let publishSummary = ActWords(
        title: "Publish a summary of the inputs",
        lead: """
            A neutral report of what was said, before anybody is answered. Those whose input it misrepresents can \
            challenge it; another summary answers them.
            """,
        button: "Publish the summary",
        after: "Everyone who gave input can challenge it from now on.",
        fields: [
            "text": FieldWords("Summary", hint: "What was said, by which groups, and where they differ. No verdicts."),
            "method": FieldWords("How it was made", hint: "Who read the inputs, and how they were grouped.")
        ])

    private static let numbers = FieldWords("Inputs", hint: "Their numbers, parted by commas.")
}
