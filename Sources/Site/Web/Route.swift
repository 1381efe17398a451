public import Exchange
public import HTML
public import Mechanism
public import TransparencyLog

public import struct Mechanism.Conversation

/// Every address of the site. Pages link by route, never by string, and one switch answers them all.
public enum Route: Hashable, Sendable {
    case home
    case issues
    case issue(ID<Issue>)
    case learning(ID<LearningEvent>)
    case programme
    case session(ID<Session>)
    /// A session by a title that it has or had, as it stands in an address.
    case sessionByTitle(String)
    /// An edition of the forum, the grid in which its programme is made, a proposal for it, and its timetable as a file.
    case edition(ID<Edition>)
    case grid(ID<Edition>)
    case proposal(ID<Edition>)
    case timetable(ID<Edition>)
    /// When somebody can come.
    case availability(ID<Edition>)
    /// A call for issues or sessions, what answers it, and its review.
    case programmeCalls
    case programmeCall(ID<ProgrammeCall>)
    case submissionTable(ID<ProgrammeCall>)
    case reviewRoom(ID<ProgrammeCall>)
    case reviewSheet(ID<ProgrammeCall>, ID<Session>)
    /// A session while it is live, the screen in its room, and what changes on them.
    case live(ID<Session>)
    case screen(ID<Session>)
    case liveStream(ID<Session>)
    /// Where answers to the room's question are sent.
    case temperature(ID<Session>)
    /// What was said in a session, and the same as a file.
    case transcript(ID<Session>)
    case transcriptFile(ID<Session>, TranscriptFormat)
    /// The report of a session in one of its forms, and the same as a file.
    case report(ID<Session>, ReportForm)
    case reportFile(ID<Session>, ReportForm)
    /// A part of the programme as others follow it.
    case feed(Feed)
    case conversation(ID<Conversation>)
    /// One statement after the other, and where votes are sent.
    case voting(ID<Conversation>)
    case ownVotes(ID<Conversation>)
    case ownVotesFile(ID<Conversation>)
    case resultTable(ID<Conversation>)
    case resultFile(ID<Conversation>)
    case consultations
    case consultation(ID<Consultation>)
    case version(ID<Consultation>, Int)
    case responses(ID<Consultation>)
    /// Why the words of a text are what they are.
    case why(ID<Consultation>)
    /// Inputs on earlier versions.
    case review(ID<Consultation>)
    /// Where answers are drafted.
    case drafting(ID<Consultation>)
    /// A consultation as a file.
    case export(ID<Consultation>, Export)
    case input(ID<Input>)
    /// A file that stands beside an input, from 1.
    case attachment(ID<Input>, Int)
    case call(ID<ConsensusCall>)
    case people
    case person(PersonID)
    case balance
    case safeguards
    case about
    case accessibility
    case privacy
    case desk
    case record
    case entry(Int)
    case receipt(Int)
    case proof(Int)
    case object(String)
    case checkpoint
    case recordKey
    case policy
    case results
    case tile(Tile)
    case bundle(EntryBundle)

    case signIn
    case link(String)
    case signOut
    case you
    case registration(ID<LearningEvent>)
    case demonstration
    /// The form of an act, and where it is sent.
    case act(ActType)

    case style(String)
    case script(String)
    case mark
    case robots
    case health

    /// The page that shows a thing.
    public init(_ object: ObjectID, in mechanism: Mechanism) {
        self =
            switch object {
            case .mechanism: .about
            case .person(let id): .person(id)
            case .issue(let id): .issue(id)
            case .learning(let id): .learning(id)
            case .session(let id): .session(id)
            case .edition(let id): .edition(id)
            case .programmeCall(let id): .programmeCall(id)
            case .message(let id): mechanism.messages[id].map { .session($0.session) } ?? .programme
            case .conversation(let id): .conversation(id)
            case .statement(let id): mechanism.statements[id].map { .conversation($0.conversation) } ?? .issues
            case .consultation(let id): .consultation(id)
            case .input(let id): .input(id)
            case .call(let id): .call(id)
            case .objection(let id): mechanism.objections[id].map { .call($0.call) } ?? .issues
            case .followUp(let id): mechanism.followUps[id].map { .issue($0.issue) } ?? .issues
            }
    }

