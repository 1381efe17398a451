import Foundation
import GRDB
public import TransparencyLog

/// How one person voted in one conversation. It lies in the vault alone, sealed, and is shown to nobody else.
public struct Ballot: Equatable, Sendable {
    public let voter: Voter
    /// 1 for agree, 0 for pass, −1 for disagree, by the number of the statement.
    public var votes: [Int: Int]
    /// With what probability each statement was drawn when it was asked, as far as it was drawn.
    public var asked: [Int: Double] = [:]
    /// What keeps the committed ballot from being guessed; given when the votes are counted.
    var salt: Salt?

    /// Who votes.
    public enum Voter: Hashable, Sendable {
        /// A participant, by pseudonym.
        case person(String)
        /// Somebody without an account, by the hash of what their browser keeps.
        case guest(Hash)

        var code: String {
            switch self {
            case .person(let person): person
            case .guest(let hash): "g_" + hash.base64url
            }
        }

        init?(code: String) {
            if code.hasPrefix("a_") {
                self = .person(code)
            } else if code.hasPrefix("g_"), let hash = Hash(base64url: code.dropFirst(2)) {
                self = .guest(hash)
            } else {
                return nil
            }
        }

        /// Under whose key a ballot lies: a guest has none of their own.
        var owner: Owner { if case .person(let person) = self { .person(person) } else { .process } }

        /// Whether it is somebody without an account.
        public var isGuest: Bool { if case .guest = self { true } else { false } }
    }

    /// The ballot as it is committed to: canonical JSON that names nobody.
    static func bytes(_ votes: [Int: Int], in conversation: Int) -> [UInt8] {
        let pairs = votes.sorted { $0.key < $1.key }.map { JSONValue.array([.integer($0.key), .integer($0.value)]) }
        return (try? CanonicalJSON.write(["conversation": .integer(conversation), "votes": .array(pairs)])) ?? []
    }
}

/// What proves to a voter that the ballot is among those that were counted.
public struct BallotProof: Equatable, Sendable {
    public let ballot: String
    public let salt: String
    public let leaf: Hash
    public let index: Int
    public let size: Int
    public let path: [Hash]
    public let root: Hash
}

/// What is kept of a ballot, sealed under the voter's key.
private struct KeptBallot: Codable {
    var votes: [String: Int]
    var asked: [String: Double]?
    var salt: Data?

    init(_ votes: [Int: Int], _ asked: [Int: Double], _ salt: Salt?) {
        self.votes = votes.reduce(into: [:]) { $0[String($1.key)] = $1.value }
        self.asked = asked.isEmpty ? nil : asked.reduce(into: [:]) { $0[String($1.key)] = $1.value }
        self.salt = salt.map { Data($0.bytes) }
    }

    var drawn: [Int: Double] {
        (asked ?? [:]).reduce(into: [:]) { drawn, one in
            if let number = Int(one.key), one.value > 0, one.value <= 1 { drawn[number] = one.value }
        }
    }

    var byStatement: [Int: Int] {
        votes.reduce(into: [:]) { votes, vote in
            if let number = Int(vote.key), (-1...1).contains(vote.value) { votes[number] = vote.value }
        }
    }
}

extension Vault {
    /// Votes on a statement, anew if need be; nil takes the vote back.
    ///
    /// - Parameter probability: With what probability the statement was drawn to be asked; nil where it was not drawn. A
    ///   vote that is changed, or taken back and given again, keeps that of the first time.
    /// - Returns: Whether the vote was taken: once the ballots of a conversation are sealed for counting, none is.
    public func cast(
        _ vote: Int?, on statement: Int, in conversation: Int, by voter: Ballot.Voter,
        askedWith probability: Double? = nil
    ) throws -> Bool {
        let before = try ballot(of: voter, in: conversation)
        var (votes, asked) = (before?.votes ?? [:], before?.asked ?? [:])
        // Of a vote that was taken back the draw stays: nobody chooses by doing so with what weight they vote again.
        if vote != nil, votes[statement] == nil, asked[statement] == nil { asked[statement] = probability }
        votes[statement] = vote.map { max(-1, min(1, $0)) }
        return try cast(votes, asked: asked, in: conversation, by: voter)
    }

    /// Puts a whole ballot into the box, in place of the voter's earlier one.
    func cast(
        _ votes: [Int: Int], asked: [Int: Double] = [:], in conversation: Int, by voter: Ballot.Voter
    ) throws -> Bool {
        guard try !areSealed(conversation) else { return false }
        guard try ballot(of: voter, in: conversation)?.votes != votes else { return true }
        try db.execute(
            sql: """
                INSERT INTO ballot_box (conversation, changes, is_sealed) VALUES (?, 1, 0)
                ON CONFLICT (conversation) DO UPDATE SET changes = changes + 1
                """,
            arguments: [conversation])
        try db.execute(
            sql: """
                INSERT INTO ballot (conversation, voter, sealed, changed)
                VALUES (?1, ?2, ?3, (SELECT changes FROM ballot_box WHERE conversation = ?1))
                ON CONFLICT (conversation, voter) DO UPDATE SET sealed = excluded.sealed, changed = excluded.changed
                """,
            arguments: [conversation, voter.code, try seal(KeptBallot(votes, asked, nil), voter, conversation)])
        return true
    }

