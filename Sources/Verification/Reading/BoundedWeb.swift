import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix

/// Asks servers that are not trusted: no more of an answer than can be meant, nothing of what an error page says, no
/// redirects, no compression, no cookies, and only so much patience.
public struct BoundedWeb: Sendable {
    /// What came of it.
    public enum Outcome: Sendable {
        case answer(status: Int, body: [UInt8])
        case tooLarge
        case failed(String)
    }

    /// The statuses whose bodies are read; those of others stay with the server.
    private let meaningful: Set<Int>
    private let patience: Duration
    private let attempts: Int

    /// - Parameters:
    ///   - meaningful: The statuses whose bodies are read.
    ///   - patience: How long an answer may take to its last byte.
    ///   - attempts: How often it is tried where there is no answer.
    public init(meaningful: Set<Int>, patience: Duration, attempts: Int) {
        (self.meaningful, self.patience, self.attempts) = (meaningful, patience, attempts)
    }

    /// One for the whole program, so that connections are used again; it lives as long as the program.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        // Whoever could send us elsewhere could make this machine ask its neighbours.
        configuration.redirectConfiguration = .disallow
        configuration.timeout = .init(connect: .seconds(10), read: .seconds(30))
        // A server that is not there is told of at once; trying again is ours.
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup, configuration: configuration)
    }()

    /// The answer to a request, its body at most `most` bytes long. An answer with a longer one is ``Outcome/tooLarge``.
    public func send(_ method: String, _ address: String, _ body: [UInt8]? = nil, most: Int) async -> Outcome {
        // Other schemes reach into this machine, such as those of local sockets.
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return .failed("it is no address") }
        var request = HTTPClientRequest(url: address)
        request.method = HTTPMethod(rawValue: method)
        request.body = body.map { .bytes(ByteBuffer(bytes: $0)) }
        var outcome = Outcome.failed("no answer")
        for attempt in 0..<attempts {
            if attempt > 0 { try? await Task.sleep(for: .milliseconds(200 * attempt)) }
            outcome = await once(request, most)
            guard case .failed = outcome, !Task.isCancelled else { break }
        }
        return outcome
    }

    private func once(_ request: HTTPClientRequest, _ most: Int) async -> Outcome {
        await withTaskGroup(of: Outcome.self) { group in
            group.addTask { await answer(to: request, most) }
            group.addTask {
                try? await Task.sleep(for: patience)
                return .failed("no answer in time")
            }
            let outcome = await group.next() ?? .failed("no answer")
            group.cancelAll()
            return outcome
        }
    }

    private func answer(to request: HTTPClientRequest, _ most: Int) async -> Outcome {
        do {
            let response = try await Self.client.execute(request, deadline: .distantFuture)
            let status = Int(response.status.code)
            guard meaningful.contains(status) else { return .answer(status: status, body: []) }
            var body: [UInt8] = []
            for try await part in response.body {
                guard part.readableBytes <= most - body.count else { return .tooLarge }
                body += part.readableBytesView
            }
            return .answer(status: status, body: body)
        } catch let error as HTTPClientError {
            return .failed(error.shortDescription)
        } catch let error as NIOConnectionError {
            return .failed(error.connectionErrors.first.map { "\($0.error)" } ?? "its name is not known")
        } catch {
            return .failed("\(error)")
        }
    }
}
