public import Mechanism

/// A part of the programme that others follow: an address that always gives the state of now.
public struct Feed: Hashable, Sendable {
    public let scope: Scope
    public let format: Format

    /// Which sessions are in it.
    public enum Scope: Hashable, Sendable {
        case all
        /// A track by the key of its name.
        case track(String)
        /// A room by the key of its name.
        case room(String)
        /// The sessions in which somebody has a part.
        case person(PersonID)
        case session(ID<Session>)
    }

    /// In which form it is given.
    public enum Format: String, CaseIterable, Sendable {
        case calendar = "ics"
        case frabXML = "xml"
        case frabJSON = "json"
        case xCal = "xcs"
        case atom
        case table = "csv"
        /// A page of the EuroDIG wiki.
        case wikitext = "wiki"
    }

    /// A feed; nil for a form that its sessions do not have.
    init?(_ scope: Scope, _ format: Format) {
        if format == .wikitext { guard case .session = scope else { return nil } }
        (self.scope, self.format) = (scope, format)
    }

    /// All forms of a part of the programme.
    static func all(_ scope: Scope) -> [Feed] { Format.allCases.compactMap { Feed(scope, $0) } }

    /// Its path.
    var path: String {
        let stem =
            switch scope {
            case .all: "/programme"
            case .track(let key): "/programme/tracks/\(key)"
            case .room(let key): "/programme/rooms/\(key)"
            case .person(let id): "/people/\(id.code)"
            case .session(let id): "/sessions/\(id.number)"
            }
        return "\(stem).\(format.rawValue)"
    }

    /// Reads the parts of a path; nil for any other.
    init?(_ parts: [String]) {
        guard let last = parts.last, let dot = last.lastIndex(of: "."),
            let format = Format(rawValue: String(last[last.index(after: dot)...]))
        else { return nil }
        let name = String(last[..<dot])
        let scope: Scope? =
            switch (parts.first, parts.count) {
            case ("programme.\(format.rawValue)", 1): .all
            case ("programme", 3) where parts[1] == "tracks" && Self.isKey(name): .track(name)
            case ("programme", 3) where parts[1] == "rooms" && Self.isKey(name): .room(name)
            case ("people", 2): PersonID(code: name).map(Scope.person)
            case ("sessions", 2): Int(digits: name).flatMap { $0 > 0 ? Scope.session(ID($0)) : nil }
            default: nil
            }
        guard let scope, let feed = Feed(scope, format) else { return nil }
        self = feed
    }

    private static func isKey(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
