extension Session.Transcript {
    /// How the floor was shared, as far as a transcript tells: by time where every turn has one, otherwise by words.
    public struct Shares: Equatable, Sendable {
        /// What was counted.
        public enum Measure: String, Sendable {
            case seconds
            case words
        }

        public let measure: Measure
        /// How much of each stakeholder group that spoke; nil stands for those of whom it is known who they are, and no
        /// group. What lasted less than a second counts as 0.
        public let byGroup: [String?: Int]
        /// How much is nobody's yet: without a name, or with one that nobody has matched.
        public let unknown: Int

        /// Shares of so much.
        public init(measure: Measure, byGroup: [String?: Int], unknown: Int) {
            (self.measure, self.byGroup, self.unknown) = (measure, byGroup, unknown)
        }

        /// Everything that was said.
        public var all: Int { byGroup.values.reduce(unknown, +) }

        /// How much of it is somebody's, in percent, rounded down; 0 where nothing was said.
        public var coverage: Int { all > 0 ? (all - unknown) * 100 / all : 0 }
    }

    /// How the floor was shared. A turn without an end lasts until the next begins; what stands out of order counts as
    /// no time.
    public var shares: Shares {
        let said = turns.filter { !$0.line.isStage }
        let isTimed = !said.isEmpty && said.allSatisfy { $0.line.starts != nil }
        // Laughter lies within a turn; what somebody found that nobody said ends the one before it.
        let places = turns.filter { !$0.line.isStage || $0.check?.isCorrected == true }
        var byGroup: [String?: Int] = [:]
        var unknown = 0
        for (place, turn) in places.enumerated() where !turn.line.isStage {
            let amount: Int
            if isTimed {
                let starts = turn.line.starts ?? 0
                let next = places[(place + 1)...].lazy.compactMap(\.line.starts).first
                amount = max(0, (turn.line.ends ?? next ?? starts) - starts)
            } else {
                amount = turn.line.words
            }
            if let speaker = speaker(of: turn) {
                byGroup[speaker.group, default: 0] += amount
            } else {
                unknown += amount
            }
        }
        // Added up in milliseconds, so that many short turns of a group are not rounded away.
        return Shares(
            measure: isTimed ? .seconds : .words, byGroup: isTimed ? byGroup.mapValues { $0 / 1000 } : byGroup,
            unknown: isTimed ? unknown / 1000 : unknown)
    }
}
