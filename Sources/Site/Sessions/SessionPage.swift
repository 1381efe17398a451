import Balance
import Exchange
import HTML
import Mechanism

/// One session, from its proposal to its published messages: what is asked now, who does what, what came of it.
extension Reading {
    func sessionPage(_ session: Session) -> Page {
        let title = text(session.title)
        let scope = Feed.Scope.session(session.id)
        let lacking: Set<Feed.Format> = session.toldStart == nil ? [.calendar, .xCal, .frabXML, .frabJSON] : []
        let feeds = Feed.all(scope).filter { !lacking.contains($0.format) }
        return Page(title, in: .programme, feeds: feeds, canonical: .session(session.id)) { h in
            if let programme = programme(scope) { jsonLD(&h, session, programme) }
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in
                    if let issue = session.issue {
                        h.a(.href(Route.issue(issue).link), words("Issue %1", String(issue.number)))
                    }
                    h.b(words(ChoiceWords.of(session)))
                    if let starts = session.starts { h.span { h in day(&h, starts) } }
                }
                h.h1(.lang(language(of: title)), title)
                formerly(&h, session)
                prose(&h, session.teaser, "lede flow")
            }
            if let issue = session.issue { path(&h, in: issue) { $0.sessions.contains(session.id) } }
            h.div(.class("wrap split")) { h in
                asked(&h, asked(of: session))
                h.article(.class("flow")) { h in
                    fate(&h, session)
                    whereItWent(&h, session)
                    facts(&h, session)
                    about(&h, session)
                    proposed(&h, session)
                    provenance(&h, of: session)
                    people(&h, of: session)
                    attendance(&h, of: session)
                    onTheFloor(&h, session)
                    report(&h, of: session)
                    messages(&h, of: session)
                }
                h.aside(.class("flow")) { h in
                    thread(&h, session.issue)
                    balance(&h, onThePodiumOf: session)
                    managing(&h, session)
                    sayingWhen(&h, session)
                    subscribe(&h, scope, lacking: lacking)
                }
            }
        }
    }

    /// The issue that a session or a learning event belongs to.
    func thread(_ h: inout HTMLWriter, _ id: ID<Issue>?) {
        guard let issue = id.flatMap({ mechanism.issues[$0] }) else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("The issue"))
            threadCard(&h, issue)
        }
    }

    /// Why a session was declined or called off.
    private func fate(_ h: inout HTMLWriter, _ session: Session) {
        guard session.state == .cancelled, !session.stateReason.isEmpty else { return }
        h.section(.class("fate flow")) { h in
            h.p(
                .class("state"), session.isDeclined ? words("Why it was declined") : words("Why it does not take place")
            )
            prose(&h, session.stateReason)
        }
    }

    private func facts(_ h: inout HTMLWriter, _ session: Session) {
        h.dl(.class("facts")) { h in
            line(&h, words("Also called"), session.alias)
            if let starts = session.starts {
                term(&h, words("When")) { h in when(&h, starts, session.ends) }
            } else if let told = session.withdrawn {
                term(&h, words("When")) { h in
                    h.text(
                        words(
                            "It was announced for %1, %2, and has no time now.", words.dayAndTime(told.starts, zone),
                            text(told.name)))
                }
            }
            line(&h, words("Where"), session.place)
            media(&h, of: session)
            lines(&h, session.isAhead ? words("From afar") : words("Links"), linesThatFit(session))
            term(&h, words("Language")) { h in h.span(.lang(session.language), languageName(session.language)) }
            // Whoever has the part of the proposer stands among the people.
            if let proposer = session.proposer, session.parts(.proposer).isEmpty {
                term(&h, words("Proposed by")) { h in
                    h.a(.href(Route.person(proposer.person).link), name(proposer.person))
                    h.text(" ")
                    h.span(.class("small soft"), capacity(of: proposer))
                }
            }
            if let heading = headingOfReason(session), !session.stateReason.isEmpty {
                term(&h, heading) { h in prose(&h, session.stateReason) }
            }
            lines(&h, words("Imported from"), session.source)
        }
    }

    /// What the last reason is a reason for; nil where it stands above, beside what became of the session.
    private func headingOfReason(_ session: Session) -> String? {
        switch session.state {
        case .returned, .merged, .cancelled: nil
        // It was sent in again, or not: then the reason is the one for which it was returned.
        case .proposed, .withdrawn, .expired: words("Why it was returned")
        default: words("Why it is in the programme")
        }
    }

    private func about(_ h: inout HTMLWriter, _ session: Session) {
        let keywords = Self.keywords(text(session.keywords))
        let isSilent = [session.description, session.format, session.furtherReading].allSatisfy(\.isEmpty)
        guard !isSilent || !keywords.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(words("About the session"))
            prose(&h, session.description)
            if !keywords.isEmpty {
                h.ul(.class("keywords"), .ariaLabel(words("Keywords"))) { h in
                    for keyword in keywords { h.li(.lang(language(of: keyword)), Self.hashtag(keyword)) }
                }
            }
            if !session.format.isEmpty {
                h.h3(words("Format"))
                prose(&h, session.format)
            }
            if !session.furtherReading.isEmpty {
                h.h3(words("Further reading"))
                prose(&h, session.furtherReading)
            }
        }
    }

    /// The keywords of a line that parts them by commas or semicolons, those of East Asian scripts too.
    static func keywords(_ line: String) -> [String] {
        line.split { ",;，；、".contains($0) }
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
    }

    /// A keyword as the pages of EuroDIG have it: "data protection" is #DataProtection, which is read aloud as two words.
    static func hashtag(_ keyword: String) -> String {
        let words = keyword.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        guard words.count > 1 else { return words.first.map { "#\($0)" } ?? keyword }
        return "#" + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
