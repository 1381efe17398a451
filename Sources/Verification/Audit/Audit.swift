import Mechanism
import TransparencyLog

/// Replays a record from its entries alone and computes everything again that follows from them: whether each act was
/// allowed by the rules in force when it was done, and every figure that the site publishes.
public struct Audit: Sendable {
    private let source: any RecordSource
    private let trust: Trust

    /// An audit of a record.
    public init(_ source: any RecordSource, trust: Trust) { (self.source, self.trust) = (source, trust) }

    /// Does all of it.
    /// - Throws: ``Refutation`` when the record itself does not hold, ``Unreachable`` or ``Misuse``.
    public func run() async throws -> AuditFinding {
        // The figures first: the checkpoint that covers them may be a second behind.
        let published = try await publishedResults()
        let (replay, size) = try await replay(covering: published?.size ?? 0, figuresAt: published?.size)
        let results = replay.results ?? replay.mechanism.results()
        return AuditFinding(
            size: size, breaches: replay.breaches, results: results, isCompared: published != nil,
            differences: published.map { results.differences(from: $0) } ?? [],
            opinions: try await opinions(replay))
    }

    /// The state that follows from the entries, and how many there are.
    /// - Throws: ``Refutation`` when the record itself does not hold, ``Unreachable`` or ``Misuse``.
    func replayed() async throws -> (mechanism: Mechanism, size: Int) {
        let (replay, size) = try await replay(covering: 0, figuresAt: nil)
        return (replay.mechanism, size)
    }

    private func replay(covering covered: Int, figuresAt: Int?) async throws -> (Replay, size: Int) {
        let checkpoint = try await checkpoint(covering: covered)
        guard let size = checkpoint?.size ?? source.entryCount else {
            throw Unreachable("\(source.place)/checkpoint", "there is none; is this the address of the record?")
        }
        var replay = Replay(figuresAt: figuresAt ?? size)
        for bundle in EntryBundle.all(to: size) {
            let read = try await HashedBundle.read(bundle, from: source)
            for ((index, bytes), leaf) in zip(read.entries, read.leaves) { try replay.take(bytes, leaf, at: index) }
        }
        if let checkpoint, replay.frontier.root != checkpoint.root {
            throw Refutation("checkpoint", "the \(size) entries do not give the root that it signs")
        }
        return (replay, size)
    }

    /// Checks the published results of conversations, as far as they are to be had.
    private func opinions(_ replay: Replay) async throws -> OpinionFinding {
        var finding = OpinionFinding()
        for conversation in replay.mechanism.conversations {
            guard let count = conversation.count else { continue }
            finding.counted += 1
            guard source.hasTexts, let commitment = count.result.commitment else {
                finding.missing += 1
                continue
            }
            let name = "conversation \(conversation.id.number)"
            let state = try await source.text(commitment.hash)
            guard case .kept(let opening) = state else {
                finding.missing += 1
                if !replay.excuses(state, of: commitment.hash) {
                    finding.faults.append("\(name): its result is withheld, and no act removed it")
                }
                continue
            }
            guard Hash.commitment(salt: opening.salt, opening.content) == commitment.hash,
                let result = OpinionResult(text: String(decoding: opening.content, as: UTF8.self))
            else {
                finding.faults.append("\(name): its result is not what the entry commits to")
                continue
            }
            let check = OpinionCheck(result, of: conversation, count)
            finding.recomputed += check.recomputed
            finding.withheld += check.withheld
            finding.faults += check.faults.map { "\(name): \($0)" }
        }
        return finding
    }

    private func publishedResults() async throws -> Results? {
        guard let bytes = try await source.bytes(of: .results) else { return nil }
        guard bytes.last == UInt8(ascii: "\n"),
            case .object(let figures)? = try? CanonicalJSON.read(Array(bytes.dropLast()).span)
        else { throw Refutation(RecordFile.results.path, "they are not canonical JSON") }
        let results = Results(figures: figures)
        guard let size = results.size, size >= 0 else {
            throw Refutation(RecordFile.results.path, "they do not say from how many entries they follow")
        }
        return results
    }

    /// The signed checkpoint, once it covers so many entries; nil where nothing has been signed.
    private func checkpoint(covering size: Int) async throws -> Checkpoint? {
        let policy = source.entryCount == nil ? try await trust.policy(for: source) : nil
        for attempt in 0..<10 {
            guard let note = try await source.signedNote() else { return nil }
            let trusted = if let policy { policy } else { try await trust.policy(for: source) }
            let checkpoint = try WitnessPolicy.Finding.of(note, under: trusted).checkpoint
            if checkpoint.size >= size { return checkpoint }
            if attempt < 9 { try await Task.sleep(for: .milliseconds(500)) }
        }
        throw Refutation(RecordFile.results.path, "they speak of entries that no checkpoint covers")
    }
}

/// The state as it follows from the entries, and what was not as the rules say.
private struct Replay {
    private(set) var mechanism = Mechanism()
    private(set) var frontier = TileFrontier()
    private(set) var breaches: [AuditFinding.Breach] = []
    /// The figures at the size at which they were published.
    private(set) var results: Results?
    private let figuresAt: Int
    private var removals = Removals()
    /// The results of conversations, as the entries commit to them.
    private var counted: [Hash: CommittedText] = [:]

    /// Whether a result need not be there: an act removed its text, or one is said to that came after these entries.
    func excuses(_ state: TextState, of hash: Hash) -> Bool {
        if case .removed(let act) = state, act >= mechanism.count { return true }
        return counted[hash].flatMap(removals.act(thatRemoved:)) != nil
    }

    init(figuresAt size: Int) {
        figuresAt = size
        if size == 0 { results = mechanism.results() }
    }

    mutating func take(_ bytes: [UInt8], _ leaf: Hash, at index: Int) throws {
        frontier.append(leaf)
        do {
            let entry = try Entry(index: index, bytes.span)
            do {
                try mechanism.check(entry.act, by: entry.stamp.by, at: entry.stamp.at)
            } catch {
                breaches.append(AuditFinding.Breach(entry: index, act: entry.act.type, refusal: error))
            }
            try mechanism.apply(entry)
            removals.note(entry.act, at: index)
            if entry.act is PublishCount {
                for text in CommittedText.all(in: entry, at: index, bytes) { counted[text.commitment.hash] = text }
            }
        } catch {
            throw Refutation("entry \(index)", "it does not follow from those before it (\(error))")
        }
        if index + 1 == figuresAt { results = mechanism.results() }
    }
}
