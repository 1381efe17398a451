/// Every kind of act there is, by its name in the record. The list is closed.
public enum ActType: String, CaseIterable, Sendable {
    case adoptCharter = "charter.adopted"
    case join = "person.joined"
    case changeCapacity = "person.capacity"
    case rename = "person.renamed"
    case grantRole = "role.grant"
    case revokeRole = "role.revoke"

    case raiseIssue = "issue.filed"
    case screenIssue = "issue.screened"
    case resubmitIssue = "issue.resubmitted"
    case withdrawIssue = "issue.withdrawn"
    case expireIssue = "issue.expired"
    case moveOn = "process.stage"
    case parkThread = "process.parked"
    case resumeThread = "process.resumed"
    case openRound = "process.round"
    case closeThread = "process.close"

    case publishBrief = "brief.published"
    case announceLearning = "learning.announced"
    case reportLearning = "learning.held"
    case waiveLearning = "learning.waived"

    case proposeSession = "session.proposed"
    case importSession = "session.imported"
    case screenSession = "session.screened"
    case assignPart = "session.part"
    case vacatePart = "session.part_ended"
    case scheduleSession = "session.scheduled"
    case describeSession = "session.described"
    case startSession = "session.started"
    case askForFloor = "floor.asked"
    case addSpeaker = "floor.added"
    case leaveQueue = "floor.left"
    case giveFloor = "floor.given"
    case extendTurn = "floor.extended"
    case endTurn = "floor.ended"
    case markAnswered = "floor.answered"
    case takeTemperature = "temperature.taken"
    case closeTemperature = "temperature.closed"
    case readTemperature = "temperature.read"
    case takeNote = "session.note"
    case combineNotes = "session.notes_combined"
    case endSession = "session.held"
    case countAttendance = "session.attendance"
    case cancelSession = "session.cancelled"
    case markReportMissing = "session.report_missing"
    case fileReport = "session.report"
    case draftMessage = "session.message"
    case rewordMessage = "message.reworded"
    case dropMessage = "message.dropped"
    case waiveMessages = "session.no_messages"
    case openMessages = "session.messages_open"
    case commentOnMessage = "message.comment"
    case answerMessageComment = "message.answer"
    case closeMessages = "session.messages_closed"
    case finaliseMessages = "session.messages_final"
    case publishSession = "session.published"
    case linkMedia = "session.media"
    case fileTranscript = "session.transcript"
    case continueTranscript = "session.transcript_continued"
    case matchSpeaker = "transcript.speaker"
    case checkTurns = "transcript.checked"
    case correctTurn = "transcript.corrected"
    case countGenders = "floor.by_gender"

    case planEdition = "programme.edition"
    case setRoom = "programme.room"
    case removeRoom = "programme.room_removed"
    case setSlot = "programme.slot"
    case removeSlot = "programme.slot_removed"
    case copyDay = "programme.day_copied"
    case stateNeeds = "session.needs"
    case placeSession = "programme.placed"
    case arrangeProgramme = "programme.arranged"
    case openDraft = "programme.draft_opened"
    case amendHearing = "programme.draft_amended"
    case commentOnProgramme = "programme.comment"
    case answerProgrammeComment = "programme.answer"
    case releaseProgramme = "programme.released"
    case publishCall = "call.published"
    case extendCall = "call.extended"
    case closeSubmissions = "call.closed"
    case concludeCall = "call.concluded"
    case completeProposal = "session.completed"
    case withdrawSession = "session.withdrawn"
    case resubmitSession = "session.resubmitted"
    case expireSession = "session.expired"
    case clusterIssues = "session.clustered"
    case mergeSessions = "session.merged"
    case answerInvitation = "session.invitation"
    case appointReviewer = "review.appointed"
    case releaseReviewer = "review.released"
    case declareConflict = "review.conflict"
    case assignReviews = "review.assigned"
    case openDiscussion = "review.discussion"
    case closeReview = "review.closed"
    case publishSheet = "review.sheet"
    case publishReview = "review.published"

    case draftConversation = "conversation.drafted"
    case submitStatement = "statement.submitted"
    case translateStatement = "statement.translated"
    case moderateStatement = "statement.moderated"
    case openConversation = "conversation.opened"
    case extendConversation = "conversation.extended"
    case closeConversation = "conversation.closed"
    case withdrawConversation = "conversation.withdrawn"
    case publishCount = "conversation.counted"
    case takeIntoMessages = "session.message_taken"
    case takeIntoText = "doc.clause_taken"

