import HTML
import Mechanism
import Timetable

/// What is wrong with one session in the draft of its edition, for those who prepare it.
extension Reading {
    /// Where somebody with a part in a session that is being prepared says when they cannot come.
    func sayingWhen(_ h: inout HTMLWriter, _ session: Session) {
        guard session.state == .planned || session.state == .ready, let person = visitor.person,
            session.parts.contains(where: { $0.person == person }),
            let edition = mechanism.edition(of: session.id)
                ?? mechanism.editions.newestFirst().first(where: { $0.slots.contains { $0.starts > now } })
        else { return }
        actions(
            &h,
            [Action(label: words("Say when you cannot come"), link: Route.availability(edition.id).link)])
    }

    func clashes(_ h: inout HTMLWriter, _ session: Session) {
        guard session.state == .planned || session.state == .ready, may(.stateNeeds, on: .session(session.id)),
            let edition = mechanism.edition(of: session.id), let place = edition.places[session.id]
        else { return }
        let draft = timetabling(of: edition)
        guard let number = draft.number(of: session.id) else { return }
        let violations = draft.violations.filter { $0.trouble.sessions.contains(number) }
        h.h3(words("In the draft programme"))
        h.p { h in
            h.a(.href(Route.edition(edition.id).link), text(edition.title))
            h.text(": " + name(of: place, edition) + ".")
        }
        if violations.isEmpty { h.p(.class("small soft"), words("Nothing clashes with it.")) }
        troubles(&h, violations, in: draft)
    }
}
