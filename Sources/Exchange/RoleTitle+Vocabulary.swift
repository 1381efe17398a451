extension RoleTitle {
    /// What the labels of people mean, in small letters.
    static let names: [String: SessionRole] = {
        var names: [String: SessionRole] = [:]
        for (role, all) in vocabulary {
            for name in all {
                names[name] = role
                names[name + "s"] = role
            }
        }
        return names
    }()

    private static let vocabulary: [(SessionRole, [String])] = [
        (
            .focalPoint,
            [
                "focal point", "focalpoint", "focal person", "fp", "contact person", "session lead", "lead organiser",
                "lead organizer", "coordinator"
            ]
        ),
        (
            .orgTeam,
            [
                "org team", "org. team", "organising team", "organizing team", "organisation team", "organiser",
                "organizer", "org team member", "organising team member", "organizing team member",
                "organising committee", "members of the org team", "session organiser", "session organizer"
            ]
        ),
        (
            .keynote,
            [
                "keynote", "keynote speaker", "keynote speech", "key-note", "key note speaker", "key-note speaker",
                "keynote address", "key note"
            ]
        ),
        (
            .keyParticipant,
            [
                "key participant", "panellist", "key-participant", "kp", "key participants and panellist",
                "speakers and panellist", "speakers / panellist", "speakers/panellist", "panellists and speaker",
                "panellists/speaker", "speakers and key participant", "expert", "guest speaker", "lead discussant",
                "panelist", "speaker", "key participants or panellist",
                "key participants / panellist", "key participants/panellist", "panel", "panel member",
                "resource person",
                "resource people", "discussant", "contributor", "key speaker", "invited speaker", "key contributor",
                "confirmed speaker", "confirmed key participant", "first respondent", "respondent"
            ]
        ),
        (
            .moderator,
            [
                "moderator", "co-moderator", "mod.", "mod", "moderated by", "chaired by", "on-site moderator",
                "in-person moderator", "lead moderator", "main moderator", "session moderator", "onsite moderator",
                "moderation", "facilitator", "chair"
            ]
        ),
        (
            .remoteModerator,
            [
                "remote moderator", "online moderator", "remote mod.", "remote mod", "online mod.", "digital moderator",
                "online facilitator", "online moderation", "moderator online", "moderator remote",
                "remote participation facilitator", "remote participation moderator", "remote moderation",
                "virtual moderator", "trained remote moderator"
            ]
        ),
        (
            .rapporteur,
            [
                "rapporteur", "reporter", "rapp.", "rapp", "scribe", "rapporteur / reporter", "rapporteur/reporter",
                "rapporteur and note taker", "notes by", "report by", "note taker", "note-taker", "notetaker",
                "session reporter"
            ]
        ),
        (.subjectMatterExpert, ["subject matter expert", "sme", "subject matter expert sme"]),
        (
            .programmeCommittee,
            ["programme committee member", "program committee member", "programme committee", "program committee"]
        ),
        (.proposer, ["proposer", "proposed by", "submitter", "submitted by"]),
        (.presenter, ["presenter", "presentation by"])
    ]
}
