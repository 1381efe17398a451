import HTML
import Mechanism

/// What came of a session: its report and its messages, with what was said on them and what became of that.
extension Reading {
    func report(_ h: inout HTMLWriter, of session: Session) {
        guard let report = session.report else { return }
        h.section(.class("flow"), .id("report")) { h in
            h.h2(words("Report"))
            h.p(.class("small soft")) { h in
                h.text((session.isBroughtInHeld ? words("Imported on") : words("Filed on")) + " ")
                day(&h, report.filed)
            }
            part(&h, words("Proposal"), "제안내용", report.proposal)
            part(&h, words("Summary"), "요약내용", report.summary)
            part(&h, words("Details of the discussion"), "논의 세부내용", report.discussion)
            h.p(.class("small")) { h in
                h.text(words("The whole report in either form:") + " ")
                for (place, form) in ReportForm.allCases.enumerated() {
                    if place > 0 { h.text(" · ") }
                    h.a(.href(Route.report(session.id, form).link), words(ChoiceWords.of(form)))
                }
            }
        }
    }

    /// A part of the report under its name in the reader's language and in the Korean form, where it comes from.
    private func part(_ h: inout HTMLWriter, _ name: String, _ korean: String, _ content: Prose) {
        guard !content.isEmpty else { return }
        h.h3 { h in
            if words.language != "ko" { h.text(name + " ") }
            h.span(.class(words.language == "ko" ? nil : "soft"), .lang("ko"), korean)
        }
        prose(&h, content)
    }

    func messages(_ h: inout HTMLWriter, of session: Session) {
        let messages = mechanism.messages.all(session.messages)
        guard !messages.isEmpty || !session.noMessages.isEmpty || !session.dropped.isEmpty else { return }
        h.section(.class("flow"), .id("messages")) { h in
            h.h2(words("Messages"))
            if session.isWithoutMessages {
                h.p(words("No messages came of this session."))
                prose(&h, session.noMessages)
            } else if !messages.isEmpty, let standing = standing(of: session) {
                h.p(.class("soft"), standing)
            }
            if !messages.isEmpty { list(&h, messages, of: session) }
            dropped(&h, of: session)
        }
    }

    private func list(_ h: inout HTMLWriter, _ messages: [Message], of session: Session) {
        h.ol(.class("messages")) { h in
            for (place, message) in messages.enumerated() {
                h.li(.id(message.id.code), .class("flow")) { h in
                    h.h3(words("Message %1", String(place + 1)))
                    prose(&h, message.text, "prose flow said")
                    if let origin = message.origin { self.origin(&h, origin) }
                    wordings(&h, of: message)
                    comments(&h, on: message, of: session)
                }
            }
        }
    }

    /// How far the messages are, in a sentence.
    func standing(of session: Session) -> String? {
        switch session.state {
        case .live, .held, .reportMissing:
            words("These are drafts. They are opened for comment when the report is filed.")
        case .reporting: session.isBroughtInHeld ? nil : words("These are drafts. They will be opened for comment.")
        case .messagesOpen: words("These messages are open for comment. Every comment is answered.")
        case .messagesEditing: words("The comments are closed; the messages may still change in answer to them.")
        case .messagesFinal: words("These messages are final.")
        case .published:
            session.isBroughtInHeld ? nil : words("Found in rough consensus with the room, after public comment.")
        case .proposed, .returned, .withdrawn, .expired, .merged, .planned, .ready, .cancelled: nil
        }
    }

    private func comments(_ h: inout HTMLWriter, on message: Message, of session: Session) {
        let isAnswering = session.state == .messagesOpen || session.state == .messagesEditing
        if !message.comments.isEmpty {
            h.p(.class("small soft"), words.count(message.comments.count, "%1 comment", "%1 comments"))
        }
        for (place, comment) in message.comments.enumerated() {
            h.article(.class("input"), .id("\(message.id.code)-\(place + 1)")) { h in
                h.div(.class("head")) { h in
                    h.b { h in h.a(.href(Route.person(comment.author.person).link), name(comment.author.person)) }
                    h.span(capacity(of: comment.author))
                    h.span { h in day(&h, comment.at) }
                }
                prose(&h, comment.text)
                answer(&h, to: comment, isAnswering)
                if isAnswering, comment.answer.isEmpty {
                    actions(
                        &h,
                        [
                            action(
                                .answerMessageComment, on: .message(message.id), ("message", String(message.id.number)),
                                ("comment", String(place + 1)))
                        ])
                }
            }
        }
        if session.state == .messagesOpen { invitation(&h, to: message) }
        if [.live, .held, .reporting, .messagesEditing].contains(session.state) {
            let number = ("message", String(message.id.number))
            let isDraft = session.state != .messagesEditing
            actions(
                &h,
                [
                    action(.rewordMessage, on: .message(message.id), number),
                    isDraft ? action(.dropMessage, on: .message(message.id), number) : nil
                ])
        }
    }

    private func answer(_ h: inout HTMLWriter, to comment: Message.Comment, _ isAnswering: Bool) {
        if !comment.answer.isEmpty {
            h.div(.class("answer")) { h in
                h.p { h in h.span(.class("state"), words("Answer of the organising team")) }
                prose(&h, comment.answer)
            }
        } else if isAnswering {
            h.div(.class("answer open")) { h in h.p(.class("state"), words("Awaits an answer of the organising team."))
            }
        }
    }

    /// The form for a comment, where the reader may comment; otherwise the way to it.
    private func invitation(_ h: inout HTMLWriter, to message: Message) {
        guard may(.commentOnMessage, on: .message(message.id)) else {
            return actions(
                &h, [action(.commentOnMessage, on: .message(message.id), ("message", String(message.id.number)))])
        }
        h.details(.class("comment")) { h in
            h.summary(words("Comment on this message"))
            commentForm(&h, message)
        }
    }

    /// The form stands once per message, so its field is named after the message and not, as elsewhere, after itself.
    private func commentForm(_ h: inout HTMLWriter, _ message: Message) {
        let said = ActType.commentOnMessage.words
        let field = "f-\(message.id.code)"
        let hint = said.hint("text").map { words($0) } ?? ""
        h.form(.method("post"), .action(Route.act(.commentOnMessage).link), .class("act flow")) { h in
            formToken(&h)
            h.input(.type("hidden"), .name("message"), .value(message.id.number))
            h.div(.class("field")) { h in
                h.label(.for(field), words(said.label("text")))
                if !hint.isEmpty { h.p(.class("hint small soft"), .id("h-" + field), hint) }
                h.textarea(
                    .name("text"), .id(field), .rows(4), .required(),
                    .ariaDescribedBy(hint.isEmpty ? nil : "h-" + field),
                    text: "")
            }
            h.p { h in
                h.button(.class("button"), .type("submit"), words(said.button))
                h.text(" ")
                h.span(.class("small soft"), words(said.after))
            }
        }
    }
}

extension Session {
    /// Whether its messages can change no more, or came as they are.
    var hasFinalMessages: Bool { isBroughtInHeld || state == .messagesFinal || state == .published }
}
