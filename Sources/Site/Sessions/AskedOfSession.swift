import HTML
import Mechanism

/// What a session asks of its readers in each state: what, until when, who decides, what happens next.
extension Reading {
    func asked(of session: Session) -> Asked {
        switch session.state {
        case .proposed:
            Asked(
                what: words("Nothing yet: the secretariat looks whether the proposal fits into the programme."),
                until: nil,
                untilWords: words("no date yet"), who: words("The secretariat, with a public reason."),
                next: words("It is taken into the programme and prepared, or declined."))
        case .returned:
            Asked(
                what: words("Its author is asked to mend the proposal and send it in again."),
                until: mechanism.resubmissionDue(session), who: words("Its author."),
                next: words("Without an answer the proposal expires."),
                actions: [
                    action(.resubmitSession, on: .session(session.id), ("session", String(session.id.number)))
                ].compactMap(\.self))
        case .planned: askedInPreparation(session)
        case .ready:
            Asked(
                what: words("Come, on site or from afar. The session is open to anyone concerned."),
                until: session.starts.flatMap { $0 > now ? $0 : nil },
                untilWords: isMissed(session) ? words("its time has passed") : words("it begins at any moment"),
                who: words(
                    "Nothing is decided in the session; its messages are sought in rough consensus with the room."),
                next: reportFollows)
        case .live:
            Asked(
                what: words("Speak: from the floor, or from afar through the remote moderator."),
                until: session.ends.flatMap { $0 > now ? $0 : nil }, untilWords: words("the floor closes"),
                who: words("The moderators give the floor; messages are sought in rough consensus with the room."),
                next: reportFollows,
                actions: [Action(label: words("Follow it and speak"), link: Route.live(session.id).link)])
        case .held:
            Asked(
                what: words("Nothing is asked now: the rapporteur writes the report."),
                until: mechanism.reportDue(session),
                who: words("The rapporteur files the report."), next: commentsFollow)
        case .reportMissing:
            Asked(
                what: words("The report is overdue: the rapporteur is asked to file it."),
                until: mechanism.reportDue(session),
                who: words("The rapporteur files the report."),
                next: debt(session))
        case .reporting where session.isWithoutMessages:
            Asked(
                what: words("Nothing is asked: the report is filed, and no messages came of the session."), until: nil,
                untilWords: words("no date"), who: words("The secretariat publishes the session as a whole."),
                next: words("The report then stands in the record and changes no more."))
        case .reporting where !session.isBroughtInHeld:
            Asked(
                what: words("Nothing yet: the messages are being worded."), until: nil,
                untilWords: words("no date yet"),
                who: words("The rapporteur opens the messages for comment."), next: commentsFollow)
        case .messagesOpen: askedOnMessages(session)
        case .messagesEditing:
            Asked(
                what: words("Nothing more is asked: the comments are closed and are being answered."), until: nil,
                untilWords: stillUnanswered(session),
                who: words("The organising team answers and words the messages anew."),
                next: words("When every comment has its answer, the messages become final."))
        case .messagesFinal:
            Asked(
                what: words("Nothing more is asked: the messages are final."), until: nil, untilWords: words("no date"),
                who: words("The secretariat publishes the session as a whole."),
                next: words("Report and messages then stand in the record and change no more."))
        case .merged where mechanism.isStranded(session):
            Asked(
                what: words("Nothing yet: what it was merged into does not go on, so it waits for another fate."),
                until: nil, untilWords: words("no date yet"), who: words("The secretariat, with a public reason."),
                next: words("It goes on in another session, or gets a fate of its own."))
        case .reporting, .published, .cancelled, .withdrawn, .expired, .merged: over(session)
        }
    }

    /// What a report that is missing keeps somebody from.
    private func debt(_ session: Session) -> String {
        if session.proposer != nil {
            return words("Until it is filed, the proposer of this session cannot propose another one.")
        }
        return session.reportDebtors.isEmpty
            ? words("It can still be filed; until then the session is listed as one without a report.")
            : words("Until it is filed, the focal point of this session cannot propose another one.")
    }

    private func isMissed(_ session: Session) -> Bool { (session.ends ?? session.starts).map { $0 < now } ?? false }

    private func askedInPreparation(_ session: Session) -> Asked {
        let missing = vacant(in: session)
        return Asked(
            what: missing.isEmpty
                ? words("Nothing is asked now: the session waits for its time and place.")
                : words(
                    "People are sought for these parts: %1.", words.list(missing.map { words(ChoiceWords.of($0)) })),
            until: nil, untilWords: words("it has its time and place"),
            who: words("The focal point and the secretariat name the people and set the time."),
            next: words("It gets its time and place; then anyone may come."))
    }

    private func askedOnMessages(_ session: Session) -> Asked {
        let messages = Route.session(session.id).link.adding(fragment: "messages")
        return Asked(
            what: words("Say what works and what does not in the messages of this session."),
            until: session.commentsClose,
            who: words(
                "The organising team answers every comment and words the messages, in rough consensus with the room."),
            next: words("When every comment has its answer, the messages become final and the session is published."),
            actions: [Action(label: words("Comment on the messages"), link: messages)])
    }

    private func over(_ session: Session) -> Asked {
        let who: String
        let next: String
        if [.withdrawn, .expired, .merged].contains(session.state) {
            who = words("Its author, or the secretariat with a public reason.")
            next = words("Its fate and the reason stand on this page.")
        } else if session.state == .cancelled {
            who = words("The secretariat, with a public reason.")
            next = words("The thread goes on; anyone may propose another session while it is under way.")
        } else if session.isBroughtInHeld {
            who = words("The session was held elsewhere; this is what its own page tells.")
            next = words("Nothing: it stands here as it came.")
        } else if session.isWithoutMessages {
            who = words("The session was published without messages; the reason stands on this page.")
            next = words("Its report stays here.")
        } else {
            who = words("The messages were found in rough consensus with the room.")
            next = words("They go into the text that the thread works on.")
        }
        let thread = session.issue.map { Action(label: words("See the issue"), link: Route.issue($0).link) }
        return Asked(
            what: words("Nothing is asked now."), until: nil, untilWords: words("no date"), who: who, next: next,
            actions: [thread].compactMap(\.self))
    }

    private var reportFollows: String {
        words.count(
            charter.limits.report,
            "The report follows within %1 day; then the messages are open for comment.",
            "The report follows within %1 days; then the messages are open for comment.")
    }

    private var commentsFollow: String {
        words.count(
            charter.limits.messages,
            "The messages are open for comment for %1 day at least.",
            "The messages are open for comment for %1 days at least.")
    }

    private func stillUnanswered(_ session: Session) -> String {
        let open = unanswered(in: session)
        return open == 0
            ? words("every comment has been answered")
            : words.count(open, "%1 comment waits for an answer", "%1 comments wait for an answer")
    }

    /// How many comments on the messages of a session wait for an answer.
    func unanswered(in session: Session) -> Int {
        mechanism.messages.all(session.messages).flatMap(\.comments).count { $0.answer.isEmpty }
    }
}
