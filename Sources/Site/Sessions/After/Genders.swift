import HTML
import Journal
import Mechanism
import Secretariat

extension Site {
    /// Tells how the floor of a session is shared by gender, where that gives nobody's answer away (``FloorByGender``). What
    /// people stated is read here and nowhere kept.
    func tellGenders(of id: ID<Session>) async throws(Clerk.Failure) {
        guard let session = clerk.state.sessions[id], session.mayTellGenders else { return }
        var seconds: [PersonID: Int] = [:]
        for turn in session.floor.spoken {
            if let person = turn.person { seconds[person, default: 0] += turn.seconds(at: clock.now) }
        }
        let (spoke, new) = (seconds, session.newSpeakers)
        // What cannot be read is not told; the turn has ended all the same.
        let speakers = try? await journal.read { reader in
            try spoke.map { person, seconds in
                let stated = try reader.vault.demographic(of: person.code)?.gender
                return FloorByGender.Speaker(
                    gender: stated.flatMap(FloorByGender.Gender.init(rawValue:)), seconds: seconds,
                    isNew: new.contains(person))
            }
        }
        guard let told = speakers.flatMap(FloorByGender.init) else { return }
        _ = try await clerk.perform(CountGenders(id, told), by: .operator)
    }
}

extension Reading {
    /// How the floor is shared by gender, as far as it could be told of nobody in particular, and why no more is told.
    func genders(_ h: inout HTMLWriter, of session: Session) {
        guard let shares = sharesByGender(of: session) else {
            guard session.state == .live, !session.floor.spoken.isEmpty else { return }
            return h.p(
                .class("small soft"),
                words(
                    "By gender it is told in tenths, when at least five people of each answer have spoken; what anybody answered stays private."
                ))
        }
        h.p(
            .class("small"),
            shares + " "
                + words(
                    "Told in tenths, and told again only when at least five more people of each answer have spoken; what anybody answered stays private."
                ))
    }

    /// The shares and their moment in a sentence; nil where they are not told.
    func sharesByGender(of session: Session) -> String? {
        guard let told = session.genders, let moment = session.gendersTold else { return nil }
        let parts = [
            told.women.map { words("women about %1 percent", String($0)) },
            told.men.map { words("men about %1 percent", String($0)) },
            told.others.map {
                words("those of another gender or who did not state theirs about %1 percent", String($0))
            }
        ].compactMap(\.self)
        return words("Of the time on the floor, as of %1: %2.", words.time(moment, zone), words.list(parts))
    }
}
