import Mechanism

/// What the form of an act says to the person who fills it in. English; each string is the key of its translations.
struct ActWords: Sendable {
    /// What one does, as an order: the heading of the form and the name of its button elsewhere.
    let title: String
    /// What this does, what becomes public, what happens next.
    let lead: String
    /// What the button says.
    let button: String
    /// One sentence under the button: what follows at once.
    let after: String
    /// The words of its own fields.
    let fields: [String: FieldWords]
    /// The words of its choices, by `field.code`.
    let choices: [String: String]

    /// What a form says; `fields` are those that ``FieldWords/common`` does not have, or not in this sense.
    init(
        title: String, lead: String, button: String, after: String, fields: [String: FieldWords] = [:],
        choices: [String: String] = [:]
    ) {
        (self.title, self.lead, self.button, self.after) = (title, lead, button, after)
        (self.fields, self.choices) = (fields, choices)
    }

    /// What is said of an act that nobody does by hand.
    static func ofTheClock(title: String, lead: String) -> ActWords {
        ActWords(
            title: title, lead: lead, button: title,
            after: "Nobody has to do this: it happens by itself when it is due.")
    }

    /// What a field asks for. The fields `attendance.civil`, `attendance.technical` … are parts of one, `attendance`.
    func label(_ field: String) -> String { words(field)?.label ?? Self.spaced(field) }

    /// What helps to fill a field in, if anything does.
    func hint(_ field: String) -> String? { words(field)?.hint }

    /// What one of the choices of a field says.
    func choice(_ field: String, _ code: String) -> String { choices[field + "." + code] ?? Self.spaced(code) }

    private func words(_ field: String) -> FieldWords? {
        let whole = String(field.prefix { $0 != "." })
        return fields[whole] ?? FieldWords.common[whole]
    }

    /// A name out of the record, made readable.
    private static func spaced(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }
}

/// What a form says at one field: a label, and a hint where people stumble.
struct FieldWords: Sendable, ExpressibleByStringLiteral {
    let label: String
    let hint: String?

    init(_ label: String, hint: String? = nil) { (self.label, self.hint) = (label, hint) }

    init(stringLiteral label: String) { self.init(label) }
}

extension FieldWords {
    /// Fields that mean the same in every act that has them.
    static let common: [String: FieldWords] = [
        "call": "Consensus call",
        "consultation": "Consultation",
        "conversation": "Conversation",
        "statement": "Statement",
        "event": "Learning event",
        "follow_up": "Follow-up",
        "input": "Input",
        "issue": "Issue",
        "message": "Message",
        "objection": "Objection",
        "session": "Session",
        "programme_call": "Call",
        "person": "Person",
        "comment": "Comment",
        "part": "Part",
        "version": "Version of the text",
        "clause": FieldWords("What it is about", hint: "Choose a clause, or the text as a whole."),

        "title": "Title",
        "language": "Language",
        "reason": FieldWords("Reason", hint: "Public. A sentence is enough."),
        "name": FieldWords("Name", hint: "As you want to be called in public."),
        "group": FieldWords("Stakeholder group", hint: "The group from which you speak."),
        "behalf": "On whose behalf do you speak?",
        "organisation": FieldWords("Organisation", hint: "Who employs, sponsors or sends you."),
        "starts": "Begins",
        "ends": "Ends",
        "place": FieldWords("Place", hint: "Room and address, or where to find it online."),
        "links": FieldWords("Links", hint: "One a line: the stream, the meeting, the material."),
        "attendance": FieldWords(
            "Who came, by stakeholder group",
            hint: """
                Heads, not names. A group that you leave empty counts as nobody; one to four heads are entered as a few, so \
                that nobody can be made out.
                """)
    ]

    /// A reason that many people will read; `TextLimit.reason` asks for its length.
    static let reasons = FieldWords("Reasons", hint: "Public. At least 40 characters: enough for others to follow you.")
}

