/// A form in which programmes are exchanged.
public enum ProgrammeFormat: String, CaseIterable, Sendable {
    /// RFC 5545.
    case iCalendar = "ical"
    /// frab's `schedule.xml`, as pretalx and others write it too.
    case frabXML = "frab-xml"
    /// frab's `schedule.json`.
    case frabJSON = "frab-json"
    /// RFC 6321.
    case xCal = "xcal"
    /// The older `schedule.xml` of Pentabarf, without UUIDs.
    case pentabarf = "pentabarf-xml"
    /// What Indico's export interface gives of an event.
    case indico = "indico-json"
    /// What the IETF's datatracker gives of a meeting's agenda.
    case ietf = "ietf-json"
    /// schema.org's `Event`, as search engines read it.
    case jsonLD = "json-ld"
    /// RFC 4287.
    case atom
    /// RFC 4180.
    case csv

    /// The most bytes that a file may have: 32 MiB.
    public static let mostBytes = 32 << 20

    /// The formats that are read.
    public static let readable: [ProgrammeFormat] = [
        .iCalendar, .frabXML, .frabJSON, .xCal, .pentabarf, .indico, .ietf
    ]
    /// The formats that are written.
    public static let writable: [ProgrammeFormat] = [.iCalendar, .frabXML, .frabJSON, .xCal, .jsonLD, .atom, .csv]

    /// Whether a session without a date has a place in it.
    public var holdsUndated: Bool { self == .jsonLD || self == .atom || self == .csv }

    /// What kind of file it is (IANA media types).
    public var mediaType: String {
        switch self {
        case .iCalendar: "text/calendar; charset=utf-8"
        case .frabXML, .pentabarf: "application/vnd.c3voc.schedule+xml"
        case .frabJSON, .indico, .ietf: "application/json"
        case .xCal: "application/calendar+xml"
        case .jsonLD: "application/ld+json"
        case .atom: "application/atom+xml"
        case .csv: "text/csv; charset=utf-8; header=present"
        }
    }

    // MARK: Reading

    /// What kind of programme a file is, by its content; nil for anything else.
    public static func detect(_ bytes: [UInt8]) -> ProgrammeFormat? {
        let body = content(of: bytes).drop { $0 <= 0x20 }
        switch body.first {
        case UInt8(ascii: "<"):
            let text = String(decoding: body.prefix(16_384), as: UTF8.self)
            var scanner = MarkupScanner(text, isXML: true)
            while let token = try? scanner.next() {
                guard case .start(let name, _, _) = token else { continue }
                return name == "schedule" ? .frabXML : name == "icalendar" ? .xCal : nil
            }
            return nil
        case UInt8(ascii: "{"): return (try? SourceJSON.read(body)).flatMap(format)
        default:
            return String(decoding: body.prefix(15), as: UTF8.self).uppercased() == "BEGIN:VCALENDAR" ? .iCalendar : nil
        }
    }

    private static func format(_ json: SourceJSON) -> ProgrammeFormat? {
        if json["meeting"]?.isObject == true, json["schedule"]?.isArray == true { return .ietf }
        if json["schedule"]?["conference"]?.isObject == true { return .frabJSON }
        return json["_type"]?.text == "HTTPAPIResult" && json["results"] != nil ? .indico : nil
    }

