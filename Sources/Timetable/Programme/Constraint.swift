extension Programme {
    /// What a programme must do, and what it should.
    public enum Constraint: CaseIterable, Sendable {
        // Must.
        case everySessionHasAPlace
        case oneSessionInARoom
        case onePlaceForAPerson
        case availability
        case openRoom
        case equipment
        case capacity
        case settledPlace
        case length
        // Should.
        case topicsApart
        case somethingForEachGroup
        case neverEverything
        case load
        case seats
        case roomChange
        case localHour
        case leastChange

        /// Whether a programme that breaks it cannot be held.
        public var isHard: Bool {
            switch self {
            case .everySessionHasAPlace, .oneSessionInARoom, .onePlaceForAPerson, .availability, .openRoom, .equipment,
                .capacity, .settledPlace, .length:
                true
            case .topicsApart, .somethingForEachGroup, .neverEverything, .load, .seats, .roomChange, .localHour,
                .leastChange:
                false
            }
        }
    }

    /// One thing that is wrong with a programme.
    public struct Violation: Equatable, Sendable {
        public var constraint: Constraint
        /// What it costs: ``hardCost`` if the programme cannot be held like this, else by the wishes.
        public var cost: Double
        /// What is wrong, by the places of sessions, rooms, slots and people in their lists.
        public var trouble: Trouble
        /// What is wrong, for people.
        public var sentence: String
    }

    /// What breaking a hard constraint once costs, in the same currency as the wishes.
    public static let hardCost = 1e9
    /// What a change costs while repairing: far more than any one wish, far less than a programme that cannot be held.
    static let repairCost = 100_000
}
