import TransparencyLog
import Verification

/// Speaks to witnesses (C2SP tlog-witness): two seconds for each answer, no redirects, and no more of an answer than one
/// can be long.
struct WitnessClient: Sendable {
    /// What a witness answered.
    enum Answer: Sendable {
        /// The lines to put under the checkpoint.
        case cosigned([UInt8])
        /// It knows the log with another size.
        case conflict(size: Int)
        case refused(status: Int)
        case unreachable
    }

    private let web = BoundedWeb(meaningful: [200, 409], patience: .seconds(2), attempts: 1)

    /// The checkpoint that a witness signed last for a log; nil when it has none or cannot be reached.
    func latest(of origin: String, at address: String) async -> [UInt8]? {
        let name = Hash.digest(of: Array(origin.utf8)).hexadecimal
        guard let (status, body) = await send("GET", address, "/\(name)/checkpoint"), status == 200 else { return nil }
        return body
    }

    /// Asks a witness to sign a checkpoint that continues what it knows; where it knows something else, asks once more.
    func ask(_ address: String, for published: Publisher.Published, tree: MerkleTree, from known: Int) async -> Answer {
        let first = await add(address, published, tree, from: min(known, published.checkpoint.size))
        guard case .conflict(let size) = first, size <= published.checkpoint.size, size != known else { return first }
        return await add(address, published, tree, from: size)
    }

    private func add(
        _ address: String, _ published: Publisher.Published, _ tree: MerkleTree, from old: Int
    ) async -> Answer {
        guard let proof = tree.consistencyProof(from: old, to: published.checkpoint.size) else { return .unreachable }
        let request = WitnessRequest(old: old, proof: proof, note: published.note)
        guard let (status, body) = await send("POST", address, "/add-checkpoint", Array(request.serialized.utf8)) else {
            return .unreachable
        }
        switch status {
        case 200: return .cosigned(body)
        case 409:
            let text = String(decoding: body, as: UTF8.self)
            guard text.last == "\n", let size = Int(text.dropLast()), size >= 0 else { return .refused(status: status) }
            return .conflict(size: size)
        default: return .refused(status: status)
        }
    }

    private func send(
        _ method: String, _ address: String, _ path: String, _ body: [UInt8]? = nil
    ) async -> (status: Int, body: [UInt8])? {
        let base = address.hasSuffix("/") ? String(address.dropLast()) : address
        guard
            case .answer(let status, let body) = await web.send(
                method, base + path, body, most: SignedNote.greatestByteCount)
        else { return nil }
        return (status, body)
    }
}
