extension Programme {
    /// What a programme should do as far as it can, and what each failing costs. 0 turns a wish off; negative is 0.
    public struct Wishes: Sendable {
        /// Each topic that two sessions at once have in common.
        public var topicsApart = 10
        /// A group for which there is nothing while others have something.
        public var somethingForEachGroup = 8
        /// A group for which everything is that is on at once, so that its people must choose.
        public var neverEverything = 4
        /// Each session of a person beyond ``mostSessions``.
        public var load = 5
        /// Each ten people, or part of ten, who find no seat.
        public var seats = 2
        /// Somebody who must run to another room from one session to the next.
        public var roomChange = 3
        /// Somebody far away at an hour that can be borne, and at one that cannot.
        public var lessSuitableHour = 2
        public var unsuitableHour = 20
        /// A session that is not where it was released.
        public var change = 1

        /// How many sessions a person should have at most (the IGF's rule); nil for any.
        public var mostSessions: Int? = 3
        /// The break in minutes that is enough to change rooms.
        public var breakForRooms = 15
        /// Local hours, in minutes since midnight, that suit people far away, and those that can be borne.
        public var suitable = 9 * 60...21 * 60
        public var bearable = 7 * 60...23 * 60

        public init() {}

        /// How well somebody at this offset can attend a session that starts at this minute of UTC.
        func hour(start: Int, length: Int, offset: Int) -> Hour {
            let (shifted, overflows) = start.addingReportingOverflow(offset)
            guard !overflows else { return .unsuitable }
            let minute = shifted % 1440
            let local = minute < 0 ? minute + 1440 : minute
            let (end, endOverflows) = local.addingReportingOverflow(length)
            func isWithin(_ hours: ClosedRange<Int>) -> Bool {
                !endOverflows && local >= hours.lowerBound && end <= hours.upperBound
            }
            return isWithin(suitable) ? .suitable : isWithin(bearable) ? .lessSuitable : .unsuitable
        }

        enum Hour {
            case suitable
            case lessSuitable
            case unsuitable
        }
    }
}
