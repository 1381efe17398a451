import HashTreeCollections

/// Things of one kind in the order of their numbers.
///
/// Copies share what they have in common: a reader may keep a snapshot while the writer goes on, and a change costs
/// O(log n), not a copy of everything.
public struct Shelf<Thing: Numbered & Equatable>: Equatable, Sendable {
    private var things: TreeDictionary<Int, Kept<Thing>> = [:]

    /// An empty shelf.
    public init() {}

    /// How many things there are; their numbers are 1 to `count`.
    public var count: Int { things.count }

    /// Whether there are none.
    public var isEmpty: Bool { things.isEmpty }

    /// The number that the next thing will have.
    public var next: ID<Thing> { ID(things.count + 1) }

    /// The thing with a number, if there is one.
    public subscript(id: ID<Thing>) -> Thing? { things[id.number]?.thing }

    /// Puts a thing at the end.
    public mutating func append(_ thing: Thing) { things[things.count + 1] = Kept(thing) }

    /// Changes a thing in place.
    /// - Throws: ``Corruption`` when there is none with this number.
    public mutating func update(_ id: ID<Thing>, _ change: (inout Thing) throws(Corruption) -> Void) throws(Corruption)
    {
        guard var kept = things.removeValue(forKey: id.number) else { throw .missing(id.code) }
        if !isKnownUniquelyReferenced(&kept) { kept = Kept(kept.thing) }
        defer { things[id.number] = kept }
        try change(&kept.thing)
    }
}

/// A thing in a place of its own, so that a tree of things moves references and not things.
private final class Kept<Thing: Equatable & Sendable>: Equatable, @unchecked Sendable {
    // Unchecked: it is changed only by whoever holds the one reference to it.
    var thing: Thing

    init(_ thing: Thing) { self.thing = thing }

    static func == (one: Kept, other: Kept) -> Bool { one === other || one.thing == other.thing }
}

extension Shelf: Sequence {
    /// Walks the things from the first to the last.
    public func makeIterator() -> AnyIterator<Thing> {
        var number = 0
        return AnyIterator {
            number += 1
            return things[number]?.thing
        }
    }

    /// The things with these numbers, in this order; numbers without a thing are left out.
    public func all(_ ids: some Sequence<ID<Thing>>) -> [Thing] { ids.compactMap { self[$0] } }

    /// The things from the last to the first.
    public func newestFirst() -> some Sequence<Thing> {
        (0..<things.count).lazy.compactMap { things[things.count - $0]?.thing }
    }
}

/// The journal says something that cannot follow from what came before: it was damaged or written by another program.
public enum Corruption: Error, Equatable, Sendable {
    /// An entry speaks of a thing that does not exist.
    case missing(String)
    /// An entry brings in a thing under a number that is not the next.
    case outOfOrder(String)
    /// An entry is not what its type demands.
    case malformed(String)
}

extension Corruption: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let thing): "an entry speaks of \(thing), which does not exist"
        case .outOfOrder(let thing): "an entry brings in \(thing) out of order"
        case .malformed(let why): "an entry is malformed: \(why)"
        }
    }
}
