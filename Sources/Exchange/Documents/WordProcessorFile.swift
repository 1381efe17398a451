import Foundation

/// A word processor's archive, which pandoc turns into Markdown. pandoc runs in its sandbox, reads nothing but the file,
/// gets so much memory and time and no more, and only one runs at a time.
public struct WordProcessorFile: Sendable {
    private let path: String
    private let format: DocumentFormat

    /// A file at a path.
    public init(at path: String, _ format: DocumentFormat) { (self.path, self.format) = (path, format) }

    /// Why a file could not be turned into text.
    public enum Fault: Error, Sendable {
        /// pandoc is not installed.
        case noConverter
        /// pandoc could not read it, or took too long.
        case unreadable
    }

    /// How long one conversion may take, in seconds.
    private static let longest = 30.0
    private static let turn = NSLock()

    /// The text as Markdown. Of pandoc's forms this one keeps the brackets around the numbers of lists. Blocks until it is
    /// there.
    public func markdown() throws(Fault) -> [UInt8] {
        Self.turn.lock()
        defer { Self.turn.unlock() }
        let pandoc = Process()
        let output = Pipe()
        pandoc.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        pandoc.arguments = [
            "pandoc", "+RTS", "-M512M", "-RTS", "--sandbox", "--from", format.rawValue, "--to",
            "markdown_strict+fancy_lists+startnum+pipe_tables", "--wrap=none", "--track-changes=accept",
            URL(fileURLWithPath: path).path
        ]
        pandoc.standardOutput = output
        pandoc.standardInput = FileHandle.nullDevice
        pandoc.standardError = FileHandle.nullDevice
        do { try pandoc.run() } catch { throw .noConverter }
        let watch = DispatchWorkItem { if pandoc.isRunning { pandoc.terminate() } }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.longest, execute: watch)
        var bytes: [UInt8] = []
        while let piece = try? output.fileHandleForReading.read(upToCount: 1 << 16), !piece.isEmpty {
            bytes += piece
            if bytes.count > SourceBytes.limit { pandoc.terminate() }
        }
        pandoc.waitUntilExit()
        watch.cancel()
        switch pandoc.terminationStatus {
        case 0 where pandoc.terminationReason == .exit && bytes.count <= SourceBytes.limit: return bytes
        case 127: throw .noConverter
        default: throw .unreadable
        }
    }

    /// The text of an archive that has not come as a file. Blocks until it is there.
    public static func markdown(of bytes: [UInt8], _ format: DocumentFormat) throws(Fault) -> [UInt8] {
        let path = NSTemporaryDirectory() + "convene-" + UUID().uuidString
        let manager = FileManager.default
        guard manager.createFile(atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600]) else {
            throw .unreadable
        }
        defer { try? manager.removeItem(atPath: path) }
        return try WordProcessorFile(at: path, format).markdown()
    }
}
