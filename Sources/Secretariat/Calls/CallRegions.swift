import Foundation
public import Journal
public import Mechanism

/// Where those who answered a call live, as far as they chose to say: counts, before small ones are withheld.
///
/// They are taken once, when the call has closed, and never again: two tables of the same people at different times would
/// tell by their difference what one person said.
public struct CallRegions: Codable, Equatable, Sendable {
    /// How many people answered the call.
    public let people: Int
    /// How many of them gave each answer.
    public let counts: [String: Int]

    fileprivate static func setting(_ call: ID<ProgrammeCall>) -> String { "call_regions_\(call.number)" }
}

extension Vault {
    /// The regions of a call; nil before they were taken.
    public func regions(of call: ID<ProgrammeCall>) throws -> CallRegions? {
        try setting(CallRegions.setting(call)).flatMap {
            try? JSONDecoder().decode(CallRegions.self, from: Data($0.utf8))
        }
    }

    /// Takes the regions of a call from what people say about themselves now, unless they have been taken.
    func takeRegions(of call: ProgrammeCall, in mechanism: Mechanism) throws {
        guard try regions(of: call.id) == nil else { return }
        let people = Set(call.submissions.compactMap { mechanism.submitter(of: $0)?.person })
        var counts: [String: Int] = [:]
        for person in people {
            if let region = try demographic(of: person.code)?.region { counts[region, default: 0] += 1 }
        }
        let picture = try JSONEncoder().encode(CallRegions(people: people.count, counts: counts))
        try set(CallRegions.setting(call.id), to: String(decoding: picture, as: UTF8.self))
    }
}
