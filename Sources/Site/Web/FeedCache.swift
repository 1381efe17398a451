import Crypto
import Mechanism
import NIOCore
import Synchronization

/// Feeds as they were given last, kept until the record goes on.
final class FeedCache: Sendable {
    /// A feed and what it was made from.
    struct Kept: Sendable {
        /// How many entries the record had.
        let entry: Int
        let plain: ByteBuffer
        /// Names the content: as long as that is the same, so is this.
        let tag: String
        /// When anything that a feed shows was last changed.
        let modified: Timestamp?
        /// Made when somebody first asks for it.
        var gzipped: ByteBuffer?

        init(entry: Int, bytes: [UInt8], modified: Timestamp?) {
            (self.entry, plain, self.modified) = (entry, ByteBuffer(bytes: bytes), modified)
            tag = SHA256.hash(data: bytes).prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }

    private let feeds = Mutex<[Feed: Kept]>([:])
    private let capacity: Int

    /// A cache of at most so many feeds.
    init(capacity: Int = 2000) { self.capacity = capacity }

    /// The feed, if the record is still as long.
    func feed(_ feed: Feed, at entry: Int) -> Kept? {
        feeds.withLock { feeds in feeds[feed].flatMap { $0.entry == entry ? $0 : nil } }
    }

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
