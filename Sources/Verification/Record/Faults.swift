public import TransparencyLog

/// A record that is not what it says it is: the first thing that is wrong, and the checkpoints that show it.
public struct Refutation: Error, CustomStringConvertible, Sendable {
    /// The file, entry or text that is wrong, such as `tile/0/000` or `entry 17`.
    public let resource: String
    /// What is wrong with it.
    public let reason: String
    /// The signed checkpoints that show it, and what each of them is.
    public internal(set) var checkpoints: [(label: String, note: SignedNote)] = []

    /// A finding against a record.
    init(_ resource: String, _ reason: String) {
        self.resource = resource
        self.reason = reason
    }

    public var description: String { "Refuted at \(resource): \(reason)." }

    /// The same finding with a checkpoint to show for it, once.
    func showing(_ label: String, _ note: SignedNote?) -> Refutation {
        guard let note, !checkpoints.contains(where: { $0.label == label }) else { return self }
        var refutation = self
        refutation.checkpoints.append((label, note))
        return refutation
    }
}

/// Something that could not be had, so that nothing is known of it, neither good nor bad.
public struct Unreachable: Error, CustomStringConvertible, Sendable {
    /// The address or path.
    public let place: String
    /// Why.
    public let reason: String

    init(_ place: String, _ reason: String) {
        self.place = place
        self.reason = reason
    }

    public var description: String { "\(place) could not be read: \(reason)." }
}

/// Something that whoever asks has given wrongly: a key, a policy, a file.
public struct Misuse: Error, CustomStringConvertible, Sendable {
    public let description: String

    /// A misuse, told in a sentence.
    public init(_ description: String) { self.description = description }
}
