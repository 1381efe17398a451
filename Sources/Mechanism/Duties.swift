/// Something that awaits a person: an act, the thing it is about, and by when.
public struct Duty: Equatable, Sendable {
    public let act: ActType
    public let subject: ObjectID
    public let due: Timestamp?
    /// Whether others wait for it; what is merely possible is an invitation.
    public let isOwed: Bool
    /// How many things of the same kind wait behind this one.
    public var behind = 0
}

extension Mechanism {
    /// What awaits a person: what others wait for first, the earliest date first; then what the person is invited to.
    public func duties(of person: PersonID, at now: Timestamp) -> [Duty] {
        guard people[person] != nil else { return [] }
        let all =
            threadDuties() + sessionDuties(of: person, now) + programmeDuties(now) + callDuties(of: person, now)
            + conversationDuties() + textDuties(of: person, now)
            + questionsToAuthors(now)
            + consensusDuties(of: person)
        let mine = all.filter { may(.person(person), $0.act, on: $0.subject) }
        return mine.filter(\.isOwed).sorted { ($0.due ?? .never) < ($1.due ?? .never) }
            + mine.filter { !$0.isOwed }.sorted { ($0.due ?? .never) < ($1.due ?? .never) }
    }

    private func owed(_ act: ActType, _ subject: ObjectID, _ due: Timestamp? = nil) -> Duty {
        Duty(act: act, subject: subject, due: due, isOwed: true)
    }

    private func invited(_ act: ActType, _ subject: ObjectID, _ due: Timestamp? = nil) -> Duty {
        Duty(act: act, subject: subject, due: due, isOwed: false)
    }

    private func threadDuties() -> [Duty] {
        var duties: [Duty] = []
        let idle = notCountedIssues()
        for issue in issues {
            let subject = ObjectID.issue(issue.id)
            switch issue.state {
            // What does not count waits for nobody: a later one came in its place.
            case .submitted where idle.contains(issue.id): continue
            case .submitted: duties.append(owed(.screenIssue, subject, issue.raised.adding(days: 7)))
            case .returned(let since):
                duties.append(owed(.resubmitIssue, subject, since.adding(days: charter.inForce.limits.resubmission)))
            case .underWay:
                guard let round = issue.round else { continue }
                if round.stage == .decide, round.decision == nil {
                    duties.append(owed(.decide, subject, consultations.all(round.consultations).last?.decisionDue))
                } else if round.stage == .followUp {
                    if round.followUps.isEmpty { duties.append(owed(.assignFollowUp, subject)) }
                } else if (try? checkLeaving(round)) != nil {
                    duties.append(invited(.moveOn, subject))
                }
                if let first = firstStep(of: round, in: subject) { duties.append(first) }
                if round.stage == .converge, round.calls.isEmpty,
                    let text = consultations.all(round.consultations).last(where: { $0.state == .responded })
                {
                    duties.append(owed(.callConsensus, .consultation(text.id)))
                }
            default: continue
            }
        }
        for followUp in followUps where followUp.state != .answered {
            duties.append(owed(.answerFollowUp, .followUp(followUp.id), followUp.due))
        }
        return duties
    }

    /// The issues that answer a call and do not count in it.
    private func notCountedIssues() -> Set<ID<Issue>> {
        programmeCalls.reduce(into: []) { idle, call in
            guard !call.issues.isEmpty else { return }
            let counted = counted(in: call)
            idle.formUnion(call.issues.filter { !counted.contains(.issue($0)) })
        }
    }

    /// What a stage begins with, as long as nobody has begun.
    private func firstStep(of round: Round, in subject: ObjectID) -> Duty? {
        switch round.stage {
        case .understand where round.learning.isEmpty && round.waiver.isEmpty: owed(.announceLearning, subject)
        case .discuss where round.sessions.isEmpty: invited(.proposeSession, subject)
        case .consult where round.consultations.isEmpty: owed(.draftConsultation, subject)
        default: nil
        }
    }

