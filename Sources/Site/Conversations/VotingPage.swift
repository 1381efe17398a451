import HTML
import Journal
import Mechanism
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
                            "You vote without an account: a cookie in this browser keeps your votes together. Nobody can tell whether one person votes from several browsers, so these votes are shown apart and decide nothing."
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

    /// As whom the reader votes: a participant, or whoever holds this browser.
    var voter: Ballot.Voter? { visitor.person.map { .person($0.code) } ?? guest }

    /// How the reader voted; nobody else is ever asked for.
    func ownVotes(in conversation: Conversation) -> [Int: Int] {
        guard let voter else { return [:] }
        return (try? journal.vault.ballot(of: voter, in: conversation.id.number))?.votes ?? [:]
    }
}
