public import Journal
import Mechanism
import TransparencyLog
public import Verification

/// Rebuilds a journal from a copy of its published record: appends the entries that it lacks, with the texts that the copy
/// still has.
///
/// What was private of the lost time cannot come back: it was never in the record.
public struct Recovery: Sendable {
    private let source: any RecordSource
    private let trust: Trust

    /// A recovery from a record.
    public init(from source: any RecordSource, trust: Trust) { (self.source, self.trust) = (source, trust) }

    /// What was brought back.
    public struct Outcome: Sendable {
        /// How many entries the journal had, and has now.
        public let from, to: Int
        /// How many texts came back with them, how many had been removed, and how many did not come back.
        public internal(set) var texts = 0, removed = 0, lost = 0

        /// The outcome in a sentence.
        public var sentence: String {
            from == to
                ? "The journal has all \(to) entries of the record already."
                : """
                The journal has \(to) entries now, \(to - from) more than before. Texts brought back: \(texts); removed by \
                acts: \(removed); not in the copy: \(lost).
                """
        }

        /// The outcome for programs.
        public var json: String {
            #"{"from":\#(from),"lost":\#(lost),"removed":\#(removed),"texts":\#(texts),"to":\#(to)}"#
        }
    }

    /// Why a journal cannot be rebuilt. Nothing was written.
    public enum Fault: Error, CustomStringConvertible {
        case journalIsLonger(journal: Int, record: Int)
        case parted(Int)
        case missing(String)
        case doesNotFollow(Int, String)

        public var description: String {
            switch self {
            case .journalIsLonger(let journal, let record):
                "The journal has \(journal) entries, more than the \(record) of this record. Take a newer copy of it."
            case .parted(let index):
                """
                Entry \(index) of the record is not the one in the journal: the two have parted there. Put this journal \
                aside (convene.sqlite) and run the command again, to rebuild all of it from the record.
                """
            case .missing(let name): "The record lacks \(name)."
            case .doesNotFollow(let index, let why): "Entry \(index) does not follow from those before it (\(why))."
            }
        }
    }

    /// Brings a journal up to the record's checkpoint.
    public func bringBack(into journal: Journal) async throws -> Outcome {
        let size = try await RecordCheck(source, trust: trust).run().size
        let leaves = try journal.readNow { try $0.leaves() }
        guard size >= leaves.count else { throw Fault.journalIsLonger(journal: leaves.count, record: size) }
        var mechanism = Mechanism()
        var outcome = Outcome(from: leaves.count, to: size)
        var records: [JournalRecord] = []
        var absent: [(text: CommittedText, record: Int)] = []
        var removals = Removals()
        for bundle in EntryBundle.all(to: size) {
            guard let bytes = try await source.bytes(of: .bundle(bundle)),
                let entries = EntryBundle.decode(bytes, width: bundle.width)
            else { throw Fault.missing(bundle.path) }
            for (index, bytes) in zip(bundle.places, entries) {
                let entry = try Self.replay(bytes, at: index, &mechanism)
                removals.note(entry.act, at: index)
                if index < leaves.count {
                    guard leaves[index] == .leaf(bytes) else { throw Fault.parted(index) }
                } else {
                    let (record, missing) = try await record(entry, bytes)
                    outcome.texts += record.texts.count
                    absent += missing.map { ($0, records.count) }
                    records.append(record)
                }
            }
        }
        for (text, place) in absent {
            if let act = removals.act(thatRemoved: text) {
                records[place].goneTexts.append(.init(hash: text.commitment.hash, removedBy: act))
                outcome.removed += 1
            } else {
                outcome.lost += 1
            }
        }
        // All of it or nothing, like every act.
        if !records.isEmpty { _ = try journal.append(records) }
        return outcome
    }

    private static func replay(_ bytes: [UInt8], at index: Int, _ mechanism: inout Mechanism) throws -> Entry {
        do {
            let entry = try Entry(index: index, bytes.span)
            try mechanism.apply(entry)
            return entry
        } catch {
            throw Fault.doesNotFollow(index, "\(error)")
        }
    }

    /// What is to be kept of an entry, and which of its texts are not to be had.
    private func record(_ entry: Entry, _ bytes: [UInt8]) async throws -> (JournalRecord, missing: [CommittedText]) {
        let owner = Mechanism.owner(of: entry.act, by: entry.stamp.by).map { Owner.person($0.code) } ?? .process
        let names = entry.act.type.nameFields
        var (texts, missing) = ([KeptText](), [CommittedText]())
        for text in CommittedText.all(in: entry, at: entry.stamp.index, bytes) {
            let hash = text.commitment.hash
            guard source.hasTexts, case .kept(let opening) = try await source.text(hash), opening.opens(hash) else {
                missing.append(text)
                continue
            }
            texts.append(
                KeptText(
                    hash: hash, salt: opening.salt, bytes: opening.content, owner: owner,
                    isName: names.contains(text.commitment.field)))
        }
        return (
            JournalRecord(bytes: bytes, leaf: .leaf(bytes), texts: texts, removal: .init(entry.act)), missing
        )
    }
}
