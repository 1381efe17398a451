public import OpinionMap

extension StatementList {
    /// What a map takes from the list, as lines of a digest.
    public var parameters: [String] {
        entries.filter { !$0.value.moderation.takesPart }.sorted { $0.key < $1.key }.map { label, entry in
            "statement \(label) \(entry.moderation.isOut ? "out" : "in") \(entry.moderation.isMeta ? "meta" : "")"
        }
    }
}

extension Declarations {
    /// What a map takes from declarations, as lines of a digest.
    public func parameters(_ conversation: Conversation) -> [String] {
        let seats = zip(groups, electorate.shares).map { "group \($0) \($1)" }
        let people = zip(conversation.participants, electorate.declarations).compactMap { label, declaration in
            declaration.group == nil && declaration.organisation == nil
                ? nil
                : "participant \(label) \(declaration.group.map { groups[$0] } ?? "") "
                    + (declaration.organisation.map(String.init) ?? "")
        }
        return seats + people
    }
}

extension BalancedMap.Options {
    /// What a map was asked for, as lines of a digest.
    public var parameters: [String] {
        [
            "permutations \(permutations)", "draws \(draws)", "seed \(seed)", "significance \(significance)",
            "false discovery \(falseDiscovery)", "organisation cap \(organisationCap)", "threshold \(rule.threshold)",
            "quorum \(rule.quorum)", "certainty \(rule.certainty)", "slate size \(slateSize)",
            "bridging \(fitsBridging)"
        ]
    }
}

extension Conversation {
    /// How many there are of what.
    public var summary: String {
        "\(participants.count) participants, \(statements.count) statements, \(votes.voteCount) votes."
    }
}
