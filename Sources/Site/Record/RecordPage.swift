import HTML
import Mechanism

/// The record as people read it: the latest acts, one sentence each.
extension Reading {
    /// How many acts stand on one page.
    private static let actsOnPage = 50

    func recordPage(_ query: [String: [String]]) -> Page {
        let end = min(query["before"]?.last.flatMap { Int(digits: $0) } ?? mechanism.count, mechanism.count)
        let range = max(0, end - Self.actsOnPage)..<end
        return Page(words("The record"), in: .record) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker num"), words.count(mechanism.count, "%1 public act", "%1 public acts"))
                h.h1(words("The public record"))
                h.p(
                    .class("lede"),
                    words(
                        "Every public act of this process, in the order in which it was done. Nothing is ever changed or taken out; anybody can check that."
                    ))
            }
            h.div(.class("wrap split")) { h in
                h.article(.class("flow")) { h in
                    h.h2(end == mechanism.count ? words("The latest acts") : words("Earlier acts"))
                    acts(&h, range)
                    turnPages(&h, range)
                }
                h.section(.class("asked flow")) { h in
                    h.h2(.class("h3"), words("Check it yourself"))
                    howToCheck(&h)
                }
                h.aside(.class("flow")) { h in
                    h.section(.class("flow")) { h in
                        h.h2(.class("h3"), words("What it holds"))
                        h.p(
                            .class("small"),
                            words(
                                "Each entry says who did what to which thing, and when. Names and texts lie beside the record; the entry holds a fingerprint of each, so that a text can be removed and the record still verifies."
                            ))
                    }
                }
            }
        }
    }

    private func acts(_ h: inout HTMLWriter, _ range: Range<Int>) {
        let entries = entries(range)
        guard !entries.isEmpty else { return h.p(.class("soft"), words("Nothing has been done yet.")) }
        h.ul(.class("acts")) { h in
            for entry in entries.reversed() {
                h.li { h in
                    h.p { h in write(sentence(of: entry), &h) }
                    h.p(.class("small soft num")) { h in
                        h.a(
                            .href(Route.entry(entry.stamp.index).link),
                            words("Entry %1", words.number(entry.stamp.index)))
                        h.text(" · ")
                        h.time(.datetime(entry.stamp.at.rfc3339), words.dayAndTime(entry.stamp.at, zone))
                    }
                }
            }
        }
    }

    private func turnPages(_ h: inout HTMLWriter, _ range: Range<Int>) {
        guard range.lowerBound > 0 || range.upperBound < mechanism.count else { return }
        h.nav(.ariaLabel(words("Pages of the record")), .class("actions")) { h in
            if range.upperBound < mechanism.count {
                h.a(
                    .class("button quiet"), .href(page(before: range.upperBound + Self.actsOnPage)), words("Later acts")
                )
            }
            if range.lowerBound > 0 {
                h.a(.class("button quiet"), .href(page(before: range.lowerBound)), words("Earlier acts"))
            }
        }
    }

    private func page(before index: Int) -> Link {
        guard index < mechanism.count else { return Route.record.link }
        return Route.record.link.adding(query: "before", String(index))
    }

    /// How a stranger checks the record, without trusting whoever runs this site.
    func howToCheck(_ h: inout HTMLWriter) {
        h.p(
            .class("small"),
            words(
                "The record is a log of hashes under one signature. This command fetches all of it, computes every hash again and compares the result with the signed checkpoint:"
            ))
        h.pre(.class("bytes small")) { h in
            h.code { h in
                h.text("convene verify \\\n  \(site.address)/")
                h.void(.wbr)
                h.text("record \\\n  --vkey KEY")
            }
        }
        h.p(
            .class("small"),
            words(
                "Get the key from somebody else as well, and keep the checkpoint that you have seen: from it, the log may only grow. Checkpoint and entries are served in the form of C2SP tlog-tiles, so that a program of your own needs nothing of ours."
            ))
        h.p(.class("small")) { h in
            h.a(.href(Route.checkpoint.link), words("The signed checkpoint"))
            h.text(" · ")
            h.a(.href(Route.recordKey.link), words("The public key"))
        }
    }
}
