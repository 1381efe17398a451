import Exchange
import Mechanism

extension Reading {
    /// A session as a document for other sites: what its page shows.
    func document(of session: Session) -> SessionDocument {
        var document = SessionDocument(title: text(session.title))
        document.alias = said(session.alias)
        document.teaser = said(session.teaser)
        document.description = said(session.description)
        document.keywords = Self.keywords(text(session.keywords))
        document.format = said(session.format)
        document.language = session.language
        document.furtherReading = text(session.furtherReading).split(whereSeparator: \.isNewline).map {
            .init(line: $0)
        }
        document.schedule = schedule(of: session)
        document.people = session.parts.compactMap { part in
            guard let role = Exchange.SessionRole(rawValue: part.role.rawValue.replacing("_", with: "-")) else {
                return nil
            }
            let person = person(part)
            return .init(
                role: role, name: person.name, organisation: person.organisation, country: said(part.country),
                note: said(part.note))
        }
        // A wiki has no place to say that they are drafts, or open for comment.
        document.messages = mechanism.messages.all(session.hasFinalMessages ? session.messages : [])
            .map { .init(text: text($0.text), line: 0) }
        document.report = session.report.map { report in
            .init(proposal: said(report.proposal), summary: said(report.summary), discussion: discussion(in: report))
        }
        document.links = links(of: session).map { link in
            let kind: SessionDocument.Link.Kind =
                switch link.kind {
                case .remote, .captions: .stream
                case .recording: .video
                case .transcript: .transcript
                case .slides, .paper, .web: .other
                }
            return .init(kind: kind, text: link.title, url: link.address)
        }
        return document
    }

    /// What was discussed, with the parts of the IGF's template that the pages of the wiki have no place for.
    private func discussion(in report: Session.Report) -> String? {
        let parts = [
            (words("Key issues"), report.issues), (words("Presentations"), report.presentations),
            (words("Agreement and divergence"), report.agreement), (words("The way forward"), report.wayForward),
            (words("Gender"), report.gender)
        ]
        let texts =
            [said(report.discussion)]
            + parts.map { heading, prose in said(prose).map { "**\(heading)**\n\n\($0)" } }
        let whole = texts.compactMap(\.self).joined(separator: "\n\n")
        return whole.isEmpty ? nil : whole
    }

    private func said(_ prose: Prose) -> String? { prose.isEmpty ? nil : text(prose) }

    /// Date, time and place as the pages of the wiki have them: "5 June 2026 | 11:30-13:00 | Room 3".
    private func schedule(of session: Session) -> SessionDocument.Schedule? {
        var schedule = SessionDocument.Schedule()
        schedule.room = said(session.place)
        if let starts = session.starts {
            schedule.date = words.day(starts, zone)
            schedule.time = words.time(starts, zone) + (session.ends.map { "-" + words.time($0, zone) } ?? "")
        }
        return schedule
    }
}
