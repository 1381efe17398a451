import Mechanism
import Testing

/// The notes of the rapporteurs: only ever added.
struct NoteTests {
    private static func noted(_ count: Int) throws -> Proceedings {
        var proceedings = try Proceedings(at: .live)
        for _ in 0..<count { try proceedings.perform(TakeNote.sample, by: .trader) }
        return proceedings
    }

    private static func combine(_ notes: [Int]) -> CombineNotes {
        CombineNotes.sample.but { $0.notes = notes.map { ID($0) } }
    }

    @Test func `notes that were brought together stay behind the one that they are in`() throws {
        var proceedings = try Self.noted(3)
        try proceedings.perform(Self.combine([1, 3]), by: .trader)
        let session = try #require(proceedings.mechanism.sessions[1])
        #expect(session.notes.count == 4 && session.standingNotes.map(\.number) == [2, 4])
        #expect(session.notes[0].takenInto == 4 && session.notes[1].takenInto == nil)
        #expect(session.originals(of: session.notes[3]).map(\.number) == [1, 3])
        #expect(session.originals(of: session.notes[1]).isEmpty)
    }

    @Test func `one that is brought together again leads to all that it is made of`() throws {
        var proceedings = try Self.noted(3)
        try proceedings.perform(Self.combine([1, 2]), by: .trader)
        try proceedings.perform(Self.combine([3, 4]), by: .trader)
        let session = try #require(proceedings.mechanism.sessions[1])
        #expect(session.standingNotes.map(\.number) == [5])
        #expect(session.originals(of: session.notes[4]).map(\.number) == [3, 1, 2])
        #expect(try Mechanism.replaying(proceedings.entries).sessions[1] == session)
    }

    @Test(arguments: [Milestone.held, .reported]) func `notes are taken until the messages are open`(
        _ milestone: Milestone
    ) throws {
        var proceedings = try Proceedings(at: milestone)
        try proceedings.perform(TakeNote.sample, by: .trader)
        try proceedings.perform(Self.combine([1]), by: .trader)
        #expect(proceedings.mechanism.sessions[1]?.standingNotes.map(\.number) == [2])
    }
}
