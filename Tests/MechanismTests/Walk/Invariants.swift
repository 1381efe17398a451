import Balance
import Mechanism

/// What holds after every entry, whatever was tried.
struct Invariants {
    let before: Mechanism
    let after: Mechanism

    /// What does not hold, in words.
    var broken: [String] {
        var broken: [String] = []
        func expect(_ holds: Bool, _ claim: @autoclosure () -> String) { if !holds { broken.append(claim()) } }

        expect(after.count == before.count + 1, "an entry counts one")
        expect((before.latest ?? .start) <= (after.latest ?? .start), "time never goes back")
        expectPeople(expect)
        expectIssues(expect)
        expectSessions(expect)
        expectProgrammeCalls(expect)
        expectConversations(expect)
        expectConsultations(expect)
        expectCalls(expect)
        for (old, new) in Self.pairs(before.followUps, after.followUps) {
            expect(Edges.allows(old.state, new.state), "follow-up from \(old.state) to \(new.state)")
        }
        return broken
    }

    private typealias Expect = (Bool, @autoclosure () -> String) -> Void

    /// The things that an entry changed, before and after it.
    private static func pairs<Thing>(_ before: Shelf<Thing>, _ after: Shelf<Thing>) -> [(Thing, Thing)] {
        before == after ? [] : zip(before, after).filter { $0 != $1 }
    }

    private func expectPeople(_ expect: Expect) {
        guard before.people != after.people else { return }
        for person in after.people.all {
            expect(!person.roles.contains(.chair) || person.roles.count == 1, "a chair holds no other role")
        }
        expect(!after.people.holding(.secretariat).isEmpty, "somebody runs the process")
        expect(after.people.count >= before.people.count, "nobody disappears")
    }

    private func expectConversations(_ expect: Expect) {
        for (old, new) in Self.pairs(before.conversations, after.conversations) {
            expect(Edges.allows(old.state, new.state), "conversation from \(old.state) to \(new.state)")
            expect((new.count != nil) == (new.state == .counted), "figures come with the count")
        }
        for (old, new) in Self.pairs(before.statements, after.statements) {
            expect(old.text == new.text && old.author == new.author, "a statement keeps its words and its author")
        }
    }

    private func expectIssues(_ expect: Expect) {
        expect(
            after.issues.count == before.issues.count || after.issues[ID(after.issues.count)] != nil,
            "numbers have no gap")
        for (old, new) in Self.pairs(before.issues, after.issues) {
            expect(Edges.allows(old.state, new.state), "issue from \(old.state) to \(new.state)")
            expect(Edges.allows(old, new), "stage from \(old.round?.stage, default: "none") on")
            expect(new.author == old.author, "an issue keeps its author")
            guard let was = old.round, let now = new.round, was.number == now.number else { continue }
            if was.stage == .consult, now.stage == .converge {
                let texts = after.consultations.all(was.consultations)
                expect(
                    !owesAnswers || texts.allSatisfy { after.unanswered(in: $0).isEmpty },
                    "every input is answered before the stage ends")
            }
            expect(was.decision == nil || was.decision == now.decision, "a decision stands")
            if was.stage != now.stage, let step = now.begun.last {
                let isBound = after.charter.versions.allSatisfy { $0.charter.blocking.contains(.cons11) }
                expect(
                    step.unheard.isEmpty || !step.outreach.isEmpty || !isBound,
                    "missing voices are named with what was done")
            }
        }
    }

    /// Whether every charter so far has held stages up until all is answered.
    private var owesAnswers: Bool {
        after.charter.versions.allSatisfy { $0.charter.blocking.contains(.cons4) }
    }

    private func expectProgrammeCalls(_ expect: Expect) {
        for (old, new) in Self.pairs(before.programmeCalls, after.programmeCalls) {
            expect(Edges.allows(old.phase, new.phase), "call from \(old.phase) to \(new.phase)")
            expect(new.submissions.count >= old.submissions.count, "nothing that came in disappears")
            let open = after.fates(in: new).filter { $0.fate == .open }
            expect(new.phase != .concluded || old.phase == .concluded || open.isEmpty, "everything has its fate")
            for given in new.review.assignments where !old.review.assignments.contains(given) {
                let person = new.review.reviewers.first { $0.number == given.reviewer }?.person ?? .nobody
                expect(
                    after.conflict(of: person, with: given.session, in: new) == nil, "nobody judges what is theirs")
            }
        }
        for (_, session) in Self.pairs(before.sessions, after.sessions) {
            for source in session.sources {
                expect(
                    after.issues[source]?.clusteredInto.contains(session.id) == true, "where it came from, both ways")
            }
            for other in session.mergedFrom {
                expect(after.sessions[other]?.mergedInto == session.id, "where it went, both ways")
            }
            expect(
                Set(session.invitations.map(\.person)).count == session.invitations.count, "each is invited once")
        }
    }

