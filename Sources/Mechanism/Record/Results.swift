import Balance
import Review
public import TransparencyLog

/// Every figure that the site publishes, as it follows from the entries alone.
///
/// Whoever doubts one replays the entries, computes the results anew, and compares.
public struct Results: Equatable, Sendable {
    /// The figures by name, in canonical JSON.
    public let figures: JSONObject

    /// Results that somebody published.
    public init(figures: JSONObject) { self.figures = figures }

    /// How many entries the results follow from.
    public var size: Int? { figures["size"]?.asInteger }

    /// The results as they are published: canonical JSON and a line feed.
    public var text: String {
        get throws { String(decoding: try CanonicalJSON.write(.object(figures)), as: UTF8.self) + "\n" }
    }

    /// Where two results differ: the names on the way to the first figures that are not the same, and both figures.
    public func differences(from other: Results) -> [Difference] {
        Self.differences([], .object(figures), .object(other.figures))
    }

    /// A figure that is not what another says.
    public struct Difference: Equatable, Sendable {
        /// The names on the way to the figure.
        public let path: [String]
        /// What is here; nil when it is missing.
        public let here: JSONValue?
        /// What is there; nil when it is missing.
        public let there: JSONValue?

        /// A difference.
        public init(path: [String], here: JSONValue?, there: JSONValue?) {
            (self.path, self.here, self.there) = (path, here, there)
        }
    }

    private static func differences(_ path: [String], _ here: JSONValue?, _ there: JSONValue?) -> [Difference] {
        if here == there { return [] }
        switch (here, there) {
        case (.object(let here)?, .object(let there)?):
            let keys = Set((here.members + there.members).map(\.key)).sorted()
            return keys.flatMap { differences(path + [$0], here[$0], there[$0]) }
        case (.array(let here)?, .array(let there)?) where here.count == there.count:
            return here.indices.flatMap { differences(path + [String($0)], here[$0], there[$0]) }
        default: return [Difference(path: path, here: here, there: there)]
        }
    }
}

extension Mechanism {
    /// Every figure that is published of this state: counts, balance, coverage, findings, decisions, safeguards.
    ///
    /// Safeguards are taken at the moment of the last entry, so that the results follow from the entries alone.
    public func results() -> Results {
        Results(
            figures: [
                "balance": .object(JSONObject([("overall", Self.json(participationOverall()))])),
                "calls": .array(calls.map(result)),
                "consultations": .array(consultations.map(result)),
                "conversations": .array(conversations.map(result)),
                "counts": .object(counts),
                "decisions": .array(issues.flatMap(decisions)),
                "floors": .array(sessions.filter { !$0.floor.turns.isEmpty }.map(floor)),
                "follow_ups": .array(followUps.map { .string($0.state.rawValue) }),
                "learning": .array(learning.map { Self.json(heads: $0.held?.attendance) }),
                "programme_calls": .array(programmeCalls.map(result)),
                "safeguards": .object(verdicts),
                "sessions": .array(sessions.map(result)),
                "size": .integer(count),
                "threads": .array(issues.map(result)),
                "transcripts": .array(sessions.compactMap(transcript))
            ])
    }

    private var counts: JSONObject {
        [
            "calls": .integer(calls.count), "charters": .integer(charter.number),
            "consultations": .integer(consultations.count), "conversations": .integer(conversations.count),
            "corrections": .integer(record.correctionCount),
            "erasures": .integer(record.erasureCount), "follow_ups": .integer(followUps.count),
            "inputs": .integer(inputs.count), "issues": .integer(issues.count), "learning": .integer(learning.count),
            "messages": .integer(messages.count), "objections": .integer(objections.count),
            "people": .integer(people.count), "people_erased": .integer(people.erased.count),
            "programme_calls": .integer(programmeCalls.count),
            "sessions": .integer(sessions.count), "statements": .integer(statements.count)
        ]
    }

    private func result(of issue: Issue) -> JSONValue {
        ["rounds": .array(issue.rounds.map { balance(of: issue, $0) })]
    }

    /// Who took part in each stage of a round, the rounds before the present one as they ended.
    private func balance(of issue: Issue, _ round: Round) -> JSONValue {
        let stages = Stage.allCases.compactMap { stage -> (String, JSONValue)? in
            let tally = participation(issue, round, stage)
            return tally.total > 0 ? ("\(stage)".snakeCased, Self.json(tally)) : nil
        }
        return ["balance": .object(JSONObject(stages))]
    }

    private func result(of session: Session) -> JSONValue {
        var figures: JSONObject = ["state": .string(session.state.rawValue)]
        if let held = session.held {
            figures["heads"] = Self.json(heads: held.byGroup)
            figures["on_site"] = .integer(held.onSite)
            figures["remote"] = .integer(held.remote)
        }
        return .object(figures)
    }

    /// How many answered arguments of each group changed the text, where the site tells it.
    private func acceptanceRates(in consultation: Consultation) -> JSONValue {
        let told = acceptance(in: consultation).filter(\.isTold)
        return .object(
            JSONObject(
                told.map { ($0.group, ["accepted": .integer($0.accepted), "answered": .integer($0.answered)]) }))
    }

    private func result(of consultation: Consultation) -> JSONValue {
        let inputs = inputs.all(consultation.inputs)
        let coverage = coverage(of: consultation)
        return [
            "acceptance": acceptanceRates(in: consultation),
            "answered": .integer(coverage.answered), "counted": .integer(coverage.all),
            "dispositions": Self.json(
                counting: inputs.filter(\.counts).compactMap { $0.answer?.disposition.rawValue }),
            "late": .integer(inputs.count(where: \.isLate)), "state": .string(consultation.state.rawValue),
            "versions": .integer(consultation.versions.count),
            "withdrawn": .integer(inputs.count(where: \.isWithdrawn))
        ]
    }

