/// The rules that an act can break: what is refused, what to do about it, and where the rule comes from.
///
/// The English sentence is also the key of its translations.
public enum Rule: String, CaseIterable, Sendable {
    case notPermitted
    case notFounded
    case unknownThing
    case unknownPerson
    case unknownGroup
    case unknownTopic
    case unknownLanguage
    case unknownClause
    case unknownKind
    case unknownSafeguard
    case unknownComment
    case unknownPart
    case notYet
    case inThePast
    case periodTooShort
    case periodTooLong
    case threeGroups
    case groupInUse
    case alreadyJoined
    case organisationUnnamed
    case holdsRole
    case holdsNoSuchRole
    case chairHoldsNoOtherRole
    case lastSecretariat
    case ownRole
    case ofOrOn
    case issueNotReturned
    case issueAlreadyScreened
    case ownProposal
    case mergeTarget
    case issuesPerPerson
    case threadNotUnderWay
    case threadNotParked
    case lastStage
    case missingVoices
    case understandFirst
    case learningReported
    case discussFirst
    case consultFirst
    case consultationUnderWay
    case unansweredInputs
    case convergeFirst
    case decideFirst
    case roundUnderWay
    case notUnderstanding
    case notConverging
    case notDeciding
    case notFollowingUp
    case followUpsOpen
    case sessionNotThere
    case moreThanCame
    case reportOwed
    case personOrName
    case waitsAlready
    case queueFull
    case turnsPerPerson
    case notWaiting
    case otherTurn
    case outOfTurn
    case nobodySpeaks
    case nothingToAnswer
    case noteStandsElsewhere
    case temperatureOpen
    case noTemperature
    case holdsPart
    case remoteModeratorApart
    case keyParticipants
    case sessionNeedsPart
    case partsMissing
    case committeeSeat
    case endsBeforeStart
    case doubleBooked
    case unknownPlace
    case placeTaken
    case placeInUse
    case placedInGrid
    case inOtherEdition
    case tooManyPlaces
    case draftOpen
    case draftNotOpen
    case programmeComments
    case nothingToRelease
    case clocksShifted
    case roomTwice
    case movedIntoPast
    case importedAlready
    case messagesPerSession
    case reportFirst
    case messagesFirst
    case messagesDrafted
    case messageDropped
    case sameDescription
    case sessionBegun
    case unansweredComments
    case notAWebAddress
    case offsetWithoutRecording
    case unknownTurn
    case transcriptEmpty
    case transcriptCut
    case transcriptLong
    case transcriptFull
    case gendersTold
    case conversationNotThere
    case guestsNotAllowed
    case accountNeeded
    case statementNotAsked
    case tooFewStatements
    case tooManyStatements
    case statementsWaiting
    case ownLanguage
    case ownStatement
    case moderatedSo
    case countImpossible
    case notCommonGround
    case otherThread
    case takenUpAlready
    case textFull
    case consultationNotThere
    case noClauses
    case textDecided
    case noticeTooShort
    case decisionBeforeClosing
    case holidaysInPeriod
    case textIncomplete
    case partsOfTranslation
    case authoritativeItself
    case neverShortened
    case notOpenForInput
    case otherVersion
    case inputWithdrawn
    case inputAnswered
    case inputUnanswered
    case ownInput
    case changeUnnamed
    case contestedOnce
    case contestOver
    case sameText
    case otherConsultation
    case quoteNotThere
    case quoteTwice
    case inTheFuture
    case notForOrganisation
    case inputConfirmed
    case secondReader
    case classesBeforeOpening
    case unknownClass
    case leaderOfGroup
    case duplicatesApart
    case summaryToChallenge
    case tooManyFiles
    case notADrafter
    case clarificationAsked
    case nothingAsked
    case noSummary
    case callNotThere
    case callUnderWay
    case neutralInConsensus
    case standAsideWhy
    case objectionsOpen
    case accommodatedNeedsNewCall
    case notFullConsensus
    case tooLittleSupport
    case challengeOver
    case challengedOnce
    case minorityOnce
    case objectionResolved
    case objectionUnanswered
    case ownText
    case tookSides
    case decided
    case followUpAnswered
    case unknownText
    case erasedAlready
    case notAWitnessKey
    case notAWitnessAddress
    case witnessTwice
    case quorumOfGroups

