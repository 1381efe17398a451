extension Draft: Landscape {
    mutating func change(using generator: inout SearchGenerator) -> Bool {
        if let submission = generator.pick(pool), generator.below(2) == 0 {
            settleIn(submission, using: &generator)
        } else {
            // Changing whole cells takes as long as they are long.
            let isSmall = generator.below(tables.longestCell) >= 8
            switch isSmall ? 0 : generator.below(100) {
            case ..<45: moveSubmission(using: &generator)
            case ..<75: swapCells(using: &generator)
            case ..<82: takeOver(using: &generator)
            case ..<86: dissolveCell(using: &generator)
            case ..<94: swapBlocks(using: &generator)
            case ..<97: swapSessions(using: &generator)
            default: rotateCells(using: &generator)
            }
        }
        refillFromPool(using: &generator)
        settle()
        return true
    }

    /// What the change made room for comes in from the pool: so what is without a place goes from track to track until
    /// it fits, even where every slot is needed.
    private mutating func refillFromPool(using generator: inout SearchGenerator) {
        guard !pool.isEmpty else { return }
        for submission in pool.suffix(8) { _ = insertSomewhere(submission, besides: -1, using: &generator) }
    }
}

// MARK: Submissions

extension Draft {
    /// Moves a submission to another slot of its track or into an unused cell, or changes it with what is there.
    private mutating func moveSubmission(using generator: inout SearchGenerator) {
        let submission = generator.below(cells.count)
        guard submission < cells.count, cells[submission] >= 0 else { return }
        let track = tables.track[submission]
        if generator.below(8) == 0 {
            guard let cell = unusedCell(using: &generator), tables.capacity[cell] >= tables.length[submission]
            else { return }
            remove(submission)
            _ = insert(submission, in: cell, using: &generator)
            return
        }
        guard let cell = generator.pick(cellsOfTrack[track]), tables.capacity[cell] > 0 else { return }
        let slot = generator.below(tables.capacity[cell])
        let other = occupants[tables.base[cell] + slot]
        guard other != submission else { return }
        if other >= 0 {
            exchange(submission, other, using: &generator)
        } else {
            guard cell == cells[submission] || free[cell] >= tables.length[submission] else { return }
            let (old, start) = (cells[submission], starts[submission])
            remove(submission)
            if !insert(submission, in: cell, using: &generator) { place(submission, in: old, at: start) }
        }
    }

    /// Each of two submissions goes where the other was; into the pool if it does not fit there.
    private mutating func exchange(_ first: Int, _ second: Int, using generator: inout SearchGenerator) {
        let (firstCell, firstStart) = (cells[first], starts[first])
        let (secondCell, secondStart) = (cells[second], starts[second])
        remove(first)
        remove(second)
        if tables.length[first] == tables.length[second] {
            place(first, in: secondCell, at: secondStart)
            place(second, in: firstCell, at: firstStart)
        } else {
            _ = insert(first, in: secondCell, using: &generator)
            _ = insert(second, in: firstCell, using: &generator)
        }
    }

    /// Gives a submission of the pool a place: in a cell of its track, in an unused cell, or in one taken from others.
    private mutating func settleIn(_ submission: Int, using generator: inout SearchGenerator) {
        if insertSomewhere(submission, besides: -1, using: &generator) { return }
        if let cell = unusedCell(using: &generator), insert(submission, in: cell, using: &generator) { return }
        let cell = generator.below(tables.cellCount)
        guard tables.capacity[cell] >= tables.length[submission] else { return }
        let evicted = clear(cell)
        _ = insert(submission, in: cell, using: &generator)
        for submission in evicted where cells[submission] < 0 {
            _ = insertSomewhere(submission, besides: cell, using: &generator)
        }
    }

    /// A random unused cell, found in a few tries.
    private func unusedCell(using generator: inout SearchGenerator) -> Int? {
        for _ in 0..<4 {
            let cell = generator.below(tables.cellCount)
            if trackOfCell[cell] < 0 { return cell }
        }
        return nil
    }

    /// Puts a submission of the pool into any other cell of its track with room for it.
    private mutating func insertSomewhere(
        _ submission: Int, besides cell: Int, using generator: inout SearchGenerator
    ) -> Bool {
        let track = tables.track[submission]
        let count = cellsOfTrack[track].count
        var index = generator.below(count)
        for _ in 0..<count {
            let candidate = cellsOfTrack[track][index]
            if candidate != cell, insert(submission, in: candidate, using: &generator) { return true }
            index = index + 1 == count ? 0 : index + 1
        }
        return false
    }

    /// Puts a submission of the pool into a cell of its track or an unused one, if there is room, closing gaps if need be.
    private mutating func insert(_ submission: Int, in cell: Int, using generator: inout SearchGenerator) -> Bool {
        let length = tables.length[submission]
        guard free[cell] >= length else { return false }
        if let start = freeStart(in: cell, length, using: &generator) {
            place(submission, in: cell, at: start)
        } else {
            let members = clear(cell)
            var start = 0
            for member in members {
                place(member, in: cell, at: start)
                start += tables.length[member]
            }
            place(submission, in: cell, at: start)
        }
        return true
    }

    /// A random start of `length` free slots side by side.
    private func freeStart(in cell: Int, _ length: Int, using generator: inout SearchGenerator) -> Int? {
        let capacity = tables.capacity[cell]
        if members[cell] == 0 { return generator.below(capacity - length + 1) }
        let base = tables.base[cell]
        var run = 0
        var found = 0
        var start: Int?
        for slot in 0..<capacity {
            run = occupants[base + slot] < 0 ? run + 1 : 0
            if run >= length {
                found += 1
                if found == 1 || generator.below(found) == 0 { start = slot + 1 - length }
            }
        }
        return start
    }
}

