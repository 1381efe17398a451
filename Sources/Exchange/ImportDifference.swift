public import Mechanism

/// In what a file says otherwise of a session that was brought in before, where the process keeps what it has.
public struct ImportDifference: Equatable, Sendable {
    /// What differs.
    public enum Field: String, CaseIterable, Sendable {
        case title
        case alias
        case teaser
        case description
        case keywords
        case track
        case format
        case reading
        case language
        case links
        case people
        case time
        case place
        /// It is called off on one side only.
        case state
        case report
        case messages
    }

    public let session: ID<Session>
    public let field: Field
    /// What the process has.
    public let here: String
    /// What the file says.
    public let there: String
    /// The line of the file that the session begins on.
    public let line: Int?
}

/// Compares a session with the acts that would bring it in as a file tells it now.
struct ImportComparison {
    /// The words of a text of the process; nil for one that was erased, which differs from nothing.
    typealias Words = (Prose) -> String?

    let session: Session
    let mechanism: Mechanism
    let line: Int?
    private(set) var differences: [ImportDifference] = []

    init(_ session: Session, in mechanism: Mechanism, line: Int?) {
        (self.session, self.mechanism, self.line) = (session, mechanism, line)
    }

    /// Compares what is said of a session.
    /// - Parameter isScheduled: Whether the import gives it its time, place and links anyway.
    mutating func compare(_ acts: [ImportedAct], isScheduled: Bool, _ words: Words) {
        if let told = acts.lazy.compactMap({ $0.act as? ImportSession }).first {
            compare(texts: told, words)
            if session.language != told.language { differ(.language, session.language, told.language) }
            if !isScheduled { compare(schedule: told, words) }
        }
        compare(people: acts.compactMap { $0.act as? AssignPart }, words)
        if let told = acts.lazy.compactMap({ $0.act as? FileReport }).first { compare(report: told, words) }
        compare(messages: acts.compactMap { $0.act as? DraftMessage }, words)
    }

    /// Tells that a session is called off on one side only.
    mutating func compare(isCancelled: Bool) {
        let there = isCancelled ? Session.State.cancelled.rawValue : "confirmed"
        if isCancelled != (session.state == .cancelled) { differ(.state, session.state.rawValue, there) }
    }

    private mutating func differ(_ field: ImportDifference.Field, _ here: String, _ there: String) {
        differences.append(.init(session: session.id, field: field, here: here, there: there, line: line))
    }

    private mutating func compare(
        _ field: ImportDifference.Field, _ here: Prose, _ there: Prose, _ words: Words
    ) {
        guard let kept = words(here) else { return }
        let told = Self.said(there)
        if kept != told { differ(field, kept, told) }
    }

    /// The words of an act that is on its way into the record.
    private static func said(_ prose: Prose) -> String { prose.words { _ in nil } ?? "" }

    private mutating func compare(texts told: ImportSession, _ words: Words) {
        compare(.title, session.title, told.title, words)
        compare(.alias, session.alias, told.alias, words)
        compare(.teaser, session.teaser, told.teaser, words)
        compare(.description, session.description, told.description, words)
        compare(.keywords, session.keywords, told.keywords, words)
        compare(.track, session.importedTrack, told.track, words)
        compare(.format, session.format, told.format, words)
        compare(.reading, session.furtherReading, told.furtherReading, words)
    }

    /// What a file leaves open is no other time and no other place.
    private mutating func compare(schedule told: ImportSession, _ words: Words) {
        let isAnother = { (here: Timestamp?, there: Timestamp?) in there != nil && here != there }
        if isAnother(session.starts, told.starts) || isAnother(session.ends, told.ends) {
            differ(.time, Self.times(session.starts, session.ends), Self.times(told.starts, told.ends))
        }
        if !told.place.isEmpty { compare(.place, session.place, told.place, words) }
        compare(.links, session.links, told.links, words)
    }

    private static func times(_ starts: Timestamp?, _ ends: Timestamp?) -> String {
        [starts, ends].map { $0?.rfc3339 ?? "open" }.joined(separator: " to ")
    }

    /// Tells who is named on one side only, or with another part.
    private mutating func compare(people told: [AssignPart], _ words: Words) {
        let named = session.parts.compactMap { part in
            words(part.person.flatMap { mechanism.people[$0]?.name } ?? part.name)
                .map { "\($0) (\(part.role.rawValue))" }
        }
        // Of somebody whose name was erased nobody can tell whether the file names the same person.
        guard named.count == session.parts.count else { return }
        let there = told.map { "\(Self.said($0.name)) (\($0.role.rawValue))" }
        let (gone, come) = (Set(named).subtracting(there), Set(there).subtracting(named))
        guard !gone.isEmpty || !come.isEmpty else { return }
        differ(
            .people, named.filter(gone.contains).joined(separator: ", "),
            there.filter(come.contains).joined(separator: ", "))
    }

    private mutating func compare(report told: FileReport, _ words: Words) {
        let parts = [
            (session.report?.proposal, told.proposal), (session.report?.summary, told.summary),
            (session.report?.discussion, told.discussion)
        ]
        for (here, there) in parts { compare(.report, here ?? .none, there, words) }
    }

    private mutating func compare(messages told: [DraftMessage], _ words: Words) {
        let kept = session.messages.compactMap { mechanism.messages[$0] }.compactMap { words($0.text) }
        let there = told.map { Self.said($0.text) }
        guard !told.isEmpty, kept.count == session.messages.count, kept != there else { return }
        differ(.messages, kept.joined(separator: "\n"), there.joined(separator: "\n"))
    }
}
