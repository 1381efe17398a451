import Metrics

/// How many requests were answered how, and how long it took.
struct Traffic: Sendable {
    private let byClass = (1...5).map { Counter(label: "convene_requests_total", dimensions: [("status", "\($0)xx")]) }
    private let answering = Timer(label: "convene_request_seconds")

    func note(status: Int, since start: ContinuousClock.Instant) {
        if byClass.indices.contains(status / 100 - 1) { byClass[status / 100 - 1].increment() }
        answering.record(duration: start.duration(to: .now))
    }
}
