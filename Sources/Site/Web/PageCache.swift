import NIOCore
import Synchronization

/// Pages as readers without a session see them, kept until something they depend on changes.
final class PageCache: Sendable {
    /// Which page, in which language.
    struct Key: Hashable, Sendable {
        let route: Route
        let language: String
    }

    /// A rendered page and what it was rendered from.
    struct Kept: Sendable {
        /// The index of the last entry that the page depends on, and the minute in which it was rendered.
        let version: Version
        let status: Int
        let plain: ByteBuffer
        let gzipped: ByteBuffer?
    }

    /// What a page depends on: the record up to an entry, and the clock's minute ("9 days left").
    struct Version: Hashable, Sendable {
        let entry: Int
        let minute: Int
    }

    private let pages = Mutex<[Key: Kept]>([:])
    private let capacity: Int

    /// A cache of at most so many pages.
    init(capacity: Int = 2000) { self.capacity = capacity }

    /// The page, if it still is what it would be rendered as now.
    func page(_ key: Key, _ version: Version) -> Kept? {
        pages.withLock { pages in pages[key].flatMap { $0.version == version ? $0 : nil } }
    }

    /// Forgets every page: on one of them there may be words that were erased.
    func clear() { pages.withLock { $0.removeAll() } }

    /// Keeps a page.
    func keep(_ page: Kept, for key: Key) {
        pages.withLock { pages in
            if pages.count >= capacity, pages[key] == nil { pages.removeAll(keepingCapacity: true) }
            pages[key] = page
        }
    }
}
