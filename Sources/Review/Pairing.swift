/// That a reviewer reads a submission, both by their places.
public struct Pairing: Hashable, Comparable, Sendable {
    /// The place of the submission, from 0.
    public let submission: Int
    /// The place of the reviewer, from 0.
    public let reviewer: Int

    /// A pairing.
    public init(submission: Int, reviewer: Int) { (self.submission, self.reviewer) = (submission, reviewer) }

    public static func < (one: Pairing, other: Pairing) -> Bool {
        (one.submission, one.reviewer) < (other.submission, other.reviewer)
    }
}
