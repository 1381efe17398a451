import HTML
import Mechanism

/// How the floor was shared, as far as a transcript tells.
extension Reading {
    func spokenShares(_ h: inout HTMLWriter, _ transcript: Session.Transcript) {
        let shares = transcript.shares
        guard shares.all > 0 else { return }
        h.section(.class("flow"), .id("shares")) { h in
            h.h2(.class("h3"), words("How the floor was shared"))
            h.p(
                .class("small"),
                shares.measure == .seconds
                    ? words(
                        "Counted in time, from this transcript. %1 percent of it is matched with somebody.",
                        String(shares.coverage))
                    : words(
                        "Counted in words, since the transcript has no times. %1 percent of them are matched with somebody.",
                        String(shares.coverage)))
            guard shares.coverage > 0 || shares.all > shares.unknown else {
                return h.p(.class("missing small"), words("Nobody has said yet who spoke."))
            }
            let silent = charter.groups.codes.filter { shares.byGroup[$0] == nil }
            if !silent.isEmpty, shares.unknown == 0 {
                h.p(.class("missing small"), words("Not heard: %1.", words.list(silent.map(group))))
            }
            h.table(.class("num")) { h in
                h.caption(
                    shares.measure == .seconds
                        ? words("Time on the floor by group, from the transcript")
                        : words("Words on the floor by group, from the transcript"))
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Group"))
                        h.th(.scope("col"), shares.measure == .seconds ? words("Time") : words("Words"))
                    }
                }
                h.tbody { h in
                    for code in charter.groups.codes { row(&h, group(code), shares.byGroup[code] ?? 0, shares) }
                    if let amount = shares.byGroup[nil] { row(&h, words("no group stated"), amount, shares) }
                    if shares.unknown > 0 { row(&h, words("not known"), shares.unknown, shares) }
                }
            }
        }
    }

    private func row(_ h: inout HTMLWriter, _ name: String, _ amount: Int, _ shares: Session.Transcript.Shares) {
        h.tr { h in
            h.th(.scope("row"), name)
            h.td(shares.measure == .seconds ? words.duration(amount) : words.number(amount))
        }
    }
}