    /// How somebody voted in a conversation: for that person alone.
    public func ballot(of voter: Ballot.Voter, in conversation: Int) throws -> Ballot? {
        try Data.fetchOne(
            db, sql: "SELECT sealed FROM ballot WHERE conversation = ? AND voter = ?",
            arguments: [conversation, voter.code]
        ).flatMap { open($0, voter, conversation) }
    }

    /// How many people have voted in a conversation.
    public func voterCount(in conversation: Int) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM ballot WHERE conversation = ?", arguments: [conversation]) ?? 0
    }

    /// All ballots of a conversation, for counting. One whose key is destroyed is left out.
    public func ballots(in conversation: Int) throws -> [Ballot] {
        try Row.fetchAll(
            db, sql: "SELECT voter, sealed FROM ballot WHERE conversation = ? ORDER BY voter", arguments: [conversation]
        ).compactMap { row in
            Ballot.Voter(code: row[0]).flatMap { open(row[1], $0, conversation) }
        }.filter { !$0.votes.isEmpty }
    }

    /// Seals the box: nobody votes any more, and each ballot gets the salt under which it is committed to. Once done, it
    /// is not done again.
    public func sealBallots(in conversation: Int) throws {
        guard try !areSealed(conversation) else { return }
        for var ballot in try ballots(in: conversation) {
            let salt = Salt.random()
            ballot.salt = salt
            let leaf = Hash.commitment(salt: salt, Ballot.bytes(ballot.votes, in: conversation))
            try db.execute(
                sql: "UPDATE ballot SET sealed = ?, leaf = ? WHERE conversation = ? AND voter = ?",
                arguments: [
                    try seal(KeptBallot(ballot.votes, ballot.asked, salt), ballot.voter, conversation),
                    Data(leaf.bytes),
                    conversation, ballot.voter.code
                ])
        }
        try db.execute(
            sql: """
                INSERT INTO ballot_box (conversation, changes, is_sealed) VALUES (?, 0, 1)
                ON CONFLICT (conversation) DO UPDATE SET is_sealed = 1
                """,
            arguments: [conversation])
    }

    /// The tree over the sealed ballots, in the order of their hashes, which tells nothing of who cast them.
    public func ballotTree(in conversation: Int) throws -> MerkleTree { MerkleTree(try leaves(in: conversation)) }

    /// What shows a voter that the ballot is among those counted; nil before that, and for whoever did not vote.
    public func proof(of voter: Ballot.Voter, in conversation: Int) throws -> BallotProof? {
        guard let ballot = try ballot(of: voter, in: conversation), let salt = ballot.salt else { return nil }
        let bytes = Ballot.bytes(ballot.votes, in: conversation)
        let leaf = Hash.commitment(salt: salt, bytes)
        let leaves = try leaves(in: conversation)
        let tree = MerkleTree(leaves)
        guard let index = leaves.firstIndex(of: leaf), let path = tree.inclusionProof(of: index, in: leaves.count)
        else {
            return nil
        }
        return BallotProof(
            ballot: String(decoding: bytes, as: UTF8.self), salt: Data(salt.bytes).base64EncodedString(), leaf: leaf,
            index: index, size: leaves.count, path: path, root: tree.root)
    }

    private func leaves(in conversation: Int) throws -> [Hash] {
        try Data.fetchAll(
            db, sql: "SELECT leaf FROM ballot WHERE conversation = ? AND leaf IS NOT NULL ORDER BY leaf",
            arguments: [conversation]
        ).compactMap { Hash(bytes: $0) }
    }

    private func areSealed(_ conversation: Int) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT is_sealed FROM ballot_box WHERE conversation = ?", arguments: [conversation]) ?? false
    }

    private func seal(_ ballot: KeptBallot, _ voter: Ballot.Voter, _ conversation: Int) throws -> Data {
        try Sealed.seal(
            try JSONEncoder().encode(ballot), at: place(voter, conversation), try keys.makeKey(of: voter.owner))
    }

    private func open(_ sealed: Data, _ voter: Ballot.Voter, _ conversation: Int) -> Ballot? {
        guard let key = keys.key(of: voter.owner), let bytes = Sealed.open(sealed, at: place(voter, conversation), key),
            let kept = try? JSONDecoder().decode(KeptBallot.self, from: bytes)
        else { return nil }
        return Ballot(
            voter: voter, votes: kept.byStatement, asked: kept.drawn, salt: kept.salt.flatMap { Salt(bytes: $0) })
    }

    private func place(_ voter: Ballot.Voter, _ conversation: Int) -> Data {
        Data("\(conversation)/\(voter.code)".utf8)
    }
}
