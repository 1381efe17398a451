import Mechanism

/// Turns the story's times into moments. Meridia keeps one time all year, two hours ahead of UTC.
struct Almanac {
    /// The IANA name of Meridia's time; the sign of these names is that of POSIX, the other way round.
    static let zone = "Etc/GMT-2"

    private static let ahead = 2 * 3600
    private let now: Int
    /// Days since the epoch, by Meridia's clocks.
    private let today: Int
    private let monday: Int

    init(today moment: Timestamp) {
        now = moment.seconds + Self.ahead
        today = Self.days(now)
        // The epoch was a Thursday.
        monday = today - ((today + 3) % 7 + 7) % 7
    }

    func timestamp(_ moment: Script.Moment) -> Timestamp {
        switch moment {
        case .week(let weeks, let day, let hour, let minute):
            Self.timestamp(monday + weeks * 7 + day.rawValue, hour, minute)
        case .ago(let days, let hour, let minute):
            Self.timestamp(today - days, hour, minute)
        case .ahead(let days, let hour):
            Self.timestamp(Self.days(now - hour * 3600 + 86_399) + days, hour, 0)
        }
    }

    private static func timestamp(_ day: Int, _ hour: Int, _ minute: Int) -> Timestamp {
        Timestamp(seconds: day * 86_400 + hour * 3600 + minute * 60 - ahead)
    }

    private static func days(_ seconds: Int) -> Int { seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400) }
}

extension Script {
    /// When something happens in the story, said from the day on which it is told.
    enum Moment {
        /// So many weeks from the week of today, on a day of the week: working hours stay working hours.
        case week(Int, Weekday, Int, Int = 0)
        /// So many days before today.
        case ago(Int, Int, Int = 0)
        /// The first time, so many whole days from now or later, that clocks show this hour.
        case ahead(Int, Int)
    }

    /// The days of the week, as far as the story needs names for them.
    enum Weekday: Int {
        case mon, tue, wed, thu, fri, sat, sun
    }
}
