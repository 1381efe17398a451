import HTML
import Mechanism

/// What each kind of act reads like in the record. `%1` is who acted, `%2` the thing whose history the act belongs to;
/// what follows is told by the act itself (``Reading/details(of:_:)``). Acts of the clock have nobody in them.
extension Reading {
    /// An entry in one sentence.
    func sentence(of entry: Entry) -> RecordSentence {
        let pieces = [who(entry.stamp.by), thing(entry.stamp.object)] + details(of: entry.act, entry.stamp)
        return RecordSentence(words: template(of: entry), pieces: pieces)
    }

    private func template(of entry: Entry) -> String {
        switch entry.act.type {
        case .adoptCharter: words("%1 adopted version %3 of the charter.")
        case .join: words("%2 joined; stakeholder group: %3.")
        case .changeCapacity: words("%2 changed capacity; stakeholder group now: %3.")
        case .rename: words("%2 changed the name that is shown.")
        case .grantRole: words("%1 gave %2 a role: %3.")
        case .revokeRole: words("%1 took a role from %2: %3.")

        case .raiseIssue: words("%1 raised the issue “%2”.")
        case .screenIssue: words("%1 screened the issue “%2”: %3.")
        case .resubmitIssue: words("%1 mended the issue “%2” and sent it in again.")
        case .withdrawIssue: words("%1 withdrew the issue “%2”.")
        case .expireIssue: words("The returned issue “%2” expired: nobody sent it in again in time.")
        case .moveOn: words("%1 moved the thread “%2” on to its next stage.")
        case .parkThread: words("%1 set the thread “%2” aside.")
        case .resumeThread: words("%1 took the thread “%2” up again.")
        case .openRound: words("%1 opened a new round of the thread “%2”.")
        case .closeThread: words("%1 closed the thread “%2”.")

        case .publishBrief: words("%1 published a brief on “%2”.")
        case .announceLearning: words("%1 announced the learning event “%2”, %3.")
        case .reportLearning: words("%1 reported on the learning event “%2”.")
        case .waiveLearning: words("%1 gave the reason why “%2” goes on without a learning event.")
        case .proposeSession: words("%1 proposed the session “%2”.")
        case .importSession: words("%1 brought in the session “%2” from elsewhere.")
        case .screenSession: words("%1 screened the session “%2”: %3.")
        case .assignPart: words("%1 gave %4 a part in the session “%2”: %3.")
        case .vacatePart: words("%1 ended part %3 in the session “%2”.")
        case .scheduleSession: words("%1 set time and place of the session “%2”: %3.")
        case .describeSession: words("%1 described the session “%2” anew: %3.")
        case .startSession: words("%1 opened the floor of the session “%2”.")
        case .askForFloor: words("%1 asked for the floor of the session “%2”: %3.")
        case .addSpeaker: words("%1 put %4 into the queue of the session “%2”: %3.")
        case .leaveQueue: words("%1 took turn %3 out of the queue of the session “%2”.")
        case .giveFloor:
            isOutOfTurn(entry.act)
                ? words("%1 gave the floor of the session “%2” to turn %3, out of turn.")
                : words("%1 gave the floor of the session “%2” to turn %3.")
        case .extendTurn: words("%1 extended a turn of the session “%2” by %3.")
        case .endTurn: words("%1 ended a turn of the session “%2”.")
        case .markAnswered: words("%1 marked the question of turn %3 in the session “%2” as answered.")
        case .takeTemperature: words("%1 asked the room of the session “%2” how it feels.")
        case .closeTemperature: words("%1 closed the question to the room of the session “%2”.")
        case .readTemperature: words("What the room of the session “%2” answered was read off.")
        case .takeNote: words("%1 took a note of the session “%2”.")
        case .combineNotes: words("%1 brought %3 of the session “%2” together in one.")
        case .endSession: words("%1 closed the floor of the session “%2” and told who came.")
        case .countAttendance: words("%1 told who came to the session “%2”.")
        case .cancelSession: words("%1 called off the session “%2”.")
        case .markReportMissing: words("The report of the session “%2” did not come in time.")
        case .fileReport: words("%1 filed the report of the session “%2”.")
        case .draftMessage: words("%1 drafted a message of the session “%2”.")
        case .dropMessage: words("%1 dropped a drafted message of the session “%2”.")
        case .waiveMessages: words("%1 said that no messages came of the session “%2”.")
        case .rewordMessage: words("%1 reworded a message of the session “%2”.")
        case .openMessages: words("%1 opened the messages of the session “%2” for comment until %3.")
        case .commentOnMessage: words("%1 commented on a message of the session “%2”.")
        case .answerMessageComment: words("%1 answered comment %3 on a message of the session “%2”.")
        case .closeMessages: words("The time for comments on the messages of the session “%2” was over.")
        case .finaliseMessages: words("%1 made the messages of the session “%2” final.")
        case .publishSession: words("%1 published the session “%2”.")
        case .planEdition: words("%1 set up the edition “%2”.")
        case .setRoom: words("%1 set up a room of “%2”: %3.")
        case .removeRoom: words("%1 removed room %3 of “%2”.")
        case .setSlot: words("%1 set up a slot of “%2”: %3.")
        case .removeSlot: words("%1 removed slot %3 of “%2”.")
        case .copyDay: words("%1 gave a later day of “%2” the slots of another.")
        case .stateNeeds: words("%1 said what the session “%2” needs.")
        case .placeSession:
            (entry.act as? PlaceSession)?.place == nil
                ? words("%1 took “%3” out of the grid of “%2”.") : words("%1 placed “%3” in the grid of “%2”.")
        case .arrangeProgramme: words("%1 took over a proposal for “%2”: %3, seed %4.")
        case .openDraft: words("%1 opened the draft programme of “%2” for comments until %3.")
        case .amendHearing:
            (entry.act as? AmendHearing)?.closes == nil
                ? words("%1 took the draft programme of “%2” back.")
                : words("%1 changed until when the draft programme of “%2” is open for comments: %3.")
        case .commentOnProgramme: words("%1 commented on the draft programme of “%2”.")
        case .answerProgrammeComment: words("%1 answered comment %3 on the draft programme of “%2”.")
        case .releaseProgramme: words("%1 released the programme of “%2”: %3.")
        case .linkMedia: words("%1 linked stream, captions and recording of the session “%2”.")
        case .fileTranscript: words("%1 filed a transcript of the session “%2”.")
        case .continueTranscript: words("%1 went on with a long transcript of the session “%2”.")
        case .matchSpeaker: words("%1 said who spoke in the transcript of the session “%2”.")
        case .checkTurns: words("%1 checked turns %3 to %4 of the transcript of the session “%2”.")
        case .correctTurn: words("%1 put turn %3 of the transcript of the session “%2” right.")
        case .countGenders: words("How the floor of the session “%2” was shared by gender was told.")

        case .publishCall: words("%1 published the call “%2”, open until %3.")
        case .extendCall: words("%1 kept the call “%2” open until %3.")
        case .closeSubmissions: words("The time to answer the call “%2” was over.")
        case .concludeCall: words("%1 concluded the call “%2”: everything that came in has its fate.")
        case .completeProposal: words("%1 completed the proposal “%2”.")
        case .withdrawSession: words("%1 took the proposal “%2” back.")
        case .resubmitSession: words("%1 mended the proposal “%2” and sent it in again.")
        case .expireSession: words("The returned proposal “%2” expired: nobody sent it in again in time.")
        case .clusterIssues: words("%1 took %3 into the session “%2”.")
        case .mergeSessions: words("%1 let the session “%2” go on in “%3”.")
        case .answerInvitation: words("%1 answered the invitation to shape the session “%2”: %3.")
        case .appointReviewer: words("%1 appointed %3 as a reviewer of the call “%2”.")
        case .releaseReviewer: words("%1 released %3 from reviewing the call “%2”.")
        case .declareConflict: words("%1 declared a conflict of interest of %3 with “%4”, a proposal to the call “%2”.")
        case .assignReviews: words("%1 gave the proposals to the call “%2” to its reviewers.")
        case .openDiscussion: words("%1 let the reviewers of the call “%2” read one another.")
        case .closeReview: words("%1 ended the review of the call “%2”.")
        case .publishSheet: words("A review of “%3”, a proposal to the call “%2”, was published.")
        case .publishReview: words("The review of the call “%2” was published.")
        case .draftConversation: words("%1 drafted the conversation “%2”.")
        case .submitStatement: words("%1 added %2 to the conversation “%3”.")
        case .translateStatement: words("%1 translated %2 of “%3”.")
        case .moderateStatement: words("%1 moderated %2 of “%3”: %4.")
        case .openConversation: words("%1 opened the conversation “%2” until %3.")
        case .extendConversation: words("%1 kept the conversation “%2” open until %3.")
        case .closeConversation: words("The conversation “%2” closed.")
        case .withdrawConversation: words("%1 withdrew the conversation “%2”.")
        case .publishCount: words("The votes of the conversation “%2” were counted: %3 by %4.")
        case .takeIntoMessages: words("%1 took %3 into the messages of the session “%2”.")
        case .takeIntoText: words("%1 took %3 into the text “%2”.")
        case .draftConsultation: words("%1 drafted the consultation “%2”.")
        case .reviseText: words("%1 published a new version of the text “%2”.")
        case .announceConsultation: words("%1 announced the consultation “%2”, open until %3.")
        case .openConsultation: words("The consultation “%2” opened.")
        case .continueText: words("%1 went on with a long text of “%2”.")
        case .translateText: words("%1 published a translation of version %3 of “%2”: %4.")
        case .extendConsultation: words("%1 extended the consultation “%2” until %3.")
        case .closeConsultation: words("The consultation “%2” closed.")
        case .withdrawConsultation: words("%1 withdrew the consultation “%2”.")
        case .fileInput:
            isOnWhole(entry.act) ? words("%1 gave %2 on the whole of “%3”.") : words("%1 gave %2 on %4 of “%3”.")
        case .withdrawInput: words("%1 withdrew %2.")
        case .answerInput: words("%1 answered %2: %3.")
        case .contestAnswer: words("%1 contested the answer to %2.")
        case .publishResponses: words("%1 published the answers to all inputs on “%2”.")
        case .prepareClasses: words("%1 prepared the classes for the inputs on “%2”.")
        case .explainChange: words("%1 said what version %3 of “%2” answers.")
        case .amendPreparation: words("%1 corrected what stands around the text of “%2”.")
        case .bringInInput: words("%1 brought in %2 on “%3”.")
        case .attachFile: words("%1 attached a file to %2.")
        case .editInput: words("%1 edited %2.")
        case .confirmInput: words("%1 noted that the organisation confirms %2.")
        case .disownInput: words("%1 disowned %2.")
        case .placeInput: words("%1 said where %2 belongs in version %3.")
        case .sortInputs: words("%1 sorted %3 on “%2”.")
        case .groupInputs: words("%1 grouped %3 on “%2”.")
        case .assignInputs: words("%1 assigned %3 on “%2” to %4.")
        case .askClarification: words("%1 asked the author of %2 what is meant, with time until %3.")
        case .clarify: words("%1 replied to the drafters on %2.")
        case .publishSummary: words("%1 published a summary of the inputs on “%2”.")
        case .challengeSummary: words("%1 challenged the summary on behalf of %2.")

        case .callConsensus: words("%1 called for consensus on “%2”, until %3.")
        case .takeStance: words("%1 took a stance on “%2”: %3.")
        case .raiseObjection:
            isOnWhole(entry.act)
                ? words("%1 raised %2 against the whole of “%3”.") : words("%1 raised %2 against %4 of “%3”.")
        case .answerObjection: words("%1 answered %2.")
        case .resolveObjection: words("%1 resolved %2: %3.")
        case .withdrawObjection: words("%1 withdrew %2.")
        case .closeCall: words("The consensus call on “%2” closed.")
        case .determine: words("%1 found the level of consensus on “%2”: %3.")
        case .challengeDetermination: words("%1 challenged the finding on “%2”.")
        case .acceptDetermination: words("The finding on “%2” stands: the time to challenge it is over.")
        case .fileMinorityStatement: words("%1 put a minority statement beside the finding on “%2”.")

        case .decide: words("%1 decided on “%2”: %3.")
        case .assignFollowUp: words("%1 assigned %2 on “%3”, due %4.")
        case .answerFollowUp: words("%1 answered %2.")
        case .recordSilence: words("No answer came to %2; the silence is recorded.")

        case .eraseText: words("%1 erased a text of entry %3: %4.")
        case .erasePerson: words("%1 erased of %2: %3; %4.")
        case .correctText: words("%1 put right a text of entry %3.")
        case .nameWitnesses: words("%1 named the witnesses of the record: %3.")
        case .rotateKey: words("%1 changed the key that signs the record.")
        }
    }

