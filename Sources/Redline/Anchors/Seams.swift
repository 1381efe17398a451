/// Where headings and texts of clauses begin between the signs of a text, with the numbers that are written there and are
/// no words of it: what whoever copies from the page takes along.
struct Seams: Sendable {
    /// For the sign that a heading or text begins with, the numbers before it, outermost first.
    private var numbers: [Int: [[UInt32]]] = [:]
    /// The signs that have a number before them, in order.
    private var numbered: [Int] = []
    private let signs: [UInt32]

    init(_ outline: Outline, _ wording: Wording, _ glyphs: Glyphs) {
        signs = glyphs.signs
        var pending: [[UInt32]] = []
        for (place, entry) in outline.entries.enumerated() {
            if let number = entry.clause.number { pending.append(glyphs.signs(of: number)) }
            let words = wording.ranges[place]
            guard !words.isEmpty else { continue }
            let sign = glyphs.starts[words.lowerBound]
            numbers[sign] = pending
            if !pending.isEmpty { numbered.append(sign) }
            pending = []
            guard wording.places[words.lowerBound].isHeading,
                let text = words.first(where: { !wording.places[$0].isHeading })
            else { continue }
            numbers[glyphs.starts[text]] = []
        }
    }

    /// Where quotes end that begin in a range and go on as the text does, apart from the numbers of the clauses that they
    /// run through.
    func places(of quote: [UInt32], beginningIn range: Range<Int>) -> [Range<Int>] {
        guard let first = quote.first else { return [] }
        let from = numbered.partitioningIndex { $0 >= range.lowerBound }
        let starts = range.filter { signs[$0] == first } + numbered[from...].prefix { $0 < range.upperBound }
        return starts.compactMap { place in
            for start in [quote[...]] + behindEnds(ofNumbersAt: place, in: quote[...]) {
                var tries = 64
                if let end = end(of: start, at: place, isPast: start.count < quote.count, &tries), end > place {
                    return place..<end
                }
            }
            return nil
        }
    }

    /// What is left of a quote that was cut inside a number: `1 Scope` of `Article 11 Scope`.
    private func behindEnds(ofNumbersAt place: Int, in quote: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        guard let numbers = numbers[place], let first = quote.first else { return [] }
        let all = numbers.flatMap(\.self)
        return all.indices.dropFirst().filter { all[$0] == first && quote.starts(with: all[$0...]) }.map { cut in
            let rest = quote.dropFirst(all.count - cut)
            return rest.dropFirst(rest.prefix(Self.mostAround).prefix(while: Self.isAround).count)
        }
    }

    /// Whether what is left of a quote is the beginning of the numbers at a place, and no more.
    private func isCutInNumber(_ rest: ArraySlice<UInt32>, at place: Int) -> Bool {
        let bare = rest.dropFirst(rest.prefix(Self.mostAround).prefix(while: Self.isAround).count)
        guard let all = numbers[place]?.flatMap(\.self), !all.isEmpty else { return false }
        return bare.isEmpty || all.starts(with: bare) || all.starts(with: rest)
    }

    private func end(of quote: ArraySlice<UInt32>, at place: Int, isPast: Bool, _ tries: inout Int) -> Int? {
        var (rest, here, isPast) = (quote, place, isPast)
        while let first = rest.first {
            for behind in isPast ? [] : behindNumbers(rest, at: here) where tries > 0 {
                tries -= 1
                if let end = end(of: behind.rest, at: here, isPast: true, &tries) { return end }
            }
            if !isPast, here > place, isCutInNumber(rest, at: here) { return here }
            guard here < signs.count, signs[here] == first else { return nil }
            here += 1
            rest = rest.dropFirst()
            isPast = false
        }
        return here
    }

