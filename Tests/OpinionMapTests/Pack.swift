import Exchange
import Foundation
import OpinionMap

/// The conversations of the oracle pack, or of the folder that ORACLE_PACK names.
enum Pack {
    static let folder =
        ProcessInfo.processInfo.environment["ORACLE_PACK"].map { URL(fileURLWithPath: $0) }
        ?? Bundle.module.resourceURL?.appendingPathComponent("Fixtures/pack") ?? URL(fileURLWithPath: "Fixtures/pack")

    static let names: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: folder.path + "/\($0)/votes.csv") }.sorted()
    }()

    static func bytes(_ name: String, _ file: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name).appendingPathComponent(file)))
    }

    static func conversation(_ name: String) throws -> Conversation {
        try conversation(of: bytes(name, "votes.csv"))
    }

    static func conversation(of bytes: [UInt8]) throws -> Conversation {
        try Conversation.reading(size: bytes.count) {
            var pieces = [bytes]
            return { pieces.popLast() ?? [] }
        }
    }
}

/// What production Polis computed from a conversation.
struct Expected: Decodable {
    struct Cluster: Decodable {
        var id: Int
        var members: [Int]
        var x: Double?
        var y: Double?
    }

    struct Listed: Decodable {
        var statement: Int
        var direction: String
        var n: Int
        var N: Int
        var p: Double
        var p_test: Double
        var r: Double
        var r_test: Double
        var best_agree: Bool
    }

    struct Lists: Decodable {
        var agree: [Int]
        var disagree: [Int]
    }

    var statements: [Int]
    var center: [Double]
    var components: [[Double]]
    var statement_projection: [[Double]]
    var extremity: [Double]
    var clustered_participants: [Int]
    var base_clusters: [Cluster]
    var groups: [Cluster]
    var group_votes: [String: [String: [Int]]]
    var group_aware_consensus: [String: Double]?
    var representative: [String: [Listed]]
    var consensus: Lists
    var priorities: [String: Double]?
}

/// Figures of other libraries.
struct Oracles: Decodable {
    struct Law: Decodable {
        var alpha: Double
        var beta: Double
        var variance: Double
        var quantiles: [[Double]]
        var cdf: [[Double]]
    }

    struct Labeling: Decodable {
        var first: [Int]
        var second: [Int]
        var ari: Double
        var ami: Double
        var cramer: Double
    }

    struct Grouping: Decodable {
        struct Division: Decodable {
            var k: Int
            var inertia: Double
            var silhouette: Double
        }
        var eigenvalues: [Double]
        var people: Int
        var curve: [Division]
    }

    struct Bought: Decodable {
        var conversation: String
        var size: Int
        var weights: [Double]?
        var statements: [Int]
    }

    var betas: [Law]
    var wilsons: [[Double]]
    var labelings: [Labeling]
    var fdr: [[Double]]
    var groupings: [String: Grouping]
    var slates: [Bought]
    /// The least loss of the bridging model.
    var bridging: [String: Double]

    static func read() throws -> Oracles {
        let file = Bundle.module.resourceURL?.appendingPathComponent("Fixtures/oracles.json")
        return try JSONDecoder().decode(
            Oracles.self, from: Data(contentsOf: file ?? URL(fileURLWithPath: "oracles.json")))
    }
}

/// The largest difference between two lists.
func distance(_ left: [Double], _ right: [Double]) -> Double {
    left.count == right.count ? zip(left, right).map { abs($0 - $1) }.max() ?? 0 : .infinity
}
