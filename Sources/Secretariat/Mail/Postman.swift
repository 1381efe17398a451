public import Journal
public import Logging
public import Mechanism
public import ServiceLifecycle

#if canImport(FoundationEssentials)
    import FoundationEssentials
#endif
import Foundation

/// Takes letters out of the outbox: into a folder where a developer can read them, and to `sendmail` where there is one.
public struct Postman: Service {
    private let journal: Journal
    private let clock: Clock
    private let folder: String
    private let sender: String
    private let sendmail: String?
    private let logger: Logger

    /// A postman.
    /// - Parameters:
    ///   - sender: The address that letters come from.
    ///   - sendmail: The program of the local mail system, such as `/usr/sbin/sendmail`; nil leaves letters in the folder.
    public init(journal: Journal, clock: Clock, folder: String, sender: String, sendmail: String?, logger: Logger) {
        (self.journal, self.clock, self.folder) = (journal, clock, folder)
        (self.sender, self.sendmail, self.logger) = (sender, sendmail, logger)
    }

    /// Looks into the outbox every other second until the program ends.
    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                await deliver()
                try await Task.sleep(for: .seconds(2))
            }
        }
    }

    /// Sends what waits.
    public func deliver() async {
        guard let letters = try? await journal.read({ try $0.vault.lettersWaiting() }) else { return }
        for letter in letters {
            let isSent = await send(letter)
            let now = clock.now.seconds
            try? await journal.changeVault { vault in
                if isSent { try vault.markSent(letter.id, at: now) } else { try vault.markFailed(letter.id) }
            }
        }
    }

    /// Takes the letters to a person out of the folder: they bear the person's address.
    public func forget(_ person: PersonID) {
        for name in Self.names(of: person.code, in: folder) {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    /// The letters to a person that lie in an outbox folder, as they were put there.
    public static func letters(to person: String, in folder: String) -> [Holdings.SentLetter] {
        names(of: person, in: folder).compactMap { name in
            FileManager.default.contents(atPath: folder + "/" + name).map {
                Holdings.SentLetter(file: name, text: String(decoding: $0, as: UTF8.self))
            }
        }
    }

    private static func names(of person: String, in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasPrefix(person + "-") }
            .sorted()
    }

    private func send(_ letter: Letter) async -> Bool {
        let text = Self.message(letter, from: sender, date: clock.now.seconds)
        let path = "\(folder)/\(letter.person)-\(letter.id).eml"
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else {
            logger.error("A letter could not be put into the outbox folder")
            return false
        }
        guard let sendmail else { return true }
        return await Self.hand(text, to: sendmail, from: sender)
    }

    /// The letter as RFC 5322 wants it: CRLF, header words encoded, body in base64 so that no line can end it early.
    static func message(_ letter: Letter, from sender: String, date: Int) -> String {
        let encoded = Data(letter.body.utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed
        ])
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "UTC")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
        return [
            "From: \(headerSafe(sender))", "To: \(headerSafe(letter.recipient))",
            "Subject: =?UTF-8?B?\(Data(letter.subject.utf8).base64EncodedString())?=",
            "Date: \(formatter.string(from: Date(timeIntervalSince1970: Double(date))))",
            "Message-ID: <\(letter.id).\(date)@\(headerSafe(sender).split(separator: "@").last ?? "localhost")>",
            "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", encoded, ""
        ].joined(separator: "\r\n")
    }

    /// Nothing that could begin another header line or a second recipient.
    private static func headerSafe(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7f && $0 != "," && $0 != ";" })
    }

    /// Hands a letter to the local mail system (`-t`: recipients from the header; `-i`: a lone dot does not end it).
    private static func hand(_ text: String, to program: String, from sender: String) async -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["-t", "-i", "-f", headerSafe(sender)]
        let pipe = Pipe()
        process.standardInput = pipe
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return await withCheckedContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus == 0) }
            do {
                try process.run()
                pipe.fileHandleForWriting.write(Data(text.utf8))
                try pipe.fileHandleForWriting.close()
            } catch {
                process.terminationHandler = nil
                continuation.resume(returning: false)
            }
        }
    }
}