    /// How many signs of a context agree with those from a place on, numbers of clauses among them.
    func agreeing(_ context: ArraySlice<UInt32>, after place: Int, isPast: Bool = false) -> Int {
        var (rest, here, count, isPast) = (context, place, 0, isPast)
        while let first = rest.first {
            let others = isPast ? [] : behindNumbers(rest, at: here)
            if !others.isEmpty {
                let most = others.map { $0.counted + agreeing($0.rest, after: here, isPast: true) }
                return count + max(most.max() ?? 0, agreeing(rest, after: here, isPast: true))
            }
            guard here < signs.count, signs[here] == first else { break }
            (here, count, isPast) = (here + 1, count + 1, false)
            rest = rest.dropFirst()
        }
        return count
    }

    /// How many signs of a context agree with those before a place, numbers of clauses among them.
    func agreeing(_ context: ArraySlice<UInt32>, before place: Int, isPast: Bool = false) -> Int {
        var (rest, here, count, isPast) = (context, place, 0, isPast)
        while let last = rest.last {
            let others = isPast ? [] : aheadOfNumbers(rest, at: here)
            if !others.isEmpty {
                let most = others.map { $0.counted + agreeing($0.rest, before: here, isPast: true) }
                return count + max(most.max() ?? 0, agreeing(rest, before: here, isPast: true))
            }
            guard here > 0, signs[here - 1] == last else { break }
            (here, count, isPast) = (here - 1, count + 1, false)
            rest = rest.dropLast()
        }
        return count
    }

    /// A quote without what it has of a seam, and how many signs of that are numbers.
    private typealias Rest = (rest: ArraySlice<UInt32>, counted: Int)

    /// What may be left of a quote behind the numbers of a seam, with the signs around them and without; none if it has
    /// nothing of it here.
    private func behindNumbers(_ quote: ArraySlice<UInt32>, at place: Int) -> [Rest] {
        guard let numbers = numbers[place] else { return [] }
        func around(_ rest: ArraySlice<UInt32>) -> Int {
            rest.prefix(Self.mostAround).prefix(while: Self.isAround).count
        }
        var (rest, counted) = (quote, 0)
        for number in numbers {
            // A bracket may close the heading before, and the next open the number.
            let starts = (0...around(rest)).lazy.map { [rest] in rest.dropFirst($0) }
            guard let from = starts.first(where: { $0.starts(with: number) }) else { continue }
            rest = from.dropFirst(number.count)
            counted += number.count
        }
        return Self.shorter([rest, rest.dropFirst(around(rest))], than: quote, counted)
    }

    private func aheadOfNumbers(_ context: ArraySlice<UInt32>, at place: Int) -> [Rest] {
        guard let numbers = numbers[place] else { return [] }
        func around(_ rest: ArraySlice<UInt32>) -> Int {
            rest.suffix(Self.mostAround).reversed().prefix(while: Self.isAround).count
        }
        func ends(_ rest: ArraySlice<UInt32>, with number: [UInt32]) -> Bool {
            rest.count >= number.count && rest.suffix(number.count).elementsEqual(number)
        }
        var (rest, counted) = (context, 0)
        for number in numbers.reversed() {
            let ends = (0...around(rest)).lazy.map { [rest] in rest.dropLast($0) }.first { ends($0, with: number) }
            guard let from = ends else { continue }
            rest = from.dropLast(number.count)
            counted += number.count
        }
        // Before a number stand the marks that make it a heading, or the full stop of what is before.
        let marks = rest.reversed().prefix(Self.mostAround).prefix { $0 == 0x23 }.count
        return Self.shorter([rest, rest.dropLast(marks), rest.dropLast(around(rest))], than: context, counted)
    }

    private static func shorter(_ rests: [ArraySlice<UInt32>], than whole: ArraySlice<UInt32>, _ counted: Int) -> [Rest]
    {
        var found: [Rest] = []
        for rest in rests where rest.count < whole.count && found.last?.rest.count != rest.count {
            found.append((rest, counted))
        }
        return found
    }

    /// The most signs that stand between a number and its words: `Article 3. – (Scope)`, `## 4)`.
    private static let mostAround = 6

    /// Signs that set a number off from its words, and those of Markdown that make it a heading.
    private static func isAround(_ sign: UInt32) -> Bool { around.contains(sign) }

    private static let around: Set<UInt32> = Set(".:-()[]<>#*|（）【】".unicodeScalars.map(\.value))
}
