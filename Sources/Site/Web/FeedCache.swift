import Crypto
import HTTPTypes
import Mechanism
import NIOCore
import Synchronization

/// Feeds as they were given last, kept until the record goes on.
final class FeedCache: Sendable {
    /// A feed and what it was made from.
    struct Kept: Sendable {
        /// How many entries the record had.
        private(set) var entry: Int
        /// What it was made from; nil where that is not known.
        let basis: FeedBasis?
        let plain: ByteBuffer
        /// Names the content: as long as that is the same, so is this.
        let tag: String
        /// When anything that a feed shows was last changed.
        let modified: Timestamp?
        /// The headers that it is given with, where it is not compressed.
        let headers: HTTPFields
        /// Made when somebody first asks for it.
        var gzipped: ByteBuffer?

        init(entry: Int, basis: FeedBasis?, bytes: [UInt8], type: String, modified: Timestamp?) {
            (self.entry, self.basis, self.modified) = (entry, basis, modified)
            plain = ByteBuffer(bytes: bytes)
            tag = SHA256.hash(data: bytes).prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            var headers = SiteAnswer.commonHeaders
            headers[.contentType] = type
            headers[.vary] = "Accept-Encoding"
            // Anybody may keep it, and asks each time whether it still holds.
            headers[.cacheControl] = "public, no-cache"
            headers[.eTag] = "\"\(tag)\""
            if let modified { headers[.lastModified] = HTTPDate.text(modified) }
            self.headers = headers
        }

        /// The same feed at a greater length of the record, which has changed nothing in it.
        func standing(at entry: Int) -> Kept {
            var kept = self
            kept.entry = entry
            return kept
        }
    }

    private let feeds = Mutex<[Feed: Kept]>([:])
    private let capacity: Int

    /// A cache of at most so many feeds.
    init(capacity: Int = 2000) { self.capacity = capacity }

    /// The feed as it was given last, whatever has happened since.
    func feed(_ feed: Feed) -> Kept? { feeds.withLock { $0[feed] } }

    /// Keeps a feed. One that says the same as before keeps its compressed form.
    func keep(_ new: Kept, for feed: Feed) -> Kept {
        feeds.withLock { feeds in
            var new = new
            if let old = feeds[feed], old.tag == new.tag { new.gzipped = new.gzipped ?? old.gzipped }
            if feeds.count >= capacity, feeds[feed] == nil { feeds.removeAll(keepingCapacity: true) }
            feeds[feed] = new
            return new
        }
    }

    /// Forgets every feed: in one of them there may be words that were erased.
    func clear() { feeds.withLock { $0.removeAll() } }
}

/// What a feed of the programme is made from: where it is the same, so are the bytes.
struct FeedBasis: Equatable, Sendable {
    /// The last entry that changed something a feed shows.
    let entry: Int
    let charter: Int
    /// How many texts had been erased.
    let erasures: Int
}
