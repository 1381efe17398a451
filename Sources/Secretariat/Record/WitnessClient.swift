import Foundation
import TransparencyLog

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

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

    private let session: URLSession

    init() {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 2
        configuration.timeoutIntervalForResource = 2
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        session = URLSession(configuration: configuration, delegate: NoRedirects(), delegateQueue: nil)
    }

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
        guard let url = URL(string: base + path) else { return nil }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.httpBody = body.map { Data($0) }
        guard let (data, response) = try? await session.data(for: request),
            let status = (response as? HTTPURLResponse)?.statusCode, data.count <= SignedNote.greatestByteCount
        else { return nil }
        return (status, Array(data))
    }
}

/// A witness answers at its own address. Whoever could send us elsewhere could make this machine ask its neighbours.
private final class NoRedirects: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }
}
