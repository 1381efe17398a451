/// Who the participants are: the stakeholder groups they declared, the organisations they come from, and what seats each
/// group has.
public struct Electorate: Hashable, Sendable {
    /// What a participant declared.
    public struct Declaration: Hashable, Sendable {
        /// The number of the stakeholder group; nil if none was declared.
        public var group: Int?
        /// The number of the organisation; nil for people who come for themselves.
        public var organisation: Int?

        /// A declaration, of nothing unless given.
        public init(group: Int? = nil, organisation: Int? = nil) {
            self.group = group
            self.organisation = organisation
        }
    }

    /// What each row declared.
    public let declarations: [Declaration]
    /// The share of seats of each group, in sum 1: what a group counts, however many of it take part.
    public let shares: [Double]

    /// How many groups there are.
    public var groupCount: Int { shares.count }

    /// - Parameters:
    ///   - declarations: One for each row; a group without a place in `seats` is taken as none.
    ///   - seats: The seats of each group; negative or infinite ones count as none, and all as one if there is no other.
    public init(_ declarations: [Declaration], seats: [Double]) {
        self.declarations = declarations.map { declaration in
            let isKnown = declaration.group.map(seats.indices.contains) ?? false
            return Declaration(group: isKnown ? declaration.group : nil, organisation: declaration.organisation)
        }
        let usable = seats.map { $0.isFinite && $0 > 0 ? $0 : 0 }
        let total = usable.reduce(0, +)
        shares =
            total > 0 && total.isFinite
            ? usable.map { $0 / total } : seats.map { _ in 1 / Double(max(1, seats.count)) }
    }

    /// What each participant of `order` declared, in that order.
    func reordered(_ order: [Int]) -> Electorate {
        Electorate(order.map { declarations.indices.contains($0) ? declarations[$0] : Declaration() }, shares: shares)
    }

    private init(_ declarations: [Declaration], shares: [Double]) {
        self.declarations = declarations
        self.shares = shares
    }
}
