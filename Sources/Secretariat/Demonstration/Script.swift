import Mechanism

/// A story while it is being written down: what people did, in any order, with names for the things they brought in.
struct Script {
    typealias Account = Demonstration.Account

    private let almanac: Almanac
    private let known: [String: Int]
    private var scenes: [(step: Demonstration.Step, name: String?)] = []

    /// An empty script; the numbers are those that an earlier telling of the same story found.
    init(_ almanac: Almanac, numbers: [String: Int] = [:]) { (self.almanac, known) = (almanac, numbers) }

    /// The thing that the story calls by a name.
    func the<Thing>(_ name: String) -> ID<Thing> { ID(known[Self.key(name, Thing.self)] ?? 0) }

    /// The moment in the calendar.
    func time(_ moment: Moment) -> Timestamp { almanac.timestamp(moment) }

    /// Writes down an act.
    mutating func add<Doing: Act>(_ actor: Actor, _ at: Moment, _ act: Doing, _ fill: (inout Doing) -> Void = { _ in })
    {
        write(actor, at, act, nil, fill)
    }

    /// Writes down an act that brings in a thing, and what the story calls it.
    mutating func add<Doing: Act, Thing: Numbered>(
        _ actor: Actor, _ at: Moment, _ act: Doing, as name: String, _: Thing.Type, _ fill: (inout Doing) -> Void
    ) {
        write(actor, at, act, Self.key(name, Thing.self), fill)
    }

    private mutating func write<Doing: Act>(
        _ actor: Actor, _ at: Moment, _ act: Doing, _ name: String?, _ fill: (inout Doing) -> Void
    ) {
        var act = act
        fill(&act)
        scenes.append((Demonstration.Step(at: time(at), actor: actor, act: act), name))
    }

    /// The steps in order of time; what happens at the same moment stays in the order in which it was told.
    var steps: [Demonstration.Step] { inOrder.map(\.step) }

    /// The number of each thing that has a name: its place among those of its kind.
    var numbers: [String: Int] {
        var numbers: [String: Int] = [:]
        var counts: [Substring: Int] = [:]
        for name in inOrder.compactMap(\.name) {
            let kind = name.prefix { $0 != "/" }
            counts[kind, default: 0] += 1
            numbers[name] = counts[kind]
        }
        return numbers
    }

    private var inOrder: [(step: Demonstration.Step, name: String?)] {
        scenes.enumerated().sorted { ($0.element.step.at, $0.offset) < ($1.element.step.at, $1.offset) }.map(\.element)
    }

    private static func key<Thing: Numbered>(_ name: String, _: Thing.Type) -> String { "\(Thing.prefix)/\(name)" }
}

extension Prose {
    /// A text as the script sets it: lines run on, an empty line begins a paragraph.
    static func typeset(_ text: String) -> Prose {
        var paragraphs: [[Substring]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(line) }
        }
        let words = paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: "\n\n")
        return words.isEmpty ? .none : .written(words)
    }

    /// A text that may be missing.
    static func typeset(_ text: String?) -> Prose { text.map { typeset($0) as Prose } ?? .none }
}
