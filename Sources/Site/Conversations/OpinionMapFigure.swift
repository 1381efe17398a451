import HTML
import Mechanism

/// The map of a conversation: a disc for each group of people who vote alike, each with a pattern and a letter of its own.
///
/// Nobody is a dot on it: where a single person stands follows from how that person voted.
extension Reading {
    func map(_ h: inout HTMLWriter, _ result: OpinionResult, place: OpinionPlace? = nil) {
        let view = OpinionView(result, place)
        let described = result.opinions.enumerated().map { place, opinion in
            words("Group %1", letter(place)) + " " + words.count(opinion.people, "(%1 person)", "(%1 people)")
        }
        h.figure(.class("opinion-map")) { h in
            h.figcaption(
                words(
                    "The nearer two groups, the more alike they vote. The size of a disc shows how far its people spread."
                ))
            h.element(
                .svg, .viewBox("0 0 720 420"), .role("img"),
                .ariaLabel(words("Map of opinion: %1", words.list(described)))
            ) { h in
                h.defs { h in for number in result.opinions.indices { pattern(&h, number) } }
                for (number, opinion) in result.opinions.enumerated() {
                    let disc = view.disc(opinion)
                    h.circle(
                        .cx(disc.x), .cy(disc.y), .r(disc.r), .fill("url(#op-\(number))"), .stroke("currentColor"),
                        .strokeWidth(2))
                }
                for (number, opinion) in result.opinions.enumerated() {
                    let disc = view.disc(opinion)
                    // Where the disc is small, its label stands under it.
                    let y = disc.r < 60 ? disc.y + disc.r + 18 : disc.y
                    h.text(
                        .x(disc.x), .y(y + 6), .textAnchor("middle"), .fill("currentColor"),
                        text: "\(letter(number)) · \(words.number(opinion.people))")
                }
                if let place {
                    let (x, y) = view.point(place.x, place.y)
                    h.path(
                        .d("M\(x) \(y - 12)L\(x + 12) \(y)L\(x) \(y + 12)L\(x - 12) \(y)Z"), .class("own"),
                        .stroke("currentColor"), .strokeWidth(2))
                    h.text(
                        .x(x), .y(y - 18), .textAnchor("middle"), .fill("currentColor"), text: words("You"))
                }
            }
        }
    }

    /// Stripes, dots, rings, crosses: never colour alone.
    private func pattern(_ h: inout HTMLWriter, _ number: Int) {
        let size = 12
        h.pattern(.id("op-\(number)"), .patternUnits("userSpaceOnUse"), .width(size), .height(size)) { h in
            h.rect(.class("disc"), .width(size), .height(size))
            switch number % 5 {
            case 0: h.path(.d("M0 12L12 0"), .stroke("currentColor"), .strokeWidth(1))
            case 1: h.circle(.cx(6), .cy(6), .r(2), .fill("currentColor"))
            case 2: h.path(.d("M0 6H12"), .stroke("currentColor"), .strokeWidth(1))
            case 3: h.path(.d("M6 2V10M2 6H10"), .stroke("currentColor"), .strokeWidth(1))
            default: h.circle(.cx(6), .cy(6), .r(3), .fill("none"), .stroke("currentColor"), .strokeWidth(1))
            }
        }
    }
}

/// Where the things of a map come to lie on paper of 720 by 420.
struct OpinionView {
    private let scale: Double
    private let middle: (x: Double, y: Double)

    init(_ result: OpinionResult, _ place: OpinionPlace?) {
        var edges: [(x: Double, y: Double)] = result.opinions.flatMap { opinion in
            let (x, y, spread) = (Double(opinion.x), Double(opinion.y), Double(max(opinion.spread, 1)))
            return [(x - spread, y - spread), (x + spread, y + spread)]
        }
        if let place { edges.append((Double(place.x), Double(place.y))) }
        let (left, right) = (edges.map(\.x).min() ?? 0, edges.map(\.x).max() ?? 1)
        let (top, bottom) = (edges.map(\.y).min() ?? 0, edges.map(\.y).max() ?? 1)
        middle = ((left + right) / 2, (top + bottom) / 2)
        scale = min(620 / max(1, right - left), 310 / max(1, bottom - top))
    }

    func point(_ x: Int, _ y: Int) -> (x: Int, y: Int) {
        (bounded(360 + (Double(x) - middle.x) * scale, 720), bounded(210 + (Double(y) - middle.y) * scale, 420))
    }

    func disc(_ opinion: OpinionResult.Opinion) -> (x: Int, y: Int, r: Int) {
        let (x, y) = point(opinion.x, opinion.y)
        return (x, y, max(24, bounded(Double(opinion.spread) * scale, 200)))
    }

    private func bounded(_ value: Double, _ most: Double) -> Int {
        value.isFinite ? Int(min(most, max(0, value))) : 0
    }
}

/// Where somebody stands on the map: worked out from one's own votes and published figures, for oneself alone.
struct OpinionPlace {
    /// In millionths.
    let x: Int
    let y: Int
    /// The group of opinion whose middle is nearest.
    let nearest: Int?

    /// nil before seven votes on the statements of the map, or all of them where there are fewer.
    init?(_ votes: [Int: Int], in result: OpinionResult) {
        let lines = result.statements.filter { votes[$0.statement.number] != nil }
        guard !lines.isEmpty, lines.count >= min(7, result.statements.count) else { return nil }
        let scale = (Double(result.statements.count) / Double(lines.count)).squareRoot()
        var (x, y) = (0.0, 0.0)
        for line in lines {
            let off = Double(votes[line.statement.number] ?? 0) - Double(line.mean) / 1000
            x += off * Double(line.x)
            y += off * Double(line.y)
        }
        guard abs(x * scale) < 1e12, abs(y * scale) < 1e12 else { return nil }
        (self.x, self.y) = (Int(x * scale), Int(y * scale))
        nearest = result.opinions.indices.min { one, other in
            func distance(_ place: Int) -> Double {
                let (dx, dy) = (
                    Double(result.opinions[place].x) - x * scale, Double(result.opinions[place].y) - y * scale
                )
                return dx * dx + dy * dy
            }
            return distance(one) < distance(other)
        }
    }
}
