import HTML
import Journal
import Mechanism
import TransparencyLog

/// One entry of the record: what it says in words, what it says in bytes, and what lies beside it.
extension Reading {
    func entryPage(_ index: Int) -> Page? {
        guard (0..<mechanism.count).contains(index), let bytes = try? journal.entry(index),
            let entry = try? Entry(index: index, bytes.span)
        else { return nil }
        let heading = words("Entry %1", words.number(index))
        return Page(heading, in: .record) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.p(.class("kicker")) { h in h.a(.href(Route.record.link), words("The public record")) }
                h.h1(heading)
                h.p(.class("lede")) { h in write(sentence(of: entry), &h) }
                facts(&h, entry)
                h.section(.class("flow")) { h in
                    h.h2(words("The texts beside it"))
                    texts(&h, entry)
                }
                h.section(.class("flow")) { h in
                    h.h2(words("The entry itself"))
                    h.p(words("These bytes, without a line end, are what the record keeps:"))
                    h.pre(.class("bytes")) { h in h.code(String(decoding: bytes, as: UTF8.self)) }
                    h.p(words("Its leaf hash, SHA-256 over a zero byte and these bytes:"))
                    h.pre(.class("bytes")) { h in h.code(Hash.leaf(bytes).base64) }
                }
                h.section(.class("flow")) { h in
                    h.h2(words("Its proof"))
                    h.p(
                        words(
                            "The proof leads from this entry to the signed checkpoint. The receipt holds the entry, its texts and the proof in one file: keep it, and you can show what was done also if this site should one day leave it out."
                        ))
                    h.p(.class("actions")) { h in
                        h.a(.class("button quiet"), .href(Route.receipt(index).link), words("Download the receipt"))
                        h.a(.class("button quiet"), .href(Route.proof(index).link), words("The proof alone"))
                    }
                    h.pre(.class("bytes small")) { h in
                        h.code(
                            "convene verify-proof receipt-\(index).json \\\n    --vkey KEY --against \(site.address)/record"
                        )
                    }
                }
                h.section(.class("flow")) { h in
                    h.h2(words("Check it yourself"))
                    howToCheck(&h)
                }
                neighbours(&h, entry)
            }
        }
    }

    private func facts(_ h: inout HTMLWriter, _ entry: Entry) {
        let stamp = entry.stamp
        h.dl(.class("facts lined")) { h in
            term(&h, words("What was done")) { h in h.text(words(entry.act.type.words.title)) }
            term(&h, words("When")) { h in
                h.time(.datetime(stamp.at.rfc3339), words.dayAndTime(stamp.at, zone))
                h.text(" ")
                h.span(.class("small soft"), stamp.at.rfc3339)
            }
            term(&h, words("Who")) { h in actor(&h, stamp.by) }
            term(&h, words("The thing")) { h in
                let title = title(of: stamp.object) ?? stamp.object.code
                h.a(.href(link(to: stamp.object)), .lang(language(of: title)), title)
            }
            if let thread = entry.thread, stamp.object != .issue(thread), let title = title(of: .issue(thread)) {
                term(&h, words("The thread")) { h in
                    h.a(.href(Route.issue(thread).link), .lang(language(of: title)), title)
                }
            }
            term(&h, words("Before, on the same thing")) { h in
                if let previous = entry.previous {
                    h.a(.href(Route.entry(previous).link), words("Entry %1", words.number(previous)))
                } else {
                    h.text(words("nothing: this is the first"))
                }
                h.text(" · ")
                h.a(.href(RecordFilter(thing: stamp.object).link), words("Its whole history"))
            }
        }
    }

    /// Who acted, linked where it is a person.
    func actor(_ h: inout HTMLWriter, _ actor: Actor) {
        switch actor {
        case .person(let id):
            let name = name(id)
            h.a(.href(Route.person(id).link), .lang(language(of: name)), name)
        case .clock: h.text(words("The clock: it was due"))
        case .operator: h.text(words("Whoever runs the program on its machine"))
        }
    }

    private func texts(_ h: inout HTMLWriter, _ entry: Entry) {
        let commitments = entry.commitments
        guard !commitments.isEmpty else { return h.p(.class("soft"), words("This act carries no text.")) }
        h.p(
            .class("small soft"),
            words(
                "The entry holds a salted hash of each text and its length in bytes, never its words. Salt and words prove the hash; without them nobody can tell what it stood for."
            ))
        for (field, commitment) in commitments {
            h.h3(label(of: field, in: entry.act.type))
            if !file(&h, commitment, of: entry) { kept(&h, commitment, of: entry) }
            h.p(.class("small soft num")) { h in
                h.text(words.count(commitment.length, "%1 byte", "%1 bytes") + " · ")
                h.a(.href(Route.object(commitment.hash.base64url).link)) { h in h.code(commitment.hash.base64url) }
            }
            actions(&h, remedies(for: commitment, of: entry.stamp.index))
        }
    }

    /// What a text is called when others read it. Some forms call it "yours".
    func label(of field: String, in type: ActType) -> String {
        switch (type, field) {
        case (.fileInput, "text"), (.editInput, "text"): words("Input")
        case (.commentOnMessage, "text"): words("Comment")
        case (.answerObjection, "text"), (.answerMessageComment, "answer"): words("Answer")
        case (_, "turns_name"): words("Name in the transcript")
        default: words(type.words.label(field))
        }
    }

    private func kept(_ h: inout HTMLWriter, _ commitment: Commitment, of entry: Entry) {
        if entry.act is FileInput || entry.act is EditInput || entry.act is BringInInput,
            case .input(let id) = entry.stamp.object, let input = mechanism.inputs[id], !input.counts
        {
            h.p(.class("soft"), gone(input))
        } else {
            prose(&h, .kept(commitment))
        }
    }

    /// A file is saved, not read.
    private func file(_ h: inout HTMLWriter, _ commitment: Commitment, of entry: Entry) -> Bool {
        guard entry.act is AttachFile, case .input(let id) = entry.stamp.object,
            let place = mechanism.inputs[id]?.attachments.firstIndex(where: { $0.commitment == commitment })
        else { return false }
        h.p { h in h.a(.href(Route.attachment(id, place + 1).link), .download(""), text: words("Save the file")) }
        return true
    }

    private func neighbours(_ h: inout HTMLWriter, _ entry: Entry) {
        let index = entry.stamp.index
        h.nav(.ariaLabel(words("Neighbouring entries")), .class("actions")) { h in
            if index > 0 {
                h.a(
                    .class("button quiet"), .href(Route.entry(index - 1).link), .rel("prev"),
                    text: words("Entry %1", words.number(index - 1)))
            }
            if index + 1 < mechanism.count {
                h.a(
                    .class("button quiet"), .href(Route.entry(index + 1).link), .rel("next"),
                    text: words("Entry %1", words.number(index + 1)))
            }
        }
    }
}