    /// What fills the places after the second.
    private func details(of act: any Act, _ stamp: Stamp) -> [RecordSentence.Piece] {
        switch act {
        case is AdoptCharter:
            let place = mechanism.charter.versions.firstIndex { $0.adopted.index == stamp.index }
            return [piece(place.map { String($0 + 1) } ?? "?")]
        case let act as Join: return [piece(group(act.group))]
        case let act as ChangeCapacity: return [piece(group(act.group))]
        case let act as GrantRole: return [choice(ChoiceWords.of(act.role))]
        case let act as RevokeRole: return [choice(ChoiceWords.of(act.role))]
        case let act as ScreenIssue: return [choice(ChoiceWords.of(act.fate))]
        case let act as AnnounceLearning: return [time(act.starts)]
        case let act as ScreenSession: return [choice(ChoiceWords.of(act.fate))]
        case let act as PublishCall: return [time(act.closes)]
        case let act as ExtendCall: return [time(act.closes)]
        case let act as ClusterIssues: return [piece(words.count(act.issues.count, "%1 issue", "%1 issues"))]
        case let act as MergeSessions: return [thing(.session(act.target))]
        case let act as AnswerInvitation: return [choice(ChoiceWords.of(act.answer))]
        case let act as AppointReviewer: return [who(.person(act.person))]
        case let act as ReleaseReviewer: return [who(.person(act.person))]
        case let act as DeclareConflict: return [who(.person(act.person)), thing(.session(act.session))]
        case let act as PublishSheet: return [thing(.session(act.session))]
        case let act as AssignPart: return [choice(ChoiceWords.of(act.role)), partner(act.person, act.name)]
        case let act as VacatePart: return [piece(String(act.part))]
        case let act as ScheduleSession: return [time(act.starts)]
        case let act as DescribeSession:
            let fields = act.changed.map(\.rawValue) + (act.language == nil ? [] : ["language"])
            return [piece(words.list(fields.map { words(act.type.words.label($0)) }))]
        case let act as AskForFloor: return [choice(ChoiceWords.of(act.kind))]
        case let act as AddSpeaker: return [choice(ChoiceWords.of(act.kind)), partner(act.person, act.name)]
        case let act as LeaveQueue: return [piece(String(act.turn))]
        case let act as GiveFloor: return [piece(String(act.turn))]
        case let act as MarkAnswered: return [piece(String(act.turn))]
        case let act as CombineNotes: return [piece(words.count(act.notes.count, "%1 note", "%1 notes"))]
        case let act as ExtendTurn: return [piece(words.duration(act.seconds))]
        case let act as OpenMessages: return [time(act.closes)]
        case let act as SetRoom: return [piece(text(act.name))]
        case let act as RemoveRoom: return [piece(String(act.room))]
        case let act as SetSlot: return [time(act.starts)]
        case let act as RemoveSlot: return [piece(String(act.slot))]
        case let act as PlaceSession: return [thing(.session(act.session))]
        case let act as ArrangeProgramme:
            return [piece(words.count(act.places.count, "%1 session", "%1 sessions")), piece(String(act.seed))]
        case let act as OpenDraft: return [time(act.closes)]
        case let act as AmendHearing: return act.closes.map { [time($0)] } ?? []
        case let act as AnswerProgrammeComment: return [piece(String(act.comment))]
        case let act as ReleaseProgramme: return [piece(text(act.name))]
        case let act as CheckTurns: return [piece(String(act.first)), piece(String(act.last))]
        case let act as CorrectTurn: return [piece(String(act.turn))]
        case let act as AnswerMessageComment: return [piece(String(act.comment))]
        case is SubmitStatement, is TranslateStatement: return [conversation(of: stamp.object)]
        case let act as ModerateStatement:
            return [conversation(of: stamp.object), choice(ChoiceWords.of(act.verdict))]
        case let act as OpenConversation: return [time(act.closes)]
        case let act as ExtendConversation: return [time(act.closes)]
        case let act as PublishCount:
            return [
                piece(words.count(act.votes, "%1 vote", "%1 votes")),
                piece(words.count(act.people, "%1 person", "%1 people"))
            ]
        case let act as TakeIntoMessages: return [thing(.statement(act.statement))]
        case let act as TakeIntoText: return [thing(.statement(act.statement))]
        case let act as AnnounceConsultation: return [time(act.closes)]
        case let act as TranslateText: return [piece(String(act.version)), piece(languageName(act.language))]
        case let act as ExtendConsultation: return [time(act.closes)]
        case let act as FileInput: return clause(act.clause, of: act.consultation, version: act.version)
        case let act as BringInInput: return [thing(.consultation(act.consultation))]
        case let act as ExplainChange: return [piece(String(act.version))]
        case let act as PlaceInput: return [piece(String(act.version))]
        case let act as SortInputs: return [piece(inputCount(act.inputs))]
        case let act as GroupInputs: return [piece(inputCount(act.inputs))]
        case let act as AssignInputs: return [piece(inputCount(act.inputs)), who(.person(act.person))]
        case let act as AskClarification: return [time(act.due)]
        case let act as AnswerInput: return [choice(ChoiceWords.of(act.disposition))]
        case let act as CallConsensus: return [time(act.closes)]
        case let act as TakeStance: return [choice(ChoiceWords.of(act.position))]
        case let act as RaiseObjection:
            guard let call = mechanism.calls[act.call] else { return [] }
            return clause(act.clause, of: call.consultation, version: call.version)
        case let act as ResolveObjection: return [choice(ChoiceWords.of(act.outcome))]
        case let act as Determine: return [choice(ChoiceWords.of(act.level))]
        case let act as Decide: return [choice(ChoiceWords.of(act.outcome))]
        case let act as AssignFollowUp: return [thing(.issue(act.issue)), piece(words.day(act.due, zone))]
        case let act as EraseText:
            return [
                RecordSentence.Piece(text: words.number(act.entry), link: Route.entry(act.entry).link),
                choice(ChoiceWords.of(act.ground))
            ]
        case let act as ErasePerson: return [choice(ChoiceWords.of(act.scope)), choice(ChoiceWords.of(act.ground))]
        case let act as CorrectText:
            return [RecordSentence.Piece(text: words.number(act.entry), link: Route.entry(act.entry).link)]
        case let act as NameWitnesses:
            return [piece(words.count(act.board.witnesses.count, "%1 witness", "%1 witnesses"))]
        default: return []
        }
    }

