/// Something that awaits a person: an act, the thing it is about, and by when.
public struct Duty: Equatable, Sendable {
    public let act: ActType
    public let subject: ObjectID
    public let due: Timestamp?
    /// Whether others wait for it; what is merely possible is an invitation.
    public let isOwed: Bool
}

extension Mechanism {
    /// What awaits a person: what others wait for first, the earliest date first; then what the person is invited to.
    public func duties(of person: PersonID, at now: Timestamp) -> [Duty] {
        guard people[person] != nil else { return [] }
        let all = threadDuties() + sessionDuties(of: person, now) + textDuties() + consensusDuties(of: person)
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
        for issue in issues {
            let subject = ObjectID.issue(issue.id)
            switch issue.state {
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

    private func sessionDuties(of person: PersonID, _ now: Timestamp) -> [Duty] {
        var duties: [Duty] = []
        for event in learning where event.held == nil && event.starts < now {
            duties.append(owed(.reportLearning, .learning(event.id)))
        }
        for session in sessions {
            let subject = ObjectID.session(session.id)
            switch session.state {
            case .proposed: duties.append(owed(.screenSession, subject))
            case .planned: duties.append(owed(session.isComplete() ? .scheduleSession : .assignPart, subject))
            case .ready: duties.append(owed(.startSession, subject, session.starts))
            case .live: duties.append(owed(.endSession, subject, session.ends))
            case .held, .reportMissing: duties.append(owed(.fileReport, subject, reportDue(session)))
            case .reporting:
                duties.append(owed(session.messages.isEmpty ? .draftMessage : .openMessages, subject))
            case .messagesOpen:
                for message in session.messages {
                    duties.append(invited(.commentOnMessage, .message(message), session.commentsClose))
                }
            case .messagesEditing:
                let unanswered = messages.all(session.messages).filter { $0.comments.contains { $0.answer.isEmpty } }
                duties += unanswered.map { owed(.answerMessageComment, .message($0.id)) }
                if unanswered.isEmpty { duties.append(owed(.finaliseMessages, subject)) }
            case .messagesFinal: duties.append(owed(.publishSession, subject))
            case .published, .cancelled: continue
            }
        }
        return duties
    }

    private func textDuties() -> [Duty] {
        var duties: [Duty] = []
        for consultation in consultations {
            let subject = ObjectID.consultation(consultation.id)
            switch consultation.state {
            case .drafted: duties.append(owed(.announceConsultation, subject))
            case .open:
                duties.append(invited(.fileInput, subject, consultation.closes))
                if let first = unanswered(in: consultation).first {
                    duties.append(invited(.answerInput, .input(first.id), consultation.closes))
                }
            case .responding:
                if let first = unanswered(in: consultation).first {
                    duties.append(owed(.answerInput, .input(first.id)))
                } else {
                    duties.append(owed(.publishResponses, subject))
                }
            case .announced, .responded, .withdrawn: continue
            }
        }
        return duties
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
            if call.state == .evaluation, open.isEmpty { duties.append(owed(.determine, subject)) }
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