    case programmeCallNotThere
    case otherKindOfCall
    case notOpenForSubmissions
    case consentNeeded
    case issueOrCall
    case afterTheCall
    case criteriaMissing
    case completionOver
    case answersNoCall
    case submissionsWithoutFate
    case listedFirst
    case clusteredAlready
    case clusterTarget
    case mergeSession
    case notInvited
    case invitationAnswered
    case scoreFirst
    case undecidedYet
    case laterOnesCount
    case issuesNotScored
    case reviewsAlready
    case tooManyReviewers
    case notAReviewer
    case conflictOfAnother
    case conflictKnown
    case conflictOfInterest
    case reviewersOfOneGroup
    case nothingToAssign
    case notAssigned
    case scoresMissing
    case nothingReviewed

    /// What is refused and what to do, with `%1` … where the arguments of the refusal go.
    public var sentence: String {
        switch self {
        case .notPermitted: "You may not do this (%1). Ask the secretariat which role it takes."
        case .notFounded: "The mechanism has no charter yet. Whoever runs the program founds it first."
        case .unknownThing: "There is no %1. Follow a link on the site rather than an old address."
        case .unknownPerson: "Nobody with this identifier takes part. Choose a person from the list."
        case .unknownGroup: "%1 is not a stakeholder group of the charter. Choose one of the groups listed."
        case .unknownTopic: "%1 is not a topic of the charter. Choose one of the topics listed."
        case .unknownLanguage: "%1 is not a language of the process. Choose one of the languages listed."
        case .unknownClause: "The text has no such clause. Choose a clause, or the text as a whole."
        case .unknownKind: "%1 is no kind of consultation of the charter. Choose one of those listed."
        case .unknownSafeguard: "%1 is no safeguard that a charter can let hold things up. Choose among those listed."
        case .unknownComment: "There is no such comment on this message. Reload the page and choose again."
        case .unknownPart: "Nobody holds this part any more. Reload the page and choose again."
        case .notYet: "The time for this has not come. It can be done from %1."
        case .inThePast: "This date has passed. Choose one that lies ahead."
        case .periodTooShort: "The period is too short: the rules ask for %1 days at least. Choose %2 or later."
        case .periodTooLong: "The period is too long: it has %1 days at most. Choose %2 or earlier."
        case .threeGroups:
            "A multistakeholder mechanism counts at least three stakeholder groups. Add the groups that are missing."
        case .groupInUse: "The group %1 cannot be taken out: people have spoken from it. Keep it in the list."
        case .alreadyJoined: "This person has joined already. Sign in instead."
        case .organisationUnnamed:
            "Who speaks on behalf of an organisation names it. Fill in the organisation, or speak on your own behalf."
        case .holdsRole: "This person holds the role already."
        case .holdsNoSuchRole: "This person does not hold the role."
        case .chairHoldsNoOtherRole:
            "A chair holds no other role: whoever finds consensus must not write the text or run the "
                + "process. Revoke the other role first."
        case .lastSecretariat: "The last member of the secretariat cannot step down. Name a successor first."
        case .ownRole:
            "Nobody gives a role to themself. Ask another member of the secretariat, or whoever runs the program."
        case .ofOrOn: "Say whether the issue is about governance of the Internet, on the Internet, or both."
        case .issueNotReturned: "The issue has not been returned to its submitter."
        case .issueAlreadyScreened: "The issue has been screened already. Its fate and the reason stand on its page."
        case .ownProposal: "Nobody screens a proposal of their own. Ask a colleague."
        case .mergeTarget: "An issue is merged into another issue whose thread is under way. Choose that issue."
        case .issuesPerPerson:
            "This person has %1 issues under way, and the last ones count. Close or park an earlier one first."
        case .threadNotUnderWay:
            "The thread is not under way. It is open again after a new round or when it is resumed."
        case .threadNotParked: "The thread is not parked."
        case .lastStage: "Follow-up is the last stage. Close the thread or open a new round."
        case .missingVoices:
            "These groups have not been heard in this stage: %1. Say what was done to reach them before the "
                + "stage closes."
        case .understandFirst:
            "Nobody has had the chance to learn about the issue. Hold a learning event, or waive it with a "
                + "public reason."
        case .learningReported:
            "This learning event has been reported already, and what was told stands. To correct it, say why."
        case .discussFirst:
            "The issue has not been discussed: no session on it is published yet. Publish the session with "
                + "its final messages first."
        case .consultFirst:
            "No consultation on this issue has been answered yet. Hold one, answer every input and publish the answers."
        case .consultationUnderWay:
            "A consultation on this issue is still under way. Wait until it is closed and answered."
        case .unansweredInputs:
            "%1 inputs have no answer yet. Every input gets a reasoned answer before the stage ends."
        case .convergeFirst: "No consensus call has come to a result yet. Wait until a finding is declared."
        case .decideFirst: "The decision has not been recorded yet."
        case .roundUnderWay:
            "A round is still under way. A new one begins when the thread is closed or being followed up."
        case .notUnderstanding: "The thread is not in the stage of understanding."
        case .notConverging: "The thread is not in the stage of converging. Move it on first."
        case .notDeciding: "The thread is not in the stage of deciding."
        case .notFollowingUp: "The thread is not in the stage of follow-up."
        case .followUpsOpen:
            "Follow-ups are still open. Each one is answered, or its silence is recorded, before the thread closes."
        case .sessionNotThere: "The session is not at the point where this can be done (it is %1)."
        case .moreThanCame: "The groups count more people than came on site and remotely. Correct the numbers."
        case .reportOwed: "You still owe the report of an earlier session. File it, then propose the next."
        case .waitsAlready: "You are in the queue already. Wait for the floor, or leave the queue and ask anew."
        case .queueFull: "The queue is full: %1 people wait. Ask again when some of them have spoken."
        case .turnsPerPerson:
            "You have asked for the floor %1 times in this session. Ask a moderator to put you into the queue."
        case .notWaiting: "This person does not wait for the floor any more. Look at the queue as it is now."
        case .otherTurn: "Only whoever waits, or leads the session, takes somebody out of the queue."
        case .outOfTurn:
            "The queue says that somebody else is next. Give the floor to them, or say in public why not."
        case .nobodySpeaks: "Nobody has the floor. Give it to somebody first."
        case .nothingToAnswer:
            "No question of this turn was read out and waits for an answer. Look at the floor as it is now."
        case .noteStandsElsewhere:
            "Note %1 is not there, or has been brought together with others already. Reload the page and choose again."
        case .temperatureOpen: "The room is being asked already. Close that question before you ask another one."
        case .noTemperature: "The room is not being asked anything. Ask it first."
        case .personOrName: "A part needs either a participant or a name, not both."
        case .holdsPart: "This person holds this part already."
        case .remoteModeratorApart: "Moderator and remote moderator are two people. Choose somebody else."
        case .keyParticipants: "A session has at most %1 key participants. The others speak from the floor."
        case .sessionNeedsPart:
            "The session is ready and cannot lose its last holder of this part. Name a successor first."
        case .partsMissing:
            "A session is ready when it has a moderator, a remote moderator and a rapporteur. Missing: %1."
        case .committeeSeat:
            "A part in the programme committee opens the whole programme, so the secretariat alone gives it and ends it. Ask "
                + "the secretariat."
        case .endsBeforeStart: "A session ends after it starts, within seven days."
        case .doubleBooked:
            "A person with a part here (%1) has a part in another session at the same time (%2). Choose another time."
        case .unknownPlace:
            "There is no such room or slot, or no session can be placed there. Reload the page and choose again."
        case .placeTaken: "%1 is there already. Let the two change places, or choose a free one."
        case .placeInUse: "These sessions have their place here: %1. Move them first."
        case .placedInGrid:
            "The programme committee gives this session its place in the grid of %1. Take it out of the grid first."
        case .inOtherEdition: "This session has its place in %1. Take it out of that grid first."
        case .tooManyPlaces: "An edition has at most %1 rooms and %2 slots. Remove one that is not needed."
        case .draftOpen:
            "The draft programme is open for comments until %1. It is released, or opened again, after that."
        case .draftNotOpen: "The draft programme is not open for comments. Its page says when it is."
        case .programmeComments: "%1 comments on the draft programme have no answer yet. Answer each of them first."
        case .nothingToRelease: "Nothing has changed since the last release. Place or move a session or a break first."
        case .clocksShifted:
            "The clocks of a zone change by %1 minutes at most. Reload the page and copy the day again."
        case .roomTwice: "%1 and %2 are in one room at the same time. Move one of them first."
        case .movedIntoPast:
            "%1 would be at a time that has passed. Give it one that lies ahead, or put it back where it was announced."
        case .importedAlready:
            "This session was brought in before, as %1. Its changes are told by the acts that move it or call it off."
        case .messagesPerSession: "A session has at most %1 messages. Merge two of them, or leave one out."
        case .reportFirst: "The report comes before the messages are opened for comment."
        case .messagesFirst: "There is no message yet. Draft one to five, or say why none came of the session."
        case .messagesDrafted:
            "Messages have been drafted. Open them for comment, or drop each of them with a reason first."
        case .messageDropped:
            "This message was dropped. The reason stands on the page of the session; another one can be drafted."
        case .sameDescription: "The page says all of this already. Change what is to read otherwise."
        case .sessionBegun: "The session has begun, and its page stands. Only the further reading can still be changed."
        case .unansweredComments: "%1 comments on the messages have no answer yet."
        case .notAWebAddress:
            "This is no address of the web: %1. It begins with https:// or http://, and there is no space in it."
        case .offsetWithoutRecording:
            "Where the session begins can be said when there is a recording. Fill in its address as well."
        case .unknownTurn:
            "There is no such turn or speaker in the transcript that counts. Reload the page and choose again."
        case .transcriptEmpty: "There are nobody's words in the transcript. Choose the file, or paste what was said."
        case .transcriptCut: "The transcript has not come in whole. File it again."
        case .transcriptLong:
            "A transcript has at most %1 turns and %2 names. Join turns of the same person, or leave out what is not "
                + "of this session."
        case .transcriptFull: "A session has at most %1 transcripts. Correct the last one turn by turn."
        case .gendersTold:
            "Fewer than %1 people have spoken who had not when this was last told. Told now, it would give single answers "
                + "away."
        case .conversationNotThere: "The conversation is not at the point where this can be done (it is %1)."
        case .guestsNotAllowed:
            "The charter does not let people without an account vote. Open the conversation to participants, or "
                + "amend the charter."
        case .accountNeeded: "In this conversation only people who have joined vote. Sign in, or join first."
        case .statementNotAsked: "This statement is not asked: it waits for the moderator or was declined."
        case .tooFewStatements: "A conversation opens with %1 statements at least. Write the ones that are missing."
        case .tooManyStatements: "A conversation has at most %1 statements. Vote on those that are there."
        case .statementsWaiting:
            "%1 statements of yours await the moderator. Wait until one is decided, then write the next."
        case .ownLanguage: "The statement was written in this language. Choose the language of the translation."
        case .ownStatement: "Nobody moderates a statement of their own. Ask a colleague."
        case .moderatedSo: "The moderator has decided so already. The reason stands beside the statement."
        case .countImpossible: "These numbers cannot all be true: count the ballots again."
        case .notCommonGround:
            "Only statements that every group supports are taken up. The result of the conversation lists them."
        case .otherThread: "The statement comes from the thread of another issue. Choose one of this thread."
        case .takenUpAlready: "This statement has been taken up here already."
        case .textFull: "The text has as many clauses as fit. Merge two of them first."
        case .consultationNotThere: "The consultation is not at the point where this can be done (it is %1)."
        case .noClauses: "The text has no clause. Write at least one paragraph."
        case .textDecided: "The text has been agreed or decided on. A change takes a new round of the thread."
        case .noticeTooShort: "The notice is too short: the rules ask for %1 days between announcement and opening."
        case .decisionBeforeClosing: "The decision cannot be due before the consultation closes."
        case .holidaysInPeriod:
            "%1 of %2 days are public holidays. Choose a later closing date, or say why the period is not longer."
        case .textIncomplete: "The text has not come in whole. Publish it as a new version."
        case .partsOfTranslation:
            "A translation has the clauses of the text, one for each and in their order: %1. This one has %2."
        case .authoritativeItself: "The text was written in this language. Choose the language of the translation."
        case .neverShortened:
            "Time can be given, never taken. Choose a later closing date, before it closes."
        case .notOpenForInput:
            "This consultation does not take input now. Its page says when it opens or what became of it."
        case .otherVersion: "The text has a newer version. Read it, and then say what you have to say on it."
        case .inputWithdrawn: "This input was withdrawn by its author."
        case .inputAnswered: "This input has its answer. The author may contest it once."
        case .inputUnanswered: "This input has no answer yet."
        case .ownInput: "Nobody answers their own input. Ask another drafter."
        case .changeUnnamed: "An input that is accepted changes the text. Say what changes."
        case .contestedOnce: "An answer can be contested once."
        case .contestOver:
            "An answer can be contested for %1 days after it was given, and until the text is agreed on or decided on. Raise "
                + "an objection when consensus is called, or file a minority statement."
        case .sameText:
            "Every input on this text has its answer. Publish a new version first; then another round can be announced on it."
        case .otherConsultation: "Input %1 belongs to another consultation. Name inputs of this one only."
        case .quoteNotThere:
            "These words are not in the clause. Quote them as they stand there, or leave the quote empty and speak on the "
                + "whole clause."
        case .quoteTwice:
            "These words stand %1 times in the clause. Quote some more of what stands before and after them."
        case .inTheFuture: "This moment has not come. Say when it was; now it is %1."
        case .notForOrganisation:
            "This input was not given on behalf of an organisation, so there is nothing to confirm."
        case .inputConfirmed: "The organisation has confirmed this input already."
        case .secondReader:
            "A second reader is another drafter, or the secretariat, than the one who answers. Choose a colleague."
        case .classesBeforeOpening:
            "Classes are prepared before anybody speaks, so that they do not follow who spoke. Work with those there are."
        case .unknownClass: "%1 is not a class of this consultation. Choose one of those that were prepared."
        case .leaderOfGroup:
            "One of these inputs stands for others, or is grouped itself. Choose one that does neither, or take the group "
                + "apart first."
        case .duplicatesApart:
            "%1 inputs were answered as duplicates and stand alone. Group each with the one that it repeats."
        case .summaryToChallenge:
            "Before the answers are complete, a summary has to stand for %1 days without a challenge that no later one answers."
        case .tooManyFiles: "An input takes %1 files at most. Put what is left into one of them."
        case .notADrafter: "This person is not a drafter. Choose one of the drafters."
        case .clarificationAsked:
            "The author has been asked, and there is time to reply. Wait for the reply or for the date."
        case .nothingAsked: "The drafters have asked nothing that is still without a reply."
        case .noSummary: "No summary has been published yet. Wait for it, or give input of your own."
        case .callNotThere: "The consensus call is not at the point where this can be done (it is %1)."
        case .callUnderWay: "A call on this text is under way already."
        case .neutralInConsensus:
            "The secretariat and the chair take no part in consensus. Speak through a member of your group."
        case .standAsideWhy: "Who stands aside says why, in a sentence."
        case .objectionsOpen: "Objections still open: %1. Answer them first: consensus is about objections, not counts."
        case .accommodatedNeedsNewCall:
            "An objection was accommodated by a change of the text. Publish the new version and call for "
                + "consensus on it."
        case .notFullConsensus:
            "An objection was considered but not followed, so this is not full consensus. Choose another level."
        case .tooLittleSupport:
            "Consensus needs active support: %1 people from %2 groups. So far %3 people from %4 groups "
                + "support the text."
        case .challengeOver: "The time to challenge this finding is over."
        case .challengedOnce: "You have challenged a finding of this call already. Add a minority statement instead."
        case .minorityOnce: "You have filed a minority statement on this call already."
        case .objectionResolved: "This objection has been resolved."
        case .objectionUnanswered: "Nobody has answered this objection yet. Answer the argument first, then judge it."
        case .ownText: "Nobody judges the consensus on a text that they have drafted or revised. Ask another chair."
        case .tookSides: "Nobody judges a call in which they have objected or taken a stance. Ask another chair."
        case .decided: "The decision of this round has been recorded already."
        case .followUpAnswered: "This follow-up has been answered already."
        case .unknownText: "The record keeps no such text. Open the entry that it belongs to, and begin there."
        case .erasedAlready: "This was removed already. The entry that removed it says why."
        case .notAWitnessKey:
            "This is no key of a witness: %1. Copy the whole line that the witness publishes, with its name."
        case .notAWitnessAddress:
            "This is no address of a witness: %1. It begins with http:// or https://, or is left out."
        case .witnessTwice: "A witness stands in the list twice. Each vouches for one group."
        case .quorumOfGroups:
            "It takes two groups at least, and no more than have a witness (%1). Name more witnesses or choose "
                + "another number."
        case .programmeCallNotThere: "The call is not at the point where this can be done (it is %1)."
        case .otherKindOfCall:
            "This call asks for something else. A call for issues takes issues, a call for sessions takes sessions."
        case .notOpenForSubmissions: "This call takes submissions from %1 to %2, and not now."
        case .consentNeeded:
            "A call publishes who answers it. Tick that name, organisation and group may be published; a name can be one that you choose."
        case .issueOrCall:
            "A session is proposed on an issue or in answer to a call. Go to one of them and begin there."
        case .afterTheCall: "This date lies before the end of the call. Choose one on its last day or later."
        case .criteriaMissing: "Proposals are judged by criteria that are known beforehand. Name one at least."
        case .completionOver:
            "The time to complete a proposal was over on %1. Whoever prepares the session can still name people."
        case .answersNoCall: "This session answers no call, so there is nothing to complete. Give parts on its page."
        case .submissionsWithoutFate:
            "%1 submissions have no fate yet: %2. Give each one its fate, with a reason, before the call is concluded."
        case .listedFirst:
            "Only issues whose thread is under way go into a session (%1). List, merge or return the issue first."
        case .clusteredAlready: "These issues are part of this session already."
        case .clusterTarget: "Choose the session that takes the issues, or give a new one a title and a teaser."
        case .mergeSession:
            "A proposal goes on in another session that is proposed or being prepared. Choose that session."
        case .notInvited:
            "Only whoever was invited to shape this session answers the invitation. To help, write to its focal point."
        case .invitationAnswered:
            "You have answered this invitation already. To change your mind, write to the focal point."
        case .scoreFirst:
            "What answers a call is declined with its score and a reason. Publish the review with its score first."
        case .undecidedYet:
            "Nothing is decided on what answers a call while it takes submissions or is being reviewed (it is %1). Wait "
                + "until that is over; until then a proposal can be returned to be mended."
        case .laterOnesCount:
            "Of what one person sends to this call, the last %1 count, and this is an earlier one. It counts when its "
                + "author withdraws a later one before a review begins."
        case .issuesNotScored: "A call for issues is not scored: issues are put together, and none is declined."
        case .reviewsAlready: "This person reviews for this call already."
        case .tooManyReviewers: "A call has at most %1 reviewers. Work with those there are."
        case .notAReviewer: "This person does not review for this call. Choose one of its reviewers."
        case .conflictOfAnother:
            "A reviewer declares a conflict of their own; for another, the secretariat does. Write to the secretariat."
        case .conflictKnown: "This conflict has been declared already."
        case .conflictOfInterest: "This reviewer has a conflict of interest with %1 and does not judge it."
        case .reviewersOfOneGroup:
            "Reviewers come from %1 stakeholder groups at least. Appoint somebody from another group."
        case .nothingToAssign:
            "There is nobody to give a proposal to. Every proposal has its reviewers, or the rest are in conflict: appoint more."
        case .notAssigned: "This proposal was not given to this reviewer. Open one of those on the list."
        case .scoresMissing: "Each criterion gets a score from 1 to 5. Fill in those that are missing."
        case .nothingReviewed:
            "No review is in, so there is nothing to publish. Wait for one, or release the reviewers and appoint others."
        }
    }

