import HTML
import Journal
import Mechanism
import OpinionMap
import TransparencyLog

/// One statement at a time, with three answers and how far one has come. Plain forms: a click, or Tab and Enter.
extension Reading {
    func votingPage(_ conversation: Conversation, _ query: [String: [String]]) -> Page? {
        guard conversation.state == .open else { return conversationPage(conversation) }
        guard canVote(conversation) else { return forbiddenPage() }
        let votes = ownVotes(in: conversation)
        let statements = mechanism.asked(in: conversation)
        let answered = statements.count { votes[$0.id.number] != nil }
        let wanted = query["statement"]?.last.flatMap { Int(digits: $0) }
        let next = statements.first { $0.id.number == wanted } ?? nextStatement(conversation, statements, votes)
        return Page(words("Vote on the statements"), in: .issues) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.hgroup { h in
                    breadcrumb(&h, to: .conversation(conversation.id))
                    h.h1(text(conversation.title))
                }
                progress(&h, answered, statements.count)
                if let next { ballot(&h, next, conversation, votes[next.id.number]) } else { done(&h, conversation) }
                h.p(.class("small soft")) { h in
                    h.text(words("Nobody sees how you vote. You can change a vote until it closes:") + " ")
                    h.a(.href(Route.ownVotes(conversation.id).link), words("your own votes"))
                }
                if visitor.person == nil {
                    h.p(
                        .class("small soft"),
                        words(
                            "You vote without an account: a cookie in this browser keeps your votes together, and they are shown apart from those of people who have joined."
                        ))
                }
            }
        }
    }

    private func progress(_ h: inout HTMLWriter, _ answered: Int, _ all: Int) {
        h.p(.class("kicker")) { h in
            h.span(.id("progress"), words("%1 of %2 statements answered", words.number(answered), words.number(all)))
        }
        h.element(
            .svg, .class("balance"), .viewBox("0 0 1000 12"), .preserveAspectRatio("none"), .aria("hidden", "true")
        ) { h in
            h.rect(.class("g3"), .width(1000), .height(12), .opacity(0.3))
            h.rect(.class("g1"), .width(1000 * answered / max(1, all)), .height(12))
        }
    }

    private func ballot(_ h: inout HTMLWriter, _ statement: Statement, _ conversation: Conversation, _ vote: Int?) {
        h.form(.method("post"), .action(Route.voting(conversation.id).link), .class("act flow ballot")) { h in
            formToken(&h)
            h.input(.type("hidden"), .name("statement"), .value(String(statement.id.number)))
            h.element(.fieldset) { h in
                h.legend { h in
                    let said = text(statement.text(in: words.language))
                    h.span(.class("said"), .lang(language(of: said)), said)
                }
                if statement.text(in: words.language) != statement.text {
                    h.p(.class("small soft"), words("Translated. As it was written:") + " " + text(statement.text))
                }
                if let vote { h.p(.class("small"), words("So far you said: %1.", words(ChoiceWords.vote(vote)))) }
                h.p(.class("votes")) { h in
                    for (value, code) in [(1, "agree"), (-1, "disagree"), (0, "pass")] {
                        h.button(
                            .class(value == 0 ? "button quiet" : "button"), .type("submit"), .name("vote"),
                            .value(code), text: words(ChoiceWords.vote(value)))
                    }
                }
            }
            h.p(.class("small soft"), words("Pass if you are not sure, or the statement is not clear."))
        }
    }

    private func done(_ h: inout HTMLWriter, _ conversation: Conversation) {
        h.section(.class("flow")) { h in
            h.h2(words("You have answered all there are. Thank you."))
            h.p(words("New statements may come until it closes; look in again."))
            h.p(.class("actions")) { h in
                h.a(.class("button"), .href(Route.conversation(conversation.id).link), words("See what shows so far"))
                h.a(.class("button quiet"), .href(Route.ownVotes(conversation.id).link), words("Your own votes"))
            }
        }
    }

    /// What is asked next: drawn, so that everybody meets another order, and rather a statement on which the reader's
    /// group has hardly been heard. The draw hangs on who asks and how far they are, so that a reload changes nothing.
    private func nextStatement(
        _ conversation: Conversation, _ statements: [Statement], _ votes: [Int: Int]
    ) -> Statement? {
        let result = result(of: conversation)
        let group = visitor.person.flatMap { mechanism.people[$0]?.capacity.group }
            .flatMap { code in result?.groups.firstIndex { $0.code == code } }
        let posteriors = statements.map { statement -> [Beta] in
            let cells = result?.statements.first { $0.statement == statement.id }?.byGroup ?? []
            return (result?.groups ?? []).indices.map { place in
                let cell = cells.indices.contains(place) ? cells[place] : nil
                return Beta(support: Double(cell?.agreeing ?? 0) / 1000, of: Double(cell?.voices ?? 0) / 1000)
            }
        }
        let routing = Routing(
            priorities: statements.map { _ in 1 }, posteriors: posteriors, groupCount: result?.groups.count ?? 0,
            isAsked: statements.map { _ in true })
        let seen = Set(statements.indices.filter { votes[statements[$0].id.number] != nil })
        var draws = SplitMix64(seed: seed, stream: seen.count)
        return routing.draw(for: group, seen: seen, using: &draws).map { statements[$0.statement] }
    }

    private var seed: UInt64 {
        let code = voter.map { voter in
            switch voter {
            case .person(let person): person
            case .guest(let hash): hash.base64url
            }
        }
        return (code ?? "").utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }

    /// As whom the reader votes: a participant, or whoever holds this browser.
    var voter: Ballot.Voter? { visitor.person.map { .person($0.code) } ?? guest }

    /// How the reader voted; nobody else is ever asked for.
    func ownVotes(in conversation: Conversation) -> [Int: Int] {
        guard let voter else { return [:] }
        return (try? journal.vault.ballot(of: voter, in: conversation.id.number))?.votes ?? [:]
    }
}
