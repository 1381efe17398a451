import HTML
import Journal
import Mechanism

/// What somebody is told who has just done something: that it stands in the record, and where the receipt is.
extension Reading {
    /// The part of an address that names the entry of the act that led there.
    static let doneQuery = "done"

    /// The note above a page, for whoever did the act and for nobody else.
    func receipt(_ h: inout HTMLWriter) {
        guard let done, let person = visitor.person, let bytes = try? journal.entry(done),
            let entry = try? Entry(index: done, bytes.span), entry.stamp.by == .person(person)
        else { return }
        h.div(.class("notice done"), .role("status")) { h in
            h.div(.class("wrap")) { h in
                h.p { h in
                    h.b(words("Done."))
                    h.text(" ")
                    h.a(
                        .href(Route.entry(done).link), words("It is entry %1 of the public record.", words.number(done))
                    )
                    h.text(" ")
                    h.a(.href(Route.receipt(done).link), words("Download the receipt"))
                    h.text(" " + words("and keep it."))
                }
            }
        }
    }
}
