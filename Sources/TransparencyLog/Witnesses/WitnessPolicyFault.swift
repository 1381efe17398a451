/// Why a policy was refused, and where.
public struct WitnessPolicyFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Error, Hashable, Sendable {
        /// More than ``WitnessPolicy/greatestByteCount`` bytes.
        case tooLong
        /// The last line does not end with a line feed.
        case unended
        /// Not UTF-8, or a control character other than tab and line feed.
        case notText
        /// A line begins with none of `log`, `witness`, `group`, `quorum` and `#`.
        case keyword
        /// A line has too few or too many words.
        case words
        /// A key is malformed, or not of the kind that a log (01) or a witness (04) signs with.
        case key
        /// Two logs or two witnesses have the same public key.
        case duplicateKey
        /// A name is defined twice, or is `none`.
        case nameTaken(String)
        /// A name is not defined on an earlier line.
        case unknownName(String)
        /// A witness or group is a member twice.
        case memberTwice(String)
        /// A threshold is not `any`, `all` or a number from 1 to that of the members.
        case threshold
        /// There is not exactly one quorum.
        case quorum
        /// More than ``WitnessPolicy/greatestCount`` logs, witnesses or groups.
        case tooMany
    }

    /// The number of the line, from 1; 0 for the whole.
    public let line: Int
    /// What is wrong with it.
    public let reason: Reason

    init(line: Int, _ reason: Reason) {
        self.line = line
        self.reason = reason
    }
}

extension WitnessPolicyFault: CustomStringConvertible {
    public var description: String { line > 0 ? "line \(line): \(reason)" : "\(reason)" }
}

extension WitnessPolicyFault.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooLong: "a policy has at most \(WitnessPolicy.greatestByteCount) bytes"
        case .unended: "the last line does not end with a line feed"
        case .notText: "it is not plain text in UTF-8"
        case .keyword: "a line begins with log, witness, group, quorum or #"
        case .words: "there are too few or too many words"
        case .key: "the key is malformed, or not of the kind that a log (01) or a witness (04) signs with"
        case .duplicateKey: "this public key stands on an earlier line"
        case .nameTaken(let name): "“\(name)” is taken"
        case .unknownName(let name): "“\(name)” is not defined on an earlier line"
        case .memberTwice(let name): "“\(name)” is a member of a group already"
        case .threshold: "a group asks for any, all, or a number from 1 to that of its members"
        case .quorum: "there must be exactly one line with the quorum"
        case .tooMany: "there are more than \(WitnessPolicy.greatestCount)"
        }
    }
}
