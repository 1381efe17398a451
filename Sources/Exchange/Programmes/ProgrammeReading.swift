/// A programme as a file tells it, and everything that the file says and the programme has no place for.
public struct ProgrammeReading: Equatable, Sendable {
    /// What kind of file it was.
    public let format: ProgrammeFormat
    public private(set) var programme: Programme
    /// What was left out or taken for something, in the order of the file.
    public private(set) var notes: [Note] = []

    /// Something in a file that did not go into the programme as it stands.
    public struct Note: Equatable, Sendable {
        /// Why it is told.
        public enum Reason: String, CaseIterable, Sendable {
            /// The programme has no place for it.
            case unplaced
            /// It cannot be understood.
            case unreadable
            /// The file does not tell, and something was taken for granted.
            case assumed
            /// Another session has the same identifier.
            case repeated
        }

        /// Counted from 1; nil for what concerns the whole file.
        public let line: Int?
        public let why: Reason
        /// The name of the field.
        public let field: String
        /// What stands there.
        public let text: String
    }

    /// The most sessions that a file may have.
    public static let mostEvents = 20_000

    /// The line that each session begins on, by its identifier.
    public private(set) var lines: [String: Int] = [:]
    private var places: [String: Int] = [:]
    /// The number that the next session with an identifier may get.
    private var repeats: [String: Int] = [:]

    init(_ format: ProgrammeFormat, _ programme: Programme = Programme()) {
        (self.format, self.programme) = (format, programme)
    }

    mutating func change(_ body: (inout Programme) -> Void) { body(&programme) }

    mutating func note(_ why: Note.Reason, _ field: String, _ text: String = "", line: Int?) {
        let shown = text.count > 200 ? text.prefix(200) + "…" : text[...]
        notes.append(Note(line: line, why: why, field: field, text: String(shown)))
    }

    /// Takes a session in. None is lost, and none is taken twice: a second one with the same identifier is told of, kept
    /// under another identifier when it is another session, and left when it says the same.
    mutating func add(_ event: Programme.Event, line: Int?) throws(ProgrammeFault) {
        guard programme.events.count < Self.mostEvents else { throw ProgrammeFault(.tooManyEvents, line: line) }
        var event = event
        if let starts = event.starts, let ends = event.ends, ends < starts {
            note(.unreadable, "end", "\(event.title): it would end before it begins", line: line)
            event.ends = nil
        }
        guard let first = places[event.id] else { return append(event, line) }
        if programme.events.indices.contains(first), programme.events[first] == event {
            return note(.repeated, "session", "\(event.title): the same again; it counts once", line: line)
        }
        var number = repeats[event.id] ?? 2
        while places["\(event.id)#\(number)"] != nil { number += 1 }
        repeats[event.id] = number + 1
        event.id = "\(event.id)#\(number)"
        note(.repeated, "identifier", "\(event.title): now \(event.id)", line: line)
        append(event, line)
    }

    private mutating func append(_ event: Programme.Event, _ line: Int?) {
        places[event.id] = programme.events.count
        lines[event.id] = line
        programme.events.append(event)
    }

    /// Puts a newer state of a session in the place of the older one, if there is one.
    mutating func replace(_ event: Programme.Event) {
        guard let place = places[event.id], programme.events.indices.contains(place) else { return }
        programme.events[place] = event
    }

    /// The session with an identifier.
    func event(_ id: String) -> Programme.Event? {
        places[id].flatMap { programme.events.indices.contains($0) ? programme.events[$0] : nil }
    }

    /// The reading with its programme in the form that is written.
    var settled: ProgrammeReading {
        var reading = self
        reading.programme = programme.settled
        reading.notes = notes.enumerated().sorted { one, other in
            (one.element.line ?? 0, one.offset) < (other.element.line ?? 0, other.offset)
        }.map(\.element)
        return reading
    }
}
