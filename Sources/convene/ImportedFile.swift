import ArgumentParser
import Exchange
import Foundation
import Mechanism
import Secretariat

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

    /// What its import does.
    struct Effect {
        var acts: [ImportedAct]
        /// How many sessions it brings in.
        var new: Int
        /// How many that were brought in before it changes, and how many it leaves as they are.
        var changed = 0
        var unchanged = 0
    }

    /// The process that it is imported into.
    struct Destination {
        var mechanism: Mechanism
        var now: Timestamp
        var moment: @Sendable (Timestamp.Civil) -> Timestamp?
        var words: (Prose) -> String?
    }

    /// The acts that bring it in, with the number that the first session will have.
    func effect(
        first: ID<Session>, issue: ID<Issue>?, in destination: Destination
    ) throws(ImportFault) -> Effect {
        let source = URL(fileURLWithPath: name).lastPathComponent
        switch content {
        case .page(let document):
            let acts = try document.acts(session: first, issue: issue, source: source, moment: destination.moment)
            return Effect(acts: acts, new: 1)
        case .programme(let reading):
            let done = try reading.imported(
                into: destination.mechanism, first: first, at: destination.now, issue: issue, source: source,
                words: destination.words)
            return Effect(acts: done.acts, new: done.new, changed: done.changed, unchanged: done.unchanged)
        }
    }

    /// What was read, for people.
    /// - Parameters:
    ///   - numbers: Those of its new sessions; nil where nothing was written.
    ///   - effect: What the import did.
    func lines(_ numbers: Range<Int>?, _ effect: Effect) -> [String] {
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
                "  called off: \($0.title)" + (reading.lines[$0.id].map { " (line \($0))" } ?? "")
            }
            let known =
                effect.changed + effect.unchanged > 0
                ? [
                    "  known from before: \(effect.changed) moved or called off, \(effect.unchanged) as they were"
                ] : []
            return [
                "\(name): \(reading.programme.title.isEmpty ? "programme" : reading.programme.title): \(written)",
                "  \(reading.format.rawValue), \(events.count) sessions, \(reading.programme.rooms.count) rooms, "
                    + "\(events.reduce(0) { $0 + $1.people.count }) parts of people, zone \(reading.programme.zone)"
            ] + known + cancelled + reading.noteLines.map { "  " + $0 }
        }
    }

    /// What was read, for programs.
    func json(_ numbers: Range<Int>?, _ effect: Effect) -> String {
        switch content {
        case .page(let document):
            let number = numbers.map { String($0.lowerBound) } ?? "null"
            return #"{"file":\#(name.quoted),"session":\#(number),"document":\#(document.json())}"#
        case .programme(let reading):
            let list = (numbers ?? 0..<0).map(String.init).joined(separator: ",")
            return #"{"file":\#(name.quoted),"sessions":[\#(list)],"changed":\#(effect.changed),"#
                + #""unchanged":\#(effect.unchanged),"programme":\#(reading.json)}"#
        }
    }
}

extension ImportedFile.Destination {
    /// A process in which nothing has happened, on clocks of UTC.
    static var nowhere: ImportedFile.Destination {
        ImportedFile.Destination(
            mechanism: Mechanism(), now: Clock().now, moment: { Timestamp(utc: $0) }, words: { _ in nil })
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
