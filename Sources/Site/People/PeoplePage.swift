import HTML
import Mechanism

/// Everybody who takes part, by stakeholder group, and who holds which role.
extension Reading {
    func peoplePage() -> Page {
        let everybody = mechanism.people.all
        let byGroup = Dictionary(grouping: everybody, by: \.capacity.group)
        return Page(words("People")) { h in
            h.div(.class("wrap hero")) { h in
                h.h1(words("People"))
                h.p(
                    .class("lede"),
                    words(
                        "Anyone concerned may take part, without fee or membership. Each speaks from a stakeholder group, under a name of their own choice."
                    ))
                if visitor.person == nil { actions(&h, [wayIn]) }
            }
            h.div(.class("wrap flow")) { h in
                h.section(.class("flow")) { h in
                    h.h2(words("How many, and from where"))
                    balance(
                        &h, mechanism.participationOverall(),
                        words.count(everybody.count, "%1 person has joined", "%1 people have joined"))
                }
                h.section(.class("flow")) { h in
                    h.h2(words("Who holds which role"))
                    roleHolders(&h, among: everybody)
                }
                h.section(.class("flow")) { h in
                    h.h2(words("Everybody, by group"))
                    table(&h, byGroup)
                }
            }
        }
    }

    /// Joining needs an account first; who has signed in already goes to the form.
    private var wayIn: Action? {
        guard visitor.session == nil else { return action(.join, on: .mechanism) }
        return Action(label: words("Sign in or join"), link: Route.signIn.link)
    }

    /// Every role with those who hold it. A role that nobody holds is told, too.
    func roleHolders(_ h: inout HTMLWriter, among everybody: [Person]) {
        h.dl(.class("facts lined")) { h in
            for role in Role.allCases {
                let holders = everybody.filter { $0.roles.contains(role) }
                term(&h, called(role)) { h in
                    if holders.isEmpty { h.span(.class("soft"), words("nobody at present")) }
                    for (place, person) in holders.enumerated() {
                        if place > 0 { h.text(words(", ")) }
                        link(&h, to: person)
                    }
                }
            }
        }
    }

    /// What a role is called.
    func called(_ role: Role) -> String { words(ChoiceWords.of(role)) }

    /// A person's name, linked to the person's page.
    func link(_ h: inout HTMLWriter, to person: Person) {
        let name = text(person.name)
        h.a(.href(Route.person(person.id).link), .lang(language(of: name)), .dir("auto"), text: name)
    }

    private func table(_ h: inout HTMLWriter, _ byGroup: [String: [Person]]) {
        h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(words("Everybody, by group"))) { h in
            h.table { h in
                h.caption(words("Everybody who has joined, in each group in the order of joining"))
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Name"))
                        h.th(.scope("col"), words("Group"))
                        h.th(.scope("col"), words("Organisation"))
                    }
                }
                for code in charter.groups.codes {
                    h.tbody { h in for person in byGroup[code] ?? [] { row(&h, person, group(code)) } }
                }
            }
        }
    }

    private func row(_ h: inout HTMLWriter, _ person: Person, _ group: String) {
        let organisation = text(person.capacity.organisation)
        h.tr { h in
            h.th(.scope("row")) { h in link(&h, to: person) }
            h.td(group)
            h.td(.lang(language(of: organisation)), organisation.isEmpty ? "–" : organisation)
        }
    }
}
