import Balance
import HTML
import Journal
import Mechanism

/// A talk, dialogue or training: when and where, signing up, and what stays of it. It never gates input.
extension Reading {
    func learningPage(_ event: LearningEvent) -> Page {
        let title = text(event.title)
        return Page(title, in: .programme) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in
                    h.a(.href(Route.issue(event.issue).link), words("Issue %1", String(event.issue.number)))
                    h.b(words(ChoiceWords.of(event.kind)))
                    h.span { h in day(&h, event.starts) }
                }
                h.h1(.lang(language(of: title)), title)
                h.p(
                    .class("lede"),
                    words("To understand the issue before speaking on it. You may speak on it whether you come or not.")
                )
            }
            path(&h, in: event.issue) { $0.learning.contains(event.id) }
            h.div(.class("wrap split")) { h in
                asked(&h, asked(of: event))
                h.article(.class("flow")) { h in
                    h.dl(.class("facts")) { h in
                        term(&h, words("When")) { h in when(&h, event.starts) }
                        line(&h, words("Where"), event.place)
                        line(&h, words("Host"), event.host)
                        term(&h, words("Language")) { h in h.span(.lang(event.language), languageName(event.language)) }
                    }
                    registration(&h, event)
                    attendance(&h, of: event)
                    material(&h, of: event)
                }
                h.aside(.class("flow")) { h in
                    thread(&h, event.issue)
                    managing(&h, event)
                }
            }
        }
    }

    func asked(of event: LearningEvent) -> Asked {
        guard event.starts <= now else {
            let register = Route.learning(event.id).link.adding(fragment: "registration")
            return Asked(
                what: words("Come, listen and ask. Nobody has to: input on the issue is open to everyone."),
                until: event.starts, who: words("Nothing is decided here; the secretariat moves the thread on."),
                next: words("It is published how many came from each stakeholder group, and the material."),
                actions: event.takesRegistrations ? [Action(label: words("Register"), link: register)] : [])
        }
        return Asked(
            what: words("Nothing is asked now."), until: nil, untilWords: words("no date"),
            who: words("Nothing is decided here; the secretariat moves the thread on."),
            next: event.held == nil
                ? words("It is published how many came from each stakeholder group, and the material.")
                : words("The thread goes on."),
            actions: [Action(label: words("See the issue"), link: Route.issue(event.issue).link)])
    }

    private func registration(_ h: inout HTMLWriter, _ event: LearningEvent) {
        let isAhead = event.starts > now
        guard event.takesRegistrations else {
            if isAhead { h.p(words("Nobody needs to register: just come.")) }
            return
        }
        h.section(.class("flow"), .id("registration")) { h in
            h.h2(words("Registration"))
            if let count = try? journal.vault.registrations(event: event.id.number) {
                h.p(.class("num"), registered(count))
            }
            guard isAhead else { return }
            h.p(
                .class("small soft"),
                words("Registering helps the host to prepare. Only the number is shown, never who registered."))
            if let person = visitor.person {
                registrationForm(&h, event, person)
            } else {
                h.p { h in h.a(.class("button"), .href(Route.registration(event.id).link), words("Sign in to register"))
                }
            }
        }
    }

    /// A number that tells on nobody: cells below five are not published.
    private func registered(_ count: Int) -> String {
        count < 5
            ? words("Fewer than five people have registered so far.")
            : words.count(count, "%1 person has registered.", "%1 people have registered.")
    }

    private func registrationForm(_ h: inout HTMLWriter, _ event: LearningEvent, _ person: PersonID) {
        let isComing = (try? journal.vault.isRegistered(person.code, event: event.id.number)) ?? false
        h.form(.method("post"), .action(Route.registration(event.id).link), .class("act flow")) { h in
            formToken(&h)
            h.input(.type("hidden"), .name("coming"), .value(isComing ? "no" : "yes"))
            if isComing { h.p(.class("state"), words("You are registered.")) }
            h.p { h in
                h.button(
                    .class(isComing ? "button quiet" : "button"), .type("submit"),
                    text: isComing ? words("Take me off the list") : words("Register"))
            }
        }
    }

    private func attendance(_ h: inout HTMLWriter, of event: LearningEvent) {
        guard let held = event.held else { return }
        let tally = tally(ofHeads: held.attendance)
        guard tally.total > 0 || !held.correction.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(words("Who came"))
            if tally.total > 0 { balance(&h, tally, came(tally), counting: .heads) }
            if !held.correction.isEmpty {
                h.p(.class("small soft")) { h in
                    h.text(words("Corrected:") + " \(text(held.correction)) ")
                    day(&h, held.at)
                }
            }
        }
    }

    private func material(_ h: inout HTMLWriter, of event: LearningEvent) {
        guard let held = event.held, !held.material.isEmpty else { return }
        h.section(.class("flow"), .id("material")) { h in
            h.h2(words("Material"))
            prose(&h, held.material)
        }
    }

    private func managing(_ h: inout HTMLWriter, _ event: LearningEvent) {
        guard event.starts <= now,
            let report = action(.reportLearning, on: .learning(event.id), ("event", String(event.id.number)))
        else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("For the organisers"))
            actions(&h, [report])
        }
    }
}
