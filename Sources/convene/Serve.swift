import ArgumentParser
import Metrics
import Foundation
import Hummingbird
import HummingbirdCore
import Journal
import Logging
import Mechanism
import NIOCore
import Secretariat
import ServiceLifecycle
import Site
import UnixSignals

/// `convene serve`: the running site.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serves the site.")

    @Flag(help: "Load the demonstration when the store is empty, and offer its accounts on the sign-in page.")
    var demo = false

    @OptionGroup var data: DataFolder

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8080

    @Option(help: ArgumentHelp("Where browsers reach the site, such as https://forum.example.", valueName: "url"))
    var address: String?

    @Option(help: ArgumentHelp("The name of the mechanism, when it is founded.", valueName: "name"))
    var name = "Internet Forum"

    @Option(help: ArgumentHelp("The zone of its dates, when it is founded, such as Asia/Seoul.", valueName: "zone"))
    var zone = "UTC"

    @Option(help: ArgumentHelp("The address that letters come from.", valueName: "email"))
    var mailFrom = "convene@localhost.invalid"

    @Option(
        help: ArgumentHelp("The local mail program; without it letters stay in the outbox folder.", valueName: "path"))
    var sendmail: String?

    @Option(
        help: ArgumentHelp(
            "Where to write counts and times every 15 seconds, for Prometheus's textfile collector.",
            valueName: "file"))
    var metrics: String?

    @Flag(help: "Believe a proxy in front that says where requests come from (X-Forwarded-For).")
    var behindProxy = false

    @Flag(help: ArgumentHelp("Let one person send any number of forms: for tests and benchmarks.", visibility: .hidden))
    var noRateLimit = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("The port lies between 0 and 65535.") }
        if let address, !address.hasPrefix("http://"), !address.hasPrefix("https://") {
            throw ValidationError("The address begins with http:// or https://.")
        }
        guard Zone.isKnown(zone) else {
            throw ValidationError("No zone is called \(zone). Give its IANA name, such as Asia/Seoul.")
        }
        if let sendmail, !FileManager.default.isExecutableFile(atPath: sendmail) {
            throw ValidationError("There is no mail program at \(sendmail).")
        }
    }

    func run() async throws {
        OpenFiles.allowAll()
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        var logger = Logger(label: "convene")
        logger.logLevel = .notice
        let journal = try data.open()
        let measurements = Measurements()
        if metrics != nil { MetricsSystem.bootstrap(measurements) }
        do {
            try await serve(journal, measurements, logger)
            // The write-ahead log goes into the file, so that a copy of the folder is whole.
            try? journal.close()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            throw fail("\(error)")
        }
    }

    private func serve(_ journal: Journal, _ measurements: Measurements, _ logger: Logger) async throws {
        try Publisher.refuseNewJournal(journal)
        if demo, journal.count == 0 {
            try Demonstration.meridia(today: Clock().now).play(into: journal)
        }
        let isDemonstration = try journal.readNow { try $0.vault.setting("demonstration") } == "yes"
        if demo, !isDemonstration {
            print("convene: the store is in real use, so the demonstration's accounts are not offered.", to: .error)
        }
        let ahead = try journal.readNow { try $0.vault.setting("clock_ahead") }.flatMap { Int($0) } ?? 0
        let clock = Clock(ahead: isDemonstration ? ahead : 0)
        let clerk = try Clerk(journal: journal, clock: clock)
        // A store that was grown for a test stays as long as it was made.
        let isGrown = try journal.readNow { try $0.vault.setting("grown") } == "yes"
        if !isGrown { try await Founding.found(clerk, name: name, zone: zone) }
        let publicAddress = address ?? "http://\(host):\(port)"
        let origin = String(publicAddress.drop { $0 != "/" }.drop { $0 == "/" }) + "/record"
        let keys = try RecordKeys.load(
            folder: data.path, origin: origin, rotations: clerk.state.record.rotations, now: clock.now)
        let publisher = try Publisher(clerk: clerk, journal: journal, keys: keys, logger: logger)
        let witnesses = WitnessCircle(clerk: clerk, publisher: publisher, logger: logger)
        try await witnesses.compare()
        let postman = Postman(
            journal: journal, clock: Clock(), folder: data.path + "/outbox", sender: mailFrom, sendmail: sendmail,
            logger: logger)
        let eraser = Eraser(clerk: clerk, journal: journal, postman: postman, logger: logger)
        let teller = Teller(clerk: clerk, journal: journal, logger: logger)
        // People sign in by the clock on the wall, also when the demonstration's runs ahead.
        let accounts = Accounts(journal: journal, clock: Clock())
        let site = try Site(
            clerk: clerk, journal: journal, accounts: accounts, publisher: publisher, witnesses: witnesses,
            eraser: eraser, teller: teller, clock: clock, address: publicAddress,
            demonstration: demo && isDemonstration ? .meridia(today: clock.now) : nil,
            trustsProxy: behindProxy, limitsRates: !noRateLimit, logger: logger)
        let operating = isGrown ? PersonID.random() : try await Founding.secretariat(clerk)
        let link = try await accounts.makeLink(for: operating, lifetime: 24 * 3600)
        let application = Application(
            responder: site,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: site.connectionHandlers(), idleTimeout: .seconds(30))),
            configuration: .init(
                address: .hostname(host, port: port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(4000)),
            onServerRunning: { channel in
                let bound = channel.localAddress?.port ?? port
                let reached = address ?? "http://\(host):\(bound)"
                print("Convene \(Version.text) is open at \(reached)", to: .output)
                print("Sign in once as the secretariat: \(reached)/sign-in/\(link.text)", to: .output)
            },
            logger: logger)
        let file = metrics.map { MeasurementsFile(measurements, path: $0, logger: logger) }
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    .init(service: publisher), .init(service: witnesses), .init(service: eraser),
                    .init(service: teller), .init(service: Broadcast(site)),
                    .init(service: postman), .init(service: application)
                ] + (file.map { [.init(service: $0)] } ?? []),
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
    }
}
