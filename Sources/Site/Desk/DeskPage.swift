import HTML
import Mechanism
import Secretariat

/// What awaits the person who is signed in.
extension Reading {
    func deskPage() -> Page? {
        guard let person = visitor.person else { return nil }
        let duties = mechanism.duties(of: person, at: now)
        let (owed, invited) = (duties.filter(\.isOwed), duties.filter { !$0.isOwed })
        return Page(words("Your desk"), in: .desk) { h in
            h.div(.class("wrap hero")) { h in
                h.h1(words("Your desk"))
                h.p(.class("lede"), words("%1, this awaits you.", name(person)))
            }
            h.div(.class("wrap columns")) { h in
                h.section(.class("flow")) { h in
                    h.h2(words("Others wait for this"))
                    if owed.isEmpty, toReview(person).isEmpty {
                        h.p(.class("soft"), words("Nobody is waiting for you."))
                    }
                    reviewsOwed(&h, person)
                    for duty in owed { show(&h, duty) }
                }
                h.section(.class("flow")) { h in
                    h.h2(words("You are invited"))
                    if invited.isEmpty, !mechanism.conversations.contains(where: { $0.state == .open }) {
                        h.p(.class("soft"), words("Nothing is open at the moment."))
                    }
                    for conversation in mechanism.conversations where conversation.state == .open {
                        invitation(&h, conversation)
                    }
                    for duty in invited.prefix(20) { show(&h, duty) }
                    own(&h, person)
                }
            }
        }
    }

    private func show(_ h: inout HTMLWriter, _ duty: Duty) {
        h.article(.class("card")) { h in
            let title = title(of: duty.subject) ?? ""
            h.p(.class("kicker")) { h in
                h.a(.href(link(to: duty.subject)), .lang(language(of: title)), text: title)
                if let whole = whole(of: duty.subject) { h.span(.lang(language(of: whole)), whole) }
                if let due = duty.due { h.b(words.distance(from: now, to: due)) }
            }
            h.h3 { h in
                var link = Route.act(duty.act).link
                for (name, value) in parameters(duty) { link = link.adding(query: name, value) }
                h.a(.href(link), words(duty.act.words.title))
            }
            if duty.behind > 0 {
                h.p(.class("small soft"), words.count(duty.behind, "%1 more waits after it.", "%1 more wait after it."))
            }
        }
    }

    /// A conversation under way, and how many of its statements still wait for the reader's vote.
    private func invitation(_ h: inout HTMLWriter, _ conversation: Conversation) {
        let votes = ownVotes(in: conversation)
        let left = mechanism.asked(in: conversation).count { votes[$0.id.number] == nil }
        guard left > 0 else { return }
        card(
            &h, .voting(conversation.id), words("Conversation"), text(conversation.title), conversation.closes,
            words.count(left, "%1 statement awaits your vote.", "%1 statements await your vote."))
    }

    /// What a thing is a part of, where its own name does not say.
    private func whole(of object: ObjectID) -> String? {
        switch object {
        case .input(let id): mechanism.inputs[id].flatMap { title(of: .consultation($0.consultation)) }
        case .objection(let id):
            mechanism.objections[id].flatMap { mechanism.calls[$0.call] }
                .flatMap { title(of: .consultation($0.consultation)) }
        case .statement(let id): mechanism.statements[id].flatMap { title(of: .conversation($0.conversation)) }
        case .followUp(let id): mechanism.followUps[id].flatMap { title(of: .issue($0.issue)) }
        default: nil
        }
    }

    /// What the form of an act must know of the thing it is about.
    private func parameters(_ duty: Duty) -> [(String, String)] {
        switch duty.subject {
        case .mechanism: []
        case .person(let id): [("person", id.code)]
        case .issue(let id): [("issue", String(id.number))]
        case .learning(let id): [("event", String(id.number))]
        case .session(let id): [("session", String(id.number))]
        case .edition(let id):
            [("edition", String(id.number))]
                + (duty.act == .answerProgrammeComment ? [("comment", firstUnanswered(id))] : [])
        case .programmeCall(let id): [("programme_call", String(id.number))]
        case .message(let id):
            [("message", String(id.number))]
                + (duty.act == .answerMessageComment ? [("comment", firstUnanswered(id))] : [])
        case .conversation(let id): [("conversation", String(id.number))]
        case .statement(let id): [("statement", String(id.number))]
        case .consultation(let id): [("consultation", String(id.number))]
        case .input(let id): [("input", String(id.number))]
        case .call(let id): [("call", String(id.number))]
        case .objection(let id): [("objection", String(id.number))]
        case .followUp(let id): [("follow_up", String(id.number))]
        }
    }

    private func firstUnanswered(_ message: ID<Message>) -> String {
        String((mechanism.messages[message]?.comments.firstIndex { $0.answer.isEmpty } ?? 0) + 1)
    }

    private func firstUnanswered(_ edition: ID<Edition>) -> String {
        String((mechanism.editions[edition]?.comments.firstIndex { $0.answer.isEmpty } ?? 0) + 1)
    }

    private func own(_ h: inout HTMLWriter, _ person: PersonID) {
        let issues = mechanism.issues.filter { $0.author.person == person }
        let inputs = mechanism.inputs.filter { $0.author.person == person }
        guard !issues.isEmpty || !inputs.isEmpty else { return }
        h.h2(words("What became of what you said"))
        h.ul { h in
            for issue in issues {
                let title = text(issue.title)
                h.li { h in
                    h.a(.href(Route.issue(issue.id).link), .lang(language(of: title)), title)
                    h.text(": " + words(ChoiceWords.of(issue.state)))
                }
            }
            for input in inputs.suffix(30) {
                h.li { h in
                    h.a(.href(Route.input(input.id).link), title(of: .input(input.id)) ?? "")
                    let fate =
                        !input.counts
                        ? gone(input)
                        : input.answer.map { words(ChoiceWords.of($0.disposition)) } ?? words("Awaits an answer")
                    h.text(": " + fate)
                }
            }
        }
    }
}
