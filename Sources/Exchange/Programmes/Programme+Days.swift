import Mechanism

extension Programme {
    /// The hour at which a day of a conference ends: what begins at night belongs to the day before.
    static let dayBreak = 4

    /// The day of a date in a zone, from one daybreak to the next.
    static func day(of date: String, in zone: ClockZone, from hour: Int = dayBreak) -> Day? {
        guard let civil = Timestamp.Civil(date + "T00:00:00"), let starts = zone.moment(civil.at(hour)) else {
            return nil
        }
        let next = Timestamp(utc: civil).adding(days: 1).utc
        return Day(date: date, starts: starts, ends: zone.moment(next.at(hour)) ?? starts.adding(days: 1))
    }

    /// The day that a moment falls on, counted from daybreak to daybreak.
    static func day(at moment: Timestamp, in zone: ClockZone) -> Day {
        let date = String(zone.civil(moment).text.prefix(10))
        let day = day(of: date, in: zone)
        if let day, moment >= day.starts { return day }
        let before = Timestamp(utc: zone.civil(moment)).adding(days: -1).utc
        return Self.day(of: String(before.text.prefix(10)), in: zone)
            ?? Day(date: date, starts: moment, ends: moment.adding(days: 1))
    }

    /// The days that the events fall on, without any that were given.
    var derivedDays: [Day] {
        var programme = self
        programme.days = []
        return programme.completeDays
    }

    /// The days that were given and those that events outside of them fall on, in order.
    var completeDays: [Day] {
        let zone = ClockZone(zone)
        let given = DayIndex(days)
        var days = days
        var dates = Set(days.map(\.date))
        // Most events follow one of the same day.
        var last: Day?
        for starts in events.compactMap(\.starts) where given.place(of: starts) == nil {
            if let last, last.holds(starts) { continue }
            let day = Self.day(at: starts, in: zone)
            last = day
            if dates.insert(day.date).inserted { days.append(day) }
        }
        return days.sorted { ($0.date, $0.starts) < ($1.date, $1.starts) }
    }

    /// The events of each day, in the order of the days.
    var eventsByDay: [(day: Day, events: [Event])] {
        let zone = ClockZone(zone)
        let index = DayIndex(days)
        let dates = Dictionary(zip(days.map(\.date), days.indices), uniquingKeysWith: { first, _ in first })
        var lists = days.map { (day: $0, events: [Event]()) }
        for event in events {
            guard let starts = event.starts else { continue }
            if let place = index.place(of: starts) ?? dates[Self.day(at: starts, in: zone).date] {
                lists[place].events.append(event)
            }
        }
        return lists
    }
}

/// Finds the day that holds a moment without asking every day, where each begins after the one before has ended.
private struct DayIndex {
    private let days: [Programme.Day]
    private let isOrdered: Bool

    init(_ days: [Programme.Day]) {
        self.days = days
        isOrdered =
            days.allSatisfy { $0.starts <= $0.ends } && zip(days, days.dropFirst()).allSatisfy { $0.ends <= $1.starts }
    }

    /// The place of the first day that holds a moment.
    func place(of moment: Timestamp) -> Int? {
        guard isOrdered else { return days.firstIndex { $0.holds(moment) } }
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle].ends <= moment { low = middle + 1 } else { high = middle }
        }
        return low < days.count && days[low].holds(moment) ? low : nil
    }
}

extension Programme.Day {
    func holds(_ moment: Timestamp) -> Bool { starts <= moment && moment < ends }
}

extension Timestamp.Civil {
    /// The same date at a full hour, from 0 to 23.
    func at(_ hour: Int) -> Timestamp.Civil {
        Timestamp.Civil(year: year, month: month, day: day, hour: min(max(0, hour), 23)) ?? self
    }
}
