/// What became of a quote in another version.
public struct Standing: Equatable, Sendable {
    /// What happened to the words.
    public enum Outcome: String, Sendable, CaseIterable {
        /// They stand there, all, in the same order of the text; the clause may have another number.
        case kept
        /// They stand there, all, at another place of the text.
        case moved
        /// At least half of them are there, with changes. Somebody must look.
        case edited
        /// Less than half of them are there. Somebody must look.
        case gone
    }

    public let outcome: Outcome
    /// Where they stand, in order: one passage, unless they run over the edge of a clause. None if gone.
    public let passages: [Passage]
    /// The clause that continues the one they stood in; nil if it is gone, too.
    public let heir: Int?

    /// Whether somebody must look before the comment is shown at its new place.
    public var needsReview: Bool { outcome == .edited || outcome == .gone }
}
