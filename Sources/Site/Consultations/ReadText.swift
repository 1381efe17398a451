import Exchange
import Foundation
import HTML
import Mechanism

import Redline

import struct Mechanism.Clause

/// What a file with a text gave: the text as the form takes it, or why there is none, in English.
enum ReadText: Sendable {
    case text(String)
    case fault(String)

    /// Reads a file in any of the forms that are read. Word processors' archives are converted by another program, on a
    /// thread of their own.
    static func read(_ file: SentFile) async -> ReadText {
        let format = DocumentFormat.of(file.name, file.bytes)
        guard format.needsConversion, !DocumentFormat.isBlank(file.bytes) else { return document(file.bytes, format) }
        return await withCheckedContinuation { answer in
            Thread.detachNewThread {
                do throws(WordProcessorFile.Fault) {
                    answer.resume(
                        returning: document(try WordProcessorFile.markdown(of: file.bytes, format), .markdown))
                } catch {
                    answer.resume(returning: .fault(sentence(error)))
                }
            }
        }
    }

    private static func sentence(_ fault: WordProcessorFile.Fault) -> String {
        switch fault {
        case .noConverter:
            // words: "Files of word processors cannot be read here. Save the text as HTML or plain text, or paste it."
            "Files of word processors cannot be read here. Save the text as HTML or plain text, or paste it."
        case .unreadable:
            // words: "The file could not be read. Check that it opens in a word processor, or paste the text."
            "The file could not be read. Check that it opens in a word processor, or paste the text."
        }
    }

    private static func document(_ bytes: [UInt8], _ format: DocumentFormat) -> ReadText {
        do throws(DocumentFault) {
            let text = try Document.read(bytes, as: format).consultationText
            // words: "There are no words in the file."
            return text.isEmpty ? .fault("There are no words in the file.") : .text(text)
        } catch {
            switch error.problem {
            // words: "The file is not written in UTF-8. Save it in that encoding, or paste the text."
            case .notUTF8:
                return .fault("The file is not written in UTF-8. Save it in that encoding, or paste the text.")
            // words: "The markup of the file is damaged. Save it as HTML or plain text, or paste the text."
            default:
                return .fault("The markup of the file is damaged. Save it as HTML or plain text, or paste the text.")
            }
        }
    }
}

extension ActType {
    /// Whether its form takes a whole text, also out of a file.
    var takesText: Bool { [.draftConsultation, .reviseText, .translateText, .fileTranscript].contains(self) }

    /// Whether its form may bring a file along.
    var takesFile: Bool { takesText || self == .attachFile }

    /// The most bytes that its form may have. Written into a form, a letter of Hangul takes nine bytes.
    var mostFormBytes: Int {
        takesText ? 8_388_608 : self == .attachFile ? Attachment.mostBytes + 65_536 : Site.mostFormBytes
    }
}

extension Reading {
    /// Where a file with the text can be chosen instead of writing it.
    func textFile(_ h: inout HTMLWriter, _ form: ActForm) {
        guard form.type.takesText else { return }
        h.div(.class("field")) { h in
            h.label(.for("f-document")) { h in
                h.text(words("Read the text from a file"))
                h.span(.class("soft small"), " " + words("(may be left out)"))
            }
            h.p(
                .class("hint small soft"), .id("h-document"),
                form.type == .fileTranscript
                    ? words(
                        "WebVTT (.vtt), SubRip (.srt) or plain text. The text is put into the field above, where you can look it over; nothing is published by reading it."
                    )
                    : words(
                        "Plain text, Markdown, HTML, Akoma Ntoso, ODT or DOCX. The text is put into the field above, where you can look it over; nothing is published by reading it."
                    ))
            h.input(
                .type("file"), .name("document"), .id("f-document"), .ariaDescribedBy("h-document"),
                .accept(
                    form.type == .fileTranscript
                        ? ".vtt,.srt,.txt,text/vtt" : ".txt,.md,.html,.htm,.xml,.akn,.odt,.docx"))
            if let fault = form.fileFault { h.p(.class("fault small"), .role("alert"), words(fault)) }
            h.p(.class("actions")) { h in
                h.button(
                    .class("button quiet"), .type("submit"), .name("deed"), .value("read"), .formnovalidate(),
                    text: words("Read the file"))
                h.button(
                    .class("button quiet"), .type("submit"), .name("deed"), .value("preview"), .formnovalidate(),
                    text: words("Preview"))
            }
        }
    }

    /// How a text that is not published yet would be read: clause by clause.
    func preview(_ h: inout HTMLWriter, _ form: ActForm) {
        guard form.isPreview else { return }
        if form.type == .fileTranscript { return transcriptPreview(&h, form) }
        // A form sends line ends as it likes; what is kept has line feeds.
        let clauses = Clause.split(form.value("clauses").replacing("\r\n", with: "\n"))
        h.section(.class("context flow"), .id("preview"), .ariaLabel(words("Preview"))) { h in
            h.h2(.class("h3"), words("Preview"))
            h.p(
                .role("status"),
                words("%1. Nobody else sees this yet.", words.count(clauses.count, "%1 clause", "%1 clauses")))
            if form.type == .draftConsultation { around(&h, form) }
            for clause in clauses {
                guard case .written(let said) = clause.text else { continue }
                h.section(.class("clause")) { h in
                    h.h3(.class("no"), clause.label)
                    h.div(.class("words flow"), .lang(language(of: said))) { h in
                        for paragraph in said.split(separator: "\n\n") { h.p(String(paragraph)) }
                    }
                }
            }
        }
    }

    /// What would stand around the text, as far as it is filled in.
    private func around(_ h: inout HTMLWriter, _ form: ActForm) {
        let parts = [
            ("note", words("What the text is for")), ("question", words("The question on this text")),
            ("may_change", words("What may still change")), ("fixed", words("What can no longer change")),
            ("explanation", words("Explanatory note"))
        ]
        for (field, heading) in parts where !form.value(field).isEmpty {
            h.section(.class("flow")) { h in
                h.h3(heading)
                Markdown.write(form.value(field), into: &h)
            }
        }
        let kind = form.value("kind")
        let days = charter.shortestConsultation(kind.isEmpty ? nil : kind)
        h.p { h in
            if !kind.isEmpty { h.text(charter.kinds.name(of: kind, language: place) + " · ") }
            h.text(words.count(days, "It is open for at least %1 day.", "It is open for at least %1 days."))
        }
    }
}
