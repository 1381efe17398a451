import HTML
import Mechanism

/// What is done so that everybody can take part, and what is not good yet.
extension Reading {
    func accessibilityPage() -> Page {
        Page(words("Accessibility")) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.p(.class("kicker")) { h in h.a(.href(Route.about.link), words("Charter and rules")) }
                h.h1(words("Accessibility"))
                h.p(
                    .class("lede"),
                    words(
                        "Everybody concerned should be able to read, speak and check here, with any device, on a slow line, with or without sight, hearing, a mouse or much time."
                    ))
                h.h2(words("What is done"))
                h.p(words("The site is built to meet the Web Content Accessibility Guidelines 2.2 at level AA."))
                h.ul { h in
                    for measure in measures { h.li(measure) }
                }
                h.h2(words("What is not as good as it should be"))
                h.ul { h in
                    for limit in limits { h.li(limit) }
                }
                h.h2(words("Tell us what stands in your way"))
                h.p(
                    words(
                        "Say what you wanted to do and where it stopped. The secretariat mends it, or looks with you for another way to take part."
                    ))
                contact(&h)
            }
        }
    }

    private var measures: [String] {
        [
            words(
                "Every page is plain HTML and every step a link or a form. Two small scripts help: one marks words of a text, one lets a live session follow by itself. Nothing needs them."
            ),
            words(
                "Everything works with the keyboard alone; the place where you are is always marked, and the first link skips to the content."
            ),
            words("Pages have one heading, sections in order, and marked regions; tables have captions and headings."),
            words(
                "Every field has its label, and what is wrong with a form is told in words at its top, with links to the fields. What you wrote is kept."
            ),
            words("Every figure is also told in words. Nothing is told by colour alone."),
            words(
                "Text can be enlarged and the window made narrow without losing anything; wide tables scroll by themselves, also with the keyboard."
            ),
            words("Colours follow the light or dark setting of your device, and movement your setting for less of it."),
            words("Pages print well, so that they can be read and discussed on paper."),
            words("Pages are small and load nothing from elsewhere, for slow and expensive lines."),
            words("The interface speaks several languages, and each text is marked with the language it is in.")
        ]
    }

    private var limits: [String] {
        [
            words("Nobody from outside has audited this site, as far as its makers know."),
            words(
                "The language of a text is told by its script, so texts in a language other than that of the page may be read aloud with the wrong voice."
            ),
            words(
                "Documents, recordings and video rooms that people link to are not ours; whether they have captions depends on whoever made them."
            ),
            words(
                "After twelve hours without a visit a session is over, and a form that is sent then is not kept. Write long texts where you can save them."
            )
        ]
    }

    /// Whom to write to: those who hold the role of the secretariat now.
    func contact(_ h: inout HTMLWriter) {
        let secretariat = mechanism.people.holding(.secretariat)
        guard !secretariat.isEmpty else { return }
        h.p { h in
            h.text(words("The secretariat at present:") + " ")
            for (place, person) in secretariat.enumerated() {
                if place > 0 { h.text(words(", ")) }
                link(&h, to: person)
            }
            h.text(".")
        }
    }
}
