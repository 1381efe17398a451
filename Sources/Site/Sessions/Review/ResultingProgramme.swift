import Balance
import HTML
import Journal
import Mechanism
import Review

/// From whom a programme comes: the one that the ranking would give, and beside it the one that has come of it so far.
extension Reading {
    func resultingProgramme(
        _ h: inout HTMLWriter, _ call: ProgrammeCall, _ ranking: Ranking, _ query: [String: [String]]
    ) {
        h.h3(.id("balance"), words("The balance of the programme that would come of it"))
        firstOfRanking(&h, call, ranking, query)
        soFar(&h, call)
    }

    /// From whom the programme would come if the first so many were taken, of those that still can be.
    private func firstOfRanking(
        _ h: inout HTMLWriter, _ call: ProgrammeCall, _ ranking: Ranking, _ query: [String: [String]]
    ) {
        let fates = mechanism.fates(in: call).reduce(into: [:]) { $0[$1.submission] = $1.fate }
        let standing = ranking.lines.map { ID<Session>($0.key) }.filter { id in
            switch fates[.session(id)] {
            case .open, .accepted: true
            default: false
            }
        }
        guard !standing.isEmpty else { return }
        let half = max(1, standing.count / 2)
        let top = query["top"]?.last.flatMap { Int(digits: $0) }.map { min(max($0, 1), standing.count) } ?? half
        let tally = mechanism.tally(ofProposers: mechanism.sessions.all(standing.prefix(top)))
        h.form(.method("get"), .action(Route.reviewRoom(call.id).link), .class("filter")) { h in
            h.p { h in
                h.label(.for("top"), words("If the first so many were taken:"))
                h.input(
                    .type("text"), .inputmode("numeric"), .name("top"), .id("top"), .size(4), .value(String(top)))
            }
            h.button(.class("button quiet"), .type("submit"), words("Show"))
        }
        balance(
            &h, tally,
            words.count(
                top, "By the group of who proposed it: the first %1", "By the group of who proposed them: the first %1")
        )
        h.p(.class("small soft"), words("What was withdrawn, merged or declined is not among them."))
        effective(&h, tally)
    }

    /// From whom the programme comes so far: everybody with a part in what was accepted, and in what issues were put
    /// together into for the same year.
    private func soFar(_ h: inout HTMLWriter, _ call: ProgrammeCall) {
        let sessions = mechanism.sessions.filter { session in
            session.isInProgramme && (session.proposal?.call == call.id || isMade(session, ofIssuesFor: call.year))
        }
        let parts = sessions.flatMap(\.parts)
        guard !parts.isEmpty else { return }
        let tally = Tally(of: charter.groups.codes, counting: eachOnce(parts).map(\.group))
        h.h3(words("The balance of what is in the programme so far"))
        balance(
            &h, tally,
            words.count(
                sessions.count, "Everybody with a part in %1 session, each person once",
                "Everybody with a part in %1 sessions, each person once"))
        effective(&h, tally)
    }

    /// Each person once: whoever has joined by account, guests by their names.
    private func eachOnce(_ parts: [Part]) -> [Part] {
        var known: Set<PersonID> = []
        var names: Set<FoldedName> = []
        return parts.filter { part in
            if let person = part.person { return known.insert(person).inserted }
            // A name that was removed tells nobody apart.
            return part.name.words { journal.text($0) }.flatMap(FoldedName.init).map { names.insert($0).inserted }
                ?? true
        }
    }

    private func isMade(_ session: Session, ofIssuesFor year: Int) -> Bool {
        session.proposal == nil
            && mechanism.issues.all(session.sources).contains { issue in
                issue.call.flatMap { mechanism.programmeCalls[$0] }?.year == year
            }
    }

    private func effective(_ h: inout HTMLWriter, _ tally: Tally) {
        h.p(
            .class("small"),
            words(
                "The effective number of groups is %1 of %2.", oneDecimal(tally.effectiveGroups),
                String(tally.cells.count)))
    }
}
