/// How captions mark that somebody else speaks: `>> NAME: text`, and what people make of it.
enum SpeakerMark: Equatable {
    /// A turn of somebody with a name.
    case named(String, rest: String)
    /// A turn of somebody: `>> text`, `>>: text`.
    case unnamed(rest: String)
    /// A word of the captioner: `> text`.
    case note(String)

    /// The mark with arrows that a line begins with; nil for a line without arrows.
    init?(arrows line: some StringProtocol) {
        let text = line.trimmed
        guard text.first == ">" || text.first == "＞" else { return nil }
        let arrows = text.prefix { $0 == ">" || $0 == "＞" }
        let rest = text.dropFirst(arrows.count).trimmed
        if arrows.count == 1 {
            self = .note(rest)
        } else if rest.first == ":" || rest.first == "：" {
            self = .unnamed(rest: rest.dropFirst().trimmed)
        } else if let (label, said) = Self.label(of: rest), Self.isName(label) {
            self = .named(label, rest: said)
        } else {
            self = .unnamed(rest: rest)
        }
    }

    /// What stands before the first colon, and what behind it.
    static func label(of line: some StringProtocol) -> (label: String, rest: String)? {
        guard let colon = line.prefix(70).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        // Some pages have hyphens that do not break, others do not.
        let label = line[..<colon].folding.replacing("\u{2011}", with: "-")
        let rest = line[line.index(after: colon)...].trimmed
        return label.isEmpty || label.words.count > 8 ? nil : (label, rest)
    }

    /// Whether a label reads as that of somebody: words that begin with capitals, or of a script that has none.
    static func isName(_ label: String) -> Bool {
        guard !label.isEmpty, !label.contains(where: { "?!;,/\"“”<>&#@".contains($0) || $0.isNumber && !label.isRole })
        else { return false }
        return label.words.allSatisfy { word in
            let bare = word.drop { "([（".contains($0) }
            // "Speaker 2", "Anna – Example": a word without letters says nothing against it.
            guard let first = bare.first(where: \.isLetter) else { return true }
            return !first.isLowercase || particles.contains(String(bare).lowercased())
        }
    }

    /// Whether a label without arrows can be trusted to be one: in capitals, of two words or a part; or a Korean name.
    static func isPlain(_ label: String) -> Bool {
        guard isName(label) else { return false }
        if label.isRole { return true }
        let first = label.words.first ?? ""
        if KoreanName.isName(first) { return label.words.count <= 2 }
        let letters = label.filter(\.isLetter)
        return label.words.count > 1 && letters.count > 3 && letters.allSatisfy { $0.isUppercase }
    }

    private static let particles: Set<String> = [
        "van", "von", "der", "den", "de", "da", "di", "do", "dos", "del", "della", "la", "le", "el", "al", "bin", "ibn",
        "of", "the", "and", "from", "y", "e"
    ]
}

extension String {
    /// Whether a label names a part instead of a person: moderator, audience, 사회자, speaker 2.
    var isRole: Bool {
        let bare = lowercased().filter { $0.isLetter || $0 == " " }.trimmed
        return Self.roles.contains(bare)
    }

    private static let roles: Set<String> = [
        "moderator", "remote moderator", "online moderator", "co moderator", "chair", "co chair", "host", "audience",
        "audience member", "floor", "from the floor", "participant", "remote participant", "online participant",
        "speaker", "unknown speaker", "unidentified speaker", "panellist", "panelist", "rapporteur", "reporter",
        "secretariat", "interpreter", "captioner", "question", "answer", "사회자", "좌장", "진행자", "원격 사회자", "온라인 사회자",
        "청중", "플로어", "방청객", "참석자", "참가자", "화자", "발언자", "사무국", "통역"
    ]
}
