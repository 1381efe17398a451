import Foundation
public import Mechanism

/// The zone in which the mechanism announces its dates.
public struct Zone: Sendable {
    private let zone: TimeZone

    /// The zone with an IANA name; UTC when the name is unknown.
    public init(_ name: String) { zone = TimeZone(identifier: name) ?? .gmt }

    /// Whether there is a zone with an IANA name.
    public static func isKnown(_ name: String) -> Bool { TimeZone(identifier: name) != nil }

    /// What its clocks show at a moment.
    public func civil(_ moment: Timestamp) -> Timestamp.Civil { moment.adding(seconds: offset(moment)).utc }

    /// The moment at which its clocks show a reading; the earlier one where clocks are set back.
    public func moment(_ civil: Timestamp.Civil) -> Timestamp? {
        let guess = Timestamp(utc: civil)
        for offset in [offset(guess.adding(days: -1)), offset(guess.adding(days: 1)), offset(guess)] {
            let moment = guess.adding(seconds: -offset)
            if self.civil(moment) == civil { return moment }
        }
        // A reading that the clocks skip is taken as the moment of the skip.
        return guess.adding(seconds: -offset(guess.adding(days: -1)))
    }

    /// How far its clocks are ahead of UTC at a moment, in minutes.
    func minutesAhead(_ moment: Timestamp) -> Int { offset(moment) / 60 }

    private func offset(_ moment: Timestamp) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.seconds)))
    }
}

extension Reading {
    /// The zone as people call it: by its city, or by its distance from UTC.
    var zoneName: String { zoneName(charter.zone) }

    /// The same for any zone.
    func zoneName(_ name: String) -> String {
        if name.contains("/"), !name.hasPrefix("Etc/"), let city = name.split(separator: "/").last {
            return words("%1 time", String(city.map { $0 == "_" ? " " : $0 }))
        }
        let minutes = Zone(name).minutesAhead(now)
        guard minutes != 0 else { return Self.greenwich }
        let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
        return "UTC\(minutes < 0 ? "−" : "+")\(hours)\(rest == 0 ? "" : ":\(rest)")"
    }

    private static let greenwich = "UTC"

    /// On which clocks a time is given, and what it is in UTC; once only where the two are the same.
    func clocks(_ utc: String) -> String {
        switch zoneName {
        case Self.greenwich: Self.greenwich + "."
        case let name where name.hasPrefix(Self.greenwich): words("%1 (%2 UTC).", name, utc)
        case let name: words("%1, %2 UTC.", name, utc)
        }
    }
}

extension Words {
    /// A day: `5 June 2026`, `2026년 6월 5일`.
    public func day(_ moment: Timestamp, _ zone: Zone) -> String {
        let civil = zone.civil(moment)
        return self("%2 %3 %1", String(civil.year), String(civil.day), month(civil.month))
    }

    /// A day with its name and the time on the clock: `Friday 5 June 2026, 18:00`.
    public func dayAndTime(_ moment: Timestamp, _ zone: Zone) -> String {
        let civil = zone.civil(moment)
        return self(
            "%4 %2 %3 %1, %5", String(civil.year), String(civil.day), month(civil.month), weekday(civil.weekday),
            time(moment, zone))
    }

    /// The time on the clock: `18:00`.
    public func time(_ moment: Timestamp, _ zone: Zone) -> String {
        let civil = zone.civil(moment)
        return "\(civil.hour < 10 ? "0" : "")\(civil.hour):\(civil.minute < 10 ? "0" : "")\(civil.minute)"
    }

    /// How far off a moment is: `9 days left`, `since 3 days`.
    public func distance(from now: Timestamp, to moment: Timestamp) -> String {
        let seconds = moment.seconds - now.seconds
        if seconds >= 2 * 86_400 { return count(seconds / 86_400, "%1 day left", "%1 days left") }
        if seconds >= 3600 { return count(seconds / 3600, "%1 hour left", "%1 hours left") }
        if seconds > 0 { return count(max(1, seconds / 60), "%1 minute left", "%1 minutes left") }
        if seconds > -86_400 { return self("today") }
        return count(-seconds / 86_400, "%1 day ago", "%1 days ago")
    }

    private func month(_ number: Int) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December"
        ]
        return months.indices.contains(number - 1) ? self(months[number - 1]) : ""
    }

    private func weekday(_ number: Int) -> String {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return days.indices.contains(number - 1) ? self(days[number - 1]) : ""
    }
}
