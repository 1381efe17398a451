import HTML
import Mechanism

/// What the room was asked, and what was read off: a sense of the moment, in words.
extension Reading {
    func asking(_ h: inout HTMLWriter, _ session: Session) {
        guard let temperature = session.temperatures.last else { return }
        sense(&h, temperature)
    }

    /// Every question to the room, for the page of the session afterwards.
    func senses(_ h: inout HTMLWriter, of session: Session) {
        for temperature in session.temperatures { sense(&h, temperature) }
    }

    private func sense(_ h: inout HTMLWriter, _ temperature: Temperature) {
        h.section(.class("context flow"), .id("sense-\(temperature.number)")) { h in
            h.h2(.class("h3"), words("The room is asked"))
            prose(&h, temperature.question)
            h.p(.class("state"), sentence(temperature))
            if case .read(.hands(let yes, let no)) = temperature.state { hands(&h, yes, no) }
            h.p(
                .class("small soft"),
                words("A sense of the room at %1, no vote: it decides nothing.", words.clock(temperature.asked, zone)))
        }
    }

    private func sentence(_ temperature: Temperature) -> String {
        switch temperature.state {
        case .open: words("Answers are being taken.")
        case .closed: words("The answers are being read.")
        case .read(.tooFew) where temperature.way == .hands:
            words("No group had %1 hands or more, so nothing is shown.", String(Temperature.fewest))
        case .read(.tooFew):
            words("Fewer than %1 people answered, so nothing is shown.", String(Temperature.fewest))
        case .read(.hum(let yes, let no)):
            words(
                "The hum for it: %1. The hum against it: %2.", words(ChoiceWords.of(yes)), words(ChoiceWords.of(no)))
        case .read(.hands): words("Hands by stakeholder group; groups of few are left out.")
        }
    }

    private func hands(_ h: inout HTMLWriter, _ yes: [String: Int], _ no: [String: Int]) {
        h.table(.class("num")) { h in
            h.caption(words("Show of hands"))
            h.thead { h in
                h.tr { h in
                    h.th(.scope("col"), words("Group"))
                    h.th(.scope("col"), words("For it"))
                    h.th(.scope("col"), words("Against it"))
                }
            }
            h.tbody { h in
                for code in charter.groups.codes where yes[code] != nil || no[code] != nil {
                    h.tr { h in
                        h.th(.scope("row"), group(code))
                        h.td(words.number(yes[code] ?? 0))
                        h.td(words.number(no[code] ?? 0))
                    }
                }
            }
        }
    }

    /// The three buttons of a question that is open.
    func answering(_ h: inout HTMLWriter, _ session: Session) {
        guard let temperature = session.temperatures.last, temperature.state == .open, visitor.person != nil else {
            return
        }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Answer the room"))
            prose(&h, temperature.question)
            h.form(.method("post"), .action(Route.temperature(session.id).link), .class("act")) { h in
                formToken(&h)
                h.p(.class("actions")) { h in
                    for answer in Temperature.Answer.allCases {
                        h.button(
                            .class("button quiet"), .type("submit"), .name("answer"), .value(answer.rawValue),
                            text: words(ChoiceWords.of(answer, temperature.way)))
                    }
                }
            }
            h.p(
                .class("small soft"),
                words("Your last answer counts. It is kept nowhere and forgotten when the question closes."))
        }
    }
}
