import Mechanism

extension Route {
    /// A part of an edition by its name in the address.
    static func edition(_ id: ID<Edition>, _ part: String) -> Route? {
        switch part {
        case "grid": .grid(id)
        case "proposal": .proposal(id)
        case "timetable.csv": .timetable(id)
        case "availability": .availability(id)
        default: nil
        }
    }
}
