import Exchange
import Mechanism

/// The short words for what happens on the floor of a session.
extension ChoiceWords {
    static func of(_ kind: Turn.Kind) -> String {
        switch kind {
        case .pointOfOrder: "A point of order"
        case .clarification: "A question on what was said"
        case .reply: "A reply"
        case .topic: "A new topic"
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
        case .faint: "Silence or soft"
        case .strong: "Medium or loud"
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

// MARK: - After the session

extension ChoiceWords {
    static func of(_ maker: Session.Transcript.Maker) -> String {
        switch maker {
        case .captioner: "A person who wrote along"
        case .machine: "A program that recognises speech"
        case .editor: "A person who listened to the recording"
        }
    }

    static func of(_ format: TranscriptFormat) -> String {
        switch format {
        case .webVTT: "Subtitles as WebVTT"
        case .subRip: "Subtitles as SubRip"
        case .captions: "Captions as plain text"
        }
    }

    static func of(_ form: ReportForm) -> String {
        switch form {
        case .krigf: "The Korean form in three parts"
        case .igf: "The template of the IGF"
        }
    }
}
