/// What a tally says about balance, without words: a page puts it in any language.
public enum BalanceFinding: Equatable, Sendable {
    /// Nothing is counted, so nothing can be said.
    case nothing
    /// No group dominates, none is missing, none is hardly heard.
    case balanced
    /// One group has more than the cap.
    case dominated(by: String, share: Share)
    /// These groups are not heard at all. Their absence is not consent.
    case missing([String])
    /// These groups are heard with less than half of an equal share.
    case hardlyHeard([String])
}

extension Tally {
    /// What there is to say about balance, the gravest first; never empty.
    ///
    /// - Parameter cap: The greatest share a group may have without dominating. Half, unless the charter says less.
    public func findings(cap: Share = Share(1, of: 2)) -> [BalanceFinding] {
        guard let largest else { return [.nothing] }
        var findings: [BalanceFinding] = []
        if largest.share > cap { findings.append(.dominated(by: largest.code, share: largest.share)) }
        if !missing.isEmpty { findings.append(.missing(missing)) }
        if !hardlyHeard.isEmpty { findings.append(.hardlyHeard(hardlyHeard)) }
        return findings.isEmpty ? [.balanced] : findings
    }
}
