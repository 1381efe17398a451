import Mechanism

extension Route {
    /// Reads what comes after `/programme/calls`.
    static func programmeCall(_ parts: [String]) -> Route? {
        guard let first = parts.first else { return .programmeCalls }
        guard let number = Int(digits: first), number > 0 else { return nil }
        let id = ID<ProgrammeCall>(number)
        switch (parts.dropFirst().first, parts.count) {
        case (nil, 1): return .programmeCall(id)
        case ("submissions.csv", 2): return .submissionTable(id)
        case ("review", 2): return .reviewRoom(id)
        case ("review", 3):
            return Int(digits: parts[2]).flatMap { $0 > 0 ? .reviewSheet(id, ID($0)) : nil }
        default: return nil
        }
    }
}
