import HTML
import Mechanism

/// When and where something takes place.
extension Reading {
    /// From when to when, on the clocks of the mechanism and in UTC.
    func when(_ h: inout HTMLWriter, _ starts: Timestamp, _ ends: Timestamp? = nil) {
        h.strong { h in
            h.time(.datetime(starts.rfc3339), words.dayAndTime(starts, zone))
            if let ends {
                h.text(" – ")
                h.time(
                    .datetime(ends.rfc3339),
                    isOneDay(starts, ends, zone) ? words.time(ends, zone) : words.dayAndTime(ends, zone))
            }
        }
        h.void(.br)
        let greenwich = Zone("UTC")
        let end = ends.map { isOneDay(starts, $0, greenwich) ? words.time($0, greenwich) : utc($0) }
        let times = [utc(starts), end].compactMap(\.self).joined(separator: " – ")
        h.span(.class("small soft"), clocks(times))
    }

    /// The time in UTC, with its day where that is not the day here.
    func utc(_ moment: Timestamp) -> String {
        let greenwich = Zone("UTC")
        let (here, there) = (zone.civil(moment), greenwich.civil(moment))
        return here.day == there.day ? words.time(moment, greenwich) : words.dayAndTime(moment, greenwich)
    }

    private func isOneDay(_ one: Timestamp, _ other: Timestamp, _ zone: Zone) -> Bool {
        let (one, other) = (zone.civil(one), zone.civil(other))
        return (one.year, one.month, one.day) == (other.year, other.month, other.day)
    }

    /// A term with one line that somebody wrote; nothing when they did not.
    func line(_ h: inout HTMLWriter, _ name: String, _ prose: Prose) {
        guard !prose.isEmpty else { return }
        let text = text(prose)
        term(&h, name) { h in h.span(.lang(language(of: text)), text) }
    }

    /// A term with lines that somebody wrote, each of which may end with an address.
    func lines(_ h: inout HTMLWriter, _ name: String, _ prose: Prose) {
        let lines = text(prose).split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        guard !lines.isEmpty else { return }
        term(&h, name) { h in
            for (place, line) in lines.enumerated() {
                if place > 0 { h.void(.br) }
                linked(&h, line)
            }
        }
    }

    /// A line of text; an address at its end becomes a link that shows whose it is.
    private func linked(_ h: inout HTMLWriter, _ line: Substring) {
        let address = line.split(whereSeparator: \.isWhitespace).last ?? ""
        guard let link = Link.outside(String(address)), link.address.hasPrefix("http") else {
            return h.span(.lang(language(of: String(line))), String(line))
        }
        let before = String(line[..<address.startIndex])
        if !before.isEmpty { h.span(.lang(language(of: before)), before) }
        h.a(.href(link), .rel("nofollow ugc noreferrer"), link.hostAndPath)
    }
}

extension Link {
    /// An outside address as people say it: without scheme, query and fragment.
    var hostAndPath: String {
        let rest = address.split(separator: "://", maxSplits: 1).last ?? ""
        let shown = rest.prefix { $0 != "?" && $0 != "#" }
        return String(shown.last == "/" ? shown.dropLast() : shown)
    }
}
