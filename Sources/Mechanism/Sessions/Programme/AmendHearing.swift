/// Changes until when the draft programme is open for comments, or takes it back, with a public reason. It is open no shorter
/// than any draft is: whoever takes it back may open it again, for the whole of that time.
public struct AmendHearing: Act {
    public static let type = ActType.amendHearing
    public var edition = ID<Edition>(0)
    /// When comments close now; nil takes the draft back at once.
    public var closes: Timestamp?
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .edition(edition) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.time("closes", &closes)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard let hearing = try mechanism.edition(edition).hearing, hearing.closes > now else {
            throw Refusal(.draftNotOpen)
        }
        guard let closes else { return }
        guard closes > now else { throw Refusal(.inThePast) }
        try OpenDraft.checkPeriod(from: hearing.opened, to: closes)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.editions.update(edition) { edition throws(Corruption) in
            guard let last = edition.hearings.indices.last else { throw .missing("hearing of \(edition.id.code)") }
            edition.hearings[last].closes = closes ?? stamp.at
            edition.hearings[last].isWithdrawn = closes == nil
            edition.hearings[last].reason = reason
        }
    }
}
