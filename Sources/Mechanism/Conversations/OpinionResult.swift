/// What the votes of a conversation come to, as far as it is published: never how one person voted.
///
/// The same value is the picture shown while a conversation is open, the text that its closing entry commits to, and what
/// exports are made from. Shares and probabilities are whole thousandths, places on the map millionths, so that the text
/// is the same on any machine.
public struct OpinionResult: Equatable, Sendable {
    /// How many people voted, those without an account with them.
    public var people = 0
    /// How many of them have no account.
    public var guests = 0
    public var votes = 0
    /// The declared stakeholder groups, in the order of the charter.
    public var groups: [Group] = []
    /// The groups of opinion that were found, the largest first; none where shuffled votes divide as well.
    public var opinions: [Opinion] = []
    /// How the division was tested; nil where there was none to test.
    public var evidence: Evidence?
    public var statements: [Line] = []

    /// Nothing yet.
    public init() {}

    /// A stakeholder group.
    public struct Group: Equatable, Sendable {
        public var code: String
        /// How many of it voted; nil where the number is withheld.
        public var people: Int?

        public init(code: String, people: Int?) { (self.code, self.people) = (code, people) }
    }

    /// A group of people who vote alike.
    public struct Opinion: Equatable, Sendable {
        public var people: Int
        /// Its middle on the map, and how far its people are from there on average, in millionths.
        public var x: Int
        public var y: Int
        public var spread: Int
        /// The statements that stand for it, the clearest first.
        public var standsFor: [Stand]

        public init(people: Int, x: Int, y: Int, spread: Int, standsFor: [Stand]) {
            (self.people, self.x, self.y, self.spread, self.standsFor) = (people, x, y, spread, standsFor)
        }
    }

    /// A statement that sets a group of opinion apart.
    public struct Stand: Equatable, Sendable {
        public var statement: ID<Statement>
        public var agrees: Bool
        /// The share of such statements that are false, at most, in thousandths.
        public var falseShare: Int

        public init(statement: ID<Statement>, agrees: Bool, falseShare: Int) {
            (self.statement, self.agrees, self.falseShare) = (statement, agrees, falseShare)
        }
    }

    /// The permutation test of the division.
    public struct Evidence: Equatable, Sendable {
        /// In thousandths.
        public var pValue: Int
        public var shuffles: Int

        public init(pValue: Int, shuffles: Int) { (self.pValue, self.shuffles) = (pValue, shuffles) }
    }

    /// One statement.
    public struct Line: Equatable, Sendable {
        public var statement: ID<Statement>
        /// Everybody; nil where so few voted that it is withheld.
        public var everybody: Tally?
        /// People without an account; nil where withheld.
        public var guests: Tally?
        /// Each stakeholder group; nil where withheld.
        public var byGroup: [Cell?]
        /// Each group of opinion; nil where withheld.
        public var byOpinion: [Cell?]
        public var amongGroups: Standing
        /// nil where there are no groups of opinion.
        public var amongOpinions: Standing?
        /// Whether the standing hangs on one organisation.
        public var hangsOnOne: Bool
        /// Its mean vote in thousandths and its direction on the map in millionths: what one's own place follows from. All
        /// are 0 where so few voted that the votes of everybody are withheld.
        public var mean: Int
        public var x: Int
        public var y: Int
        /// The share of those who have joined that agrees, in thousandths, corrected for who was asked (Hájek 1971); nil
        /// where too few votes came by a draw.
        public var corrected: Int?

        public init(
            statement: ID<Statement>, everybody: Tally?, guests: Tally?, byGroup: [Cell?], byOpinion: [Cell?],
            amongGroups: Standing, amongOpinions: Standing?, hangsOnOne: Bool, mean: Int, x: Int, y: Int,
            corrected: Int? = nil
        ) {
            (self.statement, self.everybody, self.guests) = (statement, everybody, guests)
            (self.byGroup, self.byOpinion) = (byGroup, byOpinion)
            (self.amongGroups, self.amongOpinions, self.hangsOnOne) = (amongGroups, amongOpinions, hangsOnOne)
            (self.mean, self.x, self.y, self.corrected) = (mean, x, y, corrected)
        }

        /// The less sure of the two standings: the one that decides. Where a probability is withheld, the labels tell.
        public var headline: Standing {
            guard let amongOpinions else { return amongGroups }
            guard let one = amongOpinions.probability, let other = amongGroups.probability else {
                return amongOpinions.label.certainty < amongGroups.label.certainty ? amongOpinions : amongGroups
            }
            return one < other ? amongOpinions : amongGroups
        }

        /// Whether every group supports it, of either kind.
        public var isCommonGround: Bool {
            amongGroups.label == .roughConsensus && amongOpinions.map { $0.label == .roughConsensus } ?? true
        }
    }

    /// How some people voted.
    public struct Tally: Equatable, Sendable {
        public var agree: Int
        public var disagree: Int
        public var pass: Int

        public init(agree: Int, disagree: Int, pass: Int) {
            (self.agree, self.disagree, self.pass) = (agree, disagree, pass)
        }

        public var seen: Int { agree + disagree + pass }
    }

    /// How a group voted, and for how many independent voices that counts when no organisation counts for more than its
    /// share: in thousandths.
    public struct Cell: Equatable, Sendable {
        public var tally: Tally
        public var voices: Int
        public var agreeing: Int

        public init(tally: Tally, voices: Int, agreeing: Int) {
            (self.tally, self.voices, self.agreeing) = (tally, voices, agreeing)
        }
    }

    /// How a statement stands among groups.
    public struct Standing: Equatable, Sendable {
        public var label: Label
        /// The groups that the label speaks of, by their place: who is unheard, who limits, who supports and who does not.
        public var named: [Int]
        /// How many more of the limiting group would have to agree.
        public var needed: Int?
        /// The probability that every group supports it, in thousandths; nil where a cell is withheld.
        public var probability: Int?
        /// The support that every group has at least, with 95 % probability, in thousandths; nil where a cell is withheld.
        public var minimum: Int?

        public init(label: Label, named: [Int], needed: Int?, probability: Int?, minimum: Int?) {
            (self.label, self.named, self.needed) = (label, named, needed)
            (self.probability, self.minimum) = (probability, minimum)
        }

        /// The label alone: whoever knows all cells but one could solve the figures for that one.
        public var withoutFigures: Standing {
            Standing(label: label, named: named, needed: nil, probability: nil, minimum: nil)
        }
    }

    /// The labels of the engine `OpinionMap` (`JointAssurance.Label`).
    public enum Label: String, CaseIterable, Sendable {
        case roughConsensus = "rough_consensus"
        case leaning
        case contested
        case noConsensus = "no_consensus"
        case unheard

        /// By how sure it is that every group supports it.
        fileprivate var certainty: Int {
            switch self {
            case .roughConsensus: 2
            case .leaning: 1
            case .contested, .noConsensus, .unheard: 0
            }
        }
    }

    /// What every group supports.
    public var commonGround: [ID<Statement>] { statements.filter(\.isCommonGround).map(\.statement) }
}
