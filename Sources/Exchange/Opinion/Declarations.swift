public import OpinionMap

/// Who the participants said they are, and what seats their groups have.
public struct Declarations: Sendable {
    /// The names of the groups, ascending by name.
    public let groups: [String]
    /// What the map makes of them.
    public let electorate: Electorate

    /// Nobody declared anything.
    public init() {
        groups = []
        electorate = Electorate([], seats: [])
    }

    /// Reads declarations and seats.
    ///
    /// - Parameters:
    ///   - csv: `participant,group` and, if wanted, `organisation`. Who is in it must have voted; who voted and is not in
    ///     it, or has an empty group there, belongs to no group.
    ///   - seats: `group,seats`; nil gives all groups the same.
    public init(csv bytes: [UInt8], seats: [UInt8]?, _ conversation: Conversation) throws(OpinionFault) {
        let table = try CommaSeparated(bytes)
        guard let participant = table.column("participant", "voter-id", "voter"),
            let group = table.column("group", "stakeholder-group", "stakeholder", "group-id")
        else { throw OpinionFault(.heading(expected: "participant,group,organisation"), line: 1) }
        let organisation = table.column("organisation", "organization", "org")
        var rows: [Label: Int] = [:]
        for (row, label) in conversation.participants.enumerated() { rows[label] = row }
        var entries = [(group: String, organisation: String)?](repeating: nil, count: conversation.participants.count)
        var lines: [Label: Int] = [:]
        for record in table.records {
            let label = Label(record.fields[participant])
            guard let row = rows[label] else { throw OpinionFault(.unknownParticipant(label), line: record.line) }
            let entry = (record.fields[group], organisation.map { record.fields[$0] } ?? "")
            if let other = entries[row], other != entry {
                throw OpinionFault(.contradictoryLines(label, firstLine: lines[label] ?? 1), line: record.line)
            }
            entries[row] = entry
            lines[label] = lines[label] ?? record.line
        }
        var used: Set<String> = []
        var named: [String: Int] = [:]
        for record in table.records where !record.fields[group].isEmpty {
            let name = record.fields[group]
            used.insert(name)
            named[name] = named[name] ?? record.line
        }
        let seated = try seats.map { bytes throws(OpinionFault) in try Self.seats(bytes, named) }
        let groups = used.union(seated?.keys.map(\.self) ?? []).sorted { Label($0) < Label($1) }
        let organisations = Set(entries.compactMap { $0?.organisation }).subtracting([""]).sorted()
        let number = Self.numbers(groups)
        let organisationNumber = Self.numbers(organisations)
        self.groups = groups
        electorate = Electorate(
            entries.map { entry in
                Electorate.Declaration(
                    group: entry.flatMap { number[$0.group] },
                    organisation: entry.flatMap { organisationNumber[$0.organisation] })
            },
            seats: groups.map { seated?[$0] ?? 1 })
    }

    private static func numbers(_ names: [String]) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (number, name) in names.enumerated() { numbers[name] = number }
        return numbers
    }

    /// The seats of each group. A group with seats that nobody is in stays: its absence is no consent.
    /// - Parameter named: The groups that people are in, and the line that first says so.
    private static func seats(_ bytes: [UInt8], _ named: [String: Int]) throws(OpinionFault) -> [String: Double] {
        let table = try CommaSeparated(bytes)
        guard let group = table.column("group", "stakeholder-group", "stakeholder", "group-id"),
            let seats = table.column("seats", "seat", "weight", "share")
        else { throw OpinionFault(.heading(expected: "group,seats"), line: 1) }
        var result: [String: Double] = [:]
        var lines: [String: Int] = [:]
        for record in table.records {
            let name = record.fields[group]
            guard !name.isEmpty else { throw OpinionFault(.blank("group"), line: record.line) }
            guard let count = Double(record.fields[seats]), count >= 0, count.isFinite else {
                throw OpinionFault(.notANumber(field: "number of seats", record.fields[seats]), line: record.line)
            }
            if let line = lines[name] {
                throw OpinionFault(.contradictoryLines(Label(name), firstLine: line), line: record.line)
            }
            result[name] = count
            lines[name] = record.line
        }
        let missing = named.filter { result[$0.key] == nil }.min { ($0.value, $0.key) < ($1.value, $1.key) }
        if let missing { throw OpinionFault(.unknownGroup(missing.key), line: missing.value) }
        return result.filter { $0.value > 0 || named[$0.key] != nil }
    }
}
