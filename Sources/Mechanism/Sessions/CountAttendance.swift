/// Tells who came, after the end: what was not counted then, or counted wrongly. The last count holds; the ones before stay
/// in the record.
public struct CountAttendance: Act {
    public static let type = ActType.countAttendance
    public var session = ID<Session>(0)
    public var attendance: [String: Int] = [:]
    public var onSite = 0
    public var remote = 0

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.counts("attendance", &attendance)
        fields.heads("on_site", &onSite)
        fields.heads("remote", &remote)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.heldSession(session)
        try mechanism.checkAttendance(attendance, onSite: onSite, remote: remote)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) {
            let ended = $0.held?.ended ?? $0.ends ?? stamp.at
            $0.held = .init(attendance, onSite: onSite, remote: remote, ended: ended)
        }
    }
}

extension Session.Attendance {
    /// What an act tells of who came, as sums are made of it. The groups do not count more people than came: where three
    /// for a few are too many, it is two or one.
    init(_ counts: [String: Int], onSite: Int, remote: Int, ended: Timestamp) {
        self.onSite = Heads.bounds(onSite).upperBound
        self.remote = Heads.bounds(remote).upperBound
        let all = self.onSite &+ self.remote
        let sums = [3, 2].map { number in counts.mapValues { Heads.inSums($0, few: number) } }
        byGroup =
            sums.first { $0.values.reduce(0, &+) <= all } ?? counts.mapValues { Heads.inSums($0, few: 1) }
        self.ended = ended
    }
}

extension Mechanism {
    /// Groups may go uncounted; nobody is counted twice.
    func checkAttendance(_ counts: [String: Int], onSite: Int, remote: Int) throws(Refusal) {
        try checkGroups(counts.keys)
        var uncounted = Heads.bounds(onSite).upperBound &+ Heads.bounds(remote).upperBound
        for heads in counts.values.map({ Heads.bounds($0).lowerBound }) {
            guard heads <= uncounted else { throw Refusal(.moreThanCame) }
            uncounted -= heads
        }
    }
}
