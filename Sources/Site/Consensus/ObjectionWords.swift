import HTML
import Mechanism

extension Reading {
    /// An objection: whose it is, what it says, what would remove it, what was answered, how it was resolved.
    func said(_ h: inout HTMLWriter, _ objection: Objection, _ version: TextVersion) {
        h.div(.class("head")) { h in
            h.b(words("Objection %1", String(objection.id.number)))
            h.span(name(objection.author.person))
            h.span(capacity(of: objection.author))
            if let label = objection.clause.flatMap({ version[$0]?.label }) { h.span(words("on %1", label)) }
            h.span(words(ChoiceWords.of(objection.severity)))
            day(&h, objection.raised)
            h.span(.class("state"), words(ChoiceWords.of(objection.state)))
        }
        prose(&h, objection.reason)
        if !objection.remedy.isEmpty {
            h.p(.class("small soft"), words("What would remove it:"))
            prose(&h, objection.remedy, "proposal flow")
        }
        for reply in objection.answers {
            h.div(.class("answer open")) { h in
                h.p(.class("small soft")) { h in
                    h.text("\(name(reply.author.person)) (\(capacity(of: reply.author))), ")
                    day(&h, reply.at)
                }
                prose(&h, reply.text)
            }
        }
        guard !objection.resolution.isEmpty else { return }
        h.div(.class(objection.state == .addressed ? "answer no" : "answer")) { h in
            h.p { h in h.span(.class("state"), words(ChoiceWords.of(objection.state)) + ".") }
            prose(&h, objection.resolution)
        }
    }

    /// "Objection 3 on § 4": what it is about, in its name.
    func objectionTitle(_ objection: Objection) -> String {
        let number = String(objection.id.number)
        let call = mechanism.calls[objection.call]
        let text = call.flatMap { mechanism.consultations[$0.consultation]?.version($0.version) }
        guard let label = objection.clause.flatMap({ text?[$0]?.label }) else {
            return words("Objection %1 to the whole text", number)
        }
        return words("Objection %1 to %2", number, label)
    }

    /// How many objections were raised in a call, and how many are open.
    func objectionCount(_ h: inout HTMLWriter, _ objections: [Objection]) {
        let open = objections.count { $0.state.isOpen }
        h.p { h in
            h.text(words.count(objections.count, "%1 objection was raised", "%1 objections were raised") + ", ")
            h.b(words.count(open, "%1 is open", "%1 are open"))
            h.text(". ")
            if open > 0 { h.text(words("No consensus can be found while one is.")) }
        }
    }
}
