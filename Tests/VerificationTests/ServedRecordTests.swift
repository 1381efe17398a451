import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Testing
import TransparencyLog

@testable import Verification

@Suite struct `A record on the web` {
    /// Answers as a hostile or broken site might.
    private struct Site: HTTPResponder {
        let answers: [String: (status: Int, body: [UInt8])]

        func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
            let (status, body) = answers[request.uri.path] ?? (404, [])
            let headers: HTTPFields = status == 302 ? [.location: "/record/elsewhere"] : [:]
            return Response(
                status: .init(code: status), headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
        }
    }

    /// Serves the answers while `body` runs.
    private func serving(
        _ answers: [String: (status: Int, body: [UInt8])],
        _ body: @escaping @Sendable (ServedRecord) async throws -> Void
    ) async throws {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let (ports, port) = AsyncStream<Int>.makeStream()
        let application = Application(
            responder: Site(answers: answers), configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            group.addTask {
                guard let port = await ports.first(where: { _ in true }) else { return }
                try await body(try ServedRecord(address: "http://127.0.0.1:\(port)/record/"))
            }
            // The first to end is the body, or a server that could not start.
            try await group.next()
            group.cancelAll()
        }
    }

    private func answers(_ files: [String: [UInt8]]) -> [String: (status: Int, body: [UInt8])] {
        Dictionary(files.map { ("/record/" + $0.key, (200, $0.value)) }) { first, _ in first }
    }

    @Test func `is checked and copied as it is served`() async throws {
        let log = try SyntheticLog(size: 3000)
        try await serving(answers(log.files())) { record in
            #expect(try await RecordCheck(record, trust: log.trust(), isFull: false).run().size == 3000)
            let folder = Folder()
            _ = try await Mirror(of: record, folder: folder.path, trust: .ownWord, withTexts: true).run()
            #expect(folder.files == (try log.files()))
        }
    }

    @Test func `sends nobody elsewhere, and no more than a file can be`() async throws {
        let log = try SyntheticLog(size: 300)
        let files = try log.files()
        var answers = answers(files)
        answers["/record/elsewhere"] = (200, files["checkpoint"] ?? [])
        answers["/record/checkpoint"] = (302, [])
        try await serving(answers) { record in
            await #expect(throws: Unreachable.self) { try await RecordCheck(record, trust: log.trust()).run() }
        }
        answers["/record/checkpoint"] = (200, [UInt8](repeating: 0x41, count: 10_000_000))
        try await serving(answers) { record in
            let found = try await refutation { try await RecordCheck(record, trust: log.trust()).run() }
            #expect(found?.resource == "checkpoint")
        }
        answers["/record/checkpoint"] = (500, [])
        try await serving(answers) { record in
            await #expect(throws: Unreachable.self) { try await RecordCheck(record, trust: log.trust()).run() }
        }
    }

    @Test func `is not accused of what its error pages say, however long`() async throws {
        let log = try SyntheticLog(size: 300)
        let files = try log.files()
        let page = [UInt8](repeating: 0x2E, count: 200_000)
        for status in [404, 429, 502, 503, 507] {
            var answers = answers(files)
            let name = try #require(files.keys.first { $0.hasPrefix("tile/0/") && $0.contains(".p/") })
            let tile = try #require(Tile(path: name))
            answers["/record/" + name] = (status, page)
            try await serving(answers) { record in
                if status == 404 {
                    let found = try await refutation { try await record.bytes(of: .tile(tile)) }
                    #expect(found == nil)
                } else {
                    await #expect(throws: Unreachable.self) { try await record.bytes(of: .tile(tile)) }
                }
            }
        }
    }

    @Test func `tells a removed text from one that is not there`() async throws {
        let opening = Opening(salt: .random(), content: Array("“Line”\n한글\u{1}".utf8))
        let gone = Hash.leaf("gone".utf8)
        let never = Hash.leaf("never".utf8)
        let answers: [String: (status: Int, body: [UInt8])] = [
            "/record/" + RecordFile.text(opening.commitment).path: (200, KeptFile.bytes(of: opening)),
            "/record/" + RecordFile.text(gone).path: (410, Array("{\"removed_by\":17}\n".utf8))
        ]
        try await serving(answers) { record in
            guard case .kept(let found) = try await record.text(opening.commitment),
                case .removed(by: 17) = try await record.text(gone), case .missing = try await record.text(never)
            else {
                Issue.record("A text is not what it is.")
                return
            }
            #expect(found == opening)
        }
    }

    @Test func `is not looked for where there is none`() async throws {
        #expect(throws: Unreachable.self) { try ServedRecord(address: "http://") }
        let record = try ServedRecord(address: "http://127.0.0.1:1/record")
        await #expect(throws: Unreachable.self) { try await record.bytes(of: .checkpoint) }
    }
}
