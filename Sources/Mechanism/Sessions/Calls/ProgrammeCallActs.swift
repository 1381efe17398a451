/// Publishes a call: what is asked for, from when to when, and by what it will be judged.
public struct PublishCall: Act {
    public static let type = ActType.publishCall
    public var kind = ProgrammeCall.Kind.issues
    public var title = Prose.none
    public var guidance = Prose.none
    public var year = 2026
    public var opens = Timestamp(seconds: 0)
    public var closes = Timestamp(seconds: 0)
    public var completes: Timestamp?
    public var limit = 3
    public var criteria = Criteria()
    public var reviewsEach = 3
    public var reviewsDue: Timestamp?

    public init() {}

    public var subject: ObjectID { .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.choice("kind", &kind)
        fields.text("title", &title, .line)
        fields.text("guidance", &guidance, .prose)
        fields.number("year", &year, in: 2000...2200)
        fields.time("opens", &opens)
        fields.time("closes", &closes)
        fields.time("completes", &completes)
        fields.number("limit", &limit, in: 1...100)
        fields.criteria("criteria", &criteria)
        fields.number("reviews_each", &reviewsEach, in: 1...9)
        fields.time("reviews_due", &reviewsDue)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .programmeCall(mechanism.programmeCalls.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard closes > now else { throw Refusal(.inThePast) }
        let least = max(opens, now).adding(days: ProgrammeCall.shortestPeriod)
        guard closes >= least else {
            throw Refusal(.periodTooShort, String(ProgrammeCall.shortestPeriod), least.rfc3339)
        }
        try Self.checkEnd(closes, opening: max(opens, now))
        for later in [completes, reviewsDue].compactMap(\.self) {
            guard later >= closes else { throw Refusal(.afterTheCall) }
        }
        guard kind == .issues || !criteria.all.isEmpty else { throw Refusal(.criteriaMissing) }
    }

    /// A call closes within its year.
    static func checkEnd(_ closes: Timestamp, opening opens: Timestamp) throws(Refusal) {
        let latest = opens.adding(days: ProgrammeCall.longestPeriod)
        guard closes <= latest else {
            throw Refusal(.periodTooLong, String(ProgrammeCall.longestPeriod), latest.rfc3339)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) {
        mechanism.programmeCalls.append(
            ProgrammeCall(
                id: mechanism.programmeCalls.next, kind: kind, title: title, guidance: guidance, year: year,
                opens: opens, closes: closes, completes: completes, limit: limit,
                criteria: kind == .sessions ? criteria : Criteria(), reviewsEach: reviewsEach, reviewsDue: reviewsDue))
    }
}

/// Keeps a call open longer. Time can be given, never taken; the dates after it move along, so that nobody has less time to
/// complete a proposal or to review it.
public struct ExtendCall: Act {
    public static let type = ActType.extendCall
    public var call = ID<ProgrammeCall>(0)
    public var closes = Timestamp(seconds: 0)
    public var reason = Prose.none
    /// 1 where the later dates of the call move by as much as it is kept open longer. Older entries left them where they were.
    private var movesLater = 0

    public init() {}

    public var subject: ObjectID { .programmeCall(call) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("programme_call", &call)
        fields.time("closes", &closes)
        fields.text("reason", &reason, .shortReason)
        fields.computed("moves_later", &movesLater)
    }

    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) { movesLater = 1 }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.programmeCall(call, in: .open)
        guard closes > call.closes, now < call.closes else { throw Refusal(.neverShortened) }
        try PublishCall.checkEnd(closes, opening: call.opens)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.programmeCalls.update(call) {
            if movesLater == 1 {
                let more = closes.seconds - $0.closes.seconds
                ($0.completes, $0.reviewsDue) = (
                    $0.completes?.adding(seconds: more), $0.reviewsDue?.adding(seconds: more)
                )
            }
            $0.closes = closes
            $0.extensions.append(reason)
        }
    }
}

/// Ends the time to submit.
public struct CloseSubmissions: Act {
    public static let type = ActType.closeSubmissions
    public var call = ID<ProgrammeCall>(0)

    public init() {}

    public var subject: ObjectID { .programmeCall(call) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("programme_call", &call) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.programmeCall(call, in: .open)
        guard now >= call.closes else { throw Refusal(.notYet, call.closes.rfc3339) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.programmeCalls.update(call) { $0.phase = .closed }
    }
}

/// Ends a call when everything that came in has its fate. Nothing is dropped in silence.
public struct ConcludeCall: Act {
    public static let type = ActType.concludeCall
    public var call = ID<ProgrammeCall>(0)
    public var summary = Prose.none

    public init() {}

    public var subject: ObjectID { .programmeCall(call) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("programme_call", &call)
        fields.text("summary", &summary, .prose)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.programmeCall(call, in: .closed, .reviewed)
        let open = call.submissions.filter { mechanism.fate(of: $0, in: call) == .open }
        guard open.isEmpty else {
            let named = open.prefix(20).map(\.object.code).joined(separator: ", ")
            throw Refusal(.submissionsWithoutFate, String(open.count), named)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.programmeCalls.update(call) { ($0.phase, $0.conclusion) = (.concluded, summary) }
    }
}
