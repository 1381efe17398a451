import Foundation
import Testing

@testable import Timetable

/// A file of the folder Fixtures.
func fixture(_ name: String) throws -> [UInt8] {
    let file = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
    return Array(try Data(contentsOf: file))
}

/// A made-up instance with solutions, and what these cost by the evaluator in Python.
struct RandomCase: Decodable {
    struct Solution: Decodable {
        let tracks: [[Int]]
        let submissions: [[[Int]]]
        let terms: [Double]
        let alwaysOn: Double
        let objective: Double

        var schedule: Schedule { Schedule(indices: tracks, submissions) }
    }

    let instance: String
    let solutions: [Solution]

    var conference: Conference {
        get throws { try Conference(json: Array(instance.utf8)) }
    }

    static var all: [RandomCase] {
        get throws { try JSONDecoder().decode([RandomCase].self, from: Data(try fixture("random.json"))) }
    }
}

extension Schedule {
    /// A timetable from arrays in which −1 is nothing.
    init(indices tracks: [[Int]], _ submissions: [[[Int]]]) {
        self.init(
            tracks: tracks.map { $0.map { $0 < 0 ? nil : $0 } },
            submissions: submissions.map { $0.map { $0.map { $0 < 0 ? nil : $0 } } })
    }
}

extension Conference {
    /// The sixteen terms before their weights, and the one that is always on.
    func terms(of schedule: Schedule) -> (terms: [Double], alwaysOn: Double) {
        var unweighted = self
        for term in Term.allCases { unweighted.weights[term] = 1 }
        let violations = unweighted.violations(of: schedule)
        let terms = Term.allCases.map { term in violations.reduce(0) { $1.term == term ? $0 + $1.cost : $0 } }
        return (terms, violations.reduce(0) { $1.term == nil ? $0 + $1.cost : $0 })
    }
}

/// A sheet cell that can be written as a literal.
enum TestCell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByNilLiteral,
    ExpressibleByBooleanLiteral, Encodable
{
    case blank
    case text(String)
    case number(Double)
    case boolean(Bool)

    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(Double(number)) }
    init(floatLiteral number: Double) { self = .number(number) }
    init(nilLiteral: ()) { self = .blank }
    init(booleanLiteral boolean: Bool) { self = .boolean(boolean) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .blank: try container.encodeNil()
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .boolean(let boolean): try container.encode(boolean)
        }
    }
}

/// The worked example of the rules: two sessions of two slots, two rooms, two tracks, five submissions.
enum Example {
    static let sheets: [String: [[TestCell]]] = [
        "parameters": [
            ["Sessions", nil, nil, "Weights", nil], ["Local", "GMT+2", nil, nil, 1], ["Suitable", nil, nil, nil, 5],
            ["From", "09:30:00", nil, nil, 1], ["To", "21:30:00", nil, nil, 1], ["Less", nil, nil, nil, 1],
            ["From", "07:00:00", nil, nil, 1], ["To", "23:00:00", nil, nil, 1], ["Penalty", 1, nil, nil, 1],
            ["Unsuitable", nil, nil, nil, 10], ["Penalty", 10, nil, nil, 0], [nil, nil, nil, nil, 1],
            [nil, nil, nil, nil, 100], [nil, nil, nil, nil, 20], [nil, nil, nil, nil, 1], [nil, nil, nil, nil, 1000],
            [nil, nil, nil, nil, "0"]
        ],
        "submissions": [
            [
                "Reference", "Track", "Slots", "Order", "Time Zone", "Presenters", "Attendees", "S2", "S1", "R1", "R2",
                nil
            ],
            ["a1", "A", 1, 1, "GMT+2", "P1", nil, nil, 3],
            ["a2", "A", 1, 2, "GMT+9", "P2", "P3"],
            ["a3", "A", 2.0, 0, "GMT-4", "P1, P4", nil, nil, nil, nil, 2],
            ["b1", "B", 1, 0, "GMT+2", "P3"],
            ["b2", "B", 1, 0, "GMT+2", "P1", "", nil, 0]
        ],
        "tracks": [["Tracks", "Chairs"], ["A", nil], ["B", "P2"]],
        "sessions": [
            ["Session", "Slots", "Date", "Start", "End"], ["S1", 2, nil, "09:00:00", "10:00:00"],
            ["S2", 2, nil, "14:00", "16:00"]
        ],
        "rooms": [["Rooms"], ["R1"], ["R2"]],
        "tracks_sessions|penalty": [[nil, "S1", "S2"], ["B", 2, nil], ["A", nil, nil]],
        "tracks_rooms|penalty": [[nil, "R1", "R2"], ["A", nil, 1], ["B", nil, nil]],
        "similar tracks": [[nil, "A", "B"], ["A", nil, 4], ["B", 9, nil]],
        "sessions_rooms|penalty": [[nil, "R1", "R2"], ["S1", nil, nil], ["S2", nil, nil]]
    ]

    static func json(_ sheets: [String: [[TestCell]]] = sheets) throws -> [UInt8] {
        Array(try JSONEncoder().encode(sheets))
    }

    static var conference: Conference {
        get throws { try Conference(json: try json()) }
    }
}
