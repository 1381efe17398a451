import HTML

/// The pages that say what went wrong and what to do.
extension Reading {
    func problemPage(_ status: Int) -> Page {
        let (title, advice) = Self.problem(status)
        return Page(words(title), status: status) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.h1(words(title))
                h.p(.class("lede"), words(advice))
                h.p { h in h.a(.class("button"), .href(Route.home.link), words("To the first page")) }
            }
        }
    }

    func forbiddenPage() -> Page { problemPage(403) }

    static func problem(_ status: Int) -> (title: String, advice: String) {
        switch status {
        case 400: ("This request cannot be read", "Go back, reload the page, and send the form again.")
        case 403:
            (
                "You may not do this",
                "Either the page was open too long, then reload it and try again; or your role does not allow it, then ask the secretariat."
            )
        case 404: ("There is nothing here", "The address may be mistyped, or what stood here was never public.")
        case 405: ("This address does not take that", "Use the links and forms of the site.")
        case 409: ("This is not possible now", "Reload the page to see how things stand.")
        case 413: ("This is too large", "Shorten the text, or divide it into several contributions.")
        case 415: ("This kind of content is not taken", "Send the form of the page as it is.")
        case 421: ("This is not the site you asked for", "Check the address.")
        case 429: ("Too many requests", "Wait a minute and try again.")
        case 503:
            (
                "Nothing can be written at the moment",
                "Nothing was lost and nothing was kept. Reading goes on; try again in a few minutes."
            )
        case 507:
            (
                "The disk of this site is full",
                "Nothing of what you sent was kept. Go back, copy your text, and send it again when there is room; please tell the secretariat. Everything written before is safe, and reading goes on."
            )
        default:
            ("Something went wrong on our side", "It has been noted. Nothing of what you sent was kept; try again.")
        }
    }
}
