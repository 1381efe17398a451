public import OpinionMap

/// A conversation as files tell of it: who voted how on which statements, and what is known of both.
public struct Conversation: Sendable {
    /// What the participants are called, ascending: the rows of ``votes``.
    public let participants: [Label]
    /// What the statements are called, ascending: the columns of ``votes``.
    public let statements: [Label]
    /// The votes.
    public let votes: VoteMatrix

    /// Gives the bytes of a file in pieces, and an empty piece at its end.
    public typealias Pieces = () throws -> [UInt8]

    /// Reads votes.
    ///
    /// - Parameters:
    ///   - size: How many bytes to expect.
    ///   - open: Begins the file from its start; called again if a line has to be looked for.
    public static func reading(size: Int, _ open: () throws -> Pieces) throws -> Conversation {
        var reader = VoteReader(capacity: size / 7)
        try feed(&reader, open)
        do throws(VoteMatrix.Contradiction) {
            return try Conversation(reader)
        } catch {
            throw try fault(error, reader, open)
        }
    }

    private static func feed(_ reader: inout VoteReader, _ open: () throws -> Pieces) throws {
        let pieces = try open()
        while true {
            let piece = try pieces()
            guard !piece.isEmpty else { break }
            try reader.take(piece)
        }
        try reader.end()
    }

    private init(_ reader: VoteReader) throws(VoteMatrix.Contradiction) {
        let rows = Self.order(of: reader.participants.labels)
        let columns = Self.order(of: reader.statements.labels)
        participants = rows.map { reader.participants.labels[$0] }
        statements = columns.map { reader.statements.labels[$0] }
        var place = [Int](repeating: 0, count: columns.count)
        for (new, old) in columns.enumerated() { place[old] = new }
        let matrix = try reader.latest().matrix(
            participantCount: rows.count, statementCount: columns.count, columns: place)
        votes = rows == Array(rows.indices) ? matrix : matrix.reordered(rows)
    }

    private static func order(of labels: [Label]) -> [Int] {
        zip(labels, labels.dropFirst()).allSatisfy { $0 < $1 }
            ? Array(labels.indices) : labels.indices.sorted { labels[$0] < labels[$1] }
    }

    /// The contradiction with the lines on which it stands, which takes another reading.
    private static func fault(
        _ contradiction: VoteMatrix.Contradiction, _ reader: VoteReader, _ open: () throws -> Pieces
    ) throws -> OpinionFault {
        let votes = reader.votes
        var found: [(vote: Int, line: Int)] = []
        // Rows and columns are still numbered as they came up in the file here.
        let (participant, statement) = (contradiction.participant, contradiction.statement)
        let old = order(of: reader.statements.labels)[statement]
        var again = VoteReader { place, line in
            let vote = votes[place]
            if vote.participant == participant, vote.statement == old { found.append((vote.vote, line)) }
        }
        try feed(&again, open)
        let first = found.first
        let second = found.first { $0.vote != first?.vote }
        return OpinionFault(
            .contradictoryVotes(
                participant: reader.participants.labels[participant], statement: reader.statements.labels[old],
                firstLine: first?.line),
            line: second?.line)
    }
}

extension VoteReader {
    /// The votes; where times are known, the latest of each participant on each statement, of equals the last listed.
    func latest() -> VoteList {
        guard times.count == votes.count, !times.isEmpty else { return votes }
        let order = times.indices.sorted { left, right in
            let (one, other) = (votes[left], votes[right])
            return (one.participant, one.statement, times[left], left)
                < (other.participant, other.statement, times[right], right)
        }
        var list = VoteList(capacity: votes.count)
        for (place, number) in order.enumerated() {
            let vote = votes[number]
            if place + 1 < order.count {
                let next = votes[order[place + 1]]
                if next.participant == vote.participant, next.statement == vote.statement { continue }
            }
            _ = list.append(participant: vote.participant, statement: vote.statement, vote: vote.vote)
        }
        return list
    }
}
