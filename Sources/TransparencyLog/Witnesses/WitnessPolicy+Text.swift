extension WitnessPolicy {
    /// The longest policy that is read: 256 KiB.
    public static let greatestByteCount = 262_144
    /// The most logs, witnesses and groups, each. C2SP asks for at least 32 to be supported.
    public static let greatestCount = 256
    /// The name of the quorum of nobody.
    private static let none = "none"

    /// Reads a policy's text. It must be UTF-8, which C2SP recommends and does not demand.
    public init(parsing bytes: some Collection<UInt8>) throws(WitnessPolicyFault) {
        guard bytes.count <= WitnessPolicy.greatestByteCount else { throw WitnessPolicyFault(line: 0, .tooLong) }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // What follows the last line feed is no line, and must be nothing.
        guard let end = lines.last, end.isEmpty else { throw WitnessPolicyFault(line: lines.count, .unended) }
        self.init()
        var hasQuorum = false
        for (number, line) in zip(1..., lines.dropLast()) {
            do {
                try read(line, &hasQuorum)
            } catch {
                throw WitnessPolicyFault(line: number, error)
            }
        }
        guard hasQuorum else { throw WitnessPolicyFault(line: lines.count, .quorum) }
    }

    private mutating func read(
        _ line: some Collection<UInt8>, _ hasQuorum: inout Bool
    ) throws(WitnessPolicyFault.Reason) {
        guard let text = String(validating: line, as: UTF8.self),
            line.allSatisfy({ $0 == UInt8(ascii: "\t") || ($0 >= 0x20 && $0 != 0x7F) })
        else { throw .notText }
        let words = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.map(Substring.init)
        guard let keyword = words.first, keyword.utf8.first != UInt8(ascii: "#") else { return }
        let rest = words.dropFirst()
        switch keyword {
        case "log": try readLog(rest)
        case "witness": try readWitness(rest)
        case "group": try readGroup(rest)
        case "quorum":
            guard !hasQuorum else { throw .quorum }
            try readQuorum(rest)
            hasQuorum = true
        default: throw .keyword
        }
    }

    private mutating func readLog(_ words: ArraySlice<Substring>) throws(WitnessPolicyFault.Reason) {
        guard (1...2).contains(words.count), let text = words.first else { throw .words }
        let key = try WitnessPolicy.key(text, for: .ed25519)
        guard logs.allSatisfy({ $0.key.publicKey != key.publicKey }) else { throw .duplicateKey }
        logs.append(Log(key: key, url: words.dropFirst().first.map { String($0) }))
        guard logs.count <= WitnessPolicy.greatestCount else { throw .tooMany }
    }

    private mutating func readWitness(_ words: ArraySlice<Substring>) throws(WitnessPolicyFault.Reason) {
        guard (2...3).contains(words.count), let name = words.first, let text = words.dropFirst().first
        else { throw .words }
        try checkFree(name)
        let key = try WitnessPolicy.key(text, for: .timestampedEd25519)
        guard witnesses.allSatisfy({ $0.key.publicKey != key.publicKey }) else { throw .duplicateKey }
        witnesses.append(Witness(name: String(name), key: key, url: words.dropFirst(2).first.map { String($0) }))
        guard witnesses.count <= WitnessPolicy.greatestCount else { throw .tooMany }
    }

    private mutating func readGroup(_ words: ArraySlice<Substring>) throws(WitnessPolicyFault.Reason) {
        guard words.count >= 3, let name = words.first, let threshold = words.dropFirst().first else { throw .words }
        try checkFree(name)
        // Each name is a member at most once, so a witness counts in one way only.
        var members: [Member] = []
        var taken = Set(groups.flatMap(\.members))
        for word in words.dropFirst(2) {
            guard let member = member(named: word) else { throw .unknownName(String(word)) }
            guard taken.insert(member).inserted else { throw .memberTwice(String(word)) }
            members.append(member)
        }
        let group = Group(
            name: String(name), threshold: try WitnessPolicy.threshold(threshold, of: members.count), members: members)
        groups.append(group)
        guard groups.count <= WitnessPolicy.greatestCount else { throw .tooMany }
    }

    private mutating func readQuorum(_ words: ArraySlice<Substring>) throws(WitnessPolicyFault.Reason) {
        guard words.count == 1, let name = words.first else { throw .words }
        guard name != WitnessPolicy.none else { return }
        guard let member = member(named: name) else { throw .unknownName(String(name)) }
        quorum = member
    }

    private func checkFree(_ name: Substring) throws(WitnessPolicyFault.Reason) {
        guard name != WitnessPolicy.none, member(named: name) == nil else { throw .nameTaken(String(name)) }
    }

    private static func key(
        _ text: Substring, for algorithm: NoteAlgorithm
    ) throws(WitnessPolicyFault.Reason) -> NoteVerifier {
        let key: NoteVerifier
        do { key = try NoteVerifier(text: text) } catch { throw .key }
        guard key.algorithm == algorithm else { throw .key }
        return key
    }

    private static func threshold(
        _ word: Substring, of count: Int
    ) throws(WitnessPolicyFault.Reason) -> Threshold {
        switch word {
        case "any": return .any
        case "all": return .all
        default:
            guard let least = Int(decimal: word), (1...count).contains(least) else { throw .threshold }
            return .atLeast(least)
        }
    }

    /// The policy as text: logs, witnesses, groups and the quorum, a line each. Reading it gives an equal policy.
    public var text: String {
        var lines = logs.map { ["log", $0.key.text] + ($0.url.map { [$0] } ?? []) }
        lines += witnesses.map { ["witness", $0.name, $0.key.text] + ($0.url.map { [$0] } ?? []) }
        lines += groups.map { ["group", $0.name, $0.threshold.text] + $0.members.map(name(of:)) }
        lines.append(["quorum", quorum.map(name(of:)) ?? WitnessPolicy.none])
        return lines.reduce(into: "") { $0 += $1.joined(separator: " ") + "\n" }
    }
}

extension WitnessPolicy.Threshold {
    fileprivate var text: String {
        switch self {
        case .any: "any"
        case .all: "all"
        case .atLeast(let count): String(count)
        }
    }
}
