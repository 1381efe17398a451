import Mechanism

/// Erasing, putting right, and who vouches for the record.
extension ActWords {
    static let eraseText = ActWords(
        title: "Erase a text",
        lead: """
            The words go for good, with the salt that tied them to the record. The entry stays with its fingerprint, \
            counts and findings stay, and the page says that something was removed, on which ground and why.
            """,
        button: "Erase it for good",
        after: "It cannot be brought back, not from a backup of the journal that is made from now on either.",
        fields: aText.merging(erasing) { $1 }, choices: grounds)

    static let erasePerson = ActWords(
        title: "Erase a person",
        lead: """
            Names only, or whatever the person wrote and all that is private: address, answers, registrations. The key \
            under which all of it was kept is destroyed, so that older backups cannot be read either. Counts, findings \
            and decisions stay, and so does what was written in an office.
            """,
        button: "Erase for good",
        after: "It cannot be undone. Whoever comes back afterwards is somebody new.",
        fields: erasing.merging(["scope": "What is erased"]) { $1 },
        choices: grounds.merging([
            "scope.names": "The names: the person's own and those of organisations",
            "scope.everything": "Everything: names, texts, and all that is private"
        ]) { $1 })

    static let correctText = ActWords(
        title: "Put a text right",
        lead: """
            What is correct stands beside the text from now on, with the date. The text itself stays as it was given: \
            nothing in the record is rewritten.
            """,
        button: "Put it right",
        after: "Both are shown together at once.",
        fields: aText.merging(["correction": "What is correct"]) { $1 })

    static let nameWitnesses = ActWords(
        title: "Name the witnesses of the record",
        lead: """
            Witnesses are programs run by or for a stakeholder group, outside this site. Each signs a state of the record \
            only if it continues the one it signed before, so that nobody can be shown a different history. The policy \
            says how many groups must vouch; no group is ever enough alone.
            """,
        button: "Name these witnesses",
        after: "Their signatures are gathered from the next checkpoint on.",
        fields: [
            "witnesses": FieldWords(
                "Witnesses",
                hint: """
                    One a line: code of the stakeholder group | key | address. The key is the line that the witness \
                    publishes. Leave the address out for a witness that fetches checkpoints by itself.
                    """),
            "quorum": FieldWords("How many groups must vouch", hint: "Two at least: no group vouches alone.")
        ])

    static let rotateKey = ActWords(
        title: "Change the key of the record",
        lead: "Another key signs the record from now on; for thirty days both do.",
        button: "Change the key",
        after: "This is done on the machine itself, with the command “convene key rotate”.",
        fields: ["from": "Key before", "to": "Key from now on"])

    private static let aText: [String: FieldWords] = [
        "entry": "Entry of the record", "text": "Fingerprint of the text"
    ]

    private static let erasing: [String: FieldWords] = [
        "ground": FieldWords("Ground", hint: "Public."),
        "reason": FieldWords("Reason", hint: "Public, so do not repeat what is to go.")
    ]

    private static let grounds = [
        "ground.request": "Whoever it is about asked for it",
        "ground.law": "A law or a court demands it",
        "ground.safety": "It puts somebody in danger"
    ]
}