    /// Reads a programme.
    /// - Parameters:
    ///   - bytes: The file: UTF-8, with or without a byte order mark.
    ///   - format: What it is; when nil, its content tells.
    ///   - zone: The IANA name of the zone of its times, where the file does not tell.
    /// - Throws: The first fault met; nothing of a faulty file is returned.
    public static func read(_ bytes: [UInt8], as format: ProgrammeFormat? = nil, zone: String? = nil)
        throws(ProgrammeFault) -> ProgrammeReading
    {
        guard bytes.count <= mostBytes else { throw ProgrammeFault(.tooLarge(bytes: bytes.count)) }
        let body = content(of: bytes)
        let zone = zone.flatMap { ClockZone.isKnown($0) ? $0 : nil }
        // A file that is JSON but broken is told of by its line.
        let json: SourceJSON? = isJSON(bytes) && format != .iCalendar ? try self.json(body) : nil
        let detected = json.map(Self.format) ?? detect(bytes)
        guard let format = format ?? detected else { throw ProgrammeFault(.unknownKind) }
        switch format {
        case .iCalendar:
            let file = try CalendarTextReader.read(body)
            return try CalendarReader.read(file.calendars, strays: file.strays, as: format, zone: zone)
        case .xCal:
            return try CalendarReader.read(try CalendarXML.read(try text(bytes)), strays: [], as: format, zone: zone)
        case .frabXML, .pentabarf: return try ScheduleXMLReader.read(try text(bytes), as: format, zone: zone)
        case .frabJSON, .indico, .ietf:
            guard let json else { throw ProgrammeFault(.notThisKind(format), line: 1) }
            switch format {
            case .indico: return try IndicoReader.read(json, zone: zone)
            case .ietf: return try AgendaReader.read(json, zone: zone)
            default: return try FrabJSONReader.read(json, zone: zone)
            }
        case .jsonLD, .atom, .csv: throw ProgrammeFault(.notThisKind(format))
        }
    }

    /// Whether a file begins as JSON does. Two braces begin a template of a wiki.
    public static func isJSON(_ bytes: [UInt8]) -> Bool {
        let body = content(of: bytes).drop { $0 <= 0x20 }
        return body.starts(with: "/*".utf8) || body.first == UInt8(ascii: "{") && !body.starts(with: "{{".utf8)
    }

    /// The JSON of a file that may be a programme. A comment in front of it, which JSON has not, is no reason to be silent about
    /// what the file is.
    private static func json(_ body: ArraySlice<UInt8>) throws(ProgrammeFault) -> SourceJSON {
        let start = body.drop { $0 <= 0x20 }
        guard start.starts(with: "/*".utf8) else {
            let json = try SourceJSON.read(body)
            if isSubmission(json) { throw ProgrammeFault(.submission, line: json.line) }
            return json
        }
        let end = start.indices.dropFirst(3).first {
            start[$0 - 1] == UInt8(ascii: "*") && start[$0] == UInt8(ascii: "/")
        }
        if let end, let json = try? SourceJSON.read(start[(end + 1)...]), isSubmission(json) {
            throw ProgrammeFault(.submission, line: 1)
        }
        throw ProgrammeFault(.malformed("a comment stands in the JSON"), line: 1)
    }

    /// Whether JSON is one proposal with its speakers, as frab and pretalx give it.
    private static func isSubmission(_ json: SourceJSON) -> Bool {
        json["title"] != nil && json["speakers"]?.isArray == true && json["abstract"] != nil && json["schedule"] == nil
    }

    private static func content(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }

    private static func text(_ bytes: [UInt8]) throws(ProgrammeFault) -> String {
        do { return try SourceBytes.text(bytes) } catch { throw ProgrammeFault(error) }
    }

    // MARK: Writing

    /// A programme in this format; the same programme always gives the same bytes.
    /// - Parameters:
    ///   - address: Where it is given as a feed, if it is.
    ///   - written: What its events came to last time: those that are what they were are not written again.
    /// - Returns: nil for a format that is only read, and where it asks for a date and the programme has none.
    public func bytes(
        of programme: Programme, at address: String? = nil, keeping written: WrittenEvents = WrittenEvents()
    ) -> [UInt8]? {
        let programme = programme.settled(keeping: written)
        return switch self {
        case .iCalendar: CalendarWriter.text(of: programme, written)
        case .xCal: CalendarWriter.xml(of: programme, written)
        case .frabXML: FrabXMLWriter.bytes(of: programme, written)
        case .frabJSON: FrabJSONWriter.bytes(of: programme, written)
        case .jsonLD: ProgrammeJSONLD.bytes(of: programme)
        case .atom: ProgrammeAtom.bytes(of: programme, at: address, written)
        case .csv: ProgrammeTable.csv(of: programme, written)
        case .pentabarf, .indico, .ietf: nil
        }
    }
}
