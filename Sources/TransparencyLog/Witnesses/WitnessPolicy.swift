/// Which logs are believed, and whose cosignatures it takes (C2SP tlog-policy).
///
/// Groups may be nested, so that a policy can ask for any three of five stakeholder groups, each with witnesses of its
/// own. Names have no meaning outside the policy.
public struct WitnessPolicy: Hashable, Sendable {
    /// A log whose checkpoints are accepted.
    public struct Log: Hashable, Sendable {
        /// Its key, named after its origin.
        public let key: NoteVerifier
        /// Where it can be reached.
        public let url: String?

        /// A log with this key.
        public init(key: NoteVerifier, url: String? = nil) {
            self.key = key
            self.url = url
        }
    }

    /// A witness.
    public struct Witness: Hashable, Sendable {
        /// Its name in this policy.
        public let name: String
        /// The key it cosigns with.
        public let key: NoteVerifier
        /// Where it can be reached: the prefix of `add-checkpoint`.
        public let url: String?

        /// A witness under this name.
        public init(name: String, key: NoteVerifier, url: String? = nil) {
            self.name = name
            self.key = key
            self.url = url
        }
    }

    /// Witnesses and groups that together count as one.
    public struct Group: Hashable, Sendable {
        /// Its name in this policy.
        public let name: String
        /// How many of its members must have signed.
        public let threshold: Threshold
        /// Its members, at least one.
        public let members: [Member]

        /// How many members that is, 1 to the number of members.
        public var least: Int {
            switch threshold {
            case .any: 1
            case .all: members.count
            case .atLeast(let count): count
            }
        }
    }

    /// How many of a group's members must have signed.
    public enum Threshold: Hashable, Sendable {
        case any
        case all
        /// This many, 1 to the number of members.
        case atLeast(Int)
    }

    /// A witness or a group, by its place in the policy.
    public enum Member: Hashable, Sendable {
        case witness(Int)
        case group(Int)
    }

    /// The logs; their order means nothing.
    public internal(set) var logs: [Log] = []
    /// The witnesses; their order means nothing.
    public internal(set) var witnesses: [Witness] = []
    /// The groups, each after those that are its members.
    public internal(set) var groups: [Group] = []
    /// Whose signature is needed besides the log's; nil for none.
    public internal(set) var quorum: Member?

    /// A policy that believes a log alone.
    public init(log key: NoteVerifier) {
        logs = [Log(key: key)]
    }

    init() {}

    /// The name of a witness or group of this policy.
    public func name(of member: Member) -> String {
        switch member {
        case .witness(let place): witnesses.indices.contains(place) ? witnesses[place].name : ""
        case .group(let place): groups.indices.contains(place) ? groups[place].name : ""
        }
    }

    /// The witness or group with this name.
    func member(named name: some StringProtocol) -> Member? {
        if let place = witnesses.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return .witness(place) }
        if let place = groups.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return .group(place) }
        return nil
    }
}

extension WitnessPolicy {
    /// The same policy, which also believes the log with this key.
    public func believing(_ key: NoteVerifier) -> WitnessPolicy {
        var policy = self
        if !logs.contains(where: { $0.key == key }) { policy.logs.append(Log(key: key)) }
        return policy
    }
}
