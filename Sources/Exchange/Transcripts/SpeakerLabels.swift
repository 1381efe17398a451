/// Which words before a colon name somebody, in a text that marks speakers in no other way: `Anna Example: text`.
enum SpeakerLabels {
    /// The labels of speakers.
    /// - Parameters:
    ///   - lines: Every line.
    ///   - heads: The first line of each cue or paragraph.
    static func of(_ lines: [String], heads: [String]) -> Set<String> {
        var counts: [String: Int] = [:]
        for label in lines.compactMap(label) where SpeakerMark.isName(label) && !isParticular(label) {
            counts[label, default: 0] += 1
        }
        // Whoever is named twice speaks; a capital name or a part does so also once.
        var labels = Set(counts.filter { $0.value > 1 || SpeakerMark.isPlain($0.key) }.keys)
        labels.formUnion(usual(in: heads))
        return labels
    }

    /// Where nearly everything begins with a name, as meetings are written down by programs, each name is one, also of
    /// somebody who speaks once: else their words would be another's.
    private static func usual(in heads: [String]) -> Set<String> {
        let all = heads.filter { !$0.trimmed.isEmpty }
        let labels = all.compactMap(label).filter { !isParticular($0) }
        let names = labels.filter(SpeakerMark.isName)
        guard names.count > 1, names.count * 10 >= all.count * 6 else { return [] }
        // Where everything has a label, those that do not read as names ("Anna's phone 2") are such, too.
        return Set(labels.count == all.count ? labels : names)
    }

    private static func label(of line: String) -> String? { SpeakerMark.label(of: line)?.label }

    /// Whether a label tells something of the meeting instead: what stands at the head of many transcripts.
    private static func isParticular(_ label: String) -> Bool { particulars.contains(label.lowercased()) }

    private static let particulars: Set<String> = [
        "title", "date", "time", "day", "place", "venue", "location", "room", "session", "event", "meeting", "topic",
        "subject", "theme", "language", "duration", "note", "notes", "notice", "source", "link", "url", "http", "https",
        "participants", "speakers", "moderators", "panel", "recording", "transcript", "제목", "일시", "날짜", "시간", "장소",
        "주제", "세션", "행사", "언어", "참고", "출처", "링크"
    ]
}
