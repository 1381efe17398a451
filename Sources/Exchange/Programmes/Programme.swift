public import Mechanism

/// The programme of a conference as programs exchange it: sessions with their times, rooms, tracks and people.
///
/// What a source leaves open is nil or empty. Every reader gives a programme that is ``settled``, and every writer takes
/// one, so that what is written and read back is the same value.
public struct Programme: Equatable, Sendable {
    /// What the conference is called.
    public var title = ""
    /// A short name without blanks.
    public var acronym: String?
    /// The zone in which its days are counted, an IANA name.
    public var zone = "UTC"
    /// The page of the programme.
    public var address: String?
    /// The name of the release.
    public var version: String?
    /// The days, in order.
    public var days: [Day] = []
    /// The names of the rooms, in the order in which they are shown.
    public var rooms: [String] = []
    /// The names of the tracks, in the order in which they are shown.
    public var tracks: [String] = []
    /// The sessions, in the order of their beginnings; those without a time come last.
    public var events: [Event] = []

    /// An empty programme.
    public init(title: String = "", zone: String = "UTC") { (self.title, self.zone) = (title, zone) }

    /// A day of a conference: from its first session to the morning after.
    public struct Day: Hashable, Sendable {
        /// The date that it is called by: `2026-06-05`.
        public var date: String
        /// When it begins.
        public var starts: Timestamp
        /// When the next one may begin.
        public var ends: Timestamp

        /// A day with these bounds.
        public init(date: String, starts: Timestamp, ends: Timestamp) {
            (self.date, self.starts, self.ends) = (date, starts, ends)
        }
    }

    /// A session of a programme, a break or anything else that has a time.
    public struct Event: Equatable, Sendable {
        /// What it is known by for life; no other event of the programme has it.
        public var id: String
        /// A number that some formats ask for; 1 or more.
        public var number: Int?
        public var title: String
        public var subtitle: String?
        /// What kind of session it is, such as `workshop`.
        public var kind: String?
        public var starts: Timestamp?
        /// After the start, or nil where nothing tells.
        public var ends: Timestamp?
        public var room: String?
        public var track: String?
        /// A BCP 47 tag, or whatever the source says.
        public var language: String?
        /// What it is about, in short.
        public var abstract: String?
        /// What it is about, at length.
        public var description: String?
        public var people: [Person] = []
        public var links: [Link] = []
        /// Its page.
        public var address: String?
        /// Whether it was called off. It stays in the programme, so that whoever kept it learns of that.
        public var isCancelled = false
        /// When it was last changed.
        public var modified: Timestamp?
        /// How often it was moved or called off (RFC 5545 §3.8.7.4).
        public var sequence = 0

        /// Its language, where that is a tag of BCP 47 and not whatever a source says.
        var languageTag: String? {
            guard let language, language.utf8.count <= 35 else { return nil }
            let parts = language.split(separator: "-", omittingEmptySubsequences: false)
            let isTag = parts.allSatisfy { part in
                (1...8).contains(part.utf8.count)
                    && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
            }
            return isTag && parts.first.map { (2...3).contains($0.utf8.count) } ?? false ? language : nil
        }

        /// A session with a name.
        public init(id: String, title: String) { (self.id, self.title) = (id, title) }
    }

    /// Somebody who has a part in a session.
    public struct Person: Equatable, Sendable {
        public var name: String
        /// What the person does, such as `moderator`.
        public var role: String?
        public var organisation: String?
        public var biography: String?
        /// What the person is known by in the source: a number, an identifier.
        public var key: String?
        /// A page about the person.
        public var address: String?

        /// Somebody with a name.
        public init(_ name: String, role: String? = nil) { (self.name, self.role) = (name, role) }
    }

    /// Something to follow, watch or read that belongs to a session.
    public struct Link: Equatable, Sendable {
        /// What it leads to.
        public enum Kind: String, CaseIterable, Sendable {
            /// A room to join from afar, or a stream.
            case remote
            /// What is said, written along.
            case captions
            case recording
            case transcript
            case slides
            case paper
            /// A page of any other kind.
            case web
        }

        public var kind: Kind
        public var title: String
        public var address: String

        /// A link with its words.
        public init(_ kind: Kind, title: String, address: String) {
            (self.kind, self.title, self.address) = (kind, title, address)
        }
    }
}
