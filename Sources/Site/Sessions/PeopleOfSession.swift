import Balance
import HTML
import Mechanism

/// Who has a part in a session, and who came.
extension Reading {
    /// The parts without which a session gets no date, as far as nobody holds them.
    func vacant(in session: Session) -> [SessionRole] {
        Self.neededParts.filter { session.parts($0).isEmpty }
    }

    private static let neededParts = [SessionRole.moderator, .remoteModerator, .rapporteur]

    func people(_ h: inout HTMLWriter, of session: Session) {
        guard !session.parts.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(words("People"))
            h.dl(.class("parts")) { h in
                for role in SessionRole.allCases {
                    let parts = session.parts(role)
                    guard !parts.isEmpty else { continue }
                    h.div { h in
                        h.dt(words(ChoiceWords.of(role)))
                        for part in parts { h.dd { h in person(&h, part, session) } }
                    }
                }
            }
        }
    }

    private func person(_ h: inout HTMLWriter, _ part: Part, _ session: Session) {
        if let person = part.person {
            h.a(.href(Route.person(person).link), name(person))
        } else {
            let name = text(part.name)
            h.b(.lang(language(of: name)), name)
        }
        let place = text(part.country)
        let background = [part.group.map(group) ?? "", organisation(of: part, session), place].filter { !$0.isEmpty }
        if !background.isEmpty { h.span(.class("small soft"), " " + background.joined(separator: ", ")) }
        if !part.note.isEmpty {
            let note = text(part.note)
            h.void(.br)
            h.span(.class("small"), .lang(language(of: note)), note)
        }
        guard canEnd(part, session), may(.vacatePart, on: .session(session.id)),
            mechanism.mayGive(part.role, visitor.actor)
        else { return }
        let form = Route.act(.vacatePart).link
            .adding(query: "session", String(session.id.number)).adding(query: "part", String(part.number))
        h.void(.br)
        h.a(.class("small"), .href(form), words("End this part"))
    }

    /// The organisation that the programme names, or the one from which the person spoke at that time.
    private func organisation(of part: Part, _ session: Session) -> String {
        guard part.organisation.isEmpty, let person = part.person.flatMap({ mechanism.people[$0] }) else {
            return text(part.organisation)
        }
        let moment = min(session.ends ?? session.starts ?? now, now)
        return text(person.capacity(at: moment).organisation)
    }

    /// Whether the rules let a part end: a session with a date keeps the people it needs.
    private func canEnd(_ part: Part, _ session: Session) -> Bool {
        switch session.state {
        case .planned: true
        case .ready: !Self.neededParts.contains(part.role) || session.parts(part.role).count > 1
        default: false
        }
    }

    /// The stakeholder groups of those who have a part.
    func balance(_ h: inout HTMLWriter, onThePodiumOf session: Session) {
        // Whoever has several parts is one person; of guests nobody knows.
        var known: Set<PersonID> = []
        let people = session.parts.filter { $0.person.map { known.insert($0).inserted } ?? true }
        let tally = Tally(of: charter.groups.codes, counting: people.map(\.group))
        guard tally.stated > 0 else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Who has a part"))
            balance(&h, tally, words.count(people.count, "%1 person with a part", "%1 people with a part"))
        }
    }

    func attendance(_ h: inout HTMLWriter, of session: Session) {
        guard let held = session.held else { return }
        let tally = tally(ofHeads: held.byGroup)
        guard tally.total > 0 || held.onSite > 0 || held.remote > 0 else { return }
        h.section(.class("flow")) { h in
            h.h2(words("Who came"))
            if held.onSite > 0 || held.remote > 0 {
                h.p(.class("num"), words.list([onSite(held.onSite), fromAfar(held.remote)]) + ".")
            }
            if tally.total > 0 {
                balance(&h, tally, words("By stakeholder group, as the moderators counted"), counting: .heads)
            }
        }
    }

    func onSite(_ heads: Int) -> String {
        (1..<ShownTally.smallest).contains(heads)
            ? words("fewer than %1 people on site", words.number(ShownTally.smallest))
            : words.count(heads, "%1 person on site", "%1 people on site")
    }

    func fromAfar(_ heads: Int) -> String {
        (1..<ShownTally.smallest).contains(heads)
            ? words("fewer than %1 people from afar", words.number(ShownTally.smallest))
            : words.count(heads, "%1 person from afar", "%1 people from afar")
    }

    /// Head counts per group as a tally of the charter's groups.
    func tally(ofHeads counts: [String: Int]) -> Tally {
        let codes = charter.groups.codes
        return Tally(codes.map { ($0, counts[$0] ?? 0) }) ?? Tally(of: codes, counting: [String?]())
    }
}
