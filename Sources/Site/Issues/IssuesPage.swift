import HTML
import Mechanism

/// The list of all issues: none disappears, each shows its fate.
extension Reading {
    func issuesPage() -> Page {
        let all = Array(mechanism.issues.newestFirst())
        return Page(words("Issues"), in: .issues) { h in
            h.div(.class("wrap hero")) { h in
                h.h1(words("Issues"))
                h.p(
                    .class("lede"),
                    words(
                        "Anyone concerned may raise an issue. Each one gets a public fate and a reason; none disappears."
                    ))
                h.p(.class("soft num")) { h in
                    h.text(words.count(all.count, "%1 issue raised", "%1 issues raised") + ", ")
                    h.text(words.count(all.count { $0.state == .underWay }, "%1 under way", "%1 under way") + ".")
                }
                actions(&h, [action(.raiseIssue, on: .mechanism), action(.clusterIssues, on: .mechanism)])
            }
            h.div(.class("wrap flow")) { h in
                callCards(&h, mechanism.programmeCalls.filter { $0.kind == .issues && $0.phase != .concluded })
                group(&h, words("Under way"), all.filter { $0.state == .underWay })
                group(&h, words("Waiting to be screened"), all.filter { $0.state == .submitted })
                group(&h, words("Followed up and closed"), all.filter { $0.state == .closed })
                group(
                    &h, words("Other fates"),
                    all.filter { issue in
                        ![.underWay, .submitted, .closed].contains(issue.state)
                    })
            }
        }
    }

    private func group(_ h: inout HTMLWriter, _ heading: String, _ issues: [Issue]) {
        guard !issues.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(heading)
            h.div(.class("cards")) { h in for issue in issues { issueCard(&h, issue) } }
        }
    }

    private func issueCard(_ h: inout HTMLWriter, _ issue: Issue) {
        let title = text(issue.title)
        h.article(.class("card")) { h in
            h.p(.class("kicker")) { h in
                h.span(words("Issue %1", String(issue.id.number)))
                h.span(ofAndOn(issue))
                day(&h, issue.raised)
            }
            h.h3 { h in h.a(.href(Route.issue(issue.id).link), .lang(language(of: title)), title) }
            h.p(.class("small soft")) { h in
                if let round = issue.round, issue.state == .underWay {
                    h.text(words("Stage %1 of 7: %2", String(round.stage.rawValue), words(ChoiceWords.of(round.stage))))
                } else {
                    h.text(words(ChoiceWords.of(issue.state)))
                    if !issue.fateReason.isEmpty { h.text(": \(text(issue.fateReason))") }
                }
            }
        }
    }

    /// "Governance of the Internet", "on the Internet", or both.
    func ofAndOn(_ issue: Issue) -> String {
        switch (issue.ofInternet, issue.onInternet) {
        case (true, true): words("Governance of and on the Internet")
        case (true, false): words("Governance of the Internet")
        default: words("Governance on the Internet")
        }
    }
}
