import Mechanism

extension Programme {
    /// The same programme in the one form that is written: texts without blanks around them and without characters that
    /// a format forbids, sessions in the order of their beginnings, every room and track listed, and a day for every
    /// session that has a time.
    public var settled: Programme { settled { $0.settled } }

    /// The same, where sessions that are what they were are not gone through again.
    public func settled(keeping written: WrittenEvents) -> Programme { settled(written.settled) }

    private func settled(_ settle: (Event) -> Event) -> Programme {
        var programme = self
        programme.title = Self.line(title) ?? ""
        programme.acronym = acronym.flatMap(Self.line)
        programme.address = address.flatMap(Self.line)
        programme.version = version.flatMap(Self.line)
        programme.events = events.map(settle)
        if !programme.isInOrder {
            programme.events = programme.events.enumerated().sorted { one, other in
                Self.precedes(one.element, other.element)
                    || !Self.precedes(other.element, one.element) && one.offset < other.offset
            }.map(\.element)
        }
        programme.rooms = Self.listed(rooms, programme.events.map(\.room))
        programme.tracks = Self.listed(tracks, programme.events.map(\.track))
        programme.days = programme.completeDays
        return programme
    }

    private var isInOrder: Bool { zip(events, events.dropFirst()).allSatisfy { !Self.precedes($1, $0) } }

    /// Whether an event begins before another; of those that begin together, whether its identifier comes first.
    private static func precedes(_ one: Event, _ other: Event) -> Bool {
        let (first, second) = (one.starts?.seconds ?? .max, other.starts?.seconds ?? .max)
        return first != second ? first < second : one.id < other.id
    }

    /// What is listed, each once, and after it what is only used.
    static func listed(_ names: [String], _ used: [String?]) -> [String] {
        var seen: Set<String> = []
        return (names.map(line) + used).compactMap(\.self).filter { seen.insert($0).inserted }
    }

    /// Text of one line: nil where nothing is left of it.
    static func line(_ text: String) -> String? {
        let words = clean(text, keepsLines: false)
        return words.isEmpty ? nil : words
    }

    /// Text of any number of lines: nil where nothing is left of it.
    static func prose(_ text: String) -> String? {
        let words = clean(text, keepsLines: true)
        return words.isEmpty ? nil : words
    }

    /// Without characters that XML 1.0 §2.2 forbids, with line feeds between lines, without blanks around it.
    private static func clean(_ text: String, keepsLines: Bool) -> String {
        if isClean(text, keepsLines: keepsLines) { return text }
        var scalars = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            switch scalar {
            case "\n" where last == "\r": continue
            case "\n", "\r", "\u{2028}", "\u{2029}": scalars.append(keepsLines ? "\n" : " ")
            case "\t": scalars.append(keepsLines ? "\t" : " ")
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars).trimmed
    }

    /// Whether a text can stay as it is; told over its bytes, since most can.
    fileprivate static func isClean(_ text: String, keepsLines: Bool) -> Bool {
        var text = text
        let holds = text.withUTF8 { bytes in
            var last: UInt8 = 0
            for byte in bytes {
                switch byte {
                case 0x0A, 0x09: if !keepsLines { return false }
                case 0..<0x20, 0x7F: return false
                // Among these may be controls, noncharacters and Unicode's own line ends.
                case 0x80...0xBF: if last == 0xC2 && byte < 0xA0 || last == 0xBF || last == 0x80 { return false }
                default: break
                }
                last = byte
            }
            return true
        }
        guard holds, let first = text.unicodeScalars.first, let end = text.unicodeScalars.last else { return holds }
        return !first.isBlank && !end.isBlank
    }

    /// Whether a text is one line of at least one character that can stay as it is; so is one that is not there.
    fileprivate static func isLine(_ text: String?) -> Bool {
        text.map { !$0.isEmpty && isClean($0, keepsLines: false) } ?? true
    }

    /// The same for a text of any number of lines.
    fileprivate static func isProse(_ text: String?) -> Bool {
        text.map { !$0.isEmpty && isClean($0, keepsLines: true) } ?? true
    }
}

extension Programme.Event {
    /// Whether it is in the form that is written already, as what was read is.
    fileprivate var isSettled: Bool {
        Programme.isLine(id) && Programme.isLine(title) && Programme.isLine(subtitle) && Programme.isLine(kind)
            && Programme.isLine(room) && Programme.isLine(track) && Programme.isLine(language)
            && Programme.isLine(address) && Programme.isProse(abstract) && Programme.isProse(description)
            && number.map { (1...Int(Int32.max)).contains($0) } ?? true && (0...Int(Int32.max)).contains(sequence)
            && ends.map { end in starts.map { end > $0 } ?? false } ?? true
            && people.allSatisfy(\.isSettled) && links.allSatisfy(\.isSettled)
    }

    /// The same event in the form that is written.
    var settled: Programme.Event {
        if isSettled { return self }
        var event = self
        event.id = Programme.line(id) ?? "event"
        event.title = Programme.line(title) ?? "–"
        event.subtitle = subtitle.flatMap(Programme.line)
        event.kind = kind.flatMap(Programme.line)
        event.room = room.flatMap(Programme.line)
        event.track = track.flatMap(Programme.line)
        event.language = language.flatMap(Programme.line)
        event.abstract = abstract.flatMap(Programme.prose)
        event.description = description.flatMap(Programme.prose)
        event.address = address.flatMap(Programme.line)
        event.number = number.flatMap { (1...Int(Int32.max)).contains($0) ? $0 : nil }
        event.sequence = min(max(0, sequence), Int(Int32.max))
        event.ends = ends.flatMap { end in starts.flatMap { end > $0 ? end : nil } }
        event.people = people.compactMap(\.settled)
        event.links = links.compactMap(\.settled)
        return event
    }
}

extension Programme.Person {
    fileprivate var isSettled: Bool {
        Programme.isLine(name) && Programme.isLine(role) && Programme.isLine(organisation) && Programme.isLine(key)
            && Programme.isLine(address) && Programme.isProse(biography)
    }

    /// Nil for somebody without a name.
    fileprivate var settled: Programme.Person? {
        guard let name = Programme.line(name) else { return nil }
        var person = self
        person.name = name
        person.role = role.flatMap(Programme.line)
        person.organisation = organisation.flatMap(Programme.line)
        person.biography = biography.flatMap(Programme.prose)
        person.key = key.flatMap(Programme.line)
        person.address = address.flatMap(Programme.line)
        return person
    }
}

extension Programme.Link {
    fileprivate var isSettled: Bool {
        Programme.isLine(address) && (title.isEmpty || Programme.isLine(title))
    }

    /// Nil for a link that leads nowhere.
    fileprivate var settled: Programme.Link? {
        guard let address = Programme.line(address) else { return nil }
        return Programme.Link(kind, title: Programme.line(title) ?? "", address: address)
    }
}