// MARK: Cells

extension Draft {
    /// The submissions of a cell in the order of its slots.
    private func contents(of cell: Int) -> [Int] {
        guard members[cell] > 0 else { return [] }
        var found: [Int] = []
        found.reserveCapacity(members[cell])
        let base = tables.base[cell]
        var slot = 0
        while slot < tables.capacity[cell] {
            let submission = occupants[base + slot]
            if submission >= 0 {
                found.append(submission)
                slot += tables.length[submission]
            } else {
                slot += 1
            }
        }
        return found
    }

    /// Takes everything out of a cell, and says what it was in the order of its slots.
    private mutating func clear(_ cell: Int) -> [Int] {
        let contents = contents(of: cell)
        for submission in contents { remove(submission) }
        return contents
    }

    private mutating func swapCells(using generator: inout SearchGenerator) {
        let submission = generator.below(cells.count)
        guard submission < cells.count, cells[submission] >= 0 else { return }
        let cell = cells[submission]
        let other: Int
        if generator.below(3) == 0 {
            other = tables.sessionOfCell[cell] * tables.roomCount + generator.below(tables.roomCount)
        } else {
            other = generator.below(tables.cellCount)
        }
        swap(cell, other, using: &generator)
    }

    /// Changes the contents of two cells. What does not fit goes to other cells of its track, else to the pool.
    private mutating func swap(_ first: Int, _ second: Int, using generator: inout SearchGenerator) {
        guard first != second, members[first] > 0 || members[second] > 0 else { return }
        let firstContents = contents(of: first)
        let secondContents = contents(of: second)
        let firstStarts = firstContents.map { starts[$0] }
        let secondStarts = secondContents.map { starts[$0] }
        for submission in firstContents { remove(submission) }
        for submission in secondContents { remove(submission) }
        refill(second, firstContents, firstStarts, using: &generator)
        refill(first, secondContents, secondStarts, using: &generator)
    }

    private mutating func refill(
        _ cell: Int, _ contents: [Int], _ wanted: [Int], using generator: inout SearchGenerator
    ) {
        guard let last = contents.last, let lastStart = wanted.last else { return }
        if lastStart + tables.length[last] <= tables.capacity[cell] {
            for (submission, start) in zip(contents, wanted) { place(submission, in: cell, at: start) }
            return
        }
        for submission in contents {
            if !insert(submission, in: cell, using: &generator) {
                _ = insertSomewhere(submission, besides: cell, using: &generator)
            }
        }
    }

    /// A track takes a cell from another, with all or some of what it has in a cell; the other's submissions go to free
    /// slots of their track.
    private mutating func takeOver(using generator: inout SearchGenerator) {
        let submission = generator.below(cells.count)
        guard submission < cells.count, cells[submission] >= 0 else { return }
        let track = tables.track[submission]
        let source = cells[submission]
        let cell = generator.below(tables.cellCount)
        guard trackOfCell[cell] != track, tables.capacity[cell] >= tables.length[submission] else { return }
        let evicted = clear(cell)
        let moved = contents(of: source)
        let all = generator.below(2) == 0
        for member in moved where member == submission || all || generator.below(2) == 0 {
            guard free[cell] >= tables.length[member] else { continue }
            remove(member)
            _ = insert(member, in: cell, using: &generator)
        }
        for submission in evicted where !insertSomewhere(submission, besides: cell, using: &generator) {
            if members[source] == 0 { _ = insert(submission, in: source, using: &generator) }
        }
    }

    /// The submissions of a cell go to free slots of their track, so that it becomes unused.
    private mutating func dissolveCell(using generator: inout SearchGenerator) {
        let submission = generator.below(cells.count)
        guard submission < cells.count, cells[submission] >= 0 else { return }
        let cell = cells[submission]
        let needed = tables.capacity[cell] - free[cell]
        var spare = -free[cell]
        for other in cellsOfTrack[tables.track[submission]] { spare += free[other] }
        guard spare >= needed else { return }
        for submission in clear(cell) { _ = insertSomewhere(submission, besides: cell, using: &generator) }
    }

    /// Changes two stretches of consecutive sessions: of two rooms at one time, or of one room at two times.
    private mutating func swapBlocks(using generator: inout SearchGenerator) {
        let rooms = tables.roomCount
        let first = generator.below(tables.sessionCount)
        let length = 1 + generator.below(tables.sessionCount - first)
        let room = generator.below(rooms)
        if generator.below(2) == 0 {
            let other = generator.below(rooms)
            for session in first..<first + length {
                swap(session * rooms + room, session * rooms + other, using: &generator)
            }
        } else {
            let second = generator.below(tables.sessionCount)
            let length = min(length, abs(second - first), tables.sessionCount - max(first, second))
            let other = generator.below(2) == 0 ? room : generator.below(rooms)
            for offset in 0..<length {
                swap((first + offset) * rooms + room, (second + offset) * rooms + other, using: &generator)
            }
        }
    }

    /// Changes two sessions in all rooms.
    private mutating func swapSessions(using generator: inout SearchGenerator) {
        let first = generator.below(tables.sessionCount)
        let second = generator.below(tables.sessionCount)
        guard first != second else { return }
        for room in 0..<tables.roomCount {
            swap(first * tables.roomCount + room, second * tables.roomCount + room, using: &generator)
        }
    }

    /// Three cells change round.
    private mutating func rotateCells(using generator: inout SearchGenerator) {
        let cell = generator.below(tables.cellCount)
        let second = generator.below(tables.cellCount)
        let third = generator.below(tables.cellCount)
        guard trackOfCell[cell] >= 0, cell != third else { return }
        swap(cell, second, using: &generator)
        swap(second, third, using: &generator)
    }
}
