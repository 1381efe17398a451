public import Logging
public import ServiceLifecycle

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Keeps the measurements in a file, for the textfile collector of a Prometheus node exporter: what is measured needs no
/// door that strangers could knock at.
public struct MeasurementsFile: Service {
    private let measurements: Measurements
    private let path: String
    private let logger: Logger

    /// A file that is written anew every 15 seconds, whole or not at all.
    public init(_ measurements: Measurements, path: String, logger: Logger) {
        (self.measurements, self.path, self.logger) = (measurements, path, logger)
    }

    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                write()
                try await Task.sleep(for: .seconds(15))
            }
        }
        write()
    }

    private func write() {
        do {
            try Data(measurements.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            logger.warning("The measurements were not written", metadata: ["file": "\(path)", "reason": "\(error)"])
        }
    }
}
