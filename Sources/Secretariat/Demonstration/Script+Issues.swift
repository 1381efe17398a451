import Mechanism

extension Script {
    /// What kind of governance an issue is about.
    enum Layer {
        case of, on, both
    }

    mutating func join(_ account: Account, _ at: Moment, by actor: Actor? = nil) {
        add(actor ?? account.actor, at, Join()) {
            ($0.person, $0.group, $0.behalf) = (account.person, account.group, account.behalf)
            ($0.name, $0.organisation) = (.typeset(account.name), .typeset(account.organisation))
        }
    }

    mutating func grant(_ role: Role, to account: Account, _ at: Moment, by actor: Actor, _ reason: String) {
        add(actor, at, GrantRole()) {
            ($0.person, $0.role, $0.reason) = (account.person, role, .typeset(reason))
        }
    }

    mutating func raise(
        _ name: String, by account: Account, _ at: Moment, _ layer: Layer, _ topics: [Topic], title: String,
        question: String, affected: String, interest: String, answering call: String? = nil, joins: Bool = false
    ) {
        let answered = call.map { the($0) as ID<ProgrammeCall> }
        add(account.actor, at, RaiseIssue(), as: name, Issue.self) {
            ($0.call, $0.consent, $0.wantsToJoin) = (answered, answered != nil, joins)
            ($0.title, $0.question) = (.typeset(title), .typeset(question))
            ($0.ofInternet, $0.onInternet) = (layer != .on, layer != .of)
            $0.topics = topics.map(\.rawValue)
            ($0.affected, $0.interest) = (.typeset(affected), .typeset(interest))
        }
    }

    mutating func screen(
        _ name: String, _ fate: ScreenIssue.Fate, into: String? = nil, by account: Account, _ at: Moment,
        _ reason: String
    ) {
        let (issue, target) = (the(name) as ID<Issue>, into.map { the($0) as ID<Issue> })
        add(account.actor, at, ScreenIssue()) {
            ($0.issue, $0.fate, $0.into, $0.reason) = (issue, fate, target, .typeset(reason))
        }
    }

    mutating func moveOn(
        _ name: String, by account: Account, _ at: Moment, _ reason: String, outreach: String? = nil
    ) {
        let issue = the(name) as ID<Issue>
        add(account.actor, at, MoveOn()) {
            ($0.issue, $0.reason, $0.outreach) = (issue, .typeset(reason), .typeset(outreach))
        }
    }

    mutating func openRound(_ name: String, by account: Account, _ at: Moment, _ reason: String) {
        let issue = the(name) as ID<Issue>
        add(account.actor, at, OpenRound()) { ($0.issue, $0.reason) = (issue, .typeset(reason)) }
    }

    mutating func brief(_ name: String, by account: Account, _ at: Moment, in language: String = "en", _ text: String) {
        let issue = the(name) as ID<Issue>
        add(account.actor, at, PublishBrief()) {
            ($0.issue, $0.language, $0.text) = (issue, language, .typeset(text))
        }
    }

    mutating func announce(
        _ kind: LearningEvent.Kind, _ name: String, on issueName: String, by account: Account, _ at: Moment,
        title: String, host: String, in language: String = "en", starts: Moment, place: String,
        takesRegistrations: Bool = false
    ) {
        let (issue, start) = (the(issueName) as ID<Issue>, time(starts))
        add(account.actor, at, AnnounceLearning(), as: name, LearningEvent.self) {
            ($0.issue, $0.kind, $0.title, $0.host) = (issue, kind, .typeset(title), .typeset(host))
            ($0.language, $0.starts, $0.place) = (language, start, .typeset(place))
            $0.takesRegistrations = takesRegistrations
        }
    }

    mutating func held(
        _ name: String, by account: Account, _ at: Moment, _ heads: [Group: Int], material: String? = nil
    ) {
        let event = the(name) as ID<LearningEvent>
        add(account.actor, at, ReportLearning()) {
            ($0.event, $0.attendance, $0.material) = (event, Self.counts(heads), .typeset(material))
        }
    }

    static func counts(_ heads: [Group: Int]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for (group, count) in heads { counts[group.rawValue] = Heads.told(count) }
        return counts
    }
}
