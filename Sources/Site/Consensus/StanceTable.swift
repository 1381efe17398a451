import HTML
import Mechanism

extension Reading {
    /// Where each group stands on the text of a call: to be seen, not to be added up.
    func stanceTable(_ h: inout HTMLWriter, _ call: ConsensusCall) {
        let standing = call.standing
        let objectors = mechanism.objections.all(call.objections).filter(\.state.isOpen)
        h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(words("Stances by group"))) { h in
            h.table(.class("num")) { h in
                h.caption(words("Stances by stakeholder group"))
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Group"))
                        for position in ConsensusCall.Position.allCases {
                            h.th(.scope("col"), words(ChoiceWords.of(position)))
                        }
                        h.th(.scope("col"), words("Objects"))
                    }
                }
                h.tbody { h in
                    for code in charter.groups.codes {
                        h.tr { h in
                            h.th(.scope("row"), group(code))
                            for position in ConsensusCall.Position.allCases {
                                let count = standing.count {
                                    $0.position == position && mechanism.people.group(of: $0.voice) == code
                                }
                                h.td(count == 0 ? "–" : words.number(count))
                            }
                            let count = objectors.count { mechanism.people.group(of: $0.author) == code }
                            h.td(count == 0 ? "–" : words.number(count))
                        }
                    }
                }
            }
        }
    }
}
