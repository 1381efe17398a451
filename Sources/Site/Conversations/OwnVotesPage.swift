import HTML
import Journal
import Mechanism
import TransparencyLog

/// The reader's own votes, for the reader alone: to look at, to change, to take along, and where they stand on the map.
extension Reading {
    func ownVotesPage(_ conversation: Conversation) -> Page {
        let votes = ownVotes(in: conversation)
        let statements = mechanism.statements.all(conversation.statements).filter { votes[$0.id.number] != nil }
        return Page(words("Your own votes"), in: .issues) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.hgroup { h in
                    breadcrumb(&h, to: .conversation(conversation.id))
                    h.h1(words("Your own votes"))
                }
                h.p(.class("lede"), words("Only you see this page."))
                if statements.isEmpty {
                    h.p(.class("soft"), words("You have not voted in this conversation."))
                } else {
                    own(&h, votes, conversation)
                    table(&h, statements, votes, conversation)
                    h.p(.class("small")) { h in
                        h.a(.href(Route.ownVotesFile(conversation.id).link), words("Take them along (JSON)"))
                    }
                }
                if conversation.count != nil { counted(&h, conversation) }
            }
        }
    }

    private func own(_ h: inout HTMLWriter, _ votes: [Int: Int], _ conversation: Conversation) {
        guard let result = result(of: conversation), !result.opinions.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(words("Your place"))
            guard let place = OpinionPlace(votes, in: result) else {
                return h.p(.class("soft"), words("Your place shows after seven votes."))
            }
            if let nearest = place.nearest {
                h.p(words("You vote most like group %1.", letter(nearest)))
            }
            map(&h, result, place: place)
        }
    }

    private func table(
        _ h: inout HTMLWriter, _ statements: [Statement], _ votes: [Int: Int], _ conversation: Conversation
    ) {
        h.table { h in
            h.caption(words("How you voted"))
            h.thead { h in
                h.tr { h in
                    h.th(.scope("col"), words("Statement"))
                    h.th(.scope("col"), words("Your vote"))
                    if conversation.state == .open { h.th(.scope("col"), words("Change")) }
                }
            }
            h.tbody { h in
                for statement in statements {
                    h.tr { h in
                        h.th(.scope("row")) { h in quoted(&h, statement.id) }
                        h.td(votes[statement.id.number].map { words(ChoiceWords.vote($0)) } ?? "")
                        if conversation.state == .open { h.td { h in change(&h, statement, conversation) } }
                    }
                }
            }
        }
    }

    private func change(_ h: inout HTMLWriter, _ statement: Statement, _ conversation: Conversation) {
        let number = String(statement.id.number)
        h.p(.class("small")) { h in
            h.a(
                .href(Route.voting(conversation.id).link.adding(query: "statement", number)),
                .ariaLabel(words("Vote anew on statement %1", number)), words("Vote anew"))
        }
        h.form(.method("post"), .action(Route.voting(conversation.id).link)) { h in
            formToken(&h)
            h.input(.type("hidden"), .name("statement"), .value(number))
            h.input(.type("hidden"), .name("from"), .value("own"))
            h.button(
                .class("plain small"), .type("submit"), .name("vote"), .value("none"),
                .ariaLabel(words("Take back the vote on statement %1", number)), text: words("Take back"))
        }
    }

    private func counted(_ h: inout HTMLWriter, _ conversation: Conversation) {
        guard let voter, let proof = try? journal.vault.proof(of: voter, in: conversation.id.number) else { return }
        h.section(.class("flow")) { h in
            h.h2(words("Your ballot was counted"))
            h.p(
                words(
                    "Your ballot is number %1 of %2 in the tree to which the entry of the count commits. The file holds the proof.",
                    words.number(proof.index + 1), words.number(proof.size)))
            h.p(.class("small num hash"), proof.leaf.base64url)
        }
    }

    /// The reader's own votes as a file, with the proof that they were counted once they are.
    func ownVotesFile(_ conversation: Conversation) -> String? {
        guard let voter else { return nil }
        let votes = ownVotes(in: conversation)
        guard !votes.isEmpty else { return nil }
        var file: JSONObject = [
            "conversation": .integer(conversation.id.number),
            "votes": .array(
                votes.sorted { $0.key < $1.key }.map { number, vote in
                    [
                        "statement": .integer(number),
                        "text": .string(mechanism.statements[ID(number)].map { text($0.text) } ?? ""),
                        "vote": .integer(vote)
                    ]
                })
        ]
        if let proof = try? journal.vault.proof(of: voter, in: conversation.id.number) {
            file["proof"] = [
                "ballot": .string(proof.ballot), "index": .integer(proof.index), "leaf": .string(proof.leaf.base64url),
                "path": .array(proof.path.map { .string($0.base64url) }), "root": .string(proof.root.base64url),
                "salt": .string(proof.salt), "size": .integer(proof.size)
            ]
        }
        return (try? CanonicalJSON.write(.object(file))).map { String(decoding: $0, as: UTF8.self) + "\n" }
    }
}
