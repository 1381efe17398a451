import Exchange
import HTML
import Mechanism

/// The programme: every session and learning event, those to come first, those without a date apart.
extension Reading {
    func programmePage() -> Page {
        let dated = mechanism.sessions.contains { $0.isListed && $0.toldStart != nil }
        let lacking: Set<Feed.Format> = dated ? [] : [.frabXML]
        let feeds = Feed.all(.all).filter { !lacking.contains($0.format) }
        return Page(words("Programme"), in: .programme, feeds: feeds) { h in
            let programme = programme(.all)?.settled(keeping: self.events.written)
            if let programme { jsonLD(&h, programme) }
            let root = identity
            let dateless = mechanism.sessions.filter { $0.starts == nil }
            let events =
                mechanism.sessions.compactMap { ProgrammeEvent($0, at: now) }
                + mechanism.learning.map { ProgrammeEvent($0, at: now) }
            h.div(.class("wrap hero")) { h in
                h.h1(words("Programme"))
                h.p(.class("lede")) { h in
                    let held = words.count(mechanism.sessions.count, "%1 session", "%1 sessions")
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
                let coming = events.filter { !$0.isOver }.sorted { $0.comes(before: $1) }
                if coming.isEmpty { h.p(.class("soft"), words("No date is set yet.")) }
                days(&h, words("Coming up"), coming, root)
                callCards(&h, mechanism.programmeCalls.filter { $0.phase != .concluded })
                undated(&h, words("Not yet scheduled"), dateless, [.proposed, .returned, .planned], root)
                days(&h, words("Past"), events.filter(\.isOver).sorted { $1.comes(before: $0) }, root)
                undated(&h, words("Held, without a date"), dateless, ProgrammeEvent.statesAfterward, root)
                undated(&h, words("Declined or called off"), dateless, [.cancelled], root)
                undated(
                    &h, words("Merged, withdrawn or expired"), dateless, [.merged, .withdrawn, .expired], root)
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

    private func days(
        _ h: inout HTMLWriter, _ heading: String, _ events: [ProgrammeEvent], _ root: String
    ) {
        guard !events.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(heading)
            var rest = events[...]
            while let first = rest.first {
                let date = date(first.starts)
                let today = rest.prefix { self.date($0.starts) == date }
                rest = rest.dropFirst(today.count)
                h.section(.class("day flow")) { h in
                    h.h3 { h in day(&h, first.starts) }
                    h.div(.class("cards")) { h in for event in today { show(&h, event, root) } }
                }
            }
        }
    }

    private func date(_ moment: Timestamp) -> (Int, Int, Int) {
        let civil = zone.civil(moment)
        return (civil.year, civil.month, civil.day)
    }

    private func undated(
        _ h: inout HTMLWriter, _ heading: String, _ sessions: [Session], _ states: Set<Session.State>, _ root: String
    ) {
        let some = sessions.filter { states.contains($0.state) }
        guard !some.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(heading)
            h.div(.class("cards")) { h in
                for session in some {
                    card(&h, session, root, isUnderDay: false) { h, _ in h.b(words(ChoiceWords.of(session))) }
                }
            }
        }
    }

    private func show(_ h: inout HTMLWriter, _ event: ProgrammeEvent, _ root: String) {
        switch event.thing {
        case .session(let id):
            guard let session = mechanism.sessions[id] else { return }
            card(&h, session, root) { h, told in
                times(&h, event)
                h.b(words(ChoiceWords.of(session)))
                if let room = told.event.room { h.span(.lang(marked(told.room)), room) }
            }
        case .learning(let id):
            guard let learning = mechanism.learning[id] else { return }
            let title = text(learning.title)
            card(&h, .learning(id), (title, language(of: title)), nil, learning.issue) { h in
                times(&h, event)
                h.b(words(ChoiceWords.of(learning.kind)))
                h.span(.lang(learning.language), languageName(learning.language))
                said(&h, learning.host)
                said(&h, learning.place)
            }
        }
    }

    /// A session's words are those that are kept for feeds: opening them anew is what this page would cost most.
    private func card(
        _ h: inout HTMLWriter, _ session: Session, _ root: String, isUnderDay: Bool = true,
        _ kicker: (inout HTMLWriter, SessionEvents.Told) -> Void
    ) {
        guard let told = told(session, root) else { return }
        let note = told.event.abstract.map { ($0, marked(told.abstract)) }
        card(
            &h, .session(session.id), (told.event.title, marked(told.title)), note, session.issue,
            isUnderDay: isUnderDay
        ) { h in kicker(&h, told) }
    }

    private func card(
        _ h: inout HTMLWriter, _ route: Route, _ title: (words: String, language: String?),
        _ note: (words: String, language: String?)?, _ issue: ID<Issue>?, isUnderDay: Bool = true,
        _ kicker: (inout HTMLWriter) -> Void
    ) {
        h.article(.class("card")) { h in
            h.p(.class("kicker")) { h in kicker(&h) }
            h.element(isUnderDay ? .h4 : .h3) { h in h.a(.href(route.link), .lang(title.language), title.words) }
            if let note { h.p(.lang(note.language), note.words) }
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
