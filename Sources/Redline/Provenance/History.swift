/// A text through its versions: which clause is which, where each quote went, and what brought each word.
public struct History: Sendable {
    /// A version as it is kept.
    struct Version: Sendable {
        var outline: Outline
        var wording: Wording
        /// Who each clause is.
        var identities: [ClauseIdentity]
        /// The version that brought each word.
        var births: [Int32]
        var changes: [Change]
        /// From the version before; none for the first.
        var map: WordMap?
    }

    private(set) var versions: [Version] = []
    private var nextIdentity = 0

    /// A history without versions.
    public init() {}

    /// How many versions there are.
    public var count: Int { versions.count }

    /// Takes the next version and compares it with the last. Returns its comparison, or nil for the first.
    ///
    /// Changes that name clauses do so by the identities that this version gives them; see ``identify(_:)``.
    @discardableResult
    public mutating func append(_ document: Document, changes: [Change] = []) -> Comparison? {
        let outline = Outline(document)
        guard let last = versions.last else {
            var lexicon = Lexicon()
            let wording = Wording(outline, &lexicon)
            let identities = outline.entries.indices.map { _ in fresh() }
            versions.append(
                Version(
                    outline: outline, wording: wording, identities: identities,
                    births: Array(repeating: 0, count: wording.words.count), changes: changes))
            return nil
        }
        let comparison = Comparison(last.outline, outline)
        let identities = comparison.origins.map { $0.map { last.identities[$0] } ?? fresh() }
        let births = comparison.alignment.source.map { source in
            source == Alignment.none ? Int32(truncatingIfNeeded: versions.count) : last.births[Int(source)]
        }
        versions.append(
            Version(
                outline: outline, wording: comparison.newWording, identities: identities, births: births,
                changes: changes, map: comparison.map))
        return comparison
    }

    private mutating func fresh() -> ClauseIdentity {
        defer { nextIdentity += 1 }
        return ClauseIdentity(nextIdentity)
    }

    /// Names the changes of the last version, once its clauses have their identities.
    public mutating func explain(_ changes: [Change]) {
        guard let last = versions.indices.last else { return }
        versions[last].changes += changes
    }

    /// The clauses of a version; nil if there is no such version. The first is 0.
    public func outline(of version: Int) -> Outline? {
        versions.indices.contains(version) ? versions[version].outline : nil
    }

    /// Who the clauses of a version are, in their order; empty if there is no such version.
    public func identities(in version: Int) -> [ClauseIdentity] {
        versions.indices.contains(version) ? versions[version].identities : []
    }

    // MARK: Quotes

    /// Finds quotes in a version; nil if there is no such version.
    public func quotes(in version: Int) -> QuoteFinder? {
        versions.indices.contains(version) ? QuoteFinder(versions[version].outline, versions[version].wording) : nil
    }

    /// Where anchors of one version stand in a later one; empty if there is no such pair of versions.
    public func standings(of anchors: [Anchor], from first: Int, to last: Int) -> [Standing] {
        guard versions.indices.contains(first), versions.indices.contains(last), first <= last else { return [] }
        let carrier = Carrier(
            map: map(from: first, to: last), old: versions[first].wording.places, new: versions[last].wording.places,
            outline: versions[last].outline)
        return anchors.map(carrier.standing(of:))
    }

    private func map(from first: Int, to last: Int) -> WordMap {
        let wording = versions[first].wording
        var map = WordMap(
            target: wording.words.indices.map { Int32(truncatingIfNeeded: $0) },
            isMoved: Array(repeating: false, count: wording.words.count),
            continuations: versions[first].outline.entries.indices.map { $0 })
        for version in versions[(first + 1)...].prefix(last - first) {
            if let next = version.map { map = map.followed(by: next) }
        }
        return map
    }
}
