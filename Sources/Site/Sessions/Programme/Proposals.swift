import Dispatch
import HTML
import Hummingbird
import Mechanism
import Secretariat
import Synchronization
import Timetable

/// What the program proposes for an edition: computed for whoever asks, the same for the same seed, and kept by nobody until
/// somebody takes it over.
struct ProgrammeProposal: Sendable {
    let draft: Timetabling
    let way: Edition.Arrangement.Way
    let seed: Int
    let moves: Int
    /// The draft with the places that are proposed.
    let after: Timetabling

    /// The sessions that would get another place.
    var placements: [Placement] {
        draft.sessions.indices.compactMap { number in
            let session = draft.sessions[number]
            guard session.state == .planned || session.state == .ready, draft.places[number] != after.places[number],
                let place = after.places[number].flatMap(after.place)
            else { return nil }
            return Placement(session.id, place)
        }
    }

    /// What is wrong with it, added up.
    var cost: Int { Self.whole(after.violations.reduce(0) { $0 + $1.cost }) }
    var costBefore: Int { Self.whole(draft.violations.reduce(0) { $0 + $1.cost }) }

    private static func whole(_ cost: Double) -> Int { Int(min(max(cost.rounded(), 0), 9e14)) }

    /// Looks for places.
    init(_ draft: Timetabling, _ way: Edition.Arrangement.Way, seed: Int) {
        (self.draft, self.way, self.seed) = (draft, way, seed)
        // A few seconds for 300 sessions, a blink for thirty.
        moves = min(300_000, 20_000 + 1000 * draft.sessions.count)
        var programme = draft.programme
        // A plenary is for all: what is in it was put there by hand and stays, and nothing else comes into it.
        let plenaries = Set(draft.slots.indices.filter { draft.slots[$0].isPlenary })
        for room in programme.rooms.indices { programme.rooms[room].closed.formUnion(plenaries) }
        for (number, place) in draft.places.enumerated() {
            guard let place, programme.sessions.indices.contains(number) else { continue }
            if plenaries.contains(place.slot) {
                programme.sessions[number].isCancelled = true
            } else if way == .fill {
                programme.sessions[number].fixed = place
            }
        }
        let generator = UInt64(clamping: seed)
        let found =
            way == .repair
            ? programme.repair(draft.places, seed: generator, .moves(moves))
            : programme.propose(keeping: draft.places, seed: generator, .moves(moves))
        var after = draft
        after.places = found.places.enumerated().map { number, place in
            guard let old = draft.places[number], plenaries.contains(old.slot) else { return place }
            return old
        }
        after.places = Self.keepingEverybody(after.places, draft, programme)
        self.after = after
    }

    /// No session that has a place loses it: where the search would give it away, whoever was to get it takes what is free.
    private static func keepingEverybody(
        _ found: [Timetable.Programme.Place?], _ draft: Timetabling, _ programme: Timetable.Programme
    ) -> [Timetable.Programme.Place?] {
        var places = found
        let all = programme.slots.indices.flatMap { slot in
            programme.rooms.indices.filter { !programme.rooms[$0].closed.contains(slot) }
                .map { Timetable.Programme.Place(slot: slot, room: $0) }
        }.filter { draft.place($0) != nil }
        for _ in places.indices {
            guard let lost = places.indices.first(where: { places[$0] == nil && draft.places[$0] != nil }) else {
                break
            }
            let old = draft.places[lost]
            if let taker = places.firstIndex(of: old) {
                let taken = Set(places.compactMap(\.self))
                places[taker] = all.first { !taken.contains($0) }
            }
            places[lost] = old
        }
        return places
    }
}

/// The last proposal, so that one who looks again or goes back does not have it computed again; one search at a time.
final class ProposalDesk: Sendable {
    struct Key: Equatable, Sendable {
        let edition: ID<Edition>
        let way: Edition.Arrangement.Way
        let seed: Int
        /// How many entries the record had.
        let entry: Int
    }

    private let last = Mutex<(key: Key, proposal: ProgrammeProposal)?>(nil)
    private let queue = DispatchQueue(label: "convene.proposals", qos: .utility)

    /// The proposal for a draft, found on a thread of its own: those who read do not wait for it.
    func proposal(_ key: Key, for draft: Timetabling) async -> ProgrammeProposal {
        await withCheckedContinuation { answer in
            queue.async {
                if let kept = self.last.withLock({ $0 }), kept.key == key {
                    return answer.resume(returning: kept.proposal)
                }
                let found = ProgrammeProposal(draft, key.way, seed: key.seed)
                self.last.withLock { $0 = (key, found) }
                answer.resume(returning: found)
            }
        }
    }
}

