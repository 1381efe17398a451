import HTML
import Mechanism

/// The list of all consultations.
extension Reading {
    func consultationsPage() -> Page {
        let all = mechanism.consultations.newestFirst().filter { $0.state != .drafted || mayPrepare }
        return Page(words("Consultations"), in: .consultations) { h in
            h.div(.class("wrap hero")) { h in
                h.h1(words("Consultations"))
                h.p(
                    .class("lede"),
                    words(
                        "Texts that are, or were, open for input, clause by clause. Every input gets a reasoned answer."
                    ))
            }
            h.div(.class("wrap flow")) { h in
                let open = all.filter { $0.state.isUnderWay }
                let rest = all.filter { !$0.state.isUnderWay }
                list(&h, words("Under way"), open)
                list(&h, words("Before"), rest)
                if all.isEmpty { h.p(.class("soft"), words("No text has been put out for consultation yet.")) }
            }
        }
    }

    private var mayPrepare: Bool { may(.draftConsultation, on: .mechanism) }

    private func list(_ h: inout HTMLWriter, _ heading: String, _ consultations: [Consultation]) {
        guard !consultations.isEmpty else { return }
        h.h2(heading)
        for consultation in consultations {
            let (answered, all) = mechanism.coverage(of: consultation)
            card(
                &h, .consultation(consultation.id), ChoiceWords.of(consultation.state), text(consultation.title),
                consultation.state == .open ? consultation.closes : nil,
                words("%1 of %2 inputs answered.", words.number(answered), words.number(all)))
        }
    }
}
