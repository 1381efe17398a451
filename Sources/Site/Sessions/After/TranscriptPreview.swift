import Exchange
import HTML
import Mechanism

extension Reading {
    /// How a transcript that is not filed yet was read: how many turns of whom, what is doubtful, and how it begins.
    func transcriptPreview(_ h: inout HTMLWriter, _ form: ActForm) {
        let reading: TranscriptReading
        switch Transcript.reading(of: form.value("turns").replacing("\r\n", with: "\n")) {
        case .success(let read): reading = read
        case .failure(let unreadable):
            return h.p(
                .class("fault"), .role("alert"), .id("preview"),
                text: sentence(FieldFault.Problem.unreadableLine(unreadable.line)))
        }
        h.section(.class("context flow"), .id("preview"), .ariaLabel(words("Preview"))) { h in
            h.h2(.class("h3"), words("Preview"))
            let turns = words.count(reading.lines.count, "%1 turn", "%1 turns")
            h.p(.role("status"), words("%1. Nobody else sees this yet.", turns))
            if !reading.labels.isEmpty {
                h.p(words("It names: %1.", words.list(reading.labels.prefix(30).map(\.self))))
            }
            let doubtful = reading.lines.count { !$0.doubts.isEmpty }
            if doubtful > 0 {
                h.p(
                    .class("missing"),
                    words.count(
                        doubtful,
                        "%1 turn looks like what machines write where nobody speaks, or has a time that cannot be.",
                        "%1 turns look like what machines write where nobody speaks, or have times that cannot be."))
            }
            if !reading.notice.isEmpty {
                h.p { h in
                    h.b(words("Notices") + ": ")
                    h.bdi(reading.notice)
                }
            }
            h.ol(.class("turns")) { h in
                for line in reading.lines.prefix(12) {
                    h.li { h in
                        if reading.labels.indices.contains(line.label - 1) {
                            h.b(text: reading.labels[line.label - 1])
                            h.text(" ")
                        }
                        if let starts = line.starts {
                            h.span(.class("num small soft"), words.clipTime(starts / 1000) + " ")
                        }
                        if case .written(let said) = line.text { h.bdi(said) }
                    }
                }
            }
        }
    }
}
