import Exchange
import HTML
import Mechanism

/// The programme: every session and learning event, those to come first, those without a date apart.
extension Reading {
    func programmePage() -> Page {
        let dated = mechanism.sessions.contains {
            $0.starts != nil && !ProgrammeEvent.statesBeforehand.contains($0.state)
        }
        let lacking: Set<Feed.Format> = dated ? [] : [.frabXML]
        let feeds = Feed.all(.all).filter { !lacking.contains($0.format) }
        return Page(words("Programme"), in: .programme, feeds: feeds) { h in
            let programme = programme(.all)?.settled
            if let programme { jsonLD(&h, programme) }
            let sessions = Array(mechanism.sessions)
            let events = sessions.compactMap(ProgrammeEvent.init) + mechanism.learning.map(ProgrammeEvent.init)
            h.div(.class("wrap hero")) { h in
                h.h1(words("Programme"))
                h.p(.class("lede")) { h in
                    let held = words.count(sessions.count, "%1 session", "%1 sessions")
                    let learned = words.count(mechanism.learning.count, "%1 learning event", "%1 learning events")
                    h.text(words.list([held, learned]) + ". ")
                    h.text(words("Everything is open to anyone concerned, on site and from afar."))
                }
                proposing(&h)
                editions(&h)
                actions(&h, [action(.publishCall, on: .mechanism)])
                h.p(
                    .class("small soft"),
                    words("Times are in this zone: %1; UTC stands beside them.", zoneName))
            }
            h.div(.class("wrap flow programme")) { h in
                let coming = events.filter { !$0.isOver(at: now) }.sorted { $0.comes(before: $1) }
                if coming.isEmpty { h.p(.class("soft"), words("No date is set yet.")) }
                days(&h, words("Coming up"), coming)
                callCards(&h, mechanism.programmeCalls.filter { $0.phase != .concluded })
                undated(&h, words("Not yet scheduled"), sessions, [.proposed, .returned, .planned])
                days(&h, words("Past"), events.filter { $0.isOver(at: now) }.sorted { $1.comes(before: $0) })
                undated(&h, words("Held, without a date"), sessions, ProgrammeEvent.statesAfterward)
                undated(&h, words("Declined or called off"), sessions, [.cancelled])
                undated(
                    &h, words("Merged, withdrawn or expired"), sessions, [.merged, .withdrawn, .expired])
                subscribe(&h, .all, lacking: lacking)
                if let programme { parts(&h, programme) }
            }
        }
    }

    /// Calendars of single rooms and tracks.
    private func parts(_ h: inout HTMLWriter, _ programme: Programme) {
        let lists: [(String, [String], (String) -> Feed.Scope)] = [
            (words("Calendars of single rooms"), programme.rooms, Feed.Scope.room),
            (words("Calendars of single tracks"), programme.tracks, Feed.Scope.track)
        ]
        for (heading, names, scope) in lists where names.count > 1 {
            h.details { h in
                h.summary(heading)
                h.ul(.class("toc small")) { h in
                    for name in names {
                        guard let feed = Feed(scope(Programme.key(of: name)), .calendar) else { continue }
                        h.li { h in
                            h.a(
                                .href(Route.feed(feed).link), .type(feed.mediaType), .lang(language(of: name)),
                                text: name)
                        }
                    }
                }
            }
        }
    }

    /// The editions whose programme is made or was released, the latest first.
    private func editions(_ h: inout HTMLWriter) {
        for edition in mechanism.editions.newestFirst() {
            let title = text(edition.title)
            h.p(.class("edition")) { h in
                h.a(.href(Route.edition(edition.id).link), .lang(language(of: title)), text: title)
                if let hearing = edition.hearing, hearing.closes > now {
                    h.text(": " + words("the draft programme is open for comments."))
                } else if let release = edition.releases.last {
                    let name = text(release.name)
                    h.text(": " + words("timetable, release %1,", String(edition.releases.count)) + " ")
                    h.bdi(.lang(language(of: name)), name)
                } else {
                    h.text(": " + words("its programme is being made."))
                }
                if may(.placeSession, on: .edition(edition.id)) {
                    h.text(" ")
                    h.a(.href(Route.grid(edition.id).link), words("Edit the grid"))
                }
            }
        }
        if may(.planEdition, on: .mechanism) { actions(&h, [action(.planEdition, on: .mechanism)]) }
    }

    private func proposing(_ h: inout HTMLWriter) {
        guard mechanism.issues.contains(where: { $0.state == .underWay }) else {
            return h.p(words("A session is proposed on an issue; none is under way at this moment."))
        }
        h.p { h in
            h.text(words("Anyone who takes part may propose a session on an issue that is under way.") + " ")
            h.a(.href(Route.issues.link), words("See the issues under way"))
        }
    }