    /// Its path.
    public var path: String {
        switch self {
        case .home: "/"
        case .issues: "/issues"
        case .issue(let id): "/issues/\(id.number)"
        case .learning(let id): "/learning/\(id.number)"
        case .programme: "/programme"
        case .session(let id): "/sessions/\(id.number)"
        case .sessionByTitle(let title): "/sessions/by-title/\(title)"
        case .edition(let id): "/editions/\(id.number)"
        case .grid(let id): "/editions/\(id.number)/grid"
        case .proposal(let id): "/editions/\(id.number)/proposal"
        case .timetable(let id): "/editions/\(id.number)/timetable.csv"
        case .availability(let id): "/editions/\(id.number)/availability"
        case .programmeCalls: "/programme/calls"
        case .programmeCall(let id): "/programme/calls/\(id.number)"
        case .submissionTable(let id): "/programme/calls/\(id.number)/submissions.csv"
        case .reviewRoom(let id): "/programme/calls/\(id.number)/review"
        case .reviewSheet(let id, let session): "/programme/calls/\(id.number)/review/\(session.number)"
        case .live(let id): "/sessions/\(id.number)/live"
        case .screen(let id): "/sessions/\(id.number)/screen"
        case .liveStream(let id): "/sessions/\(id.number)/stream"
        case .temperature(let id): "/sessions/\(id.number)/temperature"
        case .transcript(let id): "/sessions/\(id.number)/transcript"
        case .transcriptFile(let id, let format): "/sessions/\(id.number)/transcript.\(format.rawValue)"
        case .report(let id, let form): "/sessions/\(id.number)/report-\(form.rawValue)"
        case .reportFile(let id, let form): "/sessions/\(id.number)/report-\(form.rawValue).md"
        case .feed(let feed): feed.path
        case .conversation(let id): "/conversations/\(id.number)"
        case .voting(let id): "/conversations/\(id.number)/vote"
        case .ownVotes(let id): "/conversations/\(id.number)/votes"
        case .ownVotesFile(let id): "/conversations/\(id.number)/votes.json"
        case .resultTable(let id): "/conversations/\(id.number)/result.csv"
        case .resultFile(let id): "/conversations/\(id.number)/result.json"
        case .consultations: "/consultations"
        case .consultation(let id): "/consultations/\(id.number)"
        case .version(let id, let version): "/consultations/\(id.number)/versions/\(version)"
        case .responses(let id): "/consultations/\(id.number)/responses"
        case .why(let id): "/consultations/\(id.number)/why"
        case .review(let id): "/consultations/\(id.number)/carried"
        case .drafting(let id): "/consultations/\(id.number)/drafting"
        case .export(let id, let export): "/consultations/\(id.number)/export/\(export.rawValue)"
        case .input(let id): "/inputs/\(id.number)"
        case .attachment(let id, let number): "/inputs/\(id.number)/files/\(number)"
        case .call(let id): "/calls/\(id.number)"
        case .people: "/people"
        case .person(let id): "/people/\(id.code)"
        case .balance: "/balance"
        case .safeguards: "/safeguards"
        case .about: "/about"
        case .accessibility: "/about/accessibility"
        case .privacy: "/about/privacy"
        case .desk: "/desk"
        case .record: "/record"
        case .entry(let index): "/record/entries/\(index)"
        case .object(let hash): "/record/object/\(hash)"
        case .checkpoint: "/record/checkpoint"
        case .recordKey: "/record/key"
        case .receipt(let index): "/record/entries/\(index)/receipt"
        case .proof(let index): "/record/proof/\(index).tlog-proof"
        case .policy: "/record/policy"
        case .results: "/record/results"
        case .tile(let tile): "/record/" + tile.path
        case .bundle(let bundle): "/record/" + bundle.path
        case .signIn: "/sign-in"
        case .link(let token): "/sign-in/\(token)"
        case .signOut: "/sign-out"
        case .you: "/you"
        case .registration(let id): "/learning/\(id.number)/registration"
        case .demonstration: "/demonstration"
        case .act(let type): "/acts/\(type.rawValue)"
        case .style(let hash): "/style/\(hash).css"
        case .script(let hash): "/script/\(hash).js"
        case .mark: "/mark.svg"
        case .robots: "/robots.txt"
        case .health: "/health"
        }
    }

    /// Its address, for a page to link to.
    public var link: Link { .path(path) }

    /// Reads a path: exactly those that ``path`` writes, nothing else.
    public init?(path: String) {
        guard path.utf8.count <= 400, path.first == "/" else { return nil }
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let route = Self.read(parts), route.path == path else { return nil }
        self = route
    }

