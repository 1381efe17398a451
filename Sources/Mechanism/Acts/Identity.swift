/// A thing of the process that is counted from 1 in the order it was brought in.
public protocol Numbered: Sendable {
    /// The prefix of its identifier in the record: `iss` in `iss_12`.
    static var prefix: String { get }
}

/// The number of a thing; it never changes and is never given again.
public struct ID<Thing: Numbered>: Hashable, Comparable, Sendable {
    /// 1 or more; 0 stands for "not given yet" in an act that has not been filled in.
    public let number: Int

    /// The thing with this number.
    public init(_ number: Int) { self.number = number }

    public static func < (one: ID, other: ID) -> Bool { one.number < other.number }
}

/// A person's pseudonym in the record: 128 random bits, never derived from a name or an address (record/1).
public struct PersonID: Hashable, Comparable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// The pseudonym with these bits.
    public init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

    /// Nobody: the value of an act that has not been filled in.
    public static let nobody = PersonID(high: 0, low: 0)

    public static func < (one: PersonID, other: PersonID) -> Bool {
        one.high != other.high ? one.high < other.high : one.low < other.low
    }

    /// `a_` and 26 characters of base 32 (RFC 4648 §6, lower case, no padding).
    public var code: String {
        var text = "a_"
        for place in 0..<26 {
            // 130 bits are written: the last two are zero.
            let shift = 123 - place * 5
            let bits =
                shift >= 64
                ? high >> UInt64(shift - 64)
                : shift >= 0
                    ? (shift == 0 ? low : (low >> UInt64(shift)) | (high << UInt64(64 - shift))) : low << UInt64(-shift)
            text.unicodeScalars.append(Self.alphabet[Int(bits & 31)])
        }
        return text
    }

    /// Reads exactly what ``code`` writes.
    public init?(code: some StringProtocol) {
        guard code.utf8.count == 28, code.hasPrefix("a_") else { return nil }
        var (high, low): (UInt64, UInt64) = (0, 0)
        for (place, byte) in code.utf8.dropFirst(2).enumerated() {
            let value: UInt64
            switch byte {
            case 0x61...0x7a: value = UInt64(byte - 0x61)
            case 0x32...0x37: value = UInt64(byte - 0x32) + 26
            default: return nil
            }
            if place == 25 {
                guard value & 3 == 0 else { return nil }
                high = high << 3 | low >> 61
                low = low << 3 | value >> 2
            } else {
                high = high << 5 | low >> 59
                low = low << 5 | value
            }
        }
        self.init(high: high, low: low)
    }

    private static let alphabet: [Unicode.Scalar] = Array("abcdefghijklmnopqrstuvwxyz234567".unicodeScalars)
}

/// What an entry of the record is about.
public enum ObjectID: Hashable, Sendable {
    case mechanism
    case person(PersonID)
    case issue(ID<Issue>)
    case learning(ID<LearningEvent>)
    case session(ID<Session>)
    case edition(ID<Edition>)
    case programmeCall(ID<ProgrammeCall>)
    case message(ID<Message>)
    case conversation(ID<Conversation>)
    case statement(ID<Statement>)
    case consultation(ID<Consultation>)
    case input(ID<Input>)
    case call(ID<ConsensusCall>)
    case objection(ID<Objection>)
    case followUp(ID<FollowUp>)

    /// Its identifier in the record: `iss_12`, `a_…`, `mechanism`.
    public var code: String {
        switch self {
        case .mechanism: "mechanism"
        case .person(let id): id.code
        case .issue(let id): id.code
        case .learning(let id): id.code
        case .session(let id): id.code
        case .edition(let id): id.code
        case .programmeCall(let id): id.code
        case .message(let id): id.code
        case .conversation(let id): id.code
        case .statement(let id): id.code
        case .consultation(let id): id.code
        case .input(let id): id.code
        case .call(let id): id.code
        case .objection(let id): id.code
        case .followUp(let id): id.code
        }
    }

    /// Reads exactly what ``code`` writes.
    public init?(code: String) {
        if code == "mechanism" { self = .mechanism; return }
        if let person = PersonID(code: code) { self = .person(person); return }
        if let id = ID<Issue>(code: code) { self = .issue(id); return }
        if let id = ID<LearningEvent>(code: code) { self = .learning(id); return }
        if let id = ID<Session>(code: code) { self = .session(id); return }
        if let id = ID<Edition>(code: code) { self = .edition(id); return }
        if let id = ID<ProgrammeCall>(code: code) { self = .programmeCall(id); return }
        if let id = ID<Message>(code: code) { self = .message(id); return }
        if let id = ID<Conversation>(code: code) { self = .conversation(id); return }
        if let id = ID<Statement>(code: code) { self = .statement(id); return }
        if let id = ID<Consultation>(code: code) { self = .consultation(id); return }
        if let id = ID<Input>(code: code) { self = .input(id); return }
        if let id = ID<ConsensusCall>(code: code) { self = .call(id); return }
        if let id = ID<Objection>(code: code) { self = .objection(id); return }
        if let id = ID<FollowUp>(code: code) { self = .followUp(id); return }
        return nil
    }
}

extension ID {
    /// Its identifier in the record: `iss_12`.
    public var code: String { "\(Thing.prefix)_\(number)" }

    /// Reads exactly what ``code`` writes: no sign, no leading zero, ASCII digits.
    public init?(code: some StringProtocol) {
        guard code.hasPrefix(Thing.prefix + "_"),
            let number = Int(digits: code.dropFirst(Thing.prefix.count + 1)), number > 0
        else { return nil }
        self.init(number)
    }
}

extension Int {
    /// A number written with ASCII digits alone, without sign or leading zero: "１２", "+1" and "007" are not.
    public init?(digits text: some StringProtocol) {
        guard !text.isEmpty, text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            text.utf8.count == 1 || text.utf8.first != 0x30
        else { return nil }
        self.init(String(text))
    }
}
