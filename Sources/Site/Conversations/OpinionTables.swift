import HTML
import Mechanism

/// The figures behind the sentences: each statement with how everybody and each group voted, small numbers withheld.
extension Reading {
    func tables(_ h: inout HTMLWriter, _ result: OpinionResult, of conversation: Conversation) {
        guard !result.statements.isEmpty else { return }
        h.details(.class("brief")) { h in
            h.summary(words("All figures, statement by statement"))
            table(&h, words("By stakeholder group"), result, result.groups.map { group($0.code) }, \.byGroup)
            if !result.opinions.isEmpty {
                let names = result.opinions.indices.map { words("Group %1", letter($0)) }
                table(&h, words("By group of opinion"), result, names, \.byOpinion)
            }
            h.p(
                .class("small soft"),
                words(
                    "Agree, disagree and pass, in this order. “Withheld” stands where fewer than five voted, or where their votes could be worked out otherwise."
                ))
        }
    }

    private func table(
        _ h: inout HTMLWriter, _ caption: String, _ result: OpinionResult, _ names: [String],
        _ cells: KeyPath<OpinionResult.Line, [OpinionResult.Cell?]>
    ) {
        let showsGuests = cells == \.byGroup && result.guests > 0
        h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(caption)) { h in
            h.table(.class("num")) { h in
                h.caption(caption)
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Statement"))
                        h.th(.scope("col"), words("Everybody"))
                        for name in names { h.th(.scope("col"), name) }
                        if showsGuests { h.th(.scope("col"), words("Without an account")) }
                        h.th(.scope("col"), words("Standing"))
                    }
                }
                h.tbody { h in
                    for line in result.statements {
                        h.tr { h in
                            h.th(.scope("row")) { h in quoted(&h, line.statement) }
                            h.td(figures(line.everybody))
                            for cell in line[keyPath: cells] { h.td(figures(cell?.tally)) }
                            if showsGuests { h.td(figures(line.guests)) }
                            h.td(words(ChoiceWords.of(standing(line, cells).label)))
                        }
                    }
                }
            }
        }
    }

    private func standing(
        _ line: OpinionResult.Line, _ cells: KeyPath<OpinionResult.Line, [OpinionResult.Cell?]>
    ) -> OpinionResult.Standing {
        cells == \.byGroup ? line.amongGroups : line.amongOpinions ?? line.amongGroups
    }

    private func figures(_ tally: OpinionResult.Tally?) -> String {
        guard let tally else { return words("withheld") }
        return "\(words.number(tally.agree)) · \(words.number(tally.disagree)) · \(words.number(tally.pass))"
    }
}
