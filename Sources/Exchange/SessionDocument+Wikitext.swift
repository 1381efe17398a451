extension SessionDocument {
    /// The page in the wikitext of the EuroDIG wiki, in the order of its template. Nothing stands for an empty field, and what
    /// is read from the page is the same document again.
    public var wikitext: String {
        // A stroke would part the template.
        let title = WikiProse.inline(Markdown.escaped(headline)).replacing("|", with: "&#124;")
        var page = "{{DISPLAYTITLE:\(title)}}\n"
        if let particulars { page += particulars + "<br />\n" }
        for (heading, text) in sections { if !text.isEmpty { page += "\n== \(heading) ==\n\(text)\n" } }
        return page
    }

    private var sections: [(heading: String, text: String)] {
        [
            ("Session ID", line(identifier)), ("Working title", line(workingTitle)), ("Alias", line(alias)),
            ("Date", particulars == nil ? line(schedule?.date) : ""),
            ("Time", particulars == nil ? line(schedule?.time) : ""),
            ("Room", particulars == nil ? line(schedule?.room) : ""), ("Programme", line(programme)),
            ("Proposals", proposals.joined(separator: ", ")), ("Session teaser", text(teaser)),
            ("Keywords", line(keywords.joined(separator: ", "))), ("Session description", text(description)),
            ("Guiding questions", list(guidingQuestions, "*")), ("Format", text(format)),
            ("Further reading", reading), ("People", roster), ("Current discussion", text(preparation)),
            ("Messages", list(messages.map(\.text), "#")), ("Report: what was proposed", text(report?.proposal)),
            ("Report: in short", text(report?.summary)), ("Report: what was discussed", text(report?.discussion))
        ] + linkSections + [("Transcript: what was said", text(transcript))]
    }

    private func line(_ words: String?) -> String { words.map { WikiProse.inline(Markdown.escaped($0)) } ?? "" }

    private func text(_ markdown: String?) -> String { markdown.map { WikiProse.text($0) } ?? "" }

    /// A list of plain words; what stands under an item follows it one level deeper.
    private func list(_ items: [String], _ mark: String) -> String {
        items.map { item in
            var text = ""
            for words in item.split(separator: "\n").map(\.trimmed) {
                if text.isEmpty {
                    text = "\(mark) \(line(words))"
                } else if words.hasPrefix("- ") {
                    text += "\n\(mark)* \(line(String(words.dropFirst(2))))"
                } else {
                    text += "<br />" + line(words)
                }
            }
            return text
        }.joined(separator: "\n")
    }

    /// Date, time and place on one line, where they are read from it again.
    private var particulars: String? {
        guard let schedule else { return nil }
        let facts = [schedule.date, schedule.time, schedule.room].compactMap(\.self)
        guard let read = Schedule(line: facts.joined(separator: " | ")), read.date == schedule.date,
            read.time == schedule.time, read.room == schedule.room,
            facts.allSatisfy({ Link.Kind(label: $0) == nil })
        else { return nil }
        return facts.map(line).joined(separator: " | ")
    }

    private var reading: String {
        furtherReading.map { "* " + link(to: $0.url, $0.text) }.joined(separator: "\n")
    }

    private func link(to address: String?, _ words: String) -> String {
        guard let address else { return line(words) }
        let shown = line(words).replacing("[", with: "&#91;").replacing("]", with: "&#93;")
        return "[\(address) \(shown.isEmpty ? address : shown)]"
    }

    /// The links under the names of their kinds, in their own order.
    private var linkSections: [(heading: String, text: String)] {
        links.runs { $0.kind == $1.kind }.map { first, links in
            let text = links.map { "* " + link(to: $0.url, $0.text) }.joined(separator: "\n")
            let isShort = links.count == 1 && text.words.count < 30 && !text.contains("gt;")
            let heading =
                switch first.kind {
                case .video: "Video record"
                case .stream: "Live stream"
                case .other: "Documents"
                case .transcript: isShort ? "Transcript" : "Transcript links"
                }
            return (heading, text)
        }
    }

    // MARK: People

    /// The people under the names of their roles, in their own order.
    private var roster: String {
        people.runs { $0.role == $1.role && $0.note == $1.note }.map { first, people in
            let label = Self.roleNames[first.role] ?? first.role.rawValue
            let note = first.fitsLabel ? first.note.map { " (\(line($0)))" } ?? "" : ""
            return "'''\(label)\(note)'''\n" + people.map(lines(of:)).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private func lines(of person: Person) -> String {
        let group = person.stakeholderGroup.map { "[\(line($0))] " } ?? ""
        let facts = [person.organisation, person.country].compactMap(\.self).map { ", " + line($0) }.joined()
        let about = [person.fitsLabel ? nil : person.note, person.biography].compactMap(\.self)
            .flatMap { $0.split(separator: "\n") }
        return (["* " + group + link(to: person.url, person.name) + facts] + about.map { "** " + line(String($0)) })
            .joined(separator: "\n")
    }

    private static let roleNames: [SessionRole: String] = [
        .focalPoint: "Focal Point", .orgTeam: "Org Team", .subjectMatterExpert: "Subject Matter Expert",
        .programmeCommittee: "Programme Committee", .proposer: "Proposer", .keynote: "Keynote",
        .keyParticipant: "Key Participants", .presenter: "Presenters", .moderator: "Moderator",
        .remoteModerator: "Remote Moderator", .rapporteur: "Reporter"
    ]
}

extension SessionDocument.Person {
    /// Whether what is added about the person can stand behind the name of the role.
    fileprivate var fitsLabel: Bool {
        note.map { $0.utf8.count <= 200 && !$0.contains { "()\n".contains($0) } } ?? true
    }
}

extension Array {
    /// Runs of neighbours that belong together, each with its first.
    fileprivate func runs(_ belong: (Element, Element) -> Bool) -> [(first: Element, all: [Element])] {
        var runs: [(first: Element, all: [Element])] = []
        for element in self {
            if let last = runs.last, belong(last.first, element) {
                runs[runs.count - 1].all.append(element)
            } else {
                runs.append((element, [element]))
            }
        }
        return runs
    }
}
