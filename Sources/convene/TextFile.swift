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
    func document() throws(Fault) -> Document { try read().document }

    /// The text, and the form that it was read in, which is Markdown for a word processor's file.
    func read() throws(Fault) -> (document: Document, format: DocumentFormat) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Fault(description: "\(path) cannot be read. Check that it exists and that this user may read it.")
        }
        var bytes = [UInt8](data)
        var format = DocumentFormat.of(path, bytes)
        if format.needsConversion, !DocumentFormat.isBlank(bytes) {
            (bytes, format) = (try converted(from: format), .markdown)
        }
        do { return (try Document.read(bytes, as: format), format) } catch {
            throw Fault(description: "\(path): \(error)")
        }
    }

    /// A word processor's archive as Markdown.
    private func converted(from format: DocumentFormat) throws(Fault) -> [UInt8] {
        do throws(WordProcessorFile.Fault) { return try WordProcessorFile(at: path, format).markdown() } catch {
            switch error {
            case .noConverter:
                throw Fault(
                    description: "\(path) has to be converted by pandoc, which is not installed. Install it (apt-get "
                        + "install pandoc), or save the text as HTML or Markdown.")
            case .unreadable:
                throw Fault(
                    description: "\(path) could not be converted by pandoc. Check that it opens in a word processor.")
            }
        }
    }
}
