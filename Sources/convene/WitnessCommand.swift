import ArgumentParser
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import TransparencyLog
import UnixSignals
import Witness

/// `convene witness`: a witness server for the records of others.
struct WitnessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness",
        abstract: "Runs a witness: it signs that a record has only grown.",
        discussion: """
            The key is made on the first start and stays in the folder. Give the folder to nobody, and never put an old copy \
            of it back: the witness would forget what it has signed. Its public key is printed at the start; the mechanism \
            that it is to vouch for names it in its charter.
            """)

    @Option(help: ArgumentHelp("The folder of the witness: its key, and what it has signed.", valueName: "dir"))
    var data = "witness"

    @Option(help: ArgumentHelp("The name of the witness's key, such as witness.example/w1.", valueName: "name"))
    var name: String

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8081

    @Option(
        name: .customLong("log"), parsing: .upToNextOption,
        help: ArgumentHelp("The keys of the logs to witness.", valueName: "vkey"))
    var logs: [String]

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("The port lies between 0 and 65535.") }
        guard !logs.isEmpty else { throw ValidationError("Give the key of at least one log.") }
    }

    func run() async throws {
        var logger = Logger(label: "witness")
        logger.logLevel = .notice
        do {
            let witness = try Witness(folder: data, name: name, logs: try keys()) { Int(Date().timeIntervalSince1970) }
            try await serve(witness, logger)
        } catch let fault as WitnessFault {
            throw fail("\(fault)")
        } catch {
            throw fail("\(error)")
        }
    }

    private func keys() throws(WitnessFault) -> [NoteVerifier] {
        var keys: [NoteVerifier] = []
        for text in logs {
            guard let key = try? NoteVerifier(text: text), key.algorithm == .ed25519 else { throw .log(text) }
            keys.append(key)
        }
        return keys
    }

    private func serve(_ witness: Witness, _ logger: Logger) async throws {
        let application = Application(
            responder: WitnessResponder(witness),
            server: .http1(configuration: .init(idleTimeout: .seconds(30))),
            configuration: .init(
                address: .hostname(host, port: port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(500)),
            onServerRunning: { channel in
                print("The witness is open at http://\(host):\(channel.localAddress?.port ?? port)", to: .output)
                print(witness.verifier.text, to: .output)
            },
            logger: logger)
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: application)], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
    }
}
