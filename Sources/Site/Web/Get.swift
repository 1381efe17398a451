import HTML
import HTTPTypes
import Hummingbird
import Mechanism
import NIOCore
import Secretariat
import TransparencyLog

/// Answers to GET.
extension Site {
    func get(_ route: Route, _ arrival: Arrival, _ request: Request) async throws -> Response {
        if let file = try await file(route, request) { return file.response(to: request, isPrivate: false) }
        if case .export(let id, let export) = route {
            if let file = try await self.export(export, of: id, arrival, request) { return file }
            return await problem(.notFound, arrival, request)
        }
        if case .liveStream(let id) = route { return try await stream(id, arrival, request) }
        if let file = try await sessionFile(route, arrival) { return file.response(to: request, isPrivate: false) }
        if case .feed(let feed) = route {
            if let answer = try await self.feed(feed, arrival, request) { return answer }
            return await problem(.notFound, arrival, request)
        }
        if case .sessionByTitle(let title) = route { return try await session(called: title, arrival, request) }
        let visitor = try await visitor(request)
        if let file = try await conversationFile(route, arrival, visitor, request) { return file }
        if case .timetable(let id) = route { return try await timetable(of: id, arrival, request) }
        if case .submissionTable(let id) = route { return try await submissionTable(id, arrival, request) }
        if let elsewhere = elsewhere(route, visitor) {
            return SiteAnswer.seeOther(elsewhere).response(to: request, isPrivate: true)
        }
        if case .anonymous = visitor, route.isKept, arrival.query.isEmpty {
            return try await keptPage(route, arrival, request)
        }
        if case .link(let text) = route {
            guard let token = Token(text: text), try await accounts.isGood(token) else {
                return try await send(arrival, request, visitor) { $0.deadLinkPage() }
            }
        }
        if case .proposal(let id) = route { return try await proposal(for: id, visitor, arrival, request) }
        let query = arrival.query
        return try await send(arrival, request, visitor) { $0.page(for: route, query) }
    }

    /// A page that is rendered for one reader.
    func send(
        _ arrival: Arrival, _ request: Request, _ visitor: Visitor, _ page: @escaping @Sendable (Reading) -> Page?
    ) async throws -> Response {
        guard let rendered = try await render(arrival, visitor: visitor, guest: guest(request), page) else {
            return await problem(.notFound, arrival, request)
        }
        let isLarge = rendered.bytes.count > 1400
        return SiteAnswer.page(
            status: rendered.status, plain: ByteBuffer(bytes: rendered.bytes),
            gzipped: isLarge && request.acceptsGzip ? gzip(rendered.bytes, level: 1).map(ByteBuffer.init(bytes:)) : nil,
            version: nil
        ).response(to: request, isPrivate: true)
    }

    /// A page that is the same for everybody who is not signed in: kept until the record or the minute moves on.
    private func keptPage(_ route: Route, _ arrival: Arrival, _ request: Request) async throws -> Response {
        let key = PageCache.Key(route: route, language: arrival.words.language)
        let version = version(of: route)
        let page: PageCache.Kept
        if let kept = cache.page(key, version) {
            page = kept
        } else {
            guard let rendered = try await render(arrival, visitor: .anonymous, { $0.page(for: route, [:]) }) else {
                return await problem(.notFound, arrival, request)
            }
            page = PageCache.Kept(
                version: version, status: rendered.status, plain: ByteBuffer(bytes: rendered.bytes),
                gzipped: gzip(rendered.bytes).map(ByteBuffer.init(bytes:)))
            cache.keep(page, for: key)
        }
        return SiteAnswer.page(
            status: page.status, plain: page.plain, gzipped: page.gzipped, version: version, language: key.language
        )
        .response(to: request, isPrivate: false)
    }

    /// The last entry that a page depends on. The frame shows how many acts there are, so every page depends on all.
    private func version(of route: Route) -> PageCache.Version {
        PageCache.Version(entry: clerk.count, minute: clock.now.seconds / 60)
    }

    /// Where somebody is sent who must sign in, or join, first.
    private func elsewhere(_ route: Route, _ visitor: Visitor) -> String? {
        switch (route, visitor) {
        case (.desk, .anonymous), (.you, .anonymous), (.act, .anonymous), (.registration, .anonymous),
            (.drafting, .anonymous), (.grid, .anonymous), (.proposal, .anonymous), (.availability, .anonymous),
            (.reviewSheet, .anonymous):
            Route.signIn.path
        case (.desk, .newcomer), (.you, .newcomer), (.registration, .newcomer), (.drafting, .newcomer),
            (.grid, .newcomer), (.proposal, .newcomer), (.availability, .newcomer), (.reviewSheet, .newcomer):
            Route.act(.join).path
        case (.act(let type), .newcomer) where type != .join: Route.act(.join).path
        case (.act(.join), .participant): Route.desk.path
        case (.signIn, .participant): Route.desk.path
        default: nil
        }
    }

    /// What is no page.
    private func file(_ route: Route, _ request: Request) async throws -> SiteAnswer? {
        switch route {
        case .style(let hash):
            guard hash == facts.style else { return nil }
            let gzipped = resources.styleGzipped.map(ByteBuffer.init(bytes:))
            return .file(
                ByteBuffer(bytes: resources.style), gzipped: gzipped, type: "text/css; charset=utf-8", caching: .forever
            )
        case .script(let hash):
            guard let script = resources.scripts.first(where: { $0.name == hash }) else { return nil }
            let gzipped = script.gzipped.map(ByteBuffer.init(bytes:))
            return .file(
                ByteBuffer(bytes: script.bytes), gzipped: gzipped, type: "text/javascript; charset=utf-8",
                caching: .forever)
        case .attachment(let id, let number): return try await attachment(number, of: id)
        case .mark: return .file(ByteBuffer(bytes: resources.mark), type: "image/svg+xml", caching: .short)
        case .robots:
            let text = "User-agent: *\nDisallow: /acts/\nDisallow: /sign-in\nDisallow: /desk\nDisallow: /you\n"
            return .file(ByteBuffer(string: text), type: "text/plain; charset=utf-8", caching: .short)
        case .health: return .file(ByteBuffer(string: "ok\n"), type: "text/plain; charset=utf-8", caching: .never)
        default: return try await recordFile(route)
        }
    }
}

extension Route {
    /// Whether the page is the same for everybody who is not signed in, so that it can be kept.
    var isKept: Bool {
        switch self {
        case .reviewSheet, .voting, .ownVotes, .ownVotesFile, .signIn, .link, .signOut, .you, .desk, .registration,
            .drafting, .act, .demonstration, .liveStream, .temperature, .grid, .proposal, .timetable, .availability:
            false
        default: true
        }
    }
}
