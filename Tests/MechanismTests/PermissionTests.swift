import Mechanism
import Testing

/// Somebody who may or may not do an act, seen from the thing that the act is about.
enum Onlooker: CaseIterable {
    case nobody, participant, author, oneself, addressee
    case secretariat, chair, drafter, decisionMaker
    case focalPoint, moderator, remoteModerator, keyParticipant, rapporteur, orgTeam
    case clock, programOperator

    /// The actor, or nil when nobody stands to the thing in this way.
    func actor(for subject: ObjectID) -> Actor? {
        switch self {
        case .nobody: .stranger
        case .participant: .onlooker
        case .author:
            switch subject {
            case .issue: .advocate
            case .session, .input: .official
            case .objection, .statement: .user
            default: nil
            }
        case .oneself: if case .person(let person) = subject { .person(person) } else { nil }
        case .addressee: if case .followUp = subject { .official } else { nil }
        case .secretariat: .secretary
        case .chair: .chair
        case .drafter: .drafter
        case .decisionMaker: .minister
        case .focalPoint: .scholar
        case .moderator: .engineer
        case .remoteModerator: if case .objection = subject { nil } else { .user }
        case .keyParticipant: .panellist
        case .rapporteur: .trader
        case .orgTeam: .helper
        case .clock: .clock
        case .programOperator: .operator
        }
    }
}

struct PermissionTests {
    /// Who may do what. Everybody who is not named may not.
    static func allowed(_ type: ActType) -> Set<Onlooker> {
        let joined = Set(Onlooker.allCases).subtracting([.nobody, .clock, .programOperator])
        return switch type {
        case .join: [.nobody, .programOperator]
        case .raiseIssue, .submitStatement, .proposeSession, .commentOnMessage, .fileInput, .takeStance,
            .commentOnProgramme,
            .raiseObjection,
            .answerObjection,
            .challengeDetermination, .fileMinorityStatement, .askForFloor, .leaveQueue, .answerInvitation,
            .declareConflict:
            joined
        case .changeCapacity, .rename: [.oneself]
        case .resubmitIssue, .withdrawIssue, .withdrawInput, .contestAnswer, .withdrawObjection, .editInput,
            .attachFile,
            .clarify, .challengeSummary, .completeProposal, .withdrawSession, .resubmitSession:
            [.author]
        case .disownInput: [.author, .secretariat, .programOperator]

        case .adoptCharter, .grantRole, .revokeRole, .screenIssue, .moveOn, .parkThread, .resumeThread, .openRound,
            .closeThread, .publishBrief, .announceLearning, .reportLearning, .waiveLearning, .screenSession,
            .cancelSession, .publishSession, .announceConsultation, .extendConsultation, .withdrawConsultation,
            .draftConversation, .translateStatement, .moderateStatement, .openConversation, .extendConversation,
            .withdrawConversation,
            .publishCall, .extendCall, .concludeCall, .clusterIssues, .mergeSessions, .appointReviewer,
            .releaseReviewer, .assignReviews, .openDiscussion, .closeReview,
            .assignFollowUp, .eraseText, .correctText, .nameWitnesses, .bringInInput, .confirmInput:
            [.secretariat, .programOperator]
        case .erasePerson: [.oneself, .secretariat, .programOperator]
        case .draftConsultation, .amendPreparation, .reviseText, .continueText, .translateText, .prepareClasses,
            .explainChange,
            .sortInputs, .groupInputs, .assignInputs,
            .publishSummary, .takeIntoText:
            [.secretariat, .drafter, .programOperator]
        case .answerInput, .publishResponses, .placeInput, .askClarification: [.drafter]
        case .callConsensus, .determine, .resolveObjection: [.chair]
        case .decide: [.decisionMaker]
        case .answerFollowUp: [.addressee, .secretariat]

        case .planEdition, .setRoom, .removeRoom, .setSlot, .removeSlot, .copyDay, .placeSession, .arrangeProgramme,
            .openDraft, .amendHearing, .answerProgrammeComment, .releaseProgramme:
            [.secretariat, .programOperator]
        // Whoever proposed what was accepted is its focal point.
        case .assignPart, .vacatePart, .scheduleSession, .stateNeeds:
            [.author, .focalPoint, .secretariat, .programOperator]
        case .giveFloor, .extendTurn, .endTurn, .markAnswered, .takeTemperature, .closeTemperature:
            [.moderator, .secretariat, .programOperator]
        case .takeNote, .combineNotes, .fileTranscript, .continueTranscript, .matchSpeaker, .checkTurns, .correctTurn:
            [.rapporteur, .secretariat, .programOperator]
        case .linkMedia:
            [.author, .focalPoint, .moderator, .remoteModerator, .rapporteur, .secretariat, .programOperator]
        case .startSession, .endSession, .addSpeaker: [.moderator, .remoteModerator, .secretariat, .programOperator]
        case .describeSession: [.author, .focalPoint, .orgTeam, .secretariat, .programOperator]
        case .countAttendance: [.rapporteur, .moderator, .secretariat, .programOperator]
        case .fileReport, .draftMessage, .takeIntoMessages, .openMessages:
            [.rapporteur, .secretariat, .programOperator]
        case .rewordMessage, .dropMessage, .waiveMessages, .answerMessageComment, .finaliseMessages:
            [.author, .rapporteur, .focalPoint, .orgTeam, .secretariat, .programOperator]
        case .importSession, .readTemperature, .countGenders, .publishCount, .rotateKey, .publishSheet, .publishReview:
            [.programOperator]

        case .expireIssue, .closeSubmissions, .expireSession, .markReportMissing, .closeMessages, .closeConversation,
            .openConsultation,
            .closeConsultation, .closeCall,
            .acceptDetermination, .recordSilence:
            [.clock]
        }
    }

