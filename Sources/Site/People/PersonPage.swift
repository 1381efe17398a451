import HTML
import Mechanism

/// One participant: from where the person speaks, and what the person has brought in.
extension Reading {
    func personPage(_ person: Person) -> Page {
        let name = text(person.name)
        let isNamed = mechanism.sessions.contains { $0.parts.contains { $0.person == person.id } }
        let lacking: Set<Feed.Format> = [.frabXML, .frabJSON]
        let feeds = isNamed ? Feed.all(.person(person.id)).filter { !lacking.contains($0.format) } : []
        return Page(name, feeds: feeds) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in
                    h.a(.href(Route.people.link), words("People"))
                    h.span { h in
                        h.text(words("Takes part since") + " ")
                        day(&h, person.joined)
                    }
                }
                h.h1(.lang(language(of: name)), .dir("auto"), text: name)
                if let voice = mechanism.voice(of: .person(person.id)) { h.p(.class("lede"), capacity(of: voice)) }
                if !person.roles.isEmpty {
                    let roles = Role.allCases.filter(person.roles.contains).map(called)
                    h.p { h in
                        h.b(words("Role:"))
                        h.text(" " + words.list(roles))
                    }
                }
                if visitor.person == person.id {
                    actions(&h, [Action(label: words("Change what is said about you"), link: Route.you.link)])
                }
            }
            h.div(.class("wrap flow")) { h in
                h.section(.class("flow")) { h in
                    h.h2(words("Capacities"))
                    capacities(&h, person)
                }
                contributions(&h, person.id)
                if isNamed { subscribe(&h, .person(person.id), lacking: lacking) }
                stewardship(&h, person)
            }
        }
    }

    /// From where a person has spoken, from the first capacity to the present one.
    func capacities(_ h: inout HTMLWriter, _ person: Person) {
        h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(words("Capacities"))) { h in
            h.table { h in
                h.caption(words("What was said before a change keeps the capacity that held then"))
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Since"))
                        h.th(.scope("col"), words("Group"))
                        h.th(.scope("col"), words("Speaks"))
                        h.th(.scope("col"), words("Organisation"))
                    }
                }
                h.tbody { h in
                    for capacity in person.capacities {
                        let organisation = text(capacity.organisation)
                        h.tr { h in
                            h.th(.scope("row")) { h in day(&h, capacity.since) }
                            h.td(group(capacity.group))
                            h.td(words(ChoiceWords.of(capacity.behalf)))
                            h.td(.lang(language(of: organisation)), organisation.isEmpty ? "–" : organisation)
                        }
                    }
                }
            }
        }
    }

    /// The most inputs that the page lists; the others are counted.
    private static let mostInputs = 100

    private func contributions(_ h: inout HTMLWriter, _ person: PersonID) {
        let issues = mechanism.issues.filter { $0.author.person == person }
        let sessions = mechanism.sessions.filter { $0.hasPart(for: person) }
        let inputs = mechanism.inputs.filter { $0.author.person == person }
        let objections = mechanism.objections.filter { $0.author.person == person }
        guard !(issues.isEmpty && sessions.isEmpty && inputs.isEmpty && objections.isEmpty) else {
            return h.p(.class("soft"), words("No issue, session, input or objection yet."))
        }
        list(&h, words("Issues raised"), issues) { h, issue in
            titled(&h, .issue(issue.id))
            h.text(": " + words(ChoiceWords.of(issue.state)))
        }
        list(&h, words("Sessions"), sessions) { h, session in
            titled(&h, .session(session.id))
            let isOwn = session.proposer?.person == person
            let parts = session.parts.filter { $0.person == person && !(isOwn && $0.role == .proposer) }
                .map { words(ChoiceWords.of($0.role)) }
            h.text(": " + words.list((isOwn ? [words("proposed it")] : []) + parts))
        }
        list(&h, words("Input given"), inputs.suffix(Self.mostInputs).reversed()) { h, input in
            if let consultation = mechanism.consultations[input.consultation] {
                h.a(.href(Route.input(input.id).link), inputTitle(input, consultation))
                h.text(", ")
                titled(&h, .consultation(consultation.id))
                h.text(": " + fate(of: input))
            }
        }
        if inputs.count > Self.mostInputs {
            let earlier = inputs.count - Self.mostInputs
            h.p(.class("soft"), words.count(earlier, "and %1 earlier input", "and %1 earlier inputs"))
        }
        list(&h, words("Objections raised"), objections) { h, objection in
            h.a(.href(link(to: .objection(objection.id))), objectionTitle(objection))
            if let call = mechanism.calls[objection.call] {
                h.text(", ")
                titled(&h, .consultation(call.consultation))
            }
            h.text(": " + words(ChoiceWords.of(objection.state)))
        }
    }

    private func fate(of input: Input) -> String {
        if !input.counts { return gone(input) }
        return input.answer.map { words(ChoiceWords.of($0.disposition)) } ?? words("Awaits an answer")
    }

    private func list<Thing>(
        _ h: inout HTMLWriter, _ heading: String, _ things: [Thing], _ item: (inout HTMLWriter, Thing) -> Void
    ) {
        guard !things.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(heading)
            h.ul { h in for thing in things { h.li { h in item(&h, thing) } } }
        }
    }

    /// A thing by its title, linked.
    func titled(_ h: inout HTMLWriter, _ object: ObjectID) {
        let title = title(of: object) ?? object.code
        h.a(.href(link(to: object)), .lang(language(of: title)), title)
    }

    /// What the secretariat can do: give a role, or take one back.
    private func stewardship(_ h: inout HTMLWriter, _ person: Person) {
        let (subject, id) = (ObjectID.person(person.id), ("person", person.id.code))
        guard let grant = action(.grantRole, on: subject, id) else { return }
        let held = Role.allCases.filter(person.roles.contains).map { role in
            action(
                .revokeRole, on: subject, id, ("role", role.rawValue),
                label: words("Take back the role: %1", called(role)))
        }
        h.section(.class("flow")) { h in
            h.h2(words("For the secretariat"))
            actions(&h, [grant] + held + [action(.erasePerson, on: subject, id)])
        }
    }
}

extension Session {
    /// Whether a person proposed the session or holds a part in it.
    func hasPart(for person: PersonID) -> Bool {
        proposer?.person == person || parts.contains { $0.person == person }
    }
}
