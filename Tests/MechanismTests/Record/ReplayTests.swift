import Mechanism
import Testing
import TransparencyLog

struct ReplayTests {
    /// A whole thread, and another round of it: the last entry is about the same thing as the one before.
    private static func history() throws -> Proceedings {
        try Scene.at(.closed).after(OpenRound.sample, by: .secretary).proceedings()
    }

    @Test func `the record gives the state back, at every length`() throws {
        let history = try Self.history()
        var mechanism = Mechanism()
        for (index, bytes) in history.entries.enumerated() {
            try mechanism.apply(try Entry(index: index, bytes))
            #expect(mechanism == history.states[index + 1])
        }
    }

    @Test func `an entry that is read is written back byte for byte`() throws {
        for (index, bytes) in try Self.history().entries.enumerated() {
            #expect(try Entry(index: index, bytes).bytes() == bytes)
        }
    }

    @Test func `no entry holds a word that anybody wrote`() throws {
        let history = try Self.history()
        let written = [
            "A sentence", "A title", "A name", "A question", "Everybody", "Hall 1", "Slides", "The ministry", "First",
            "Who cannot live"
        ]
        for bytes in history.entries {
            let entry = String(decoding: bytes, as: UTF8.self)
            #expect(written.allSatisfy { !entry.contains($0) }, "\(entry)")
        }
    }

    @Test func `a record with an entry missing is refused`() throws {
        let entries = try Self.history().entries
        for place in entries.indices.dropLast() {
            var fewer = entries
            fewer.remove(at: place)
            #expect(throws: Corruption.self, "without entry \(place)") { try Mechanism.replaying(fewer) }
        }
    }

    @Test func `a record with two entries swapped is refused`() throws {
        let entries = try Self.history().entries
        for place in entries.indices.dropLast() {
            var swapped = entries
            swapped.swapAt(place, place + 1)
            #expect(throws: Corruption.self, "entry \(place) after the next") { try Mechanism.replaying(swapped) }
        }
    }

    @Test func `a record with an entry twice is refused`() throws {
        let entries = try Self.history().entries
        for place in entries.indices {
            var doubled = entries
            doubled.insert(entries[place], at: place)
            #expect(throws: Corruption.self, "entry \(place) twice") { try Mechanism.replaying(doubled) }
        }
    }

    @Test func `an entry under another index, object, thread or time is refused`() throws {
        let history = try Self.history()
        let last = try #require(history.entries.indices.last)
        let before = history.states[last]
        let entry = try Entry(index: last, history.entries[last])
        func expectRefused(_ wrong: Entry) {
            #expect(throws: Corruption.self) {
                var state = before
                try state.apply(wrong)
            }
        }
        let stamp = entry.stamp
        let stamps = [
            Stamp(index: last + 1, at: stamp.at, by: stamp.by, object: stamp.object),
            Stamp(index: last, at: stamp.at.adding(days: -1), by: stamp.by, object: stamp.object),
            Stamp(index: last, at: stamp.at, by: stamp.by, object: .issue(2))
        ]
        for wrong in stamps {
            expectRefused(Entry(stamp: wrong, thread: entry.thread, previous: entry.previous, act: entry.act))
        }
        expectRefused(Entry(stamp: stamp, thread: nil, previous: entry.previous, act: entry.act))
        expectRefused(Entry(stamp: stamp, thread: 2, previous: entry.previous, act: entry.act))
        expectRefused(Entry(stamp: stamp, thread: entry.thread, previous: nil, act: entry.act))
        var state = before
        try state.apply(entry)
        #expect(state == history.mechanism)
    }

    @Test func `the record's clock never goes back, whatever the machine's does`() throws {
        var mechanism = try Proceedings(at: .founded).mechanism
        let latest = try #require(mechanism.latest)
        let entry = try mechanism.enter(Rename.sample.but { $0.name = .none }, by: .onlooker, at: "2020-01-01")
        #expect(entry.stamp.at == latest)
    }

    @Test func `a state tells its last entry about a thing and in a thread`() throws {
        let proceedings = try Proceedings(at: .filed)
        let mechanism = proceedings.mechanism
        let last = try #require(mechanism.inputs[6])
        #expect(mechanism.lastEntry(about: .input(6)) == last.entry)
        #expect(mechanism.lastEntry(in: 1) == mechanism.count - 1)
        #expect(mechanism.lastEntry(about: .issue(1)) ?? 0 < last.entry)
        #expect(mechanism.lastEntry(about: .issue(2)) == nil)
    }
}
