/// A value of the record's canonical JSON: what JSON can say without floating point and without null.
///
/// Any value can be built; ``CanonicalJSON/write(_:)`` refuses those with no canonical form.
public enum JSONValue: Hashable, Sendable {
    /// Members by key.
    case object(JSONObject)
    /// Values in order.
    case array([JSONValue])
    /// Text.
    case string(String)
    /// A whole number.
    case integer(Int)
    /// True or false.
    case boolean(Bool)

    /// The members, if this is an object.
    public var asObject: JSONObject? { if case .object(let object) = self { object } else { nil } }

    /// The elements, if this is an array.
    public var asArray: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

    /// The text, if this is a string.
    public var asString: String? { if case .string(let text) = self { text } else { nil } }

    /// The number, if this is one.
    public var asInteger: Int? { if case .integer(let number) = self { number } else { nil } }

    /// The truth value, if this is one.
    public var asBoolean: Bool? { if case .boolean(let truth) = self { truth } else { nil } }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// True or false.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object; of members with the same key the last one stays.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
}
