import HTML
import Journal
import Mechanism

/// The record as people read it: the latest acts, one sentence each.
extension Reading {
    /// How many acts stand on one page.
    private static let actsOnPage = 50

    func recordPage(_ query: [String: [String]]) -> Page {
        let filter = RecordFilter(query)
        let end = min(query["before"]?.last.flatMap { Int(digits: $0) } ?? mechanism.count, mechanism.count)
        let found = entries(filter, before: end)
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
                    h.h2(heading(filter, isLatest: end == mechanism.count))
                    choose(&h, filter)
                    acts(&h, found)
                    turnPages(&h, filter, found, before: end)
                }
                h.section(.class("asked flow")) { h in
                    h.h2(.class("h3"), words("Check it yourself"))
                    howToCheck(&h)
                }
                h.section(.class("flow"), .id("witnesses")) { h in
                    h.h2(.class("h3"), words("Who vouches for it"))
                    witnesses(&h)
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

    /// The entries that a filter lets through, the newest first, and one more that tells whether there are others.
    private func entries(_ filter: RecordFilter, before end: Int) -> [Entry] {
        let found = try? journal.entries(holding: filter.pieces, before: end, most: Self.actsOnPage + 1)
        return (found ?? []).compactMap { try? Entry(index: $0.index, $0.bytes.span) }
    }

    private func heading(_ filter: RecordFilter, isLatest: Bool) -> String {
        if let thing = filter.thing { return words("The history of %1", title(of: thing) ?? thing.code) }
        return isLatest ? words("The latest acts") : words("Earlier acts")
    }

    /// What kind of act, in which thread, by whom: a form that works by itself.
    private func choose(_ h: inout HTMLWriter, _ filter: RecordFilter) {
        h.form(.method("get"), .action(Route.record.link), .class("filter"), .ariaLabel(words("Choose acts"))) { h in
            if let thing = filter.thing { h.input(.type("hidden"), .name("thing"), .value(thing.code)) }
            choice(
                &h, "kind", words("Kind"), filter.kind?.rawValue,
                ActType.allCases.map { type in
                    (type.rawValue, words(type.words.title))
                }.sorted { $0.1 < $1.1 })
            choice(
                &h, "thread", words("Thread"), filter.thread.map { String($0.number) },
                mechanism.issues.map { issue in
                    (String(issue.id.number), "\(issue.id.number) · \(text(issue.title))")
                })
            choice(
                &h, "by", words("By whom"), filter.by?.rawValue,
                RecordFilter.Body.allCases.map { body in
                    (body.rawValue, words(ChoiceWords.of(body)))
                })
            h.button(.class("button quiet"), .type("submit"), words("Show"))
            if !filter.isEmpty {
                h.text(" ")
                h.a(.href(Route.record.link), words("All acts"))
            }
        }
    }

    private func choice(
        _ h: inout HTMLWriter, _ name: String, _ label: String, _ chosen: String?, _ options: [(String, String)]
    ) {
        h.p { h in
            h.label(.for("filter-" + name), label)
            h.select(.name(name), .id("filter-" + name)) { h in
                h.option(.value(""), words("all"))
                for (code, text) in options { h.option(.value(code), .selected(code == chosen), text) }
            }
        }
    }

    private func acts(_ h: inout HTMLWriter, _ entries: [Entry]) {
        guard !entries.isEmpty else { return h.p(.class("soft"), words("Nothing of the kind has been done yet.")) }
        h.ul(.class("acts")) { h in
            for entry in entries.prefix(Self.actsOnPage) {
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

    private func turnPages(_ h: inout HTMLWriter, _ filter: RecordFilter, _ found: [Entry], before end: Int) {
        let hasEarlier = found.count > Self.actsOnPage
        guard end < mechanism.count || hasEarlier else { return }
        h.nav(.ariaLabel(words("Pages of the record")), .class("actions")) { h in
            if end < mechanism.count {
                h.a(.class("button quiet"), .href(filter.link), words("The latest acts"))
            }
            if hasEarlier, let last = found.dropLast().last {
                h.a(
                    .class("button quiet"), .href(filter.link.adding(query: "before", String(last.stamp.index))),
                    text: words("Earlier acts"))
            }
        }
    }

    /// How a stranger checks the record, without trusting whoever runs this site.
    func howToCheck(_ h: inout HTMLWriter) {
        h.p(
            .class("small"),
            words(
                "The record is a log of hashes under one signature. The first command fetches all of it, computes every hash again and compares the result with the signed checkpoint; the second replays the acts and computes every published figure again; the third keeps a copy of your own:"
            ))
        h.pre(.class("bytes small")) { h in
            h.code { h in
                for command in ["verify", "audit", "mirror"] {
                    h.text("convene \(command) \\\n  \(site.address)/")
                    h.void(.wbr)
                    h.text("record \\\n  \(command == "mirror" ? "COPY " : "")--vkey KEY\n")
                }
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
            h.text(" · ")
            h.a(.href(Route.policy.link), words("The policy of witnesses"))
            h.text(" · ")
            h.a(.href(Route.results.link), words("Every published figure"))
        }
    }
}
