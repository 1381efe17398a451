/// A timetable under search.
///
/// A cell's track is that of its submissions, and a submission lies in one piece or in the pool of those without a place;
/// so every draft is valid, and complete when the pool is empty. ``place(_:in:at:)`` and ``remove(_:)`` are the only
/// ways it changes. Each adds to ``cost`` what it changes and notes itself in the trail, from which ``undo()`` reads.
struct Draft {
    let tables: DraftTables
    /// The objective, and a price for each time slot of the pool.
    private(set) var cost = 0.0
    /// The time slots that the pool needs.
    private(set) var unplacedSlots = 0

    /// The submission in each slot, −1 where there is none; the slots of cell c start at `tables.base[c]`.
    private(set) var occupants: [Int]
    /// The cell of each submission, −1 in the pool.
    private(set) var cells: [Int]
    /// The number of its first slot in the cell.
    private(set) var starts: [Int]
    /// The track of each cell, −1 where it is unused.
    private(set) var trackOfCell: [Int]
    /// How many submissions are in a cell.
    private(set) var members: [Int]
    /// How many of its slots are free.
    private(set) var free: [Int]
    /// The submissions without a place, in no order.
    private(set) var pool: [Int]

    /// The cells of each track, in no order, and the place of each used cell in its list.
    private(set) var cellsOfTrack: [[Int]]
    private var placeInTrack: [Int]
    /// How many cells a track has in a session, and in a room: `track * sessions + session`.
    private var inSession: [Int]
    private var inRoom: [Int]
    /// The terms that belong to a track as a whole, as last settled.
    private var wholeCost: [Double]
    private var orderCost: [Double]
    /// Tracks whose cells, or whose submissions, changed since.
    private var reshaped: [Int] = []
    private var isReshaped: [Bool]
    private var reordered: [Int] = []
    private var isReordered: [Bool]

    private var trail: [Step] = []
    private var costBefore = 0.0
    private var oldCosts: [(track: Int, whole: Double, order: Double)] = []

    private enum Step {
        case placed(Int)
        case removed(Int, cell: Int, start: Int)
    }

    init(_ tables: DraftTables) {
        self.tables = tables
        let cellCount = tables.cellCount
        let trackCount = tables.trackCount
        occupants = Array(repeating: -1, count: tables.slotCount)
        cells = Array(repeating: -1, count: tables.length.count)
        starts = Array(repeating: 0, count: tables.length.count)
        trackOfCell = Array(repeating: -1, count: cellCount)
        members = Array(repeating: 0, count: cellCount)
        free = tables.capacity
        pool = Array(tables.length.indices)
        placeInTrack = Array(repeating: 0, count: cellCount)
        cellsOfTrack = Array(repeating: [], count: trackCount)
        inSession = Array(repeating: 0, count: trackCount * tables.sessionCount)
        inRoom = Array(repeating: 0, count: trackCount * tables.roomCount)
        wholeCost = Array(repeating: 0, count: trackCount)
        orderCost = Array(repeating: 0, count: trackCount)
        isReshaped = Array(repeating: false, count: trackCount)
        isReordered = Array(repeating: false, count: trackCount)
        unplacedSlots = tables.length.reduce(0, +)
        cost = Double(unplacedSlots) * tables.priceOfPool
    }
}

// MARK: The two steps

extension Draft {
    /// Puts a submission of the pool into free slots of a cell that is unused or has its track.
    mutating func place(_ submission: Int, in cell: Int, at start: Int) {
        trail.append(.placed(submission))
        put(submission, cell, start)
    }

    /// Takes a submission from its cell into the pool.
    mutating func remove(_ submission: Int) {
        trail.append(.removed(submission, cell: cells[submission], start: starts[submission]))
        take(submission)
    }

    private mutating func put(_ submission: Int, _ cell: Int, _ start: Int) {
        let track = tables.track[submission]
        let length = tables.length[submission]
        if let place = pool.lastIndex(of: submission) {
            pool.swapAt(place, pool.count - 1)
            pool.removeLast()
        }
        if members[cell] == 0 { open(cell, for: track) }
        members[cell] += 1
        free[cell] -= length
        cells[submission] = cell
        starts[submission] = start
        let base = tables.base[cell] + start
        for slot in base..<base + length { occupants[slot] = submission }
        unplacedSlots -= length
        cost += placeCost(submission, cell, start) - Double(length) * tables.priceOfPool
        touchOrder(track)
    }

    private mutating func take(_ submission: Int) {
        let track = tables.track[submission]
        let length = tables.length[submission]
        let cell = cells[submission]
        let start = starts[submission]
        cost -= placeCost(submission, cell, start) - Double(length) * tables.priceOfPool
        unplacedSlots += length
        let base = tables.base[cell] + start
        for slot in base..<base + length { occupants[slot] = -1 }
        cells[submission] = -1
        free[cell] += length
        members[cell] -= 1
        if members[cell] == 0 { close(cell, of: track) }
        pool.append(submission)
        touchOrder(track)
    }

