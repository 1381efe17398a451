import Balance
import HTML
import Mechanism

/// Who has taken part: a bar, its counts in words, and the sentence that names who is missing.
extension Reading {
    func balance(
        _ h: inout HTMLWriter, _ tally: Tally, _ caption: String, counting counted: ShownTally.Counted = .voices
    ) {
        guard tally.total > 0 else { return h.p(.class("soft"), words("Nobody yet.")) }
        let shown = ShownTally(tally, of: counted)
        let heard = shown.cells.filter(\.isHeard)
        h.figure { h in
            h.figcaption(caption)
            bar(&h, heard, heard.map { "\(group($0.code)) \(figure($0, shown))" }.joined(separator: ", "))
        }
        h.ul(.class("legend num")) { h in
            for cell in heard {
                h.li { h in
                    h.i(.class(pattern(cell))) { _ in }
                    h.text("\(group(cell.code)) \(figure(cell, shown))")
                }
            }
        }
        missing(&h, tally)
    }

    private func bar(_ h: inout HTMLWriter, _ heard: [ShownTally.Cell], _ label: String) {
        let whole = max(1, heard.reduce(0) { $0 + $1.weight })
        h.element(
            .svg, .class("balance"), .viewBox("0 0 1000 24"), .preserveAspectRatio("none"), .role("img"),
            .ariaLabel(label)
        ) { h in
            var x = 0
            for cell in heard {
                let width = Int(cell.weight * 1000 / whole)
                h.element(.rect, .class(pattern(cell)), .x(x), .y(0), .width(max(2, width - 3)), .height(24)) { _ in }
                x += width
            }
        }
    }

    private func pattern(_ cell: ShownTally.Cell) -> String { "g\(cell.place % 6 + 1)" }

    /// A count, or that it is withheld.
    func figure(_ cell: ShownTally.Cell, _ shown: ShownTally) -> String {
        if let count = cell.count { return words.number(count) }
        return shown.withholdsSmallOnly
            ? words("fewer than %1", words.number(ShownTally.smallest)) : words("withheld")
    }

    /// How many came, told so that nobody can be made out among a few. Where a group was a few, it is not known exactly.
    func came(_ heads: Tally) -> String {
        let smallest = ShownTally.smallest
        guard heads.total >= smallest else { return words("Fewer than %1 people came", words.number(smallest)) }
        return heads.cells.contains { (1..<smallest).contains($0.count) }
            ? words("About %1 people came", words.number(heads.total))
            : words.count(heads.total, "%1 person came", "%1 people came")
    }

    /// The sentence that names the groups that are missing or hardly heard.
    func missing(_ h: inout HTMLWriter, _ tally: Tally) {
        let (missing, hardly) = (tally.missing, tally.hardlyHeard)
        guard !missing.isEmpty || !hardly.isEmpty else { return }
        h.p(.class("missing small")) { h in
            if !missing.isEmpty {
                h.b(words("Not heard yet:"))
                h.text(" " + words.list(missing.map(group)) + ". ")
            }
            if !hardly.isEmpty {
                h.b(words("Hardly heard:"))
                h.text(" " + words.list(hardly.map(group)) + ".")
            }
        }
    }
}