    private func result(of conversation: Conversation) -> JSONValue {
        let statements = statements.all(conversation.statements)
        var figures: JSONObject = [
            "asked": .integer(statements.count(where: \.isAsked)), "state": .string(conversation.state.rawValue),
            "statements": .integer(statements.count), "waiting": .integer(statements.count(where: \.isWaiting))
        ]
        if let count = conversation.count {
            figures["common_ground"] = .array(count.commonGround.map { .integer($0.number) })
            figures["by_group"] = .object(
                JSONObject(count.byGroup.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) }))
            figures["guests"] = .integer(count.guests)
            figures["people"] = .integer(count.people)
            figures["votes"] = .integer(count.votes)
        }
        return .object(figures)
    }

    /// How the floor of a session was shared, up to the last entry.
    private func floor(of session: Session) -> JSONValue {
        let (floor, now) = (session.floor, latest ?? Timestamp(seconds: 0))
        let seconds = floor.seconds(at: now)
        let groups = charter.inForce.groups.codes.map { ($0, JSONValue.integer(seconds[$0] ?? 0)) }
        let questions = floor.questions
        return [
            "answered": .integer(questions.answered), "asked": .integer(questions.asked),
            "out_of_turn": .integer(floor.turns.count { !$0.departure.isEmpty }),
            "read": .integer(questions.read), "remote": .integer(floor.seconds(on: .remote, at: now)),
            "room": .integer(floor.seconds(on: .room, at: now)), "seconds": .object(JSONObject(groups)),
            "session": .integer(session.id.number), "spoken": .integer(floor.spoken.count),
            "unstated": .integer(seconds[nil] ?? 0), "waiting": .integer(floor.waiting.count)
        ]
    }

    /// How the floor of a session was shared as its transcript tells, how much of that is known, and how much is checked.
    private func transcript(of session: Session) -> JSONValue? {
        guard let transcript = session.transcripts.last else { return nil }
        let (shares, checked) = (transcript.shares, transcript.checked)
        let groups = charter.inForce.groups.codes.map { ($0, JSONValue.integer(shares.byGroup[$0] ?? 0)) }
        return [
            "checked": .integer(checked.turns), "groups": .object(JSONObject(groups)),
            "measure": .string(shares.measure.rawValue), "session": .integer(session.id.number),
            "turns": .integer(checked.all), "unknown": .integer(shares.unknown),
            "unstated": .integer(shares.byGroup[nil] ?? 0)
        ]
    }

    private func result(of call: ConsensusCall) -> JSONValue {
        let objections = objections.all(call.objections)
        let supporters = call.standing.filter { $0.position == .support }
        var figures: JSONObject = [
            "objections": Self.json(counting: objections.map(\.state.rawValue)),
            "stances": Self.json(counting: call.standing.map(\.position.rawValue)),
            "state": .string(call.state.rawValue),
            "supporting": Self.json(tally(of: supporters.map(\.voice)))
        ]
        figures["level"] = call.determination.map { .string($0.level.rawValue) }
        return .object(figures)
    }

    private func result(of call: ProgrammeCall) -> JSONValue {
        let voices = call.submissions.compactMap(submitter)
        let fates = fates(in: call)
        let ranking = publishedRanking(of: call)
        var figures: JSONObject = [
            "balance": Self.json(tally(of: voices)), "counted": .integer(counted(in: call).count),
            "open": .integer(fates.count { $0.fate == .open }), "phase": .string(call.phase.rawValue),
            "ranking": .array(
                ranking.lines.map { [.integer($0.key), .integer($0.rank), .integer($0.score), .integer($0.sheets)] }),
            "submissions": .integer(fates.count)
        ]
        figures["agreement"] = ranking.agreement.map { .integer(Int(($0 * 1000).rounded())) }
        return .object(figures)
    }

    private func decisions(of issue: Issue) -> [JSONValue] {
        issue.rounds.compactMap(\.decision).map { decision in
            ["issue": .integer(issue.id.number), "outcome": .string(decision.outcome.rawValue)]
        }
    }

    private var verdicts: JSONObject {
        JSONObject(
            safeguards(at: latest ?? Timestamp(seconds: 0)).map { finding in
                let verdict =
                    switch finding.verdict {
                    case .holds: "holds"
                    case .broken: "broken"
                    case .nothingYet: "nothing_yet"
                    case .notComputed: "not_computed"
                    }
                return (finding.safeguard.code.rawValue.snakeCased, .string(verdict))
            })
    }

    private static func json(_ tally: Tally) -> JSONValue {
        .object(JSONObject(tally.cells.map { ($0.code, .integer($0.count)) }))
    }

    private static func json(heads: [String: Int]?) -> JSONValue {
        .object(JSONObject((heads ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) }))
    }

    private static func json(counting words: [String]) -> JSONValue {
        .object(JSONObject(words.reduce(into: [:]) { $0[$1, default: 0] += 1 }.map { ($0.key, .integer($0.value)) }))
    }
}

extension String {
    /// A name as canonical JSON takes it for a key: `followUp` and `CONS-1` become `follow_up` and `cons_1`.
    fileprivate var snakeCased: String {
        var isAfterLower = false
        return unicodeScalars.reduce(into: "") { name, scalar in
            let isUpper = scalar.properties.isUppercase
            if isUpper && isAfterLower { name += "_" }
            name += scalar == "-" ? "_" : scalar.properties.lowercaseMapping
            isAfterLower = scalar.properties.isLowercase
        }
    }
}