extension Site {
    /// The page with a proposal for an edition's draft.
    func proposal(
        for id: ID<Edition>, _ visitor: Visitor, _ arrival: Arrival, _ request: Request
    ) async throws -> Response {
        let state = clerk.state
        guard let edition = state.editions[id] else { return await problem(.notFound, arrival, request) }
        guard state.may(visitor.actor, .arrangeProgramme, on: .edition(id)) else {
            return await problem(.forbidden, arrival, request)
        }
        let way = arrival.query["way"]?.last.flatMap(Edition.Arrangement.Way.init) ?? .fill
        let seed = min(arrival.query["seed"]?.last.flatMap { Int(digits: $0) } ?? 1, 1_000_000_000)
        let key = ProposalDesk.Key(edition: id, way: way, seed: seed, entry: state.count)
        let draft = try await reading(Picture(mechanism: state, now: clock.now), arrival, visitor, nil) {
            $0.timetabling(of: edition)
        }
        guard let draft else { return await problem(.notFound, arrival, request) }
        let found = await proposals.proposal(key, for: draft)
        return try await send(arrival, request, visitor) { $0.proposalPage(found) }
    }
}

extension Reading {
    /// What would change, what would then be wrong, and the button that takes it over.
    func proposalPage(_ proposal: ProgrammeProposal) -> Page {
        let edition = proposal.draft.edition
        let title = words("A proposal for %1", text(edition.title))
        let placements = proposal.placements
        return Page(title, in: .programme) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in
                    h.a(.href(Route.grid(edition.id).link), words("Grid: %1", text(edition.title)))
                }
                h.h1(title)
                h.p(
                    .class("lede"),
                    words(
                        "%1. Cost now %2, with this proposal %3; less is better.", words(ChoiceWords.of(proposal.way)),
                        words.number(proposal.costBefore), words.number(proposal.cost)))
                h.p(
                    .class("small soft"),
                    words(
                        "Seed %1, %2 moves. Both go into the record with the arrangement, if you take it over.",
                        String(proposal.seed), words.number(proposal.moves)))
            }
            h.div(.class("wrap flow programme")) { h in
                taking(&h, proposal, placements)
                h.section(.class("flow")) { h in
                    h.h2(words("What would change"))
                    guard !placements.isEmpty else { return h.p(.class("soft"), words("Nothing would change.")) }
                    h.ul(.class("changes")) { h in
                        for placement in placements { h.li { h in written(&h, placement, edition) } }
                    }
                }
                h.section(.class("flow")) { h in
                    h.h2(words("What would then be wrong"))
                    let violations = proposal.after.violations
                    if violations.isEmpty { h.p(.class("soft"), words("Nothing is wrong with it.")) }
                    troubles(&h, violations, in: proposal.after)
                }
            }
        }
    }

    private func written(_ h: inout HTMLWriter, _ placement: Placement, _ edition: Edition) {
        let session = mechanism.sessions[placement.session]
        let title = RecordSentence.Piece(
            text: session.map { text($0.title) } ?? placement.session.code,
            link: Route.session(placement.session).link)
        let place = RecordSentence.Piece(text: name(of: placement.place, edition))
        guard let now = edition.places[placement.session] else {
            return write(RecordSentence(words: words("“%1” gets this place: %2."), pieces: [title, place]), &h)
        }
        let before = RecordSentence.Piece(text: name(of: now, edition))
        write(RecordSentence(words: words("“%1” goes from %2 to %3."), pieces: [title, before, place]), &h)
    }

    private func taking(_ h: inout HTMLWriter, _ proposal: ProgrammeProposal, _ placements: [Placement]) {
        let edition = proposal.draft.edition
        guard !placements.isEmpty else {
            h.p(words("The program finds nothing better than what is there."))
            return another(&h, proposal)
        }
        h.form(.method("post"), .action(Route.act(.arrangeProgramme).link), .class("act flow")) { h in
            formToken(&h)
            let lines = placements.map(\.code).joined(separator: "\n")
            for (name, value) in [
                ("edition", String(edition.id.number)), ("way", proposal.way.rawValue), ("seed", String(proposal.seed)),
                ("moves", String(proposal.moves)), ("cost", String(proposal.cost)), ("places", lines)
            ] { h.input(.type("hidden"), .name(name), .value(value)) }
            h.p { h in
                h.button(.class("button"), .type("submit"), text: words("Take it over into the draft"))
            }
        }
        another(&h, proposal)
    }

    private func another(_ h: inout HTMLWriter, _ proposal: ProgrammeProposal) {
        let grid = Route.grid(proposal.draft.edition.id).link
        let next = Route.proposal(proposal.draft.edition.id).link.adding(query: "way", proposal.way.rawValue)
            .adding(query: "seed", String(proposal.seed + 1))
        h.p(.class("actions")) { h in
            h.a(.class("button quiet"), .href(next), words("Look with another seed"))
            h.a(.class("button quiet"), .href(grid), words("Leave the draft as it is"))
        }
    }
}
