import Foundation
public import TransparencyLog

/// A record that a site serves.
public struct ServedRecord: RecordSource {
    public let place: String
    public let entryCount: Int? = nil
    public let hasTexts = true

    /// Half a minute of silence ends an answer, and two minutes end it anyhow.
    private let web = BoundedWeb(meaningful: [200, 410], patience: .seconds(120), attempts: 3)

    /// The record at an address such as `https://forum.example/record`.
    public init(address: String) throws {
        place = address.hasSuffix("/") ? String(address.dropLast()) : address
        guard let url = URL(string: place), url.host != nil else { throw Unreachable(address, "it is no address") }
    }

    public func bytes(of file: RecordFile) async throws -> [UInt8]? {
        let (status, body) = try await get(file)
        switch status {
        case 200: return body
        case 404, 410: return nil
        default: throw Unreachable("\(place)/\(file.path)", "the answer had status \(status)")
        }
    }

    public func text(_ hash: Hash) async throws -> TextState {
        let file = RecordFile.text(hash)
        let (status, body) = try await get(file)
        switch status {
        case 200: return .kept(try KeptFile.opening(body, file))
        case 410: return KeptFile.removal(body).map { .removed(by: $0) } ?? .missing
        case 404: return .missing
        default: throw Unreachable("\(place)/\(file.path)", "the answer had status \(status)")
        }
    }

    private func get(_ file: RecordFile) async throws -> (status: Int, body: [UInt8]) {
        let address = "\(place)/\(file.path)"
        switch await web.send("GET", address, most: file.greatestByteCount) {
        case .answer(let status, let body): return (status, body)
        case .tooLarge: throw Refutation(file.path, "it is larger than such a file can be")
        case .failed(let reason): throw Unreachable(address, reason)
        }
    }
}
