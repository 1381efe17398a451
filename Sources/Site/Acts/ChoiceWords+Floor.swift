import Mechanism

/// The short words for what happens on the floor of a session.
extension ChoiceWords {
    static func of(_ kind: Turn.Kind) -> String {
        switch kind {
        case .pointOfOrder: "A point of order"
        case .clarification: "A question on what was said"
        case .reply: "A reply"
        case .topic: "Something new"
        }
    }

    static func of(_ channel: Turn.Channel) -> String {
        switch channel {
        case .room: "In the room"
        case .remote: "From afar"
        }
    }

    static func of(_ level: Temperature.Level) -> String {
        switch level {
        case .silence: "Silence"
        case .soft: "Soft"
        case .medium: "Medium"
        case .loud: "Loud"
        }
    }

    static func of(_ answer: Temperature.Answer, _ way: Temperature.Way) -> String {
        switch (answer, way) {
        case (.yes, .hum): "Hum for it"
        case (.no, .hum): "Hum against it"
        case (.yes, .hands): "Raise a hand for it"
        case (.no, .hands): "Raise a hand against it"
        case (.neither, _): "Neither"
        }
    }
}
