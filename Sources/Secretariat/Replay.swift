import Dispatch
import Foundation
import Journal
import Mechanism
import Synchronization
import TransparencyLog

/// Opening the books: the state that follows from the entries of a journal, and the tree over them.
///
/// Reading an entry needs no other entry and takes most of the time. So a chunk of entries is read on all processors,
/// while the chunk before it is applied in order on one of them. What comes out does not depend on how many there are.
enum Replay {
    /// - Throws: ``Corruption`` when an entry cannot be read or does not follow from those before it.
    static func ledger(of journal: Journal) throws -> Ledger {
        let books = Mutex(Books())
        var rows: [Row] = []
        var waiting: [Parsed] = []
        try journal.replay { index, leaf, bytes in
            rows.append(Row(index: index, leaf: leaf, bytes: Array(bytes)))
            guard rows.count == chunk else { return }
            waiting = try advance(books, applying: waiting, reading: rows)
            rows.removeAll(keepingCapacity: true)
        }
        waiting = try advance(books, applying: waiting, reading: rows)
        _ = try advance(books, applying: waiting, reading: [])
        return books.withLock { Ledger(mechanism: $0.mechanism, tree: $0.tree) }
    }

    private static let chunk = 4096

    private struct Row: Sendable {
        let index: Int
        let leaf: Hash
        let bytes: [UInt8]
    }

    private typealias Parsed = Result<Entry, Corruption>

    private struct Books: Sendable {
        var mechanism = Mechanism()
        var tree = MerkleTree()
        var fault: Corruption?

        /// - Parameter leaves: The leaves of the entries after these; the tree is ahead of the state by a chunk.
        mutating func apply(_ entries: [Parsed], leaves: [Hash]) {
            for leaf in leaves { tree.append(leaf) }
            do throws(Corruption) {
                for entry in entries { try mechanism.apply(try entry.get()) }
            } catch {
                fault = fault ?? error
            }
        }
    }

    /// Applies the entries that were read before, and reads the next ones meanwhile.
    private static func advance(
        _ books: borrowing Mutex<Books>, applying entries: [Parsed], reading rows: [Row]
    ) throws(Corruption) -> [Parsed] {
        let pieces = 4 * ProcessInfo.processInfo.activeProcessorCount
        let size = (rows.count + pieces - 1) / pieces
        let read = Mutex([Int: [Parsed]]())
        DispatchQueue.concurrentPerform(iterations: pieces + 1) { turn in
            guard turn > 0 else {
                return books.withLock { $0.apply(entries, leaves: rows.map(\.leaf)) }
            }
            let piece = rows.dropFirst((turn - 1) * size).prefix(size).map { row in
                Parsed { () throws(Corruption) in
                    // The tree is built of the leaves: an entry that rotted on the disk would be served under a good root.
                    guard Hash.leaf(row.bytes) == row.leaf else { throw .malformed("entry \(row.index)") }
                    return try Entry(index: row.index, row.bytes.span)
                }
            }
            read.withLock { $0[turn] = piece }
        }
        if let fault = books.withLock({ $0.fault }) { throw fault }
        return read.withLock { pieces in (1...pieces.count).flatMap { pieces[$0] ?? [] } }
    }
}
