import Mechanism

extension Scene {
    /// The floor is open, and somebody of the users waits for it.
    fileprivate static let asked = Scene.at(.live).after(AskForFloor.sample, by: .user)
    fileprivate static let speaking = asked.after(GiveFloor.sample, by: .engineer)
    /// Two wait: the user, and a guest from afar with a question on what was said, who is next.
    fileprivate static let twoWait = asked.after(AddSpeaker.sample.but { $0.kind = .clarification }, by: .user)
    /// A question was read out, and nobody said that it was answered.
    fileprivate static let readOut = Scene.at(.live).after(
        AddSpeaker.sample.but { $0.question = "Who pays?" }, by: .user
    )
    .after(GiveFloor.sample, by: .engineer).after(EndTurn.sample, by: .engineer)
    fileprivate static let noted = Scene.at(.live).after([TakeNote.sample, TakeNote.sample], by: .trader)
    fileprivate static let combined = noted.after(CombineNotes.sample, by: .trader)
    fileprivate static let roomAsked = Scene.at(.live).after(TakeTemperature.sample, by: .engineer)
    fileprivate static let roomClosed = roomAsked.after(CloseTemperature.sample, by: .engineer)
    /// Somebody has asked and left, again and again.
    fileprivate static let restless = Scene.at(.live).after(
        (1...Floor.mostOfOne).flatMap { turn -> [any Act] in
            [AskForFloor.sample, LeaveQueue.sample.but { $0.turn = turn }]
        }, by: .user)
    fileprivate static let full = Scene.at(.live).after(
        (1...Floor.mostWaiting).map { number in AddSpeaker.sample.but { $0.name = .written("Guest \(number)") } },
        by: .engineer)
}

extension RuleCase {
    static let ofTheFloor: [RuleCase] = [
        RuleCase(.sessionNotThere, .at(.ready), not: .at(.live), AskForFloor.sample, by: .user),
        RuleCase(.sessionNotThere, .at(.ready), not: .at(.live), AddSpeaker.sample, by: .engineer),
        RuleCase(.sessionNotThere, .at(.ready), not: .at(.live), TakeTemperature.sample, by: .engineer),
        RuleCase(.sessionNotThere, .at(.ready), not: .at(.live), TakeNote.sample, by: .trader),
        RuleCase(.sessionNotThere, .at(.commenting), not: .at(.reported), TakeNote.sample, by: .trader),
        RuleCase(.sessionNotThere, .at(.commenting), not: .noted, CombineNotes.sample, by: .trader),
        RuleCase(.sessionNotThere, .at(.commenting), not: .readOut, MarkAnswered.sample, by: .engineer),
        RuleCase(.noteStandsElsewhere, .combined, not: .noted, CombineNotes.sample, by: .trader, saying: ["1"]),
        RuleCase(.noteStandsElsewhere, .noted, CombineNotes.sample, by: .trader, saying: ["3"]) { $0.notes = [1, 3] },
        RuleCase(.nothingToAnswer, .asked, not: .readOut, MarkAnswered.sample, by: .engineer),
        RuleCase(.nothingToAnswer, .speaking, not: .readOut, MarkAnswered.sample, by: .engineer),
        RuleCase(
            .nothingToAnswer, .readOut.after(MarkAnswered.sample, by: .engineer), not: .readOut, MarkAnswered.sample,
            by: .engineer),
        RuleCase(.nothingToAnswer, .readOut, MarkAnswered.sample, by: .engineer) { $0.turn = 2 },
        RuleCase(.waitsAlready, .asked, AskForFloor.sample, by: .user, not: .trader),
        RuleCase(.waitsAlready, .asked, not: .speaking, AskForFloor.sample, by: .user),
        RuleCase(.waitsAlready, .asked, AskForFloor.sample.but { $0.kind = .pointOfOrder }, by: .user) {
            $0.kind = .reply
        },
        RuleCase(.queueFull, .full, not: .at(.live), AskForFloor.sample, by: .user, saying: ["300"]),
        RuleCase(.turnsPerPerson, .restless, AskForFloor.sample, by: .user, not: .trader, saying: ["30"]),
        RuleCase(.personOrName, .at(.live), AddSpeaker.sample, by: .engineer) { $0.person = .trader },
        RuleCase(.personOrName, .at(.live), AddSpeaker.sample, by: .engineer) { $0.name = .none },
        RuleCase(
            .unknownPerson, .at(.live), AddSpeaker.sample.but { ($0.person, $0.name) = (.trader, .none) }, by: .engineer
        ) { $0.person = .stranger },
        RuleCase(.unknownGroup, .at(.live), AddSpeaker.sample, by: .engineer) { $0.group = "martians" },
        RuleCase(.notWaiting, .at(.live), not: .asked, GiveFloor.sample, by: .engineer),
        RuleCase(.notWaiting, .speaking, not: .asked, LeaveQueue.sample, by: .user),
        RuleCase(.otherTurn, .asked, LeaveQueue.sample, by: .trader, not: .user),
        RuleCase(.otherTurn, .asked, LeaveQueue.sample, by: .trader, not: .engineer),
        RuleCase(.outOfTurn, .twoWait, GiveFloor.sample.but { $0.turn = 2 }, by: .engineer) { $0.turn = 1 },
        RuleCase(
            .outOfTurn, .twoWait, GiveFloor.sample.but { $0.reason = "She has to leave for her train." }, by: .engineer
        ) { $0.reason = .none },
        RuleCase(.nobodySpeaks, .asked, not: .speaking, EndTurn.sample, by: .engineer),
        RuleCase(.nobodySpeaks, .asked, not: .speaking, ExtendTurn.sample, by: .engineer),
        RuleCase(.temperatureOpen, .roomAsked, not: .roomClosed, TakeTemperature.sample, by: .engineer),
        RuleCase(.noTemperature, .at(.live), not: .roomAsked, CloseTemperature.sample, by: .engineer),
        RuleCase(.noTemperature, .roomAsked, not: .roomClosed, ReadTemperature.sample, by: .operator),
        RuleCase(.noTemperature, .roomClosed, ReadTemperature.sample, by: .operator) { $0.humForIt = nil },
        RuleCase(.unknownGroup, .roomClosed, ReadTemperature.sample, by: .operator) { $0.handsForIt = ["martians": 7] }
    ]
}
