import HTTPTypes
public import Hummingbird
import NIOCore
import TransparencyLog

/// A witness's doors: POST `/add-checkpoint`, and GET `/<SHA-256 of the origin>/checkpoint`.
public struct WitnessResponder: HTTPResponder {
    private let witness: Witness

    /// The doors of a witness.
    public init(_ witness: Witness) { self.witness = witness }

    public func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        let path = request.uri.path
        switch request.method {
        case .post where path == "/add-checkpoint":
            guard let body = try? await request.body.collect(upTo: WitnessRequest.greatestByteCount) else {
                return answer(413, "The request is larger than one can be.\n")
            }
            let response = await witness.add(Array(body.readableBytesView))
            return answer(response.status, response.body, type: response.isSize ? "text/x.tlog.size" : nil)
        case .get:
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].isEmpty, parts[2] == "checkpoint",
                let text = await witness.checkpoint(named: String(parts[1]))
            else { return answer(404, "There is nothing here.\n") }
            return answer(200, text)
        default:
            return answer(404, "There is nothing here.\n")
        }
    }

    private func answer(_ status: Int, _ body: String, type: String? = nil) -> Response {
        Response(
            status: .init(code: status),
            headers: [
                .contentType: type ?? "text/plain; charset=utf-8", .cacheControl: "no-store",
                .contentSecurityPolicy: "default-src 'none'", .xContentTypeOptions: "nosniff"
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }
}
