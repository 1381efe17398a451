/// The number that a line begins with, as far as it begins a clause: what divides a text that somebody pastes.
///
/// `제3조에 따라` and `Article 5 of the Act` speak of a clause and have none.
public struct LeadingNumber: Equatable, Sendable {
    /// As the text writes it, in form C and with single spaces: `제3조의2`, `Article 3 bis`, `§ 5a`, `Chapter IV`, `부칙`.
    public let number: String
    /// What the number's word calls the clause.
    public let kind: Clause.Kind
    /// All that stands behind it on the line.
    public let rest: String
    private let marker: Marker?

    /// Reads a number with a word: an article, a chapter, a part; nil when the line begins with none. Numbers of lists
    /// (`1.`, `(a)`) have no word.
    public init?(_ line: some StringProtocol) {
        if let part = PartWord(String(line)) {
            (number, kind, rest) = (
                part.number ?? part.heading ?? "", .part, part.number == nil ? "" : part.heading ?? ""
            )
            marker = part.isPreamble ? nil : part.marker
            return
        }
        guard let found = Marker.candidates(line).first(where: \.isStructural), let kind = found.kind else {
            return nil
        }
        (number, self.kind, rest) = (found.number, kind, String(found.behind ?? ""))
        marker = found
    }

    /// Whether it may come next after another: 4 after 3, 3 bis after 3, the first of any count.
    public func follows(_ last: LeadingNumber) -> Bool {
        guard let marker else { return true }
        return marker.isFirst || last.marker.map(marker.follows) ?? false
    }
}
