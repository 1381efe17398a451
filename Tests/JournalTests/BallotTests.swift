import Testing
import TransparencyLog

@testable import Journal

@Suite struct `The ballot box` {
    private let anna = Ballot.Voter.person("a_anna")
    private let guest = Ballot.Voter.guest(.leaf([1]))

    @Test func `keeps the last vote, and takes one back`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        try await journal.changeVault { [anna] vault in
            for (statement, vote) in [(4, 1), (4, -1), (4, 0), (5, 1), (5, nil)] {
                let isTaken = try vault.cast(vote, on: statement, in: 1, by: anna)
                #expect(isTaken)
            }
        }
        let (own, elsewhere, other) = try journal.readNow {
            (
                try $0.vault.ballot(of: anna, in: 1), try $0.vault.ballot(of: anna, in: 2),
                try $0.vault.ballot(of: guest, in: 1)
            )
        }
        #expect(own?.votes == [4: 0])
        #expect(elsewhere == nil && other == nil)
    }

    @Test func `keeps the probability of the first draw, whatever becomes of the vote`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        try await journal.changeVault { [anna] vault in
            _ = try vault.cast(1, on: 4, in: 1, by: anna, askedWith: 0.25)
            _ = try vault.cast(-1, on: 4, in: 1, by: anna, askedWith: 0.5)
            _ = try vault.cast(1, on: 5, in: 1, by: anna)
            _ = try vault.cast(1, on: 6, in: 1, by: anna, askedWith: 0.125)
            _ = try vault.cast(nil, on: 6, in: 1, by: anna)
            _ = try vault.cast(1, on: 6, in: 1, by: anna, askedWith: 0.001)
            _ = try vault.cast(nil, on: 6, in: 1, by: anna)
        }
        let open = try journal.readNow { try $0.vault.ballot(of: anna, in: 1) }
        #expect(open?.asked == [4: 0.25, 6: 0.125] && open?.votes == [4: -1, 5: 1])
        try await journal.changeVault { try $0.sealBallots(in: 1) }
        let sealed = try journal.readNow { try $0.vault.ballot(of: anna, in: 1) }
        #expect(sealed?.asked[4] == 0.25)
    }

    @Test func `once sealed, takes no vote and changes no leaf`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        try await journal.changeVault { [anna, guest] vault in
            _ = try vault.cast(1, on: 4, in: 1, by: anna)
            _ = try vault.cast(-1, on: 4, in: 1, by: guest)
            try vault.sealBallots(in: 1)
        }
        let root = try journal.readNow { try $0.vault.ballotTree(in: 1).root }
        try await journal.changeVault { [anna] vault in
            let isTaken = try vault.cast(-1, on: 4, in: 1, by: anna)
            #expect(!isTaken)
            try vault.sealBallots(in: 1)
        }
        let (after, ballot) = try journal.readNow {
            (try $0.vault.ballotTree(in: 1).root, try $0.vault.ballot(of: anna, in: 1))
        }
        #expect(after == root)
        #expect(ballot?.votes == [4: 1])
    }

    @Test func `proves to each voter, and to nobody else, that the ballot is in the tree`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        let voters = (0..<9).map { Ballot.Voter.guest(.leaf([$0])) }
        try await journal.changeVault { vault in
            for (place, voter) in voters.enumerated() { _ = try vault.cast(place % 3 - 1, on: 4, in: 1, by: voter) }
            let early = try vault.proof(of: voters[0], in: 1)
            #expect(early == nil)
            try vault.sealBallots(in: 1)
        }
        let (root, proofs, none) = try journal.readNow { reader in
            (
                try reader.vault.ballotTree(in: 1).root, try voters.map { try reader.vault.proof(of: $0, in: 1) },
                try reader.vault.proof(of: anna, in: 1)
            )
        }
        for proof in proofs {
            #expect(proof?.size == 9)
            #expect(proof?.ballot.contains("\"votes\":[[4,") == true)
            #expect(proof?.root == root)
        }
        #expect(Set(proofs.map { $0?.index }).count == 9)
        #expect(none == nil)
    }

    @Test func `holds no vote that can be read without its key, and none of who is forgotten`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        try await journal.changeVault { [anna, guest] vault in
            for voter in [anna, guest] {
                _ = try vault.cast(1, on: 4, in: 1, by: voter)
                _ = try vault.cast(-1, on: 4, in: 2, by: voter)
            }
            try vault.sealBallots(in: 1)
        }
        let root = try journal.readNow { try $0.vault.ballotTree(in: 1).root }
        let held = try journal.readNow { try $0.vault.holdings(of: "a_anna").ballots }
        #expect(held.map(\.votes) == [[4: 1], [4: -1]])
        try await journal.changeVault { try $0.forget("a_anna") }
        let (rest, voters, after) = try journal.readNow {
            (
                try $0.vault.holdings(of: "a_anna").ballots, try $0.vault.ballots(in: 2).map(\.voter),
                try $0.vault.ballotTree(in: 1).root
            )
        }
        #expect(rest.isEmpty)
        #expect(voters == [guest])
        #expect(after == root, "what was counted stays counted")
    }

    @Test func `shows a picture only once the next one is taken`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        func vote(_ numbers: Range<UInt8>) async throws {
            try await journal.changeVault { vault in
                for number in numbers { _ = try vault.cast(1, on: 4, in: 1, by: .guest(.leaf([number]))) }
            }
        }
        struct State: Equatable {
            let changed: Int
            let shown: String?
        }
        func state() throws -> State {
            try journal.readNow {
                State(changed: try $0.vault.changedSincePicture(of: 1), shown: try $0.vault.picture(of: 1))
            }
        }
        try await vote(0..<5)
        #expect(try state() == State(changed: 5, shown: nil))
        try await journal.changeVault { try $0.keepPicture("first", after: try $0.changes(in: 1), of: 1) }
        #expect(try state() == State(changed: 0, shown: nil))
        try await vote(5..<9)
        #expect(try state() == State(changed: 4, shown: nil))
        // The same again changes nothing.
        try await vote(5..<9)
        #expect(try state() == State(changed: 4, shown: nil))
        try await vote(9..<10)
        try await journal.changeVault { try $0.keepPicture("second", after: try $0.changes(in: 1), of: 1) }
        #expect(try state() == State(changed: 0, shown: "first"))
    }
}
