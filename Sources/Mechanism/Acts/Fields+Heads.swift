import TransparencyLog

/// Heads in a room. Nobody who only listens has agreed to be made out, so a count of one to four is not entered: from a
/// form it is taken as "few", and the record says no more.
public enum Heads {
    /// The smallest count that is told as it is.
    public static let smallest = 5
    /// What stands for more than nobody and fewer than ``smallest``, in an act.
    public static let few = -1

    /// A count as an act tells it.
    public static func told(_ count: Int) -> Int { (1..<smallest).contains(count) ? few : count }

    /// What a count of an act adds to a sum: a few are taken for three.
    static func inSums(_ count: Int) -> Int { inSums(count, few: 3) }

    static func inSums(_ count: Int, few number: Int) -> Int { count == few ? number : count }

    /// How many it can be at least and at most.
    static func bounds(_ count: Int) -> ClosedRange<Int> {
        count == few ? 1...smallest - 1 : max(0, count)...max(0, count)
    }
}

/// Fields that hold heads.
extension Fields {
    /// Heads; a few of them are told as such.
    public mutating func heads(_ name: String, _ value: inout Int) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .number(0...Self.mostHeads), isRequired: true))
        case .form:
            guard let count = integer(name) else { return }
            guard count <= Self.mostHeads else { return fault(name, .outOfBounds(0, Self.mostHeads)) }
            value = Heads.told(count)
        case .entry(let facts):
            guard let count = Self.heads(facts[name]) else { return fault(name, .notANumber) }
            value = count
        case .sealing: facts.append((name, Self.json(heads: value)))
        }
    }

    /// Heads per stakeholder group; a group without a number counts as none.
    public mutating func counts(_ name: String, _ value: inout [String: Int]) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .counts, isRequired: false))
        case .form(let form):
            value = [:]
            for (key, raw) in form.values where key.hasPrefix(name + ".") {
                let group = String(key.dropFirst(name.count + 1))
                guard let raw = raw.last, !raw.isEmpty else { continue }
                guard Self.isCode(group) else { fault(key, .notAChoice); continue }
                guard let count = Int(digits: raw) else { fault(key, .notANumber); continue }
                guard count <= Self.mostHeads else { fault(key, .outOfBounds(0, Self.mostHeads)); continue }
                if count > 0 { value[group] = Heads.told(count) }
            }
        case .entry(let facts):
            guard case .object(let counts)? = facts[name] else { return fault(name, .missing) }
            value = [:]
            for member in counts.members {
                guard let count = Self.heads(member.value) else { return fault(name, .notANumber) }
                value[member.key] = count
            }
        case .sealing:
            let sorted = value.sorted { $0.key < $1.key }
            facts.append((name, .object(JSONObject(sorted.map { ($0.key, Self.json(heads: $0.value)) }))))
        }
    }

    private static let mostHeads = 1_000_000

    private static func json(heads: Int) -> JSONValue { heads == Heads.few ? .string("few") : .integer(heads) }

    /// Heads as an entry has them; those of old have small numbers, too.
    private static func heads(_ value: JSONValue?) -> Int? {
        switch value {
        case .string("few"): Heads.few
        case .integer(let count) where (0...mostHeads).contains(count): count
        default: nil
        }
    }
}
