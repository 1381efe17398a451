public import TransparencyLog

/// A question with short statements that people agree or disagree with, one at a time.
///
/// The votes are no part of the process's state: they are private, and only what they come to together is published.
public struct Conversation: Numbered, Equatable, Sendable {
    public static let prefix = "cnv"

    public let id: ID<Conversation>
    public let issue: ID<Issue>
    public let title: Prose
    /// What the statements are to answer.
    public let question: Prose
    /// Who may vote.
    public let voters: Voters
    public internal(set) var state = State.drafted
    public internal(set) var stateReason = Prose.none
    public internal(set) var opened: Timestamp?
    public internal(set) var closes: Timestamp?
    /// When it was to close before, each time it was given more time.
    public internal(set) var extensions: [Extension] = []
    public internal(set) var statements: [ID<Statement>] = []
    /// What the votes came to, once they are counted.
    public internal(set) var count: Count?

    /// The shortest conversation, in days: a week, so that nobody misses it who looks in on one day of the week.
    public static let leastDays = 7
    /// The most statements of a conversation, those declined with them.
    public static let mostStatements = 200
    /// The fewest statements with which a conversation opens: with fewer there is nothing to compare.
    public static let leastStatements = 3
    /// How many statements of one person may await the moderator at a time.
    public static let mostWaiting = 3
    /// The fewest people whose votes are shown together, and the fewest who change them between two pictures.
    public static let fewest = 5

    /// How far a conversation has come.
    public enum State: String, CaseIterable, Sendable {
        /// The secretariat writes the first statements.
        case drafted
        case open
        /// Nobody votes any more; the votes are being counted.
        case closed
        case counted
        case withdrawn
    }

    /// More time for a conversation.
    public struct Extension: Equatable, Sendable {
        /// When it was to close before.
        public let before: Timestamp
        public let reason: Prose
        public let at: Timestamp
    }

    /// Who may vote.
    public enum Voters: String, CaseIterable, Sendable {
        /// Those who have joined.
        case participants
        /// Also people without an account; the charter has to allow it.
        case everyone
    }

    /// What the votes came to: how many there were, a commitment to all of them, and the text with every figure.
    public struct Count: Equatable, Sendable {
        /// How many people voted, those without an account with them.
        public let people: Int
        /// How many of them have no account.
        public let guests: Int
        /// How many of each stakeholder group voted; of groups that are not in it, nobody or fewer than are shown.
        public let byGroup: [String: Int]
        public let votes: Int
        /// The root of the Merkle tree over the salted ballots, in the order of their leaf hashes.
        public let ballots: Hash
        /// What every group supports.
        public let commonGround: [ID<Statement>]
        /// Every figure that is published, as canonical JSON (``OpinionResult``).
        public let result: Prose
        public let at: Timestamp
    }
}

/// A short sentence of a conversation that people agree or disagree with.
public struct Statement: Numbered, Equatable, Sendable {
    public static let prefix = "stm"

    public let id: ID<Statement>
    public let conversation: ID<Conversation>
    /// The language in which it was written.
    public let language: String
    public let text: Prose
    public internal(set) var translations: [Translation] = []
    public let author: Voice
    public let at: Timestamp
    /// Whether it was there when the conversation opened.
    public let isSeed: Bool
    public internal(set) var moderation: [Moderation] = []
    /// Where it was taken up as common ground.
    public internal(set) var takenUp: [ObjectID] = []

    /// The statement in another language.
    public struct Translation: Equatable, Sendable {
        public let language: String
        public let text: Prose
        public let by: Voice?
    }

    /// What the moderator decided, and why.
    public struct Moderation: Equatable, Sendable {
        public let verdict: Verdict
        public let reason: Prose
        public let by: Voice?
        public let at: Timestamp
    }

    /// What a moderator decides of a statement.
    public enum Verdict: String, CaseIterable, Sendable {
        case accepted
        /// Another statement says the same.
        case duplicate
        case offTopic = "off_topic"
        /// It says several things, so that nobody knows what agreeing would mean.
        case severalIdeas = "several_ideas"
        /// It attacks people or makes their private matters public.
        case conduct
    }

    /// Whether people vote on it.
    public var isAsked: Bool { moderation.last.map { $0.verdict == .accepted } ?? isSeed }

    /// Whether the moderator has yet to decide.
    public var isWaiting: Bool { moderation.isEmpty && !isSeed }

    /// Its words in a language, or in the one in which it was written.
    public func text(in language: String) -> Prose {
        language == self.language ? text : translations.last { $0.language == language }?.text ?? text
    }
}

extension TextLimit {
    /// A statement of a conversation: one sentence that is read in a breath.
    public static let statement = TextLimit(bytes: 420, minimum: 12, lines: false, isPersonal: false)
}

extension Mechanism {
    /// The statements of a conversation that people vote on.
    public func asked(in conversation: Conversation) -> [Statement] {
        statements.all(conversation.statements).filter(\.isAsked)
    }

    /// The statements of a conversation that await the moderator.
    public func waiting(in conversation: Conversation) -> [Statement] {
        statements.all(conversation.statements).filter(\.isWaiting)
    }

    /// Whether somebody may vote on a statement now. A vote is no act: it enters the vault, never the record.
    public func checkVote(on statement: ID<Statement>, isGuest: Bool, at now: Timestamp) throws(Refusal) {
        let statement = try self.statement(statement)
        let conversation = try conversation(statement.conversation, in: .open)
        guard conversation.closes.map({ now < $0 }) ?? false else {
            throw Refusal(.conversationNotThere, Conversation.State.closed.rawValue)
        }
        guard !isGuest || conversation.voters == .everyone else { throw Refusal(.accountNeeded) }
        guard statement.isAsked else { throw Refusal(.statementNotAsked) }
    }

    func conversation(_ id: ID<Conversation>, in states: Conversation.State...) throws(Refusal) -> Conversation {
        guard let conversation = conversations[id] else { throw Refusal(.unknownThing, id.code) }
        guard states.contains(conversation.state) else {
            throw Refusal(.conversationNotThere, conversation.state.rawValue)
        }
        return conversation
    }

    func statement(_ id: ID<Statement>) throws(Refusal) -> Statement {
        guard let statement = statements[id] else { throw Refusal(.unknownThing, id.code) }
        return statement
    }
}
