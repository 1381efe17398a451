import HTML
import Mechanism

/// The charter: how the process works, who may do what, by which numbers, and who changed that when.
extension Reading {
    func aboutPage() -> Page {
        Page(words("Charter and rules")) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in
                    h.span(charter.name)
                    if let version = mechanism.charter.versions.last {
                        h.span { h in
                            h.text(words("Version %1 of the charter", String(mechanism.charter.number)) + ", ")
                            day(&h, version.adopted.at)
                        }
                    }
                }
                h.h1(words("Charter and rules"))
                h.p(
                    .class("lede"),
                    words(
                        "How %1 works, who may do what, and by which rules. Every decision names the version of the charter under which it was made.",
                        charter.name))
                actions(&h, [action(.adoptCharter, on: .mechanism, label: words("Amend the charter"))])
            }
            h.div(.class("wrap flow")) { h in
                section(&h, words("From the first question to the follow-up")) { h in stages(&h) }
                section(&h, words("The rules in force, in numbers")) { h in
                    h.ul { h in for rule in rulesInForce { h.li(rule) } }
                }
                section(&h, words("Who is counted")) { h in
                    h.p(
                        words(
                            "Balance among these stakeholder groups is measured at every stage; who is missing is named."
                        ))
                    vocabulary(&h, charter.groups)
                }
                section(&h, words("What issues are about")) { h in vocabulary(&h, charter.topics) }
                section(&h, words("Who holds which role")) { h in roleHolders(&h, among: mechanism.people.all) }
                section(&h, words("Who may do what")) { h in powers(&h) }
                section(&h, words("Every version of the charter")) { h in versions(&h) }
            }
        }
    }

    private func section(_ h: inout HTMLWriter, _ heading: String, _ content: (inout HTMLWriter) -> Void) {
        h.section(.class("flow")) { h in
            h.h2(heading)
            content(&h)
        }
    }

    private func stages(_ h: inout HTMLWriter) {
        h.p(
            words(
                "Every issue has a thread of seven stages. When the question is still open at the end, or opens again, the thread goes round once more."
            ))
        h.ol(.class("stages flow")) { h in
            for stage in Stage.allCases {
                h.li { h in
                    h.b(words(ChoiceWords.of(stage)))
                    h.text(" – " + whatHappens(in: stage))
                }
            }
        }
    }

    private func whatHappens(in stage: Stage) -> String {
        switch stage {
        case .raise:
            words(
                "Anyone concerned raises a question. The secretariat lists it, merges it into another or returns it to be mended, each time with a public reason. No issue disappears."
            )
        case .understand:
            words(
                "A brief and learning events let everybody join in. They are an offer, never a condition for speaking.")
        case .discuss:
            words(
                "Sessions, on site and remote, with their roles named beforehand. A session ends with a report and short messages; whoever disagrees with a message comments on it and gets an answer."
            )
        case .consult:
            words(
                "A text is open for input, clause by clause. Every input gets an answer with a reason, and its author may say once that the answer misses the point."
            )
        case .converge:
            words(
                "The chair asks who cannot live with the text, and why. An objection stays open until it is accommodated, answered in writing, or withdrawn; reasons count, not numbers. The chair's finding can be challenged."
            )
        case .decide:
            words("Whoever decides does so in public, with reasons, and tells which inputs changed what.")
        case .followUp:
            words(
                "It is written down who owes what by when. The answer is public; when none comes, the silence is recorded."
            )
        }
    }

    private func vocabulary(_ h: inout HTMLWriter, _ vocabulary: Vocabulary) {
        h.p(words.list(vocabulary.codes.map { vocabulary.name(of: $0, language: place) }) + ".")
    }

    private func versions(_ h: inout HTMLWriter) {
        h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(words("Every version of the charter"))) { h in
            h.table { h in
                h.caption(words("The latest version first, with the reason why it was adopted"))
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Version"))
                        h.th(.scope("col"), words("Date"))
                        h.th(.scope("col"), words("Adopted by"))
                        h.th(.scope("col"), words("Reason"))
                        h.th(.scope("col"), words("Record"))
                    }
                }
                h.tbody { h in
                    for (place, version) in mechanism.charter.versions.enumerated().reversed() {
                        let reason = text(version.reason)
                        h.tr { h in
                            h.th(.scope("row"), String(place + 1))
                            h.td { h in day(&h, version.adopted.at) }
                            h.td { h in actor(&h, version.adopted.by) }
                            h.td(.lang(language(of: reason)), reason)
                            h.td { h in
                                let index = version.adopted.index
                                h.a(.href(Route.entry(index).link), words("Entry %1", words.number(index)))
                            }
                        }
                    }
                }
            }
        }
    }
}
