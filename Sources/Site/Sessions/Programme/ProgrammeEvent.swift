import Mechanism

/// A session or learning event with its date.
struct ProgrammeEvent {
    let starts: Timestamp
    let ends: Timestamp?
    let thing: Thing
    /// Whether it lies behind; what is on the floor does not, however late it runs.
    let isOver: Bool

    enum Thing {
        case session(ID<Session>)
        case learning(ID<LearningEvent>)
    }

    init?(_ session: Session, at now: Timestamp) {
        guard let starts = session.starts else { return nil }
        (self.starts, ends, thing) = (starts, session.ends, .session(session.id))
        isOver =
            session.state != .live
            && (Self.statesAfterward.contains(session.state) || (session.ends ?? starts) < now)
    }

    init(_ event: LearningEvent, at now: Timestamp) {
        (starts, ends, thing) = (event.starts, nil, .learning(event.id))
        isOver = event.held != nil || event.starts.adding(seconds: 4 * 3600) < now
    }

    /// The states of a session that has taken place.
    static let statesAfterward: Set<Session.State> = [
        .held, .reportMissing, .reporting, .messagesOpen, .messagesEditing, .messagesFinal, .published
    ]

    /// Whether it comes before another event. Of those that begin together, sessions come first, then the older ones.
    func comes(before other: ProgrammeEvent) -> Bool {
        starts == other.starts ? order < other.order : starts < other.starts
    }

    private var order: (Int, Int) {
        switch thing {
        case .session(let id): (0, id.number)
        case .learning(let id): (1, id.number)
        }
    }
}
