import HTML
import Journal
import Mechanism
import Secretariat

/// Letters to those whom an act invites to shape a session, and to those whose proposal it decides on. They go into the
/// outbox in the same transaction as the act, and are written by the state that it is done in: exactly those are told whom
/// it concerns, of the session under its own number.
extension Site {
    /// The letters that an act sends; nil where it sends none.
    func lettersOnSessions(about act: any Act) -> Clerk.Telling? {
        guard act is ClusterIssues || act is MergeSessions || act is ScreenSession || act is ScreenIssue else {
            return nil
        }
        let (journal, address, catalogues, now) = (journal, facts.address, resources.catalogues, clock.now)
        return { state in
            let news = state.sessionNews(of: act, at: now)
            guard !news.isEmpty else { return [] }
            let zone = Zone(state.charter.inForce.zone)
            let letters = try? journal.readNow { reader in
                news.compactMap { news -> VaultWrite? in
                    guard let recipient = Recipient(news.person, reader.vault, catalogues) else { return nil }
                    let letter = SessionLetter(words: recipient.words, zone: zone, address: address) { prose in
                        prose.words { reader.text($0) } ?? ""
                    }
                    return recipient.letter(letter.subject(news), letter.paragraphs(news), at: now)
                }
            }
            return letters ?? []
        }
    }
}

/// News of a session as a letter, in the language of whoever reads it.
private struct SessionLetter {
    let words: Words
    let zone: Zone
    let address: String
    let text: (Prose) -> String

    func subject(_ news: SessionNews) -> String {
        switch news.event {
        case .invited: words("You are invited to shape a session: %1", words.list(news.sessions.map { text($0.title) }))
        case .accepted: words("Your proposal is in the programme: %1", title(news))
        case .returned: words("Your proposal was returned to be mended: %1", title(news))
        case .declined: words("Your proposal was declined: %1", title(news))
        case .merged(let title, _): words("Your proposal goes on in another session: %1", text(title))
        }
    }

    func paragraphs(_ news: SessionNews) -> [String] {
        let places = news.sessions.map { address + Route.session($0.id).path }
        let reason = text(news.reason)
        switch news.event {
        case .invited: return invitation + news.sessions.flatMap { [text($0.title) + "\n" + place($0), answer($0)] }
        case .accepted:
            return [
                words("Your proposal “%1” is in the programme. The reason:", title(news)), reason,
                words("You can now prepare it: name its people, and say what it needs.")
            ] + places
        case .returned(let until):
            return [
                words("Your proposal “%1” was returned to be mended. The reason:", title(news)), reason,
                words("Please send it in again until %1; after that it expires.", words.dayAndTime(until, zone))
            ] + places
        case .declined:
            return [
                words("Your proposal “%1” was declined. The reason:", title(news)), reason,
                words("Its page stays, with the reason beside it.")
            ] + places
        case .merged(let merged, let isInvited):
            let told = words("Your proposal “%1” goes on in the session “%2”. The reason:", text(merged), title(news))
            return [told, reason] + places + (isInvited ? invitation + news.sessions.map(answer) : [])
        }
    }

    private func title(_ news: SessionNews) -> String { news.sessions.first.map { text($0.title) } ?? "" }

    private func place(_ session: SessionNews.Named) -> String { address + Route.session(session.id).path }

    private var invitation: [String] {
        [
            words("What you brought in is part of this session, so you are invited to its organising team."),
            words("Whoever accepts has a part in the session at once. The names of the team are public.")
        ]
    }

    private func answer(_ session: SessionNews.Named) -> String {
        let form = Route.act(.answerInvitation).link.adding(query: "session", String(session.id.number))
        return words("Accept or decline here:") + "\n" + address + form.address
    }
}
