import Balance
import Mechanism
import Testing
import TransparencyLog

/// Entries that somebody has edited: refused, or read as exactly what they now say. They never stop the program.
struct TamperingTests {
    private static let values: [JSONValue] = [
        -1, 0, 1, 2, .integer(CanonicalJSON.greatestInteger), .integer(-CanonicalJSON.greatestInteger), "", "x",
        "iss_1",
        "a_aaaaaaaaaaaaaaaaaaaaaaaaaa", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "support", "secretariat", true,
        false, [], ["civil", 1], ["1", "1", "2"], [:], ["civil": -5], ["civil": .integer(CanonicalJSON.greatestInteger)]
    ]

    @Test func `an edited fact is refused, or read as it stands`() throws {
        let history = try Proceedings(at: .closed)
        for (index, bytes) in history.entries.enumerated() {
            let entry = try #require(try CanonicalJSON.read(bytes).asObject)
            let facts = try #require(entry["d"]?.asObject)
            for key in facts.members.map(\.key) + ["zzz"] {
                for value in Self.values + [nil] {
                    var (edited, facts) = (entry, facts)
                    facts[key] = value
                    edited["d"] = .object(facts)
                    try expectSafe(edited, index, history.states[index])
                }
            }
        }
    }

    @Test func `an edited member is refused, or read as it stands`() throws {
        let history = try Proceedings(at: .closed)
        for (index, bytes) in history.entries.enumerated().filter({ $0.offset % 5 == 0 }) {
            let entry = try #require(try CanonicalJSON.read(bytes).asObject)
            for key in ["at", "by", "c", "d", "id", "in", "p", "t", "v", "x"] {
                for value in Self.values + [nil] {
                    var edited = entry
                    edited[key] = value
                    try expectSafe(edited, index, history.states[index])
                }
            }
            for type in ActType.allCases {
                var edited = entry
                edited["t"] = .string(type.rawValue)
                try expectSafe(edited, index, history.states[index])
            }
        }
    }

    @Test func `an edited byte is refused, or read as it stands`() throws {
        let history = try Proceedings(at: .closed)
        var random = Seeded(state: 7)
        for _ in 0..<2000 {
            let index = Int.random(in: history.entries.indices, using: &random)
            var bytes = history.entries[index]
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0x20...0x7e, using: &random)
            expectSafe(bytes, index, history.states[index])
        }
    }

    @Test func `what an entry adds to its act is refused`() throws {
        let bytes = try #require(try Proceedings(at: .raised).entries.last)
        let index = try Proceedings(at: .raised).entries.count - 1
        let entry = try #require(try CanonicalJSON.read(bytes).asObject)
        let commitments = try #require(entry["c"]?.asArray)
        var (more, swapped, wordy) = (entry, entry, entry)
        more["c"] = .array(commitments + commitments.prefix(1))
        swapped["c"] = .array(commitments.reversed())
        wordy["note"] = "by the way"
        for edited in [more, swapped, wordy] {
            let bytes = try CanonicalJSON.write(.object(edited))
            #expect(throws: Corruption.self) { try Entry(index: index, bytes) }
        }
    }

    private func expectSafe(_ edited: JSONObject, _ index: Int, _ before: Mechanism) throws {
        expectSafe(try CanonicalJSON.write(.object(edited)), index, before)
    }

    private func expectSafe(_ bytes: [UInt8], _ index: Int, _ before: Mechanism) {
        guard let entry = try? Entry(index: index, bytes) else { return }
        #expect((try? entry.bytes()) == bytes)
        var state = before
        guard (try? state.apply(entry)) != nil else { return }
        look(at: state)
    }

    /// What pages ask of a state.
    private func look(at mechanism: Mechanism) {
        _ = mechanism.due(at: "2030-01-01")
        _ = mechanism.nextDue()
        _ = mechanism.duties(of: .secretary, at: "2030-01-01")
        _ = mechanism.participationOverall()
        for stage in Stage.allCases { _ = mechanism.participation(in: 1, stage).missing }
    }
}
