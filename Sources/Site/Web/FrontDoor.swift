import HTML
import HTTPTypes
public import NIOCore
import NIOHTTP1

/// What stands at every connection before a request becomes one: it gives requests that cannot be read an answer in
/// words, and lets the target of a request say which site it is for.
///
/// Hummingbird answers what the parser refuses (a request line of nonsense, headers without end) with a bare 400, and
/// drops the authority of a target in absolute form. Both are put right here, next to the parser.
final class FrontDoor: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let page: ByteBuffer
    private var isUnreadable = false

    /// - Parameter page: What whoever sends the unreadable gets to see.
    init(page: ByteBuffer) { self.page = page }

    /// `GET http://other.example/ HTTP/1.1` is for other.example, whatever its Host says (RFC 9112 §3.2.2).
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data), let authority = Self.authority(of: head.uri) else {
            return context.fireChannelRead(data)
        }
        let others = head.headers["Host"].dropFirst()
        head.headers.replaceOrAdd(name: "Host", value: authority)
        for other in others { head.headers.add(name: "Host", value: other) }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    /// The authority of a target in absolute form; nil of any other.
    static func authority(of target: String) -> String? {
        guard target.utf8.first != UInt8(ascii: "/"), let mark = target.firstRange(of: "://") else { return nil }
        return String(target[mark.upperBound...].prefix { !"/?#".contains($0) })
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        isUnreadable = isUnreadable || error is HTTPParserError
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard isUnreadable, case .head(var head) = unwrapOutboundIn(data), head.status == .badRequest,
            head.headers["Content-Length"] == ["0"]
        else { return context.write(data, promise: promise) }
        var fields = SiteAnswer.commonHeaders
        fields[.contentType] = "text/html; charset=utf-8"
        fields[.cacheControl] = SiteAnswer.Caching.never.rawValue
        for field in fields { head.headers.replaceOrAdd(name: field.name.rawName, value: field.value) }
        head.headers.replaceOrAdd(name: "Content-Length", value: String(page.readableBytes))
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(page))), promise: promise)
    }
}

/// Puts a ``FrontDoor`` beside the parser of a connection as soon as its pipeline stands.
final class FrontDoorFitter: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let page: ByteBuffer

    init(page: ByteBuffer) { self.page = page }

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            let parser = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(FrontDoor(page: page), position: .after(parser))
        } catch {
            context.fireErrorCaught(error)
        }
    }
}

extension Site {
    /// What the server puts into the pipeline of every connection.
    public func connectionHandlers() -> [any RemovableChannelHandler] { [FrontDoorFitter(page: unreadablePage)] }

    /// A page for those of whom nothing is known, not even their language.
    static func unreadablePage(_ resources: Resources) -> ByteBuffer {
        var h = HTMLWriter(capacity: 2048)
        let (title, advice) = Reading.problem(400)
        h.doctype()
        h.html(.lang("en")) { h in
            h.head { h in
                h.meta(.charset("utf-8"))
                h.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                h.title(title)
                h.link(.rel("stylesheet"), .href(Route.style(resources.styleHash).link))
            }
            h.body { h in
                h.main { h in
                    h.div(.class("wrap narrow flow form-page")) { h in
                        h.h1(title)
                        for (code, _) in Reading.languages {
                            let words = Words(language: code, catalogue: resources.catalogues[code] ?? Catalogue())
                            h.p(.class("lede"), .lang(code), "\(words(title)). \(words(advice))")
                        }
                    }
                }
            }
        }
        return ByteBuffer(bytes: h.finish())
    }
}
