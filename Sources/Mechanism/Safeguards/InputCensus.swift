/// What several safeguards need to know of the inputs of one consultation, counted in one walk over all inputs.
struct InputCensus {
    /// Inputs ever filed; each has its receipt, the index of its own entry in the record.
    var receipts = 0
    /// Inputs that count: not withdrawn.
    var counted = 0
    /// Inputs that came after closing, and how many of them say so.
    var late = 0
    var lateFlagged = 0
    var answers = 0
    var ownAnswers = 0
    /// Inputs that await an answer.
    var unanswered: [ID<Input>] = []
    /// Inputs whose answer lacks a reason or a change.
    var poorlyAnswered: [ID<Input>] = []
    /// The groups that the counted inputs came from.
    var groups: Set<String> = []

    /// The fewest bytes of a reason. The state knows the length of a text in bytes; whoever answers is held to as many
    /// characters (``TextLimit/reason``).
    private static let shortestReason = 40

    /// The inputs of every consultation that has any.
    static func count(in mechanism: Mechanism) -> [ID<Consultation>: InputCensus] {
        var census: [ID<Consultation>: InputCensus] = [:]
        var lastEntry = -1
        for input in mechanism.inputs {
            let isReceipted = input.entry > lastEntry && input.entry < mechanism.count
            lastEntry = max(lastEntry, input.entry)
            let closes = mechanism.consultations[input.consultation]?.closes
            let group = mechanism.group(of: input)
            census[input.consultation, default: InputCensus()].add(input, isReceipted, closes, group)
        }
        return census
    }

    private mutating func add(_ input: Input, _ isReceipted: Bool, _ closes: Timestamp?, _ group: String?) {
        if isReceipted { receipts += 1 }
        if let closes, input.filed > closes {
            late += 1
            if input.isLate { lateFlagged += 1 }
        }
        if input.counts {
            counted += 1
            if let group { groups.insert(group) }
            if input.answer == nil { unanswered.append(input.id) }
        }
        guard let answer = input.answer else { return }
        answers += 1
        if answer.by.person == input.author.person { ownAnswers += 1 }
        let saysWhatChanges = !answer.disposition.changesText || !answer.change.isEmpty
        if answer.reason.length < Self.shortestReason || !saysWhatChanges { poorlyAnswered.append(input.id) }
    }
}

extension SafeguardSurvey {
    /// The inputs of a consultation.
    func inputs(of consultation: Consultation) -> InputCensus { census[consultation.id] ?? InputCensus() }
}
