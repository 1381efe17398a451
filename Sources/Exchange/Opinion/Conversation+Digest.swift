import Crypto
import OpinionMap

extension Conversation {
    /// The SHA-256, in hexadecimal, of what a map is computed from, whatever the order in which files had it.
    ///
    /// Hashed are the votes as lines `participant,statement,vote`, ascending by participant and statement, each ended by
    /// a line feed, an empty line, and then `parameters` line by line.
    public func digest(_ parameters: [String]) -> String {
        var hash = SHA256()
        var lines: [UInt8] = []
        let names = statements.map { Array(",\($0),".utf8) }
        let votes = ["-1\n", "0\n", "1\n"].map { Array($0.utf8) }
        for (row, participant) in participants.enumerated() {
            let name = Array(participant.description.utf8)
            for (statement, vote) in self.votes.votes(of: row) {
                lines += name
                lines += names[statement]
                lines += votes[vote + 1]
            }
            if lines.count > 1 << 16 {
                hash.update(data: lines)
                lines = []
            }
        }
        lines.append(0x0A)
        for parameter in parameters { lines += (parameter + "\n").utf8 }
        hash.update(data: lines)
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
