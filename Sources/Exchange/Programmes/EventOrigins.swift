import Mechanism
import TransparencyLog

/// How the process recognises the sessions of a programme that it has brought in before.
///
/// What a source knows a session by counts alone where the whole world knows it so: a UUID, an address, a name with an
/// `@` (RFC 7986 §5.3). Anything else, a number or `windmill-weekend-12`, may come again in the next meeting of the same
/// name: it counts together with the title of the programme and the year in which the session begins.
struct EventOrigins {
    private let title: String
    /// The year in which most sessions begin: that of one which has no date yet.
    private let usualYear: Int?

    init(_ programme: Programme) {
        title = programme.title
        let years = programme.events.compactMap(\.starts).map { $0.utc.year }
        let counts = Dictionary(years.map { ($0, 1) }, uniquingKeysWith: +)
        usualYear = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    /// The fingerprint of what a session is known by.
    func origin(of event: Programme.Event) -> Hash {
        let year = event.starts?.utc.year ?? usualYear
        let parts = Self.isUnique(event.id) ? [event.id] : [title, year.map(String.init) ?? "", event.id]
        return .leaf(Array(parts.joined(separator: "\n").utf8))
    }

    /// Whether no other session anywhere has the identifier. What stands behind a `#` tells the times of one that repeats
    /// apart.
    static func isUnique(_ id: String) -> Bool {
        let stem = id.prefix { $0 != "#" }
        if FrabNames.isUUID(String(stem)) || id.contains("://") || id.hasPrefix("urn:") { return true }
        let parts = stem.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
    }
}