    private func sessionDuties(of person: PersonID, _ now: Timestamp) -> [Duty] {
        var duties: [Duty] = []
        for event in learning where event.held == nil && event.starts < now {
            duties.append(owed(.reportLearning, .learning(event.id)))
        }
        let toBeScreened = Set(
            programmeCalls.filter(decides).flatMap(proposalsToReview))
        for session in sessions {
            let subject = ObjectID.session(session.id)
            switch session.state {
            case .proposed:
                // What answers a call is not screened before its review is published; what is too much, not at all.
                guard session.proposal?.call == nil || toBeScreened.contains(session.id) else { continue }
                duties.append(owed(.screenSession, subject))
            case .returned: duties.append(owed(.resubmitSession, subject, resubmissionDue(session)))
            case .planned:
                if !session.isComplete() {
                    duties.append(owed(.assignPart, subject))
                } else if edition(of: session.id) == nil {
                    duties.append(owed(.scheduleSession, subject))
                }
            case .ready: duties.append(owed(.startSession, subject, session.starts))
            case .live: duties.append(owed(.endSession, subject, session.ends))
            case .held, .reportMissing: duties.append(owed(.fileReport, subject, reportDue(session)))
            case .reporting:
                let isWithout = session.isWithoutMessages
                duties.append(
                    owed(
                        isWithout ? .publishSession : session.messages.isEmpty ? .draftMessage : .openMessages, subject)
                )
            case .messagesOpen:
                for message in session.messages {
                    duties.append(invited(.commentOnMessage, .message(message), session.commentsClose))
                }
            case .messagesEditing:
                let unanswered = messages.all(session.messages).filter { $0.comments.contains { $0.answer.isEmpty } }
                duties += unanswered.map { owed(.answerMessageComment, .message($0.id)) }
                if unanswered.isEmpty { duties.append(owed(.finaliseMessages, subject)) }
            case .messagesFinal: duties.append(owed(.publishSession, subject))
            case .merged where counts(session) && possibleFates(of: session).contains(.accepted):
                duties.append(owed(.screenSession, subject))
            case .published, .cancelled, .withdrawn, .expired, .merged: continue
            }
        }
        return duties
    }

    /// What calls ask of everybody, of those who answered them, and of the secretariat.
    private func callDuties(of person: PersonID, _ now: Timestamp) -> [Duty] {
        var duties: [Duty] = []
        for session in sessions {
            let subject = ObjectID.session(session.id)
            if [.proposed, .planned, .ready].contains(session.state),
                session.invitations.contains(where: { $0.person == person && $0.answer == nil })
            {
                duties.append(owed(.answerInvitation, subject))
            }
            if [.proposed, .planned].contains(session.state), let proposal = session.proposal,
                let call = proposal.call.flatMap({ programmeCalls[$0] }), now < call.completionDue,
                proposal.moderator.isEmpty || proposal.presenters.isEmpty && proposal.panel.isEmpty
            {
                duties.append(invited(.completeProposal, subject, call.completionDue))
            }
        }
        for call in programmeCalls {
            let subject = ObjectID.programmeCall(call.id)
            switch call.phase {
            case .open:
                guard call.isOpen(at: now) else { continue }
                duties.append(invited(call.kind == .issues ? .raiseIssue : .proposeSession, subject, call.closes))
            case .closed where call.kind == .sessions && !proposalsToReview(in: call).isEmpty:
                let groups = Set(call.review.active.map(\.group)).count
                duties.append(
                    owed(
                        groups < AssignReviews.leastGroups ? .appointReviewer : .assignReviews, subject, call.reviewsDue
                    ))
            case .closed, .reviewed:
                if fates(in: call).allSatisfy({ $0.fate != .open }) { duties.append(owed(.concludeCall, subject)) }
            case .scoring: duties.append(owed(.openDiscussion, subject, call.reviewsDue))
            case .discussing: duties.append(owed(.closeReview, subject))
            case .counting, .concluded: continue
            }
        }
        return duties
    }

    private func programmeDuties(_ now: Timestamp) -> [Duty] {
        editions.flatMap { edition -> [Duty] in
            let subject = ObjectID.edition(edition.id)
            var duties: [Duty] = []
            if edition.unanswered > 0 {
                duties.append(
                    Duty(
                        act: .answerProgrammeComment, subject: subject, due: edition.hearing?.closes, isOwed: true,
                        behind: edition.unanswered - 1))
            }
            if let hearing = edition.hearing, hearing.closes > now {
                duties.append(invited(.commentOnProgramme, subject, hearing.closes))
            }
            return duties
        }
    }

    private func conversationDuties() -> [Duty] {
        conversations.flatMap { conversation -> [Duty] in
            let subject = ObjectID.conversation(conversation.id)
            switch conversation.state {
            case .drafted: return [owed(.openConversation, subject)]
            case .open:
                return waiting(in: conversation).map {
                    owed(.moderateStatement, .statement($0.id), $0.at.adding(days: 2))
                } + [invited(.submitStatement, subject, conversation.closes)]
            case .closed, .counted, .withdrawn: return []
            }
        }
    }

