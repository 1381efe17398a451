/// A part of a text that can be pointed at: an article, a paragraph, a chapter with all that it holds.
public struct Clause: Equatable, Sendable {
    /// What the law calls a clause of this size.
    public enum Kind: String, Sendable, CaseIterable {
        /// The whole text.
        case document
        /// 편, Part, Book, Teil, Buch.
        case part
        /// Title, Titre.
        case title
        /// 장, Chapter, Kapitel, Глава, 章.
        case chapter
        /// 절, Section, Abschnitt, 节.
        case section
        /// 관, Subsection, Unterabschnitt.
        case subsection
        /// 조, Article, §, Artikel, Члан, 条.
        case article
        /// 항, a numbered paragraph of an article, or a numbered clause of a text without articles.
        case paragraph
        /// 호 and 목, a point of a list.
        case point
        /// A heading or passage without a number.
        case passage
    }

    public var kind: Kind
    /// The number in its own words and signs: `제3조`, `Article 3`, `§ 5`, `(1)`, `①`, `가.`, `3.1`.
    public var number: String?
    /// The words that head it, without the number.
    public var heading: String?
    /// Its own words, without those of the clauses inside. Paragraphs are parted by a line feed; other white space is
    /// one space.
    public var text: String
    /// The clauses inside, in order.
    public var children: [Clause]

    /// A clause.
    public init(
        _ kind: Kind, number: String? = nil, heading: String? = nil, text: String = "", children: [Clause] = []
    ) {
        self.kind = kind
        self.number = number
        self.heading = heading
        self.text = text
        self.children = children
    }
}
