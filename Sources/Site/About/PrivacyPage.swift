import HTML
import Mechanism

/// What is public, what is private, and for how long: no more and no less than the program does.
extension Reading {
    func privacyPage() -> Page {
        Page(words("Privacy")) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.p(.class("kicker")) { h in h.a(.href(Route.about.link), words("Charter and rules")) }
                h.h1(words("Privacy"))
                h.p(
                    .class("lede"),
                    words(
                        "What you say in the process is public, under the name that you choose. Who you are beyond that is not."
                    ))
                list(&h, words("What is public"), publicMatters)
                list(&h, words("What stays private"), privateMatters)
                list(&h, words("For how long"), durations)
                h.h2(words("Cookies"))
                h.p(
                    words(
                        "There are at most three. One keeps you signed in; it is set when you sign in and taken away when you sign out, at the latest after thirty days. One remembers the language that you chose, for a year. One keeps your votes together where you vote without an account, for a year. Whoever only reads and changes nothing gets none."
                    ))
                h.p(
                    words(
                        "No page loads anything from elsewhere: no statistics, no advertisements, no fonts, no third parties."
                    ))
                h.h2(words("Having something corrected or removed"))
                h.p { h in
                    h.text(words("Your name, your capacity and your private answers you change yourself.") + " ")
                    if visitor.person != nil { h.a(.href(Route.you.link), words("You")) }
                }
                h.p(
                    words(
                        "A text or a name can be erased: its words and its salt are deleted, and what is left in the record is a hash that nobody can turn back. The entry stays, pages say “removed”, and the record still verifies. Copies that others have made are beyond our reach."
                    ))
                h.p(
                    words(
                        "The site has no button for this yet. Ask the secretariat: the person who runs the server deletes the text, or your account with everything private about you."
                    ))
                contact(&h)
            }
        }
    }

    private func list(_ h: inout HTMLWriter, _ heading: String, _ sentences: [String]) {
        h.h2(heading)
        h.ul { h in for sentence in sentences { h.li(sentence) } }
    }

    private var publicMatters: [String] {
        [
            words("The name that you choose. It need not be the one in your passport."),
            words(
                "Your stakeholder group, your organisation if you name one, and on whose behalf you speak, each with its date."
            ),
            words(
                "What you write: issues, inputs, objections, stances, comments and reasons, with the time at which you sent them. What you withdraw is no longer shown on the pages, but stays beside the record until it is erased."
            ),
            words("The roles and parts that you hold."),
            words(
                "The record itself has no names and no texts. It knows you by a random pseudonym, and each text by a salted hash."
            )
        ]
    }

    private var privateMatters: [String] {
        [
            words(
                "Your e-mail address. It is used to send you links for signing in; it is never shown and never enters the record."
            ),
            words(
                "Your answers about region, gender, age and first participation. They are only counted, and shown only in sums of five and more that tell nothing about anybody."
            ),
            words("Whether you have signed up for a learning event: shown is how many have."),
            words(
                "When you cannot come to a forum, and from where you take part: the programme committee and those who prepare a session with you see it."
            ),
            words(
                "How you vote in a conversation. Shown are counts of five people and more, never so that fewer can be worked out."
            ),
            words(
                "The person who runs the server can read what is stored on it, the private part included. The process itself gives that to nobody."
            )
        ]
    }

    private var durations: [String] {
        [
            words("A link for signing in works once, within 15 minutes."),
            words(
                "A session ends when you sign out, 12 hours after your last visit, or 30 days after you signed in, whichever comes first. Of links and sessions only hashes are stored."
            ),
            words(
                "The address of your device is not stored. It is held in memory for a moment, to slow down floods of requests. If another server stands in front of this one, its operator answers for its logs."
            ),
            words(
                "Letters that were sent to you lie in the outbox of whoever runs the server until they are deleted there."
            ),
            words(
                "Your account and your private answers are kept until you take the answers back or ask for the account to be deleted."
            ),
            words("The record is kept for good: that is its purpose.")
        ]
    }
}
