import HashTreeCollections
public import TransparencyLog

/// One installation's process, as it stands: everything that follows from the public acts so far.
///
/// It is a value. ``apply(_:)`` is the only way it changes, and the same entries give the same value on any machine.
/// Readers keep a snapshot as long as they like; copies share what they have in common.
public struct Mechanism: Equatable, Sendable {
    /// The charter and rules in force, every version of them.
    public internal(set) var charter = CharterRoom()
    public internal(set) var people = PeopleRoom()
    public internal(set) var issues = Shelf<Issue>()
    public internal(set) var learning = Shelf<LearningEvent>()
    public internal(set) var sessions = Shelf<Session>()
    public internal(set) var editions = Shelf<Edition>()
    public internal(set) var programmeCalls = Shelf<ProgrammeCall>()
    public internal(set) var messages = Shelf<Message>()
    public internal(set) var conversations = Shelf<Conversation>()
    public internal(set) var statements = Shelf<Statement>()
    public internal(set) var consultations = Shelf<Consultation>()
    public internal(set) var inputs = Shelf<Input>()
    public internal(set) var calls = Shelf<ConsensusCall>()
    public internal(set) var objections = Shelf<Objection>()
    public internal(set) var followUps = Shelf<FollowUp>()
    /// The consultations whose text is kept from the public for now.
    public private(set) var withheld: Set<ID<Consultation>> = []
    /// What the process knows of its own record.
    public internal(set) var record = RecordRoom()

    /// How many entries made this state.
    public private(set) var count = 0
    /// The moment of the last entry; the record's time never goes back.
    public private(set) var latest: Timestamp?
    private var lastEntries: TreeDictionary<ObjectID, Int> = [:]
    private var lastInThread: TreeDictionary<ID<Issue>, Int> = [:]

    /// The state before the first act.
    public init() {}

    /// The index of the last entry about a thing.
    public func lastEntry(about object: ObjectID) -> Int? { lastEntries[object] }

    /// The index of the last entry anywhere in a thread: the version of its pages.
    public func lastEntry(in thread: ID<Issue>) -> Int? { lastInThread[thread] }

    /// Notes whether the text of a consultation is kept from the public.
    mutating func withholds(_ id: ID<Consultation>, _ withholds: Bool) {
        if withholds { withheld.insert(id) } else { withheld.remove(id) }
    }

    /// The texts that nobody but those who prepare them may read yet: every version of a text that is withheld, its
    /// translations, and its explanatory note. Empty most of the time.
    public var withheldTexts: Set<Hash> {
        var hashes: Set<Hash> = []
        for consultation in consultations.all(withheld.sorted()) {
            let clauses = consultation.versions.flatMap { version in
                version.clauses + version.translations.values.flatMap(\.clauses)
            }
            let reasons = consultation.versions.flatMap { [$0.reason] + $0.changes.map(\.reason) }
            let texts = clauses.map(\.clause.text) + [consultation.explanation] + consultation.replaced + reasons
            hashes.formUnion(texts.compactMap { $0.commitment?.hash })
        }
        // What puts a text right that is kept back quotes it.
        return hashes.union(hashes.compactMap { record.correction(of: $0)?.text.commitment?.hash })
    }

    /// Whether the rules allow an act now, permission included.
    public func check(_ act: some Act, by actor: Actor, at now: Timestamp) throws(Refusal) {
        guard may(actor, act.type, on: act.subject) else { throw Refusal(.notPermitted, act.type.rawValue) }
        try act.check(self, actor, now)
    }

    /// Applies a sealed act and returns the entry that the record keeps of it.
    /// - Throws: ``Corruption`` when the act cannot follow from this state; the state is then not to be used further.
    public mutating func enter(_ act: any Act, by actor: Actor, at: Timestamp) throws(Corruption) -> Entry {
        let stamp = Stamp(index: count, at: max(at, latest ?? at), by: actor, object: act.object(in: self))
        let previous = lastEntries[stamp.object]
        try act.apply(to: &self, stamp)
        let thread = thread(of: stamp.object)
        note(stamp, thread)
        return Entry(stamp: stamp, thread: thread, previous: previous, act: act)
    }

    /// Applies an entry that was read back from the journal.
    /// - Throws: ``Corruption`` when the entry cannot follow from the entries before it.
    public mutating func apply(_ entry: Entry) throws(Corruption) {
        guard entry.stamp.index == count, entry.stamp.object == entry.act.object(in: self),
            entry.previous == lastEntries[entry.stamp.object], latest.map({ $0 <= entry.stamp.at }) ?? true
        else { throw .outOfOrder(entry.stamp.object.code) }
        try entry.act.apply(to: &self, entry.stamp)
        guard thread(of: entry.stamp.object) == entry.thread else { throw .outOfOrder(entry.stamp.object.code) }
        note(entry.stamp, entry.thread)
    }

    private mutating func note(_ stamp: Stamp, _ thread: ID<Issue>?) {
        lastEntries[stamp.object] = stamp.index
        if let thread { lastInThread[thread] = stamp.index }
        count += 1
        latest = stamp.at
    }

    /// The thread that a thing belongs to.
    public func thread(of object: ObjectID) -> ID<Issue>? {
        switch object {
        case .mechanism, .person, .edition, .programmeCall: nil
        case .issue(let id): id
        case .learning(let id): learning[id]?.issue
        case .session(let id): sessions[id]?.issue
        case .message(let id): messages[id].flatMap { sessions[$0.session]?.issue }
        case .conversation(let id): conversations[id]?.issue
        case .statement(let id): statements[id].flatMap { conversations[$0.conversation]?.issue }
        case .consultation(let id): consultations[id]?.issue
        case .input(let id): inputs[id].flatMap { consultations[$0.consultation]?.issue }
        case .call(let id): calls[id]?.issue
        case .objection(let id): objections[id].flatMap { calls[$0.call]?.issue }
        case .followUp(let id): followUps[id]?.issue
        }
    }
}
