import HTML
import Mechanism

/// Who may do what: read off the permissions that every act is checked against, so that it cannot say anything else.
extension Reading {
    func powers(_ h: inout HTMLWriter) {
        h.p(words("The program asks this table before every act, and then the rule of the act itself."))
        h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(words("Who may do what"))) { h in
            h.table { h in
                h.caption(words("Every act of the process and who may do it"))
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Who"))
                        h.th(.scope("col"), words("May do"))
                    }
                }
                h.tbody { h in
                    for (who, acts) in powers where !acts.isEmpty {
                        h.tr { h in
                            h.th(.scope("row"), who)
                            h.td(acts.map { words($0.words.title) }.joined(separator: words("; ")))
                        }
                    }
                }
            }
        }
    }

    private var powers: [(who: String, acts: [ActType])] {
        func acts(_ isMeant: (Permission) -> Bool) -> [ActType] { ActType.allCases.filter { isMeant($0.permission) } }
        var powers = [
            (words("Anyone"), acts { $0 == .anyone }),
            (words("Anyone who takes part"), acts { $0 == .participant }),
            (words("Everybody about themselves"), acts { $0 == .oneself }),
            (words("Whoever brought the thing in"), acts { $0 == .author })
        ]
        for role in Role.allCases {
            powers.append(
                (called(role), acts { if case .roles(let roles) = $0 { roles.contains(role) } else { false } }))
        }
        for part in SessionRole.allCases {
            let name = words(ChoiceWords.of(part))
            powers.append(
                (
                    words("%1, in their session, or the secretariat", name),
                    acts { if case .parts(let parts) = $0 { parts.contains(part) } else { false } }
                ))
        }
        powers += [
            (
                words("Whoever answers for a session in the programme committee, or the secretariat"),
                acts { $0 == .programmeCommittee }
            ),
            (words("Whoever owes the follow-up, or the secretariat"), acts { $0 == .addressee }),
            (words("The clock, when it is due"), acts { $0 == .clock }),
            (words("Whoever runs the program on its machine"), acts { $0 == .operator })
        ]
        return powers
    }
}
