import Mechanism

/// The short words for rooms, slots and proposals.
extension ChoiceWords {
    static func of(_ kind: SlotKind) -> String {
        switch kind {
        case .session: "Sessions"
        case .plenary: "Plenary"
        case .pause: "Break"
        }
    }

    static func of(_ feature: RoomFeature) -> String {
        switch feature {
        case .streaming: "Streaming and remote participation"
        case .interpretation: "Interpretation"
        case .captions: "Live captions"
        case .hearingLoop: "Hearing loop"
        case .stepFree: "Step-free access to stage and floor"
        }
    }

    static func of(_ way: Edition.Arrangement.Way) -> String {
        switch way {
        case .fill: "Places for the sessions that have none"
        case .anew: "New places for all sessions"
        case .repair: "As few changes as the draft needs to be held"
        }
    }
}
