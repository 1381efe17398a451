/// The one way in which the record spells JSON: RFC 8785 without floating point, made stricter.
///
/// Keys are 1 to 32 of a–z, 0–9 and `_`, strictly increasing by bytes. No white space. Integers within ±(2⁵³−1) in
/// their shortest form; `true` and `false`; no null. Strings are in Unicode form C, without control characters,
/// bidirectional overrides and isolates, or noncharacters, and escape only `"` and `\`. At most ``greatestDepth``
/// arrays and objects lie inside one another.
///
/// So every value has one spelling: for all accepted bytes `write(read(bytes)) == bytes`, and for all values that can
/// be written `read(write(value)) == value`.
public enum CanonicalJSON {
    /// The greatest integer, 2⁵³−1, which every JSON reader holds exactly. The smallest is its negative.
    public static let greatestInteger = 1 << 53 - 1
    /// How many arrays and objects may lie inside one another.
    public static let greatestDepth = 16
    /// The greatest length of a key in bytes.
    public static let greatestKeyLength = 32

    /// Reads a value, in one pass; throws where the first byte stands that is not canonical.
    public static func read(_ bytes: Span<UInt8>) throws(CanonicalJSONFault) -> JSONValue {
        var reader = CanonicalJSONReader()
        return try reader.readAll(bytes)
    }

    /// Reads a value, in one pass; throws where the first byte stands that is not canonical.
    public static func read(_ bytes: [UInt8]) throws(CanonicalJSONFault) -> JSONValue {
        try bytes.withUnsafeBufferPointer { buffer throws(CanonicalJSONFault) in try read(buffer.span) }
    }

    /// Writes a value; throws if it has no canonical form, so that nothing is logged that cannot be read back.
    public static func write(_ value: JSONValue) throws(CanonicalJSONFault) -> [UInt8] {
        var writer = CanonicalJSONWriter()
        try writer.write(value)
        return writer.output
    }

    /// A short text from outside in the form that can be written, or nil if it has a character that is refused,
    /// line breaks and tabs among them.
    public static func normalised(_ text: String) -> String? {
        var text = CanonicalText.normalised(text)
        return text.withUTF8 { CanonicalText.judge($0.span).isTaken } ? text : nil
    }
}
