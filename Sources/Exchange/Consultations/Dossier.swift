/// A consultation with the words of its text, to be handed to other programs. Its inputs, of which there may be very many,
/// are given to the files that are made of it a few at a time (``PiecedFile``).
public struct Dossier: Sendable {
    /// Where it is read: `https://forum.example/consultations/3`.
    public var address: String
    public var title: String
    public var note: String
    public var question: String
    public var decisionMaker: String
    public var state: String
    /// The language of the text, as BCP 47 has it: the one whose words count, else as the text itself tells; nil when it is
    /// not known.
    public var language: String?
    /// When it opened and closed, as RFC 3339 has it; nil where no date is set.
    public var opens: String?
    public var closes: String?
    public var versions: [Version]
    public var preparation = Preparation()
    public var course = Course()
    /// How often each stakeholder group's arguments were taken up, where it is told.
    public var acceptance: [Acceptance] = []
    /// How many annotations there are: inputs that count, and answers.
    public var annotationCount: Int

    /// A consultation.
    public init(
        address: String, title: String, note: String, question: String, decisionMaker: String, state: String,
        language: String?, opens: String?, closes: String?, versions: [Version], annotationCount: Int
    ) {
        (self.address, self.title, self.note, self.question) = (address, title, note, question)
        (self.decisionMaker, self.state, self.language) = (decisionMaker, state, language)
        (self.opens, self.closes, self.versions) = (opens, closes, versions)
        self.annotationCount = annotationCount
    }

    /// A version of the text.
    public struct Version: Sendable {
        public var number: Int
        public var published: String
        public var reason: String
        public var clauses: [Clause]
        /// What its changes answer.
        public var changes: [Change] = []
        /// The languages that it is translated into.
        public var translations: [String] = []

        /// A version.
        public init(number: Int, published: String, reason: String, clauses: [Clause]) {
            (self.number, self.published, self.reason, self.clauses) = (number, published, reason, clauses)
        }
    }

    /// A clause; its key stays the same through the versions.
    public struct Clause: Sendable {
        public var key: Int
        public var label: String
        public var text: String

        /// A clause.
        public init(key: Int, label: String, text: String) { (self.key, self.label, self.text) = (key, label, text) }
    }

    /// An input with what became of it. What is nil was not said, or is not so.
    public struct Contribution: Sendable {
        public var number: Int
        public var address: String
        /// The index of its entry in the public record.
        public var entry: Int
        public var filed: String
        public var isLate: Bool
        public var version: Int
        public var clauseKey: Int?
        public var clauseLabel: String?
        public var quote: String?
        /// Where the quote stands in the clause, in Unicode scalars, with what stands before and after.
        public var span: Range<Int>?
        public var before: String?
        public var after: String?
        /// Which of the consultation's questions it answers, from 1.
        public var question: Int?
        /// Where the files that stand beside it can be had.
        public var files: [String] = []
        public var kind: String?
        public var text: String?
        public var proposal: String?
        public var language: String?
        public var author: String
        public var group: String?
        public var capacity: String
        public var way: String?
        public var topic: String?
        public var leader: Int?
        /// `withdrawn` or `disowned` where it no longer counts.
        public var removal: String?
        public var answer: Answer?
        public var contest: String?
        public var course = ContributionCourse()

        /// An input of which nothing is known but where it stands.
        public init(
            number: Int, address: String, entry: Int, filed: String, isLate: Bool, version: Int, author: String,
            capacity: String
        ) {
            (self.number, self.address, self.entry, self.filed) = (number, address, entry, filed)
            (self.isLate, self.version, self.author, self.capacity) = (isLate, version, author, capacity)
        }
    }

    /// What became of an input.
    public struct Answer: Sendable {
        public var disposition: String
        public var reason: String
        public var change: String
        public var by: String
        public var at: String
        public var reader: String?

        /// An answer.
        public init(disposition: String, reason: String, change: String, by: String, at: String, reader: String?) {
            (self.disposition, self.reason, self.change) = (disposition, reason, change)
            (self.by, self.at, self.reader) = (by, at, reader)
        }
    }
}
