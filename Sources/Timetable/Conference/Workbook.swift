#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The nine sheets of an instance; others are ignored.
struct Workbook {
    let parameters, submissions, tracks, sessions, rooms: Sheet
    let tracksInSessions, tracksInRooms, similarTracks, sessionsInRooms: Sheet

    init(json: [UInt8]) throws(ConferenceFault) {
        guard let sheets = try? JSONDecoder().decode([String: Rows].self, from: Data(json)) else {
            throw ConferenceFault(
                "The file is no CoSPLib instance: it must be JSON, one object, whose keys are the names of sheets and "
                    + "whose values are lists of rows.")
        }
        func sheet(_ name: String) throws(ConferenceFault) -> Sheet {
            switch sheets[name] {
            case nil: throw ConferenceFault("The sheet is missing.", sheet: name)
            case .none?:
                throw ConferenceFault(
                    "It must be a list of rows, each a list of text, numbers, true, false or null.", sheet: name)
            case .some(let rows)?: return try Sheet(name, rows)
            }
        }
        parameters = try sheet("parameters")
        submissions = try sheet("submissions")
        tracks = try sheet("tracks")
        sessions = try sheet("sessions")
        rooms = try sheet("rooms")
        tracksInSessions = try sheet("tracks_sessions|penalty")
        tracksInRooms = try sheet("tracks_rooms|penalty")
        similarTracks = try sheet("similar tracks")
        sessionsInRooms = try sheet("sessions_rooms|penalty")
    }
}

/// The rows of a sheet, or that it has another shape.
private enum Rows: Decodable {
    case some([[Cell]])
    case none

    init(from decoder: any Decoder) throws {
        self = (try? [[Cell]](from: decoder)).map(Rows.some) ?? .none
    }
}
