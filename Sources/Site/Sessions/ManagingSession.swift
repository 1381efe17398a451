import HTML
import Mechanism

/// What those who run a session can do with it now.
extension Reading {
    func managing(_ h: inout HTMLWriter, _ session: Session) {
        let id = String(session.id.number)
        let acts = (possible(session) + possibleBeside(session)).map {
            action($0, on: .session(session.id), ("session", id))
        }
        let possible = (acts + [reading(session), backToTheFloor(session)]).compactMap(\.self)
        guard !possible.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("For the organisers"))
            if let wait = waiting(session) { h.p(.class("small soft"), wait) }
            actions(&h, possible)
            clashes(&h, session)
        }
    }

    /// The acts that fit the state of a session; who may do them is another question.
    private func possible(_ session: Session) -> [ActType] {
        let hasRoom = session.messages.count < charter.limits.messagesPerSession
        let draft: [ActType] = hasRoom ? [.draftMessage] : []
        switch session.state {
        case .proposed:
            return decisions(on: session)
        case .merged where mechanism.isStranded(session): return decisions(on: session)
        case .returned, .withdrawn, .expired, .merged: return []
        case .planned:
            let isInGrid = mechanism.edition(of: session.id) != nil
            return [.assignPart, .describeSession, .stateNeeds]
                + (vacant(in: session).isEmpty && !isInGrid ? [.scheduleSession] : [])
                + (mechanism.canBeMerged(session) ? [.mergeSessions] : []) + [.cancelSession]
        case .ready:
            let isInGrid = mechanism.edition(of: session.id) != nil
            return (mayStart(session) ? [.startSession] : []) + [.assignPart, .describeSession, .stateNeeds]
                + (isInGrid ? [] : [.scheduleSession]) + [.cancelSession]
        case .live: return draft + [.endSession, .assignPart]
        case .held: return [.fileReport] + draft + [.assignPart]
        case .reportMissing: return [.fileReport, .assignPart]
        case .reporting:
            let isFiled = session.report != nil
            let isReady = isFiled && !session.messages.isEmpty
            let isWaivable = isFiled && session.messages.isEmpty && session.noMessages.isEmpty
            return (session.isWithoutMessages ? [.publishSession] : []) + (isReady ? [.openMessages] : []) + draft
                + (isWaivable ? [.waiveMessages] : []) + [.fileReport, .assignPart]
        case .messagesEditing: return unanswered(in: session) == 0 ? [.finaliseMessages] : []
        case .messagesFinal: return [.publishSession]
        case .messagesOpen, .published, .cancelled: return []
        }
    }

    /// The way back to the floor that has closed, for those who still write something down there.
    private func backToTheFloor(_ session: Session) -> Action? {
        guard session.state != .live, mayNote(session) || mayMark(session) else { return nil }
        return Action(label: words("Notes and questions of the floor"), link: Route.live(session.id).link)
    }

    /// What can become of a proposal; nobody screens one of their own.
    private func decisions(on session: Session) -> [ActType] {
        let isOwn = session.proposer.map(\.person) == visitor.person
        return (isOwn ? [] : [.screenSession]) + (mechanism.canBeMerged(session) ? [.mergeSessions] : [])
    }

    /// A session starts on its day, an hour early at most.
    private func mayStart(_ session: Session) -> Bool {
        session.starts.map { now >= $0.adding(seconds: -3600) } ?? false
    }

    /// What the next step waits for.
    private func waiting(_ session: Session) -> String? {
        switch session.state {
        case .proposed where !mechanism.counts(session):
            session.proposal?.call.flatMap { mechanism.programmeCalls[$0] }.map(notCounted(in:))
        case .proposed where !mechanism.possibleFates(of: session).contains(.accepted):
            words(
                "It can be accepted or declined when its call is closed and the review, if there is one, is published.")
        case .planned where !vacant(in: session).isEmpty:
            words(
                "It can be given a time when these parts are filled: %1.",
                words.list(vacant(in: session).map { words(ChoiceWords.of($0)) }))
        case .ready where !mayStart(session): words("It can be started from an hour before its time.")
        case .reporting where session.report == nil: words("The messages can be opened when the report is filed.")
        case .reporting where session.messages.isEmpty && session.noMessages.isEmpty:
            words("The messages can be opened when one is drafted.")
        default: nil
        }
    }
}

extension Reading {
    /// What can be done beside the course of a session: its links while and after it, its transcript afterwards.
    fileprivate func possibleBeside(_ session: Session) -> [ActType] {
        switch session.state {
        case .proposed, .returned, .withdrawn, .expired, .merged, .cancelled: []
        case .planned, .ready, .live: [.linkMedia]
        case .held, .reportMissing, .reporting, .messagesOpen, .messagesEditing, .messagesFinal, .published:
            [.linkMedia, .fileTranscript, .countAttendance]
        }
    }

    /// What there is to read about a session may be told after it has begun, too.
    fileprivate func reading(_ session: Session) -> Action? {
        switch session.state {
        case .live, .held, .reportMissing, .reporting, .messagesOpen, .messagesEditing, .messagesFinal, .published:
            action(
                .describeSession, on: .session(session.id), ("session", String(session.id.number)),
                label: words("Change the further reading"))
        case .proposed, .returned, .withdrawn, .expired, .merged, .planned, .ready, .cancelled: nil
        }
    }
}
