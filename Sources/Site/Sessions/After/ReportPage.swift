import Exchange
import HTML
import Mechanism

import enum Mechanism.SessionRole

/// One report, two forms: what the Korean form asks for, and what the template of the IGF asks for.
extension Reading {
    func reportPage(_ session: Session, _ form: ReportForm) -> Page? {
        guard let report = report(of: session, form) else { return nil }
        return Page(words("Report: %1", report.title), in: .programme) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in
                    h.a(.href(Route.session(session.id).link), words("The session"))
                    h.b(words(ChoiceWords.of(form)))
                    for other in ReportForm.allCases where other != form {
                        h.a(.href(Route.report(session.id, other).link), words(ChoiceWords.of(other)))
                    }
                    h.a(.href(Route.reportFile(session.id, form).link), words("Take it along as Markdown"))
                }
                h.h1(.lang(language(of: report.title)), report.title)
            }
            h.div(.class("wrap narrow flow")) { h in
                if !report.facts.isEmpty {
                    h.dl(.class("facts")) { h in
                        for fact in report.facts {
                            term(&h, fact.name) { h in h.span(.lang(language(of: fact.value)), fact.value) }
                        }
                    }
                }
                for section in report.sections {
                    h.section(.class("flow")) { h in
                        h.h2 { h in
                            if let korean = section.korean, words.language != "ko" {
                                h.text(section.heading + " ")
                                h.span(.class("soft"), .lang("ko"), korean)
                            } else {
                                h.text(section.korean ?? section.heading)
                            }
                        }
                        h.div(.class("prose flow"), .lang(language(of: section.text))) { h in
                            Markdown.write(section.text, into: &h)
                        }
                    }
                }
            }
        }
    }

    /// The report of a session in one of its forms; nil as long as none is filed. Nothing stands for what there is not.
    func report(of session: Session, _ form: ReportForm) -> ReportLayout? {
        guard let report = session.report else { return nil }
        var layout = ReportLayout(title: text(session.title))
        layout.facts = facts(of: session, form)
        func section(_ heading: String, _ prose: Prose, korean: String? = nil) {
            let said = text(prose)
            if !said.isEmpty { layout.sections.append(.init(heading: heading, korean: korean, text: said)) }
        }
        switch form {
        case .krigf:
            section(words("Proposal"), report.proposal, korean: "제안내용")
            section(words("Summary"), report.summary, korean: "요약내용")
            section(words("Details of the discussion"), report.discussion, korean: "논의 세부내용")
        case .igf:
            section(words("Key issues"), report.issues)
            section(words("What was proposed"), report.proposal)
            section(words("Summary"), report.summary)
            section(words("Presentations"), report.presentations)
            section(words("Discussion"), report.discussion)
            section(words("Agreement and divergence"), report.agreement)
            section(words("The way forward"), report.wayForward)
            let messages = mechanism.messages.all(session.messages).prefix(Self.keyMessages)
            if !messages.isEmpty {
                let list = messages.enumerated().map { "\($0.offset + 1). " + flat($0.element.text) }
                // Whoever takes a report along has to see that its messages may still change.
                let standing = session.hasFinalMessages ? nil : standing(of: session).map { $0 + "\n\n" }
                layout.sections.append(
                    .init(heading: words("Key messages"), text: (standing ?? "") + list.joined(separator: "\n")))
            }
            let gender = [sharesByGender(of: session) ?? "", text(report.gender)].filter { !$0.isEmpty }
            if !gender.isEmpty {
                layout.sections.append(.init(heading: words("Gender"), text: gender.joined(separator: "\n\n")))
            }
        }
        return layout
    }

    /// The template of the IGF asks for three at most.
    private static let keyMessages = 3

    private func flat(_ prose: Prose) -> String {
        text(prose).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// The parts that whoever proposed the session stands for, where nobody holds them.
    private static let proposers: Set<SessionRole> = [.proposer, .focalPoint]

    /// A name, with the organisation from which the person spoke.
    private func named(_ voice: Voice) -> String {
        let organisation = mechanism.people.capacity(of: voice).map { text($0.organisation) } ?? ""
        return [name(voice.person), organisation].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func facts(of session: Session, _ form: ReportForm) -> [(name: String, value: String)] {
        var facts: [(name: String, value: String)] = []
        if let starts = session.starts {
            let ends = session.ends.map { " – " + words.time($0, zone) } ?? ""
            facts.append((words("When"), words.dayAndTime(starts, zone) + ends))
        }
        if !session.place.isEmpty { facts.append((words("Where"), flat(session.place))) }
        let roles: [(String, [SessionRole])] =
            switch form {
            case .krigf:
                [
                    (words("Proposed by"), [.proposer]), (words("Moderator"), [.moderator]),
                    (words("Presenter"), [.keynote, .presenter]), (words("Key participant"), [.keyParticipant])
                ]
            case .igf:
                [
                    (words("Organised by"), [.focalPoint, .orgTeam]), (words("Moderator"), [.moderator]),
                    (words("Remote moderator"), [.remoteModerator]), (words("Rapporteur"), [.rapporteur]),
                    (words("Speakers"), [.keynote, .presenter, .keyParticipant])
                ]
            }
        for (name, roles) in roles {
            let people = roles.flatMap(session.parts).map { person($0) }
            var named = people.map { [$0.name, $0.organisation].compactMap(\.self).joined(separator: ", ") }
            if named.isEmpty, !Self.proposers.isDisjoint(with: roles), let proposer = session.proposer {
                named = [self.named(proposer)]
            }
            var seen: Set<String> = []
            let each = named.filter { seen.insert($0).inserted }
            if !each.isEmpty { facts.append((name, each.joined(separator: "; "))) }
        }
        if form == .igf, let held = session.held, held.onSite > 0 || held.remote > 0 {
            facts.append((words("Participants, estimated"), words.list([onSite(held.onSite), fromAfar(held.remote)])))
        }
        return facts
    }
}
