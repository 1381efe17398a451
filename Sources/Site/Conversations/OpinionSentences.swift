import HTML
import Mechanism

/// What the votes come to, in sentences: what every group supports, where groups differ, who has not been heard.
extension Reading {
    func sentences(_ h: inout HTMLWriter, _ result: OpinionResult, of conversation: Conversation) {
        h.p { h in
            h.text(words.count(result.people, "%1 person voted", "%1 people voted") + ", ")
            h.text(words.count(result.votes, "%1 vote in all", "%1 votes in all") + ". ")
            if result.guests > 0 {
                h.text(
                    words.count(
                        result.guests,
                        "%1 of them has no account; that vote is counted in the totals and shown apart, and belongs to no group.",
                        "%1 of them have no account; their votes are counted in the totals and shown apart, and belong to no group."
                    ))
            }
        }
        agreed(&h, result)
        nearly(&h, result)
        divided(&h, result)
        unheard(&h, result)
        alike(&h, result)
    }

    private func agreed(_ h: inout HTMLWriter, _ result: OpinionResult) {
        let lines = result.statements.filter(\.isCommonGround).sorted {
            ($0.headline.minimum ?? 0) > ($1.headline.minimum ?? 0)
        }
        h.h3(words("What every group supports"))
        if lines.isEmpty {
            return h.p(
                words("No statement is supported by every group so surely that it could be called common ground."))
        }
        list(&h, lines) { line in
            (line.headline.minimum.map {
                words("Every group supports it: at least %1 of each, with 95 % certainty.", percent($0))
            } ?? words("Every group supports it, with 95 % certainty."))
                + (line.hangsOnOne ? " " + words("Without one organisation it would stand differently.") : "")
        }
    }

    private func nearly(_ h: inout HTMLWriter, _ result: OpinionResult) {
        let lines = result.statements.filter { !$0.isCommonGround && $0.amongGroups.label == .leaning }
        guard !lines.isEmpty else { return }
        h.h3(words("What may become common ground"))
        list(&h, lines) { line in
            let standing = line.amongGroups
            let who = names(standing, result)
            let likely =
                standing.probability.map {
                    words("Likely supported by every group (%1), least surely by %2.", percent($0), who)
                } ?? words("Likely supported by every group, least surely by %1.", who)
            return likely
                + (standing.needed.map { " " + words("%1 more of them agreeing would make it sure.", words.number($0)) }
                    ?? "")
        }
    }

    private func divided(_ h: inout HTMLWriter, _ result: OpinionResult) {
        let lines = result.statements.filter { $0.amongGroups.label == .contested }
        guard !lines.isEmpty else { return }
        h.h3(words("Where stakeholder groups differ"))
        list(&h, lines) { line in
            let named = line.amongGroups.named
            guard named.count == 2 else { return "" }
            return words(
                "Supported by %1 and not by %2, each with 95 % certainty.", groupName(named[0], result),
                groupName(named[1], result))
        }
    }

    private func unheard(_ h: inout HTMLWriter, _ result: OpinionResult) {
        let lines = result.statements.filter { $0.amongGroups.label == .unheard }
        guard !lines.isEmpty else { return }
        h.h3(words("Who has not been heard"))
        let missing = Set(lines.flatMap(\.amongGroups.named)).sorted()
        for place in missing {
            let count = lines.count { $0.amongGroups.named.contains(place) }
            h.p(
                .class("small"),
                words(
                    "%1: fewer than five have voted on %2 of %3 statements. Absence is not taken for consent.",
                    groupName(place, result), words.number(count), words.number(result.statements.count)))
        }
    }

    /// The groups of opinion in words, or that there are none.
    private func alike(_ h: inout HTMLWriter, _ result: OpinionResult) {
        h.h3(words("Who votes alike"))
        guard !result.opinions.isEmpty else {
            return h.p(
                words(
                    "No groups of opinion were found that differ more than shuffled votes do. Where people differ, they differ from statement to statement."
                ))
        }
        let sure =
            result.evidence.map {
                " "
                    + words(
                        "In %1 shuffles of the votes, chance divided people as clearly in no more than %2 of them.",
                        words.number($0.shuffles), percent($0.pValue))
            } ?? ""
        h.p(
            words.count(
                result.opinions.count, "%1 group of people who vote alike was found.",
                "%1 groups of people who vote alike were found.") + sure)
        for (place, opinion) in result.opinions.enumerated() where !opinion.standsFor.isEmpty {
            h.p { h in
                h.b(words("Group %1", letter(place)))
                h.text(" " + words.count(opinion.people, "(%1 person)", "(%1 people)") + ". ")
                h.text(words("What sets it apart:"))
            }
            h.ul(.class("small")) { h in
                for stand in opinion.standsFor {
                    h.li { h in
                        h.b(stand.agrees ? words("agrees:") : words("disagrees:"))
                        h.text(" ")
                        quoted(&h, stand.statement)
                    }
                }
            }
        }
    }

    private func list(
        _ h: inout HTMLWriter, _ lines: [OpinionResult.Line], _ sentence: (OpinionResult.Line) -> String
    ) {
        h.ul(.class("flow")) { h in
            for line in lines {
                h.li { h in
                    quoted(&h, line.statement)
                    h.p(.class("small soft"), sentence(line))
                }
            }
        }
    }

    /// The words of a statement, as a link to the place where it stands.
    func quoted(_ h: inout HTMLWriter, _ id: ID<Statement>) {
        guard let statement = mechanism.statements[id] else { return }
        let said = text(statement.text(in: words.language))
        h.a(.href(link(to: .statement(id))), .lang(language(of: said)), said)
    }

    /// Where a message or a clause comes from, when it was a statement of common ground.
    func origin(_ h: inout HTMLWriter, _ id: ID<Statement>) {
        guard let statement = mechanism.statements[id] else { return }
        h.p(.class("small soft")) { h in
            h.text(words("Taken from a conversation, where every group supports it:") + " ")
            h.a(
                .href(link(to: .statement(id))),
                "\(title(of: .conversation(statement.conversation)) ?? ""), \(title(of: .statement(id)) ?? "")")
        }
    }

    private func names(_ standing: OpinionResult.Standing, _ result: OpinionResult) -> String {
        words.list(standing.named.map { groupName($0, result) })
    }

    func groupName(_ place: Int, _ result: OpinionResult) -> String {
        result.groups.indices.contains(place) ? group(result.groups[place].code) : "?"
    }

    /// The letter of a group of opinion: A for the largest.
    func letter(_ place: Int) -> String {
        Unicode.Scalar(0x41 + UInt32(max(0, min(place, 25)))).map { String(Character($0)) } ?? "?"
    }

    /// Thousandths as a share: "83 %".
    func percent(_ thousandths: Int) -> String { "\((max(0, min(1000, thousandths)) + 5) / 10) %" }
}
