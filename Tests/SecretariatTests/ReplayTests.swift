import Journal
import Mechanism
import Testing
import TransparencyLog

@testable import Secretariat

@Suite struct `Opening the books` {
    @Test(arguments: [0, 1, 4095, 4096, 4097, 9000])
    func `gives the state and the tree that its entries give one by one`(size: Int) throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        try Growing.grow(journal, to: size, at: moment)
        var mechanism = Mechanism()
        var tree = MerkleTree()
        try journal.replay { index, leaf, bytes in
            #expect(leaf == .leaf(Array(bytes)))
            try mechanism.apply(try Entry(index: index, Array(bytes).span))
            tree.append(leaf)
        }
        let ledger = try Replay.ledger(of: journal)
        #expect(ledger.mechanism == mechanism)
        #expect(ledger.tree.count == size && ledger.tree.root == tree.root)
    }

    @Test func `fails at the first entry that does not follow`() throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        try Growing.grow(journal, to: 5000, at: moment)
        let bytes = Array("{}".utf8)
        _ = try journal.append([JournalRecord(bytes: bytes, leaf: .leaf(bytes), texts: [])])
        #expect(throws: Corruption.malformed("entry 5000 lacks a member or names an unknown type")) {
            try Replay.ledger(of: journal)
        }
    }
}
