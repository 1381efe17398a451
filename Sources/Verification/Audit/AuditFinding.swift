public import Mechanism
import TransparencyLog

/// What an audit has found.
public struct AuditFinding: Sendable {
    /// How many entries were replayed.
    public let size: Int
    /// Acts that stand in the record although a rule in force forbade them.
    public let breaches: [Breach]
    /// Every figure, computed anew.
    public let results: Results
    /// Whether the source publishes figures to compare with.
    public let isCompared: Bool
    /// Figures that are not what the source publishes: what follows from the entries, and what is published.
    public let differences: [Results.Difference]

    /// What became of the results of conversations.
    public let opinions: OpinionFinding

    /// An act that the rules did not allow.
    public struct Breach: Equatable, Sendable {
        public let entry: Int
        public let act: ActType
        public let refusal: Refusal
    }

    /// Whether everything is as it follows from the entries.
    public var holds: Bool { breaches.isEmpty && differences.isEmpty && opinions.faults.isEmpty }

    /// The finding in sentences, a line each.
    public var sentences: String {
        var lines = ["\(size) acts were replayed from their entries alone."]
        lines.append(
            breaches.isEmpty
                ? "Each of them was allowed by the rules in force when it was done."
                : "Acts that the rules did not allow: \(breaches.count).")
        lines += breaches.prefix(50).map { "  entry \($0.entry), \($0.act.rawValue): \($0.refusal)" }
        let figures = Self.count(.object(results.figures))
        if !isCompared {
            lines.append("\(figures) figures follow from them. Nothing is published here to compare them with.")
        } else if differences.isEmpty {
            lines.append("All \(figures) published figures are what follows from them.")
        } else {
            lines.append("Published figures that are not what follows from them: \(differences.count).")
            lines += differences.prefix(50).map { difference in
                "  \(difference.path.joined(separator: ".")): published \(Self.text(difference.there)), "
                    + "computed \(Self.text(difference.here))"
            }
        }
        lines += opinions.sentences
        return lines.joined(separator: "\n")
    }

    /// The finding for programs: canonical JSON.
    public var json: String {
        let breaches = breaches.map { breach -> JSONValue in
            [
                "act": .string(breach.act.rawValue), "entry": .integer(breach.entry),
                "rule": .string(breach.refusal.rule.rawValue)
            ]
        }
        let differences = differences.map { difference -> JSONValue in
            .object(
                JSONObject(
                    [
                        ("computed", difference.here), ("published", difference.there),
                        ("figure", .string(difference.path.joined(separator: ".")))
                    ].compactMap { name, value in value.map { (name, $0) } }))
        }
        let report: JSONValue = [
            "breaches": .array(breaches), "compared": .boolean(isCompared), "differences": .array(differences),
            "holds": .boolean(holds), "opinions": opinions.json, "results": .object(results.figures),
            "size": .integer(size)
        ]
        return (try? CanonicalJSON.write(report)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    private static func text(_ value: JSONValue?) -> String {
        guard let value else { return "nothing" }
        return (try? CanonicalJSON.write(value)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
    }

    private static func count(_ value: JSONValue) -> Int {
        switch value {
        case .object(let object): object.members.reduce(0) { $0 + count($1.value) }
        case .array(let elements): elements.reduce(0) { $0 + count($1) }
        case .string, .integer, .boolean: 1
        }
    }
}