extension ActType {
    /// What the form of this act says.
    var words: ActWords {
        switch self {
        case .adoptCharter: .adoptCharter
        case .join: .join
        case .changeCapacity: .changeCapacity
        case .rename: .rename
        case .grantRole: .grantRole
        case .revokeRole: .revokeRole
        case .raiseIssue: .raiseIssue
        case .screenIssue: .screenIssue
        case .resubmitIssue: .resubmitIssue
        case .withdrawIssue: .withdrawIssue
        case .expireIssue: .expireIssue
        case .moveOn: .moveOn
        case .parkThread: .parkThread
        case .resumeThread: .resumeThread
        case .openRound: .openRound
        case .closeThread: .closeThread
        case .publishBrief: .publishBrief
        case .announceLearning: .announceLearning
        case .reportLearning: .reportLearning
        case .waiveLearning: .waiveLearning
        case .proposeSession: .proposeSession
        case .importSession: .importSession
        case .screenSession: .screenSession
        case .assignPart: .assignPart
        case .vacatePart: .vacatePart
        case .scheduleSession: .scheduleSession
        case .describeSession: .describeSession
        case .startSession: .startSession
        case .askForFloor: .askForFloor
        case .addSpeaker: .addSpeaker
        case .leaveQueue: .leaveQueue
        case .giveFloor: .giveFloor
        case .extendTurn: .extendTurn
        case .endTurn: .endTurn
        case .markAnswered: .markAnswered
        case .takeTemperature: .takeTemperature
        case .closeTemperature: .closeTemperature
        case .readTemperature: .readTemperature
        case .takeNote: .takeNote
        case .combineNotes: .combineNotes
        case .endSession: .endSession
        case .countAttendance: .countAttendance
        case .cancelSession: .cancelSession
        case .markReportMissing: .markReportMissing
        case .fileReport: .fileReport
        case .draftMessage: .draftMessage
        case .rewordMessage: .rewordMessage
        case .dropMessage: .dropMessage
        case .waiveMessages: .waiveMessages
        case .openMessages: .openMessages
        case .commentOnMessage: .commentOnMessage
        case .answerMessageComment: .answerMessageComment
        case .closeMessages: .closeMessages
        case .finaliseMessages: .finaliseMessages
        case .publishSession: .publishSession
        case .planEdition: .planEdition
        case .setRoom: .setRoom
        case .removeRoom: .removeRoom
        case .setSlot: .setSlot
        case .removeSlot: .removeSlot
        case .copyDay: .copyDay
        case .stateNeeds: .stateNeeds
        case .placeSession: .placeSession
        case .arrangeProgramme: .arrangeProgramme
        case .openDraft: .openDraft
        case .amendHearing: .amendHearing
        case .commentOnProgramme: .commentOnProgramme
        case .answerProgrammeComment: .answerProgrammeComment
        case .releaseProgramme: .releaseProgramme
        case .publishCall: .publishCall
        case .extendCall: .extendCall
        case .closeSubmissions: .closeSubmissions
        case .concludeCall: .concludeCall
        case .completeProposal: .completeProposal
        case .withdrawSession: .withdrawSession
        case .resubmitSession: .resubmitSession
        case .expireSession: .expireSession
        case .clusterIssues: .clusterIssues
        case .mergeSessions: .mergeSessions
        case .answerInvitation: .answerInvitation
        case .appointReviewer: .appointReviewer
        case .releaseReviewer: .releaseReviewer
        case .declareConflict: .declareConflict
        case .assignReviews: .assignReviews
        case .openDiscussion: .openDiscussion
        case .closeReview: .closeReview
        case .publishSheet: .publishSheet
        case .publishReview: .publishReview
        case .linkMedia: .linkMedia
        case .fileTranscript: .fileTranscript
        case .continueTranscript: .continueTranscript
        case .matchSpeaker: .matchSpeaker
        case .checkTurns: .checkTurns
        case .correctTurn: .correctTurn
        case .countGenders: .countGenders
        case .draftConversation: .draftConversation
        case .submitStatement: .submitStatement
        case .translateStatement: .translateStatement
        case .moderateStatement: .moderateStatement
        case .openConversation: .openConversation
        case .extendConversation: .extendConversation
        case .closeConversation: .closeConversation
        case .withdrawConversation: .withdrawConversation
        case .publishCount: .publishCount
        case .takeIntoMessages: .takeIntoMessages
        case .takeIntoText: .takeIntoText
        case .draftConsultation: .draftConsultation
        case .amendPreparation: .amendPreparation
        case .reviseText: .reviseText
        case .announceConsultation: .announceConsultation
        case .openConsultation: .openConsultation
        case .continueText: .continueText
        case .translateText: .translateText
        case .extendConsultation: .extendConsultation
        case .closeConsultation: .closeConsultation
        case .withdrawConsultation: .withdrawConsultation
        case .fileInput: .fileInput
        case .withdrawInput: .withdrawInput
        case .answerInput: .answerInput
        case .contestAnswer: .contestAnswer
        case .publishResponses: .publishResponses
        case .prepareClasses: .prepareClasses
        case .explainChange: .explainChange
        case .bringInInput: .bringInInput
        case .attachFile: .attachFile
        case .editInput: .editInput
        case .confirmInput: .confirmInput
        case .disownInput: .disownInput
        case .placeInput: .placeInput
        case .sortInputs: .sortInputs
        case .groupInputs: .groupInputs
        case .assignInputs: .assignInputs
        case .askClarification: .askClarification
        case .clarify: .clarify
        case .publishSummary: .publishSummary
        case .challengeSummary: .challengeSummary
        case .callConsensus: .callConsensus
        case .takeStance: .takeStance
        case .raiseObjection: .raiseObjection
        case .answerObjection: .answerObjection
        case .resolveObjection: .resolveObjection
        case .withdrawObjection: .withdrawObjection
        case .closeCall: .closeCall
        case .determine: .determine
        case .challengeDetermination: .challengeDetermination
        case .acceptDetermination: .acceptDetermination
        case .fileMinorityStatement: .fileMinorityStatement
        case .decide: .decide
        case .assignFollowUp: .assignFollowUp
        case .answerFollowUp: .answerFollowUp
        case .recordSilence: .recordSilence
        case .eraseText: .eraseText
        case .erasePerson: .erasePerson
        case .correctText: .correctText
        case .nameWitnesses: .nameWitnesses
        case .rotateKey: .rotateKey
        }
    }
}
