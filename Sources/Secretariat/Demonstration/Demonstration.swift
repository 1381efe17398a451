public import Mechanism

/// A process in full swing in a country that does not exist, told as what people did.
///
/// Nothing in it is made up behind the rules' back: every step is an ordinary act by whoever may do it, at a time that
/// the periods of the charter allow. Whoever plays the steps lets the clock do what is due (``Mechanism/due(at:)``)
/// before each one.
public struct Demonstration: Sendable {
    /// The people, those with a task in the process first.
    public let accounts: [Account]
    /// What they did, in order of time, nothing later than the day it was made for.
    public let steps: [Step]
    /// How people voted in its conversations.
    public let votes: [Votes]

    /// One thing that somebody did.
    public struct Step: Sendable {
        /// When.
        public let at: Timestamp
        /// Who.
        public let actor: Actor
        /// What, its texts still in words.
        public let act: any Act
    }

    /// The Internet Forum Meridia as it stands on a day: one thread has gone all the way round, others are on theirs.
    ///
    /// The same moment always gives the same steps.
    public static func meridia(today: Timestamp) -> Demonstration {
        let almanac = Almanac(today: today)
        // Things are numbered in the order in which they come about, which depends on the day of the week. So the story
        // is told twice: once to learn the numbers, once with them.
        var rehearsal = Script(almanac)
        rehearsal.tellOfMeridia()
        var script = Script(almanac, numbers: rehearsal.numbers)
        script.tellOfMeridia()
        return Demonstration(accounts: Account.meridians, steps: script.steps, votes: script.votes())
    }
}

extension Script {
    mutating func tellOfMeridia() {
        foundForum()
        gatherPeople()
        gatherNeighbours()
        tellOfNews()
        tellOfNames()
        tellOfWebsites()
        tellOfRuralAccess()
        tellOfRaisedIssues()
        talkAboutNames()
        talkAboutAccess()
        tellOfTheForum()
        tellOfCalls()
    }
}
