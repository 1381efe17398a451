import Journal
import Mechanism
import Secretariat

extension Site {
    /// Tells how the floor of a session that has ended was shared by gender, where enough people have stated theirs. What
    /// they stated is read here and nowhere kept.
    func tellGenders(of id: ID<Session>) async throws(Clerk.Failure) {
        guard let session = clerk.state.sessions[id], session.genders == nil else { return }
        var seconds: [PersonID: Int] = [:]
        for turn in session.floor.spoken {
            if let person = turn.person { seconds[person, default: 0] += turn.seconds(at: clock.now) }
        }
        guard !seconds.isEmpty else { return }
        let spoke = seconds
        // What cannot be read is not told; the session has ended all the same.
        let speakers = try? await journal.read { reader in
            try spoke.map { person, seconds in
                let stated = try reader.vault.demographic(of: person.code)?.gender
                return (gender: stated.flatMap(FloorByGender.Gender.init(rawValue:)), seconds: seconds)
            }
        }
        guard let told = speakers.flatMap(FloorByGender.init) else { return }
        _ = try await clerk.perform(CountGenders(id, told), by: .operator)
    }
}
