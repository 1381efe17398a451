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
                    words("Anyone concerned may take part, without fee or membership. Each speaks from a stakeholder group, under a name of their own choice."))
                if visitor.person == nil { actions(&h, [action(.join, on: .mechanism), joinBySigningIn]) }
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
                    for code in charter.groups.codes {
                        if let people = byGroup[code] { table(&h, code, people) }
                    }
                }
            }
        }
    }

    /// The way in for those who have no session; who has one is offered the form at once.
    private var joinBySigningIn: Action? {
        visitor.session == nil ? Action(label: words("Sign in or join"), link: Route.signIn.link) : nil
    }

    /// Every role with those who hold it. A role that nobody holds is told, too.
    func roleHolders(_ h: inout HTMLWriter, among everybody: [Person]) {
        h.dl(.class("facts")) { h in
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
    func called(_ role: Role) -> String { words(ActType.grantRole.words.choice("role", role.rawValue)) }

    /// A person's name, linked to the person's page.
    func link(_ h: inout HTMLWriter, to person: Person) {
        let name = text(person.name)
        h.a(.href(Route.person(person.id).link), .lang(language(of: name)), .dir("auto"), text: name)
    }

    private func table(_ h: inout HTMLWriter, _ code: String, _ people: [Person]) {
        h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(group(code))) { h in
            h.table { h in
                h.caption("\(group(code)) (\(words.number(people.count)))")
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Name"))
                        h.th(.scope("col"), words("Group"))
                        h.th(.scope("col"), words("Organisation"))
                    }
                }
                h.tbody { h in
                    for person in people {
                        let organisation = text(person.capacity.organisation)
                        h.tr { h in
                            h.th(.scope("row")) { h in link(&h, to: person) }
                            h.td(group(code))
                            h.td(.lang(language(of: organisation)), organisation.isEmpty ? "–" : organisation)
                        }
                    }
                }
            }
        }
    }
}
