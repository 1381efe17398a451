import HTML
import Journal
import Mechanism

/// How the messages of a session came to say what they say: earlier wordings, and what was dropped.
extension Reading {
    /// Every rewording of a message, the old words beside the new ones.
    func wordings(_ h: inout HTMLWriter, of message: Message) {
        let texts = message.earlier.map(\.text) + [message.text]
        let steps = zip(message.earlier, texts.dropFirst()).map { (earlier: $0, new: $1) }
            .filter { $0.earlier.text.words(journal.text) != $0.new.words(journal.text) }
        guard !steps.isEmpty else { return }
        h.details(.class("brief")) { h in
            h.summary(words.count(steps.count, "Reworded %1 time", "Reworded %1 times"))
            legend(&h)
            for (earlier, new) in steps {
                h.p(.class("small soft")) { h in
                    day(&h, earlier.until)
                    if let by = earlier.by { h.text(", \(name(by.person))") }
                }
                reworded(&h, earlier.text, new)
            }
        }
    }

    private func reworded(_ h: inout HTMLWriter, _ old: Prose, _ new: Prose) {
        // Words that were removed cannot be compared; what stands in for them says so.
        guard let before = old.words(journal.text), let after = new.words(journal.text) else {
            return prose(&h, old)
        }
        h.div(.class("proposal flow"), .lang(language(of: after))) { h in
            redline(&h, Suggestion(of: after, for: before).runs)
        }
    }

    /// The drafts that were dropped, each with its reason.
    func dropped(_ h: inout HTMLWriter, of session: Session) {
        let dropped = mechanism.messages.all(session.dropped)
        guard !dropped.isEmpty else { return }
        h.details(.class("brief")) { h in
            h.summary(words.count(dropped.count, "%1 draft was dropped", "%1 drafts were dropped"))
            for message in dropped {
                h.div(.class("flow"), .id(message.id.code)) { h in
                    prose(&h, message.text, "prose flow said")
                    guard let drop = message.drop else { return }
                    h.p(.class("small soft")) { h in
                        h.text(words("Dropped on") + " ")
                        day(&h, drop.at)
                        if let by = drop.by { h.text(", \(name(by.person))") }
                    }
                    prose(&h, drop.reason)
                }
            }
        }
    }
}
