public import Hummingbird
import NIOCore

/// What a request brings besides itself: the connection it came on.
public struct SiteContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    let channel: any Channel

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// Where the connection comes from, to limit rates by: an address of IPv4, the first half of one of IPv6 (whoever has
    /// one address there has the whole /64). It is never written down.
    var origin: String {
        guard let address = channel.remoteAddress?.ipAddress else { return "" }
        return address.contains(":") ? address.split(separator: ":").prefix(4).joined(separator: ":") : address
    }
}
