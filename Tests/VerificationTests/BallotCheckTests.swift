import Foundation
import Testing
import TransparencyLog

@testable import Verification

/// A voter's own file, and what is wrong with one that was changed.
@Suite struct `Checking one's own ballot` {
    struct Case {
        var ballot = #"{"conversation":3,"votes":[[1,1],[4,-1]]}"#
        var conversation = 3
        var votes = [(1, 1), (4, -1)]
        var index: Int
        var size: Int
        var path: [Hash]
        var root: Hash
        var hasProof = true
        let salt: Salt
        let leaf: Hash

        init() throws {
            salt = try #require(Salt(bytes: [UInt8](repeating: 5, count: 32)))
            leaf = .commitment(salt: salt, Array(ballot.utf8))
            let leaves = (0..<6).map { Hash.leaf([$0]) } + [leaf]
            let tree = MerkleTree(leaves)
            (index, size, root) = (6, leaves.count, tree.root)
            path = try #require(tree.inclusionProof(of: 6, in: 7))
        }

        var bytes: [UInt8] {
            let pairs = votes.map { #"{"statement":\#($0.0),"text":"Words","vote":\#($0.1)}"# }.joined(separator: ",")
            let steps = path.map { #""\#($0.base64url)""# }.joined(separator: ",")
            let quoted = ballot.replacing("\"", with: "\\\"")
            let proof =
                #","proof":{"ballot":"\#(quoted)","index":\#(index),"leaf":"\#(leaf.base64url)","path":[\#(steps)],"#
                + #""root":"\#(root.base64url)","salt":"\#(Data(salt.bytes).base64EncodedString())","size":\#(size)}"#
            return Array(#"{"conversation":\#(conversation),"votes":[\#(pairs)]\#(hasProof ? proof : "")}"#.utf8)
        }
    }

    @Test func `a ballot that was counted is found in the tree`() throws {
        let one = try Case()
        let found = try BallotCheck(one.bytes).run()
        #expect((found.conversation, found.votes, found.index, found.size) == (3, 2, 6, 7))
        #expect(found.root == one.root && found.recordSize == nil)
        #expect(found.sentences.contains("number 7 of 7") && found.json.contains("\"holds\""))
    }

    @Test func `whatever was changed is refuted`() throws {
        let changes: [(inout Case) -> Void] = [
            { $0.ballot = $0.ballot.replacing("[4,-1]", with: "[4,1]") }, { $0.votes[1].1 = 1 },
            { $0.votes.removeLast() },
            { $0.conversation = 2 }, { $0.index = 5 }, { $0.index = -1 }, { $0.size = 6 }, { $0.size = Int.max },
            { $0.path.removeLast() }, { $0.path.append(.leaf([9])) }, { $0.root = .leaf([1]) }
        ]
        for (number, change) in changes.enumerated() {
            var changed = try Case()
            change(&changed)
            #expect(throws: Refutation.self, "change \(number)") { try BallotCheck(changed.bytes).run() }
        }
    }

    @Test func `what is no such file, or came before the count, is told so`() throws {
        var early = try Case()
        early.hasProof = false
        #expect(throws: Misuse.self) { try BallotCheck(early.bytes) }
        for text in ["", "{}", "[]", #"{"conversation":1}"#, #"{"conversation":1,"votes":[{}]}"#] {
            #expect(throws: Misuse.self) { try BallotCheck(Array(text.utf8)) }
        }
    }
}