    @Test(arguments: ActType.allCases)
    func `an act is for those who may do it, and for nobody else`(_ type: ActType) throws {
        let mechanism = try Proceedings(at: .assigned).mechanism
        let subject = Self.subject(of: type)
        for onlooker in Onlooker.allCases {
            guard let actor = onlooker.actor(for: subject) else { continue }
            #expect(mechanism.may(actor, type, on: subject) == Self.allowed(type).contains(onlooker), "\(onlooker)")
        }
    }

    @Test(arguments: ActType.allCases)
    func `before the mechanism is founded only its operator acts, and whoever joins`(_ type: ActType) {
        for actor in [Actor.stranger, .secretary] where type != .join {
            #expect(!Mechanism().may(actor, type, on: .mechanism))
        }
    }

    @Test func `a part in one session is no part in another`() throws {
        let mechanism = try Scene.at(.ready).after(ProposeSession.sample, by: .advocate).proceedings().mechanism
        #expect(mechanism.may(.scholar, .scheduleSession, on: .session(1)))
        #expect(!mechanism.may(.scholar, .scheduleSession, on: .session(2)))
        #expect(!mechanism.may(.trader, .rewordMessage, on: .message(1)))
    }

    @Test func `a role that is taken away is gone`() throws {
        let mechanism = try Scene.at(.responding).after(RevokeRole.sample, by: .secretary).proceedings().mechanism
        #expect(!mechanism.may(.editor, .answerInput, on: .input(1)))
        #expect(mechanism.may(.drafter, .answerInput, on: .input(1)))
    }

    /// What an act of this kind is about when all its references name the first thing of their kind.
    private static func subject(of type: ActType) -> ObjectID {
        var form = FormValues()
        var act = type.blank()
        var shapes = Fields.describing()
        act.fields(&shapes)
        for shape in shapes.shapes {
            switch shape.kind {
            case .reference: form.values[shape.name] = ["1"]
            case .person: form.values[shape.name] = [PersonID.editor.code]
            default: continue
            }
        }
        var fields = Fields.reading(form)
        act.fields(&fields)
        return act.subject
    }
}
