import Mechanism

extension Script {
    mutating func propose(
        _ name: String, on issueName: String, by account: Account, _ at: Moment, in language: String = "en",
        title: String, teaser: String, keywords: String, description: String, format: String, reading: String? = nil
    ) {
        let issue = the(issueName) as ID<Issue>
        add(account.actor, at, ProposeSession(), as: name, Session.self) {
            ($0.issue, $0.language, $0.title, $0.teaser) = (issue, language, .typeset(title), .typeset(teaser))
            ($0.keywords, $0.description, $0.format) = (.typeset(keywords), .typeset(description), .typeset(format))
            $0.furtherReading = .typeset(reading)
        }
    }

    mutating func accept(_ name: String, by account: Account, _ at: Moment, _ reason: String) {
        let session = the(name) as ID<Session>
        add(account.actor, at, ScreenSession()) {
            ($0.session, $0.fate, $0.reason) = (session, .accepted, .typeset(reason))
        }
    }

    /// Gives a part to somebody who has joined.
    mutating func part(
        _ role: SessionRole, of name: String, to account: Account, by giver: Account, _ at: Moment, note: String? = nil
    ) {
        let session = the(name) as ID<Session>
        add(giver.actor, at, AssignPart()) {
            ($0.session, $0.role, $0.person, $0.note) = (session, role, account.person, .typeset(note))
        }
    }

    /// Gives a part to a guest who has not.
    mutating func part(
        _ role: SessionRole, of name: String, toGuest guest: String, organisation: String, country: String,
        group: Group,
        by giver: Account, _ at: Moment, note: String? = nil
    ) {
        let session = the(name) as ID<Session>
        add(giver.actor, at, AssignPart()) {
            ($0.session, $0.role, $0.name, $0.note) = (session, role, .typeset(guest), .typeset(note))
            ($0.organisation, $0.country, $0.group) = (.typeset(organisation), .typeset(country), group.rawValue)
        }
    }

    mutating func schedule(
        _ name: String, by account: Account, _ at: Moment, from starts: Moment, to ends: Moment, place: String,
        links: String
    ) {
        let (session, start, end) = (the(name) as ID<Session>, time(starts), time(ends))
        add(account.actor, at, ScheduleSession()) {
            ($0.session, $0.starts, $0.ends, $0.place, $0.links) = (
                session, start, end, .typeset(place), .typeset(links)
            )
        }
    }

    mutating func hold(
        _ name: String, by account: Account, from starts: Moment, to ends: Moment, _ heads: [Group: Int], onSite: Int,
        remote: Int
    ) {
        let session = the(name) as ID<Session>
        add(account.actor, starts, StartSession()) { $0.session = session }
        add(account.actor, ends, EndSession()) {
            ($0.session, $0.attendance) = (session, Self.counts(heads))
            ($0.onSite, $0.remote) = (Heads.told(onSite), Heads.told(remote))
        }
    }

    mutating func report(
        _ name: String, by account: Account, _ at: Moment, proposal: String, summary: String, discussion: String,
        issues: String? = nil, presentations: String? = nil, agreement: String? = nil, wayForward: String? = nil,
        gender: String? = nil
    ) {
        let session = the(name) as ID<Session>
        add(account.actor, at, FileReport()) {
            $0.session = session
            ($0.issues, $0.presentations, $0.agreement) = (
                .typeset(issues), .typeset(presentations), .typeset(agreement)
            )
            ($0.wayForward, $0.gender) = (.typeset(wayForward), .typeset(gender))
            ($0.proposal, $0.summary, $0.discussion) = (.typeset(proposal), .typeset(summary), .typeset(discussion))
        }
    }

    mutating func message(_ name: String, of sessionName: String, by account: Account, _ at: Moment, _ text: String) {
        let session = the(sessionName) as ID<Session>
        add(account.actor, at, DraftMessage(), as: name, Message.self) {
            ($0.session, $0.text) = (session, .typeset(text))
        }
    }

    mutating func reword(_ name: String, by account: Account, _ at: Moment, _ text: String) {
        let message = the(name) as ID<Message>
        add(account.actor, at, RewordMessage()) { ($0.message, $0.text) = (message, .typeset(text)) }
    }

    mutating func openMessages(of name: String, by account: Account, _ at: Moment, until closes: Moment) {
        let (session, close) = (the(name) as ID<Session>, time(closes))
        add(account.actor, at, OpenMessages()) { ($0.session, $0.closes) = (session, close) }
    }

    mutating func comment(on name: String, by account: Account, _ at: Moment, _ text: String) {
        let message = the(name) as ID<Message>
        add(account.actor, at, CommentOnMessage()) { ($0.message, $0.text) = (message, .typeset(text)) }
    }

    mutating func answer(_ comment: Int, on name: String, by account: Account, _ at: Moment, _ text: String) {
        let message = the(name) as ID<Message>
        add(account.actor, at, AnswerMessageComment()) {
            ($0.message, $0.comment, $0.answer) = (message, comment, .typeset(text))
        }
    }

    mutating func finalise(_ name: String, by account: Account, _ at: Moment) {
        let session = the(name) as ID<Session>
        add(account.actor, at, FinaliseMessages()) { $0.session = session }
    }

    mutating func publish(_ name: String, by account: Account, _ at: Moment) {
        let session = the(name) as ID<Session>
        add(account.actor, at, PublishSession()) { $0.session = session }
    }
}
