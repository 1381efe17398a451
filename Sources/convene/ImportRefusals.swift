import Exchange
import Foundation

/// Why files were not imported, each with its place.
struct Refusals: Error {
    var all: [Refusal] = []

    struct Refusal: Error, CustomStringConvertible {
        var file: String
        var line: Int?
        var column: Int?
        var reason: String

        var description: String {
            let place = [line.map { "line \($0)" }, column.map { "column \($0)" }].compactMap(\.self)
            return ([file] + (place.isEmpty ? [] : [place.joined(separator: ", ")]) + [reason]).joined(separator: ": ")
        }
    }

    /// `{"refused":[{"file":…,"line":…,"column":…,"reason":…}]}`, null where the place is the whole file.
    var json: String {
        let items = all.map { refusal in
            let number = { (number: Int?) in number.map(String.init) ?? "null" }
            return #"{"file":\#(refusal.file.quoted),"line":\#(number(refusal.line)),"#
                + #""column":\#(number(refusal.column)),"reason":\#(refusal.reason.quoted)}"#
        }
        return #"{"refused":["# + items.joined(separator: ",") + "]}"
    }
}

extension Refusals.Refusal {
    init(_ file: String, _ fault: ImportFault) {
        self.init(file: file, line: fault.line, column: fault.column, reason: "\(fault.problem)")
    }
}

extension String {
    /// The text as a JSON string.
    var quoted: String {
        let data = try? JSONEncoder().encode(self)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
