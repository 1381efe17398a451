import Exchange
import HTML
import Mechanism

/// Everything that answered a call, with what became of it: nothing is dropped in silence.
extension Reading {
    /// A submission with what a list says of it.
    struct ListedSubmission {
        let submission: Submission
        let fate: SubmissionFate
        let title: Prose
        let voice: Voice?
        let topics: [String]
        let filed: Timestamp?
        let isCounted: Bool
    }

    /// The submissions of a call, in the order in which they came.
    func listed(in call: ProgrammeCall) -> [ListedSubmission] {
        let counted = mechanism.counted(in: call)
        return mechanism.fates(in: call).compactMap { submission, fate in
            switch submission {
            case .issue(let id):
                mechanism.issues[id].map {
                    ListedSubmission(
                        submission: submission, fate: fate, title: $0.title, voice: $0.author, topics: $0.topics,
                        filed: $0.raised, isCounted: counted.contains(submission))
                }
            case .session(let id):
                mechanism.sessions[id].map {
                    ListedSubmission(
                        submission: submission, fate: fate, title: $0.title, voice: $0.proposer,
                        topics: $0.proposal?.topics ?? [], filed: $0.proposal?.filed,
                        isCounted: counted.contains(submission))
                }
            }
        }
    }

    func answers(_ h: inout HTMLWriter, to call: ProgrammeCall, _ query: [String: [String]]) {
        let all = listed(in: call)
        h.section(.class("flow"), .id("submissions")) { h in
            h.h2(words.count(all.count, "%1 submission", "%1 submissions"))
            guard !all.isEmpty else { return h.p(.class("soft"), words("Nobody has answered yet.")) }
            standing(&h, call, all)
            filter(&h, call, all, query)
            let shown = all.filter { lets($0, through: query) }
            if shown.isEmpty { h.p(.class("soft"), words("None of them fits.")) }
            h.ol(.class("acts")) { h in
                for listed in shown { h.li(.id(listed.submission.object.code)) { h in row(&h, listed, call) } }
            }
            h.p(.class("small")) { h in
                h.a(.href(Route.submissionTable(call.id).link), words("All of them as a table (CSV)"))
            }
        }
    }

    /// How many have their fate, and by name those that have none.
    private func standing(_ h: inout HTMLWriter, _ call: ProgrammeCall, _ all: [ListedSubmission]) {
        let open = all.filter { $0.fate == .open }
        guard call.phase != .open else { return }
        guard !open.isEmpty else { return h.p(words("Every submission has its fate.")) }
        h.div(.class("missing")) { h in
            h.p { h in
                h.b(words.count(open.count, "%1 has no fate yet:", "%1 have no fate yet:"))
            }
            h.ul { h in
                for listed in open {
                    let title = text(listed.title)
                    h.li { h in
                        h.a(.href(link(to: listed.submission.object)), .lang(language(of: title)), title)
                    }
                }
            }
        }
    }

    private func row(_ h: inout HTMLWriter, _ listed: ListedSubmission, _ call: ProgrammeCall) {
        let title = text(listed.title)
        h.p { h in
            h.a(.href(link(to: listed.submission.object)), .lang(language(of: title)), title)
            if let voice = listed.voice { h.text(" · \(name(voice.person)), \(capacity(of: voice))") }
        }
        h.p(.class("small soft")) { h in
            if let filed = listed.filed {
                day(&h, filed)
                h.text(" · ")
            }
            if !listed.topics.isEmpty {
                h.text(words.list(listed.topics.map { charter.topics.name(of: $0, language: place) }) + " · ")
            }
            h.b(fateWords(listed, call))
            whereTo(&h, listed.fate)
            if case .session(let id) = listed.submission, let score = mechanism.sessions[id]?.proposal?.score, score > 0
            {
                h.text(" · " + words("score %1 of 5", decimal(hundredths: score)))
            }
        }
        let reason = reason(for: listed.submission)
        if !reason.isEmpty, listed.fate != .open { prose(&h, reason, "small prose flow") }
    }

    private func fateWords(_ listed: ListedSubmission, _ call: ProgrammeCall) -> String {
        switch listed.fate {
        case .notCounted: notCounted(in: call)
        default: words(ChoiceWords.of(listed.fate))
        }
    }