    case draftConsultation = "consultation.drafted"
    case amendPreparation = "consultation.amended"
    case reviseText = "doc.version"
    case announceConsultation = "consultation.announced"
    case openConsultation = "consultation.opened"
    case continueText = "doc.continued"
    case translateText = "doc.translated"
    case extendConsultation = "consultation.extended"
    case closeConsultation = "consultation.closed"
    case withdrawConsultation = "consultation.withdrawn"
    case fileInput = "comment.filed"
    case withdrawInput = "comment.withdrawn"
    case answerInput = "response.given"
    case contestAnswer = "response.contested"
    case publishResponses = "consultation.responded"
    case prepareClasses = "consultation.classes"
    case explainChange = "doc.change"
    case bringInInput = "comment.brought_in"
    case attachFile = "comment.attached"
    case editInput = "comment.edited"
    case confirmInput = "comment.confirmed"
    case disownInput = "comment.disowned"
    case placeInput = "comment.placed"
    case sortInputs = "comment.sorted"
    case groupInputs = "comment.grouped"
    case assignInputs = "comment.assigned"
    case askClarification = "comment.question"
    case clarify = "comment.clarified"
    case publishSummary = "consultation.summary"
    case challengeSummary = "summary.challenged"

    case callConsensus = "consensus.called"
    case takeStance = "stance.taken"
    case raiseObjection = "objection.raised"
    case answerObjection = "objection.answered"
    case resolveObjection = "objection.resolved"
    case withdrawObjection = "objection.withdrawn"
    case closeCall = "consensus.closed"
    case determine = "consensus.determined"
    case challengeDetermination = "consensus.challenged"
    case acceptDetermination = "consensus.declared"
    case fileMinorityStatement = "consensus.minority"

    case decide = "decision.adopted"
    case assignFollowUp = "followup.assigned"
    case answerFollowUp = "followup.answered"
    case recordSilence = "followup.silent"

    case eraseText = "erasure"
    case erasePerson = "erasure.person"
    case correctText = "correction"
    case nameWitnesses = "witness.set"
    case rotateKey = "key.rotate"
}

