import Foundation

/// A thread of its own for an actor whose work blocks: writing to a disk.
///
/// The cooperative threads, one a core, stay free for those who read.
final class WriterThread: SerialExecutor, @unchecked Sendable {
    // Unchecked: `jobs` is touched only while `condition` is held.
    private let condition = NSCondition()
    private var jobs: [UnownedJob] = []

    init(name: String) {
        let thread = Thread { [weak self] in
            while let jobs = self?.wait() {
                guard let self else { return }
                for job in jobs { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
            }
        }
        thread.name = name
        thread.start()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        condition.lock()
        jobs.append(job)
        condition.unlock()
        condition.signal()
    }

    private func wait() -> [UnownedJob]? {
        condition.lock()
        defer { condition.unlock() }
        // A wake-up now and then lets the thread end with the program's last reference to it.
        if jobs.isEmpty { _ = condition.wait(until: Date(timeIntervalSinceNow: 5)) }
        defer { jobs = [] }
        return jobs
    }
}
