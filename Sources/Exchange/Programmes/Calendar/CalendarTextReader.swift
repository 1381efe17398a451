/// Reads iCalendar's text form. Lines are put together as bytes and only then decoded: others fold in the middle of a
/// character.
struct CalendarTextReader {
    /// How deep components may lie inside one another.
    private static let greatestDepth = 16
    /// Lines that are no property, with what stands there.
    private(set) var strays: [(line: Int, text: String)] = []
    private var open: [CalendarComponent] = []
    private var calendars: [CalendarComponent] = []

    /// The calendars of a file, and the lines that belong to none of their properties.
    static func read(_ bytes: ArraySlice<UInt8>) throws(ProgrammeFault) -> (
        calendars: [CalendarComponent], strays: [(line: Int, text: String)]
    ) {
        var reader = CalendarTextReader()
        for (line, content) in unfolded(bytes) { try reader.take(content, line) }
        if let component = reader.open.last {
            throw ProgrammeFault(.malformed("\(component.name) has no END"), line: component.line)
        }
        return (reader.calendars, reader.strays)
    }

    /// The lines with their numbers, those that were folded put together again.
    private static func unfolded(_ bytes: ArraySlice<UInt8>) -> [(line: Int, content: [UInt8])] {
        var lines: [(line: Int, content: [UInt8])] = []
        for (place, piece) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let content = piece.last == 0x0D ? piece.dropLast() : piece
            if let first = content.first, first == 0x20 || first == 0x09, let last = lines.indices.last {
                lines[last].content += content.dropFirst()
            } else if !content.allSatisfy({ $0 == 0x0D }) {
                lines.append((place + 1, Array(content)))
            }
        }
        return lines
    }

    private mutating func take(_ content: [UInt8], _ line: Int) throws(ProgrammeFault) {
        guard let text = String(validating: content, as: UTF8.self) else { throw ProgrammeFault(.notUTF8, line: line) }
        guard var property = Self.property(text) else {
            if !text.allSatisfy(\.isWhitespace) { strays.append((line, text)) }
            return
        }
        property.line = line
        switch property.name {
        case "BEGIN":
            guard open.count < Self.greatestDepth else { throw ProgrammeFault(.tooDeep, line: line) }
            var component = CalendarComponent(property.value.trimmed.uppercased())
            component.line = line
            open.append(component)
        case "END":
            guard let component = open.popLast(), component.name == property.value.trimmed.uppercased() else {
                throw ProgrammeFault(.malformed("END:\(property.value) ends nothing that is open"), line: line)
            }
            if let last = open.indices.last {
                open[last].components.append(component)
            } else {
                calendars.append(component)
            }
        default:
            if let last = open.indices.last { open[last].add(property) } else { strays.append((line, text)) }
        }
    }

    /// Reads `NAME;PARAMETER=value,"value":value`; nil for anything else. Signs are found among the scalars: a mark that
    /// joins itself to the character before makes one character of a colon and itself.
    static func property(_ line: String) -> CalendarProperty? {
        var rest = line.unicodeScalars[...]
        guard let name = takeName(from: &rest) else { return nil }
        var parameters: [CalendarProperty.Parameter] = []
        while rest.first == ";" {
            rest.removeFirst()
            guard let name = takeName(from: &rest) else { return nil }
            var values: [String] = []
            while let sign = rest.first, sign == "=" && values.isEmpty || sign == "," && !values.isEmpty {
                rest.removeFirst()
                guard let value = takeParameterValue(from: &rest) else { return nil }
                values.append(value)
            }
            parameters.append(.init(name: name, values: values))
        }
        guard rest.first == ":" else { return nil }
        return property(name, parameters, String(rest.dropFirst()))
    }

    /// The name of a property or of a parameter, in capital letters; nil where none stands.
    private static func takeName(from rest: inout Substring.UnicodeScalarView) -> String? {
        let name = rest.prefix { scalar in
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || scalar == "-"
        }
        guard !name.isEmpty, name.count <= 64 else { return nil }
        rest = rest[name.endIndex...]
        return String(name).uppercased()
    }

    private static func takeParameterValue(from rest: inout Substring.UnicodeScalarView) -> String? {
        let isQuoted = rest.first == "\""
        if isQuoted { rest.removeFirst() }
        let value = rest.prefix { isQuoted ? $0 != "\"" : $0 != ";" && $0 != ":" && $0 != "," }
        rest = rest[value.endIndex...]
        if isQuoted {
            guard !rest.isEmpty else { return nil }
            rest.removeFirst()
        }
        return unquoted(value)
    }

    private static func unquoted(_ value: Substring.UnicodeScalarView) -> String {
        guard value.contains("^") else { return String(value) }
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value {
            if isEscaped {
                switch scalar {
                case "n": text.append("\n")
                case "'": text.append("\"")
                case "^": text.append("^")
                default: text.append(contentsOf: ["^", scalar])
                }
                isEscaped = false
            } else if scalar == "^" {
                isEscaped = true
            } else {
                text.append(scalar)
            }
        }
        if isEscaped { text.append("^") }
        return String(text)
    }

    private static func property(
        _ name: String, _ parameters: [CalendarProperty.Parameter], _ value: String
    ) -> CalendarProperty {
        let told = parameters.first { $0.name == "VALUE" }?.values.first
        let type = told.map { CalendarProperty.ValueType(rawValue: $0.uppercased()) ?? .unknown }
        let rest = parameters.filter { $0.name != "VALUE" }
        switch type ?? .usual(of: name) {
        case .text: return CalendarProperty(name, texts(value, isList: name == "CATEGORIES"), as: type, rest)
        case let type where type.isList:
            return CalendarProperty(name, value.split(separator: ",").map(\.trimmed), as: type, rest)
        case let type: return CalendarProperty(name, value, as: type, rest)
        }
    }

    /// Text without escapes, parted at the commas where it is a list.
    private static func texts(_ value: String, isList: Bool) -> [String] {
        var texts = [""]
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                switch scalar {
                case "n", "N": texts[texts.count - 1].append("\n")
                case "\\", ";", ",", ":", "\"": texts[texts.count - 1].unicodeScalars.append(scalar)
                default: texts[texts.count - 1].unicodeScalars.append(contentsOf: ["\\", scalar])
                }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == ",", isList {
                texts.append("")
            } else {
                texts[texts.count - 1].unicodeScalars.append(scalar)
            }
        }
        if isEscaped { texts[texts.count - 1].append("\\") }
        return texts
    }
}
