public import TransparencyLog

/// A text that somebody wrote: a title, a reason, a name.
///
/// The state never holds the words. It holds the commitment that the record made to them; the words lie beside the
/// record, are read when a page needs them, and can be erased without breaking the record.
public enum Prose: Hashable, Sendable {
    /// Nothing was written.
    case none
    /// Words on their way into the record.
    case written(String)
    /// Words that the record has committed to.
    case kept(Commitment)

    /// Whether there are no words at all.
    public var isEmpty: Bool {
        switch self {
        case .none: true
        case .written(let words): words.isEmpty
        case .kept: false
        }
    }

    /// How many bytes of UTF-8 the words take.
    public var length: Int {
        switch self {
        case .none: 0
        case .written(let words): words.utf8.count
        case .kept(let commitment): commitment.length
        }
    }

    /// The commitment under which the words are kept, once they are.
    public var commitment: Commitment? {
        if case .kept(let commitment) = self { commitment } else { nil }
    }
}

/// What the record says of a text: its salted hash and its length, never its words (record/1 §2).
public struct Commitment: Hashable, Sendable {
    /// SHA-256("record/1 commit\n" ‖ salt ‖ bytes).
    public let hash: Hash
    /// The length of the text in bytes of UTF-8.
    public let length: Int

    /// A commitment with this hash to a text of this length.
    public init(hash: Hash, length: Int) { (self.hash, self.length) = (hash, length) }
}

/// How long a text may be, and whether it may have several lines.
public struct TextLimit: Equatable, Sendable {
    /// The most bytes of UTF-8 that are accepted.
    public let bytes: Int
    /// The fewest characters that are accepted; 0 where the text may be left out.
    public let minimum: Int
    /// Whether line breaks are kept.
    public let lines: Bool
    /// Whether it names a person or an organisation, so that it is erased with the person.
    public let isPersonal: Bool

    /// One line, such as a title.
    public static let line = TextLimit(bytes: 400, minimum: 1, lines: false, isPersonal: false)
    /// One line that may be left out.
    public static let optionalLine = TextLimit(bytes: 400, minimum: 0, lines: false, isPersonal: false)
    /// The name of a person or an organisation.
    public static let name = TextLimit(bytes: 200, minimum: 1, lines: false, isPersonal: true)
    /// The name of a person or an organisation, which may be left out.
    public static let optionalName = TextLimit(bytes: 200, minimum: 0, lines: false, isPersonal: true)
    /// Paragraphs, 32 KiB at most.
    public static let prose = TextLimit(bytes: 32_768, minimum: 1, lines: true, isPersonal: false)
    /// Paragraphs that may be left out.
    public static let optionalProse = TextLimit(bytes: 32_768, minimum: 0, lines: true, isPersonal: false)
    /// A line or two that raise interest, or that tell something of a person.
    public static let remark = TextLimit(bytes: 2048, minimum: 1, lines: true, isPersonal: false)
    /// The same where it may be left out.
    public static let optionalRemark = TextLimit(bytes: 2048, minimum: 0, lines: true, isPersonal: false)
    /// A statement that came out of a session; four syllables may say enough.
    public static let message = TextLimit(bytes: 2048, minimum: 4, lines: true, isPersonal: false)
    /// Where a document came from, with its transcript: a day of captions has about 400 KiB.
    public static let origin = TextLimit(bytes: 524_288, minimum: 0, lines: true, isPersonal: false)
    /// Words quoted from a text that is consulted on.
    public static let quote = TextLimit(bytes: 4000, minimum: 0, lines: true, isPersonal: false)
    /// A reason that people are to read: 40 characters at least (safeguard CONS-5).
    public static let reason = TextLimit(bytes: 8192, minimum: 40, lines: true, isPersonal: false)
    /// A reason in a few words.
    public static let shortReason = TextLimit(bytes: 2048, minimum: 10, lines: true, isPersonal: false)
}

extension Prose {
    /// The words of a text, those of a kept one by its hash; nil when they are no longer there.
    public func words(_ kept: (Hash) -> String?) -> String? {
        switch self {
        case .none: ""
        case .written(let words): words
        case .kept(let commitment): kept(commitment.hash)
        }
    }
}
