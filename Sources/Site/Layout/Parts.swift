import HTML
import Journal
import Mechanism
import Redline

/// The parts of which pages are made.
extension Reading {
    /// A text with its own language marked, so that it is read aloud and broken into lines as that language is.
    func prose(_ h: inout HTMLWriter, _ prose: Prose, _ style: String = "prose flow") {
        if case .kept(let commitment) = prose {
            if isWithheld(prose) { return h.p(.class("removed soft"), words("[not public yet]")) }
            guard let text = journal.text(commitment.hash) else { return removed(&h, commitment) }
            write(text, &h, style)
            correction(&h, of: commitment)
        } else {
            write(text(prose), &h, style)
        }
    }

    private func write(_ text: String, _ h: inout HTMLWriter, _ style: String) {
        guard !text.isEmpty else { return }
        h.div(.class(style), .lang(language(of: text))) { h in Markdown.write(text, into: &h) }
    }

    /// The language of a text when it is not that of the page; told by its script and its commonest words. Nil also when
    /// they do not tell: a wrong language is read aloud worse than none.
    func language(of text: String) -> String? { marked(TextLanguage.told(by: text)) }

    /// The language of the words of a consultation: the one whose words count, where the consultation says so.
    func language(of text: String, in consultation: Consultation) -> String? {
        consultation.authoritative.map(marked) ?? language(of: text)
    }

    /// A language, unless it is that of the page.
    func marked(_ language: String?) -> String? { language == words.language ? nil : language }

    /// A day, as people read it and as programs do.
    func day(_ h: inout HTMLWriter, _ moment: Timestamp) {
        h.time(.datetime(moment.rfc3339), words.day(moment, zone))
    }

    /// A moment with its zone and UTC, and how far off it is.
    func moment(_ h: inout HTMLWriter, _ moment: Timestamp) {
        h.strong { h in h.time(.datetime(moment.rfc3339), words.dayAndTime(moment, zone)) }
        h.void(.br)
        h.span(.class("small soft")) { h in
            h.text(clocks(utc(moment)) + " " + words.distance(from: now, to: moment) + ".")
        }
    }

    /// What is asked, until when, who decides, and what happens after: the box that every page of a thread shows.
    ///
    /// It stands before what it is about, so that nobody has to go through all of that to find the button; across the
    /// page where a table takes the whole width.
    func asked(_ h: inout HTMLWriter, _ asked: Asked, isAcross: Bool = false) {
        h.dl(.class(isAcross ? "asked across" : "asked"), .ariaLabel(words("What is asked"))) { h in
            term(&h, words("What is asked")) { h in h.text(asked.what) }
            term(&h, words("Until")) { h in
                if let until = asked.until {
                    moment(&h, until)
                } else {
                    h.text(asked.untilWords ?? words("no date yet"))
                }
            }
            term(&h, words("Who decides")) { h in h.text(asked.who) }
            term(&h, words("What happens next")) { h in h.text(asked.next) }
            if !asked.actions.isEmpty {
                h.div(.class("do")) { h in
                    h.dt(words("What you can do"))
                    h.dd { h in
                        for (place, action) in asked.actions.enumerated() {
                            h.a(.class(place == 0 ? "button" : "button quiet"), .href(action.link), action.label)
                        }
                    }
                }
            }
        }
    }

    /// A term with what it is.
    func term(_ h: inout HTMLWriter, _ name: String, _ content: (inout HTMLWriter) -> Void) {
        h.div { h in
            h.dt(name)
            h.dd { h in content(&h) }
        }
    }

    /// A button that leads to the form of an act, if the reader may do it, or may after signing in.
    func action(_ type: ActType, on subject: ObjectID, _ query: (String, String)..., label: String? = nil) -> Action? {
        guard may(type, on: subject) || isOpenToAll(type) else { return nil }
        var link = Route.act(type).link
        for (name, value) in query { link = link.adding(query: name, value) }
        return Action(label: label ?? words(type.words.title), link: link)
    }

    /// The buttons that lead to the forms of acts, one line.
    func actions(_ h: inout HTMLWriter, _ actions: [Action?]) {
        let actions = actions.compactMap(\.self)
        guard !actions.isEmpty else { return }
        h.p(.class("actions")) { h in
            for action in actions { h.a(.class("button quiet"), .href(action.link), action.label) }
        }
    }
}

/// What a page of a thread asks of its readers.
struct Asked {
    var what: String
    var until: Timestamp?
    var untilWords: String?
    var who: String
    var next: String
    var actions: [Action] = []
}

/// A button: what it says and where it leads.
struct Action {
    let label: String
    let link: Link
}
