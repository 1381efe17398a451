/// What falls due by the clock alone.
extension Mechanism {
    /// The acts of the clock that are due at a moment, in the order in which they fell due.
    /// - Complexity: O(n) in the things that can fall due; inputs and people are not among them.
    public func due(at now: Timestamp) -> [any Act] {
        appointments().filter { $0.at <= now }.sorted { $0.at < $1.at }.map(\.act)
    }

    /// The moment at which the next act of the clock falls due.
    public func nextDue() -> Timestamp? { appointments().map(\.at).min() }

    private func appointments() -> [(at: Timestamp, act: any Act)] {
        var list: [(at: Timestamp, act: any Act)] = []
        for issue in issues {
            guard case .returned(let since) = issue.state else { continue }
            var act = ExpireIssue()
            act.issue = issue.id
            list.append((since.adding(days: charter.inForce.limits.resubmission), act))
        }
        for session in sessions {
            if session.state == .held, let due = reportDue(session) {
                var act = MarkReportMissing()
                act.session = session.id
                list.append((due, act))
            } else if session.state == .messagesOpen, let closes = session.commentsClose {
                var act = CloseMessages()
                act.session = session.id
                list.append((closes, act))
            } else if session.state == .returned, let due = resubmissionDue(session) {
                var act = ExpireSession()
                act.session = session.id
                list.append((due, act))
            }
        }
        for call in programmeCalls where call.phase == .open {
            var act = CloseSubmissions()
            act.call = call.id
            list.append((call.closes, act))
        }
        for conversation in conversations where conversation.state == .open {
            var act = CloseConversation()
            act.conversation = conversation.id
            if let closes = conversation.closes { list.append((closes, act)) }
        }
        for consultation in consultations {
            if consultation.state == .announced, let opens = consultation.opens {
                var act = OpenConsultation()
                act.consultation = consultation.id
                list.append((opens, act))
            } else if consultation.state == .open, let closes = consultation.closes {
                var act = CloseConsultation()
                act.consultation = consultation.id
                list.append((closes, act))
            }
        }
        for call in calls {
            if call.state == .open {
                var act = CloseCall()
                act.call = call.id
                list.append((call.closes, act))
            } else if call.state == .designated, let until = call.determination?.challengeableUntil {
                var act = AcceptDetermination()
                act.call = call.id
                list.append((until, act))
            }
        }
        for followUp in followUps where followUp.state == .open {
            var act = RecordSilence()
            act.followUp = followUp.id
            list.append((silenceDue(followUp), act))
        }
        return list
    }
}
