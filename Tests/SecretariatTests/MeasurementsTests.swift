import Metrics
import Testing

@testable import Secretariat

@Suite struct `What is measured` {
    @Test func `is told in the text format of Prometheus, in order`() {
        let measurements = Measurements()
        let accepted = measurements.makeCounter(label: "acts_total", dimensions: [("outcome", "accepted")])
        accepted.increment(by: 2)
        measurements.makeCounter(label: "acts_total", dimensions: [("outcome", "accepted")]).increment(by: 3)
        measurements.makeCounter(label: "acts_total", dimensions: [("outcome", "refused")]).increment(by: 1)
        measurements.makeMeter(label: "level", dimensions: []).set(2.5)
        let timer = measurements.makeTimer(label: "wait_seconds", dimensions: [])
        for milliseconds in [1, 4, 20_000] { timer.recordNanoseconds(Int64(milliseconds) * 1_000_000) }
        let lines = measurements.text.split(separator: "\n")
        #expect(
            lines.prefix(5) == [
                "# TYPE acts_total counter", "acts_total{outcome=\"accepted\"} 5", "acts_total{outcome=\"refused\"} 1",
                "# TYPE level gauge", "level 2.5"
            ])
        #expect(lines.contains("# TYPE wait_seconds histogram"))
        #expect(lines.contains("wait_seconds_bucket{le=\"0.001\"} 1"))
        #expect(lines.contains("wait_seconds_bucket{le=\"0.005\"} 2"))
        #expect(lines.contains("wait_seconds_bucket{le=\"10.0\"} 2"))
        #expect(
            lines.suffix(3) == [
                "wait_seconds_bucket{le=\"+Inf\"} 3", "wait_seconds_sum 20.005", "wait_seconds_count 3"
            ])
    }

    @Test func `keeps the first of two instruments of one name`() {
        let measurements = Measurements()
        measurements.makeCounter(label: "n", dimensions: []).increment(by: 1)
        measurements.makeMeter(label: "n", dimensions: []).set(7.0)
        #expect(measurements.text == "# TYPE n counter\nn 1\n")
    }
}
