extension SessionDocument {
    /// When and where a session is, as the document says it and as far as that could be understood.
    public struct Schedule: Equatable, Sendable {
        /// The date as given.
        public var date: String?
        /// The time as given.
        public var time: String?
        /// The room or venue as given.
        public var room: String?
        /// The year, four digits.
        public var year: Int?
        /// The month, 1...12.
        public var month: Int?
        /// The day of the month, 1...31, valid for the month and year (Gregorian calendar).
        public var day: Int?
        /// The start in minutes after midnight, local time, 0..<1440.
        public var startMinute: Int?
        /// The end in minutes after midnight, local time, 0...1440; never before the start.
        public var endMinute: Int?

        /// A time and place that are not known yet.
        public init() {}

        /// Reads a line such as "5 June 2015 | 11:30-13:00 | Room 3" or "Friday, 5 June 2015, 11:30, Room 3".
        ///
        /// - Returns: nil when the line has no date, or is a sentence and not a line of particulars.
        init?(line: String) {
            guard line.count <= 400 else { return nil }
            let pieces = line.split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
            var schedule = Schedule()
            var rooms: [String] = []
            for piece in pieces { rooms += schedule.take(piece) }
            guard schedule.date != nil || (pieces.count > 1 && schedule.time != nil) else { return nil }
            if pieces.count == 1, line.words.count > 16 || line.endsSentence && line.words.count > 9 { return nil }
            if !rooms.isEmpty { schedule.room = rooms.joined(separator: ", ") }
            self = schedule
        }

        /// Takes date and time out of a piece of text, where not yet known, and returns what is left as places.
        mutating func take(_ piece: String) -> [String] {
            var reading = ScheduleReading(piece)
            if date == nil, let found = reading.date() {
                date = found.given
                if let day = found.day { (self.year, self.month, self.day) = (day.year, day.month, day.day) }
            }
            if time == nil, let found = reading.time() {
                time = found.given
                startMinute = found.start
                endMinute = found.end
            }
            return reading.rest
        }

        /// Takes what a line under a label for date, time or both says, keeping as date what was not understood.
        mutating func add(_ text: String) {
            let known = self
            let rest = take(text)
            if date == known.date, time == known.time {
                date = [date, text].compactMap(\.self).joined(separator: ", ")
            } else {
                add(places: rest)
            }
        }

        /// Adds places to the room as given.
        mutating func add(places: [String]) {
            let places = [room].compactMap(\.self) + places
            if !places.isEmpty { room = places.joined(separator: ", ") }
        }

        /// Adds what another line says where this one is silent.
        mutating func merge(_ other: Schedule) {
            if date == nil { (date, year, month, day) = (other.date, other.year, other.month, other.day) }
            if time == nil { (time, startMinute, endMinute) = (other.time, other.startMinute, other.endMinute) }
            room = room ?? other.room
        }
    }
}
