/// What was measured in one place, without words: a page puts it in any language.
public enum Measure: Hashable, Sendable {
    /// Whole days, and the fewest that are asked for.
    case days(Int, least: Int)
    /// Whole days begun, and the most that are allowed.
    case daysAtMost(Int, most: Int)
    /// Stakeholder groups, and the fewest that are asked for.
    case groups(Int, least: Int)
    /// People who support a text, and the fewest that are asked for.
    case supporters(Int, least: Int)
    /// The largest group in a body: its code, its people, all people, and the cap in percent.
    case largestGroup(String, Int, of: Int, mostPercent: Int)
    /// Key participants, and the most that are allowed.
    case keyParticipants(Int, most: Int)
    /// How long half of those afar, and of those in the room, waited for the floor, in seconds.
    case waits(Int, inRoom: Int)
    /// Turns from afar, and all turns.
    case remoteTurns(Int, of: Int)
    /// The longest turn, and the longest that is allowed, in seconds.
    case longestTurn(Int, most: Int)
    /// Remote moderators of a session.
    case remoteModerators(Int)
    /// Issues raised so far.
    case issuesRaised(Int)
    /// The version of the rules that was named, and how many have been published.
    case rules(Int, of: Int)
    /// Which of the things that have to be said were said.
    case stated(Int, of: Int)
    /// Versions in a history.
    case versions(Int)
    /// Heads counted with their group, and all heads.
    case attributed(Int, of: Int)
    /// People who came.
    case attendance(Int)
    /// Public holidays in a period, and its days.
    case holidays(Int, of: Int)
    /// Languages into which a text was translated.
    case languages(Int)
    /// Later closing dates.
    case extensions(Int)
    /// Inputs in the public list, and receipts given.
    case listed(Int, receipts: Int)
    /// Inputs with an answer, and inputs that count.
    case answered(Int, of: Int)
    /// Answers with disposition, reason and change, and all answers.
    case completeAnswers(Int, of: Int)
    /// Late inputs that are flagged, and all late inputs.
    case lateFlagged(Int, of: Int)
    /// Duplicates that stand behind the input that they duplicate.
    case grouped(Int, of: Int)
    /// Inputs that whoever was named disowned.
    case disowned(Int)
    /// Answers that the author of the input gave.
    case ownAnswers(Int)
    /// Learning events before the opening.
    case learningEvents(Int)
    /// Objections that are no longer open, and all objections.
    case objectionsClosed(Int, of: Int)
    /// Objections with a written justification, and all that were not accommodated.
    case justified(Int, of: Int)
    /// The version of the text that was called on, and the one in force at the finding.
    case text(Int, inForce: Int)
    /// Findings published in one call.
    case findings(Int)
    /// Minority statements.
    case minorityStatements(Int)
    /// People whose stance is shown under their group, and all who took one.
    case shownByGroup(Int, of: Int)
    /// A group in which more than half object: its code, who objects, who spoke.
    case dissent(String, Int, of: Int)
    /// Stances of people who joined after the call was opened, and all stances.
    case newcomers(Int, of: Int)
    /// Follow-ups of a decision.
    case followUps(Int)

    /// The measure in English with `%1` … for ``arguments``; also the key of its translations.
    public var sentence: String {
        switch self {
        case .days: "Days: %1, at least %2"
        case .daysAtMost: "Days: %1, at most %2"
        case .groups: "Stakeholder groups: %1, at least %2"
        case .supporters: "Supporters: %1, at least %2"
        case .largestGroup: "Largest group: %1, with %2 of %3; at most %4 percent"
        case .keyParticipants: "Key participants: %1, at most %2"
        case .waits: "Median wait in seconds: from afar %1, in the room %2"
        case .remoteTurns: "Turns from afar: %1 of %2"
        case .longestTurn: "Longest turn in seconds: %1, at most %2"
        case .remoteModerators: "Remote moderators: %1"
        case .issuesRaised: "Issues raised: %1"
        case .rules: "Version of the rules: %1 of %2"
        case .stated: "Stated: %1 of %2"
        case .versions: "Versions: %1"
        case .attributed: "Counted with their group: %1 of %2"
        case .attendance: "People who came: %1"
        case .holidays: "Public holidays: %1 of %2 days"
        case .languages: "Translated into languages: %1"
        case .extensions: "Extensions: %1"
        case .listed: "Inputs listed: %1, receipts: %2"
        case .answered: "Inputs answered: %1 of %2"
        case .completeAnswers: "Complete answers: %1 of %2"
        case .grouped: "Duplicates grouped: %1 of %2"
        case .disowned: "Inputs disowned: %1"
        case .lateFlagged: "Late inputs flagged: %1 of %2"
        case .ownAnswers: "Answers by the author of the input: %1"
        case .learningEvents: "Learning events before the opening: %1"
        case .objectionsClosed: "Objections closed: %1 of %2"
        case .justified: "Objections with a justification: %1 of %2"
        case .text: "Version of the text: %1; in force at the finding: %2"
        case .findings: "Findings published: %1"
        case .minorityStatements: "Minority statements: %1"
        case .shownByGroup: "Shown under their group: %1 of %2"
        case .dissent: "Mostly objecting: %1, with %2 of %3"
        case .newcomers: "Joined after the call was opened: %1 of %2"
        case .followUps: "Follow-ups: %1"
        }
    }

    /// What ``sentence`` has to be filled with: numbers in ASCII digits, group codes.
    public var arguments: [String] {
        switch self {
        case .days(let one, let other), .daysAtMost(let one, let other), .groups(let one, let other),
            .supporters(let one, let other), .keyParticipants(let one, let other), .rules(let one, let other),
            .stated(let one, let other), .attributed(let one, let other), .listed(let one, let other),
            .answered(let one, let other), .completeAnswers(let one, let other), .lateFlagged(let one, let other),
            .grouped(let one, let other), .holidays(let one, let other),
            .objectionsClosed(let one, let other), .justified(let one, let other), .text(let one, let other),
            .shownByGroup(let one, let other), .newcomers(let one, let other), .waits(let one, let other),
            .remoteTurns(let one, let other), .longestTurn(let one, let other):
            [String(one), String(other)]
        case .remoteModerators(let one), .issuesRaised(let one), .versions(let one), .attendance(let one),
            .extensions(let one), .languages(let one), .ownAnswers(let one), .disowned(let one),
            .learningEvents(let one),
            .findings(let one),
            .minorityStatements(let one), .followUps(let one):
            [String(one)]
        case .largestGroup(let code, let part, let whole, let most):
            [code, String(part), String(whole), String(most)]
        case .dissent(let code, let part, let whole): [code, String(part), String(whole)]
        }
    }
}

extension Measure: CustomStringConvertible {
    /// The measure in English.
    public var description: String { Refusal.fill(sentence, arguments) }
}
