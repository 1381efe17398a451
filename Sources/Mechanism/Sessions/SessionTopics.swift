extension Mechanism {
    /// The topics of a session, each once: those of its issue first, then those of the issues that were taken into it, then
    /// those that its proposal names.
    public func topics(of session: Session) -> [String] {
        let issues = [session.issue].compactMap(\.self) + session.sources
        let topics = self.issues.all(issues).flatMap(\.topics) + (session.proposal?.topics ?? [])
        var seen: Set<String> = []
        return topics.filter { seen.insert($0).inserted }
    }
}

extension Session {
    /// How many minutes it takes, as far as anybody said: those who prepare it, or its proposal.
    public var minutesNeeded: Int? { needs.minutes ?? proposal.flatMap { $0.minutes > 0 ? $0.minutes : nil } }
}
