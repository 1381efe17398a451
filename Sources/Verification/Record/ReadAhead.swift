/// Reads things one after another while the next few are already under way: the order is kept, and no more than `most` are
/// in memory at once. What fails, fails in its turn: the first failure in order is thrown.
func readAhead<Item: Sendable, Product: Sendable>(
    _ items: some Sequence<Item>, most: Int, read: @escaping @Sendable (Item) async throws -> Product,
    then use: (Product) async throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: (Int, Result<Product, any Error>).self) { group in
        var rest = items.makeIterator()
        var started = 0
        func start() {
            guard let item = rest.next() else { return }
            let place = started
            started += 1
            group.addTask {
                do { return (place, .success(try await read(item))) } catch { return (place, .failure(error)) }
            }
        }
        for _ in 0..<most { start() }
        var early: [Int: Result<Product, any Error>] = [:]
        var next = 0
        while next < started, let (place, result) = try await group.next() {
            early[place] = result
            while let result = early.removeValue(forKey: next) {
                try await use(try result.get())
                next += 1
                start()
            }
        }
    }
}
