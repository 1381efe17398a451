import Foundation
import HTML
import HTTPTypes
public import Hummingbird
public import Journal
public import Logging
import Mechanism
import Metrics
import NIOCore
public import Secretariat
import TransparencyLog

/// The whole site: one value that answers every request.
public struct Site: HTTPResponder {
    public typealias Context = BasicRequestContext

    let clerk: Clerk
    let journal: Journal
    let accounts: Accounts
    let publisher: Publisher
    let clock: Clock
    let facts: SiteFacts
    let resources: Resources
    let cache = PageCache()
    let sent = SentForms()
    let linkLimit = RateLimit(burst: 5, interval: 60_000)
    let actLimit = RateLimit(burst: 60, interval: 1000)
    let logger: Logger

    /// The most bytes that a form may have.
    static let mostFormBytes = 600_000

    /// A site.
    /// - Parameters:
    ///   - address: Where it is reached, such as `https://forum.example`; decides which `Origin` and `Host` are its own.
    ///   - demonstration: The demonstration whose accounts the sign-in page offers, if this is one.
    public init(
        clerk: Clerk, journal: Journal, accounts: Accounts, publisher: Publisher, clock: Clock, address: String,
        demonstration: Demonstration?, logger: Logger
    ) throws {
        (self.clerk, self.journal, self.accounts) = (clerk, journal, accounts)
        (self.publisher, self.clock, self.logger) = (publisher, clock, logger)
        resources = try Resources()
        facts = SiteFacts(address: address, demonstration: demonstration, style: resources.styleHash)
    }

    /// Whether browsers reach the site over TLS.
    var isSecure: Bool { facts.address.hasPrefix("https://") }

    public func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        let arrival = Arrival(request, context, resources, isSecure: isSecure)
        do {
            return try await answer(arrival, request)
        } catch {
            logger.error("Request failed", metadata: ["error": "\(error)"])
            return await problem(.internalServerError, arrival, request)
        }
    }

    private func answer(_ arrival: Arrival, _ request: Request) async throws -> Response {
        guard isOwnHost(request) else {
            return await problem(.misdirectedRequest, arrival, request)
        }
        guard let route = arrival.route else { return await problem(.notFound, arrival, request) }
        let response: Response
        switch request.method {
        case .get, .head:
            if let language = arrival.chosenLanguage {
                let cookie = Cookies.language(language, isSecure: isSecure)
                return SiteAnswer.seeOther(arrival.addressWithoutLanguage, cookies: [cookie])
                    .response(to: request, isPrivate: true)
            }
            response = try await get(route, arrival, request)
        case .post:
            response = try await post(route, arrival, request)
        default:
            var refused = await problem(.methodNotAllowed, arrival, request)
            refused.headers[.allow] = "GET, HEAD, POST"
            return refused
        }
        Counter(label: "requests", dimensions: [("status", String(response.status.code))]).increment()
        return response
    }

    /// A page that says what went wrong, in the site's own look.
    func problem(_ status: HTTPResponse.Status, _ arrival: Arrival, _ request: Request) async -> Response {
        let page: @Sendable (Reading) -> Page? = { $0.problemPage(status.code) }
        let bytes = try? await render(arrival, visitor: .anonymous, page)
        let plain = bytes?.bytes ?? Array("\(status.code)\n".utf8)
        return SiteAnswer.page(status: status.code, plain: ByteBuffer(bytes: plain), gzipped: nil, version: nil)
            .response(to: request, isPrivate: true)
    }

    /// Renders a page from one consistent picture of state and texts.
    func render(
        _ arrival: Arrival, visitor: Visitor, _ page: @escaping @Sendable (Reading) -> Page?
    ) async throws -> (status: Int, bytes: [UInt8])? {
        let (mechanism, now) = (clerk.state, clock.now)
        return try await journal.read { reader in
            let reading = Reading(
                mechanism: mechanism, journal: reader, visitor: visitor, words: arrival.words, now: now, site: facts,
                zone: Zone(mechanism.charter.inForce.zone))
            return page(reading).map { ($0.status, reading.framed($0, at: arrival.path)) }
        }
    }

    /// Who sent a request.
    func visitor(_ request: Request) async throws -> Visitor {
        guard let text = Cookies.value(Cookies.sessionName(isSecure: isSecure), in: request),
            let token = Token(text: text),
            let session = try await accounts.session(token)
        else { return .anonymous }
        return clerk.state.people[session.person] == nil ? .newcomer(session) : .participant(session)
    }

    /// A request for another site that somebody's name server sends here is not answered as if it were ours.
    private func isOwnHost(_ request: Request) -> Bool {
        guard let host = request.head.authority else { return false }
        let name = host.split(separator: ":", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        return host == hostOfAddress || ["127.0.0.1", "localhost", "[::1]"].contains(name) || host.hasPrefix("[::1]")
    }

    private var hostOfAddress: String {
        String(facts.address.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" })
    }
}
