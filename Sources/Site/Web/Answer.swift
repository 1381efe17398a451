import HTTPTypes
import Hummingbird
import Journal
import NIOCore

/// What the site answers, before headers that every answer carries are added.
enum SiteAnswer {
    /// A page; `version` makes its ETag where it may be kept.
    case page(status: Int, plain: ByteBuffer, gzipped: ByteBuffer?, version: PageCache.Version?, language: String = "")
    /// Go there and look: after every act that was done.
    case seeOther(String, cookies: [String] = [])
    /// What is sought has its address there, for good.
    case moved(String)
    /// Something that is no page.
    case file(ByteBuffer, gzipped: ByteBuffer? = nil, type: String, caching: Caching, name: String? = nil)
    /// A file that is sent while it is made.
    case stream(ResponseBody, type: String, name: String)
    /// Something that was there and has been removed for good.
    case gone(String, type: String)

    /// How long others may keep a file.
    enum Caching: String {
        case forever = "public, max-age=31536000, immutable"
        case short = "public, max-age=5"
        case never = "no-store"
    }
}

extension SiteAnswer {
    /// The answer to a request, with every header.
    func response(to request: Request, isPrivate: Bool) -> Response {
        var headers = Self.commonHeaders
        switch self {
        case .page(let status, let plain, let gzipped, let version, let language):
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.vary] = "Accept-Encoding, Accept-Language, Cookie"
            headers[.cacheControl] = isPrivate || version == nil ? "no-store" : "private, no-cache"
            if let version, !isPrivate {
                // The same address is another page in another language.
                let tag = "\"\(version.entry)-\(version.minute)-\(language)\""
                headers[.eTag] = tag
                if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
            }
            return Self.response(.init(code: status), &headers, plain, gzipped, to: request)
        case .seeOther(let location, let cookies):
            headers[.location] = location
            headers[.cacheControl] = "no-store"
            for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
            return Response(status: .seeOther, headers: headers)
        case .moved(let location):
            headers[.location] = location
            // A title may be given to another one day.
            headers[.cacheControl] = Caching.short.rawValue
            return Response(status: .movedPermanently, headers: headers)
        case .stream(let body, let type, let name):
            headers[.contentType] = type
            headers[.cacheControl] = Caching.short.rawValue
            Self.addName(name, to: &headers)
            return Response(status: .ok, headers: headers, body: body)
        case .file(let bytes, let gzipped, let type, let caching, let name):
            headers[.contentType] = type
            headers[.cacheControl] = caching.rawValue
            if let name { Self.addName(name, to: &headers) }
            if gzipped != nil { headers[.vary] = "Accept-Encoding" }
            return Self.response(.ok, &headers, bytes, gzipped, to: request)
        case .gone(let text, let type):
            headers[.contentType] = type
            headers[.cacheControl] = Caching.never.rawValue
            return Self.response(.gone, &headers, ByteBuffer(string: text), nil, to: request)
        }
    }

    /// Makes it a file to be saved. What others sent is nothing of this site, should a browser open it all the same.
    private static func addName(_ name: String, to headers: inout HTTPFields) {
        headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
    }

    private static func response(
        _ status: HTTPResponse.Status, _ headers: inout HTTPFields, _ plain: ByteBuffer, _ gzipped: ByteBuffer?,
        to request: Request
    ) -> Response {
        guard let gzipped, request.acceptsGzip else {
            return Response(status: status, headers: headers, body: .init(byteBuffer: plain))
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: status, headers: headers, body: .init(byteBuffer: gzipped))
    }

    /// The headers of every answer, errors included (specs: attack F13).
    static let commonHeaders: HTTPFields = [
        .contentSecurityPolicy:
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        .xContentTypeOptions: "nosniff", .referrerPolicy: "same-origin", .crossOriginOpenerPolicy: "same-origin",
        .permissionsPolicy: "camera=(), geolocation=(), microphone=()"
    ]
}

extension Request {
    /// Whether the client takes gzip: it names it, and not with a weight of nothing (RFC 9110 §12.5.3).
    var acceptsGzip: Bool {
        (headers[.acceptEncoding] ?? "").prefix(1000).split(separator: ",").contains { item in
            let parts = item.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard parts.first == "gzip" else { return false }
            return !parts.dropFirst().contains {
                $0.hasPrefix("q=0") && !$0.dropFirst(3).contains { $0 != "." && $0 != "0" }
            }
        }
    }
}

extension Response {
    /// What HEAD gets: the same head, no body.
    var withoutBody: Response {
        let length = body.contentLength.map(String.init)
        var head = Response(status: status, headers: headers, body: .init())
        head.headers[.contentLength] = length
        return head
    }

    /// The answer to somebody who sends too much: after it the connection ends, so that nobody goes on reading.
    func closing(_ channel: any Channel) -> Response {
        var response = self
        let body = body
        response.headers[.connection] = "close"
        response.body = ResponseBody(contentLength: body.contentLength) { writer in
            try await body.write(writer)
            try? await Task.sleep(for: .milliseconds(100))
            channel.close(mode: .all, promise: nil)
        }
        return response
    }
}

extension JournalFault {
    /// What somebody is told whose form could not be written down (RFC 4918 §11.5 for a disk without room).
    var status: HTTPResponse.Status {
        switch self {
        case .full: .init(code: 507, reasonPhrase: "Insufficient Storage")
        default: .serviceUnavailable
        }
    }
}

extension HTTPField.Name {
    static let referrerPolicy = Self.known("Referrer-Policy")
    static let crossOriginOpenerPolicy = Self.known("Cross-Origin-Opener-Policy")
    static let permissionsPolicy = Self.known("Permissions-Policy")
    static let fetchSite = Self.known("Sec-Fetch-Site")
    static let forwardedFor = Self.known("X-Forwarded-For")

    /// A name written in our own source; were it not a token, the nearest thing to saying nothing.
    private static func known(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .via }
}
