/// A session as a document from outside describes it: every field it fills, and every line that fits none.
///
/// Long texts are CommonMark. What the source leaves open is nil or empty here; prompts of a template that nobody
/// replaced are listed in ``unplaced`` and never become content.
public struct SessionDocument: Equatable, Sendable {
    /// What kind of document it was read from.
    public var kind: DocumentKind
    /// The name of the session, without its identifier. Always there for a session page.
    public var title: String?
    /// A second, shorter name.
    public var alias: String?
    /// The name while the session was prepared.
    public var workingTitle: String?
    /// The session's number in its programme, as "WS 05 2015".
    public var identifier: String?
    /// When and where.
    public var schedule: Schedule?
    /// The programme the page points to, as given.
    public var programme: String?
    /// The numbers of the proposals merged into the session, as given without the sign.
    public var proposals: [String] = []
    /// One or two lines that raise interest (CommonMark).
    public var teaser: String?
    /// What the session is about (CommonMark).
    public var description: String?
    /// Words to find it by, without hash signs.
    public var keywords: [String] = []
    /// The questions the session is to answer.
    public var guidingQuestions: [String] = []
    /// How it runs (CommonMark).
    public var format: String?
    /// What to read beside it.
    public var furtherReading: [Reference] = []
    /// Who does what, in the order of the document.
    public var people: [Person] = []
    /// Calls, minutes and mailing list of its preparation (CommonMark).
    public var preparation: String?
    /// What happened.
    public var report: Report?
    /// The outcome in a few statements.
    public var messages: [Message] = []
    /// Recording, transcript and stream.
    public var links: [Link] = []
    /// The captions, when the page carries them itself (CommonMark).
    public var transcript: String?
    /// The language most letters of the text are of: "en" or "ko" (BCP 47).
    public var language: String = "en"
    /// Sections that have a heading and nothing under it, in the order of the document.
    public var emptySections: [SessionField] = []
    /// Where each line that was used went.
    public var placements: [Placement] = []
    /// Every filled line that was not used, with the reason.
    public var unplaced: [Unplaced] = []

    init(kind: DocumentKind) {
        self.kind = kind
    }

    /// A session that is written as a document, its title without anything else yet.
    public init(title: String) {
        self.init(kind: .eurodigSession)
        self.title = title
    }

    /// Reads a document from its bytes.
    ///
    /// The bytes are UTF-8, with or without byte order mark, with LF or CRLF line ends, at most 4 MiB.
    /// - Parameters:
    ///   - bytes: the document.
    ///   - kind: what it is; when nil, its headings tell.
    ///   - title: the title, for wikitext, whose title is the name of the page and not part of it.
    /// - Throws: the first fault met; nothing of a faulty document is returned.
    public static func read(
        _ bytes: [UInt8], as kind: DocumentKind? = nil, titled title: String? = nil
    ) throws(ImportFault) -> SessionDocument {
        let lines = try SourceText.lines(of: bytes)
        switch kind ?? DocumentKind.detect(lines) {
        case .eurodigSession: return try SessionPage.read(lines, titled: title)
        case .krigfReport: return try WorkshopReport.read(lines, titled: title)
        case nil: throw ImportFault(.unknownKind)
        }
    }
}

extension SessionDocument {
    /// A work to read, with its address where the source gives one.
    public struct Reference: Equatable, Sendable {
        /// The words of the entry.
        public var text: String
        /// The address it points to.
        public var url: String?

        /// A work with its address.
        public init(text: String, url: String?) { (self.text, self.url) = (text, url) }

        /// A work as a line of a list in CommonMark has it: `- [words](<address>)`, or words alone.
        public init(line: some StringProtocol) {
            let whole = line.trimmed
            let item = whole.hasPrefix("- ") || whole.hasPrefix("* ") ? whole.dropFirst(2).trimmed : whole
            (text, url) = (Markdown.plain(item), nil)
            guard item.first == "[", item.last == ")", let cut = item.firstRange(of: "](") else { return }
            let address = item[cut.upperBound...].dropLast().trimming { $0 == "<" || $0 == ">" }
            guard address.isAddress else { return }
            (text, url) = (Markdown.plain(String(item[..<cut.lowerBound].dropFirst())), address)
        }
    }

    /// Something to watch or read that belongs to the session.
    public struct Link: Equatable, Sendable {
        /// What a link leads to.
        public enum Kind: String, CaseIterable, Sendable {
            /// A recording.
            case video
            /// A transcript kept elsewhere.
            case transcript
            /// A live stream or a room to join from afar.
            case stream
            /// Anything else, such as an independent report.
            case other
        }
        /// What it leads to.
        public var kind: Kind
        /// The words of the link or of the sentence it stands in.
        public var text: String
        /// The address; nil when the rendering lost it.
        public var url: String?

        /// A link with its words.
        public init(kind: Kind, text: String, url: String?) { (self.kind, self.text, self.url) = (kind, text, url) }
    }

    /// A statement that came out of a session.
    public struct Message: Equatable, Sendable {
        /// The statement in plain text; what belongs under it follows as a list.
        public var text: String
        /// The line of the source it begins on, counted from 1.
        public var line: Int

        /// A statement on a line.
        public init(text: String, line: Int) { (self.text, self.line) = (text, line) }
    }

    /// What happened in a session.
    public struct Report: Equatable, Sendable {
        /// What had been proposed (CommonMark).
        public var proposal: String?
        /// The session in short (CommonMark).
        public var summary: String?
        /// The discussion in full (CommonMark).
        public var discussion: String?
        /// The discussion by speaker, in order.
        public var turns: [Turn] = []

        /// A report in its three parts.
        public init(proposal: String? = nil, summary: String? = nil, discussion: String? = nil, turns: [Turn] = []) {
            (self.proposal, self.summary, self.discussion, self.turns) = (proposal, summary, discussion, turns)
        }
    }

    /// What one speaker is reported to have said, with the paragraphs that go on about it.
    public struct Turn: Equatable, Sendable {
        /// The name as the report writes it, or a part such as 청중; nil where it tells of nobody.
        public var speaker: String?
        /// The paragraphs (CommonMark).
        public var paragraphs: [String]
    }

    /// Where a line of the source went.
    public struct Placement: Equatable, Sendable {
        /// The line, counted from 1.
        public var line: Int
        /// The field it is part of, or heads.
        public var field: SessionField
    }

    /// A line of the source that is in no field.
    public struct Unplaced: Equatable, Sendable {
        /// Why a line is in no field.
        public enum Reason: String, CaseIterable, Sendable {
            /// It belongs to the site around the page: navigation, footer, page number.
            case chrome
            /// It is a prompt of the template, or a role nobody fills yet.
            case unfilled
            /// No section it could belong to is known.
            case unrecognised
        }
        /// The line, counted from 1.
        public var line: Int
        /// The line itself.
        public var text: String
        /// Why it is here.
        public var why: Reason
    }
}
