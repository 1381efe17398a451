import Mechanism

/// Calls for issues and sessions, and what becomes of what answers them.
extension ActWords {
    static let publishCall = ActWords(
        title: "Publish a call",
        lead: """
            Ask everybody for issues, or for session proposals. What answers the call is public from the first minute, with \
            the name and group of whoever sent it, and gets a public fate.
            """,
        button: "Publish the call",
        after: "It stands on the first page and in the programme at once, and opens on its day by itself.",
        fields: [
            "kind": "What is called for?",
            "title": FieldWords("Title", hint: "Such as: Call for issues 2027."),
            "guidance": FieldWords("Guidance", hint: "What is asked for, how to write it, and how it will be judged."),
            "year": "Year of the programme",
            "opens": "Opens",
            "closes": FieldWords(
                "Closes", hint: "A week after the opening at least. It can be given more time, never less."),
            "completes": FieldWords(
                "People and links can be completed until",
                hint: "Moderator, presenters, panel, length and material; empty where they are due with the rest."),
            "limit": FieldWords(
                "Submissions of one person that count", hint: "Whoever sends more: the last ones count."),
            "criteria": FieldWords(
                "Criteria of the review",
                hint: "One a line: code | weight | English name | Korean name. Only for a call for sessions."),
            "reviews_each": "Reviews for each proposal",
            "reviews_due": FieldWords("Reviews are asked for until", hint: "Only for a call for sessions.")
        ],
        choices: [
            "kind.issues": "Call for issues: questions, not sessions",
            "kind.sessions": "Call for sessions: proposals with a plan and people"
        ])

    static let extendCall = ActWords(
        title: "Extend the call",
        lead: "The call stays open longer. Everybody sees until when, and why.",
        button: "Extend it",
        after: "The new date holds at once.",
        fields: ["closes": "Closes"])

    static let closeSubmissions = ofTheClock(
        title: "Close a call", lead: "The time to answer the call is over. What came in gets its fate next.")

    static let concludeCall = ActWords(
        title: "Conclude the call",
        lead: """
            Everything that came in has its fate. Say what came of the call as a whole: how many answered, from where, and \
            what the programme makes of it.
            """,
        button: "Conclude the call",
        after: "The page of the call stays, with every submission and its fate.",
        fields: ["summary": "What came of it"])

    static let completeProposal = ActWords(
        title: "Complete your proposal",
        lead:
            "Name the people you have in mind, how long it takes and what to read before. Ask before you name somebody.",
        button: "Save",
        after: "It stands on the page of the proposal at once. You can change it until the date of the call.",
        fields: proposalFields.filter { !["topics", "youth", "consent"].contains($0.key) })

    static let withdrawSession = ActWords(
        title: "Withdraw this proposal",
        lead: "You can take a proposal back until its fate is decided. That it was made stays visible.",
        button: "Withdraw the proposal",
        after: "It is marked as withdrawn at once, and makes room for another of yours.")

    static let resubmitSession = ActWords(
        title: "Send the proposal in again",
        lead: "The secretariat returned this proposal and said why. Mend what is missing.",
        button: "Send it in",
        after: "The new wording takes the place of the old one.",
        fields: sessionFields.merging(proposalFields.filter { !["reading", "consent"].contains($0.key) }) { $1 })

    static let expireSession = ofTheClock(
        title: "Let a returned proposal expire",
        lead:
            "A returned proposal waits for its author as long as the charter says. If it is not sent in again, it expires."
    )

    static let clusterIssues = ActWords(
        title: "Take issues into a session",
        lead: """
            Put issues together in one session, a new one or one that is being prepared. An issue can go into several, one \
            after the other. Both sides show where it came from and where it went; those who raised the issues are invited \
            to shape the session.
            """,
        button: "Take them in",
        after: "Nothing of the issues is lost: their threads go on, with the session among their discussions.",
        fields: [
            "issues": FieldWords("Issues", hint: "Their numbers, parted by commas. Their threads must be under way."),
            "target": FieldWords("Session", hint: "Leave this empty to begin a new one, and write its title below."),
            "title": FieldWords("Title", hint: "Only for a new session."),
            "teaser": FieldWords("Teaser", hint: "Only for a new session: one line for the programme."),
            "description": FieldWords("Description", hint: "Only for a new session: what it takes up, and from whom."),
            "reason": FieldWords("Why do they belong together?", hint: "Public. A sentence is enough.")
        ])

    static let mergeSessions = ActWords(
        title: "Merge this session into another",
        lead: """
            The proposal goes on in another session. Its page stays and says where it went, and whoever stood behind it is \
            invited to shape the other one.
            """,
        button: "Merge it",
        after: "Both pages show it at once, and those who are invited are told.",
        fields: [
            "target": "It goes on in",
            "reason": FieldWords("Why do they belong together?", hint: "Public. A sentence is enough.")
        ])

    static let answerInvitation = ActWords(
        title: "Answer an invitation",
        lead: """
            What you brought in is part of this session, so you are invited to its organising team. The names of the team \
            are public.
            """,
        button: "Answer",
        after: "If you accept, you have a part in the session at once.",
        fields: ["answer": "Will you help to shape it?"],
        choices: [
            "answer.accepted": "Accepted: I join the organising team", "answer.declined": "Declined: go on without me"
        ])

    static let consent = FieldWords(
        "My name, organisation and group may be published with it",
        hint: """
            Needed to answer a call. A name is what you choose to be called; whoever cannot be named asks the secretariat or \
            a group to bring the matter in.
            """)

    static let proposalFields: [String: FieldWords] = [
        "topics": FieldWords("Categories", hint: "Up to three."),
        "moderator": FieldWords("Moderator", hint: "Whom you have in mind, with organisation and group."),
        "presenters": FieldWords("Presenters", hint: "One a line, with organisation and group."),
        "panel": FieldWords("Panel", hint: "One a line, with organisation and group. Aim at several groups."),
        "minutes": FieldWords("Length in minutes", hint: "Between 5 and 480."),
        "youth": "Young people lead it",
        "reading": FieldWords("Material and links", hint: "One link a line."),
        "consent": consent
    ]
}
