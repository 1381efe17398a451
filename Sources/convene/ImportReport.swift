import Exchange
import Mechanism

extension ImportedFile.Effect {
    /// What files say otherwise, a line for each session.
    var differenceLines: [String] {
        var sessions: [ID<Session>] = []
        var lines: [ID<Session>: [ImportDifference]] = [:]
        for difference in differences {
            if lines[difference.session] == nil { sessions.append(difference.session) }
            lines[difference.session, default: []].append(difference)
        }
        return sessions.compactMap { session in
            guard let all = lines[session], let first = all.first else { return nil }
            let place = first.line.map { " (line \($0))" } ?? ""
            return "  session \(session.number) stays as it is\(place): " + all.map(\.sentence).joined(separator: "; ")
        }
    }

    /// The same for programs.
    var differenceJSON: String {
        let items = differences.map { difference in
            #"{"session":\#(difference.session.number),"field":\#(difference.field.rawValue.quoted),"#
                + #""here":\#(difference.here.quoted),"there":\#(difference.there.quoted),"#
                + #""line":\#(difference.line.map(String.init) ?? "null")}"#
        }
        return "[" + items.joined(separator: ",") + "]"
    }
}

extension ImportDifference {
    /// `title “One” here, “Another” in the file`.
    fileprivate var sentence: String { "\(field.rawValue) \(Self.shown(here)) here, \(Self.shown(there)) in the file" }

    private static func shown(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.isEmpty ? "nothing" : "“" + (line.count > 80 ? line.prefix(80) + "…" : line[...]) + "”"
    }
}
