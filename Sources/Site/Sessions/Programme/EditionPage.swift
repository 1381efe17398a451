import HTML
import Mechanism

/// An edition of the forum for everybody: the programme that was released, the draft while it is open for comments, and
/// what became of each comment.
extension Reading {
    func editionPage(_ edition: Edition) -> Page {
        let title = text(edition.title)
        let sits = may(.placeSession, on: .edition(edition.id))
        return Page(title, in: .programme) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in h.a(.href(Route.programme.link), words("Programme")) }
                h.h1(.lang(language(of: title)), title)
                h.p(.class("lede")) { h in standing(&h, edition) }
                h.p(.class("small soft"), words("Times are in this zone: %1.", zoneName(edition.zone)))
                actions(
                    &h,
                    [
                        sits ? Action(label: words("Edit the grid"), link: Route.grid(edition.id).link) : nil,
                        visitor.person == nil
                            ? nil
                            : Action(
                                label: words("Say when you cannot come"), link: Route.availability(edition.id).link)
                    ])
            }
            h.div(.class("wrap flow programme")) { h in
                hearing(&h, edition)
                released(&h, edition)
                comments(&h, edition)
                history(&h, edition)
            }
        }
    }

    private func standing(_ h: inout HTMLWriter, _ edition: Edition) {
        let venue = text(edition.venue)
        if !venue.isEmpty {
            h.span(.lang(language(of: venue)), venue)
            h.text(". ")
        }
        guard let release = edition.releases.last else {
            return h.text(words("No programme has been released yet."))
        }
        let name = text(release.name)
        h.text(words("The programme in force is release %1,", String(edition.releases.count)) + " ")
        h.bdi(.lang(language(of: name)), name)
        h.text(", ")
        day(&h, release.at)
        h.text(".")
    }

    /// The draft, while everybody is asked about it and until it is released.
    private func hearing(_ h: inout HTMLWriter, _ edition: Edition) {
        guard let hearing = edition.hearing else { return takenBack(&h, edition) }
        let isOpen = hearing.closes > now
        asked(
            &h,
            Asked(
                what: isOpen
                    ? words(
                        "Say what works and what does not in the draft programme: clashes, gaps, missing voices.")
                    : words("Nothing more is asked: the comments on the draft programme are being answered."),
                until: isOpen ? hearing.closes : nil,
                untilWords: words.count(
                    edition.unanswered, "%1 comment waits for an answer", "%1 comments wait for an answer"),
                who: words("The programme committee answers every comment and releases the programme."),
                next: words("When every comment has its answer, the programme is released under a name of its own."),
                actions: isOpen
                    ? [
                        action(
                            .commentOnProgramme, on: .edition(edition.id), ("edition", String(edition.id.number)))
                    ].compactMap(\.self) : []),
            isAcross: true)
        h.section(.class("flow"), .id("draft")) { h in
            h.h2(words("The draft programme"))
            if !hearing.reason.isEmpty {
                h.p(.class("state"), words("Why the time for comments was changed"))
                prose(&h, hearing.reason)
            }
            if edition.releases.last != nil {
                h.h3(words("How it differs from the programme in force"))
                changes(&h, mechanism.difference(of: edition, at: now), in: edition)
            }
            timeTable(
                &h, TimeTable(draftOf: edition, showsEmpty: false), mark: "draft-day",
                { words("Draft programme of %1", $0) },
                cell: { h, row, room in
                    guard isOpen else { return }
                    for session in row.cells[room] ?? [] { commenting(&h, on: session, in: edition) }
                })
        }
    }

    /// That the draft was taken back, until it is opened again or released.
    private func takenBack(_ h: inout HTMLWriter, _ edition: Edition) {
        guard let hearing = edition.hearings.last, hearing.isWithdrawn,
            edition.releases.last.map({ $0.at < hearing.closes }) ?? true
        else { return }
        h.section(.class("fate flow"), .id("draft")) { h in
            h.p(.class("state"), words("The draft programme was taken back on %1.", words.day(hearing.closes, zone)))
            prose(&h, hearing.reason)
        }
    }

    /// The way to say something on one session of the draft.
    private func commenting(_ h: inout HTMLWriter, on session: ID<Session>, in edition: Edition) {
        let comment = action(
            .commentOnProgramme, on: .edition(edition.id), ("edition", String(edition.id.number)),
            ("session", String(session.number)), label: words("Comment"))
        guard let comment else { return }
        h.text(" ")
        h.a(.class("deed small"), .href(comment.link)) { h in
            h.text(comment.label)
            h.span(.class("unseen"), ": " + (mechanism.sessions[session].map { text($0.title) } ?? session.code))
        }
    }

    private func released(_ h: inout HTMLWriter, _ edition: Edition) {
        guard let release = edition.releases.last else { return }
        h.section(.class("flow"), .id("programme")) { h in
            h.h2(words("The programme in force"))
            prose(&h, release.note)
            timeTable(&h, TimeTable(release, of: edition)) { words("Programme of %1", $0) }
            h.ul(.class("toc small")) { h in
                h.li { h in h.a(.href(Route.timetable(edition.id).link), words("The timetable as a table (CSV)")) }
                h.li { h in
                    h.a(.href(Route.programme.link), words("All sessions as a list, and calendars to subscribe to"))
                }
            }
        }
    }

    func comments(_ h: inout HTMLWriter, _ edition: Edition) {
        guard !edition.comments.isEmpty else { return }
        let mayAnswer = may(.answerProgrammeComment, on: .edition(edition.id))
        h.section(.class("flow"), .id("comments")) { h in
            h.h2(words("Comments on the draft programme"))
            h.p(words.count(edition.comments.count, "%1 comment", "%1 comments"))
            for (place, comment) in edition.comments.enumerated() {
                h.article(.class("input"), .id("comment-\(place + 1)")) { h in
                    self.comment(&h, comment)
                    if !comment.answer.isEmpty {
                        h.div(.class("answer")) { h in
                            h.p { h in h.span(.class("state"), words("Answer of the programme committee")) }
                            prose(&h, comment.answer)
                        }
                    } else {
                        h.div(.class("answer open")) { h in
                            h.p(.class("state"), words("Awaits an answer of the programme committee."))
                        }
                        if mayAnswer {
                            actions(
                                &h,
                                [
                                    action(
                                        .answerProgrammeComment, on: .edition(edition.id),
                                        ("edition", String(edition.id.number)), ("comment", String(place + 1)))
                                ])
                        }
                    }
                }
            }
        }
    }

    /// A comment as it was made.
    func comment(_ h: inout HTMLWriter, _ comment: Edition.Comment) {
        h.div(.class("head")) { h in
            h.b { h in h.a(.href(Route.person(comment.author.person).link), name(comment.author.person)) }
            h.span(capacity(of: comment.author))
            h.span { h in day(&h, comment.at) }
        }
        if let session = comment.session.flatMap({ mechanism.sessions[$0] }) {
            let title = text(session.title)
            h.p(.class("small")) { h in
                h.text(words("On this session:") + " ")
                h.a(.href(Route.session(session.id).link), .lang(language(of: title)), text: title)
            }
        }
        prose(&h, comment.text)
    }

    /// The session that a comment on the draft is about, with its place there.
    func commented(_ h: inout HTMLWriter, on session: Session) {
        let title = text(session.title)
        contextSection(&h, words("On this session:")) { h in
            h.p { h in h.a(.href(Route.session(session.id).link), .lang(language(of: title)), text: title) }
            if let edition = mechanism.edition(of: session.id), let place = edition.places[session.id] {
                h.p(.class("small soft"), name(of: place, edition))
            }
        }
    }

    private func history(_ h: inout HTMLWriter, _ edition: Edition) {
        guard !edition.releases.isEmpty else { return }
        h.section(.class("flow"), .id("releases")) { h in
            h.h2(words("Releases"))
            for (place, release) in edition.releases.enumerated().reversed() {
                h.details(.class("brief"), .open(place + 1 == edition.releases.count && place > 0)) { h in
                    h.summary { h in
                        let name = text(release.name)
                        h.text(words("Release %1:", String(place + 1)) + " ")
                        h.bdi(.lang(language(of: name)), name)
                        h.text(", ")
                        day(&h, release.at)
                    }
                    if place + 1 < edition.releases.count { prose(&h, release.note) }
                    if place > 0 {
                        h.p(.class("small soft"), words("What differs from the release before:"))
                        let before = edition.releases[place - 1]
                        changes(&h, Mechanism.difference(from: before, to: release), in: edition)
                    } else {
                        h.p(
                            words.count(
                                release.appointments.count, "The first release, with %1 session.",
                                "The first release, with %1 sessions."))
                    }
                }
            }
        }
    }
}
