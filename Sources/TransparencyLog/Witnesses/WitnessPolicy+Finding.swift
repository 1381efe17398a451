extension WitnessPolicy {
    /// Who vouches for a checkpoint, as a policy sees it.
    public struct Finding: Sendable {
        /// The policy.
        public let policy: WitnessPolicy
        /// The checkpoint.
        public let checkpoint: Checkpoint
        /// For each witness of the policy, when it signed, in seconds since 1970; nil if it did not.
        public let witnessTimes: [Int?]
        /// For each group of the policy, when enough of its members had signed; nil if they have not.
        public fileprivate(set) var groupTimes: [Int?]

        /// When a witness, or enough of a group, had signed; nil if they have not.
        public func time(of member: Member) -> Int? {
            switch member {
            case .witness(let place): witnessTimes.indices.contains(place) ? witnessTimes[place] : nil
            case .group(let place): groupTimes.indices.contains(place) ? groupTimes[place] : nil
            }
        }

        /// Whether those whom the policy asks for have signed. The log itself has, always.
        public var isQuorumMet: Bool { policy.quorum.map { time(of: $0) != nil } ?? true }
    }

    /// Finds out who vouches for a checkpoint. Of several cosignatures by one witness the latest counts.
    /// - Throws: ``CheckpointFault`` when none of the policy's logs has signed it, or a signature that claims one of the
    ///   policy's keys is wrong.
    public func evaluate(_ note: SignedNote) throws(CheckpointFault) -> Finding {
        let checkpoint = try Checkpoint(note: note, verifiedBy: logs.map(\.key) + witnesses.map(\.key))
        let cosignatures = note.cosignatures(by: witnesses.map(\.key))
        let witnessTimes = witnesses.map { witness in
            cosignatures.lazy.filter { $0.witness == witness.key }.map(\.time).max()
        }
        var finding = Finding(policy: self, checkpoint: checkpoint, witnessTimes: witnessTimes, groupTimes: [])
        for group in groups {
            let times = group.members.compactMap(finding.time(of:)).sorted()
            let time = times.count >= group.least ? times[group.least - 1] : nil
            finding.groupTimes.append(time)
        }
        return finding
    }
}
