import Journal
import Mechanism
import TransparencyLog

/// Acts that go to the disk together, each checked against the state that includes the ones before it.
struct Batch {
    private(set) var mechanism: Mechanism
    let now: Timestamp
    private(set) var records: [JournalRecord] = []
    /// Whether something was done that changes what falls due by the clock.
    private(set) var movesTime = false
    private var random = SystemRandomNumberGenerator()

    init(mechanism: Mechanism, now: Timestamp) { (self.mechanism, self.now) = (mechanism, now) }

    /// Does what is due by the clock, also what falls due by doing it.
    mutating func performDue() {
        movesTime = true
        for _ in 0..<100 {
            let due = mechanism.due(at: now)
            if due.isEmpty { return }
            for act in due { _ = perform([act], by: .clock) }
        }
    }

    /// Enters acts that go together, all of them or none.
    mutating func perform(_ acts: [any Act], by actor: Actor) -> Result<Clerk.Receipt, Clerk.Failure> {
        var trial = mechanism
        var written: [JournalRecord] = []
        var objects: [ObjectID] = []
        for (place, act) in acts.enumerated() {
            do {
                for part in act.parts(in: trial) {
                    try trial.check(part, by: actor, at: max(now, trial.latest ?? now))
                    let (entry, record) = try Self.enter(part, by: actor, at: now, &trial, &random)
                    written.append(record)
                    objects.append(entry.stamp.object)
                }
            } catch let refusal as Refusal {
                return .failure(.refused(refusal, act: place))
            } catch let corruption as Corruption {
                return .failure(.corrupt(corruption))
            } catch {
                return .failure(.corrupt(.malformed("\(error)")))
            }
        }
        guard let object = objects.last else { return .failure(.corrupt(.malformed("no act"))) }
        mechanism = trial
        records += written
        movesTime = movesTime || acts.contains { $0.type != .fileInput && $0.type != .takeStance }
        return .success(Clerk.Receipt(index: mechanism.count - 1, object: object, objects: objects))
    }

    private static func enter(
        _ act: any Act, by actor: Actor, at now: Timestamp, _ mechanism: inout Mechanism,
        _ random: inout SystemRandomNumberGenerator
    ) throws(Corruption) -> (Entry, JournalRecord) {
        let (sealed, texts) = seal(act, by: actor, &random)
        let entry = try mechanism.enter(sealed, by: actor, at: now)
        let bytes = try entry.bytes()
        return (entry, JournalRecord(bytes: bytes, leaf: .leaf(bytes), texts: texts, removal: .init(act)))
    }

    /// Replaces the words of an act by commitments, each under a salt of its own.
    private static func seal(
        _ act: any Act, by actor: Actor, _ random: inout SystemRandomNumberGenerator
    ) -> (any Act, [KeptText]) {
        let owner = Mechanism.owner(of: act, by: actor).map { Owner.person($0.code) } ?? .process
        var sealed = act
        var texts: [KeptText] = []
        var generator = random
        withoutActuallyEscaping({ (_: String, text: [UInt8], isName: Bool) -> Commitment in
            let salt = Salt.random(using: &generator)
            let hash = Hash.commitment(salt: salt, text)
            texts.append(KeptText(hash: hash, salt: salt, bytes: text, owner: owner, isName: isName))
            return Commitment(hash: hash, length: text.count)
        }) { seal in
            var fields = Fields.sealing(seal)
            sealed.fields(&fields)
        }
        return (sealed, texts)
    }
}
