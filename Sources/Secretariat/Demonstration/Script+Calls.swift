import Mechanism

extension Script {
    mutating func call(
        _ name: String, for kind: ProgrammeCall.Kind, by account: Account, _ at: Moment, opens: Moment, closes: Moment,
        completes: Moment? = nil, reviews: (each: Int, due: Moment)? = nil, limit: Int = 3, title: String,
        guidance: String
    ) {
        let (starts, ends) = (time(opens), time(closes))
        let (completed, due) = (completes.map { time($0) }, reviews.map { time($0.due) })
        add(account.actor, at, PublishCall(), as: name, ProgrammeCall.self) {
            ($0.kind, $0.title, $0.guidance, $0.limit) = (kind, .typeset(title), .typeset(guidance), limit)
            ($0.year, $0.opens, $0.closes, $0.completes) = (ends.utc.year, starts, ends, completed)
            ($0.reviewsEach, $0.reviewsDue) = (reviews?.each ?? 3, due)
            if kind == .sessions { $0.criteria = Self.criteria }
        }
    }

    /// What the forum's proposals are scored by.
    private static let criteria = Criteria([
        .init(code: "relevance", weight: 3, names: ["A question that matters to Meridia", "메리디아에 중요한 문제인가"]),
        .init(code: "plan", weight: 2, names: ["A clear plan with time for the floor", "계획이 분명하고 토론 시간이 충분한가"]),
        .init(code: "diversity", weight: 2, names: ["Several groups on the podium", "여러 그룹이 참여하는가"])
    ])

    mutating func answer(
        _ call: String, with name: String, by account: Account, _ at: Moment, _ topics: [Topic],
        isByYouth: Bool = false,
        minutes: Int = 60, title: String, teaser: String, description: String, format: String, moderator: String? = nil,
        panel: String? = nil
    ) {
        let id = the(call) as ID<ProgrammeCall>
        add(account.actor, at, ProposeSession(), as: name, Session.self) {
            ($0.call, $0.consent, $0.topics) = (id, true, topics.map(\.rawValue))
            ($0.title, $0.teaser) = (.typeset(title), .typeset(teaser))
            ($0.description, $0.format) = (.typeset(description), .typeset(format))
            ($0.minutes, $0.isByYouth) = (minutes, isByYouth)
            ($0.moderator, $0.panel) = (.typeset(moderator), .typeset(panel))
        }
    }

    mutating func appoint(_ reviewers: [Account], for call: String, by account: Account, _ at: Moment) {
        let id = the(call) as ID<ProgrammeCall>
        for reviewer in reviewers {
            add(account.actor, at, AppointReviewer()) { ($0.call, $0.person) = (id, reviewer.person) }
        }
    }

    mutating func conflict(of reviewer: Account, with session: String, in call: String, _ at: Moment) {
        let (id, session) = (the(call) as ID<ProgrammeCall>, the(session) as ID<Session>)
        add(reviewer.actor, at, DeclareConflict()) {
            ($0.call, $0.session, $0.person) = (id, session, reviewer.person)
        }
    }

    /// What a reviewer gave, as the program publishes it.
    mutating func review(of session: String, in call: String, _ at: Moment, _ scores: [Int], _ comment: String) {
        let (id, session) = (the(call) as ID<ProgrammeCall>, the(session) as ID<Session>)
        add(.operator, at, PublishSheet()) {
            ($0.call, $0.session, $0.scores, $0.comment) = (id, session, scores, .typeset(comment))
        }
    }

    mutating func decide(
        on name: String, _ fate: ScreenSession.Fate, by account: Account, _ at: Moment, _ reason: String
    ) {
        let session = the(name) as ID<Session>
        add(account.actor, at, ScreenSession()) {
            ($0.session, $0.fate, $0.reason) = (session, fate, .typeset(reason))
        }
    }
}
