import Foundation
import HTML
import HTTPTypes
public import Hummingbird
public import Journal
public import Logging
import Mechanism
import NIOCore
public import Secretariat
import TransparencyLog

/// The whole site: one value that answers every request.
public struct Site: HTTPResponder {
    public typealias Context = SiteContext

    let clerk: Clerk
    let journal: Journal
    let accounts: Accounts
    let publisher: Publisher
    let witnesses: WitnessCircle
    let eraser: Eraser
    let teller: Teller
    let clock: Clock
    let facts: SiteFacts
    let resources: Resources
    let unreadablePage: ByteBuffer
    let cache = PageCache()
    let feeds = FeedCache()
    let texts = ComparedTexts()
    let events = SessionEvents()
    let proposals = ProposalDesk()
    let sent = SentForms()
    /// Those who follow live sessions, and what people answer there.
    let followers = Followers()
    let room: RoomAnswers
    let traffic = Traffic()
    let linkLimit = RateLimit(burst: 5, interval: 60_000)
    /// How fast one person, or one address without a session, may send forms; nil where a test sends thousands.
    let actLimit: RateLimit?
    /// How many browsers of one address may begin to vote without an account; nil where a test opens thousands.
    let guestLimit: RateLimit?
    /// Whether a proxy stands in front that says where requests come from.
    let trustsProxy: Bool
    let logger: Logger

    /// The most bytes that a form may have.
    static let mostFormBytes = 600_000

    /// A site.
    /// - Parameters:
    ///   - address: Where it is reached, such as `https://forum.example`; decides which `Origin` and `Host` are its own.
    ///   - demonstration: The demonstration whose accounts the sign-in page offers, if this is one.
    ///   - trustsProxy: Whether a proxy stands in front that says where requests come from (`X-Forwarded-For`).
    ///   - limitsRates: Whether one person can send forms only so fast.
    public init(
        clerk: Clerk, journal: Journal, accounts: Accounts, publisher: Publisher, witnesses: WitnessCircle,
        eraser: Eraser, teller: Teller, clock: Clock, address: String, demonstration: Demonstration?,
        trustsProxy: Bool = false,
        limitsRates: Bool = true, logger: Logger
    ) throws {
        self.trustsProxy = trustsProxy
        actLimit = limitsRates ? RateLimit(burst: 60, interval: 1000) : nil
        // A class or an office behind one address at once, then one each ten minutes.
        guestLimit = limitsRates ? RateLimit(burst: 40, interval: 600_000) : nil
        (self.clerk, self.journal, self.accounts) = (clerk, journal, accounts)
        (self.publisher, self.witnesses, self.eraser) = (publisher, witnesses, eraser)
        (self.teller, self.clock, self.logger) = (teller, clock, logger)
        room = RoomAnswers(clerk: clerk)
        resources = try Resources()
        unreadablePage = Self.unreadablePage(resources)
        facts = SiteFacts(
            address: address, demonstration: demonstration, style: resources.styleHash,
            markingScript: resources.marking.name, liveScript: resources.live.name)
    }

    /// Whether browsers reach the site over TLS.
    var isSecure: Bool { facts.address.hasPrefix("https://") }

    public func respond(to request: Request, context: SiteContext) async throws -> Response {
        let start = ContinuousClock.now
        let arrival = Arrival(request, from: originOf(request, context), resources)
        var response: Response
        do {
            response = try await answer(arrival, request)
        } catch let fault as JournalFault {
            logger.error("Nothing was written", metadata: ["path": "\(request.uri.path)", "reason": "\(fault)"])
            response = await problem(fault.status, arrival, request)
        } catch {
            logger.error("Request failed", metadata: ["error": "\(error)"])
            response = await problem(.internalServerError, arrival, request)
        }
        traffic.note(status: response.status.code, since: start)
        if request.method == .head { return response.withoutBody }
        return response.status == .contentTooLarge ? response.closing(context.channel) : response
    }

    /// Where a request comes from. A proxy in front says so in its header; nobody else is believed.
    private func originOf(_ request: Request, _ context: SiteContext) -> String {
        guard trustsProxy, let last = request.headers[.forwardedFor]?.split(separator: ",").last else {
            return context.origin
        }
        return String(last.drop { $0 == " " })
    }

    private func answer(_ arrival: Arrival, _ request: Request) async throws -> Response {
        guard isOwnHost(request) else {
            return await problem(.misdirectedRequest, arrival, request)
        }
        guard let route = arrival.route else { return await problem(.notFound, arrival, request) }
        switch request.method {
        case .get, .head:
            if let language = arrival.chosenLanguage {
                let cookie = Cookies.language(language, isSecure: isSecure)
                return SiteAnswer.seeOther(arrival.link.address, cookies: [cookie])
                    .response(to: request, isPrivate: true)
            }
            return try await get(route, arrival, request)
        case .post:
            return try await post(route, arrival, request)
        default:
            var refused = await problem(.methodNotAllowed, arrival, request)
            refused.headers[.allow] = "GET, HEAD, POST"
            return refused
        }
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
        _ arrival: Arrival, visitor: Visitor, guest: Ballot.Voter? = nil, _ page: @escaping @Sendable (Reading) -> Page?
    ) async throws -> (status: Int, bytes: [UInt8])? {
        try await reading(arrival, visitor, guest) { reading in
            page(reading).map { ($0.status, reading.framed($0, at: arrival.link)) }
        }
    }

    /// Reads from one consistent picture of state and texts.
    func reading<Result: Sendable>(
        _ arrival: Arrival, _ visitor: Visitor, _ guest: Ballot.Voter?, words: Words? = nil,
        _ body: @escaping @Sendable (Reading) -> Result?
    ) async throws -> Result? {
        try await self.reading(
            Picture(mechanism: clerk.state, now: clock.now), arrival, visitor, guest, words: words, body)
    }

    /// Reads from a picture of the state that was taken before, and the texts as they are.
    func reading<Result: Sendable>(
        _ picture: Picture, _ arrival: Arrival, _ visitor: Visitor, _ guest: Ballot.Voter?, words: Words? = nil,
        _ body: @escaping @Sendable (Reading) -> Result?
    ) async throws -> Result? {
        let (mechanism, now) = (picture.mechanism, picture.now)
        let record = RecordStanding(publisher.published, mechanism.record.witnessBoard, witnesses)
        return try await journal.read { reader in
            body(
                Reading(
                    mechanism: mechanism, journal: reader, visitor: visitor, guest: guest,
                    words: words ?? arrival.words, now: now, site: facts,
                    zone: Zone(mechanism.charter.inForce.zone), record: record, texts: texts,
                    withheld: mechanism.withheldTexts(from: visitor.person), events: events,
                    done: arrival.query[Reading.doneQuery]?.last.flatMap { Int(digits: $0) }))
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
        // The first Host has become the authority; another one that is left over means something to somebody else.
        guard let host = request.head.authority,
            !request.headers.contains(where: { $0.name.canonicalName == "host" })
        else { return false }
        if host == hostOfAddress { return true }
        return ["127.0.0.1", "localhost", "[::1]"].contains { own in
            host == own || host.hasPrefix(own + ":") && Int(digits: host.dropFirst(own.count + 1)) != nil
        }
    }

    private var hostOfAddress: String {
        String(facts.address.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" })
    }
}
