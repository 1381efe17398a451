import HTML
import Mechanism

/// The first page: what is open now, what is coming, what has been decided.
extension Reading {
    func homePage() -> Page {
        Page(words("What is open now")) { h in
            h.div(.class("wrap hero")) { h in
                h.h1(charter.name)
                h.p(
                    .class("lede"),
                    words(
                        "Questions of Internet governance, from the first question to the follow-up: open to everyone concerned, balanced among stakeholders, in search of rough consensus. Every input gets a reasoned answer."
                    ))
                actions(&h, [action(.raiseIssue, on: .mechanism)])
            }
            h.div(.class("wrap columns")) { h in
                h.section(.class("flow"), .ariaLabelledBy("open")) { h in
                    h.h2(.id("open"), words("Open now"))
                    openNow(&h)
                    h.h2(words("Coming up"))
                    comingUp(&h)
                }
                h.section(.class("flow"), .ariaLabelledBy("threads")) { h in
                    h.h2(.id("threads"), words("Threads under way"))
                    for issue in mechanism.issues.newestFirst().filter({ $0.state == .underWay }).prefix(8) {
                        threadCard(&h, issue)
                    }
                    decided(&h)
                    h.h2(words("Who takes part"))
                    balance(
                        &h, mechanism.participationOverall(),
                        words.count(mechanism.people.count, "%1 person has joined", "%1 people have joined"))
                }
            }
        }
    }

    private func openNow(_ h: inout HTMLWriter) {
        let consultations = mechanism.consultations.filter { $0.state == .open }
        let calls = mechanism.calls.filter { $0.state == .open }
        let sessions = mechanism.sessions.filter { $0.state == .messagesOpen }
        let conversations = mechanism.conversations.filter { $0.state == .open }
        let drafts = mechanism.editions.filter { $0.hearing.map { $0.closes > now } ?? false }
        let asking = mechanism.programmeCalls.filter { $0.isOpen(at: now) }
        let isQuiet =
            consultations.isEmpty && calls.isEmpty && sessions.isEmpty && conversations.isEmpty && drafts.isEmpty
            && asking.isEmpty
        guard !isQuiet
        else {
            return h.p(
                .class("soft"), words("Nothing is open for input at this moment. You can raise an issue at any time."))
        }
        for call in asking {
            card(
                &h, .programmeCall(call.id), words(ChoiceWords.of(call.kind)), text(call.title), call.closes,
                words.count(call.submissions.count, "%1 answer so far.", "%1 answers so far."))
        }
        for conversation in conversations {
            card(
                &h, .conversation(conversation.id), words("Conversation"), text(conversation.title),
                conversation.closes,
                words.count(
                    mechanism.asked(in: conversation).count, "%1 statement to agree or disagree with.",
                    "%1 statements to agree or disagree with."))
        }
        for consultation in consultations {
            let (answered, all) = mechanism.coverage(of: consultation)
            card(
                &h, .consultation(consultation.id), words("Consultation"), text(consultation.title),
                consultation.closes,
                words.count(all, "%1 input so far", "%1 inputs so far") + ", "
                    + words.count(answered, "%1 answered", "%1 answered") + ".")
        }
        for call in calls {
            card(
                &h, .call(call.id), words("Consensus call"), title(of: .consultation(call.consultation)) ?? "",
                call.closes,
                words("Who cannot live with the text, and why?"))
        }
        for session in sessions {
            card(
                &h, .session(session.id), words("Messages open for comment"), text(session.title),
                session.commentsClose,
                words.count(session.messages.count, "%1 message", "%1 messages") + ".")
        }
        for edition in drafts {
            card(
                &h, .edition(edition.id), words("Draft programme"), text(edition.title), edition.hearing?.closes,
                words.count(edition.places.count, "%1 session", "%1 sessions") + ".")
        }
    }

    private func comingUp(_ h: inout HTMLWriter) {
        let sessions = mechanism.sessions.filter { $0.state == .ready && ($0.starts ?? now) >= now }
        let events = mechanism.learning.filter { $0.starts >= now }
        let announced = mechanism.consultations.filter { $0.state == .announced }
        guard !sessions.isEmpty || !events.isEmpty || !announced.isEmpty else {
            return h.p(.class("soft"), words("No date is set yet."))
        }
        for event in events.sorted(by: { $0.starts < $1.starts }) {
            card(
                &h, .learning(event.id), ChoiceWords.of(event.kind), text(event.title), event.starts, text(event.place),
                isStart: true)
        }
        for session in sessions.sorted(by: { ($0.starts ?? now) < ($1.starts ?? now) }) {
            card(
                &h, .session(session.id), words("Session"), text(session.title), session.starts, text(session.teaser),
                isStart: true)
        }
        for consultation in announced {
            card(
                &h, .consultation(consultation.id), words("Consultation"), text(consultation.title), consultation.opens,
                words("It opens then."), isStart: true)
        }
    }

    private func decided(_ h: inout HTMLWriter) {
        let decided = mechanism.issues.flatMap { issue in
            issue.rounds.compactMap { round in round.decision.map { (issue, $0) } }
        }.sorted { $0.1.at > $1.1.at }.prefix(4)
        guard !decided.isEmpty else { return }
        h.h2(words("Decided"))
        for (issue, decision) in decided {
            h.article(.class("card")) { h in
                h.p(.class("kicker")) { h in
                    h.span(words(ChoiceWords.of(decision.outcome)))
                    day(&h, decision.at)
                }
                let title = text(issue.title)
                h.h3 { h in h.a(.href(Route.issue(issue.id).link), .lang(language(of: title)), title) }
            }
        }
    }

    /// A thread in a few lines: where it stands and what its question is.
    func threadCard(_ h: inout HTMLWriter, _ issue: Issue) {
        let title = text(issue.title)
        h.article(.class("card")) { h in
            h.p(.class("kicker")) { h in
                h.span(words("Issue %1", String(issue.id.number)))
                if let round = issue.round, issue.state == .underWay {
                    h.span(words("Stage %1 of 7: %2", String(round.stage.rawValue), words(ChoiceWords.of(round.stage))))
                    if round.number > 1 { h.span(words("Round %1", String(round.number))) }
                } else {
                    h.span(words(ChoiceWords.of(issue.state)))
                }
            }
            h.h3 { h in h.a(.href(Route.issue(issue.id).link), .lang(language(of: title)), title) }
        }
    }

    /// Something that is open or coming, with its date.
    func card(
        _ h: inout HTMLWriter, _ route: Route, _ kind: String, _ title: String, _ until: Timestamp?, _ note: String,
        isStart: Bool = false
    ) {
        h.article(.class("card")) { h in
            h.p(.class("kicker")) { h in
                h.span(words(kind))
                if let until {
                    h.span { h in
                        if !isStart {
                            h.text(words("until") + " ")
                        } else if until > now {
                            h.text(words("begins") + " ")
                        }
                        h.time(.datetime(until.rfc3339), words.dayAndTime(until, zone))
                    }
                    if !isStart { h.b(words.distance(from: now, to: until)) }
                }
            }
            h.h3 { h in h.a(.href(route.link), .lang(language(of: title)), title) }
            if !note.isEmpty { h.p(.class("small soft"), .lang(language(of: note)), note) }
        }
    }
}
