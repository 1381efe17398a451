extension Draft {
    /// Submissions of a track that are not at the place they wish for, and those with a wish that run at one time.
    func missedOrders(of track: Int) -> Int {
        let cells = cellsOfTrack[track].sorted()
        var missed = 0
        var place = 0
        for (index, cell) in cells.enumerated() {
            let base = tables.base[cell]
            var slot = 0
            while slot < tables.capacity[cell] {
                let submission = occupants[base + slot]
                guard submission >= 0 else {
                    slot += 1
                    continue
                }
                place += 1
                if tables.isMissed(submission, at: place) { missed += 1 }
                slot += tables.length[submission]
            }
            let session = tables.sessionOfCell[cell]
            for other in cells[..<index] where tables.sessionOfCell[other] == session {
                missed += wishesAtOnce(cell, other)
            }
        }
        return missed
    }

    private func wishesAtOnce(_ cell: Int, _ other: Int) -> Int {
        var count = 0
        for slot in 0..<tables.capacity[cell] {
            let first = occupants[tables.base[cell] + slot]
            let second = occupants[tables.base[other] + slot]
            if first >= 0, second >= 0, tables.hasWish(first), tables.hasWish(second) { count += 1 }
        }
        return count
    }
}
