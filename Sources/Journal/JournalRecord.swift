public import struct TransparencyLog.Hash
public import struct TransparencyLog.Salt

/// One entry on its way to the disk, with the texts that lie beside it and those that it removes.
public struct JournalRecord: Sendable {
    /// The canonical JSON of the entry.
    public let bytes: [UInt8]
    /// The entry's leaf hash in the record's tree.
    public let leaf: Hash
    /// The texts that the entry commits to.
    public let texts: [KeptText]
    /// The texts that are removed together with this entry.
    public let removal: Removal?
    /// Texts that the entry commits to and that are gone already, with the entry that removed each: of a record that is
    /// rebuilt from a copy.
    public var goneTexts: [GoneText] = []

    /// A record.
    public init(bytes: [UInt8], leaf: Hash, texts: [KeptText], removal: Removal? = nil) {
        (self.bytes, self.leaf, self.texts, self.removal) = (bytes, leaf, texts, removal)
    }

    /// A text that is gone, and the entry that removed it.
    public struct GoneText: Equatable, Sendable {
        public let hash: Hash
        public let entry: Int

        /// A text that an entry removed.
        public init(hash: Hash, removedBy entry: Int) { (self.hash, self.entry) = (hash, entry) }
    }

    /// Which texts an entry takes away for good.
    public enum Removal: Equatable, Sendable {
        /// One text of one entry.
        case text(Hash, of: Int)
        /// The names of a person, and of the organisations that the person named.
        case names(of: String)
        /// Whatever a person wrote, and all that is private about them.
        case everything(of: String)
    }
}

/// A text and the salt under which the record committed to it.
public struct KeptText: Equatable, Sendable {
    public let hash: Hash
    public let salt: Salt
    public let bytes: [UInt8]
    /// Whose it is: the key it is kept under, and with whom it goes.
    public let owner: Owner
    /// Whether it names a person or an organisation.
    public let isName: Bool

    /// A text kept under a commitment.
    public init(hash: Hash, salt: Salt, bytes: [UInt8], owner: Owner = .process, isName: Bool = false) {
        (self.hash, self.salt, self.bytes, self.owner, self.isName) = (hash, salt, bytes, owner, isName)
    }
}

/// Whose a text is.
public enum Owner: Hashable, Sendable {
    /// The process's own: what was written in an office.
    case process
    /// A person's, by pseudonym.
    case person(String)

    /// How it is written down.
    var code: String {
        switch self {
        case .process: "process"
        case .person(let code): code
        }
    }
}