extension ActType {
    /// An act of this kind that has not been filled in.
    public func blank() -> any Act {
        switch self {
        case .adoptCharter: AdoptCharter()
        case .join: Join()
        case .changeCapacity: ChangeCapacity()
        case .rename: Rename()
        case .grantRole: GrantRole()
        case .revokeRole: RevokeRole()
        case .raiseIssue: RaiseIssue()
        case .screenIssue: ScreenIssue()
        case .resubmitIssue: ResubmitIssue()
        case .withdrawIssue: WithdrawIssue()
        case .expireIssue: ExpireIssue()
        case .moveOn: MoveOn()
        case .parkThread: ParkThread()
        case .resumeThread: ResumeThread()
        case .openRound: OpenRound()
        case .closeThread: CloseThread()
        case .publishBrief: PublishBrief()
        case .announceLearning: AnnounceLearning()
        case .reportLearning: ReportLearning()
        case .waiveLearning: WaiveLearning()
        case .proposeSession: ProposeSession()
        case .importSession: ImportSession()
        case .screenSession: ScreenSession()
        case .assignPart: AssignPart()
        case .vacatePart: VacatePart()
        case .scheduleSession: ScheduleSession()
        case .describeSession: DescribeSession()
        case .startSession: StartSession()
        case .askForFloor: AskForFloor()
        case .addSpeaker: AddSpeaker()
        case .leaveQueue: LeaveQueue()
        case .giveFloor: GiveFloor()
        case .extendTurn: ExtendTurn()
        case .endTurn: EndTurn()
        case .markAnswered: MarkAnswered()
        case .takeTemperature: TakeTemperature()
        case .closeTemperature: CloseTemperature()
        case .readTemperature: ReadTemperature()
        case .takeNote: TakeNote()
        case .combineNotes: CombineNotes()
        case .endSession: EndSession()
        case .countAttendance: CountAttendance()
        case .cancelSession: CancelSession()
        case .markReportMissing: MarkReportMissing()
        case .fileReport: FileReport()
        case .draftMessage: DraftMessage()
        case .rewordMessage: RewordMessage()
        case .dropMessage: DropMessage()
        case .waiveMessages: WaiveMessages()
        case .openMessages: OpenMessages()
        case .commentOnMessage: CommentOnMessage()
        case .answerMessageComment: AnswerMessageComment()
        case .closeMessages: CloseMessages()
        case .finaliseMessages: FinaliseMessages()
        case .publishSession: PublishSession()
        case .planEdition: PlanEdition()
        case .setRoom: SetRoom()
        case .removeRoom: RemoveRoom()
        case .setSlot: SetSlot()
        case .removeSlot: RemoveSlot()
        case .copyDay: CopyDay()
        case .stateNeeds: StateNeeds()
        case .placeSession: PlaceSession()
        case .arrangeProgramme: ArrangeProgramme()
        case .openDraft: OpenDraft()
        case .amendHearing: AmendHearing()
        case .commentOnProgramme: CommentOnProgramme()
        case .answerProgrammeComment: AnswerProgrammeComment()
        case .releaseProgramme: ReleaseProgramme()
        case .publishCall: PublishCall()
        case .extendCall: ExtendCall()
        case .closeSubmissions: CloseSubmissions()
        case .concludeCall: ConcludeCall()
        case .completeProposal: CompleteProposal()
        case .withdrawSession: WithdrawSession()
        case .resubmitSession: ResubmitSession()
        case .expireSession: ExpireSession()
        case .clusterIssues: ClusterIssues()
        case .mergeSessions: MergeSessions()
        case .answerInvitation: AnswerInvitation()
        case .appointReviewer: AppointReviewer()
        case .releaseReviewer: ReleaseReviewer()
        case .declareConflict: DeclareConflict()
        case .assignReviews: AssignReviews()
        case .openDiscussion: OpenDiscussion()
        case .closeReview: CloseReview()
        case .publishSheet: PublishSheet()
        case .publishReview: PublishReview()
        case .linkMedia: LinkMedia()
        case .fileTranscript: FileTranscript()
        case .continueTranscript: ContinueTranscript()
        case .matchSpeaker: MatchSpeaker()
        case .checkTurns: CheckTurns()
        case .correctTurn: CorrectTurn()
        case .countGenders: CountGenders()
        case .draftConversation: DraftConversation()
        case .submitStatement: SubmitStatement()
        case .translateStatement: TranslateStatement()
        case .moderateStatement: ModerateStatement()
        case .openConversation: OpenConversation()
        case .extendConversation: ExtendConversation()
        case .closeConversation: CloseConversation()
        case .withdrawConversation: WithdrawConversation()
        case .publishCount: PublishCount()
        case .takeIntoMessages: TakeIntoMessages()
        case .takeIntoText: TakeIntoText()
        case .draftConsultation: DraftConsultation()
        case .amendPreparation: AmendPreparation()
        case .reviseText: ReviseText()
        case .announceConsultation: AnnounceConsultation()
        case .openConsultation: OpenConsultation()
        case .continueText: ContinueText()
        case .translateText: TranslateText()
        case .extendConsultation: ExtendConsultation()
        case .closeConsultation: CloseConsultation()
        case .withdrawConsultation: WithdrawConsultation()
        case .fileInput: FileInput()
        case .withdrawInput: WithdrawInput()
        case .answerInput: AnswerInput()
        case .contestAnswer: ContestAnswer()
        case .publishResponses: PublishResponses()
        case .prepareClasses: PrepareClasses()
        case .explainChange: ExplainChange()
        case .bringInInput: BringInInput()
        case .attachFile: AttachFile()
        case .editInput: EditInput()
        case .confirmInput: ConfirmInput()
        case .disownInput: DisownInput()
        case .placeInput: PlaceInput()
        case .sortInputs: SortInputs()
        case .groupInputs: GroupInputs()
        case .assignInputs: AssignInputs()
        case .askClarification: AskClarification()
        case .clarify: Clarify()
        case .publishSummary: PublishSummary()
        case .challengeSummary: ChallengeSummary()
        case .callConsensus: CallConsensus()
        case .takeStance: TakeStance()
        case .raiseObjection: RaiseObjection()
        case .answerObjection: AnswerObjection()
        case .resolveObjection: ResolveObjection()
        case .withdrawObjection: WithdrawObjection()
        case .closeCall: CloseCall()
        case .determine: Determine()
        case .challengeDetermination: ChallengeDetermination()
        case .acceptDetermination: AcceptDetermination()
        case .fileMinorityStatement: FileMinorityStatement()
        case .decide: Decide()
        case .assignFollowUp: AssignFollowUp()
        case .answerFollowUp: AnswerFollowUp()
        case .recordSilence: RecordSilence()
        case .eraseText: EraseText()
        case .erasePerson: ErasePerson()
        case .correctText: CorrectText()
        case .nameWitnesses: NameWitnesses()
        case .rotateKey: RotateKey()
        }
    }

