import Exchange
import Foundation
import Redline

/// A file with a version of a text.
struct TextFile {
    let path: String

    init(_ path: String) { self.path = path }

    /// Why a file is no text that can be compared.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// Reads the file, in whatever form it is.
    func document() throws(Fault) -> Document {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Fault(description: "\(path) cannot be read. Check that it exists and that this user may read it.")
        }
        var bytes = [UInt8](data)
        var format = DocumentFormat.of(path, bytes)
        if format.needsConversion { (bytes, format) = (try converted(from: format), .markdown) }
        do { return try Document.read(bytes, as: format) } catch {
            throw Fault(description: "\(path): \(error)")
        }
    }

    /// A word processor's archive as Markdown, by pandoc, which runs in its sandbox and reads nothing but the file. Of its
    /// forms this one keeps the brackets around the numbers of lists.
    private func converted(from format: DocumentFormat) throws(Fault) -> [UInt8] {
        let pandoc = Process()
        let output = Pipe()
        pandoc.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        pandoc.arguments = [
            "pandoc", "--sandbox", "--from", format.rawValue, "--to",
            "markdown_strict+fancy_lists+startnum+pipe_tables",
            "--wrap=none", "--track-changes=accept",
            URL(fileURLWithPath: path).path
        ]
        pandoc.standardOutput = output
        pandoc.standardInput = FileHandle.nullDevice
        pandoc.standardError = FileHandle.nullDevice
        do { try pandoc.run() } catch { throw Self.missing(path) }
        let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
        pandoc.waitUntilExit()
        switch pandoc.terminationStatus {
        case 0: return bytes
        case 127: throw Self.missing(path)
        default:
            throw Fault(
                description: "\(path) could not be converted by pandoc. Check that it opens in a word processor.")
        }
    }

    private static func missing(_ path: String) -> Fault {
        Fault(
            description: "\(path) has to be converted by pandoc, which is not installed. Install it (apt-get install "
                + "pandoc), or save the text as HTML or Markdown.")
    }
}
