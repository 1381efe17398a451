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
                // No page of a session is JSON: a file that is, is told of as such when it is broken.
                content =
                    ProgrammeFormat.detect(bytes) == nil && !ProgrammeFormat.isJSON(bytes)
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

    /// What its import does.
    struct Effect {
        var acts: [ImportedAct]
        /// How many sessions it brings in.
        var new: Int
        /// How many that were brought in before it changes, how many it leaves although it says something else of them,
        /// and how many are as it says.
        var changed = 0
        var different = 0
        var unchanged = 0
        /// What it says otherwise and does not change.
        var differences: [ImportDifference] = []
        /// The session that a page was brought in as before.
        var known: ID<Session>?
    }

    /// The acts that bring it in, with the number that the first session will have.
    func effect(
        first: ID<Session>, issue: ID<Issue>?, in destination: ImportDestination
    ) throws(ImportFault) -> Effect {
        let source = URL(fileURLWithPath: name).lastPathComponent
        switch content {
        case .page(let document):
            let acts = try document.acts(session: first, issue: issue, source: source, moment: destination.moment)
            let origin = document.origin
            guard let known = destination.mechanism.sessions.first(where: { $0.origin == origin }) else {
                return Effect(acts: acts, new: 1)
            }
            let differences = document.differences(
                from: known, acts, in: destination.mechanism, words: destination.words)
            let isSame = differences.isEmpty
            return Effect(
                acts: [], new: 0, different: isSame ? 0 : 1, unchanged: isSame ? 1 : 0, differences: differences,
                known: known.id)
        case .programme(let reading):
            let done = try reading.imported(
                into: destination.mechanism, first: first, at: destination.now, issue: issue, source: source,
                words: destination.words)
            return Effect(
                acts: done.acts, new: done.new, changed: done.changed, different: done.different,
                unchanged: done.unchanged, differences: done.differences)
        }
    }

    /// What was read, for people.
    /// - Parameters:
    ///   - numbers: Those of its new sessions; nil where nothing was written.
    ///   - effect: What the import did.
    func lines(_ numbers: Range<Int>?, _ effect: Effect) -> [String] {
        switch content {
        case .page(let document):
            let written = numbers.map { "session \($0.lowerBound)" } ?? "not written (dry run)"
            let number = effect.known.map { "session \($0.number), known from before" } ?? written
            return [
                "\(name): \(document.title ?? "report"): \(number)",
                "  \(document.people.count) people, \(document.messages.count) messages, "
                    + "\(document.report == nil ? "no report" : "a report in three parts"), language \(document.language)"
            ] + effect.differenceLines + document.unplaced.map { "  line \($0.line), \($0.why.rawValue): \($0.text)" }
        case .programme(let reading):
            let written =
                numbers.map { $0.isEmpty ? "none" : "sessions \($0.lowerBound) to \($0.upperBound - 1)" }
                ?? "not written (dry run)"
            let events = reading.programme.events
            let cancelled = events.filter(\.isCancelled).map {
                "  called off: \($0.title)" + (reading.lines[$0.id].map { " (line \($0))" } ?? "")
            }
            let known =
                effect.changed + effect.different + effect.unchanged > 0
                ? [
                    "  known from before: \(effect.changed) moved or called off, \(effect.unchanged) as they were, "
                        + "\(effect.different) left, though the file says something else of them"
                ] : []
            return [
                "\(name): \(reading.programme.title.isEmpty ? "programme" : reading.programme.title): \(written)",
                "  \(reading.format.rawValue), \(events.count) sessions, \(reading.programme.rooms.count) rooms, "
                    + "\(events.reduce(0) { $0 + $1.people.count }) parts of people, zone \(reading.programme.zone)"
            ] + known + effect.differenceLines + cancelled + reading.noteLines.map { "  " + $0 }
        }
    }

    /// What was read, for programs.
    func json(_ numbers: Range<Int>?, _ effect: Effect) -> String {
        switch content {
        case .page(let document):
            let new = effect.new == 0 ? nil : numbers?.lowerBound
            let number = (new ?? effect.known?.number).map(String.init) ?? "null"
            return #"{"file":\#(name.quoted),"session":\#(number),"new":\#(effect.new == 1),"#
                + #""differences":\#(effect.differenceJSON),"document":\#(document.json())}"#
        case .programme(let reading):
            let list = (numbers ?? 0..<0).map(String.init).joined(separator: ",")
            return #"{"file":\#(name.quoted),"sessions":[\#(list)],"new":\#(effect.new),"changed":\#(effect.changed),"#
                + #""different":\#(effect.different),"unchanged":\#(effect.unchanged),"#
                + #""differences":\#(effect.differenceJSON),"programme":\#(reading.json)}"#
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