    private func inputCount(_ inputs: [ID<Input>]) -> String { words.count(inputs.count, "%1 input", "%1 inputs") }
    private func conversation(of object: ObjectID) -> RecordSentence.Piece {
        guard case .statement(let id) = object, let statement = mechanism.statements[id] else { return piece("?") }
        return thing(.conversation(statement.conversation))
    }

    private func isOutOfTurn(_ act: any Act) -> Bool {
        guard let act = act as? GiveFloor else { return false }
        return mechanism.sessions[act.session]?.floor.turn(act.turn)?.departure.isEmpty == false
    }

    private func isOnWhole(_ act: any Act) -> Bool {
        switch act {
        case let act as FileInput: act.clause == 0
        case let act as RaiseObjection: act.clause == 0
        default: false
        }
    }

    private func who(_ actor: Actor) -> RecordSentence.Piece {
        switch actor {
        case .person(let id): RecordSentence.Piece(text: name(id), link: Route.person(id).link)
        case .clock: piece(words("The clock"))
        case .operator: piece(words("The operator"))
        }
    }

    /// A thing as a sentence speaks of it: by its title, or by its kind and number.
    private func thing(_ object: ObjectID) -> RecordSentence.Piece {
        let text: String? =
            switch object {
            case .statement(let id): words("statement %1", String(id.number))
            case .input(let id): words("input %1", String(id.number))
            case .objection(let id): words("objection %1", String(id.number))
            case .followUp(let id): words("follow-up %1", String(id.number))
            case .call(let id): mechanism.calls[id].flatMap { title(of: .consultation($0.consultation)) }
            default: title(of: object)
            }
        return RecordSentence.Piece(text: text ?? object.code, link: link(to: object))
    }

    /// The page of a thing, at the place where the thing stands on it.
    func link(to object: ObjectID) -> Link {
        let link = Route(object, in: mechanism).link
        return switch object {
        case .message, .objection, .followUp, .statement: link.adding(fragment: object.code)
        default: link
        }
    }

    private func partner(_ person: PersonID?, _ name: Prose) -> RecordSentence.Piece {
        person.map { who(.person($0)) } ?? piece(text(name))
    }

    /// The text that an input or an objection is about, then the clause by its label.
    private func clause(_ key: Int, of consultation: ID<Consultation>, version: Int) -> [RecordSentence.Piece] {
        let label = mechanism.consultations[consultation]?.version(version)?[key]?.label
        return [thing(.consultation(consultation)), piece(label ?? "?")]
    }

    private func choice(_ english: String) -> RecordSentence.Piece { piece(words(english)) }

    private func time(_ moment: Timestamp) -> RecordSentence.Piece { piece(words.dayAndTime(moment, zone)) }

    private func piece(_ text: String) -> RecordSentence.Piece { RecordSentence.Piece(text: text) }
}
