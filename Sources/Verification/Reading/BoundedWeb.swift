import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Fetches files from a server that is not trusted: no more of an answer than asked for, nothing of what an error page
/// says, no redirects, no cookies, no cache, half a minute for each answer, and three attempts where there is none.
struct BoundedWeb: Sendable {
    enum Outcome: Sendable {
        case answer(status: Int, body: [UInt8])
        case tooLarge
        case failed(String)
    }

    private let session: URLSession
    private let ledger = Ledger()

    init() {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 30
        configuration.timeoutIntervalForResource = 120
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        session = URLSession(configuration: configuration, delegate: ledger, delegateQueue: nil)
    }

    /// The answer to a GET request, its body at most `most` bytes long.
    func get(_ address: String, most: Int) async -> Outcome {
        guard let url = URL(string: address) else { return .failed("it is no address") }
        var outcome = Outcome.failed("no answer")
        for attempt in 0..<3 {
            if attempt > 0 { try? await Task.sleep(for: .milliseconds(200 * attempt)) }
            outcome = await once(url, most: most)
            guard case .failed = outcome, !Task.isCancelled else { break }
        }
        return outcome
    }

    private func once(_ url: URL, most: Int) async -> Outcome {
        let task = session.dataTask(with: URLRequest(url: url))
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                ledger.expect(task, most: most, continuation)
                task.resume()
            }
        } onCancel: {
            task.cancel()
        }
    }

    /// The answers that are still coming in.
    private final class Ledger: NSObject, URLSessionDataDelegate {
        private struct Pending {
            let most: Int
            let continuation: CheckedContinuation<Outcome, Never>
            var body: [UInt8] = []
            var isTooLarge = false
            /// The status of an answer whose body means nothing to us, however long it is.
            var refusal: Int?
        }

        private let pending = Mutex<[Int: Pending]>([:])

        func expect(_ task: URLSessionTask, most: Int, _ continuation: CheckedContinuation<Outcome, Never>) {
            pending.withLock { $0[task.taskIdentifier] = Pending(most: most, continuation: continuation) }
        }

        func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
            let status = (dataTask.response as? HTTPURLResponse)?.statusCode ?? 200
            let isEnough = pending.withLock { pending in
                guard var answer = pending[dataTask.taskIdentifier] else { return false }
                pending[dataTask.taskIdentifier] = nil
                if ![200, 410].contains(status) {
                    answer.refusal = status
                } else {
                    answer.isTooLarge = answer.isTooLarge || data.count > answer.most - answer.body.count
                    if !answer.isTooLarge { answer.body += data }
                }
                pending[dataTask.taskIdentifier] = answer
                return answer.isTooLarge || answer.refusal != nil
            }
            if isEnough { dataTask.cancel() }
        }

        func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
            guard let answer = pending.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
            let outcome: Outcome =
                if answer.isTooLarge {
                    .tooLarge
                } else if let status = answer.refusal {
                    .answer(status: status, body: [])
                } else if let error {
                    .failed(error.localizedDescription)
                } else if let status = (task.response as? HTTPURLResponse)?.statusCode {
                    .answer(status: status, body: answer.body)
                } else {
                    .failed("no answer")
                }
            answer.continuation.resume(returning: outcome)
        }

        /// A record is where it says it is. Whoever could send us elsewhere could make this machine ask its neighbours.
        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) { completionHandler(nil) }
    }
}