    private static func read(_ parts: [String]) -> Route? {
        func id<Thing>(_ text: String) -> ID<Thing>? { Int(digits: text).flatMap { $0 > 0 ? ID($0) : nil } }
        if let feed = Feed(parts) { return .feed(feed) }
        switch (parts.first ?? "", parts.count) {
        case ("", 1): return .home
        case ("issues", 1): return .issues
        case ("issues", 2): return id(parts[1]).map(Route.issue)
        case ("learning", 2): return id(parts[1]).map(Route.learning)
        case ("learning", 3) where parts[2] == "registration": return id(parts[1]).map(Route.registration)
        case ("programme", 1): return .programme
        case ("programme", 2...5) where parts[1] == "calls": return programmeCall(Array(parts.dropFirst(2)))
        case ("sessions", 2): return id(parts[1]).map(Route.session)
        case ("sessions", 3...) where parts[1] == "by-title":
            let title = parts.dropFirst(2).joined(separator: "/")
            return title.isEmpty ? nil : .sessionByTitle(title)
        case ("editions", 2): return id(parts[1]).map(Route.edition)
        case ("editions", 3): return id(parts[1]).flatMap { edition($0, parts[2]) }
        case ("sessions", 3): return id(parts[1]).flatMap { session($0, parts[2]) }
        case ("conversations", 2): return id(parts[1]).map(Route.conversation)
        case ("conversations", 3): return id(parts[1]).flatMap { conversation($0, parts[2]) }
        case ("consultations", 1): return .consultations
        case ("consultations", 2): return id(parts[1]).map(Route.consultation)
        case ("consultations", 3):
            guard let consultation: ID<Consultation> = id(parts[1]) else { return nil }
            return switch parts[2] {
            case "responses": .responses(consultation)
            case "why": .why(consultation)
            case "carried": .review(consultation)
            case "drafting": .drafting(consultation)
            default: nil
            }
        case ("consultations", 4) where parts[2] == "export":
            guard let consultation: ID<Consultation> = id(parts[1]), let export = Export(rawValue: parts[3]) else {
                return nil
            }
            return .export(consultation, export)
        case ("consultations", 4) where parts[2] == "versions":
            guard let consultation: ID<Consultation> = id(parts[1]), let version = Int(digits: parts[3]) else {
                return nil
            }
            return .version(consultation, version)
        case ("inputs", 2): return id(parts[1]).map(Route.input)
        case ("inputs", 4) where parts[2] == "files":
            guard let input: ID<Input> = id(parts[1]), let number = Int(digits: parts[3]) else { return nil }
            return .attachment(input, number)
        case ("calls", 2): return id(parts[1]).map(Route.call)
        case ("people", 1): return .people
        case ("people", 2): return PersonID(code: parts[1]).map(Route.person)
        case ("balance", 1): return .balance
        case ("safeguards", 1): return .safeguards
        case ("about", 1): return .about
        case ("about", 2): return parts[1] == "privacy" ? .privacy : parts[1] == "accessibility" ? .accessibility : nil
        case ("desk", 1): return .desk
        case ("record", _): return record(Array(parts.dropFirst()))
        case ("sign-in", 1): return .signIn
        case ("sign-in", 2): return .link(parts[1])
        case ("sign-out", 1): return .signOut
        case ("you", 1): return .you
        case ("demonstration", 1): return .demonstration
        case ("acts", 2): return ActType(rawValue: parts[1]).map(Route.act)
        case ("style", 2): return parts[1].hasSuffix(".css") ? .style(String(parts[1].dropLast(4))) : nil
        case ("script", 2): return parts[1].hasSuffix(".js") ? .script(String(parts[1].dropLast(3))) : nil
        case ("mark.svg", 1): return .mark
        case ("robots.txt", 1): return .robots
        case ("health", 1): return .health
        default: return nil
        }
    }

    private static func session(_ id: ID<Session>, _ part: String) -> Route? {
        switch part {
        case "live": .live(id)
        case "screen": .screen(id)
        case "stream": .liveStream(id)
        case "temperature": .temperature(id)
        case "transcript": .transcript(id)
        case let name where name.hasPrefix("transcript."):
            TranscriptFormat(rawValue: String(name.dropFirst(11))).map { .transcriptFile(id, $0) }
        case let name where name.hasPrefix("report-") && name.hasSuffix(".md"):
            ReportForm(rawValue: String(name.dropFirst(7).dropLast(3))).map { .reportFile(id, $0) }
        case let name where name.hasPrefix("report-"):
            ReportForm(rawValue: String(name.dropFirst(7))).map { .report(id, $0) }
        default: nil
        }
    }

    private static func conversation(_ id: ID<Conversation>, _ part: String) -> Route? {
        switch part {
        case "vote": .voting(id)
        case "votes": .ownVotes(id)
        case "votes.json": .ownVotesFile(id)
        case "result.csv": .resultTable(id)
        case "result.json": .resultFile(id)
        default: nil
        }
    }

    private static func record(_ parts: [String]) -> Route? {
        switch (parts.first, parts.count) {
        case (nil, 0): return .record
        case ("checkpoint", 1): return .checkpoint
        case ("key", 1): return .recordKey
        case ("entries", 2): return Int(digits: parts[1]).map(Route.entry)
        case ("entries", 3) where parts[2] == "receipt": return Int(digits: parts[1]).map(Route.receipt)
        case ("proof", 2) where parts[1].hasSuffix(".tlog-proof"):
            return Int(digits: parts[1].dropLast(".tlog-proof".count)).map(Route.proof)
        case ("object", 2): return .object(parts[1])
        case ("policy", 1): return .policy
        case ("results", 1): return .results
        case ("tile", 3...):
            let path = parts.joined(separator: "/")
            return EntryBundle(path: path).map(Route.bundle) ?? Tile(path: path).map(Route.tile)
        default: return nil
        }
    }
}
