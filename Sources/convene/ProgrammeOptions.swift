import ArgumentParser
import Exchange
import Foundation

/// How a programme is read.
struct ProgrammeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The IANA name of the zone of its times, for a file that does not tell.", valueName: "zone"))
    var zone: String?

    func validate() throws {
        if let zone, !ClockZone.isKnown(zone) {
            throw ValidationError("\(zone) is no zone that is known. Give an IANA name, such as Asia/Seoul.")
        }
    }
}

extension ProgrammeReading {
    /// What was left out or taken for something, told once for each field: how often, where first, and what.
    var noteLines: [String] {
        var order: [String] = []
        var groups: [String: [Note]] = [:]
        for note in notes {
            let name = "\(note.why.rawValue) \(note.field)"
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(note)
        }
        return order.compactMap { name in
            guard let notes = groups[name], let first = notes.first else { return nil }
            let place = first.line.map { "line \($0)" }
            let count = notes.count > 1 ? "\(notes.count) times, first on" : nil
            let head = [name, [count, place].compactMap(\.self).joined(separator: " ")].filter { !$0.isEmpty }
            return head.joined(separator: ", ") + (first.text.isEmpty ? "" : ": " + first.text.prefix(120))
        }
    }

    /// The reading as JSON: what it is, how many sessions there are, and every note.
    var json: String {
        let notes = notes.map { note in
            #"{"line":\#(note.line.map(String.init) ?? "null"),"why":\#(note.why.rawValue.quoted),"#
                + #""field":\#(note.field.quoted),"text":\#(note.text.quoted)}"#
        }
        return #"{"kind":\#(format.rawValue.quoted),"title":\#(programme.title.quoted),"#
            + #""zone":\#(programme.zone.quoted),"events":\#(programme.events.count),"#
            + #""cancelled":\#(programme.events.count(where: \.isCancelled)),"notes":[\#(notes.joined(separator: ","))]}"#
    }
}
