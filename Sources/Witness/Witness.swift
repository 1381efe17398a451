public import TransparencyLog

/// A witness: it signs that a log has only grown, and remembers what it has signed (C2SP tlog-witness).
///
/// Requests about one log take turns, from reading what is known to the new state being on the disk: two at once could
/// otherwise take the log back. Sizes never go back, over any crash and restart.
public actor Witness {
    /// The key it signs with.
    public nonisolated let verifier: NoteVerifier
    /// The keys of the logs that it witnesses.
    public nonisolated let logs: [NoteVerifier]

    private let cosigner: Cosigner
    private let store: WitnessStore
    private let now: @Sendable () -> Int
    /// The notes last signed, by the origins of their logs.
    private var notes: [String: SignedNote]

    /// A witness whose memory is in a folder.
    /// - Parameters:
    ///   - name: The name of its key, such as `witness.example/w1`.
    ///   - logs: The keys of the logs, each named after its origin.
    ///   - now: The time in seconds since 1970.
    /// - Throws: ``WitnessFault`` when the folder is held, or anything in it is damaged.
    public init(
        folder: String, name: String, logs: [NoteVerifier], now: @escaping @Sendable () -> Int
    ) throws(WitnessFault) {
        store = try WitnessStore(folder: folder)
        do throws(WitnessFault) {
            cosigner = try WitnessKey.load(folder: folder, name: name)
            notes = try Self.remembered(of: logs, in: store, by: cosigner.verifier)
        } catch {
            store.release()
            throw error
        }
        verifier = cosigner.verifier
        self.logs = logs
        self.now = now
    }

    deinit { store.release() }

    private static func remembered(
        of logs: [NoteVerifier], in store: WitnessStore, by witness: NoteVerifier
    ) throws(WitnessFault) -> [String: SignedNote] {
        var notes: [String: SignedNote] = [:]
        for origin in Set(logs.map(\.name)) {
            guard let note = try store.note(of: origin) else { continue }
            guard (try? Checkpoint(parsing: note.text))?.origin == origin, !note.cosignatures(by: [witness]).isEmpty
            else { throw .unreadable(store.path(of: origin)) }
            notes[origin] = note
        }
        return notes
    }

    /// What is answered to a request.
    public struct Response: Sendable {
        /// The status of the HTTP response.
        public let status: Int
        /// Its body: signature lines, the size that is known, or a reason.
        public let body: String
        /// Whether the body is the size that is known (`text/x.tlog.size`).
        public var isSize: Bool { status == 409 }
    }

    /// Answers the body of an `add-checkpoint` request. What is answered with 200 is on the disk.
    public func add(_ body: [UInt8]) -> Response {
        guard let request = WitnessRequest(parsing: body) else {
            return Response(status: 400, body: "This is no request of C2SP tlog-witness.\n")
        }
        let origin = (try? Checkpoint(parsing: request.note.text))?.origin ?? ""
        let latest = notes[origin].flatMap { try? Checkpoint(parsing: $0.text) }
        let answer = Witnessing.answer(request, logs: logs, latest: latest)
        switch answer {
        case .cosign(let checkpoint): return cosign(request.note, checkpoint)
        case .conflict(let size): return Response(status: answer.status, body: "\(size)\n")
        case .malformed:
            return Response(status: answer.status, body: "The old size is beyond the checkpoint's, or it is none.\n")
        case .unsigned: return Response(status: answer.status, body: "The checkpoint is not signed by the log's key.\n")
        case .unknownLog: return Response(status: answer.status, body: "This log is not witnessed here.\n")
        case .inconsistent:
            return Response(status: answer.status, body: "The proof does not show that the log has only grown.\n")
        }
    }

    private func cosign(_ note: SignedNote, _ checkpoint: Checkpoint) -> Response {
        let own = logs.filter { $0.name.utf8.elementsEqual(checkpoint.origin.utf8) }
        var kept = note.keeping(signaturesBy: own)
        do {
            try kept.sign(with: cosigner, at: now())
            try store.keep(kept, of: checkpoint.origin)
        } catch {
            // Nothing is answered that is not on the disk; the log asks again.
            return Response(status: 500, body: "The checkpoint could not be kept, so it is not signed.\n")
        }
        notes[checkpoint.origin] = kept
        let lines = kept.serialized.split(separator: "\n").suffix(1).joined() + "\n"
        return Response(status: 200, body: lines)
    }

    /// The checkpoint last signed for the log whose name in addresses this is; nil when there is none.
    public func checkpoint(named name: String) -> String? {
        notes.first { WitnessStore.name(of: $0.key) == name }?.value.serialized
    }
}
