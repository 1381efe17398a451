import HTML
import Mechanism
import Secretariat
import TransparencyLog

/// How the record stands outside: how far it is published, and which groups vouch for it.
struct RecordStanding: Sendable {
    /// How many entries the last checkpoint covers; nil before the first.
    let size: Int?
    /// Every witness that is named, and how it stands with it.
    let witnesses: [Row]
    /// How many groups must vouch.
    let quorum: Int

    /// One witness.
    struct Row: Sendable {
        let group: String
        let name: String
        /// Whether it has signed the last checkpoint.
        let hasSigned: Bool
        let standing: WitnessCircle.Standing?
    }

    init(_ published: Publisher.Published?, _ board: WitnessBoard?, _ circle: WitnessCircle) {
        size = published?.checkpoint.size
        quorum = board?.quorum ?? 0
        witnesses = (board?.witnesses ?? []).compactMap { witness in
            guard let key = try? NoteVerifier(text: witness.key) else { return nil }
            return Row(
                group: witness.group, name: key.name,
                hasSigned: published?.note.cosignatures(by: [key]).isEmpty == false,
                standing: circle.standing(of: witness.key))
        }
    }

    /// The groups of which a witness has signed the last checkpoint, each once.
    var vouching: [String] {
        witnesses.filter(\.hasSigned).reduce(into: []) { groups, row in
            if !groups.contains(row.group) { groups.append(row.group) }
        }
    }
}

extension Reading {
    /// The state of the witnesses: one sentence, then one row for each.
    func witnesses(_ h: inout HTMLWriter) {
        h.p(vouching)
        actions(&h, [action(.nameWitnesses, on: .mechanism)])
        guard !record.witnesses.isEmpty else { return }
        h.ul(.class("small")) { h in
            for row in record.witnesses {
                h.li { h in
                    h.b(group(row.group))
                    h.text(" · \(row.name): " + standing(row))
                }
            }
        }
    }

    private var vouching: String {
        let groups = words.list(record.vouching.map(group))
        let size = words.number(record.size ?? 0)
        if record.witnesses.isEmpty {
            return words(
                "No witness has been named yet. That everybody is shown the same record rests on those who keep a copy."
            )
        }
        if record.vouching.isEmpty {
            return words("No group vouches for the latest state yet; it takes %1 groups.", String(record.quorum))
        }
        return record.vouching.count >= record.quorum
            ? words(
                "%1 vouch for the record with its first %2 acts. It takes %3 groups.", groups, size,
                String(record.quorum))
            : words("So far %1 vouch for the latest state. It takes %2 groups.", groups, String(record.quorum))
    }

    private func standing(_ row: RecordStanding.Row) -> String {
        if row.hasSigned { return words("vouches for the latest state") }
        return switch row.standing {
        case .vouches(let size, let at)?:
            words("vouched for the first %1 acts, %2", words.number(size), words.dayAndTime(at, zone))
        case .silent?: words("could not be reached")
        case .refused(let status)?: words("would not sign (status %1)", String(status))
        case nil: words("has not been asked yet")
        }
    }
}
