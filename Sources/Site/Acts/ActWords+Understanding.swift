import Mechanism

/// Letting people understand an issue before they speak on it.
extension ActWords {
    static let publishBrief = ActWords(
        title: "Publish the brief",
        lead: """
            The brief lets people understand the issue before they speak on it: what is at stake, what is known, what \
            is disputed. Nobody has to have read it.
            """,
        button: "Publish the brief",
        after: "It stands on the page of the issue at once, in place of an earlier one.",
        fields: [
            "text": FieldWords(
                "The brief",
                hint: "Plain and fair to every side. Name your sources; leave a blank line between paragraphs.")
        ])

    static let announceLearning = ActWords(
        title: "Announce a learning event",
        lead: "A talk, dialogue or training on the issue, open to anyone. It never decides anything.",
        button: "Announce it",
        after: "It appears in the programme at once.",
        fields: [
            "kind": "What is it?",
            "host": FieldWords("Host", hint: "The person or organisation that holds it."),
            "registration": FieldWords(
                "People sign up here", hint: "The public sees how many have signed up, never who.")
        ],
        choices: [
            "kind.talk": "Talk: somebody explains and takes questions",
            "kind.dialogue": "Dialogue: several sides explain how they see it",
            "kind.training": "Training: people practise something"
        ])

    static let reportLearning = ActWords(
        title: "Report on the learning event",
        lead: "Tell how many came from which group, and where those who did not can find the material.",
        button: "Publish the report",
        after: "The thread may then go on to discussion.",
        fields: [
            "material": FieldWords("Material", hint: "Links to slides, notes or a recording, one a line."),
            "correction": FieldWords(
                "Why the report is corrected", hint: "Only when it was published before and is now told again.")
        ])

    static let waiveLearning = ActWords(
        title: "Go on without a learning event",
        lead: """
            The rules ask for a chance to learn before people discuss. If this issue does not need one, say why; your \
            reason stands in the thread for everyone to judge.
            """,
        button: "Go on without",
        after: "The thread may then go on to discussion.",
        fields: ["reason": .reasons])
}
