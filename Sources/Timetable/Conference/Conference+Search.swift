extension Conference {
    /// A timetable, and how it was found.
    public struct Finding: Sendable {
        public var schedule: Schedule
        /// The submissions that found no place, in order; empty unless the conference is too tight.
        public var unplaced: [Int]
        /// How many changes were tried.
        public var moves: Int
    }

    /// Searches for a timetable of the least objective.
    ///
    /// Every cell holds submissions of one track, and has that track; every submission lies in one piece.
    ///
    /// - Parameter seed: Chooses among the many ways that the search may go.
    public func timetable(seed: UInt64, _ effort: Effort) -> Finding {
        var annealing = Annealing(Draft(DraftTables(self)), seed: seed)
        annealing.run(effort)
        let draft = annealing.solution
        return Finding(schedule: draft.schedule, unplaced: draft.pool.sorted(), moves: annealing.moves)
    }
}

extension Draft {
    /// The draft as a timetable.
    var schedule: Schedule {
        let rows = (0..<tables.sessionCount).map { session in
            (0..<tables.roomCount).map { session * tables.roomCount + $0 }
        }
        return Schedule(
            tracks: rows.map { $0.map { trackOfCell[$0] < 0 ? nil : trackOfCell[$0] } },
            submissions: rows.map { cells in
                cells.map { cell in
                    occupants[tables.base[cell]..<tables.base[cell] + tables.capacity[cell]].map { $0 < 0 ? nil : $0 }
                }
            })
    }
}
