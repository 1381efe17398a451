/// Words the wiki's template puts where content is to come.
enum TemplatePrompt {
    /// Whether a paragraph is a prompt nobody replaced.
    ///
    /// It is one when it holds a phrase that only the template says, or begins with a deadline and nothing else or
    /// a request. "Until 1 April 2017 the law was silent" is content.
    static func isPrompt(_ paragraph: String) -> Bool {
        guard paragraph.utf8.count <= longest else { return false }
        let text = paragraph.folded
        guard !text.isEmpty else { return false }
        let bytes = Array(text.utf8)
        if phrases.contains(where: { isIn(bytes, $0) }) { return true }
        if openings.contains(where: text.hasPrefix) { return true }
        guard let rest = afterDeadline(text) else { return false }
        return rest.trimming { $0.isWhitespace || $0.isPunctuation }.isEmpty
            || rest.first.map { ".…:!".contains($0) || $0.isDash } == true
            || requests.contains(where: rest.contains)
    }

    /// The most bytes a prompt has: the template's longest is a third of it.
    private static let longest = 3_000

    private static func isIn(_ text: [UInt8], _ phrase: [UInt8]) -> Bool {
        guard let first = phrase.first, text.count >= phrase.count else { return false }
        return (0...(text.count - phrase.count)).contains { start in
            text[start] == first && text[start..<(start + phrase.count)].elementsEqual(phrase)
        }
    }

    /// Whether a name stands for nobody yet.
    static func isPlaceholder(_ name: String) -> Bool {
        placeholders.contains(name.folded.trimming { $0.isPunctuation || $0.isSymbol })
    }

    /// Whether a section says only that nothing is there yet: "tbc", "n/a", "–".
    static func isEmptyAnswer(_ words: String) -> Bool {
        isPlaceholder(words) || !words.contains { $0.isLetter || $0.isNumber || $0.isSymbol }
    }

    /// What follows "until 1 april 2017" at the start of the text.
    private static func afterDeadline(_ text: String) -> Substring? {
        let words = text.split(separator: " ", maxSplits: 4)
        guard words.count >= 4, words[0] == "until" || words[0] == "by", Month.named(words[2]) != nil else {
            return nil
        }
        let day = words[1].prefix(while: \.isNumber)
        let year = words[3].prefix(while: \.isNumber)
        guard (1...2).contains(day.count), year.count == 4 else { return nil }
        return text[year.endIndex...].drop(while: \.isWhitespace)
    }

    private static let placeholders: Set<String> = [
        "tbc", "tba", "tbd", "nn", "n.n", "n. n", "to be confirmed", "to be announced", "to be defined",
        "to be determined", "to be decided", "name", "name surname", "name, institution", "미정", "xxx", "xx", "none",
        "n/a", "na", "해당없음", "해당 없음", "없음", "추후 공지"
    ]

    private static let requests = ["please ", "insert", "hash tag", "own words", "fill in"]

    private static let openings = [
        "please insert", "please fill in", "please add", "please provide", "please enter", "please describe",
        "please list", "insert here", "to be added", "to be inserted", "to be completed", "to be filled", "[insert",
        "(insert",
        "will be provided", "will be added", "will be published", "lorem ipsum", "… please", "... please"
    ]

    private static let phrases: [[UInt8]] = [
        "used as hash tags", "used as hashtags", "lines to describe the focus", "use your own words to describe",
        "try out new interactive formats", "organised as a small plenary", "we cannot offer web space",
        "links to relevant websites, declarations", "provide name and institution for all",
        "list org team members here",
        "assigned on the spot by the", "reporters will be assigned by", "send the final title",
        "willing to provide their knowledge during a session", "is the facilitator of the session at the event",
        "support the programme planning process", "take over the responsibility and lead",
        "is a group of people shaping", "will be provided by the reporter", "provided here after the event",
        "added here after the event", "use this page to publish", "see the discussion tab",
        "invited to become a member of the session org team", "to get access to this wiki",
        "use the discussion page here", "please do not edit the title", "do not edit the title of the page",
        "short summary of calls or email exchange", "dates for virtual meetings or coordination calls",
        "provide short cv", "please be as open and transparent as possible in order", "please put your text here",
        "여기에 입력"
    ]
    .map { Array($0.utf8) }
}
