public import Mechanism
import OpinionMap

extension OpinionResult.Standing {
    /// How a statement stands among groups that voted so (`specs/opinion-map`, joint assurance): a function of the cells
    /// as they are published, so that whoever has them comes to the same label.
    public init(_ cells: [OpinionResult.Cell]) {
        let assurance = JointAssurance(cells.map(Support.init))
        let (label, named, needed): (OpinionResult.Label, [Int], Int?) =
            switch assurance.label {
            case .roughConsensus: (.roughConsensus, [], nil)
            case .leaning(let limiting, let needed): (.leaning, [limiting], needed)
            case .contested(let supporting, let opposing): (.contested, [supporting, opposing], nil)
            case .noConsensus: (.noConsensus, [], nil)
            case .unheard(let groups): (.unheard, groups, nil)
            }
        self.init(
            label: label, named: named, needed: needed, probability: Self.thousandths(assurance.probability),
            minimum: Self.thousandths(assurance.assuredMinimum))
    }

    private static func thousandths(_ share: Double) -> Int {
        share.isFinite ? Int((min(1, max(0, share)) * 1000).rounded()) : 0
    }
}

extension Support {
    fileprivate init(_ cell: OpinionResult.Cell) {
        let tally = cell.tally
        self.init(
            VoteCounts(agree: tally.agree, disagree: tally.disagree, seen: tally.seen),
            effective: Double(cell.voices) / 1000, agree: Double(cell.agreeing) / 1000)
    }
}
