import FoundationEssentials
public import OpinionMap

/// Groups that were found elsewhere, to be taken over instead of looked for.
public struct InjectedGroups: Sendable {
    private let groups: [Cluster]
    private let baseClusters: [Cluster]?
    private let components: [[Double]]
    private let columns: [Label]
    /// The statements that the other map had moderated out.
    public let moderatedOut: [Label]
    /// The statements that the other map had as about the person.
    public let meta: [Label]

    private struct Cluster: Sendable, Decodable {
        var id: Int
        var members: [Label]
        /// The line on which each member stands; empty where the file is JSON.
        var lines: [Int] = []

        private enum CodingKeys: CodingKey { case id, members }
    }

    /// A map as JSON: what is used of it.
    private struct Document: Decodable {
        var groups: [Cluster]
        var base_clusters: [Cluster]?
        var components: [[Double]]?
        var statements: [Label]?
        var moderated_out: [Label]?
        var meta: [Label]?
    }

    /// Reads groups from JSON: a map as this program writes it, with `groups` and, each if wanted, `base_clusters`,
    /// `components`, `moderated_out` and `meta`, or the list of groups alone. Anything else is read as CSV with the
    /// columns `participant` and `group`.
    public init(_ bytes: [UInt8]) throws(OpinionFault) {
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
            self.init(Document(groups: try Self.groups(csv: bytes)))
            return
        }
        do {
            let data = Data(bytes)
            let decoder = JSONDecoder()
            self.init(
                first == UInt8(ascii: "[")
                    ? Document(groups: try decoder.decode([Cluster].self, from: data))
                    : try decoder.decode(Document.self, from: data))
        } catch {
            throw OpinionFault(.notGroups(Self.reason(error)))
        }
    }

    private init(_ document: Document) {
        groups = document.groups
        baseClusters = document.base_clusters
        components = document.components ?? []
        columns = document.statements ?? []
        moderatedOut = document.moderated_out ?? []
        meta = document.meta ?? []
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "“\(key.stringValue)” is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "“\(context.codingPath.map(\.stringValue).joined(separator: "."))” is of another kind"
        default: "the file is no JSON"
        }
    }

    private static func groups(csv bytes: [UInt8]) throws(OpinionFault) -> [Cluster] {
        let table = try CommaSeparated(bytes)
        guard let participant = table.column("participant", "voter-id", "voter"),
            let group = table.column("group", "group-id")
        else { throw OpinionFault(.heading(expected: "participant,group"), line: 1) }
        var members: [Int: [(label: Label, line: Int)]] = [:]
        var lines: [Label: Int] = [:]
        for record in table.records {
            guard let id = Int(record.fields[group]) else {
                throw OpinionFault(.notANumber(field: "group", record.fields[group]), line: record.line)
            }
            let label = Label(record.fields[participant])
            if let line = lines[label] {
                throw OpinionFault(.contradictoryLines(label, firstLine: line), line: record.line)
            }
            lines[label] = record.line
            members[id, default: []].append((label, record.line))
        }
        return members.sorted { $0.key < $1.key }.map {
            Cluster(id: $0.key, members: $0.value.map(\.label), lines: $0.value.map(\.line))
        }
    }

    /// The groups as rows of `conversation`.
    public func injection(into conversation: Conversation) throws(OpinionFault) -> PolisMap.Injection {
        var rows: [Label: Int] = [:]
        for (row, label) in conversation.participants.enumerated() { rows[label] = row }
        func memberships(_ clusters: [Cluster]) throws(OpinionFault) -> [Membership] {
            var taken: Set<Label> = []
            return try clusters.map { cluster throws(OpinionFault) in
                Membership(
                    id: cluster.id,
                    members: try cluster.members.enumerated().map { place, label throws(OpinionFault) in
                        guard let row = rows[label] else {
                            let line = cluster.lines.indices.contains(place) ? cluster.lines[place] : nil
                            throw OpinionFault(.unknownParticipant(label), line: line)
                        }
                        guard taken.insert(label).inserted else {
                            throw OpinionFault(.notGroups("participant \(label) is in two of them"))
                        }
                        return row
                    })
            }
        }
        var seen: Set<Int> = []
        for group in groups where !seen.insert(group.id).inserted {
            throw OpinionFault(.notGroups("group \(group.id) is there twice"))
        }
        return PolisMap.Injection(
            groups: try memberships(groups), baseClusters: try baseClusters.map(memberships),
            components: columns == conversation.statements ? components : [])
    }
}

extension Label: Decodable {
    /// A number or a text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = Label(String(number))
        } else {
            self = Label(try container.decode(String.self))
        }
    }
}
