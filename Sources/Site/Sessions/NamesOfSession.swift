import Exchange
import HTML
import Hummingbird
import Journal
import Mechanism

/// What a session is and was called: whoever knows it by a name still finds it.
extension Reading {
    /// What it was called before, the last name first, without those that it has now or that were removed.
    func formerTitles(of session: Session) -> [String] {
        var known: Set<String> = [text(session.title)]
        return session.formerTitles.reversed().compactMap { former in
            former.title.words(journal.text).flatMap { known.insert($0).inserted ? $0 : nil }
        }
    }

    func formerly(_ h: inout HTMLWriter, _ session: Session) {
        let titles = formerTitles(of: session)
        guard !titles.isEmpty else { return }
        h.p(.class("small soft")) { h in
            h.text(words("formerly:") + " ")
            for (place, title) in titles.enumerated() {
                if place > 0 { h.text(" · ") }
                h.span(.lang(language(of: title)), title)
            }
        }
    }

    /// The session that an address means by a title. A title that a session has now goes before one that it had, and of
    /// several the newest; what was merged goes on in another one.
    func session(called title: TitleInAddress) -> ID<Session>? {
        let all = mechanism.sessions
        func isMeant(_ name: Prose) -> Bool { name.words(journal.text).map(title.means) ?? false }
        let found =
            all.newestFirst().first { $0.state != .merged && isMeant($0.title) }
            ?? all.newestFirst().first { session in
                session.state == .merged && isMeant(session.title)
                    || formerTitles(of: session).contains(where: title.means)
            }
        var id = found?.id
        for _ in 0..<all.count {
            guard let into = id.flatMap({ all[$0]?.mergedInto }) else { break }
            id = into
        }
        return id
    }
}

/// A title as it stands in an address: `a-workshop`, `A_workshop` as wikis have it, or the key under which feeds know names.
/// Case and whatever is neither letter nor digit make no difference.
struct TitleInAddress {
    private let given: String
    private let key: String

    /// Reads a part of a path; nil where it names nothing.
    init?(_ part: String) {
        guard let given = FormBody.plain(part) else { return nil }
        (self.given, key) = (given, Self.key(of: given))
        if key.isEmpty { return nil }
    }

    func means(_ title: String) -> Bool { key == Self.key(of: title) || given == Programme.key(of: title) }

    private static func key(of title: String) -> String {
        title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}

extension Site {
    /// The way to the session that has or had a title.
    func session(called title: String, _ arrival: Arrival, _ request: Request) async throws -> Response {
        let found = try await reading(arrival, .anonymous, nil) { reading in
            TitleInAddress(title).flatMap(reading.session(called:))
        }
        guard let found else { return await problem(.notFound, arrival, request) }
        return SiteAnswer.moved(Route.session(found).path).response(to: request, isPrivate: false)
    }
}
