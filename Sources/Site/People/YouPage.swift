import HTML
import Journal
import Mechanism
import Secretariat

/// What the site knows about the reader, for the reader alone.
extension Reading {
    func youPage() -> Page? {
        guard let person = visitor.person.flatMap({ mechanism.people[$0] }) else { return nil }
        return Page(words("You")) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                let name = text(person.name)
                h.p(.class("kicker")) { h in
                    h.a(.href(Route.person(person.id).link), words("What others see of you"))
                }
                h.h1(.lang(language(of: name)), .dir("auto"), text: name)
                if let voice = mechanism.voice(of: .person(person.id)) {
                    h.p(.class("lede"), words("You speak from here: %1", capacity(of: voice)))
                }
                address(&h, person.id)
                actions(&h, [action(.changeCapacity, on: .person(person.id)), action(.rename, on: .person(person.id))])
                h.section(.class("flow")) { h in
                    h.h2(words("Capacities"))
                    capacities(&h, person)
                }
                h.section(.class("flow")) { h in
                    h.h2(words("Your private answers"))
                    answers(&h)
                }
                h.section(.class("flow")) { h in
                    h.h2(words("Erase"))
                    h.p(
                        words(
                            "Your names, or everything that you wrote and all that is private. What you did in an office stays, and so do counts and decisions."
                        ))
                    actions(&h, [action(.erasePerson, on: .person(person.id), ("person", person.id.code))])
                }
                h.section(.class("flow")) { h in
                    h.h2(words("Sign out"))
                    signOut(&h)
                }
                h.p(.class("small")) { h in
                    h.a(.href(Route.privacy.link), words("What is public, what is private, and for how long"))
                }
            }
        }
    }

    private func address(_ h: inout HTMLWriter, _ person: PersonID) {
        guard let account = try? journal.vault.account(person: person.code) else { return }
        h.p { h in
            h.text(words("Your e-mail address, which nobody else sees here:") + " ")
            h.strong(account.email)
        }
    }

    private func answers(_ h: inout HTMLWriter) {
        h.form(.method("post"), .action(Route.you.link), .class("act flow")) { h in
            formToken(&h)
            aboutYou(&h, ActForm(type: .changeCapacity))
            h.p { h in
                h.button(.class("button"), .type("submit"), words("Keep these answers"))
                h.text(" ")
                h.span(
                    .class("small soft"), words("They replace what you said before; “not stated” takes an answer back.")
                )
            }
        }
    }

    private func signOut(_ h: inout HTMLWriter) {
        h.form(.method("post"), .action(Route.signOut.link)) { h in
            formToken(&h)
            h.p { h in h.button(.class("button"), .type("submit"), words("Sign out on this device")) }
        }
        h.form(.method("post"), .action(Route.you.link)) { h in
            formToken(&h)
            h.p { h in
                h.button(
                    .class("button quiet"), .type("submit"), .name("everywhere"), .value("yes"),
                    text: words("Sign out everywhere"))
                h.text(" ")
                h.span(.class("small soft"), words("Ends your sessions on all devices, this one included."))
            }
        }
    }
}
