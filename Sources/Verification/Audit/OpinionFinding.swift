import TransparencyLog

/// What an audit has found in the published results of conversations: what was computed again, and what nobody but the
/// voters can.
public struct OpinionFinding: Equatable, Sendable {
    /// Conversations whose votes have been counted.
    public var counted = 0
    /// Results that this source does not have.
    public var missing = 0
    /// Standings of statements that were computed again from the counts that are shown.
    public var recomputed = 0
    /// Standings that follow from counts that are withheld.
    public var withheld = 0
    /// What does not hold.
    public var faults: [String] = []

    init() {}

    /// The finding in sentences, a line each; none where nothing was counted.
    var sentences: [String] {
        guard counted > 0 else { return [] }
        var lines = ["Results of conversations: \(counted)."]
        if missing > 0 { lines.append("  \(missing) of them cannot be had here and were not checked.") }
        if counted > missing {
            lines.append(
                "  \(recomputed) standings of statements were computed again from their counts; no count shows fewer than "
                    + "five people, nor lets them be worked out.")
            lines.append(
                "  Not computed again: \(withheld) standings that follow from withheld counts, the groups of opinion, and "
                    + "the counts themselves. The votes are secret; each voter can check that the own ballot is in the "
                    + "tree to which the entry commits.")
        }
        if !faults.isEmpty { lines.append("What does not hold in them: \(faults.count).") }
        return lines + faults.prefix(50).map { "  \($0)" }
    }

    var json: JSONValue {
        [
            "counted": .integer(counted), "faults": .array(faults.map(JSONValue.string)), "missing": .integer(missing),
            "recomputed": .integer(recomputed), "withheld": .integer(withheld)
        ]
    }
}