    /// Who may do it at all.
    public var permission: Permission {
        switch self {
        case .join: .anyone
        case .changeCapacity, .rename: .oneself
        case .adoptCharter, .grantRole, .revokeRole: .roles([.secretariat])
        case .importSession: .operator

        case .raiseIssue: .participant
        case .resubmitIssue, .withdrawIssue: .author
        case .screenIssue, .moveOn, .parkThread, .resumeThread, .openRound, .closeThread: .roles([.secretariat])

        case .publishBrief, .announceLearning, .reportLearning, .waiveLearning: .roles([.secretariat])

        case .proposeSession: .participant
        case .screenSession, .cancelSession, .publishSession: .roles([.secretariat])
        case .publishCall, .extendCall, .concludeCall, .clusterIssues, .mergeSessions, .appointReviewer,
            .releaseReviewer,
            .assignReviews, .openDiscussion, .closeReview:
            .roles([.secretariat])
        case .completeProposal, .withdrawSession, .resubmitSession: .author
        case .answerInvitation, .declareConflict: .participant
        case .publishSheet, .publishReview: .operator
        case .closeSubmissions, .expireSession: .clock
        case .assignPart, .vacatePart, .scheduleSession: .parts([.focalPoint])
        case .describeSession: .parts([.focalPoint, .orgTeam])
        case .startSession, .endSession, .addSpeaker: .parts([.moderator, .remoteModerator])
        case .askForFloor, .leaveQueue: .participant
        case .giveFloor, .extendTurn, .endTurn, .markAnswered, .takeTemperature, .closeTemperature:
            .parts([.moderator])
        case .readTemperature: .operator
        case .takeNote, .combineNotes: .parts([.rapporteur])
        case .countAttendance: .parts([.rapporteur, .moderator])
        case .fileReport, .draftMessage, .openMessages: .parts([.rapporteur])
        case .commentOnMessage: .participant
        case .rewordMessage, .dropMessage, .waiveMessages, .answerMessageComment, .finaliseMessages:
            .parts([.rapporteur, .focalPoint, .orgTeam])
        case .linkMedia: .parts([.focalPoint, .moderator, .remoteModerator, .rapporteur])
        case .fileTranscript, .continueTranscript, .matchSpeaker, .checkTurns, .correctTurn: .parts([.rapporteur])
        case .countGenders: .operator

        case .planEdition, .setRoom, .removeRoom, .setSlot, .removeSlot, .copyDay, .placeSession, .arrangeProgramme,
            .openDraft, .amendHearing, .answerProgrammeComment, .releaseProgramme:
            .programmeCommittee
        case .stateNeeds: .parts([.focalPoint])
        case .commentOnProgramme: .participant

        case .draftConversation, .translateStatement, .moderateStatement, .openConversation, .extendConversation,
            .withdrawConversation:
            .roles([.secretariat])
        case .submitStatement: .participant
        case .publishCount: .operator
        case .takeIntoMessages: .parts([.rapporteur])
        case .takeIntoText: .roles([.secretariat, .drafter])

        case .draftConsultation, .amendPreparation, .reviseText, .continueText, .translateText:
            .roles([.secretariat, .drafter])
        case .announceConsultation, .extendConsultation, .withdrawConsultation: .roles([.secretariat])
        case .fileInput: .participant
        case .withdrawInput, .contestAnswer, .attachFile, .editInput, .clarify, .challengeSummary: .author
        case .disownInput: .authorOrSecretariat
        case .bringInInput, .confirmInput: .roles([.secretariat])
        case .prepareClasses, .explainChange, .sortInputs, .groupInputs, .assignInputs, .publishSummary:
            .roles([.secretariat, .drafter])
        case .answerInput, .publishResponses, .placeInput, .askClarification: .roles([.drafter])

        case .callConsensus, .determine: .roles([.chair])
        case .takeStance, .raiseObjection, .answerObjection: .participant
        case .resolveObjection: .roles([.chair])
        case .withdrawObjection: .author
        case .challengeDetermination, .fileMinorityStatement: .participant

        case .decide: .roles([.decisionMaker])
        case .assignFollowUp: .roles([.secretariat])
        case .answerFollowUp: .addressee

        case .eraseText, .correctText, .nameWitnesses: .roles([.secretariat])
        case .erasePerson: .subjectOrSecretariat
        case .rotateKey: .operator

        case .expireIssue, .markReportMissing, .closeMessages, .closeConversation, .openConsultation,
            .closeConsultation, .closeCall,
            .acceptDetermination, .recordSilence:
            .clock
        }
    }
}
