import Hummingbird
import Journal
import Mechanism
import Secretariat

/// Taking votes: a plain form, then the next statement.
extension Site {
    func castVote(
        in conversation: ID<Conversation>, _ form: [String: [String]], _ visitor: Visitor, _ arrival: Arrival,
        _ request: Request
    ) async throws -> Response {
        guard let number = form["statement"]?.last.flatMap({ Int(digits: $0) }),
            let statement = clerk.state.statements[ID(number)], statement.conversation == conversation
        else { return await problem(.notFound, arrival, request) }
        let vote: Int?
        switch form["vote"]?.last {
        case "agree": vote = 1
        case "disagree": vote = -1
        case "pass": vote = 0
        case "none": vote = nil
        default: return await problem(.badRequest, arrival, request)
        }
        if case .newcomer = visitor {
            return SiteAnswer.seeOther(Route.act(.join).path).response(to: request, isPrivate: true)
        }
        var cookies: [String] = []
        let voter: Ballot.Voter
        if let person = visitor.person {
            voter = .person(person.code)
        } else if let guest = guest(request) {
            voter = guest
        } else {
            let isOpen = (try? clerk.state.checkVote(on: statement.id, isGuest: true, at: clock.now)) != nil
            if isOpen, let guestLimit, !guestLimit.allows(arrival.address, now: milliseconds) {
                return await problem(.tooManyRequests, arrival, request)
            }
            let token = Token.random()
            cookies = [Cookies.guest(token, isSecure: isSecure)]
            voter = .guest(token.hash)
        }
        // Whoever begins with this vote was asked as somebody of whom nothing was known.
        let asGuest: Ballot.Voter? = voter.isGuest && cookies.isEmpty ? voter : nil
        let probability = try await reading(arrival, visitor, asGuest) { reading in
            reading.mechanism.conversations[conversation].flatMap { reading.probability(of: statement.id, in: $0) }
        }
        do {
            try await teller.cast(vote, on: statement.id, by: voter, askedWith: probability)
        } catch let refusal as Refusal {
            if refusal.rule == .accountNeeded {
                return SiteAnswer.seeOther(Route.signIn.path).response(to: request, isPrivate: true)
            }
            return await problem(.conflict, arrival, request)
        }
        let place = form["from"]?.last == "own" ? Route.ownVotes(conversation) : Route.voting(conversation)
        return SiteAnswer.seeOther(place.path, cookies: cookies).response(to: request, isPrivate: true)
    }

    /// The files of a conversation: published figures for all, one's own votes for oneself.
    func conversationFile(
        _ route: Route, _ arrival: Arrival, _ visitor: Visitor, _ request: Request
    ) async throws -> Response? {
        let read: @Sendable (Reading) -> String?
        let (type, name): (String, String)
        switch route {
        case .resultTable(let id):
            read = { reading in reading.mechanism.conversations[id].flatMap(reading.resultTable) }
            (type, name) = ("text/csv; charset=utf-8", "conversation-\(id.number).csv")
        case .resultFile(let id):
            // Byte for byte the text that the entry commits to.
            read = { reading in
                reading.mechanism.conversations[id]?.count.map { reading.text($0.result) }
            }
            (type, name) = ("application/json", "conversation-\(id.number).json")
        case .ownVotesFile(let id):
            read = { reading in reading.mechanism.conversations[id].flatMap(reading.ownVotesFile) }
            (type, name) = ("application/json", "votes-\(id.number).json")
        default: return nil
        }
        let guest = guest(request)
        let isOwn = if case .ownVotesFile = route { true } else { false }
        guard let text = try await reading(arrival, visitor, guest, read) else {
            return await problem(.notFound, arrival, request)
        }
        return SiteAnswer.file(
            ByteBuffer(string: text), type: type, caching: isOwn ? .never : .short, name: name
        ).response(to: request, isPrivate: isOwn)
    }

    /// Whoever holds this browser, as far as they have voted without an account.
    func guest(_ request: Request) -> Ballot.Voter? {
        Cookies.value(Cookies.guestName(isSecure: isSecure), in: request).flatMap { Token(text: $0) }
            .map { .guest($0.hash) }
    }

    /// Statements that say nearly the same as one that is about to be sent; its author decides.
    func statements(like act: SubmitStatement) async throws -> [ID<Statement>] {
        guard case .written(let words) = act.text, let conversation = clerk.state.conversations[act.conversation] else {
            return []
        }
        let statements = clerk.state.statements.all(conversation.statements)
        return try await journal.read { reader in
            SimilarStatements(statements, reader).like(words)
        }
    }
}
