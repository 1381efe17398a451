/// A survey calls something else a turn.
private typealias TurnOfFloor = Turn

/// Safeguards on who spoke in sessions that were live here.
extension SafeguardSurvey {
    private var floors: [(id: ID<Session>, floor: Floor, held: Session.Attendance?)] {
        sessions.filter { !$0.floor.spoken.isEmpty }.map { ($0.id, $0.floor, $0.held) }
    }

    /// ACC-2: there is one queue, and those afar did not wait more than half as long again as those in the room.
    func waitsAlike() -> [Evidence] {
        floors.compactMap { id, floor, _ in
            func wait(_ channel: TurnOfFloor.Channel) -> Int? {
                floor.spoken.filter { $0.channel == channel }.compactMap(\.waited).median
            }
            guard let afar = wait(.remote), let room = wait(.room) else { return nil }
            return Evidence(.session(id), afar * 2 <= room * 3, .waits(afar, inRoom: room))
        }
    }

    /// ACC-4: those afar had their share of the turns: that of the people who came, but a third is enough.
    func turnsFromAfar() -> [Evidence] {
        floors.compactMap { id, floor, held in
            guard let held, held.heads > 0 else { return nil }
            let (afar, all) = (floor.spoken.count { $0.channel == .remote }, floor.spoken.count)
            let isEnough = afar * 3 >= all || afar * held.heads >= all * held.remote
            return Evidence(.session(id), isEnough, .remoteTurns(afar, of: all))
        }
    }

    /// BAL-6: the time of each group on the floor is published; none had more than half of it.
    func timeOnTheFloor() -> [Evidence] {
        floors.compactMap { id, floor, _ in
            let seconds = floor.spoken.reduce(into: [String: Int]()) { seconds, turn in
                if let group = turn.group {
                    seconds[group, default: 0] += turn.seconds(at: mechanism.latest ?? turn.asked)
                }
            }
            let all = seconds.values.reduce(0, +)
            let longest = seconds.max { ($0.value, $1.key) < ($1.value, $0.key) }
            guard let longest, all > 0 else { return nil }
            return Evidence(
                .session(id), longest.value * 2 <= all,
                .largestGroup(longest.key, longest.value, of: all, mostPercent: 50))
        }
    }

    /// BAL-7: nobody spoke for more than five minutes at a time (EuroDIG).
    func lengthOfTurns() -> [Evidence] {
        floors.compactMap { id, floor, _ in
            floor.spoken.map { $0.seconds(at: $0.asked) }.max().map {
                Evidence(.session(id), $0 <= 300, .longestTurn($0, most: 300))
            }
        }
    }
}

extension Turn {
    /// How long somebody waited for the floor, in seconds.
    fileprivate var waited: Int? { began.map { max(0, $0.seconds - asked.seconds) } }
}

extension [Int] {
    /// The middle one; of two in the middle the lower.
    fileprivate var median: Int? { isEmpty ? nil : sorted()[(count - 1) / 2] }
}
