import Exchange
import Foundation
import Redline

/// A line of a file of quotes.
struct QuoteLine {
    let id: CarriedQuote.Key
    let quote: Quote

    /// Reads a file of quotes, one JSON object a line; empty lines are passed over.
    static func read(_ path: String) throws(TextFile.Fault) -> [QuoteLine] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TextFile.Fault(
                description: "\(path) cannot be read. Check that it exists and that this user may read it.")
        }
        var lines: [QuoteLine] = []
        var bytes = [UInt8](data)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            guard String(validating: line, as: UTF8.self) != nil else {
                throw fault(path, number, "these bytes are not UTF-8. Save the file as UTF-8 and try again.")
            }
            do { lines.append(try JSONDecoder().decode(Written.self, from: Data(line)).line) } catch {
                throw fault(path, number, explained(error))
            }
        }
        return lines
    }

    private static func fault(_ path: String, _ number: Int, _ reason: String) -> TextFile.Fault {
        TextFile.Fault(description: "\(path): Line \(number + 1): \(reason)")
    }

    private static func explained(_ error: any Error) -> String {
        let form = #"Write {"id":…,"clause":…,"quote":…,"before":…,"after":…}."#
        return switch error {
        case DecodingError.keyNotFound(let key, _): "the member “\(key.stringValue)” is missing. \(form)"
        case DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty,
            DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty:
            "the member “\(context.codingPath.map(\.stringValue).joined(separator: "."))” is not of the right type. \(form)"
        default: "this is not one JSON object. \(form)"
        }
    }

    /// The object as it is written.
    private struct Written: Decodable {
        var id: Key
        var clause: Key?
        var quote: String
        var before: String?
        var after: String?

        var line: QuoteLine {
            QuoteLine(id: id.key, quote: Quote(clause: clause?.text, exact: quote, before: before, after: after))
        }
    }

    private struct Key: Decodable {
        let key: CarriedQuote.Key

        var text: String {
            switch key {
            case .text(let text): text
            case .number(let number): String(number)
            }
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                key = .number(number)
            } else {
                key = .text(try container.decode(String.self))
            }
        }
    }
}