    private func textDuties(of person: PersonID, _ now: Timestamp) -> [Duty] {
        var duties: [Duty] = []
        for consultation in consultations {
            let subject = ObjectID.consultation(consultation.id)
            switch consultation.state {
            case .drafted:
                duties.append(owed(.announceConsultation, subject))
                // Revised while it was open: those who spoke on the version before still wait.
                duties += answers(in: consultation, by: person, isOwed: true)
            case .open:
                duties.append(invited(.fileInput, subject, consultation.closes))
                duties += answers(in: consultation, by: person, isOwed: false)
            case .responding:
                duties += answers(in: consultation, by: person, isOwed: true)
                if unanswered(in: consultation).isEmpty { duties.append(owed(.publishResponses, subject)) }
                duties += toContest(consultation, now)
                duties += toChallenge(consultation)
            case .responded: duties += toContest(consultation, now)
            case .announced, .withdrawn: continue
            }
        }
        return duties
    }

    /// The answers that their authors may still contest.
    private func toContest(_ consultation: Consultation, _ now: Timestamp) -> [Duty] {
        inputs.all(consultation.inputs).filter { input in
            guard let answer = input.answer, input.contest.isEmpty, input.counts else { return false }
            return consultation.state != .responded || canContest(answer, in: consultation, at: now)
        }.map { invited(.contestAnswer, .input($0.id)) }
    }

    /// What a drafter is to answer: what was given to them, with the first date by which it is due, and what was given to
    /// nobody; of each the one that comes first, and how many wait behind it.
    private func answers(in consultation: Consultation, by person: PersonID, isOwed: Bool) -> [Duty] {
        let waiting = unanswered(in: consultation)
        let mine = waiting.filter { $0.filing.assignee == person }.sorted {
            ($0.filing.due ?? .never, $0.id) < ($1.filing.due ?? .never, $1.id)
        }
        let anybodys = waiting.filter { $0.filing.assignee == nil }
        let own = mine.first.map { first in
            Duty(
                act: .answerInput, subject: .input(first.id), due: first.filing.due, isOwed: true,
                behind: mine.count - 1)
        }
        let open = anybodys.first.map { first in
            Duty(
                act: .answerInput, subject: .input(first.id), due: isOwed ? nil : consultation.closes, isOwed: isOwed,
                behind: anybodys.count - 1)
        }
        return [own, open].compactMap(\.self)
    }

    /// What the drafters have asked authors, as long as there is time to reply.
    private func questionsToAuthors(_ now: Timestamp) -> [Duty] {
        inputs.compactMap { input in
            guard input.awaitsAnswer, let asked = input.filing.clarification, asked.reply.isEmpty, asked.due > now
            else {
                return nil
            }
            return owed(.clarify, .input(input.id), asked.due)
        }
    }

    /// The inputs whose authors may say that the last summary misrepresents them, in the week after it.
    private func toChallenge(_ consultation: Consultation) -> [Duty] {
        guard let summary = consultation.summaries.last else { return [] }
        let challenged = Set(summary.challenges.map(\.input))
        return inputs.all(consultation.inputs).filter { $0.counts && !challenged.contains($0.id) }
            .map { invited(.challengeSummary, .input($0.id), summary.at.adding(days: 7)) }
    }

    private func consensusDuties(of person: PersonID) -> [Duty] {
        let isNeutral = people[person].map { !$0.roles.isDisjoint(with: [.secretariat, .chair]) } ?? true
        var duties: [Duty] = []
        for call in calls {
            let subject = ObjectID.call(call.id)
            let open = openObjections(to: call)
            if call.state == .open, !isNeutral, call.stance(of: person) == nil {
                duties.append(invited(.takeStance, subject, call.closes))
            }
            if call.state == .open || call.state == .evaluation {
                duties += open.filter { $0.state == .discussed }.map { owed(.resolveObjection, .objection($0.id)) }
                duties += open.filter { $0.state == .open && $0.author.person != person }.map {
                    invited(.answerObjection, .objection($0.id))
                }
            }
            // Also while an objection is open: then the chair is told what stands in the way.
            if call.state == .evaluation { duties.append(owed(.determine, subject)) }
            if call.state == .designated, !isNeutral {
                duties.append(invited(.challengeDetermination, subject, call.determination?.challengeableUntil))
            }
        }
        return duties
    }
}

extension Timestamp {
    fileprivate static let never = Timestamp(seconds: .max)
}
