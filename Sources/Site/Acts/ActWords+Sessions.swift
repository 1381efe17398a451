import Mechanism

/// Preparing a session and holding it.
extension ActWords {
    static let proposeSession = ActWords(
        title: "Propose a session",
        lead: """
            Propose a talk, workshop or plenary on an issue or in answer to a call. The proposal is published with your \
            name; the secretariat takes it into the programme or declines it, with a public reason.
            """,
        button: "Propose the session",
        after: "It is public at once. What answers a call can be changed, completed and withdrawn as the call says.",
        fields: sessionFields.merging(proposalFields.filter { $0.key != "reading" }) { $1 })

    static let importSession = ActWords(
        title: "Import a session",
        lead: "Bring in a session of elsewhere, as its own page or programme tells it. The source stands on the page.",
        button: "Import the session",
        after: "It joins the programme at once, without screening.",
        fields: sessionFields.merging([
            "issue": FieldWords("Issue", hint: "The thread to which it belongs, if there is one."),
            "alias": FieldWords("Short name", hint: "A second name by which people know it."),
            "track": FieldWords("Track", hint: "The part of the programme that it belongs to."),
            "source": FieldWords("Source", hint: "The address of the page from which it comes."),
            "standing": "How far it has come",
            "origin": "Fingerprint of what its source knows it by"
        ]) { $1 },
        choices: ["standing.held": "It was held", "standing.planned": "It is still to come, or was called off"])

    static let screenSession = ActWords(
        title: "Screen this session",
        lead: """
            Take the proposed session into the programme, return it to be mended, or decline it. Your reason is public in \
            every case; what answers a call is declined only with the score of its review.
            """,
        button: "Publish the result",
        after:
            "Whoever proposed it is told, with the reason. An accepted session gets its people next, and then its time and place.",
        fields: ["fate": "What becomes of it?"],
        choices: [
            "fate.accepted": "Accepted into the programme",
            "fate.declined": "Declined",
            "fate.returned": "Returned to be mended: its author sends it in again"
        ])

    static let assignPart = ActWords(
        title: "Give a part",
        lead: """
            Every part is public, with the group from which its holder comes. A session needs a moderator, a remote \
            moderator and a rapporteur before it can get its time.
            """,
        button: "Give the part",
        after: "It stands on the page of the session at once.",
        fields: [
            "role": "Part",
            "person": FieldWords(
                "Participant", hint: "Somebody who has joined. Otherwise leave this empty and write the name."),
            "name": FieldWords("Name", hint: "Only for somebody who has not joined. Ask before you name a person."),
            "organisation": "Organisation",
            "country": "Country",
            "note": FieldWords("Note", hint: "What the programme adds, such as: introduction to the topic."),
            "group": FieldWords("Stakeholder group", hint: "For a participant, the group is known already.")
        ],
        choices: [
            "role.focal_point": "Focal point: answers for the preparation",
            "role.moderator": "Moderator: leads the session",
            "role.remote_moderator": "Remote moderator: speaks for those who take part from afar",
            "role.key_participant": "Key participant: gives first input",
            "role.rapporteur": "Rapporteur: takes notes, drafts the messages",
            "role.org_team": "Organising team: shapes the session",
            "role.keynote": "Keynote: opens the subject with a speech",
            "role.presenter": "Presenter: gives a prepared presentation",
            "role.subject_matter_expert": "Subject matter expert: groups the issues of one field, mentors the session",
            "role.programme_committee": "Programme committee: answers for the session in the committee",
            "role.proposer": "Proposer: proposed the session"
        ])

    static let vacatePart = ActWords(
        title: "End this part",
        lead: "The person leaves the part and the programme no longer shows it. That it was held stays in the record.",
        button: "End the part",
        after: "A scheduled session keeps its last moderator, remote moderator and rapporteur: name a successor first.")

    static let scheduleSession = ActWords(
        title: "Set time and place",
        lead: """
            The session gets its time and place, or new ones. This is refused while somebody with a part in it has a \
            part in another session at the same time.
            """,
        button: "Set time and place",
        after: "The programme changes at once.",
        fields: [
            "ends": FieldWords("Ends", hint: "Within seven days of the beginning."),
            "links": FieldWords("Links", hint: "One a line: where to follow the session and take part from afar.")
        ])

