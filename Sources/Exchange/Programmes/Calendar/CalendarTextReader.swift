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

    /// Reads `NAME;PARAMETER=value,"value":value`; nil for anything else.
    static func property(_ line: String) -> CalendarProperty? {
        var rest = line[...]
        let name = rest.prefix { $0 != ":" && $0 != ";" }
        guard name.count < rest.count, isName(name) else { return nil }
        rest = rest.dropFirst(name.count)
        var parameters: [CalendarProperty.Parameter] = []
        while rest.first == ";" {
            rest = rest.dropFirst()
            let name = rest.prefix { $0 != "=" && $0 != ":" && $0 != ";" }
            guard isName(name) else { return nil }
            rest = rest.dropFirst(name.count)
            var values: [String] = []
            while let sign = rest.first, sign == "=" && values.isEmpty || sign == "," && !values.isEmpty {
                rest = rest.dropFirst()
                guard let value = parameterValue(&rest) else { return nil }
                values.append(value)
            }
            parameters.append(.init(name: name.uppercased(), values: values))
        }
        guard rest.first == ":" else { return nil }
        return property(name.uppercased(), parameters, String(rest.dropFirst()))
    }

    private static func isName(_ name: Substring) -> Bool {
        !name.isEmpty && name.utf8.count <= 64
            && name.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
            }
    }

    private static func parameterValue(_ rest: inout Substring) -> String? {
        if rest.first == "\"" {
            let inner = rest.dropFirst().prefix { $0 != "\"" }
            guard inner.endIndex < rest.endIndex else { return nil }
            rest = rest[rest.index(after: inner.endIndex)...]
            return unquoted(inner)
        }
        let value = rest.prefix { $0 != ";" && $0 != ":" && $0 != "," }
        rest = rest[value.endIndex...]
        return unquoted(value)
    }

    private static func unquoted(_ value: Substring) -> String {
        guard value.contains("^") else { return String(value) }
        var text = ""
        var isEscaped = false
        for character in value {
            if isEscaped {
                switch character {
                case "n": text.append("\n")
                case "'": text.append("\"")
                case "^": text.append("^")
                default: text += "^" + String(character)
                }
                isEscaped = false
            } else if character == "^" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return isEscaped ? text + "^" : text
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
