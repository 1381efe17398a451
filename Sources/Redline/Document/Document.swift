/// A text as a tree of clauses: what is consulted on, redrafted and decided.
///
/// The document is itself a clause: its heading is the title, its text what stands before the first numbered clause.
public struct Document: Equatable, Sendable {
    /// Title, preamble, and all clauses inside.
    public var root: Clause

    /// A document.
    public init(title: String? = nil, preamble: String = "", clauses: [Clause] = []) {
        root = Clause(.document, heading: title, text: preamble, children: clauses)
    }

    /// The title, or nil when it has none.
    public var title: String? { root.heading }

    /// The outermost clauses.
    public var clauses: [Clause] { root.children }
}
