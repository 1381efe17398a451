/// Why bytes are not canonical JSON, or a value has no canonical form.
public struct CanonicalJSONFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rule that was broken.
    public enum Reason: String, Hashable, Sendable {
        /// The input ends before the value does.
        case unexpectedEnd = "the input ends too early"
        /// A byte that cannot stand here: white space, null, a misplaced comma, anything not JSON.
        case unexpectedByte = "a byte that cannot stand here"
        /// Something follows the value.
        case trailingBytes = "something follows the value"
        /// A key other than 1 to 32 of a–z, 0–9 and the underscore.
        case key = "a key that is not 1 to 32 of a-z, 0-9 and _"
        /// A key that does not follow the one before it in the order of bytes, or repeats it.
        case keyOrder = "a key out of order or repeated"
        /// A number with a leading zero, a fraction, an exponent, or a minus before zero.
        case number = "not a whole number in its shortest form"
        /// An integer beyond ±(2⁵³−1).
        case integerRange = "an integer beyond 2^53-1"
        /// A backslash before anything but a quotation mark or a backslash.
        case escape = "an escape other than of \" and \\"
        /// Bytes that are not UTF-8, among them encoded surrogates.
        case encoding = "not UTF-8"
        /// A control character, a bidirectional override or isolate, or a noncharacter.
        case character = "a character that is refused"
        /// Text that is not in Unicode normalisation form C.
        case normalisation = "text that is not in form NFC"
        /// More than ``CanonicalJSON/greatestDepth`` arrays and objects inside one another.
        case depth = "nested too deeply"
    }

    /// What is wrong.
    public let reason: Reason
    /// Where: the offset in bytes in what is read, or in what had been written so far.
    public let offset: Int

    init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// The reason and the place, in English, for logs.
    public var description: String { "\(reason.rawValue), at byte \(offset)" }
}
