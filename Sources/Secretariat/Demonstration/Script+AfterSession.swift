import Mechanism

extension Script {
    mutating func link(
        _ name: String, by account: Account, _ at: Moment, stream: String? = nil, captions: String? = nil,
        recording: String? = nil, offset: Int = 0
    ) {
        let session = the(name) as ID<Session>
        add(account.actor, at, LinkMedia()) {
            ($0.session, $0.stream, $0.captions) = (session, .typeset(stream), .typeset(captions))
            ($0.recording, $0.offset) = (.typeset(recording), offset)
        }
    }

    /// A turn of a transcript: who is named, from which second to which, and the words.
    typealias Said = (label: String?, from: Int, to: Int, text: String)

    mutating func transcribe(
        _ name: String, by account: Account, _ at: Moment, source: String, notice: String, _ turns: [Said],
        doubted: [Int: SpokenLine.Doubts] = [:]
    ) {
        let session = the(name) as ID<Session>
        var labels: [String] = []
        var lines: [SpokenLine] = []
        for turn in turns {
            var line = SpokenLine()
            if let label = turn.label {
                if !labels.contains(label) { labels.append(label) }
                line.label = (labels.firstIndex(of: label) ?? -1) + 1
            }
            line.text = .typeset(turn.text)
            line.words = turn.text.split(whereSeparator: \.isWhitespace).count
            (line.starts, line.ends) = (turn.from * 1000, turn.to * 1000)
            line.isStage = turn.text.hasPrefix("(")
            line.doubts = doubted[lines.count + 1] ?? []
            lines.append(line)
        }
        let (names, said) = (labels.map { Prose.written($0) }, lines)
        add(account.actor, at, FileTranscript()) {
            ($0.session, $0.maker, $0.clock) = (session, .machine, .session)
            ($0.source, $0.notice) = (.typeset(source), .typeset(notice))
            ($0.labels, $0.lines) = (names, said)
        }
    }

    /// Somebody is found to be meant by a name of the transcript, from 1.
    mutating func match(_ label: Int, in name: String, to person: Account, by account: Account, _ at: Moment) {
        let session = the(name) as ID<Session>
        add(account.actor, at, MatchSpeaker()) {
            ($0.session, $0.speaker, $0.person) = (session, label, person.person)
        }
    }

    /// The group of whoever spoke one turn is known, and not the name.
    mutating func match(turn: Int, in name: String, to group: Group, by account: Account, _ at: Moment) {
        let session = the(name) as ID<Session>
        add(account.actor, at, MatchSpeaker()) {
            ($0.session, $0.turn, $0.group) = (session, turn, group.rawValue)
        }
    }

    mutating func check(_ first: Int, to last: Int, in name: String, by account: Account, _ at: Moment) {
        let session = the(name) as ID<Session>
        add(account.actor, at, CheckTurns()) { ($0.session, $0.first, $0.last) = (session, first, last) }
    }

    mutating func correct(_ turn: Int, in name: String, by account: Account, _ at: Moment, _ text: String) {
        let session = the(name) as ID<Session>
        add(account.actor, at, CorrectTurn()) { ($0.session, $0.turn, $0.text) = (session, turn, .typeset(text)) }
    }
}
