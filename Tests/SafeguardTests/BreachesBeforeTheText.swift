@testable import Mechanism

extension Breach {
    /// What can go wrong up to the report of a session.
    static let beforeTheText: [Breach] = [
        .breaks(.open2, "the charter asked for more notice") { $0.charter { $0.limits.notice = 10 } },
        .breaks(.known1, "a decision under rules that were never published") {
            try $0.round { $0.decision = $0.decision?.under(charter: 7) }
        },
        .breaks(.known1, "a decision under rules that came later") {
            let later = Stamp(index: 0, at: Timestamp(seconds: .max), by: .operator, object: .mechanism)
            $0.charter.versions.append(.init(charter: .usual, reason: .words, adopted: later))
            try $0.round { $0.decision = $0.decision?.under(charter: 2) }
        },
        .breaks(.known1, "a finding under no rules") { try $0.call { $0.redetermine(charter: 0) } },
        .breaks(.known2, "no date of the decision") { try $0.text { $0.decisionDue = nil } },
        .breaks(.known2, "nobody named who decides") { try $0.text { $0.decisionMaker = .none } },

        .breaks(.acc2, "those afar waited longer") { try $0.turn(0, after: 1000, for: 60) },
        .leaves(.nothingYet, .acc2, "nobody spoke from afar") { try $0.session { $0.floor.turns[0].stage = .left } },
        .breaks(.acc4, "nobody spoke from afar") { try $0.session { $0.floor.turns[0].stage = .left } },
        .leaves(.nothingYet, .acc4, "the session is not over") { try $0.session { $0.held = nil } },
        .breaks(.bal6, "one group had more than half of the floor") { try $0.turn(1, after: 60, for: 61) },
        .leaves(.nothingYet, .bal6, "nobody spoke") { try $0.session { $0.floor = Floor() } },
        .breaks(.bal7, "somebody spoke for more than five minutes") { try $0.turn(1, after: 60, for: 301) },
        .leaves(.nothingYet, .bal7, "nobody spoke") { try $0.session { $0.floor = Floor() } },
        .breaks(.acc3, "no remote moderator") { try $0.session { $0.parts.removeAll { $0.role == .remoteModerator } } },
        .breaks(.acc3, "one person for both") {
            try $0.session { $0.parts.append(.held(.remoteModerator, by: .citizen)) }
        },
        .leaves(.notComputed(why: .sealedNames), .acc3, "both known by name alone") {
            try $0.session { $0.parts = [.held(.moderator), .held(.remoteModerator)] }
        },
        .leaves(.nothingYet, .acc3, "the session is still planned") { try $0.session { $0.state = .planned } },
        .breaks(.bal1, "two groups in the body") { try $0.person(.secretary) { $0.roles = [] } },
        .breaks(.bal2, "two of three from one group") { try $0.person(.secretary) { $0.roles = [] } },
        .breaks(.bal2, "a lower cap") { $0.charter { $0.limits.groupCap = 49 } },
        .breaks(.bal5, "six key participants") { try $0.session { $0.parts.append(.held(.keyParticipant)) } },
        .leaves(.nothingYet, .bal5, "no key participants") { try $0.session { $0.parts = [] } },
        .breaks(.bal9, "more people in groups than came") {
            try $0.session { $0.held = $0.held?.counted(onSite: 6, remote: 5) }
        },
        .breaks(.coi3, "on behalf of an organisation without a name") {
            try $0.person(.chair) { $0.capacities[0].behalf = .organisation }
        },
        .breaks(.coi3, "a key participant from nowhere") {
            try $0.session { $0.parts.append(.held(.keyParticipant)) }
        },

        .breaks(.bu2, "an issue was listed without a reason") { try $0.issues.update(ID(1)) { $0.fateReason = .none } },
        .breaks(.bu2, "a session was accepted without a reason") { try $0.session { $0.stateReason = .none } },
        .breaks(.bu2, "the thread went on without a word on the session") { try $0.session { $0.state = .proposed } },
        .breaks(.bu3, "an answer to one's own input") { try $0.input(2) { $0.answer(by: $0.author) } },

        .breaks(.tran1, "the report came a second late") {
            try $0.session { $0.report = $0.report?.filed(days: 14, seconds: 1) }
        },
        .leaves(.holds, .tran1, "the report came on the last day") {
            try $0.session { $0.report = $0.report?.filed(days: 14) }
        },
        .breaks(.tran1, "no report, and its time is over") { try $0.session { $0.report = nil } },
        .breaks(.tran1, "nobody was counted") {
            try $0.session { $0.held = $0.held?.counted(byGroup: [:], onSite: 0, remote: 0) }
        },
        .breaks(.tran2, "the report lacks a part") {
            try $0.session {
                $0.report = $0.report.map {
                    .init(proposal: .none, summary: .words, discussion: .words, filed: $0.filed)
                }
            }
        },
        .breaks(.tran2, "the report is neither there nor listed as missing") {
            try $0.session { ($0.report, $0.state) = (nil, .held) }
        },
        .leaves(.holds, .tran2, "the report is listed as missing") {
            try $0.session { ($0.report, $0.state) = (nil, .reportMissing) }
        },
        .breaks(.tran5, "a version without a number of its own") {
            try $0.text { $0.versions.append(.of(number: 3, $0.versions[0].published)) }
        },
        .breaks(.tran5, "a version from before the one it follows") {
            try $0.text { $0.versions.append(.of(number: 2, $0.versions[0].published.adding(days: -1))) }
        },
        .breaks(.tran5, "a text without a hash") {
            try $0.text { $0.versions.append(.of(number: 2, $0.versions[0].published, text: .written("§"))) }
        },
        .breaks(.tran5, "rules changed without a reason") {
            $0.charter.versions = $0.charter.versions.map {
                .init(charter: $0.charter, reason: .none, adopted: $0.adopted)
            }
        },
        .breaks(.tran5, "rules without an entry") {
            $0.charter.versions = $0.charter.versions.map {
                let stamp = Stamp(index: 1_000_000, at: $0.adopted.at, by: .operator, object: .mechanism)
                return .init(charter: $0.charter, reason: $0.reason, adopted: stamp)
            }
        }
    ]
}

extension Decision {
    func under(charter: Int) -> Decision {
        Decision(
            outcome: outcome, reasons: reasons, influence: influence, inputs: inputs, by: by, at: at, charter: charter)
    }
}

extension Part {
    /// A part of a participant, or of somebody of whom no more than a name is known.
    static func held(_ role: SessionRole, by person: PersonID? = nil) -> Part {
        Part(
            number: 100, role: role, person: person, name: person == nil ? .words : .none, organisation: .none,
            country: .none, note: .none, group: nil)
    }
}

extension Session.Attendance {
    func counted(byGroup: [String: Int]? = nil, onSite: Int, remote: Int) -> Session.Attendance {
        Session.Attendance(byGroup: byGroup ?? self.byGroup, onSite: onSite, remote: remote, ended: ended)
    }
}

extension Session.Report {
    /// The report, so much later.
    func filed(days: Int, seconds: Int = 0) -> Session.Report {
        Session.Report(
            proposal: proposal, summary: summary, discussion: discussion,
            filed: filed.adding(days: days).adding(seconds: seconds))
    }
}

extension TextVersion {
    static func of(number: Int, _ published: Timestamp, text: Prose = .words) -> TextVersion {
        TextVersion(
            number: number, clauses: [.init(key: 1, clause: Clause(label: "1", text: text))], published: published,
            by: nil, reason: .words)
    }
}
