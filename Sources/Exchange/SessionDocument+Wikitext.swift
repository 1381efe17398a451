extension SessionDocument {
    /// The page in the wikitext of the EuroDIG wiki, in the order of its template. Nothing stands for an empty field.
    public var wikitext: String {
        var page = "{{DISPLAYTITLE:\(WikiProse.inline(Markdown.escaped(headline)))}}\n"
        if let particulars = particularsLine { page += particulars + "<br />\n" }
        func section(_ heading: String, _ text: String?) {
            if let text, !text.isEmpty { page += "\n== \(heading) ==\n\(text)\n" }
        }
        section("Alias", alias.map { WikiProse.inline(Markdown.escaped($0)) })
        section("Session teaser", teaser.map { WikiProse.text($0) })
        section("Keywords", WikiProse.inline(Markdown.escaped(keywords.joined(separator: ", "))))
        section("Session description", description.map { WikiProse.text($0) })
        section("Guiding questions", list(guidingQuestions, "*"))
        section("Format", format.map { WikiProse.text($0) })
        section("Further reading", reading)
        section("People", roles)
        section("Messages", list(messages.map(\.text), "#"))
        section("Report", report?.summary.map { WikiProse.text($0) })
        for (kind, heading) in [(Link.Kind.stream, "Live stream"), (.video, "Video record"), (.other, "Documents")] {
            section(heading, self.links(kind))
        }
        section("Transcript", self.links(.transcript))
        return page
    }

    private func list(_ items: [String], _ mark: String) -> String {
        items.map { item in
            let lines = item.split(separator: "\n").map { WikiProse.inline(Markdown.escaped($0.trimmed)) }
            return "\(mark) " + lines.joined(separator: "<br />")
        }.joined(separator: "\n")
    }

    private var particularsLine: String? {
        let facts = [schedule?.date, schedule?.time, schedule?.room].compactMap(\.self)
        return facts.isEmpty ? nil : facts.map { WikiProse.inline(Markdown.escaped($0)) }.joined(separator: " | ")
    }

    private var reading: String {
        furtherReading.map { reference in
            let words = WikiProse.inline(Markdown.escaped(reference.text))
            return "* " + (reference.url.map { "[\($0) \(words)]" } ?? words)
        }.joined(separator: "\n")
    }

    private func links(_ kind: Link.Kind) -> String {
        links.filter { $0.kind == kind }.map { link in
            let words = WikiProse.inline(Markdown.escaped(link.text))
            return "* " + (link.url.map { "[\($0) \(words.isEmpty ? $0 : words)]" } ?? words)
        }.joined(separator: "\n")
    }

    /// The people under the names of their roles, in the order of the template.
    private var roles: String {
        Self.roleNames.compactMap { role, name in
            let people = people.filter { $0.role == role }
            guard !people.isEmpty else { return nil }
            let lines = people.map { person in
                let facts = [person.name, person.organisation, person.country].compactMap(\.self)
                let note = person.note.map { " (\($0))" } ?? ""
                return "* " + WikiProse.inline(Markdown.escaped(facts.joined(separator: ", ") + note))
            }
            return "'''\(name)'''\n" + lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private static let roleNames: [(SessionRole, String)] = [
        (.focalPoint, "Focal Point"), (.orgTeam, "Org Team"), (.subjectMatterExpert, "Subject Matter Expert"),
        (.programmeCommittee, "Programme Committee"), (.proposer, "Proposer"), (.keynote, "Keynote"),
        (.keyParticipant, "Key Participants"), (.presenter, "Presenters"), (.moderator, "Moderator"),
        (.remoteModerator, "Remote Moderator"), (.rapporteur, "Reporter")
    ]
}
