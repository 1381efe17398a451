import HTML
import HTTPTypes
import Hummingbird
import Journal
import Mechanism
import NIOCore
import Secretariat

/// Coming in and going out.
extension Site {
    /// Sends a link to an address. The answer is the same whether the address is known or not.
    func sendLink(
        _ form: [String: [String]], _ visitor: Visitor, _ arrival: Arrival, _ request: Request
    ) async throws -> Response {
        let raw = form["email"]?.last ?? ""
        guard let email = Accounts.normalised(email: raw) else {
            return try await send(arrival, request, visitor) { $0.signInPage(wrong: raw) }
        }
        // Somebody who writes no name in the field that people do not see is no person.
        let isPerson = form["website"]?.last?.isEmpty ?? true
        if isPerson, linkLimit.allows("mail:" + email, now: milliseconds) {
            let name = clerk.state.charter.inForce.name
            let words = arrival.words
            try await accounts.sendLink(to: email, base: facts.address) { link in
                (
                    words("Your link to %1", name),
                    words("With this link you sign in to %1. It works once, within 15 minutes:", name) + "\n\n" + link
                        + "\n\n" + words("If you did not ask for it, do nothing: without the link nobody gets in.")
                        + "\n"
                )
            }
        }
        return try await send(arrival, request, visitor) { $0.linkSentPage() }
    }

    /// Uses up a link, after the button on its page was pressed.
    func signIn(_ text: String, _ arrival: Arrival, _ request: Request) async throws -> Response {
        guard let token = Token(text: text),
            let session = try await accounts.signIn(with: token, locale: arrival.words.language)
        else { return try await send(arrival, request, .anonymous) { $0.deadLinkPage() } }
        return welcome(session, request)
    }

    /// Takes the part of somebody in the demonstration, or moves its clock.
    func playAPart(_ form: [String: [String]], _ arrival: Arrival, _ request: Request) async throws -> Response {
        guard let demonstration = facts.demonstration else { return await problem(.notFound, arrival, request) }
        if let days = form["days"]?.last.flatMap({ Int(digits: $0) }), (1...60).contains(days) {
            let seconds = days * 86_400
            let ahead = String(clock.secondsAhead + seconds)
            try await journal.changeVault { try $0.set("clock_ahead", to: ahead) }
            clock.advance(seconds: seconds)
            await clerk.tick()
            return SiteAnswer.seeOther(Route.demonstration.path).response(to: request, isPrivate: true)
        }
        guard let code = form["person"]?.last,
            let account = demonstration.accounts.first(where: { $0.person.code == code })
        else { return await problem(.notFound, arrival, request) }
        let link = try await accounts.makeLink(for: account.person)
        guard let session = try await accounts.signIn(with: link, locale: arrival.words.language) else {
            return await problem(.notFound, arrival, request)
        }
        return welcome(session, request)
    }

    private func welcome(_ session: Accounts.Session, _ request: Request) -> Response {
        let isKnown = clerk.state.people[session.person] != nil
        let cookie = Cookies.session(session.token, isSecure: isSecure)
        return SiteAnswer.seeOther(isKnown ? Route.desk.path : Route.act(.join).path, cookies: [cookie])
            .response(to: request, isPrivate: true)
    }

    /// Ends the session.
    func signOut(_ visitor: Visitor, _ request: Request) async throws -> Response {
        if let session = visitor.session { try await accounts.signOut(session.token) }
        return SiteAnswer.seeOther(Route.home.path, cookies: [Cookies.endSession(isSecure: isSecure)])
            .response(to: request, isPrivate: true)
    }

    /// Signs the reader up for a learning event, or off.
    func register(
        _ event: ID<LearningEvent>, _ form: [String: [String]], _ visitor: Visitor, _ arrival: Arrival,
        _ request: Request
    ) async throws -> Response {
        guard let person = visitor.person else {
            return SiteAnswer.seeOther(Route.signIn.path).response(to: request, isPrivate: true)
        }
        guard let known = clerk.state.learning[event], known.takesRegistrations, known.starts > clock.now else {
            return await problem(.conflict, arrival, request)
        }
        try await accounts.register(person, for: event, form["coming"]?.last == "yes")
        return SiteAnswer.seeOther(Route.learning(event).path).response(to: request, isPrivate: true)
    }

    /// Keeps what the reader chose to say about themselves.
    func saveAnswers(
        _ form: [String: [String]], _ visitor: Visitor, _ arrival: Arrival, _ request: Request
    ) async throws -> Response {
        guard let person = visitor.person else {
            return SiteAnswer.seeOther(Route.signIn.path).response(to: request, isPrivate: true)
        }
        if form["everywhere"]?.last == "yes" {
            try await accounts.signOutEverywhere(person)
            return SiteAnswer.seeOther(Route.signIn.path).response(to: request, isPrivate: true)
        }
        try await accounts.save(Reading.demographic(form, of: person))
        return SiteAnswer.seeOther(Route.you.path).response(to: request, isPrivate: true)
    }
}
