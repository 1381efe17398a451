/// A property of a calendar: its name, its parameters, its values.
///
/// The values are what they say: text without escapes, times in the basic form (`20260605T180000`).
struct CalendarProperty: Equatable {
    /// In capital letters.
    var name: String
    var parameters: [Parameter] = []
    var type: ValueType
    var values: [String]
    /// The line that it begins on, counted from 1; 0 for one that was made here.
    var line = 0

    struct Parameter: Equatable {
        /// In capital letters.
        var name: String
        var values: [String]
    }

    /// What a value is (RFC 5545 §3.3).
    enum ValueType: String {
        case text = "TEXT"
        case uri = "URI"
        case address = "CAL-ADDRESS"
        case dateTime = "DATE-TIME"
        case date = "DATE"
        case period = "PERIOD"
        case duration = "DURATION"
        case integer = "INTEGER"
        case offset = "UTC-OFFSET"
        case boolean = "BOOLEAN"
        case recurrence = "RECUR"
        case float = "FLOAT"
        case binary = "BINARY"
        case unknown = "UNKNOWN"

        /// What a property holds where it does not say (RFC 5545 §3.7 and 3.8, RFC 7986).
        static func usual(of name: String) -> ValueType {
            switch name {
            case "DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED", "CREATED", "RECURRENCE-ID", "RDATE", "EXDATE", "DUE",
                "COMPLETED":
                .dateTime
            case "SEQUENCE", "PRIORITY", "PERCENT-COMPLETE", "REPEAT": .integer
            case "URL", "SOURCE", "ATTACH", "CONFERENCE", "IMAGE", "TZURL": .uri
            case "ATTENDEE", "ORGANIZER": .address
            case "DURATION", "TRIGGER", "REFRESH-INTERVAL": .duration
            case "TZOFFSETFROM", "TZOFFSETTO": .offset
            case "RRULE", "EXRULE": .recurrence
            case "GEO": .float
            case "FREEBUSY": .period
            default: .text
            }
        }

        /// Its element in XML.
        var element: String {
            switch self {
            case .text: "text"
            case .dateTime: "date-time"
            case .uri: "uri"
            case .integer: "integer"
            default: rawValue.lowercased()
            }
        }

        /// Whether a comma parts two values of it.
        var isList: Bool { self == .dateTime || self == .date || self == .period }
    }

    init(_ name: String, _ value: String, as type: ValueType? = nil, _ parameters: [Parameter] = []) {
        self.init(name, [value], as: type, parameters)
    }

    init(_ name: String, _ values: [String], as type: ValueType? = nil, _ parameters: [Parameter] = []) {
        (self.name, self.values, self.parameters) = (name, values, parameters)
        self.type = type ?? .usual(of: name)
    }

    /// Whether the type is written: where it is not the usual one, and where the standard asks for it all the same
    /// (RFC 7986 §5.7, 5.10 and 5.11).
    var saysType: Bool {
        switch name {
        case "REFRESH-INTERVAL", "IMAGE", "CONFERENCE", "SOURCE": true
        default: type != .unknown && type != .usual(of: name)
        }
    }

    /// The first value.
    var value: String { values.first ?? "" }

    /// The first value of a parameter.
    subscript(parameter: String) -> String? { parameters.first { $0.name == parameter }?.values.first }
}

/// A component of a calendar with what is inside it.
struct CalendarComponent: Equatable {
    /// In capital letters.
    var name: String
    var properties: [CalendarProperty] = []
    var components: [CalendarComponent] = []
    var line = 0

    init(_ name: String) { self.name = name }

    mutating func add(_ property: CalendarProperty) { properties.append(property) }

    /// The first property with a name.
    subscript(name: String) -> CalendarProperty? { properties.first { $0.name == name } }
}
