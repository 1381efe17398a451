/// Publishes the brief of an issue, or a newer one.
public struct PublishBrief: Act {
    public static let type = ActType.publishBrief
    public var issue = ID<Issue>(0)
    public var language = "en"
    public var text = Prose.none

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.code("language", &language, from: .languages)
        fields.text("text", &text, .prose)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.openRound(of: issue)
        try mechanism.checkLanguage(language)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.updateRound(of: issue) {
            $0.brief = Brief(text: text, language: language, published: stamp.at)
        }
    }
}

/// Announces a talk, dialogue or training.
public struct AnnounceLearning: Act {
    public static let type = ActType.announceLearning
    public var issue = ID<Issue>(0)
    public var kind = LearningEvent.Kind.talk
    public var title = Prose.none
    public var host = Prose.none
    public var language = "en"
    public var starts = Timestamp(seconds: 0)
    public var place = Prose.none
    public var takesRegistrations = false

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.choice("kind", &kind)
        fields.text("title", &title, .line)
        fields.text("host", &host, .name)
        fields.code("language", &language, from: .languages)
        fields.time("starts", &starts)
        fields.text("place", &place, .line)
        fields.flag("registration", &takesRegistrations)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .learning(mechanism.learning.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.openRound(of: issue)
        try mechanism.checkLanguage(language)
        guard starts > now else { throw Refusal(.inThePast) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let event = LearningEvent(
            id: mechanism.learning.next, issue: issue, kind: kind, title: title, host: host, language: language,
            starts: starts, place: place, takesRegistrations: takesRegistrations)
        mechanism.learning.append(event)
        try mechanism.updateRound(of: issue) { $0.learning.append(event.id) }
    }
}

/// Tells who came to a learning event and what they can take from it. Told again, it corrects what was told, for a
/// reason that everybody reads.
public struct ReportLearning: Act {
    public static let type = ActType.reportLearning
    public var event = ID<LearningEvent>(0)
    public var attendance: [String: Int] = [:]
    public var material = Prose.none
    public var correction = Prose.none

    public init() {}

    public var subject: ObjectID { .learning(event) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("event", &event)
        fields.counts("attendance", &attendance)
        fields.text("material", &material, .optionalProse)
        fields.text("correction", &correction, .optionalLine)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard let event = mechanism.learning[event] else { throw Refusal(.unknownThing, event.code) }
        guard now >= event.starts else { throw Refusal(.notYet, event.starts.rfc3339) }
        guard event.held == nil || !correction.isEmpty else { throw Refusal(.learningReported) }
        try mechanism.checkGroups(attendance.keys)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.learning.update(event) {
            $0.held = .init(
                attendance: attendance.mapValues(Heads.inSums), material: material, correction: correction,
                at: stamp.at)
        }
    }
}

/// Goes on without a learning event, with a public reason.
public struct WaiveLearning: Act {
    public static let type = ActType.waiveLearning
    public var issue = ID<Issue>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("reason", &reason, .reason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard try mechanism.openRound(of: issue).stage == .understand else { throw Refusal(.notUnderstanding) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.updateRound(of: issue) { $0.waiver = reason }
    }
}

extension Mechanism {
    func checkLanguage(_ language: String) throws(Refusal) {
        guard charter.inForce.languages.contains(language) else { throw Refusal(.unknownLanguage, language) }
    }

    func checkGroups(_ groups: some Sequence<String>) throws(Refusal) {
        for group in groups where !charter.inForce.groups.contains(group) { throw Refusal(.unknownGroup, group) }
    }
}