    /// What a submission costs in its place: its own penalties and its conflicts with others in place.
    private func placeCost(_ submission: Int, _ cell: Int, _ start: Int) -> Double {
        let session = tables.sessionOfCell[cell]
        var cost = tables.submissionCost(submission, session, tables.roomOfCell[cell])
        for conflict in tables.conflicts(of: submission) {
            let other = cells[conflict.other]
            guard other >= 0, other != cell, tables.sessionOfCell[other] == session else { continue }
            cost += conflict.inSession
            if conflict.inSlot != 0 {
                let first = max(start, starts[conflict.other])
                let end = min(
                    start + tables.length[submission], starts[conflict.other] + tables.length[conflict.other])
                if end > first { cost += conflict.inSlot * Double(end - first) }
            }
        }
        return cost
    }

    private mutating func open(_ cell: Int, for track: Int) {
        cost += cellCost(cell, track)
        trackOfCell[cell] = track
        placeInTrack[cell] = cellsOfTrack[track].count
        cellsOfTrack[track].append(cell)
        inSession[track * tables.sessionCount + tables.sessionOfCell[cell]] += 1
        inRoom[track * tables.roomCount + tables.roomOfCell[cell]] += 1
        touchShape(track)
    }

    private mutating func close(_ cell: Int, of track: Int) {
        trackOfCell[cell] = -1
        let place = placeInTrack[cell]
        if let last = cellsOfTrack[track].last {
            cellsOfTrack[track][place] = last
            placeInTrack[last] = place
            cellsOfTrack[track].removeLast()
        }
        inSession[track * tables.sessionCount + tables.sessionOfCell[cell]] -= 1
        inRoom[track * tables.roomCount + tables.roomOfCell[cell]] -= 1
        cost -= cellCost(cell, track)
        touchShape(track)
    }

    /// What a track costs in an otherwise unused cell, with what stands beside it.
    private func cellCost(_ cell: Int, _ track: Int) -> Double {
        let session = tables.sessionOfCell[cell]
        var cost = tables.cellCost(track, session, tables.roomOfCell[cell])
        if tables.hasPairs {
            let first = session * tables.roomCount
            for beside in first..<first + tables.roomCount where trackOfCell[beside] >= 0 {
                cost += tables.pairCost[track * tables.trackCount + trackOfCell[beside]]
            }
        }
        return cost
    }

    private mutating func touchShape(_ track: Int) {
        if !isReshaped[track] {
            isReshaped[track] = true
            reshaped.append(track)
        }
    }

    private mutating func touchOrder(_ track: Int) {
        if tables.hasOrder[track], !isReordered[track] {
            isReordered[track] = true
            reordered.append(track)
        }
    }
}

// MARK: Tracks as a whole

extension Draft {
    /// Brings the terms of whole tracks up to date.
    mutating func settle() {
        while let track = reshaped.popLast() {
            isReshaped[track] = false
            let new = shapeCost(of: track)
            guard new != wholeCost[track] else { continue }
            oldCosts.append((track, wholeCost[track], orderCost[track]))
            cost += new - wholeCost[track]
            wholeCost[track] = new
        }
        while let track = reordered.popLast() {
            isReordered[track] = false
            let new = tables.weightOfOrder * Double(missedOrders(of: track))
            guard new != orderCost[track] else { continue }
            oldCosts.append((track, wholeCost[track], orderCost[track]))
            cost += new - orderCost[track]
            orderCost[track] = new
        }
    }

    /// Rooms, parallel cells and gaps of a track.
    private func shapeCost(of track: Int) -> Double {
        var first = -1
        var last = -1
        var sessions = 0
        var cells = 0
        let base = track * tables.sessionCount
        for session in 0..<tables.sessionCount where inSession[base + session] > 0 {
            if first < 0 { first = session }
            last = session
            sessions += 1
            cells += inSession[base + session]
        }
        guard sessions > 0 else { return 0 }
        var cost = tables.weightOfParallel * Double(cells - sessions)
        if last - first + 1 != sessions { cost += tables.weightOfGap }
        if tables.weightOfRooms > 0, cells > 1 {
            var rooms = 0
            let base = track * tables.roomCount
            for room in 0..<tables.roomCount where inRoom[base + room] > 0 { rooms += 1 }
            cost += tables.weightOfRooms * Double(rooms - 1)
        }
        return cost
    }
}

// MARK: Search

extension Draft {
    var leastPossible: Double { tables.isNonnegative ? 0 : -.infinity }

    mutating func keep() {
        trail.removeAll(keepingCapacity: true)
        oldCosts.removeAll(keepingCapacity: true)
        costBefore = cost
    }

    mutating func undo() {
        while let step = trail.popLast() {
            switch step {
            case .placed(let submission): take(submission)
            case .removed(let submission, let cell, let start): put(submission, cell, start)
            }
        }
        for track in reshaped { isReshaped[track] = false }
        for track in reordered { isReordered[track] = false }
        reshaped.removeAll(keepingCapacity: true)
        reordered.removeAll(keepingCapacity: true)
        while let old = oldCosts.popLast() {
            wholeCost[old.track] = old.whole
            orderCost[old.track] = old.order
        }
        cost = costBefore
    }

    /// Where every submission is.
    struct Memory {
        var cells: [Int]
        var starts: [Int]
    }

    var memory: Memory { Memory(cells: cells, starts: starts) }

    mutating func restore(_ memory: Memory) {
        for submission in cells.indices where cells[submission] >= 0 { remove(submission) }
        for submission in memory.cells.indices where memory.cells[submission] >= 0 {
            place(submission, in: memory.cells[submission], at: memory.starts[submission])
        }
        settle()
        keep()
    }
}
