import HTML
import Journal
import Mechanism
import TransparencyLog

/// A conversation: its question, what people agree on, where groups differ, and every statement with what became of it.
extension Reading {
    func conversationPage(_ conversation: Conversation) -> Page {
        let title = text(conversation.title)
        return Page(title, in: .issues) { h in
            h.div(.class("wrap hero")) { h in
                breadcrumb(&h, to: .issue(conversation.issue))
                h.h1(.lang(language(of: title)), title)
                h.p(.class("kicker")) { h in
                    h.span(words("Conversation"))
                    h.span(.class("state"), words(ChoiceWords.of(conversation.state)))
                    h.span(
                        conversation.voters == .everyone
                            ? words("open to everyone, with or without an account")
                            : words("open to everyone who joins"))
                }
                prose(&h, conversation.question, "lede flow")
            }
            path(&h, in: conversation.issue) { $0.conversations.contains(conversation.id) }
            h.div(.class("wrap split")) { h in
                asked(&h, asked(of: conversation))
                h.article(.class("flow")) { h in
                    if !conversation.stateReason.isEmpty { prose(&h, conversation.stateReason) }
                    for extended in conversation.extensions { moreTime(&h, extended) }
                    outcome(&h, of: conversation)
                    statements(&h, of: conversation)
                }
                h.aside(.class("flow")) { h in aside(&h, conversation) }
            }
        }
    }

    /// What a conversation asks of its readers in its present state.
    func asked(of conversation: Conversation) -> Asked {
        let id = ("conversation", String(conversation.id.number))
        let subject = ObjectID.conversation(conversation.id)
        let nobody = words("Nobody: it shows what people think. What is done with it is decided in the thread.")
        switch conversation.state {
        case .drafted:
            return Asked(
                what: words("Nothing yet: the first statements are being written."), until: nil, who: nobody,
                next: words("The secretariat opens it with a closing date."),
                actions: visitor.person == nil
                    ? []
                    : [
                        action(.openConversation, on: subject, id),
                        may(.openConversation, on: subject) ? action(.submitStatement, on: subject, id) : nil
                    ].compactMap(\.self))
        case .open:
            let vote = Action(label: words("Vote on the statements"), link: Route.voting(conversation.id).link)
            return Asked(
                what: words("Read one statement after the other and say whether you agree."),
                until: conversation.closes, who: nobody,
                next: words("The votes are counted, and the result enters the record. How you voted stays with you."),
                actions: (canVote(conversation) ? [vote] : [])
                    + [action(.submitStatement, on: subject, id)].compactMap(\.self))
        case .closed:
            return Asked(
                what: words("Nothing more is asked: the votes are being counted."), until: nil,
                untilWords: words("in a moment"), who: nobody, next: words("The result enters the record."))
        case .counted:
            return Asked(
                what: words("Nothing more is asked: the votes are counted."), until: nil,
                untilWords: words("no date"), who: nobody,
                next: words("What every group supports can be taken into messages and texts of the thread."))
        case .withdrawn:
            return Asked(
                what: words("Nothing is asked: the conversation was withdrawn."), until: nil,
                untilWords: words("no date"), who: nobody, next: words("Its votes are not counted."))
        }
    }

    /// Whether the reader can go and vote: who has joined can, others where the conversation is open to them.
    func canVote(_ conversation: Conversation) -> Bool {
        conversation.state == .open && (visitor.person != nil || conversation.voters == .everyone)
    }

    private func outcome(_ h: inout HTMLWriter, of conversation: Conversation) {
        guard conversation.state != .drafted, conversation.state != .withdrawn else { return }
        h.section(.class("flow"), .id("result")) { h in
            h.h2(conversation.state == .counted ? words("What came out") : words("What shows so far"))
            guard let result = result(of: conversation) else {
                return h.p(
                    .class("soft"),
                    words(
                        "Nothing is shown yet: a first picture takes five voters, and appears when five more have voted."
                    ))
            }
            if conversation.state == .open {
                h.p(
                    .class("small soft"),
                    words(
                        "A picture in between. It is some votes behind, so that nobody's vote can be read from how it changes."
                    ))
            }
            sentences(&h, result, of: conversation)
            if !result.opinions.isEmpty { map(&h, result) }
            tables(&h, result, of: conversation)
            if conversation.state == .counted { files(&h, conversation) }
        }
    }

    private func moreTime(_ h: inout HTMLWriter, _ extended: Conversation.Extension) {
        h.p(.class("small")) { h in
            h.text(words("It was to close on %1, and was given more time:", words.day(extended.before, zone)))
            h.text(" " + text(extended.reason))
        }
    }

    private func files(_ h: inout HTMLWriter, _ conversation: Conversation) {
        h.p(.class("small")) { h in
            h.text(words("All published figures:") + " ")
            h.a(.href(Route.resultTable(conversation.id).link), "CSV")
            h.text(", ")
            h.a(.href(Route.resultFile(conversation.id).link), "JSON")
        }
    }

    private func statements(_ h: inout HTMLWriter, of conversation: Conversation) {
        let all = mechanism.statements.all(conversation.statements)
        h.section(.class("flow"), .id("statements")) { h in
            h.h2(words("The statements"))
            if all.isEmpty { h.p(.class("soft"), words("None yet.")) }
            for statement in all { show(&h, statement, in: conversation) }
        }
    }

