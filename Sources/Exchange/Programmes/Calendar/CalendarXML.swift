import Mechanism

/// xCal: a calendar as XML (RFC 6321).
enum CalendarXML {
    static let namespace = "urn:ietf:params:xml:ns:icalendar-2.0"

    /// A property a line: a calendar is so deep in XML that much of it would be blanks.
    /// - Parameter events: Further components in it, which were written before.
    static func bytes(of calendar: CalendarComponent, around events: [[UInt8]]) -> [UInt8] {
        var xml = XMLWriter(capacity: 8192 + events.reduce(0) { $0 + $1.count }, .dense)
        xml.open("icalendar", [("xmlns", namespace)])
        xml.endLine()
        write(calendar, around: events, into: &xml)
        xml.close("icalendar")
        xml.endLine()
        return xml.bytes
    }

    /// A component that stands in another one.
    static func piece(of component: CalendarComponent) -> [UInt8] {
        XMLWriter.piece(.dense) { write(component, into: &$0) }
    }

    private static func write(
        _ component: CalendarComponent, around pieces: [[UInt8]] = [], into xml: inout XMLWriter
    ) {
        let name = component.name.lowercased()
        xml.open(name)
        if !component.properties.isEmpty {
            xml.open("properties")
            xml.endLine()
            for property in component.properties { write(property, into: &xml) }
            xml.close("properties")
        }
        if !component.components.isEmpty || !pieces.isEmpty {
            xml.open("components")
            xml.endLine()
            for inner in component.components { write(inner, into: &xml) }
            for piece in pieces { xml.insert(piece) }
            xml.close("components")
        }
        xml.close(name)
        xml.endLine()
    }

    private static func write(_ property: CalendarProperty, into xml: inout XMLWriter) {
        let name = property.name.lowercased()
        xml.open(name)
        if !property.parameters.isEmpty {
            xml.open("parameters")
            for parameter in property.parameters {
                xml.open(parameter.name.lowercased())
                for value in parameter.values { xml.leaf("text", value) }
                xml.close(parameter.name.lowercased())
            }
            xml.close("parameters")
        }
        for value in property.values {
            switch property.type {
            case .period: period(value, into: &xml)
            case .unknown: xml.leaf("unknown", value)
            case let type: xml.leaf(type.element, extended(value, type))
            }
        }
        xml.close(name)
        xml.endLine()
    }

    private static func period(_ value: String, into xml: inout XMLWriter) {
        let parts = value.split(separator: "/").map(String.init)
        xml.open("period")
        for (name, part) in zip(["start", "end"], parts) { xml.leaf(name, extended(part, .dateTime)) }
        xml.close("period")
    }

    /// Times and distances with the signs that XML's forms have between their parts (RFC 6321 §3.6).
    private static func extended(_ value: String, _ type: CalendarProperty.ValueType) -> String {
        switch type {
        case .date, .dateTime: return separated(value)
        case .offset where value.utf8.count >= 5:
            let parts = stride(from: 1, to: value.count, by: 2).map { value.dropFirst($0).prefix(2) }
            return value.prefix(1) + parts.joined(separator: ":")
        default: return value
        }
    }

    /// `20260605T180000Z` with its separators; anything else as it is.
    private static func separated(_ value: String) -> String {
        let bytes = Array(value.utf8)
        guard [8, 15, 16].contains(bytes.count) else { return value }
        var text: [UInt8] = []
        for (place, byte) in bytes.enumerated() {
            if place == 4 || place == 6 { text.append(UInt8(ascii: "-")) }
            if place == 11 || place == 13 { text.append(UInt8(ascii: ":")) }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    // MARK: Reading

    /// The calendars of a document.
    static func read(_ text: String) throws(ProgrammeFault) -> [CalendarComponent] {
        let root: XMLElement
        do { root = try XMLElement.root(of: text) } catch { throw ProgrammeFault(error) }
        guard root.name == "icalendar" else { throw ProgrammeFault(.notThisKind(.xCal), line: root.line) }
        return root.elements.map(component)
    }

    private static func component(_ element: XMLElement) -> CalendarComponent {
        var component = CalendarComponent(element.name.uppercased())
        component.line = element.line
        for property in element.first("properties")?.elements ?? [] { component.add(Self.property(property)) }
        component.components = (element.first("components")?.elements ?? []).map(Self.component)
        return component
    }

    private static func property(_ element: XMLElement) -> CalendarProperty {
        let parameters = (element.first("parameters")?.elements ?? []).map { parameter in
            CalendarProperty.Parameter(name: parameter.name.uppercased(), values: parameter.elements.map(\.text))
        }
        let values = element.elements.filter { $0.name != "parameters" }
        let type = values.first.flatMap { CalendarProperty.ValueType(rawValue: $0.name.uppercased()) }
        var property = CalendarProperty(
            element.name.uppercased(), values.map { basic($0, type ?? .unknown) }, as: type ?? .unknown, parameters)
        property.line = element.line
        return property
    }

    private static func basic(_ element: XMLElement, _ type: CalendarProperty.ValueType) -> String {
        let text = type == .text ? element.text : element.text.trimmed
        switch type {
        case .date, .dateTime: return text.filter { $0 != "-" && $0 != ":" }
        case .offset: return text.filter { $0 != ":" }
        case .period:
            return element.elements.map { $0.text.trimmed.filter { $0 != "-" && $0 != ":" } }.joined(separator: "/")
        default: return text
        }
    }
}
