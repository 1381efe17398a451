import Hummingbird
import Mechanism
import NIOCore

extension Site {
    /// The programme in force of an edition as a table; not found while nothing is released.
    func timetable(of id: ID<Edition>, _ arrival: Arrival, _ request: Request) async throws -> Response {
        let text: String? = try await reading(arrival, .anonymous, nil) { reading in
            guard let edition = reading.mechanism.editions[id], let release = edition.releases.last else { return nil }
            return TimeTable(release, of: edition).csv(reading)
        }
        guard let text else { return await problem(.notFound, arrival, request) }
        let type = "text/csv; charset=utf-8; header=present"
        return SiteAnswer.file(
            ByteBuffer(string: text), type: type, caching: .short, name: "programme-\(id.number).csv"
        ).response(to: request, isPrivate: false)
    }
}