    private func show(_ h: inout HTMLWriter, _ statement: Statement, in conversation: Conversation) {
        h.article(.class("input"), .id(statement.id.code)) { h in
            h.div(.class("head")) { h in
                h.b(words("Statement %1", String(statement.id.number)))
                h.span(
                    statement.isSeed
                        ? words("there from the start")
                        : words("by %1 (%2)", name(statement.author.person), group(of: statement.author)))
                if statement.isWaiting { h.span(.class("state"), words("Awaits the moderator")) }
                if !statement.isAsked, !statement.isWaiting {
                    h.span(.class("state"), words("Declined"))
                }
            }
            words(of: statement, &h)
            for moderation in statement.moderation { moderated(&h, moderation) }
            for place in statement.takenUp {
                h.p(.class("small")) { h in
                    h.text(words("Taken up:") + " ")
                    h.a(.href(link(to: place)), title(of: place) ?? "")
                }
            }
            guard visitor.person != nil else { return }
            actions(&h, moderationActions(statement, conversation) + takingUp(statement, conversation))
        }
    }

    /// A statement in the reader's language, and as it was written where that is another.
    func words(of statement: Statement, _ h: inout HTMLWriter) {
        let shown = statement.text(in: words.language)
        prose(&h, shown, "said flow")
        if shown != statement.text {
            h.p(.class("small soft")) { h in
                h.text(words("Translated. As it was written:") + " ")
                let original = text(statement.text)
                h.span(.lang(marked(statement.language)), original)
            }
        }
    }

    private func moderated(_ h: inout HTMLWriter, _ moderation: Statement.Moderation) {
        h.p(.class("small")) { h in
            h.b(words(ChoiceWords.of(moderation.verdict)) + ":")
            h.text(" \(text(moderation.reason)) ")
            h.span(.class("soft")) { h in
                if let by = moderation.by { h.text(name(by.person) + ", ") }
                day(&h, moderation.at)
            }
        }
    }

    private func moderationActions(_ statement: Statement, _ conversation: Conversation) -> [Action?] {
        guard conversation.state == .open || conversation.state == .drafted else { return [] }
        let subject = ObjectID.statement(statement.id)
        let id = ("statement", String(statement.id.number))
        return [action(.moderateStatement, on: subject, id), action(.translateStatement, on: subject, id)]
    }

    /// Where a statement of common ground can go: the sessions and the drafts of the same round.
    private func takingUp(_ statement: Statement, _ conversation: Conversation) -> [Action?] {
        guard conversation.count?.commonGround.contains(statement.id) == true,
            let round = mechanism.issues[conversation.issue]?.round
        else { return [] }
        let id = ("statement", String(statement.id.number))
        let sessions = mechanism.sessions.all(round.sessions).filter { session in
            [.live, .held, .reporting].contains(session.state)
                && !mechanism.messages.all(session.messages).contains { $0.origin == statement.id }
        }
        let texts = mechanism.consultations.all(round.consultations)
            .filter { $0.state == .drafted && !$0.origins.values.contains(statement.id) }
        return sessions.map { session in
            action(
                .takeIntoMessages, on: .session(session.id), ("session", String(session.id.number)), id,
                label: words("Take into the messages of “%1”", text(session.title)))
        }
            + texts.map { text in
                action(
                    .takeIntoText, on: .consultation(text.id), ("consultation", String(text.id.number)), id,
                    label: words("Take into the text “%1”", self.text(text.title)))
            }
    }

    private func aside(_ h: inout HTMLWriter, _ conversation: Conversation) {
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("How votes are kept"))
            h.p(
                .class("small"),
                words(
                    "Votes are secret. Only counts are published, never for fewer than five people, and never so that fewer can be worked out."
                ))
            h.p(
                .class("small"),
                words(
                    "Statements are no proposals: nothing is passed by them. They show where people stand before anything is written."
                ))
            if visitor.person != nil || conversation.voters == .everyone, conversation.state != .drafted {
                h.p(.class("small")) { h in
                    h.a(.href(Route.ownVotes(conversation.id).link), words("Your own votes, and your place"))
                }
            }
            if let count = conversation.count {
                h.p(.class("small soft"), words("The entry commits to all ballots:"))
                h.p(.class("small num hash"), count.ballots.base64url)
            }
        }
        guard visitor.person != nil else { return }
        let id = ("conversation", String(conversation.id.number))
        if conversation.state == .open || conversation.state == .drafted {
            let kinds: [ActType] =
                conversation.state == .open ? [.extendConversation, .withdrawConversation] : [.withdrawConversation]
            actions(&h, kinds.map { action($0, on: .conversation(conversation.id), id) })
        }
    }

    /// The published figures: of the count once there is one, before that of the picture in between.
    func result(of conversation: Conversation) -> OpinionResult? {
        if let count = conversation.count { return OpinionResult(text: text(count.result)) }
        guard conversation.state == .open || conversation.state == .closed else { return nil }
        return (try? journal.vault.picture(of: conversation.id.number)).flatMap(OpinionResult.init(text:))
    }
}
