import Exchange
import HTML
import Mechanism

/// What was said in a session, turn by turn, with what is known of who said it and whether anybody has checked it.
extension Reading {
    /// How many turns stand on a page.
    private static let turnsOnPage = 200

    func transcriptPage(_ session: Session, _ query: [String: [String]]) -> Page? {
        let asked = query["version"]?.last.flatMap { Int(digits: $0) }
        guard let transcript = asked.map(session.transcript) ?? session.transcripts.last else { return nil }
        let title = text(session.title)
        let turn = query["turn"]?.last.flatMap { Int(digits: $0) } ?? 1
        let pages = max(1, (transcript.turns.count + Self.turnsOnPage - 1) / Self.turnsOnPage)
        let page = min(max(0, (turn - 1) / Self.turnsOnPage), pages - 1)
        return Page(words("Transcript: %1", title), in: .programme) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in
                    h.a(.href(Route.session(session.id).link), words("The session"))
                    if let starts = session.starts { h.span { h in day(&h, starts) } }
                }
                h.h1 { h in
                    h.text(words("Transcript") + ": ")
                    h.span(.lang(language(of: title)), title)
                }
                standing(&h, of: transcript)
            }
            h.div(.class("wrap split")) { h in
                h.article(.class("flow")) { h in
                    notice(&h, of: transcript)
                    pager(&h, session, transcript, page, pages)
                    let first = page * Self.turnsOnPage
                    turns(&h, session, transcript, first..<min(first + Self.turnsOnPage, transcript.turns.count))
                    pager(&h, session, transcript, page, pages)
                }
                h.aside(.class("flow")) { h in
                    spokenShares(&h, transcript)
                    speakers(&h, session, transcript)
                    downloads(&h, session, transcript)
                    versions(&h, session, transcript)
                }
            }
        }
    }

    /// Whether it may be relied on, in a sentence.
    private func standing(_ h: inout HTMLWriter, of transcript: Session.Transcript) {
        let (checked, all) = transcript.checked
        h.p(.class("lede")) { h in
            h.text(words("This is an aid and not the record.") + " ")
            h.text(
                checked == all
                    ? words("Every turn has been checked by a person.")
                    : checked == 0
                        ? words("No turn has been checked by a person yet.")
                        : words(
                            "%1 of %2 turns have been checked by a person; the others may be wrong.",
                            words.number(checked), words.number(all)))
        }
    }

    private func notice(_ h: inout HTMLWriter, of transcript: Session.Transcript) {
        h.section(.class("context flow"), .ariaLabel(words("About this transcript"))) { h in
            h.p { h in
                h.text(words(ChoiceWords.of(transcript.maker)) + ". ")
                h.text((transcript.by == nil ? words("Imported on") : words("Filed on")) + " ")
                day(&h, transcript.filed)
                if let by = transcript.by {
                    h.text(", ")
                    h.a(.href(Route.person(by.person).link), name(by.person))
                }
                h.text(".")
            }
            if !transcript.source.isEmpty {
                h.dl(.class("facts")) { h in lines(&h, words("Where it comes from"), transcript.source) }
            }
            prose(&h, transcript.notice, "prose flow small")
            let doubtful = transcript.turns.count { !$0.line.doubts.isEmpty && $0.check == nil }
            if doubtful > 0 {
                h.p(
                    .class("missing"),
                    words.count(
                        doubtful,
                        "%1 turn looks like what machines write where nobody speaks, or has a time that cannot be.",
                        "%1 turns look like what machines write where nobody speaks, or have times that cannot be."))
            }
        }
    }

    private func pager(
        _ h: inout HTMLWriter, _ session: Session, _ transcript: Session.Transcript, _ page: Int, _ pages: Int
    ) {
        guard pages > 1 else { return }
        h.nav(.ariaLabel(words("Parts of the transcript"))) { h in
            h.ul(.class("keywords")) { h in
                for place in 0..<pages {
                    let first = place * Self.turnsOnPage + 1
                    let last = min(first + Self.turnsOnPage - 1, transcript.turns.count)
                    let link = link(to: first, session, transcript).adding(fragment: "t-\(first)")
                    h.li { h in
                        h.a(
                            .href(link), .ariaCurrent(place == page ? "page" : nil),
                            words("Turns %1–%2", words.number(first), words.number(last)))
                    }
                }
            }
        }
    }

    /// Where a turn stands: the same address for life, however many stand on a page.
    func link(to turn: Int, _ session: Session, _ transcript: Session.Transcript) -> Link {
        var link = Route.transcript(session.id).link
        if transcript.number != session.transcripts.count {
            link = link.adding(query: "version", String(transcript.number))
        }
        return link.adding(query: "turn", String(turn))
    }

    private func downloads(_ h: inout HTMLWriter, _ session: Session, _ transcript: Session.Transcript) {
        guard transcript.number == session.transcripts.count else { return }
        let isTimed = transcript.turns.allSatisfy { $0.line.starts != nil }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Take it along"))
            h.ul(.class("toc small")) { h in
                for format in TranscriptFormat.allCases where isTimed || format == .captions {
                    h.li { h in
                        h.a(
                            .href(Route.transcriptFile(session.id, format).link), .type(format.mediaType),
                            words(ChoiceWords.of(format)))
                    }
                }
            }
        }
    }

    private func versions(_ h: inout HTMLWriter, _ session: Session, _ transcript: Session.Transcript) {
        guard session.transcripts.count > 1 else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Its versions"))
            h.ul(.class("toc small")) { h in
                for other in session.transcripts.reversed() {
                    h.li { h in
                        h.a(
                            .href(Route.transcript(session.id).link.adding(query: "version", String(other.number))),
                            .ariaCurrent(other.number == transcript.number ? "page" : nil),
                            words("Transcript %1", String(other.number)))
                        h.text(" ")
                        h.span(.class("soft")) { h in day(&h, other.filed) }
                    }
                }
            }
        }
    }
}
