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
    /// How many letters wait for the person, or could not be sent.
    public let letters: Int
    /// Where inputs that the person has not sent yet, and reviews that are not published yet, are kept as drafts.
    public let drafts: [String]
    /// What the person wrote, as far as it is still there.
    public let texts: [HeldText]
    /// The entries of the record that the person's acts made, by index. They hold no personal data.
    public let acts: [Int]

    /// How the person voted in one conversation.
    public struct HeldBallot: Codable, Equatable, Sendable {
        public let conversation: Int
        public let votes: [Int: Int]
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
            links: try count("sign_in_link", of: person), ballots: try heldBallots(of: person),
            letters: try count("outbox", of: person, "AND sent IS NULL"),
            drafts: try String.fetchAll(
                db, sql: "SELECT place FROM draft WHERE owner = ? ORDER BY place", arguments: [person]),
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

    private func count(_ table: String, of person: String, _ condition: String = "") throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM \(table) WHERE person = ? \(condition)", arguments: [person]) ?? 0
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
