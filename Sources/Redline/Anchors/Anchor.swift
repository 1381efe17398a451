/// A place in one version of a text: a run of its words, and how far into the first and last of them it reaches.
public struct Anchor: Hashable, Sendable {
    /// Indices into the words of the version.
    public let words: Range<Int>
    /// Signs of the first word before the place, and of the last word behind it.
    let skippedBefore: Int
    let skippedAfter: Int
}

/// What a quote was found to mean.
public struct Finding: Hashable, Sendable {
    /// The place.
    public let anchor: Anchor
    /// Whether it lies in the clause that the quote names; false where the text has no such clause and the words stand in
    /// one place all the same. True for a quote that names none.
    public let isCited: Bool
}

/// Where words stand.
public struct Passage: Hashable, Sendable {
    /// The place of the clause in its outline.
    public let clause: Int
    /// Whether it is the heading that they stand in, and not the text.
    public let isHeading: Bool
    /// In Unicode scalars of the heading or text.
    public let range: Range<Int>
    /// The words that stand there.
    public let text: String
}