    static let describeSession = ActWords(
        title: "Describe the session",
        lead: """
            Say anew what the session is about. Whatever you change stands on its page at once. Its address stays the same, \
            and a title that it had still leads to it. When it has begun, only the further reading can be changed.
            """,
        button: "Change the page",
        after: "The record keeps what the page said before.",
        fields: sessionFields.merging([
            "alias": FieldWords("Short name", hint: "A second name by which people know it.")
        ]) { $1 })

    static let startSession = ActWords(
        title: "Start the session",
        lead: "The floor opens, for the room and for those who take part from afar alike.",
        button: "Open the floor",
        after: "The page shows that the session is live. This is possible from an hour before its time.")

    static let endSession = ActWords(
        title: "End the session",
        lead: "The floor closes. Tell how many came, so that everyone can see who was in the room and who was missing.",
        button: "Close the floor",
        after: "The rapporteur then owes the report.",
        fields: [
            "on_site": FieldWords("People on site", hint: "A whole number; 0 if nobody was."),
            "remote": FieldWords("People who took part from afar", hint: "A whole number; 0 if nobody did.")
        ])

    static let countAttendance = ActWords(
        title: "Tell who came",
        lead: """
            Count again, or for the first time, who was at the session. The new numbers take the place of those told before; \
            the record keeps both.
            """,
        button: "Publish the numbers",
        after: "The page of the session shows them at once.",
        fields: [
            "on_site": FieldWords("People on site", hint: "A whole number; 0 if nobody was."),
            "remote": FieldWords("People who took part from afar", hint: "A whole number; 0 if nobody did.")
        ])

    static let cancelSession = ActWords(
        title: "Cancel the session",
        lead: "The session does not take place. Its page stays, with your reason.",
        button: "Cancel it",
        after: "The programme changes at once.")

    static let markReportMissing = ofTheClock(
        title: "Mark the report as missing",
        lead: """
            The report of a session did not come in the charter's time. Its proposer, or its focal point where nobody \
            proposed it, owes it before proposing another session; it can still be filed.
            """)

    static let fileReport = ActWords(
        title: "File the report",
        lead: """
            Write down neutrally what was proposed, what it came to and how it was discussed, so that those who were \
            not there can follow.
            """,
        button: "File the report",
        after: "It is public at once. You can file a better one until the messages are open for comment.",
        fields: [
            "proposal": FieldWords("What was proposed", hint: "The question of the session and what it was to bring."),
            "summary": FieldWords("Summary", hint: "A few paragraphs for people in a hurry."),
            "discussion": FieldWords(
                "The discussion", hint: "Who argued what, from which group; where people agreed and where not."),
            "issues": FieldWords("Key issues", hint: "One sentence each. The template of the IGF asks for them."),
            "presentations": FieldWords("Presentations", hint: "One paragraph for each."),
            "agreement": FieldWords(
                "Agreement and divergence",
                hint: "Such as: there was broad support for …; many said that …; some did not support …."),
            "way_forward": FieldWords("The way forward", hint: "What follows, who does it, and where it goes on."),
            "gender": FieldWords(
                "Gender", hint: "What was said about it. Do not write what you take somebody's gender to be.")
        ])

    static let publishSession = ActWords(
        title: "Publish the session",
        lead: """
            Report and messages are complete. The session is published as a whole; they do not change any more.
            """,
        button: "Publish it",
        after: "The thread may then go on to consultation.")

    static let sessionFields: [String: FieldWords] = [
        "title": FieldWords("Title", hint: "One line that makes people want to come."),
        "teaser": FieldWords("Teaser", hint: "One line for the programme: what is it about?"),
        "keywords": FieldWords("Keywords", hint: "Separated by commas."),
        "description": FieldWords("Description", hint: "What is discussed, why, and with which aim."),
        "format": FieldWords("Format", hint: "How the time is used; leave half of it or more to the floor."),
        "reading": FieldWords("Further reading", hint: "One link a line."),
        "language": FieldWords("Language", hint: "The language in which the session is held.")
    ]
}
