/// Raises an issue. Anyone who is signed in may; nothing else is asked for.
public struct RaiseIssue: Act {
    public static let type = ActType.raiseIssue
    public var title = Prose.none
    public var question = Prose.none
    public var ofInternet = false
    public var onInternet = false
    public var topics: [String] = []
    public var affected = Prose.none
    public var interest = Prose.none
    /// The call that it answers, if it answers one.
    public var call: ID<ProgrammeCall>?
    public var wantsToJoin = false
    /// Whether name, organisation and group may stand beside it. A call takes nothing without.
    public var consent = false

    public init() {}

    public var subject: ObjectID { .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.text("title", &title, .line)
        fields.text("question", &question, .prose)
        fields.flag("of_internet", &ofInternet)
        fields.flag("on_internet", &onInternet)
        fields.codes("topics", &topics, from: .topics, most: 3)
        fields.text("affected", &affected, .prose)
        fields.text("interest", &interest, .prose)
        fields.reference("programme_call", &call)
        fields.flag("joins", &wantsToJoin, tracesNo: false)
        fields.flag("consent", &consent, tracesNo: false)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .issue(mechanism.issues.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        try Issue.check(ofInternet: ofInternet, onInternet: onInternet, topics, mechanism)
        if let call { try mechanism.checkSubmission(to: call, .issues, consent: consent, now) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let id = mechanism.issues.next
        if let call { try mechanism.programmeCalls.update(call) { $0.issues.append(id) } }
        mechanism.issues.append(
            Issue(
                id: mechanism.issues.next, title: title, question: question, ofInternet: ofInternet,
                onInternet: onInternet, topics: topics, affected: affected, interest: interest,
                author: try mechanism.voice(stamp), raised: stamp.at, call: call, wantsToJoin: wantsToJoin))
    }
}

/// Sends a returned issue in again, mended.
public struct ResubmitIssue: Act {
    public static let type = ActType.resubmitIssue
    public var issue = ID<Issue>(0)
    public var title = Prose.none
    public var question = Prose.none
    public var ofInternet = false
    public var onInternet = false
    public var topics: [String] = []
    public var affected = Prose.none
    public var interest = Prose.none

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("title", &title, .line)
        fields.text("question", &question, .prose)
        fields.flag("of_internet", &ofInternet)
        fields.flag("on_internet", &onInternet)
        fields.codes("topics", &topics, from: .topics, most: 3)
        fields.text("affected", &affected, .prose)
        fields.text("interest", &interest, .prose)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard case .returned = try mechanism.issue(issue).state else { throw Refusal(.issueNotReturned) }
        try Issue.check(ofInternet: ofInternet, onInternet: onInternet, topics, mechanism)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.issues.update(issue) {
            ($0.title, $0.question, $0.affected, $0.interest) = (title, question, affected, interest)
            ($0.ofInternet, $0.onInternet, $0.topics) = (ofInternet, onInternet, topics)
            $0.state = .submitted
        }
    }
}

/// Takes an issue back before it is screened.
public struct WithdrawIssue: Act {
    public static let type = ActType.withdrawIssue
    public var issue = ID<Issue>(0)

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("issue", &issue) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        switch try mechanism.issue(issue).state {
        case .submitted, .returned: break
        default: throw Refusal(.issueAlreadyScreened)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.issues.update(issue) { $0.state = .withdrawn }
    }
}

/// Lets a returned issue go that nobody sent in again.
public struct ExpireIssue: Act {
    public static let type = ActType.expireIssue
    public var issue = ID<Issue>(0)

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("issue", &issue) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard case .returned(let since) = try mechanism.issue(issue).state else { throw Refusal(.issueNotReturned) }
        let due = since.adding(days: mechanism.charter.inForce.limits.resubmission)
        guard now >= due else { throw Refusal(.notYet, due.rfc3339) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.issues.update(issue) { $0.state = .expired }
    }
}

extension Issue {
    static func check(
        ofInternet: Bool, onInternet: Bool, _ topics: [String], _ mechanism: Mechanism
    ) throws(Refusal) {
        guard ofInternet || onInternet else { throw Refusal(.ofOrOn) }
        for topic in topics where !mechanism.charter.inForce.topics.contains(topic) {
            throw Refusal(.unknownTopic, topic)
        }
    }
}
