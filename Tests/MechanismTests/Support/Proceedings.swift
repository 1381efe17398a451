import Mechanism
import Testing
import TransparencyLog

/// A mechanism and its record as they grow act by act, the way the clerk writes them.
struct Proceedings {
    private(set) var mechanism = Mechanism()
    /// The bytes of every entry so far.
    private(set) var entries: [[UInt8]] = []
    private(set) var now: Timestamp = "2026-01-05"
    /// The state before the first entry, and after every one.
    private(set) var states = [Mechanism()]
    private var salts: UInt8 = 0
    /// The words of every text, by its hash.
    private var words: [Hash: String] = [:]
    /// Whether acts read the words that they speak of first, as the clerk lets them; records of old were written without.
    var readsWords = true

    /// Does an act if the rules allow it. What is due by the clock comes first; a minute goes by after it.
    /// - Throws: The refusal.
    @discardableResult
    mutating func perform(_ act: any Act, by actor: Actor) throws -> Entry {
        try performDue()
        let parts = try read(act).parts(in: mechanism)
        var last: Entry?
        for part in parts {
            try mechanism.check(part, by: actor, at: now)
            last = try enter(part, by: actor)
        }
        return try #require(last)
    }

    fileprivate func read(_ act: any Act) throws(Refusal) -> any Act {
        var act = act
        if readsWords { try act.read(mechanism) { $0.words { words[$0] } } }
        return act
    }

    /// Lets time pass and does what falls due.
    mutating func wait(until later: Timestamp) throws {
        now = max(now, later)
        try performDue()
    }

    /// Lets time pass while the clock stands still: nothing that is due gets done.
    mutating func oversleep(until later: Timestamp) { now = max(now, later) }

    private mutating func performDue() throws {
        while case let due = mechanism.due(at: now), !due.isEmpty {
            for act in due {
                try mechanism.check(act, by: .clock, at: now)
                try enter(act, by: .clock)
            }
        }
    }

    @discardableResult
    private mutating func enter(_ act: any Act, by actor: Actor) throws(Corruption) -> Entry {
        var next = self
        let sealed = next.seal(act)
        let entry = try next.mechanism.enter(sealed, by: actor, at: now)
        next.entries.append(try entry.bytes())
        next.now = now.adding(seconds: 60)
        next.states.append(next.mechanism)
        self = next
        return entry
    }

    /// Replaces the words of an act by commitments, under salts that are the same on every run.
    private mutating func seal(_ act: any Act) -> any Act {
        let base = salts
        var sealed = act
        let kept = Kept()
        var fields = Fields.sealing { name, text, _ in
            let salt = Salt(bytes: [UInt8](repeating: base, count: Salt.byteCount)) ?? .random()
            let hash = Hash.commitment(salt: salt, Array(name.utf8) + text)
            kept.words[hash] = String(decoding: text, as: UTF8.self)
            return Commitment(hash: hash, length: text.count)
        }
        sealed.fields(&fields)
        words.merge(kept.words) { old, _ in old }
        salts &+= 1
        return sealed
    }
}

/// The words that sealing took out of one act.
private final class Kept { var words: [Hash: String] = [:] }

extension Proceedings {
    /// These proceedings, one act later.
    func after(_ act: any Act, by actor: Actor) throws -> Proceedings {
        var proceedings = self
        try proceedings.perform(act, by: actor)
        return proceedings
    }

    /// These proceedings, some time later.
    func on(_ day: Timestamp) throws -> Proceedings {
        var proceedings = self
        try proceedings.wait(until: day)
        return proceedings
    }

    /// The rule that refuses an act now; nil when it is allowed. The clock is not asked first.
    func refusal(of act: any Act, by actor: Actor) -> Refusal? {
        do throws(Refusal) {
            let parts = try read(act).parts(in: mechanism)
            if let first = parts.first { try mechanism.check(first, by: actor, at: now) }
            return nil
        } catch {
            return error
        }
    }
}

extension Mechanism {
    /// The state that follows from the bytes of a record.
    static func replaying(_ entries: some Sequence<[UInt8]>) throws(Corruption) -> Mechanism {
        var mechanism = Mechanism()
        for (index, bytes) in entries.enumerated() {
            try mechanism.apply(try Entry(index: index, bytes))
        }
        return mechanism
    }
}

extension Entry {
    init(index: Int, _ bytes: [UInt8]) throws(Corruption) { try self.init(index: index, bytes.span) }
}
