import Exchange
import HTML
import HTTPTypes
import Hummingbird
import Journal
import Mechanism
import NIOCore
import Secretariat

extension Feed {
    /// What kind of file it is.
    var mediaType: String {
        switch format {
        case .wikitext: "text/x-wiki; charset=utf-8"
        default: exchanged?.mediaType ?? "application/octet-stream"
        }
    }

    /// The format of programmes that it has; nil for a page of its own kind.
    var exchanged: ProgrammeFormat? {
        switch format {
        case .calendar: .iCalendar
        case .frabXML: .frabXML
        case .frabJSON: .frabJSON
        case .xCal: .xCal
        case .atom: .atom
        case .table: .csv
        case .wikitext: nil
        }
    }
}

extension Reading {
    /// The bytes of a feed; nil when there is no such part of the programme, or it has nothing that the format can hold.
    func bytes(of feed: Feed) -> [UInt8]? {
        guard let format = feed.exchanged else {
            guard case .session(let id) = feed.scope else { return nil }
            return mechanism.sessions[id].map { Array(document(of: $0).wikitext.utf8) }
        }
        guard let programme = programme(feed.scope) else { return nil }
        if case .session = feed.scope, !format.holdsUndated, programme.events.allSatisfy({ $0.starts == nil }) {
            return nil
        }
        return format.bytes(of: programme, at: site.address + feed.path, keeping: events.written)
    }
}

extension Site {
    /// A feed, or that it is as it was; nil when there is none.
    func feed(_ feed: Feed, _ arrival: Arrival, _ request: Request) async throws -> Response? {
        guard let kept = try await kept(feed, arrival, wantsGzip: request.acceptsGzip) else { return nil }
        let isGzipped = request.acceptsGzip && kept.gzipped != nil
        var headers = kept.headers
        if isGzipped { headers[.eTag] = "\"\(kept.tag)-gzip\"" }
        if Self.holds(kept, headers, for: request) { return Response(status: .notModified, headers: headers) }
        if isGzipped { headers[.contentEncoding] = "gzip" }
        let body = isGzipped ? kept.gzipped ?? kept.plain : kept.plain
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: body))
    }

    private func kept(_ feed: Feed, _ arrival: Arrival, wantsGzip: Bool) async throws -> FeedCache.Kept? {
        let entry = clerk.count
        let last = feeds.feed(feed)
        var kept = last?.entry == entry ? last : nil
        if kept == nil {
            // Feeds are the same for everybody: where words of ours stand in them, they are in the process's language.
            let language = clerk.state.charter.inForce.languages.first ?? ""
            let words = Words(language: language, catalogue: resources.catalogues[language] ?? Catalogue())
            let made = try await reading(arrival, .anonymous, nil, words: words) { reading in
                let basis = reading.basis(of: feed)
                if let last, let basis, last.basis == basis { return last.standing(at: entry) }
                return reading.bytes(of: feed).map {
                    FeedCache.Kept(
                        entry: entry, basis: basis, bytes: $0, type: feed.mediaType,
                        modified: reading.modified(of: feed))
                }
            }
            kept = made.map { feeds.keep($0, for: feed) }
        }
        guard var found = kept else { return nil }
        if wantsGzip, found.gzipped == nil, found.plain.readableBytes > 1400 {
            found.gzipped = gzip(Array(found.plain.readableBytesView)).map(ByteBuffer.init(bytes:))
            return feeds.keep(found, for: feed)
        }
        return found
    }

    /// Whether somebody has the feed already (RFC 9110 §13.1): by its tag, or by its date where no tag is given.
    private static func holds(_ kept: FeedCache.Kept, _ headers: HTTPFields, for request: Request) -> Bool {
        if let tags = request.headers[.ifNoneMatch] {
            if tags == headers[.eTag] { return true }
            return tags.prefix(1000).split(separator: ",").contains { tag in
                let tag = tag.trimmingPrefix { $0 == " " }
                let bare = (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag).filter { $0 != "\"" && $0 != " " }
                return bare == kept.tag || bare == kept.tag + "-gzip" || bare == "*"
            }
        }
        guard let since = request.headers[.ifModifiedSince].flatMap(HTTPDate.read), let modified = kept.modified else {
            return false
        }
        return modified <= since
    }
}

extension Reading {
    /// Where a part of the programme can be followed, in every form that it has.
    func subscribe(_ h: inout HTMLWriter, _ scope: Feed.Scope, lacking: Set<Feed.Format> = []) {
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Subscribe"))
            h.p(
                .class("small"),
                words("Give the address of the calendar to your calendar program: it then follows every change."))
            h.ul(.class("toc small")) { h in
                for feed in Feed.all(scope) where !lacking.contains(feed.format) {
                    h.li { h in
                        h.a(
                            .href(Route.feed(feed).link), .type(feed.mediaType),
                            words(ChoiceWords.of(feed.format)))
                    }
                }
            }
        }
    }

    /// A session or the programme as search engines read it.
    func jsonLD(_ h: inout HTMLWriter, _ json: [UInt8]) {
        let script = Array("<script type=\"application/ld+json\">".utf8) + ProgrammeJSONLD.insideHTML(json)
        h.insert(SafeHTML(vouchedBy: "ProgrammeJSONLD.insideHTML", bytes: script + Array("</script>\n".utf8)))
    }
}
