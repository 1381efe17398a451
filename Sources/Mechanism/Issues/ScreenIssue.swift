/// Gives an issue its fate, with a public reason: listed, merged into another, or returned to be mended.
public struct ScreenIssue: Act {
    public static let type = ActType.screenIssue
    public var issue = ID<Issue>(0)
    public var fate = Fate.listed
    public var into: ID<Issue>?
    public var reason = Prose.none

    /// What the secretariat can do with an issue. It cannot make one disappear.
    public enum Fate: String, CaseIterable, Sendable {
        case listed
        case merged
        case returned
    }

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.choice("fate", &fate)
        fields.reference("into", &into)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let issue = try mechanism.issue(issue)
        guard issue.state == .submitted else { throw Refusal(.issueAlreadyScreened) }
        guard issue.author.person != actor.person else { throw Refusal(.ownProposal) }
        switch fate {
        case .merged:
            guard let into, into != self.issue, mechanism.issues[into]?.state == .underWay else {
                throw Refusal(.mergeTarget)
            }
        case .listed:
            // Of the answers to a call the last ones of a person count, in whatever order they are screened (EuroDIG).
            if let call = issue.call.flatMap({ mechanism.programmeCalls[$0] }) {
                guard mechanism.counted(in: call).contains(.issue(issue.id)) else {
                    throw Refusal(.laterOnesCount, String(call.limit))
                }
                return
            }
            // If a person has more, the last ones count: one of the earlier ones has to go first (EuroDIG).
            let open = mechanism.issues.count { $0.author.person == issue.author.person && $0.state == .underWay }
            let most = mechanism.charter.inForce.limits.issuesPerPerson
            guard open < most else { throw Refusal(.issuesPerPerson, String(most)) }
        case .returned: break
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.issues.update(issue) {
            ($0.fateReason, $0.fateDecided) = (reason, stamp.at)
            switch fate {
            case .listed:
                $0.state = .underWay
                $0.rounds = [Round(number: 1, opened: stamp.at)]
            case .merged: $0.state = .merged(into: into ?? issue)
            case .returned: $0.state = .returned(stamp.at)
            }
        }
        if fate == .merged, let into {
            try mechanism.issues.update(into) { $0.mergedFrom.append(issue) }
            for (session, people) in invites(in: mechanism) { try mechanism.invite(people, to: session) }
        }
    }

    /// Whom it newly invites to shape the sessions that the issue is merged into with its target, seen before it is done.
    public func invites(in mechanism: Mechanism) -> [(session: ID<Session>, people: [PersonID])] {
        guard fate == .merged, let into, let target = mechanism.issues[into] else { return [] }
        let authors = mechanism.authors(of: [issue])
        return mechanism.sessions.all(target.clusteredInto)
            .filter { [.proposed, .planned, .ready].contains($0.state) }
            .map { ($0.id, mechanism.newlyInvited(authors, to: $0.id)) }.filter { !$0.1.isEmpty }
    }
}
