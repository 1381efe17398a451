import Mechanism

/// Seeking rough consensus: calls, stances, objections, findings.
extension ActWords {
    static let callConsensus = ActWords(
        title: "Call for consensus",
        lead: """
            Ask about this exact version of the text: who cannot live with it, and why? Everyone can say where they \
            stand or object until the call closes. It is not a vote; what counts is whether objections are answered.
            """,
        button: "Make the call",
        after: "It is open at once and closes by itself. If the text changes, the call ends and a new one is needed.",
        fields: [
            "question": FieldWords("The question", hint: "Such as: who cannot live with this text, and why?"),
            "closes": FieldWords("The call closes", hint: "The charter says how long it is open at least.")
        ])

    static let takeStance = ActWords(
        title: "Say where you stand",
        lead: """
            Your stance is published with your name and the capacity in which you speak. It is not a vote, and you can \
            change it until the call closes. If you cannot live with the text, raise an objection instead.
            """,
        button: "Publish the stance",
        after: "Your last word counts; earlier ones stay in the record.",
        fields: [
            "position": "Where do you stand?",
            "reason": FieldWords("Why?", hint: "Public. Needed if you stand aside: a sentence is enough.")
        ],
        choices: [
            "position.support": "Support: this text should go forward",
            "position.can_live_with_it": "Can live with it: not what I would choose, but it works",
            "position.stand_aside": "Stand aside: I do not agree, and I do not stand in the way"
        ])

    static let raiseObjection = ActWords(
        title: "Raise an objection",
        lead: """
            An objection is a reason why the text does not work. It stays open until the text accommodates it, it is \
            answered with written reasons, or you withdraw it. How many share it does not matter: one good reason is \
            enough.
            """,
        button: "Raise the objection",
        after: "It is public at once, with your name, and anyone may answer it.",
        fields: [
            "clause": FieldWords("What does not work?", hint: "Choose a clause, or the text as a whole."),
            "severity": "How much is at stake?",
            "reason": FieldWords(
                "Why does it not work?",
                hint: """
                    At least 40 characters. What would happen, and to whom? That you would prefer another text is no \
                    objection.
                    """),
            "remedy": FieldWords("What would remove it?", hint: "Other words, a condition, an exception.")
        ],
        choices: [
            "severity.minor": "Minor: it can be mended without changing what the text is for",
            "severity.major": "Major: with this, the text should not go forward"
        ])

    static let answerObjection = ActWords(
        title: "Answer the objection",
        lead: """
            Speak to its reason: why the text does work, or how it could be mended. Anyone may answer, and the chair \
            can set an objection aside only after somebody has.
            """,
        button: "Publish the answer",
        after: "It stands under the objection at once, with your name.",
        fields: [
            "text": FieldWords("Your answer", hint: "At least 40 characters. Answer the argument, not the person.")
        ])

    static let resolveObjection = ActWords(
        title: "Resolve the objection",
        lead: """
            Either the text will change, or the objection has been truly considered and you say in writing why it is \
            not followed. You cannot do this for a text that you brought in yourself.
            """,
        button: "Publish the resolution",
        after: "If the text is to change, a new version and a new call are needed.",
        fields: ["outcome": "What becomes of it?", "reason": .reasons],
        choices: [
            "outcome.accommodated": "Accommodated: the text changes because of it",
            "outcome.addressed": "Addressed with written reasons: considered, but not followed"
        ])

    static let withdrawObjection = ActWords(
        title: "Withdraw the objection",
        lead: """
            You can now live with the text. Say what has changed, so that no trade stays hidden. Giving in to pressure \
            is no reason: an objection without an answer may stay open.
            """,
        button: "Withdraw it",
        after: "It no longer stands in the way, and stays readable with your reason.",
        fields: ["reason": FieldWords("What has changed for you?", hint: "Public. A sentence is enough.")])

    static let closeCall = ofTheClock(
        title: "Close the consensus call",
        lead:
            "The time of the call is over. Objections that are still open are resolved now, and then the chair weighs.")

    static let determine = ActWords(
        title: "Find the level of consensus",
        lead: """
            Say which level of consensus the call has come to, and why. Consensus of any level is refused while an \
            objection is open, and without the active support that the charter asks for. Counts alone are no reason.
            """,
        button: "Publish the finding",
        after: "It can be challenged for as long as the charter says; after that it is declared.",
        fields: [
            "level": "Level of consensus",
            "reason": FieldWords(
                "Reasons",
                hint: """
                    At least 40 characters. Name the objections, say how each was answered, and why this is the level \
                    that they leave.
                    """)
        ],
        choices: [
            "level.full_consensus": "Full consensus: no objection was set aside",
            "level.consensus": "Consensus: most agree, and every objection has its answer",
            "level.strong_support": "Strong support but significant opposition: most agree, and a good part does not",
            "level.divergence": "Divergence: there is no consensus, and the positions are documented"
        ])

    static let challengeDetermination = ActWords(
        title: "Challenge the finding",
        lead: """
            If the finding does not reflect the discussion, say where. The chair weighs again and publishes an update \
            with reasons. You can do this once in a call.
            """,
        button: "Challenge it",
        after: "The finding goes back to the chair at once; your reasons are public.",
        fields: [
            "reason": FieldWords(
                "Where does it not reflect the discussion?",
                hint: "Public. At least 40 characters: which objection, answer or stance was overlooked?")
        ])

    static let acceptDetermination = ofTheClock(
        title: "Declare the finding",
        lead: """
            Nobody has challenged the finding in time. It is final for this call, and the thread may go on to the \
            decision.
            """)

    static let fileMinorityStatement = ActWords(
        title: "Add a minority statement",
        lead: """
            Put your dissent beside the result, in your own words. It is published with the finding and goes with it \
            to the decision maker; it does not change the finding.
            """,
        button: "Add the statement",
        after: "It is public at once, with your name. You can add one for each call.",
        fields: ["text": FieldWords("Your statement", hint: "What you would have the text say, and why.")])
}