    private func days(_ h: inout HTMLWriter, _ heading: String, _ events: [ProgrammeEvent]) {
        guard !events.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(heading)
            var rest = events[...]
            while let first = rest.first {
                let date = words.day(first.starts, zone)
                let today = rest.prefix { words.day($0.starts, zone) == date }
                rest = rest.dropFirst(today.count)
                h.section(.class("day flow")) { h in
                    h.h3 { h in day(&h, first.starts) }
                    h.div(.class("cards")) { h in for event in today { show(&h, event) } }
                }
            }
        }
    }

    private func undated(_ h: inout HTMLWriter, _ heading: String, _ sessions: [Session], _ states: Set<Session.State>)
    {
        let undated = sessions.filter { $0.starts == nil && states.contains($0.state) }
        guard !undated.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(heading)
            h.div(.class("cards")) { h in
                for session in undated {
                    card(&h, .session(session.id), session.title, session.teaser, session.issue, isUnderDay: false) {
                        h in
                        h.b(words(ChoiceWords.of(session)))
                    }
                }
            }
        }
    }

    private func show(_ h: inout HTMLWriter, _ event: ProgrammeEvent) {
        switch event.thing {
        case .session(let session):
            card(&h, .session(session.id), session.title, session.teaser, session.issue) { h in
                times(&h, event)
                h.b(words(ChoiceWords.of(session.state)))
                said(&h, session.place)
            }
        case .learning(let learning):
            card(&h, .learning(learning.id), learning.title, .none, learning.issue) { h in
                times(&h, event)
                h.b(words(ChoiceWords.of(learning.kind)))
                h.span(.lang(learning.language), languageName(learning.language))
                said(&h, learning.host)
                said(&h, learning.place)
            }
        }
    }

    private func card(
        _ h: inout HTMLWriter, _ route: Route, _ title: Prose, _ note: Prose, _ issue: ID<Issue>?,
        isUnderDay: Bool = true,
        _ kicker: (inout HTMLWriter) -> Void
    ) {
        let (title, note) = (text(title), text(note))
        h.article(.class("card")) { h in
            h.p(.class("kicker")) { h in kicker(&h) }
            h.element(isUnderDay ? .h4 : .h3) { h in h.a(.href(route.link), .lang(language(of: title)), title) }
            if !note.isEmpty { h.p(.lang(language(of: note)), note) }
            if let issue {
                h.p(.class("small")) { h in
                    h.a(.href(Route.issue(issue).link), words("Issue %1", String(issue.number)))
                }
            }
        }
    }

    private func times(_ h: inout HTMLWriter, _ event: ProgrammeEvent) {
        h.span(.class("num")) { h in
            h.time(.datetime(event.starts.rfc3339), words.time(event.starts, zone))
            if let ends = event.ends {
                h.text("–")
                h.time(.datetime(ends.rfc3339), words.time(ends, zone))
            }
            guard zone.minutesAhead(event.starts) != 0 else { return }
            h.text(" ")
            h.span(.class("small"), words("(%1 UTC)", utc(event.starts)))
        }
    }

    private func said(_ h: inout HTMLWriter, _ prose: Prose) {
        guard !prose.isEmpty else { return }
        let text = text(prose)
        h.span(.lang(language(of: text)), text)
    }
}

/// A session or learning event with its date.
struct ProgrammeEvent {
    let starts: Timestamp
    let ends: Timestamp?
    let thing: Thing

    enum Thing {
        case session(Session)
        case learning(LearningEvent)
    }

    init?(_ session: Session) {
        guard let starts = session.starts else { return nil }
        (self.starts, ends, thing) = (starts, session.ends, .session(session))
    }

    init(_ event: LearningEvent) { (starts, ends, thing) = (event.starts, nil, .learning(event)) }

    /// The states of a proposal that is not in the programme, or not in it under its own name.
    static let statesBeforehand: Set<Session.State> = [.proposed, .returned, .withdrawn, .expired, .merged]

    /// The states of a session that has taken place.
    static let statesAfterward: Set<Session.State> = [
        .held, .reportMissing, .reporting, .messagesOpen, .messagesEditing, .messagesFinal, .published
    ]

    /// Whether it lies behind; what is on the floor does not, however late it runs.
    func isOver(at now: Timestamp) -> Bool {
        guard case .session(let session) = thing else { return held || starts.adding(seconds: 4 * 3600) < now }
        return session.state != .live && (Self.statesAfterward.contains(session.state) || (ends ?? starts) < now)
    }

    private var held: Bool { if case .learning(let event) = thing { event.held != nil } else { false } }

    /// Whether it comes before another event. Of those that begin together, sessions come first, then the older ones.
    func comes(before other: ProgrammeEvent) -> Bool {
        starts == other.starts ? order < other.order : starts < other.starts
    }

    private var order: (Int, Int) {
        switch thing {
        case .session(let session): (0, session.id.number)
        case .learning(let event): (1, event.id.number)
        }
    }
}
