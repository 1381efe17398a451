/// A question to the room on how it feels about something: a sense of the moment, never a vote and never a decision.
///
/// Answers are kept nowhere but in memory while the question stands; what is read off them enters the record.
public struct Temperature: Equatable, Sendable {
    /// 1 for the first in its session.
    public let number: Int
    public let question: Prose
    public let way: Way
    public let asked: Timestamp
    public internal(set) var state = State.open

    /// How people answer.
    public enum Way: String, CaseIterable, Sendable {
        /// Without names and without numbers: only how loud it was.
        case hum
        /// Hands are seen, and counted per stakeholder group.
        case hands
    }

    /// How far it has come.
    public enum State: Equatable, Sendable {
        case open
        /// Nobody answers any more; the reading follows.
        case closed
        case read(Reading)
    }

    /// What was read off.
    public enum Reading: Equatable, Sendable {
        /// Fewer than ``fewest`` answered.
        case tooFew
        case hum(yes: Level, no: Level)
        /// Hands per stakeholder group, without the groups whose hands were too few to be told.
        case hands(yes: [String: Int], no: [String: Int])
    }

    /// How loud a hum is.
    public enum Level: String, CaseIterable, Sendable {
        case silence
        case soft
        case medium
        case loud
        /// Silence or soft, where few answered.
        case faint
        /// Medium or loud, where few answered.
        case strong

        /// The level of so many out of those who answered: silence up to a tenth, soft up to a third, medium up to two.
        /// Of fewer than ``fewestToldApart`` only whether it was more than a third: four levels of five people would all
        /// but count them, and silence would say what every one of them answered.
        public init(_ count: Int, of all: Int) {
            let third = count * 3 <= all
            if all < Temperature.fewestToldApart {
                self = third ? .faint : .strong
            } else if third {
                self = count * 10 <= all ? .silence : .soft
            } else {
                self = count * 3 <= all * 2 ? .medium : .loud
            }
        }
    }

    /// The fewest people whose answers are read.
    public static let fewest = 5
    /// The fewest people whose hum is told in all its levels.
    public static let fewestToldApart = 10

    /// What one person answers.
    public enum Answer: String, CaseIterable, Sendable {
        case yes
        case no
        /// Here, and for neither side.
        case neither
    }

    /// Reads the answers of people, each with their stakeholder group.
    public static func reading(_ way: Way, _ answers: [(answer: Answer, group: String)]) -> Reading {
        guard answers.count >= fewest else { return .tooFew }
        func groups(_ answer: Answer) -> [String] { answers.filter { $0.answer == answer }.map(\.group) }
        let (yes, no) = (groups(.yes), groups(.no))
        guard way == .hands else {
            return .hum(yes: Level(yes.count, of: answers.count), no: Level(no.count, of: answers.count))
        }
        // A group is told whole or not at all, and a single one is never left out: it could be worked out.
        let sizes = Dictionary(grouping: answers, by: \.group).mapValues(\.count).sorted {
            ($0.value, $0.key) < ($1.value, $1.key)
        }
        var hidden = sizes.filter { $0.value < fewest }
        if hidden.count == 1, sizes.count > 1 { hidden = Array(sizes.prefix(2)) }
        let told = Set(sizes.map(\.key)).subtracting(hidden.map(\.key))
        func counts(_ groups: [String]) -> [String: Int] {
            Dictionary(grouping: groups.filter(told.contains), by: \.self).mapValues(\.count)
        }
        return told.isEmpty ? .tooFew : .hands(yes: counts(yes), no: counts(no))
    }
}
