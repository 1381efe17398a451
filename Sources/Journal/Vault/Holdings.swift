import GRDB

/// Everything that is held of one person: what a person may ask to see (GDPR art. 15).
public struct Holdings: Encodable, Equatable, Sendable {
    public let person: String
    public let account: PersonalAddress?
    public let answers: Demographic?
    /// The learning events that the person signed up for, by number.
    public let registrations: [Int]
    /// When the person's sessions began and were last seen, in seconds since 1970.
    public let sessions: [Session]
    /// How many sign-in links still let the person in.
    public let links: Int
    /// The conversations in which the person voted, with the votes: 1 agree, 0 pass, −1 disagree, by statement.
    public let ballots: [HeldBallot]
    /// The letters that wait for the person, or could not be sent.
    public let letters: [HeldLetter]
    /// The letters in the folder of the outbox, word for word as they were put there.
    public var sentLetters: [SentLetter] = []
    /// What the person has written and not sent yet, reviews that are not published among it.
    public let drafts: [HeldDraft]
    /// What the person wrote, as far as it is still there.
    public let texts: [HeldText]
    /// The entries of the record that the person's acts made, by index. They hold no personal data.
    public let acts: [Int]

    /// How the person voted in one conversation.
    public struct HeldBallot: Codable, Equatable, Sendable {
        public let conversation: Int
        public let votes: [Int: Int]
    }

    /// A letter to the person.
    public struct HeldLetter: Codable, Equatable, Sendable {
        public let recipient, subject, body: String
    }

    /// A letter that lies in a file.
    public struct SentLetter: Codable, Equatable, Sendable {
        public let file, text: String

        /// A letter in a file.
        public init(file: String, text: String) { (self.file, self.text) = (file, text) }
    }

    /// Something that is not finished.
    public struct HeldDraft: Codable, Equatable, Sendable {
        /// What it is a draft of.
        public let place: String
        /// When it was kept, in seconds since 1970.
        public let saved: Int
        /// Its fields, as JSON.
        public let content: String
    }

    /// Whether nothing at all is held.
    public var isEmpty: Bool {
        account == nil && answers == nil && registrations.isEmpty && sessions.isEmpty && links == 0 && ballots.isEmpty
            && letters.isEmpty && sentLetters.isEmpty && drafts.isEmpty && texts.isEmpty && acts.isEmpty
    }

    /// One session of the person: seconds since 1970.
    public struct Session: Codable, Equatable, Sendable {
        public let created: Int
        public let seen: Int
    }
}

extension Vault {
    /// Everything that is held of a person, beside the entries that the person's acts made.
    public func holdings(of person: String, acts: [Int] = []) throws -> Holdings {
        Holdings(
            person: person, account: try account(person: person), answers: try demographic(of: person),
            registrations: try Int.fetchAll(
                db, sql: "SELECT event FROM registration WHERE person = ? ORDER BY event", arguments: [person]),
            sessions: try Row.fetchAll(
                db, sql: "SELECT created, seen FROM session WHERE person = ? ORDER BY created", arguments: [person]
            ).map { Holdings.Session(created: $0[0], seen: $0[1]) },
            links: try Int.fetchOne(
                db, sql: "SELECT count(*) FROM sign_in_link WHERE person = ?", arguments: [person]) ?? 0,
            ballots: try heldBallots(of: person), letters: try heldLetters(of: person),
            drafts: try heldDrafts(of: .person(person)),
            texts: try TextShelf(db: db, keys: keys).texts(of: person), acts: acts)
    }

    private func heldBallots(of person: String) throws -> [Holdings.HeldBallot] {
        try Int.fetchAll(
            db, sql: "SELECT conversation FROM ballot WHERE voter = ? ORDER BY conversation", arguments: [person]
        ).compactMap { conversation in
            try ballot(of: .person(person), in: conversation).map {
                Holdings.HeldBallot(conversation: conversation, votes: $0.votes)
            }
        }
    }

    /// Forgets whatever is private of a person: account, answers, registrations, sessions, links, letters.
    public func forget(_ person: String) throws {
        for table in ["account", "demographic", "registration", "session", "sign_in_link", "outbox"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [person])
        }
        try db.execute(sql: "DELETE FROM draft WHERE owner = ?", arguments: [person])
        // What was counted stays counted, and the tree keeps its leaves; of the votes themselves nothing stays.
        try db.execute(sql: "DELETE FROM ballot WHERE voter = ? AND leaf IS NULL", arguments: [person])
        try db.execute(
            sql: "UPDATE ballot SET voter = 'x_' || hex(leaf), sealed = x'' WHERE voter = ?", arguments: [person])
        try forgetChange(by: person)
    }
}