    /// Where the rule comes from: a safeguard, a standard, a state machine.
    public var source: String {
        switch self {
        case .notPermitted: "one rule for all doors: Mechanism.may"
        case .notFounded, .unknownGroup, .unknownTopic, .unknownLanguage, .lastSecretariat: "charter"
        case .unknownThing, .unknownPerson, .unknownComment, .unknownPart, .alreadyJoined: "record/1"
        case .unknownKind: "charter: kinds of consultation"
        case .unknownSafeguard: "charter: safeguards"
        case .unknownClause, .textDecided, .otherVersion, .callUnderWay, .accommodatedNeedsNewCall: "RC-5"
        case .notYet, .inThePast, .endsBeforeStart: "timelines"
        case .periodTooLong: "EuroDIG and IGF: calls, drafts and messages of one year"
        case .periodTooShort: "CONS-1, RC-6, RFC 2418 §3.3"
        case .threeGroups: "BAL-1, IGF NRI toolkit"
        case .groupInUse: "BAL-9"
        case .organisationUnnamed: "COI-3"
        case .holdsRole, .holdsNoSuchRole, .ownRole: "TRAN-5"
        case .chairHoldsNoOtherRole: "RFC 2418 §6"
        case .ofOrOn: "taxonomy"
        case .issueNotReturned, .issueAlreadyScreened, .mergeTarget, .threadNotUnderWay, .threadNotParked,
            .lastStage, .discussFirst, .consultFirst, .consultationUnderWay, .convergeFirst, .decideFirst,
            .roundUnderWay, .notUnderstanding, .notConverging, .notDeciding, .notFollowingUp, .decided:
            "state machine: issue"
        case .ownProposal, .ownInput: "BU-3"
        case .issuesPerPerson: "EuroDIG call for issues"
        case .missingVoices: "CONS-11"
        case .understandFirst, .learningReported: "CONS-10"
        case .unansweredInputs: "CONS-4"
        case .followUpsOpen, .followUpAnswered: "FU-2"
        case .unknownText, .erasedAlready: "record/1"
        case .notAWitnessKey, .notAWitnessAddress, .witnessTwice: "C2SP tlog-policy"
        case .quorumOfGroups: "charter: no group vouches alone"
        case .sessionNotThere, .sessionNeedsPart: "state machine: session"
        case .moreThanCame: "BAL-9"
        case .reportOwed: "IGF: no report, no proposal"
        case .personOrName, .holdsPart: "EuroDIG session page"
        case .waitsAlready, .queueFull, .turnsPerPerson, .notWaiting, .otherTurn, .outOfTurn, .nobodySpeaks,
            .nothingToAnswer:
            "one queue for room and remote"
        case .noteStandsElsewhere: "notes are only ever added"
        case .temperatureOpen, .noTemperature: "RFC 7282 §4"
        case .remoteModeratorApart: "ACC-3"
        case .keyParticipants: "BAL-5"
        case .partsMissing: "ACC-3, EuroDIG"
        case .committeeSeat: "IGF: the programme committee is appointed"
        case .doubleBooked: "IGF 2021 stocktaking"
        case .unknownPlace, .importedAlready, .clocksShifted: "record/1"
        case .placeTaken, .placeInUse, .roomTwice: "one session in a room at a time"
        case .placedInGrid, .inOtherEdition, .nothingToRelease, .movedIntoPast: "one programme, released"
        case .tooManyPlaces: "limits of an edition"
        case .draftOpen, .draftNotOpen, .programmeComments: "EuroDIG and SEEDIG: draft programme"
        case .messagesPerSession, .messagesFirst, .messagesDrafted: "EuroDIG messages"
        case .messageDropped: "state machine: message"
        case .sameDescription, .sessionBegun: "EuroDIG session page"
        case .reportFirst: "TRAN-2"
        case .unansweredComments: "state machine: message"
        case .notAWebAddress, .offsetWithoutRecording: "EuroDIG session page"
        case .unknownTurn, .transcriptEmpty: "IGF: captions are no authoritative record"
        case .transcriptCut: "record/1: an entry has a largest size"
        case .transcriptLong, .transcriptFull: "limits of a transcript"
        case .gendersTold: "BAL-9: cells of five and more"
        case .conversationNotThere, .statementNotAsked, .tooFewStatements, .moderatedSo: "state machine: conversation"
        case .guestsNotAllowed, .accountNeeded: "charter"
        case .tooManyStatements, .statementsWaiting: "limits of a conversation"
        case .ownLanguage: "languages of the charter"
        case .ownStatement: "BU-3"
        case .countImpossible: "record/1"
        case .notCommonGround, .otherThread, .takenUpAlready, .textFull: "statements keep their origin"
        case .consultationNotThere, .notOpenForInput, .sameText: "state machine: consultation"
        case .noClauses: "CONS-1"
        case .noticeTooShort: "OPEN-2"
        case .decisionBeforeClosing: "KNOWN-2"
        case .neverShortened, .holidaysInPeriod: "CONS-2"
        case .textIncomplete: "record/1: an entry has a largest size"
        case .partsOfTranslation, .authoritativeItself: "LANG-2"
        case .inputWithdrawn, .inputAnswered, .inputUnanswered, .contestedOnce, .contestOver: "state machine: input"
        case .changeUnnamed: "CONS-5"
        case .otherConsultation, .nothingAsked, .clarificationAsked: "state machine: input"
        case .quoteNotThere, .quoteTwice: "W3C Web Annotation, TextQuoteSelector"
        case .inTheFuture: "KNOWN-2"
        case .notForOrganisation, .inputConfirmed: "COI-3"
        case .secondReader, .notADrafter: "EPA and NEPA handbooks: elevated review"
        case .classesBeforeOpening, .unknownClass: "NEPA handbook: categories before opening"
        case .leaderOfGroup, .duplicatesApart: "CONS-6"
        case .noSummary, .summaryToChallenge: "CONS-9"
        case .tooManyFiles: "limits of an input"
        case .callNotThere: "state machine: consensus call"
        case .neutralInConsensus: "RFC 7282; APNIC"
        case .standAsideWhy: "W3C Process"
        case .objectionsOpen: "RC-1, RFC 7282 §6"
        case .notFullConsensus: "GNSO 3.6"
        case .tooLittleSupport: "RC-3, RFC 7282 §2"
        case .challengeOver, .challengedOnce: "RC-7"
        case .minorityOnce: "RC-8"
        case .objectionResolved: "state machine: objection"
        case .objectionUnanswered: "RC-2, RFC 7282 §3"
        case .ownText, .tookSides: "RC-2, RFC 2418 §6"
        case .programmeCallNotThere, .reviewsAlready, .notAReviewer: "state machine: call"
        case .otherKindOfCall, .consentNeeded: "EuroDIG call for issues"
        case .notOpenForSubmissions: "KNOWN-2"
        case .issueOrCall: "IGF, KrIGF"
        case .afterTheCall, .completionOver: "timelines"
        case .criteriaMissing: "BU-3, MAG scoring"
        case .answersNoCall: "KrIGF proposal"
        case .submissionsWithoutFate: "BU-2"
        case .listedFirst: "state machine: issue"
        case .clusteredAlready, .clusterTarget, .notInvited, .invitationAnswered, .issuesNotScored: "EuroDIG"
        case .mergeSession, .scoreFirst: "state machine: session"
        case .undecidedYet: "BU-3, MAG scoring"
        case .laterOnesCount: "EuroDIG call for issues"
        case .tooManyReviewers: "limits of a call"
        case .conflictOfAnother, .conflictKnown: "COI-3"
        case .conflictOfInterest: "BU-3, COI-3"
        case .reviewersOfOneGroup: "BAL-2"
        case .nothingToAssign, .notAssigned, .scoresMissing, .nothingReviewed: "MAG scoring"
        }
    }
}
