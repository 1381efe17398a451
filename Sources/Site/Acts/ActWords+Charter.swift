import Mechanism

/// The rules in force.
extension ActWords {
    static let adoptCharter = ActWords(
        title: "Change the charter",
        lead: """
            The charter says what the mechanism is called, whom it counts and which numbers its rules use. Every \
            version stays public, and every decision names the one under which it was made.
            """,
        button: "Adopt the charter",
        after: "The new rules hold from now on; dates that are already announced stay.",
        fields: [
            "name": FieldWords("Name of the mechanism", hint: "It stands at the top of every page."),
            "motto": FieldWords("One line under the name", hint: "What it is for, in a few words."),
            "zone": FieldWords("Time zone", hint: "In which dates are announced. An IANA name, such as Asia/Seoul."),
            "languages": "Languages of the process",
            "groups": FieldWords(
                "Stakeholder groups",
                hint: """
                    Three at least, one a line: code | English name | Korean name, with the names in the order of the \
                    charter's languages. A group from which people have spoken cannot be taken out.
                    """),
            "topics": FieldWords(
                "Topics", hint: "What issues are about, one a line: code | English name | Korean name."),
            "issues_per_person": FieldWords(
                "Issues under way for each person",
                hint: "Beyond that, one is closed or parked before the next is listed."),
            "notice_days": FieldWords("Notice before a consultation opens", hint: "In days; 0 for none."),
            "consultation_days": FieldWords("Shortest consultation", hint: "In days. Four weeks or more are usual."),
            "last_call_days": FieldWords("Shortest consensus call", hint: "In days. Two weeks are usual."),
            "challenge_days": FieldWords(
                "Time to challenge a finding", hint: "In days after the chair has published it."),
            "message_days": FieldWords("Shortest time to comment on messages", hint: "In days."),
            "report_days": FieldWords("Time to file the report of a session", hint: "In days after its end."),
            "resubmission_days": FieldWords(
                "Time to mend a returned issue", hint: "In days. After that it expires; anyone may raise it anew."),
            "silence_days": FieldWords(
                "Grace for a follow-up that is overdue",
                hint: "In days. After that the record says that no answer came."),
            "supporters": FieldWords(
                "People who must support a consensus", hint: "So that silence alone never counts as consensus."),
            "supporting_groups": FieldWords(
                "Stakeholder groups from which they must come", hint: "No more than there are groups."),
            "key_participants": "Most key participants in a session",
            "messages_per_session": "Most messages of a session",
            "group_cap": FieldWords("Largest share of one group in a body", hint: "In percent."),
            "guest_votes": FieldWords(
                "Votes without an account in conversations",
                hint: "Where the charter does not say, only people who have joined vote."),
            "review_names": FieldWords(
                "Names of reviewers beside their reviews",
                hint: "Who reads what is public either way. Where the charter does not say, the names are shown."),
            "kinds": FieldWords(
                "Kinds of consultation",
                hint: """
                    One a line: code | shortest period in days | English name | Korean name. Without a kind the shortest \
                    consultation above holds.
                    """),
            "holidays": FieldWords(
                "Public holidays", hint: "One a line, such as 2026-12-25. Past years can be left out."),
            "blocking": FieldWords(
                "Safeguards of consultations that hold things up",
                hint: """
                    What is chosen cannot be left undone; what is not chosen only shows on the page of safeguards. The \
                    others of the eleven hold by themselves.
                    """),
            "reason": FieldWords("Reason", hint: "Public: what changes, and why.")
        ],
        choices: [
            "guest_votes.allowed": "Allowed, and shown apart", "guest_votes.refused": "Not allowed",
            "review_names.shown": "Shown", "review_names.withheld": "Withheld: reviews are published without names"
        ])
}
