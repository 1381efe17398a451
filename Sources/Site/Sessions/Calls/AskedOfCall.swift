import HTML
import Mechanism

/// What a call asks of its readers in each phase.
extension Reading {
    func asked(of call: ProgrammeCall) -> Asked {
        let act: ActType = call.kind == .issues ? .raiseIssue : .proposeSession
        switch call.phase {
        case .open where now < call.opens:
            return Asked(
                what: words("Nothing yet: the call opens on its day."), until: call.opens,
                who: words("The secretariat, with a public reason."),
                next: words("It takes submissions until it closes."))
        case .open:
            let isStopped =
                call.kind == .sessions && visitor.person.map { !mechanism.owedReports(of: $0).isEmpty } ?? false
            let answer = action(
                act, on: .mechanism, ("programme_call", String(call.id.number)), label: words("Answer this call"))
            return Asked(
                what: call.kind == .issues
                    ? words("Say which question should be discussed.")
                    : words("Propose a session: what it is about, how it is held, and who might speak."),
                until: call.closes, who: words("Anybody may answer; nothing is decided while it is open."),
                next: call.kind == .issues
                    ? words(
                        "Issues are put together into sessions, and those who raised them are invited to shape them.")
                    : words("Reviewers from several groups score the proposals; like is merged with like."),
                actions: isStopped ? [] : [answer].compactMap(\.self))
        case .closed where call.kind == .issues:
            return Asked(
                what: words("Nothing more is asked: the issues are being put together."), until: nil,
                untilWords: words("every issue has its fate"), who: words("The secretariat, with a public reason."),
                next: words("Those who raised them are invited to shape the sessions."))
        case .closed, .scoring, .discussing, .counting:
            return Asked(
                what: words("Nothing more is asked, save of the reviewers: they score, and then they discuss."),
                until: call.reviewsDue.flatMap { $0 > now ? $0 : nil }, untilWords: words("the review is published"),
                who: words("The secretariat decides with the ranking before it, and gives its reasons."),
                next: words("Scores and ranking are published; every proposal gets its fate."),
                actions: [Action(label: words("See the review"), link: Route.reviewRoom(call.id).link)])
        case .reviewed:
            return Asked(
                what: words("Nothing more is asked: the review is published."), until: nil,
                untilWords: words("every proposal has its fate"), who: words("The secretariat, with a public reason."),
                next: words("Proposals are accepted, merged, or declined with their score and a reason."),
                actions: [Action(label: words("See the review"), link: Route.reviewRoom(call.id).link)])
        case .concluded:
            return Asked(
                what: words("Nothing is asked now."), until: nil, untilWords: words("no date"),
                who: words("The secretariat, with a public reason."),
                next: words("What became of each submission stands below."))
        }
    }
}
