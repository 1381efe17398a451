/// Drafts a consultation: the text in clauses, what is asked, who decides.
public struct DraftConsultation: Act {
    public static let type = ActType.draftConsultation
    public var issue = ID<Issue>(0)
    public var title = Prose.none
    public var note = Prose.none
    public var question = Prose.none
    public var decisionMaker = Prose.none
    public var clauses: [Clause] = []
    public var explanation = Prose.none
    public var fixed = Prose.none
    public var mayChange = Prose.none
    public var authoritative: String?
    public var kind: String?
    /// When the text can be read by everybody; at once where nothing is said.
    public var visible: Visibility?
    /// How many clauses the text has, where not all of them fit into this entry; see ``ContinueText``.
    public var whole = 0

    public init() {}

    /// When a text can be read by everybody.
    public enum Visibility: String, CaseIterable, Sendable {
        case atOnce = "at_once"
        case opening
    }

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("title", &title, .line)
        fields.text("note", &note, .prose)
        fields.text("question", &question, .prose)
        fields.text("decision_maker", &decisionMaker, .line)
        fields.clauses("clauses", &clauses, .text)
        fields.text("explanation", &explanation, .optionalProse)
        fields.text("fixed", &fixed, .optionalProse)
        fields.text("may_change", &mayChange, .optionalProse)
        fields.code("authoritative", &authoritative, from: .languages)
        fields.code("kind", &kind, from: .kinds)
        fields.choice("visible", &visible)
        fields.computed("whole", &whole)
    }

    public func parts(in mechanism: Mechanism) -> [any Act] {
        let pieces = Clause.pieces(clauses)
        guard pieces.count > 1, let first = pieces.first else { return [self] }
        var act = self
        (act.clauses, act.whole) = (Array(clauses[first]), clauses.count)
        let id = mechanism.consultations.next
        return [act] + pieces.dropFirst().map { ContinueText(id, version: 1, Array(clauses[$0])) }
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .consultation(mechanism.consultations.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.openRound(of: issue)
        guard !clauses.isEmpty else { throw Refusal(.noClauses) }
        try mechanism.checkPreparation(authoritative, kind)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        var version = TextVersion(
            number: 1, clauses: TextVersion.keyed(clauses, after: []), published: stamp.at,
            by: mechanism.voice(of: stamp.by), reason: .none)
        version.whole = whole
        var consultation = Consultation(
            id: mechanism.consultations.next, issue: issue, title: title, note: note, question: question,
            decisionMaker: decisionMaker, drafter: mechanism.voice(of: stamp.by), versions: [version])
        (consultation.explanation, consultation.fixed, consultation.mayChange) = (explanation, fixed, mayChange)
        (consultation.authoritative, consultation.kind) = (authoritative, kind)
        consultation.isWithheld = visible == .opening
        mechanism.consultations.append(consultation)
        mechanism.withholds(consultation.id, visible == .opening)
        try mechanism.updateRound(of: issue) { $0.consultations.append(consultation.id) }
    }
}

extension Mechanism {
    func checkPreparation(_ authoritative: String?, _ kind: String?) throws(Refusal) {
        if let authoritative, !charter.inForce.languages.contains(authoritative) {
            throw Refusal(.unknownLanguage, authoritative)
        }
        if let kind, charter.inForce.kinds[kind] == nil { throw Refusal(.unknownKind, kind) }
    }
}

extension TextLimit {
    /// The text of a consultation: a law of 200 pages in any script.
    public static let text = TextLimit(bytes: 2_097_152, minimum: 1, lines: true, isPersonal: false)
}

