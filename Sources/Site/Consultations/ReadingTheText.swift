import HTML
import Mechanism

/// How a text is read and spoken on: in which languages, and with which words marked.
extension Reading {
    /// Whether the reader may give input here, or could after signing in.
    func mayGiveInput(to consultation: Consultation) -> Bool {
        consultation.takesInput
            && (may(.fileInput, on: .consultation(consultation.id)) || isOpenToAll(.fileInput))
    }

    /// Where words that are marked lead; a script shows it while some are.
    func marking(_ h: inout HTMLWriter, _ consultation: Consultation) {
        guard mayGiveInput(to: consultation) else { return }
        h.aside(.class("marked"), .id("marked"), .hidden(), .ariaLabel(words("Words that you have marked"))) { h in
            h.q("")
            h.text(" ")
            h.a(
                .class("button"),
                .href(Route.act(.fileInput).link.adding(query: "consultation", String(consultation.id.number))),
                words("Give input on these words"))
        }
    }

    /// The languages in which the text can be read, and whose words count.
    func languages(
        _ h: inout HTMLWriter, _ consultation: Consultation, _ version: TextVersion, _ shown: String?
    ) {
        let here = version.translations.keys.sorted()
        let earlier = Set(consultation.versions.flatMap(\.translations.keys)).subtracting(here).sorted()
        guard !here.isEmpty || !earlier.isEmpty else { return }
        h.p(.class("small")) { h in
            h.text(words("Translations:"))
            for code in here {
                h.text(" ")
                h.a(
                    .href(Route.consultation(consultation.id).link.adding(query: "text", code)),
                    .ariaCurrent(code == shown ? "true" : nil), .lang(code), text: languageName(code))
            }
            for code in earlier {
                let last = consultation.versions.last { $0.translations[code] != nil }
                h.text(" ")
                h.span(
                    .class("late"),
                    words(
                        "%1: only of version %2, which is no longer in force", languageName(code),
                        String(last?.number ?? 1)))
            }
            if let code = consultation.authoritative {
                h.text(". " + words("If they differ, the words in this language count: %1.", languageName(code)))
            }
        }
    }
}
