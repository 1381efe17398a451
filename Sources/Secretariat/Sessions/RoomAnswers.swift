public import Mechanism
import Synchronization

/// What people answer while a room is asked something. It is kept in memory only, and forgotten once it has been read: a
/// sense of the room leaves no trace of who felt what.
public final class RoomAnswers: Sendable {
    private struct Place: Hashable {
        let session: ID<Session>
        let temperature: Int
    }

    private let clerk: Clerk
    private let answers = Mutex([Place: [PersonID: Temperature.Answer]]())

    /// The answers in the rooms of a clerk's process.
    public init(clerk: Clerk) { self.clerk = clerk }

    /// Takes somebody's answer; a later one replaces it.
    /// - Returns: Whether the room is being asked anything.
    public func answer(_ answer: Temperature.Answer, by person: PersonID, in session: ID<Session>) -> Bool {
        let state = clerk.state
        guard let temperature = state.sessions[session]?.temperatures.last, temperature.state == .open,
            state.sessions[session]?.state == .live, state.people[person] != nil
        else { return false }
        let place = Place(session: session, temperature: temperature.number)
        answers.withLock { $0[place, default: [:]][person] = answer }
        return true
    }

    /// Reads off what a room answered whose question has closed, publishes it, and forgets it.
    public func read(_ session: ID<Session>) async throws(Clerk.Failure) {
        let state = clerk.state
        guard let temperature = state.sessions[session]?.temperatures.last, temperature.state == .closed else { return }
        let place = Place(session: session, temperature: temperature.number)
        let given = answers.withLock { $0[place] ?? [:] }
        let voices = given.map { person, answer in (answer, state.people[person]?.capacity.group ?? "") }
        _ = try await clerk.perform(
            ReadTemperature(session, Temperature.reading(temperature.way, voices)), by: .operator)
        answers.withLock { answers in answers = answers.filter { $0.key.session != session } }
    }
}