/// Announces when a consultation opens and closes.
public struct AnnounceConsultation: Act {
    public static let type = ActType.announceConsultation
    public var consultation = ID<Consultation>(0)
    public var opens = Timestamp(seconds: 0)
    public var closes = Timestamp(seconds: 0)
    public var decisionDue: Timestamp?
    /// Why the period is not longer although many of its days are holidays.
    public var despiteHolidays = Prose.none

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.time("opens", &opens)
        fields.time("closes", &closes)
        fields.time("decision_due", &decisionDue)
        fields.text("despite_holidays", &despiteHolidays, .optionalProse)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let consultation = try mechanism.consultation(consultation, in: .drafted, .responded)
        _ = try mechanism.openRound(of: consultation.issue)
        // What was asked about and answered is asked about again only in other words.
        guard consultation.state == .drafted || consultation.versions.count > consultation.announcedVersion else {
            throw Refusal(.sameText)
        }
        let charter = mechanism.charter.inForce
        let (limits, shortest) = (charter.limits, charter.shortestConsultation(consultation.kind))
        // A form knows minutes, not seconds.
        let earliestOpening = now.adding(days: limits.notice).adding(seconds: -60)
        guard opens >= earliestOpening else { throw Refusal(.noticeTooShort, String(limits.notice)) }
        let earliest = opens.adding(days: shortest)
        guard closes >= earliest || !mechanism.blocks(.cons1) && closes > opens else {
            throw Refusal(.periodTooShort, String(shortest), earliest.rfc3339)
        }
        if mechanism.blocks(.cons2), despiteHolidays.isEmpty, charter.holidays.fillsTooMuch(from: opens, to: closes) {
            let (holidays, days) = charter.holidays.share(from: opens, to: closes)
            throw Refusal(.holidaysInPeriod, String(holidays), String(days))
        }
        if let decisionDue, decisionDue < closes { throw Refusal(.decisionBeforeClosing) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.consultations.update(consultation) {
            if $0.state == .responded { $0.endRound(at: stamp.at) }
            ($0.state, $0.announced) = (.announced, stamp.at)
            $0.announcedVersion = $0.versions.count
            ($0.opens, $0.closes, $0.decisionDue) = (opens, closes, decisionDue)
            $0.despiteHolidays = despiteHolidays
        }
    }
}

/// Opens a consultation when its time has come.
public struct OpenConsultation: Act {
    public static let type = ActType.openConsultation
    public var consultation = ID<Consultation>(0)

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("consultation", &consultation) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let consultation = try mechanism.consultation(consultation, in: .announced)
        guard let opens = consultation.opens, now >= opens else {
            throw Refusal(.notYet, (consultation.opens ?? now).rfc3339)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.consultations.update(consultation) { ($0.state, $0.isWithheld) = (.open, false) }
        mechanism.withholds(consultation, false)
    }
}

/// Gives people more time, with a public reason. Time is never taken away.
public struct ExtendConsultation: Act {
    public static let type = ActType.extendConsultation
    public var consultation = ID<Consultation>(0)
    public var closes = Timestamp(seconds: 0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.time("closes", &closes)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let consultation = try mechanism.consultation(consultation, in: .announced, .open)
        guard let before = consultation.closes, closes > before else { throw Refusal(.neverShortened) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.consultations.update(consultation) {
            $0.closes = closes
            $0.extensions.append(.init(closes: closes, reason: reason, at: stamp.at))
        }
    }
}

/// Closes a consultation when its time is over.
public struct CloseConsultation: Act {
    public static let type = ActType.closeConsultation
    public var consultation = ID<Consultation>(0)

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("consultation", &consultation) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let consultation = try mechanism.consultation(consultation, in: .open)
        guard let closes = consultation.closes, now >= closes else {
            throw Refusal(.notYet, (consultation.closes ?? now).rfc3339)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.consultations.update(consultation) { $0.state = .responding }
    }
}

/// Withdraws a consultation, with a public reason; its inputs stay where they are.
public struct WithdrawConsultation: Act {
    public static let type = ActType.withdrawConsultation
    public var consultation = ID<Consultation>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.text("reason", &reason, .reason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let consultation = try mechanism.consultation(consultation, in: .drafted, .announced, .open)
        // Who has given input is owed an answer; withdrawing is no way around it (safeguard CONS-4).
        try mechanism.checkAnswered(mechanism.unanswered(in: consultation).count)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.consultations.update(consultation) {
            ($0.state, $0.stateReason, $0.isWithheld) = (.withdrawn, reason, false)
        }
        mechanism.withholds(consultation, false)
    }
}

/// Publishes the answers as complete: no input is without one (safeguard CONS-4).
public struct PublishResponses: Act {
    public static let type = ActType.publishResponses
    public var consultation = ID<Consultation>(0)
    public var summary = Prose.none

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.text("summary", &summary, .prose)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let consultation = try mechanism.consultation(consultation, in: .responding)
        try mechanism.checkAnswered(mechanism.unanswered(in: consultation).count)
        if mechanism.blocks(.cons6) {
            let apart = mechanism.inputs.all(consultation.inputs).count(where: \.isDuplicateApart)
            guard apart == 0 else { throw Refusal(.duplicatesApart, String(apart)) }
        }
        if mechanism.blocks(.cons9) {
            let last = consultation.summaries.last
            // A form knows minutes, not seconds.
            let stood = last.map { now.adding(seconds: 60) >= $0.at.adding(days: Consultation.Summary.challengeDays) }
            guard stood == true, last?.challenges.isEmpty == true else {
                throw Refusal(.summaryToChallenge, String(Consultation.Summary.challengeDays))
            }
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.consultations.update(consultation) {
            ($0.state, $0.stateReason, $0.responded) = (.responded, summary, stamp.at)
        }
    }
}
