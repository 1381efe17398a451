public import Redline

/// What is told of one quote: where it stands now, or why it could not be found in the old text.
public struct CarriedQuote: Sendable {
    /// The key that the quote came with, as JSON: a string or a number.
    public let id: Key
    /// Where it stands, or the fault.
    public let result: Result<Standing, QuoteFault>
    /// Whether the old text has the clause that the quote names; true where it names none.
    public let isCited: Bool
    private let outline: Outline

    /// What identifies a quote in its file.
    public enum Key: Equatable, Sendable {
        case text(String)
        case number(Int)
    }

    /// A quote carried into a new version.
    public init(id: Key, _ result: Result<Standing, QuoteFault>, isCited: Bool = true, in outline: Outline) {
        self.id = id
        self.result = result
        self.isCited = isCited
        self.outline = outline
    }

    /// The outcome in a word; `error` when the quote is not in the old text.
    public var outcome: String {
        switch result {
        case .success(let standing): standing.outcome.rawValue
        case .failure: "error"
        }
    }

    /// One line of JSON.
    public var line: String { object.line }

    var object: JSON {
        let key: JSON =
            switch id {
            case .text(let text): .string(text)
            case .number(let number): .number(number)
            }
        switch result {
        case .failure(let fault):
            return .object([("id", key), ("outcome", .string(outcome)), ("error", .string("\(fault)"))])
        case .success(let standing):
            let first = standing.passages.first
            var members: [(name: String, value: JSON)] = [
                ("id", key), ("outcome", .string(outcome)),
                ("clause", .text(first.map { outline[$0.clause].citation })),
                ("start", .integer(first?.range.lowerBound)), ("end", .integer(first?.range.upperBound)),
                ("in", .text(first.map { $0.isHeading ? "heading" : "text" })),
                ("text", .text(first == nil ? nil : standing.passages.map(\.text).joined(separator: " "))),
                ("continues", .text(standing.heir.map { outline[$0].citation })),
                ("review", .boolean(standing.needsReview))
            ]
            if !isCited { members.append(("cited", .boolean(false))) }
            if standing.passages.count > 1 { members.append(("passages", .array(standing.passages.map(object)))) }
            return .object(members)
        }
    }

    private func object(_ passage: Redline.Passage) -> JSON {
        .object([
            ("clause", .string(outline[passage.clause].citation)), ("start", .number(passage.range.lowerBound)),
            ("end", .number(passage.range.upperBound)), ("in", .string(passage.isHeading ? "heading" : "text")),
            ("text", .string(passage.text))
        ])
    }

    /// The same for people: `q17: edited, Article 4 (12–40): the words that stand there`.
    public var sentence: String {
        let name =
            switch id {
            case .text(let text): text
            case .number(let number): String(number)
            }
        switch result {
        case .failure(let fault): return "\(name): not in the old text. \(fault)"
        case .success(let standing):
            let named = isCited ? "" : " (the old text has no such clause; the words stand there once)"
            guard let first = standing.passages.first else {
                let heir = standing.heir.map { "; its clause continues as \(outline[$0].citation)" } ?? ""
                return "\(name): gone\(heir)\(named)"
            }
            let place = "\(outline[first.clause].citation)\(first.isHeading ? ", heading" : "")"
            let words = standing.passages.map(\.text).joined(separator: " ")
            return
                "\(name): \(outcome), \(place) (\(first.range.lowerBound)–\(first.range.upperBound)): \(words)\(named)"
        }
    }
}
