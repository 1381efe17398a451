import HTML
import Hummingbird
import Journal
import Mechanism
import Secretariat

/// What is done at the drafters' desk: drafts are kept in the vault, and published together.
extension Site {
    func draft(
        _ id: ID<Consultation>, _ form: [String: [String]], _ visitor: Visitor, _ arrival: Arrival, _ request: Request
    ) async throws -> Response {
        let state = clerk.state
        guard let person = visitor.person, let member = state.people[person],
            !member.roles.isDisjoint(with: [.drafter, .secretariat])
        else { return await problem(.forbidden, arrival, request) }
        guard let consultation = state.consultations[id] else { return await problem(.notFound, arrival, request) }
        if form["deed"]?.last == "publish" {
            return try await publish(consultation, form, person, visitor, arrival, request)
        }
        guard let input = form["input"]?.last.flatMap({ Int(digits: $0) }).flatMap({ state.inputs[ID($0)] }),
            input.consultation == id
        else { return await problem(.notFound, arrival, request) }
        let place = AnswerDraft.place(of: input.id)
        let now = clock.now.seconds
        let old: AnswerDraft? = try await journal.read { try $0.vault.draft(at: place, of: .process) }
        var draft = AnswerDraft(
            input: input.id.number, disposition: form["disposition"]?.last ?? "",
            reason: String((form["reason"]?.last ?? "").prefix(8192)),
            change: String((form["change"]?.last ?? "").prefix(8192)), author: person.code)
        switch form["deed"]?.last {
        case "discard": try await journal.changeVault { try $0.discardDraft(at: place, of: .process) }
        case "read":
            // Whoever has read it has read these words and no others.
            guard var read = old, read.author != person.code, read.saysTheSame(as: draft) else {
                return await problem(.conflict, arrival, request)
            }
            read.reader = person.code
            let kept = read
            try await journal.changeVault { try $0.keep(draft: kept, at: place, of: .process, saved: now) }
        default:
            // A colleague may have kept other words since this form was opened.
            if let old, form["shown"]?.last != old.mark(in: state), !old.saysTheSame(as: draft) {
                let mine = draft
                return try await send(arrival, request, visitor) { reading in
                    reading.draftPage(input, old, consultation, instead: mine)
                }
            }
            if let old, old.saysTheSame(as: draft) {
                (draft.author, draft.reader) = (old.author, old.reader)
            }
            let kept = draft
            try await journal.changeVault { try $0.keep(draft: kept, at: place, of: .process, saved: now) }
        }
        return SiteAnswer.seeOther(Route.drafting(id).link.address).response(to: request, isPrivate: true)
    }

    /// Publishes the drafts that were shown, all of them or none.
    private func publish(
        _ consultation: Consultation, _ form: [String: [String]], _ person: PersonID, _ visitor: Visitor,
        _ arrival: Arrival, _ request: Request
    ) async throws -> Response {
        let chosen = Set((form["inputs"] ?? []).compactMap { Int(digits: $0) })
        let state = clerk.state
        let drafts: [AnswerDraft] = try await journal.read {
            try $0.vault.drafts(under: AnswerDraft.folder, of: .process)
        }
        let ready = drafts.filter { chosen.contains($0.input) }.map { ($0, $0.act(in: state, by: person)) }
        let seen = Set(form["seen"] ?? [])
        let isAsSeen = ready.allSatisfy { seen.contains("\($0.0.input)-\($0.0.mark(in: state))") }
        let query = [
            "publish": ["yes"], "inputs": chosen.map(String.init), "changed": isAsSeen ? [] : ["yes"]
        ]
        let again: @Sendable (Reading) -> Page? = { reading in
            reading.mechanism.consultations[consultation.id].flatMap { reading.draftingPage($0, query) }
        }
        guard !ready.isEmpty, isAsSeen, ready.allSatisfy({ $0.1.faults.isEmpty }) else {
            return try await send(arrival, request, visitor, again)
        }
        let vault =
            ready.map { VaultWrite.discard(draft: $0.0.place, of: .process) }
            + (try await letters(about: ready.map(\.1.act)))
        do {
            let receipt = try await clerk.perform(ready.map(\.1.act), by: .person(person), vault: vault)
            let link = Route.responses(consultation.id).link.adding(query: Reading.doneQuery, String(receipt.index))
            return SiteAnswer.seeOther(link.address).response(to: request, isPrivate: true)
        } catch .refused(let refusal, _) {
            if refusal.rule == .notPermitted { return await problem(.forbidden, arrival, request) }
            return try await send(arrival, request, visitor, again)
        } catch .unavailable(let fault) {
            throw fault
        } catch {
            return await problem(.serviceUnavailable, arrival, request)
        }
    }
}
