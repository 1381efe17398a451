import HTML
import Mechanism

/// What a proposal to a call still lacks of what a programme looks for, as far as it is public: how many are to speak, and
/// from how many groups. It is said and blocks nothing; what people keep to themselves is not asked here.
extension Reading {
    private static var leastSpeakers: Int { 3 }
    private static var leastGroups: Int { 3 }

    func lacking(_ h: inout HTMLWriter, _ session: Session) {
        guard let proposal = session.proposal, proposal.call != nil,
            [.proposed, .returned, .planned].contains(session.state)
        else { return }
        let (speakers, groups) = (speakers(of: session, proposal), groupsNamed(by: session, proposal).count)
        guard speakers < Self.leastSpeakers || groups < Self.leastGroups else { return }
        h.div(.class("missing")) { h in
            h.p { h in h.b(words("What a programme looks for, and this does not show yet:")) }
            h.ul { h in
                if speakers < Self.leastSpeakers {
                    h.li(
                        words.count(
                            speakers, "Three speakers at least; %1 is named.", "Three speakers at least; %1 are named.")
                    )
                }
                if groups < Self.leastGroups {
                    h.li(
                        words.count(
                            groups, "Three stakeholder groups at least; %1 can be told from what it says.",
                            "Three stakeholder groups at least; %1 can be told from what it says."))
                }
            }
        }
    }

    /// How many are named to speak: one a line or between semicolons, or with a part by now.
    private func speakers(of session: Session, _ proposal: Proposal) -> Int {
        let named = [proposal.presenters, proposal.panel].map(text).flatMap {
            $0.split { $0.isNewline || $0 == ";" || $0 == "；" }
        }.count { !$0.allSatisfy(\.isWhitespace) }
        let roles: Set<SessionRole> = [.keyParticipant, .keynote, .presenter]
        return max(named, session.parts.count { roles.contains($0.role) })
    }

    /// The groups of whoever proposed it and has a part, and those whose names stand beside the people it names.
    private func groupsNamed(by session: Session, _ proposal: Proposal) -> Set<String> {
        let said = [proposal.moderator, proposal.presenters, proposal.panel].map { text($0).lowercased() }
        let named = charter.groups.terms.filter { term in
            term.names.contains { name in !name.isEmpty && said.contains { $0.contains(name.lowercased()) } }
        }.map(\.code)
        let proposer = session.proposer.flatMap(mechanism.people.group(of:))
        return Set(named + session.parts.compactMap(\.group) + [proposer].compactMap(\.self))
    }
}
