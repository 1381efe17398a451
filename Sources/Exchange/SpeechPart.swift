/// A part in a discussion that a paragraph names instead of a person: the audience, a question, an answer.
struct SpeechPart {
    /// What the report calls who speaks; nil for a question or an answer that is nobody's.
    var speaker: String?

    /// The part named in front of a paragraph: "(청중 질의) …", "Q: …", "A participant asked …".
    init?(_ paragraph: String) {
        if let label = Self.label(paragraph) {
            let words = label.unspaced.lowercased()
            if let one = Self.speakers.first(where: words.hasPrefix) {
                speaker = one == "audience" || one == "floor" ? "Audience" : one
            } else if !Self.questions.contains(words.trimming { $0.isNumber || $0 == "." || $0 == "&" }) {
                return nil
            }
        } else if Self.openings.contains(where: paragraph.prefix(80).folded.hasPrefix) {
            speaker = "Audience"
        } else if ["청중에서", "청중은", "청중이", "플로어에서", "객석에서"].contains(where: paragraph.hasPrefix) {
            speaker = "청중"
        } else {
            return nil
        }
    }

    /// What stands in brackets or before a colon at the start, or alone.
    private static func label(_ paragraph: String) -> String? {
        let start = paragraph.prefix(40)
        for (open, close) in [("(", ")"), ("[", "]"), ("<", ">"), ("（", "）"), ("【", "】")] where start.hasPrefix(open) {
            return start.cut(at: close).map { $0.before.dropFirst().trimmed }
        }
        if let colon = start.firstIndex(where: { ":：".contains($0) }) {
            return start[..<colon].prefix { $0 != "(" && $0 != "（" }.trimmed
        }
        let first = start.prefix { !$0.isBlank }
        if first.first == "Q", first.last == ".", first.dropFirst().dropLast().allSatisfy(\.isNumber) { return "Q" }
        return paragraph.count <= 12 ? paragraph.trimmed : nil
    }

    private static let speakers = [
        "청중", "플로어", "객석", "방청객", "참석자", "참가자", "온라인참가자", "사회자", "좌장", "진행자", "audience", "floor"
    ]

    private static let questions: Set<String> = [
        "질의", "질문", "질의응답", "질의및응답", "답변", "응답", "종합토론", "자유토론", "전체토론", "q", "a", "qa", "question", "answer",
        "questions",
        "questionsandanswers", "discussion", "openfloor"
    ]

    private static let openings = [
        "a participant asked", "one participant asked", "a participant from", "a member of the audience",
        "an audience member", "someone from the audience", "a question from the", "a remote participant",
        "an online participant", "from the floor", "from the audience", "participants asked", "the audience asked"
    ]
}