    private func expectSessions(_ expect: Expect) {
        for (_, session) in Self.pairs(before.sessions, after.sessions) {
            let moderators = Set(session.parts(.moderator).compactMap(\.person))
            let remote = Set(session.parts(.remoteModerator).compactMap(\.person))
            expect(moderators.isDisjoint(with: remote), "moderator and remote moderator are two people")
            if session.state == .ready || session.state == .live {
                let roles = Set(session.parts.map(\.role))
                expect(
                    roles.isSuperset(of: [.moderator, .remoteModerator, .rapporteur]),
                    "a session is not short of people")
            }
            expect(Set(session.parts.map(\.number)).count == session.parts.count, "parts have numbers of their own")
        }
        for (old, new) in Self.pairs(before.sessions, after.sessions) where old.state != new.state {
            expect(Edges.allows(old.state, new.state), "session from \(old.state) to \(new.state)")
            expect(new.state != .messagesOpen || new.report != nil, "the report comes first")
            guard new.state == .messagesFinal else { continue }
            let comments = after.messages.all(new.messages).flatMap(\.comments)
            expect(comments.allSatisfy { !$0.answer.isEmpty }, "every comment is answered")
        }
    }

    private func expectConsultations(_ expect: Expect) {
        for (old, new) in Self.pairs(before.consultations, after.consultations) {
            expect(Edges.allows(old.state, new.state), "consultation from \(old.state) to \(new.state)")
            if new.state == .announced, let opens = new.opens, let closes = new.closes {
                let days = after.charter.inForce.limits.consultation
                expect(
                    old.state == .announced || closes >= opens.adding(days: days)
                        || !after.charter.inForce.blocking.contains(.cons1),
                    "the period is long enough")
            }
            if let was = old.closes, let now = new.closes { expect(now >= was, "time is given, never taken") }
            if old.state == .open, new.state == .responding, let closes = new.closes, let latest = after.latest {
                expect(latest >= closes, "a consultation closes when it said, or later")
            }
            let isAnswered = new.state != .responded || after.unanswered(in: new).isEmpty
            expect(isAnswered || !owesAnswers, "responded means answered")
            expect(
                new.versions.map(\.clauses).starts(with: old.versions.map(\.clauses)), "versions are only added")
            if let version = new.version {
                expect(Set(version.clauses.map(\.key)).count == version.clauses.count, "clauses have keys of their own")
            }
        }
        for (old, new) in Self.pairs(before.inputs, after.inputs) {
            let isEdited = new.earlier.count == old.earlier.count + 1 && new.earlier.last?.text == old.text
            expect((old.text == new.text || isEdited) && old.author == new.author, "nobody's words are lost")
            expect(new.earlier.starts(with: old.earlier), "what was said before an edit stays said")
            expect(!new.isWithdrawn || new.answer == old.answer, "what was withdrawn is not answered")
            expect(
                new.origin != nil || new.answer.map { $0.by.person != new.author.person } ?? true,
                "nobody answers their own input")
        }
    }

    private func expectCalls(_ expect: Expect) {
        for (old, new) in Self.pairs(before.calls, after.calls) {
            expect(Edges.allows(old.state, new.state), "call from \(old.state) to \(new.state)")
            expect(new.closes == old.closes && new.version == old.version, "a call is about one text, until one date")
            if new.determinations.count > old.determinations.count, let found = new.determination {
                expect(
                    found.level == .divergence || before.openObjections(to: old).isEmpty,
                    "consensus is not found over an open objection")
            }
            expect(new.stances.starts(with: old.stances), "what was said stays said")
        }
        for (old, new) in Self.pairs(before.objections, after.objections) {
            expect(Edges.allows(old.state, new.state), "objection from \(old.state) to \(new.state)")
        }
    }
}

extension Timestamp {
    fileprivate static let start = Timestamp(seconds: .min)
}
