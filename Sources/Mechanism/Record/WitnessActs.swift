import TransparencyLog

/// Names the witnesses who vouch for the record, and how many stakeholder groups it takes.
public struct NameWitnesses: Act {
    public static let type = ActType.nameWitnesses
    public var board = WitnessBoard()
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.witnesses("witnesses", &board.witnesses)
        fields.number("quorum", &board.quorum, in: 2...40)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        // Two names for one key would let one body stand for two groups.
        var keys: Set<[UInt8]> = []
        for witness in board.witnesses {
            guard mechanism.charter.inForce.groups.contains(witness.group) else {
                throw Refusal(.unknownGroup, witness.group)
            }
            guard let key = try? NoteVerifier(text: witness.key), key.algorithm == .timestampedEd25519 else {
                throw Refusal(.notAWitnessKey, witness.key)
            }
            guard witness.hasUsableAddress else { throw Refusal(.notAWitnessAddress, witness.address) }
            guard keys.insert(key.publicKey).inserted else { throw Refusal(.witnessTwice) }
        }
        // A policy has room for so many groups, and the quorum is one more.
        guard board.groups.count < WitnessBoard.most else {
            throw Refusal(.quorumOfGroups, String(WitnessBoard.most - 1))
        }
        guard board.witnesses.isEmpty || board.quorum <= board.groups.count else {
            throw Refusal(.quorumOfGroups, String(board.groups.count))
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) {
        mechanism.record.witnesses.append(board)
    }
}

/// Says that another key signs the record from now on. For thirty days both sign.
public struct RotateKey: Act {
    public static let type = ActType.rotateKey
    /// The published form of the key before.
    public var from = ""
    /// The published form of the key from now on.
    public var to = ""

    public init() {}

    public var subject: ObjectID { .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.label("from", &from)
        fields.label("to", &to)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {}

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) {
        mechanism.record.rotations.append(KeyRotation(from: from, to: to, at: stamp.at))
    }
}
