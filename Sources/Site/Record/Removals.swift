import HTML
import Journal
import Mechanism
import TransparencyLog

/// What stands where a text was removed, and what stands beside a text that was put right.
extension Reading {
    /// Says that a text was removed, on which ground, and where the reason stands.
    func removed(_ h: inout HTMLWriter, _ commitment: Commitment) {
        let removal = removal(of: commitment.hash)
        h.p(.class("removed soft")) { h in
            switch removal?.ground {
            case .request?: h.text(words("Removed at the request of whoever it is about."))
            case .law?: h.text(words("Removed because a law or a court demands it."))
            case .safety?: h.text(words("Removed because it put somebody in danger."))
            case nil: h.text(words("Removed. The entry stands, and the record still verifies."))
            }
            if let removal {
                h.text(" ")
                h.a(.href(Route.entry(removal.entry).link), words("The entry that removed it"))
            }
        }
    }

    /// What puts a text right, below it.
    func correction(_ h: inout HTMLWriter, of commitment: Commitment) {
        guard let correction = mechanism.record.correction(of: commitment.hash) else { return }
        h.div(.class("correction flow")) { h in
            h.p { h in
                h.b(words("Put right:"))
                h.text(" ")
                day(&h, correction.at)
                h.text(" · ")
                h.a(.href(Route.entry(correction.entry).link), words("Entry %1", words.number(correction.entry)))
            }
            prose(&h, correction.text)
        }
    }

    /// The public facts of a removal, read from the entry that did it.
    private func removal(of text: Hash) -> Removal? {
        guard let index = try? journal.removal(of: text), let bytes = try? journal.entry(index),
            let entry = try? Entry(index: index, bytes.span)
        else { return nil }
        return switch entry.act {
        case let act as EraseText: Removal(scope: .everything, ground: act.ground, entry: index)
        case let act as ErasePerson: Removal(scope: act.scope, ground: act.ground, entry: index)
        default: nil
        }
    }

    /// The acts by which a text of an entry can be erased or put right, for whoever may do it.
    func remedies(for commitment: Commitment, of entry: Int) -> [Action?] {
        let place = [("entry", String(entry)), ("text", commitment.hash.base64url)]
        return [
            action(.correctText, on: .mechanism, place[0], place[1]),
            action(.eraseText, on: .mechanism, place[0], place[1])
        ]
    }
}
