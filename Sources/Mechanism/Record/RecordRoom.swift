import HashTreeCollections
public import TransparencyLog

/// What the process knows of its own record: what was removed from beside it, what was put right, who vouches for it, and
/// under which keys.
public struct RecordRoom: Equatable, Sendable {
    /// The texts that were erased one by one, each with the entry that did it.
    private var erasures: TreeDictionary<Hash, Int> = [:]
    /// What was put right, by the text that it puts right.
    private var corrections: TreeDictionary<Hash, Correction> = [:]
    /// The keys that took over, each from the one before it.
    public internal(set) var rotations: [KeyRotation] = []
    /// The versions of the witnesses, in the order in which they were named.
    public internal(set) var witnesses: [WitnessBoard] = []

    /// How many single texts were erased.
    public var erasureCount: Int { erasures.count }

    /// How many texts were put right.
    public var correctionCount: Int { corrections.count }

    /// The entry that erased a text.
    public func erasure(of text: Hash) -> Int? { erasures[text] }

    /// What puts a text right.
    public func correction(of text: Hash) -> Correction? { corrections[text] }

    /// Who vouches for the record at present; nil when nobody has been named.
    public var witnessBoard: WitnessBoard? { witnesses.last.flatMap { $0.witnesses.isEmpty ? nil : $0 } }

    mutating func noteErasure(of text: Hash, _ stamp: Stamp) { erasures[text] = stamp.index }

    mutating func note(_ correction: Correction, of text: Hash) { corrections[text] = correction }
}

/// What stands beside a text to put it right. The text itself stays.
public struct Correction: Equatable, Sendable {
    public let text: Prose
    public let at: Timestamp
    /// The entry that put it there.
    public let entry: Int
}

/// A change of the key that signs the record.
public struct KeyRotation: Equatable, Sendable {
    /// The published form of the key before.
    public let from: String
    /// The published form of the key from then on.
    public let to: String
    public let at: Timestamp
}

/// That something was removed from beside the record, as the public facts say it.
public struct Removal: Equatable, Sendable {
    public let scope: Scope
    public let ground: Ground
    /// The entry that removed it.
    public let entry: Int

    /// A removal.
    public init(scope: Scope, ground: Ground, entry: Int) {
        (self.scope, self.ground, self.entry) = (scope, ground, entry)
    }

    /// How much of a person is removed.
    public enum Scope: String, CaseIterable, Sendable {
        /// Names, the person's own and those of organisations that the person named.
        case names
        /// Names, whatever the person wrote, and all that is private.
        case everything
    }

    /// On which ground something is removed.
    public enum Ground: String, CaseIterable, Sendable {
        /// Whoever it is about asked for it (GDPR art. 17).
        case request
        /// A law or a court demands it.
        case law
        /// It puts somebody in danger.
        case safety
    }
}
