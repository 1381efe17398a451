/// What a witness decides: whether a log has only grown since the witness last signed for it (C2SP tlog-witness).
///
/// It is a pure decision. Whoever carries it out must hold the log's state from before it is asked until the new state
/// is durable; otherwise two requests at once could take the log back to a smaller size.
public enum Witnessing {
    /// What the witness answers.
    public enum Answer: Hashable, Sendable {
        /// The checkpoint continues the log: to be kept, and then cosigned.
        case cosign(Checkpoint)
        /// The request is malformed, or its old size is beyond the checkpoint's.
        case malformed
        /// None of the log's keys has signed the checkpoint, or a signature that claims one is wrong.
        case unsigned
        /// The log is none of those that are witnessed.
        case unknownLog
        /// The witness knows another size than the request says, or another root of the same size: a fork.
        case conflict(size: Int)
        /// The proof does not show that the log has only grown.
        case inconsistent

        /// The status of the HTTP response.
        public var status: Int {
            switch self {
            case .cosign: 200
            case .malformed: 400
            case .unsigned: 403
            case .unknownLog: 404
            case .conflict: 409
            case .inconsistent: 422
            }
        }
    }

    /// Decides on a request.
    /// - Parameters:
    ///   - logs: The keys of the logs that are witnessed, each named after its origin; a log may have several.
    ///   - latest: The checkpoint last cosigned for the request's origin; nil if there has been none.
    public static func answer(_ request: WitnessRequest, logs: [NoteVerifier], latest: Checkpoint?) -> Answer {
        guard let claimed = try? Checkpoint(parsing: request.note.text) else { return .malformed }
        let keys = logs.filter(claimed.vouches)
        guard !keys.isEmpty else { return .unknownLog }
        guard let checkpoint = try? Checkpoint(note: request.note, verifiedBy: keys) else { return .unsigned }
        guard request.old <= checkpoint.size else { return .malformed }

        let known = latest?.size ?? 0
        let root = latest?.root ?? .emptyRoot
        guard request.old == known else { return .conflict(size: known) }
        guard checkpoint.size > known || checkpoint.root == root else { return .conflict(size: known) }
        guard
            MerkleTree.verifyConsistency(
                from: known, root: root, to: checkpoint.size, root: checkpoint.root, proof: request.proof)
        else { return .inconsistent }
        return .cosign(checkpoint)
    }
}
