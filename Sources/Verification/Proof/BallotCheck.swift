import Foundation
import Mechanism
public import TransparencyLog

/// Checks that one's own votes in a conversation are among the ballots that were counted.
///
/// The file is the one that a voter downloads (“your own votes”). It has the ballot, the salt under which it was committed
/// to, and the path to the root of the tree of ballots; that root stands in the entry of the count.
public struct BallotCheck: Sendable {
    private let file: BallotFile

    /// Reads a voter's own file.
    /// - Throws: ``Misuse`` when it is none, or when it was taken before the votes were counted.
    public init(_ bytes: [UInt8]) throws(Misuse) {
        guard bytes.count <= BallotFile.most, let file = try? JSONDecoder().decode(BallotFile.self, from: Data(bytes))
        else { throw Misuse("The file is not one of own votes (“conversation”, “votes”).") }
        guard file.proof != nil else {
            throw Misuse("The file has no proof: it was taken before the votes were counted. Download it once more.")
        }
        self.file = file
    }

    /// A ballot that is in the tree.
    public struct Finding: Equatable, Sendable {
        public let conversation: Int
        public let votes: Int
        public let index: Int
        public let size: Int
        public let root: Hash
        /// How many entries of a record were read until the count was found in it; nil where none was asked.
        public internal(set) var recordSize: Int?

        /// The finding in sentences, a line each.
        public var sentences: String {
            let own =
                "The ballot with \(votes) vote\(votes == 1 ? "" : "s") is number \(index + 1) of \(size) in the tree of ballots "
                + "of conversation \(conversation)."
            guard let recordSize else {
                return own
                    + "\nThat this is the tree that was counted shows only with the record (--against): its root is \(root.base64url)."
            }
            return own + "\nThe count in the record (\(recordSize) entries) commits to this tree."
        }

        /// The finding for programs.
        public var json: String {
            JSONText.of(
                Report(
                    holds: true, conversation: conversation, votes: votes, index: index, size: size,
                    root: root.base64url, record: recordSize))
        }

        private struct Report: Encodable {
            let holds: Bool
            let conversation, votes, index, size: Int
            let root: String
            let record: Int?
        }
    }

    /// Checks the file by itself.
    /// - Throws: ``Refutation`` or ``Misuse``.
    public func run() throws -> Finding {
        guard let proof = file.proof, let bytes = Data(base64Encoded: proof.salt), let salt = Salt(bytes: bytes),
            let leaf = Hash(base64url: proof.leaf), let root = Hash(base64url: proof.root)
        else { throw Misuse("The proof in the file cannot be read.") }
        let path = proof.path.compactMap { Hash(base64url: $0) }
        guard path.count == proof.path.count else { throw Misuse("The path in the file cannot be read.") }
        guard Hash.commitment(salt: salt, Array(proof.ballot.utf8)) == leaf else {
            throw Refutation("ballot", "the leaf is not the commitment to this ballot")
        }
        guard proof.index >= 0, proof.index < proof.size,
            MerkleTree.verifyInclusion(of: leaf, at: proof.index, in: proof.size, root: root, proof: path)
        else { throw Refutation("ballot", "the path does not lead from it to the root") }
        guard let ballot = BallotFile.Ballot(proof.ballot), ballot.conversation == file.conversation else {
            throw Refutation("ballot", "it is of another conversation than the file says")
        }
        guard ballot.votes == file.votes.map({ [$0.statement, $0.vote] }) else {
            throw Refutation("ballot", "its votes are not those that the file shows")
        }
        return Finding(
            conversation: file.conversation, votes: ballot.votes.count, index: proof.index, size: proof.size, root: root
        )
    }

    /// Checks also that the count in a record commits to this tree. The record is read and replayed.
    public func run(against source: any RecordSource, trust: Trust) async throws -> Finding {
        var finding = try run()
        let (mechanism, size) = try await Audit(source, trust: trust).replayed()
        guard let count = mechanism.conversations[ID(finding.conversation)]?.count else {
            throw Refutation("count", "the record counts no votes of conversation \(finding.conversation)")
        }
        guard count.ballots == finding.root else {
            throw Refutation("count", "the record commits to another tree of ballots")
        }
        finding.recordSize = size
        return finding
    }
}

/// A voter's own file.
private struct BallotFile: Decodable, Sendable {
    /// The most bytes that such a file can have: 4 MiB.
    static let most = 4_194_304

    let conversation: Int
    let votes: [Vote]
    let proof: Proof?

    struct Vote: Decodable, Sendable {
        let statement: Int
        let vote: Int
    }

    struct Proof: Decodable, Sendable {
        let ballot: String
        let salt: String
        let leaf: String
        let index: Int
        let size: Int
        let path: [String]
        let root: String
    }

    /// The ballot as it is committed to.
    struct Ballot: Decodable {
        let conversation: Int
        let votes: [[Int]]

        init?(_ text: String) {
            guard let ballot = try? JSONDecoder().decode(Ballot.self, from: Data(text.utf8)) else { return nil }
            self = ballot
        }
    }
}
