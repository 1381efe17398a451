/// A cell of a sheet.
enum Cell: Equatable, Sendable, Decodable {
    case blank
    case text(String)
    case number(Double)
    case boolean(Bool)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .blank
        } else if let text = try? container.decode(String.self) {
            self = text.isEmpty ? .blank : .text(text)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            self = .boolean(try container.decode(Bool.self))
        }
    }

    /// The cell as a message quotes it.
    var quoted: String {
        switch self {
        case .blank: "blank"
        case .text(let text): "\"\(text)\""
        case .number(let number): Self.written(number)
        case .boolean(let boolean): boolean ? "true" : "false"
        }
    }

    /// A number without a fraction of zero: 3, not 3.0.
    static func written(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\(number)"
    }
}
