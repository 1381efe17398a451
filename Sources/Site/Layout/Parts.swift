import Balance
import HTML
import Journal
import Mechanism

/// The parts of which pages are made.
extension Reading {
    /// A text with its own language marked, so that it is read aloud and broken into lines as that language is.
    func prose(_ h: inout HTMLWriter, _ prose: Prose, _ style: String = "prose flow") {
        if case .kept(let commitment) = prose {
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

    /// The language of a text when it is not that of the page; told by its script.
    func language(of text: String) -> String? {
        var (hangul, letters) = (0, 0)
        for scalar in text.unicodeScalars.prefix(400) where scalar.properties.isAlphabetic {
            letters += 1
            if (0xac00...0xd7a3).contains(scalar.value) { hangul += 1 }
        }
        guard letters > 0 else { return nil }
        let language = hangul * 3 > letters ? "ko" : "en"
        return language == words.language ? nil : language
    }

    /// A day, as people read it and as programs do.
    func day(_ h: inout HTMLWriter, _ moment: Timestamp) {
        h.time(.datetime(moment.rfc3339), words.day(moment, zone))
    }

    /// A moment with its zone and UTC, and how far off it is.
    func moment(_ h: inout HTMLWriter, _ moment: Timestamp) {
        h.strong { h in h.time(.datetime(moment.rfc3339), words.dayAndTime(moment, zone)) }
        h.void(.br)
        h.span(.class("small soft")) { h in
            h.text(words("%1, %2 UTC.", zoneName, utc(moment)))
            h.text(" " + words.distance(from: now, to: moment) + ".")
        }
    }

    /// What is asked, until when, who decides, and what happens after: the box that every page of a thread shows.
    func asked(_ h: inout HTMLWriter, _ asked: Asked) {
        h.dl(.class("asked"), .ariaLabel(words("What is asked"))) { h in
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
                term(&h, words("What you can do")) { h in
                    for (place, action) in asked.actions.enumerated() {
                        h.a(.class(place == 0 ? "button" : "button quiet"), .href(action.link), action.label)
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

    /// Who has taken part: a bar, its table in words, and the sentence that names who is missing.
    func balance(_ h: inout HTMLWriter, _ tally: Tally, _ caption: String) {
        guard tally.total > 0 else { return h.p(.class("soft"), words("Nobody yet.")) }
        let parts = tally.cells.enumerated().map { (place: $0, code: $1.code, count: $1.count) }
        h.figure { h in
            h.figcaption(caption)
            h.element(
                .svg, .class("balance"), .viewBox("0 0 1000 24"), .preserveAspectRatio("none"), .role("img"),
                .ariaLabel(balanceSentence(tally))
            ) { h in
                var x = 0
                for part in parts where part.count > 0 {
                    let width = part.count * 1000 / max(1, tally.stated)
                    h.element(
                        .rect, .class("g\(part.place % 6 + 1)"), .x(x), .y(0), .width(max(2, width - 3)), .height(24)
                    ) { _ in }
                    x += width
                }
            }
        }
        h.ul(.class("legend num")) { h in
            for part in parts where part.count > 0 {
                h.li { h in
                    h.i(.class("g\(part.place % 6 + 1)")) { _ in }
                    h.text("\(group(part.code)) \(words.number(part.count))")
                }
            }
        }
        missing(&h, tally)
    }

    /// The sentence that names the groups that are missing or hardly heard.
    func missing(_ h: inout HTMLWriter, _ tally: Tally) {
        let (missing, hardly) = (tally.missing, tally.hardlyHeard.filter { !tally.missing.contains($0) })
        guard !missing.isEmpty || !hardly.isEmpty else { return }
        h.p(.class("missing small")) { h in
            if !missing.isEmpty {
                h.b(words("Not heard yet:"))
                h.text(" " + words.list(missing.map(group)) + ". ")
            }
            if !hardly.isEmpty {
                h.b(words("Hardly heard:"))
                h.text(" " + words.list(hardly.map(group)) + ".")
            }
        }
    }

    /// The tally in a sentence, for those who cannot see the bar.
    func balanceSentence(_ tally: Tally) -> String {
        tally.cells.filter { $0.count > 0 }.map { "\(group($0.code)) \($0.count)" }.joined(separator: ", ")
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
