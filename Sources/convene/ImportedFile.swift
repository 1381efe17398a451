import ArgumentParser
import Exchange
import Foundation
import Mechanism

/// A file and what was read from it: a page of one session, or a programme of many.
struct ImportedFile {
    let name: String
    let content: Content

    enum Content {
        case page(SessionDocument)
        case programme(ProgrammeReading)
    }

    /// Reads a file as what it is said to be, or as what its content tells.
    init(_ name: String, _ bytes: [UInt8], as kind: ImportKind?, titled title: String?, zone: String?) throws(Refusals
        .Refusal)
    {
        self.name = name
        do {
            switch kind {
            case .page(let kind): content = .page(try SessionDocument.read(bytes, as: kind, titled: title))
            case .programme(let kind): content = .programme(try ProgrammeFormat.read(bytes, as: kind, zone: zone))
            case nil:
                content =
                    ProgrammeFormat.detect(bytes) == nil && !Self.isBraced(bytes)
                    ? .page(try SessionDocument.read(bytes, titled: title))
                    : .programme(try ProgrammeFormat.read(bytes, zone: zone))
            }
        } catch let fault as ImportFault {
            throw .init(name, fault)
        } catch let fault as ProgrammeFault {
            throw .init(file: name, line: fault.line, reason: "\(fault.problem)")
        } catch {
            throw .init(file: name, reason: "\(error)")
        }
    }

    /// No page of a session begins with a brace: what does is JSON, and told of as such when it is broken.
    private static func isBraced(_ bytes: [UInt8]) -> Bool { bytes.first { $0 > 0x20 } == UInt8(ascii: "{") }

    /// How many sessions it brings in.
    var sessions: Int {
        switch content {
        case .page: 1
        case .programme(let reading): reading.importable.count
        }
    }

    /// The acts that bring it in.
    func acts(
        first: ID<Session>, issue: ID<Issue>?, moment: @escaping @Sendable (Timestamp.Civil) -> Timestamp?
    ) throws(ImportFault) -> [ImportedAct] {
        let source = URL(fileURLWithPath: name).lastPathComponent
        return switch content {
        case .page(let document):
            try document.acts(session: first, issue: issue, source: source, moment: moment)
        case .programme(let reading): try reading.acts(first: first, issue: issue, source: source)
        }
    }

    /// What was read, for people.
    /// - Parameter numbers: Those of its sessions; nil where nothing was written.
    func lines(_ numbers: Range<Int>?) -> [String] {
        switch content {
        case .page(let document):
            let number = numbers.map { "session \($0.lowerBound)" } ?? "not written (dry run)"
            return [
                "\(name): \(document.title ?? "report"): \(number)",
                "  \(document.people.count) people, \(document.messages.count) messages, "
                    + "\(document.report == nil ? "no report" : "a report in three parts"), language \(document.language)"
            ] + document.unplaced.map { "  line \($0.line), \($0.why.rawValue): \($0.text)" }
        case .programme(let reading):
            let written =
                numbers.map { $0.isEmpty ? "none" : "sessions \($0.lowerBound) to \($0.upperBound - 1)" }
                ?? "not written (dry run)"
            let events = reading.programme.events
            let cancelled = events.filter(\.isCancelled).map {
                "  cancelled, not brought in: \($0.title)" + (reading.lines[$0.id].map { " (line \($0))" } ?? "")
            }
            return [
                "\(name): \(reading.programme.title.isEmpty ? "programme" : reading.programme.title): \(written)",
                "  \(reading.format.rawValue), \(events.count) sessions, \(reading.programme.rooms.count) rooms, "
                    + "\(events.reduce(0) { $0 + $1.people.count }) parts of people, zone \(reading.programme.zone)"
            ] + cancelled + reading.noteLines.map { "  " + $0 }
        }
    }

    /// What was read, for programs.
    func json(_ numbers: Range<Int>?) -> String {
        switch content {
        case .page(let document):
            let number = numbers.map { String($0.lowerBound) } ?? "null"
            return #"{"file":\#(name.quoted),"session":\#(number),"document":\#(document.json())}"#
        case .programme(let reading):
            let list = (numbers ?? 0..<0).map(String.init).joined(separator: ",")
            return #"{"file":\#(name.quoted),"sessions":[\#(list)],"programme":\#(reading.json)}"#
        }
    }
}

/// What a file is said to be.
enum ImportKind: ExpressibleByArgument {
    case page(DocumentKind)
    case programme(ProgrammeFormat)

    init?(argument: String) {
        if let kind = DocumentKind(rawValue: argument) {
            self = .page(kind)
        } else if let kind = ProgrammeFormat(rawValue: argument), ProgrammeFormat.readable.contains(kind) {
            self = .programme(kind)
        } else {
            return nil
        }
    }

    /// The words for the kinds.
    static let allValueStrings = DocumentKind.allCases.map(\.rawValue) + ProgrammeFormat.readable.map(\.rawValue)
}