    /// Why an earlier submission of somebody does not count.
    func notCounted(in call: ProgrammeCall) -> String {
        words.count(
            call.limit, "Does not count: its author sent a later one.", "Does not count: its author sent %1 later ones."
        )
    }

    /// Where a submission goes on, linked.
    private func whereTo(_ h: inout HTMLWriter, _ fate: SubmissionFate) {
        let things: [ObjectID] =
            switch fate {
            case .merged(let into): [into]
            case .inSessions(let sessions): sessions.map(ObjectID.session)
            default: []
            }
        for thing in things {
            let title = title(of: thing) ?? ""
            h.text(" → ")
            h.a(.href(link(to: thing)), .lang(language(of: title)), title)
        }
    }

    private func reason(for submission: Submission) -> Prose {
        switch submission {
        case .issue(let id): mechanism.issues[id]?.fateReason ?? .none
        case .session(let id): mechanism.sessions[id]?.stateReason ?? .none
        }
    }

    private func lets(_ listed: ListedSubmission, through query: [String: [String]]) -> Bool {
        func value(_ name: String) -> String { query[name]?.last ?? "" }
        if !value("group").isEmpty, listed.voice.flatMap(mechanism.people.group(of:)) != value("group") { return false }
        if !value("topic").isEmpty, !listed.topics.contains(value("topic")) { return false }
        if !value("fate").isEmpty, listed.fate.code != value("fate") { return false }
        return true
    }

    private func filter(
        _ h: inout HTMLWriter, _ call: ProgrammeCall, _ all: [ListedSubmission], _ query: [String: [String]]
    ) {
        guard all.count > 3 else { return }
        func value(_ name: String) -> String { query[name]?.last ?? "" }
        let fates = Set(all.map(\.fate.code)).sorted()
        h.search { h in
            h.form(.method("get"), .action(Route.programmeCall(call.id).link), .class("filter")) { h in
                choose(&h, "group", words("Group"), value("group"), charter.groups.codes.map { ($0, group($0)) })
                choose(
                    &h, "topic", words("Topic"), value("topic"),
                    charter.topics.codes.map { ($0, charter.topics.name(of: $0, language: place)) })
                choose(
                    &h, "fate", words("Fate"), value("fate"),
                    fates.map { code in
                        (code, all.first { $0.fate.code == code }.map { words(ChoiceWords.of($0.fate)) } ?? code)
                    })
                h.button(.class("button quiet"), .type("submit"), words("Show"))
            }
        }
    }

    /// The submissions of a call as CSV (RFC 4180).
    func submissionTable(_ call: ProgrammeCall) -> String {
        var rows = [
            [
                "number", "title", "name", "group", "organisation", "behalf", "topics", "filed", "counts", "fate",
                "goes_on_in", "score"
            ]
        ]
        for listed in listed(in: call) {
            let capacity = listed.voice.flatMap(mechanism.people.capacity(of:))
            let (targets, score): ([ObjectID], Int) =
                switch (listed.fate, listed.submission) {
                case (.merged(let into), _): ([into], 0)
                case (.inSessions(let sessions), _): (sessions.map(ObjectID.session), 0)
                case (_, .session(let id)): ([], mechanism.sessions[id]?.proposal?.score ?? 0)
                default: ([], 0)
                }
            rows.append(
                [
                    listed.submission.object.code, text(listed.title),
                    listed.voice.map { name($0.person) } ?? "", capacity?.group ?? "",
                    capacity.map { text($0.organisation) } ?? "", capacity?.behalf.rawValue ?? "",
                    listed.topics.joined(separator: " "), listed.filed?.rfc3339 ?? "",
                    listed.isCounted ? "yes" : "no", listed.fate.code,
                    targets.map(\.code).joined(separator: " "), score > 0 ? decimal(hundredths: score) : ""
                ])
        }
        return rows.map(DataTable.line).joined()
    }

    /// Hundredths as a decimal fraction: 4.25.
    func decimal(hundredths: Int) -> String {
        "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + String(hundredths % 100)
    }
}

extension SubmissionFate {
    /// Its name in addresses and tables.
    var code: String {
        switch self {
        case .open: "open"
        case .notCounted: "not_counted"
        case .withdrawn: "withdrawn"
        case .expired: "expired"
        case .merged: "merged"
        case .inSessions: "in_session"
        case .accepted: "accepted"
        case .declined: "declined"
        case .ended: "ended"
        }
    }
}
