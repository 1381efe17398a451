import TransparencyLog

/// One entry of the record: who did what to which thing, when, without a word of personal data (record/1 §2).
public struct Entry: Sendable {
    /// Where and when, and who.
    public let stamp: Stamp
    /// The thread it belongs to, if it belongs to one.
    public let thread: ID<Issue>?
    /// The index of the previous entry about the same thing.
    public let previous: Int?
    /// What was done, its texts replaced by commitments.
    public let act: any Act

    /// The most bytes an entry may take (record/1: 16 KiB by policy).
    public static let mostBytes = 16_384

    /// The entry of a sealed act.
    public init(stamp: Stamp, thread: ID<Issue>?, previous: Int?, act: any Act) {
        (self.stamp, self.thread, self.previous, self.act) = (stamp, thread, previous, act)
    }

    /// Writes the canonical JSON that the record keeps.
    /// - Throws: ``Corruption/malformed(_:)`` when a public fact has no canonical form or the entry is too large.
    public func bytes() throws(Corruption) -> [UInt8] {
        let fields = Self.written(act)
        var members: [(String, JSONValue)] = [
            ("at", .string(stamp.at.rfc3339)), ("by", .string(stamp.by.code)),
            ("c", .array(fields.commitments.map(Self.json))), ("d", .object(Self.facts(fields))),
            ("id", .string(stamp.object.code))
        ]
        if let thread { members.append(("in", .string(thread.code))) }
        if let previous { members.append(("p", .integer(previous))) }
        members += [("t", .string(act.type.rawValue)), ("v", .integer(1))]
        do {
            let bytes = try CanonicalJSON.write(.object(JSONObject(members)))
            guard bytes.count <= Self.mostBytes else { throw Corruption.malformed("\(bytes.count) bytes are too many") }
            return bytes
        } catch let corruption as Corruption {
            throw corruption
        } catch {
            throw .malformed("\(error)")
        }
    }

    private static func json(_ named: (name: String, commitment: Commitment)) -> JSONValue {
        .object(
            JSONObject([
                ("h", .string(named.commitment.hash.base64url)), ("k", .string(named.name)),
                ("n", .integer(named.commitment.length))
            ]))
    }

    /// Reads an entry back.
    /// - Throws: ``Corruption/malformed(_:)`` when the bytes are no entry of this program.
    public init(index: Int, _ bytes: Span<UInt8>) throws(Corruption) {
        let value: JSONValue
        do { value = try CanonicalJSON.read(bytes) } catch { throw .malformed("entry \(index): \(error)") }
        guard case .object(let members) = value, case .integer(1)? = members["v"],
            case .string(let type)? = members["t"], let type = ActType(rawValue: type),
            case .string(let at)? = members["at"], let at = Timestamp(rfc3339: at),
            case .string(let by)? = members["by"], let by = Actor(code: by),
            case .string(let id)? = members["id"], let object = ObjectID(code: id),
            case .array(let listed)? = members["c"], case .object(let facts)? = members["d"]
        else { throw .malformed("entry \(index) lacks a member or names an unknown type") }
        var commitments: [(name: String, commitment: Commitment)] = []
        for item in listed {
            guard case .object(let item) = item, item.members.count == 3,
                case .string(let hash)? = item["h"], let hash = Hash(base64url: hash),
                case .string(let name)? = item["k"], case .integer(let length)? = item["n"], length >= 0
            else { throw .malformed("entry \(index) has a broken commitment") }
            commitments.append((name, Commitment(hash: hash, length: length)))
        }
        var fields = Fields.reading(facts, commitments)
        var act = type.blank()
        act.fields(&fields)
        guard fields.faults.isEmpty else { throw .malformed("entry \(index), field \(fields.faults[0].field)") }
        let written = Self.written(act)
        guard Self.facts(written) == facts, written.commitments.elementsEqual(commitments, by: ==) else {
            throw .malformed("entry \(index) says more than its act has")
        }
        stamp = Stamp(index: index, at: at, by: by, object: object)
        thread = members["in"]?.asString.flatMap { ID<Issue>(code: $0) }
        previous = members["p"]?.asInteger
        self.act = act
        let optional = (thread == nil ? 0 : 1) + (previous == nil ? 0 : 1)
        guard members.members.count == 7 + optional else { throw .malformed("entry \(index) has a member of its own") }
    }

    private static func written(_ act: any Act) -> Fields {
        var fields = Fields.writing()
        var act = act
        act.fields(&fields)
        return fields
    }

    private static func facts(_ fields: Fields) -> JSONObject {
        JSONObject(fields.facts.map { ($0.key, $0.value) })
    }
}
