import HTML
import Mechanism

/// The notes of the rapporteurs, as everybody reads them.
extension Reading {
    /// - Parameter most: How many are open to read; those before them are folded.
    func notes(_ h: inout HTMLWriter, _ session: Session, most: Int = .max) {
        let notes = session.standingNotes
        guard !notes.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(.id("notes"), words("Notes of the rapporteur"))
            for note in notes.suffix(most).reversed() { shown(&h, session, note) }
            let earlier = notes.dropLast(most)
            guard !earlier.isEmpty else { return }
            h.details(.id("earlier-notes")) { h in
                h.summary(words.count(earlier.count, "%1 earlier note", "%1 earlier notes"))
                for note in earlier.reversed() { shown(&h, session, note) }
            }
        }
    }

    private func shown(_ h: inout HTMLWriter, _ session: Session, _ note: Note) {
        h.article(.class("input"), .id("note-\(note.number)")) { h in
            written(&h, note)
            originals(&h, session.originals(of: note), of: note)
        }
    }

    private func written(_ h: inout HTMLWriter, _ note: Note) {
        h.p(.class("head")) { h in
            if let person = note.by?.person { h.b(name(person)) }
            h.time(.datetime(note.at.rfc3339), .class("num"), words.clock(note.at, zone))
        }
        prose(&h, note.text)
    }

    /// The notes that were brought together in another, as they were written.
    private func originals(_ h: inout HTMLWriter, _ notes: [Note], of whole: Note) {
        guard !notes.isEmpty else { return }
        // By its name the script finds it again when the floor is sent anew.
        h.details(.id("made-of-\(whole.number)")) { h in
            h.summary(words.count(notes.count, "Made of %1 note", "Made of %1 notes"))
            for note in notes {
                h.article(.class("input"), .id("note-\(note.number)")) { h in written(&h, note) }
            }
        }
    }
}
