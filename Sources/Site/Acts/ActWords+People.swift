import Mechanism

/// Joining, speaking from somewhere, holding a role.
extension ActWords {
    static let join = ActWords(
        title: "Join",
        lead: """
            Anyone concerned may take part, free and without membership. Your name and the group from which you speak \
            are public; your e-mail address never is.
            """,
        button: "Join",
        after: "You can speak at once, and change all of this later.",
        fields: [
            "organisation": FieldWords(
                "Organisation", hint: "Who employs, sponsors or sends you. Needed only if you speak on its behalf.")
        ],
        choices: behalf)

    static let changeCapacity = ActWords(
        title: "Change from where you speak",
        lead: """
            From now on you speak in this capacity. What you have said so far keeps the one in which you said it, and \
            both stay public with their dates.
            """,
        button: "Speak from here",
        after: "It holds from this moment on.",
        choices: behalf)

    static let rename = ActWords(
        title: "Change your name",
        lead: "This is the name that everyone sees. What you have said so far appears under the new name, too.",
        button: "Change the name",
        after: "It changes everywhere at once.")

    static let grantRole = ActWords(
        title: "Give a role",
        lead: """
            A role is a standing task: running the process, chairing, drafting, deciding. Who holds it, since when and \
            why is public.
            """,
        button: "Give the role",
        after: "The person can act in the role at once.",
        fields: [
            "role": FieldWords(
                "Role",
                hint: "A chair holds no other role: who finds consensus must not write the text or run the process.")
        ],
        choices: role)

    static let revokeRole = ActWords(
        title: "Take a role back",
        lead: """
            The person stays a participant and keeps what was said and done in the role. That the role ended, and why, \
            is public.
            """,
        button: "Take the role back",
        after: "It ends at once.",
        fields: ["role": FieldWords("Role", hint: "The last member of the secretariat cannot leave it.")],
        choices: role)

    private static let behalf = [
        "behalf.own": "On my own behalf",
        "behalf.organisation": "On behalf of my organisation",
        "behalf.group": "On behalf of my stakeholder group"
    ]

    private static let role = [
        "role.secretariat": "Secretariat: runs the process, stays neutral",
        "role.chair": "Chair: calls for consensus, finds its level, gives the reasons",
        "role.drafter": "Drafter: writes the text and answers every input",
        "role.decision_maker": "Decision maker: decides with the outcome and answers for it"
    ]
}
