import Foundation
public import Mechanism
import Synchronization

/// The clocks of a zone: how far they are from UTC, and when that changes.
///
/// The rules are the system's time zone data, read once for each zone.
public struct ClockZone: Equatable, Sendable {
    /// The IANA name.
    public let name: String
    private let zone: TimeZone
    private let table: Table

    /// A change of the clocks.
    struct Change: Hashable, Sendable {
        let at: Timestamp
        /// Seconds ahead of UTC before and after.
        let from: Int
        let to: Int
        let isDaylight: Bool
    }

    /// The changes in the years that programmes are from.
    private final class Table: Equatable, Sendable {
        let first: Int
        let changes: [Change]

        init(_ zone: TimeZone) {
            first = zone.offset(ClockZone.earliest)
            var changes: [Change] = []
            var at = Date(timeIntervalSince1970: Double(ClockZone.earliest))
            while let next = zone.nextDaylightSavingTimeTransition(after: at), changes.count < 1000,
                next.timeIntervalSince1970 < Double(ClockZone.latest), next > at
            {
                let (from, to) = (zone.secondsFromGMT(for: at), zone.secondsFromGMT(for: next))
                let moment = Timestamp(seconds: Int(next.timeIntervalSince1970))
                changes.append(Change(at: moment, from: from, to: to, isDaylight: zone.isDaylightSavingTime(for: next)))
                at = next
            }
            self.changes = changes
        }

        static func == (one: Table, other: Table) -> Bool { one.changes == other.changes && one.first == other.first }
    }

    /// 1970-01-01 and 2070-01-01: outside of these years the system is asked each time.
    private static let earliest = 0
    private static let latest = 3_155_760_000
    private static let known = Mutex<[String: ClockZone]>([:])

    /// The zone with a name; UTC when there is none.
    public init(_ name: String) {
        if let zone = Self.known.withLock({ $0[name] }) { self = zone; return }
        zone = TimeZone(identifier: name) ?? .gmt
        table = Table(zone)
        self.name = name
        guard Self.isKnown(name) else { return }
        Self.known.withLock { [self] in $0[name] = self }
    }

    /// Whether there is a zone with an IANA name.
    public static func isKnown(_ name: String) -> Bool {
        name.utf8.count <= 64 && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && TimeZone(identifier: name) != nil
    }

    /// Whether its clocks are those of UTC, always.
    public var isUTC: Bool { zone.offset(Self.earliest) == 0 && table.changes.isEmpty && table.first == 0 }

    /// Whether every change of the clocks around a moment is known, so that a definition of the zone can list them.
    func lists(_ moment: Timestamp) -> Bool { (Self.earliest..<Self.latest).contains(moment.seconds) }

    /// How far its clocks are ahead of UTC at a moment, in seconds.
    public func offset(at moment: Timestamp) -> Int {
        guard lists(moment) else { return zone.offset(moment.seconds) }
        var (low, high) = (0, table.changes.count)
        while low < high {
            let middle = (low + high) / 2
            if table.changes[middle].at <= moment { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? table.first : table.changes[low - 1].to
    }

    /// What its clocks show at a moment.
    public func civil(_ moment: Timestamp) -> Timestamp.Civil { moment.adding(seconds: offset(at: moment)).utc }

    /// The moment at which its clocks show a reading: the earlier one where clocks are set back, the moment of the skip
    /// where they never show it.
    public func moment(_ civil: Timestamp.Civil) -> Timestamp? {
        let guess = Timestamp(utc: civil)
        for offset in [offset(at: guess.adding(days: -1)), offset(at: guess.adding(days: 1)), offset(at: guess)] {
            let moment = guess.adding(seconds: -offset)
            if self.civil(moment) == civil { return moment }
        }
        return guess.adding(seconds: -offset(at: guess.adding(days: -1)))
    }

    /// The change that brought the clocks to where they were at the first moment, and those up to the last.
    func changes(from first: Timestamp, to last: Timestamp) -> [Change] {
        let before = table.changes.last { $0.at <= first }
        let start = before ?? Change(at: first, from: offset(at: first), to: offset(at: first), isDaylight: false)
        return [start] + table.changes.filter { $0.at > first && $0.at <= last }
    }

    public static func == (one: ClockZone, other: ClockZone) -> Bool {
        one.name == other.name && one.table == other.table
    }
}

extension TimeZone {
    fileprivate func offset(_ seconds: Int) -> Int {
        secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
}
