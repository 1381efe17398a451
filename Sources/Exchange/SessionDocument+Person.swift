extension SessionDocument {
    /// A person a session document names, with what it says about them.
    public struct Person: Equatable, Sendable {
        /// What they do for the session.
        public var role: SessionRole
        /// The name as written.
        public var name: String
        /// The organisation, or the office held in it, with its own commas.
        public var organisation: String?
        /// The country, when the last part of the line is one.
        public var country: String?
        /// What the line or its heading adds in brackets: a subject, "online", "tbc".
        public var note: String?
        /// The stakeholder group as the document names it; never guessed.
        public var stakeholderGroup: String?
        /// Text about the person that follows the line.
        public var biography: String?
        /// The address the name links to.
        public var url: String?
        /// The line of the source, counted from 1.
        public var line: Int

        /// Somebody with a name and a role.
        public init(
            role: SessionRole, name: String, organisation: String? = nil, country: String? = nil, note: String? = nil,
            stakeholderGroup: String? = nil, biography: String? = nil, url: String? = nil, line: Int = 0
        ) {
            (self.role, self.name, self.organisation, self.country) = (role, name, organisation, country)
            (self.note, self.stakeholderGroup, self.biography) = (note, stakeholderGroup, biography)
            (self.url, self.line) = (url, line)
        }
    }
}
