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
    /// Why the batch is lost: an act that the rules allow could not be entered, and the state is half changed.
    private(set) var corruption: Corruption?
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
        // While a copy of the state is held, every change copies what it touches. An act of a person that comes alone
        // needs none: if it is refused, then before anything has changed.
        let alone = acts.count == 1 ? acts.flatMap { $0.parts(in: mechanism) } : []
        let before = alone.count == 1 && actor != .clock ? nil : mechanism
        var written: [JournalRecord] = []
        var objects: [ObjectID] = []
        for (place, act) in acts.enumerated() {
            do throws(Clerk.Failure) {
                for part in alone.isEmpty ? act.parts(in: mechanism) : alone {
                    let (object, record) = try enter(part, at: place, by: actor)
                    written.append(record)
                    objects.append(object)
                }
            } catch {
                if let before { mechanism = before } else if case .corrupt(let fault) = error { corruption = fault }
                return .failure(error)
            }
        }
        guard let object = objects.last else { return .failure(.corrupt(.malformed("no act"))) }
        records += written
        movesTime = movesTime || acts.contains { $0.type != .fileInput && $0.type != .takeStance }
        return .success(Clerk.Receipt(index: mechanism.count - 1, object: object, objects: objects))
    }

    private mutating func enter(
        _ act: any Act, at place: Int, by actor: Actor
    ) throws(Clerk.Failure) -> (ObjectID, JournalRecord) {
        do throws(Refusal) {
            try mechanism.check(act, by: actor, at: max(now, mechanism.latest ?? now))
        } catch {
            throw .refused(error, act: place)
        }
        let (sealed, texts) = Self.seal(act, by: actor, &random)
        do throws(Corruption) {
            let entry = try mechanism.enter(sealed, by: actor, at: now)
            let bytes = try entry.bytes()
            let record = JournalRecord(bytes: bytes, leaf: .leaf(bytes), texts: texts, removal: .init(act))
            return (entry.stamp.object, record)
        } catch {
            throw .corrupt(error)
        }
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
