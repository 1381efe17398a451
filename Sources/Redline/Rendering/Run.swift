/// A stretch of a text that shows its change.
public enum Run: Equatable, Sendable {
    /// Stands in both versions.
    case kept(String)
    /// Stands in the new version only.
    case inserted(String)
    /// Stood in the old version only.
    case deleted(String)

    public var text: String {
        switch self {
        case .kept(let text), .inserted(let text), .deleted(let text): text
        }
    }

    /// The same change of other words.
    func with(_ text: some StringProtocol) -> Run {
        switch self {
        case .kept: .kept(String(text))
        case .inserted: .inserted(String(text))
        case .deleted: .deleted(String(text))
        }
    }
}

extension [Run] {
    /// The runs of each paragraph, without the line feeds that part them and without empty ones.
    public var paragraphs: [[Run]] {
        var paragraphs: [[Run]] = [[]]
        for run in self {
            for (index, line) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { paragraphs.append([]) }
                if !line.isEmpty { paragraphs[paragraphs.count - 1].append(run.with(line)) }
            }
        }
        return paragraphs.filter { !$0.isEmpty }
    }

    /// Adds words to the last run if they share its change, else as a run of their own.
    mutating func append(_ text: String, as make: (String) -> Run) {
        guard !text.isEmpty else { return }
        let next = make(text)
        switch (last, next) {
        case (.kept(let before), .kept), (.inserted(let before), .inserted), (.deleted(let before), .deleted):
            self[count - 1] = make(before + text)
        default: append(next)
        }
    }
}
