/// Says who is meant by a name in a transcript, or who spoke one turn of it. A program may suggest; a person says.
public struct MatchSpeaker: Act {
    public static let type = ActType.matchSpeaker
    public var session = ID<Session>(0)
    public var version = 1
    /// The label, from 1; 0 where one turn is meant.
    public var speaker = 0
    /// The one turn that is meant, from 1; 0 for all turns of the label that are not matched by themselves.
    public var turn = 0
    public var person: PersonID?
    public var name = Prose.none
    public var group: String?

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.number("version", &version, in: 1...Session.Transcript.most)
        fields.number("speaker", &speaker, in: 0...Session.Transcript.mostLabels)
        fields.number("turn", &turn, in: 0...Session.Transcript.mostTurns)
        fields.person("person", &person)
        fields.text("name", &name, .optionalName)
        fields.code("group", &group, from: .groups)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let transcript = try mechanism.lastTranscript(version, of: session)
        guard
            turn == 0
                ? transcript.labels.indices.contains(speaker - 1)
                : speaker == 0 && transcript.turns.indices.contains(turn - 1)
        else { throw Refusal(.unknownTurn) }
        guard person == nil || name.isEmpty else { throw Refusal(.personOrName) }
        if let person, mechanism.people[person] == nil { throw Refusal(.unknownPerson) }
        if let group { try mechanism.checkGroups([group]) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        // Whoever spoke did so from where they stood then, whatever they are today.
        let moment = mechanism.sessions[session]?.starts ?? stamp.at
        let group = person.flatMap { mechanism.people[$0]?.capacity(at: moment).group } ?? group
        let isNobody = person == nil && name.isEmpty && group == nil
        let found = isNobody ? nil : Session.Transcript.Speaker(person: person, name: name, group: group)
        try mechanism.updateTranscript(version, of: session) { transcript in
            if turn > 0, transcript.turns.indices.contains(turn - 1) {
                transcript.turns[turn - 1].speaker = found
            } else if transcript.labels.indices.contains(speaker - 1) {
                transcript.labels[speaker - 1].speaker = found
            }
        }
    }
}

/// Says that turns of a transcript are what was said.
public struct CheckTurns: Act {
    public static let type = ActType.checkTurns
    public var session = ID<Session>(0)
    public var version = 1
    /// The first and the last turn that were checked, from 1.
    public var first = 1
    public var last = 1

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.number("version", &version, in: 1...Session.Transcript.most)
        fields.number("first", &first, in: 1...Session.Transcript.mostTurns)
        fields.number("last", &last, in: 1...Session.Transcript.mostTurns)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let transcript = try mechanism.lastTranscript(version, of: session)
        guard first <= last, transcript.turns.indices.contains(first - 1),
            transcript.turns.indices.contains(last - 1)
        else { throw Refusal(.unknownTurn) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.updateTranscript(version, of: session) { transcript in
            for place in transcript.turns.indices where (first - 1...max(first, last) - 1).contains(place) {
                let isCorrected = transcript.turns[place].check?.isCorrected ?? false
                transcript.turns[place].check = .init(by: stamp.by.person, at: stamp.at, isCorrected: isCorrected)
            }
        }
    }
}

/// Puts a turn right: its words, or that nobody said them. What stood there before stays beside the entry that brought it.
public struct CorrectTurn: Act {
    public static let type = ActType.correctTurn
    public var session = ID<Session>(0)
    public var version = 1
    public var turn = 0
    /// None where the words stay what they are: one text is then erased in one place.
    public var text = Prose.none
    /// Whether nobody said it: it then counts for nobody, like laughter.
    public var isNobodys = false
    /// How many words the turn has now; 0 in entries from before they were counted anew.
    public private(set) var wordCount = 0

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.number("version", &version, in: 1...Session.Transcript.most)
        fields.number("turn", &turn, in: 1...Session.Transcript.mostTurns)
        fields.text("text", &text, .prose)
        fields.flag("nobody", &isNobodys, tracesNo: false)
        fields.computed("words", &wordCount)
    }

    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) {
        guard let new = words(text) else { return }
        wordCount = SpokenLine.words(of: new)
        guard let turns = mechanism.sessions[session]?.transcript(version)?.turns, turns.indices.contains(turn - 1)
        else { return }
        if words(turns[turn - 1].line.text) == new { text = .none }
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let transcript = try mechanism.lastTranscript(version, of: session)
        guard transcript.turns.indices.contains(turn - 1) else { throw Refusal(.unknownTurn) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.updateTranscript(version, of: session) { transcript in
            guard transcript.turns.indices.contains(turn - 1) else { return }
            if !text.isEmpty { transcript.turns[turn - 1].line.text = text }
            transcript.turns[turn - 1].line.doubts = []
            // Entries from before say nothing of either: length and kind stayed what they were.
            if wordCount > 0 { transcript.turns[turn - 1].line.words = wordCount }
            if isNobodys || wordCount > 0 { transcript.turns[turn - 1].line.isStage = isNobodys }
            transcript.turns[turn - 1].check = .init(by: stamp.by.person, at: stamp.at, isCorrected: true)
        }
    }
}

extension Mechanism {
    fileprivate mutating func updateTranscript(
        _ number: Int, of id: ID<Session>, _ change: (inout Session.Transcript) -> Void
    ) throws(Corruption) {
        try sessions.update(id) { session throws(Corruption) in
            guard session.transcripts.indices.contains(number - 1) else { throw .missing("transcript \(number)") }
            change(&session.transcripts[number - 1])
        }
    }
}
