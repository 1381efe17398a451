/// One field of an act as a form shows it.
public struct FieldShape: Equatable, Sendable {
    /// Its name in the form and in the record.
    public let name: String
    /// What it takes.
    public let kind: Kind
    /// Whether it must be filled in.
    public let isRequired: Bool

    /// What a field takes.
    public enum Kind: Equatable, Sendable {
        case text(TextLimit)
        case clauses(TextLimit)
        case choice([String])
        case code(Source)
        case codes(Source, most: Int)
        case flag
        /// A name that stands in the record as it is.
        case label
        case vocabulary
        /// Kinds of consultation, one a line.
        case kinds
        /// Criteria of a review, one a line.
        case criteria
        /// Scores, one for each criterion.
        case scores
        /// Days of the calendar, parted by spaces.
        case days
        /// A file that is sent along.
        case file
        /// The witnesses of the record, one a line.
        case witnesses
        /// A fingerprint of something that lies beside the record.
        case digest
        case number(ClosedRange<Int>)
        case counts
        /// A thing of the process, by the prefix of its identifiers.
        case reference(String)
        /// Several things of the process, by the prefix of their identifiers.
        case references(String, most: Int)
        case person
        case time
        /// A slot in a room, by their numbers.
        case gridPlace
        /// Sessions with their places, a line each.
        case placements(most: Int)
        /// What was said, in a form in which transcripts come.
        case turns(TextLimit)
        /// How far into something, in hours, minutes and seconds.
        case duration(most: Int)
    }

    /// A list of codes that is data of the charter.
    public enum Source: Sendable {
        case groups
        case topics
        case languages
        /// The classes that a consultation's inputs are sorted into: data of the consultation.
        case classes
        /// The kinds of consultation.
        case kinds
        /// The safeguards that a charter may let hold things up.
        case safeguards
        /// What a room has and a session needs.
        case features
    }

    init(_ name: String, _ kind: Kind, isRequired: Bool) {
        (self.name, self.kind, self.isRequired) = (name, kind, isRequired)
    }
}

/// What a person sent: each field's values in the order they came.
public struct FormValues: Sendable {
    /// The values by field.
    public var values: [String: [String]]
    /// The files that came along, by field.
    public var files: [String: SentFile] = [:]
    /// The moment at which clocks of the mechanism's zone show a reading.
    public var moment: @Sendable (Timestamp.Civil) -> Timestamp?
    /// Whether a name is one of a zone. What zones there are changes with the years, so that no rule can tell.
    public var knowsZone: @Sendable (String) -> Bool
    /// What a text says as a transcript. Every line is a turn unless told otherwise.
    public var transcript: @Sendable (String) -> Result<TranscriptReading, TranscriptReading.Unreadable> =
        TranscriptReading.plain

    /// A form with these values; times are read as UTC and zones believed unless told otherwise.
    public init(
        _ values: [String: [String]] = [:],
        moment: @escaping @Sendable (Timestamp.Civil) -> Timestamp? = { Timestamp(utc: $0) },
        knowsZone: @escaping @Sendable (String) -> Bool = { _ in true }
    ) { (self.values, self.moment, self.knowsZone) = (values, moment, knowsZone) }

    /// The last value of a field.
    public subscript(name: String) -> String? { values[name]?.last }

    /// All values of a field that are not empty.
    public func all(_ name: String) -> [String] { (values[name] ?? []).filter { !$0.isEmpty } }
}
