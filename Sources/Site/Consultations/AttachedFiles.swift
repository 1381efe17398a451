import HTML
import HTTPTypes
import Hummingbird
import Journal
import Mechanism
import NIOCore
import Secretariat
import TransparencyLog

/// The files that stand beside inputs.
extension Reading {
    func attachments(_ h: inout HTMLWriter, _ input: Input) {
        guard !input.attachments.isEmpty, input.counts else { return }
        h.ul(.class("toc small"), .ariaLabel(words("Files"))) { h in
            for (place, file) in input.attachments.enumerated() {
                h.li { h in
                    guard let commitment = file.commitment,
                        (try? journal.removal(of: commitment.hash)) == .some(nil)
                    else { return h.span(.class("soft"), words("[removed]")) }
                    let name = file.name.isEmpty ? words("File %1", String(place + 1)) : text(file.name)
                    h.a(.href(Route.attachment(input.id, place + 1).link), .download(""), .dir("auto"), text: name)
                    h.span(
                        .class("soft"),
                        " (\(file.kind.ending.uppercased()), "
                            + words("%1 kB", words.number((commitment.length + 999) / 1000)) + ")")
                }
            }
        }
    }
}

extension Site {
    /// A file that stands beside an input: always to be saved, never to be shown by a browser as if it were ours.
    func attachment(_ number: Int, of id: ID<Input>) async throws -> SiteAnswer? {
        guard let input = clerk.state.inputs[id], input.counts, input.attachments.indices.contains(number - 1),
            let commitment = input.attachments[number - 1].commitment
        else { return nil }
        let kind = input.attachments[number - 1].kind
        let opening = try await journal.read { try $0.opening(commitment.hash) }
        guard let opening else { return .gone("This file was removed.\n", type: "text/plain; charset=utf-8") }
        return .file(
            ByteBuffer(bytes: opening.content), type: kind.mediaType, caching: .never,
            name: "input-\(id.number)-\(number).\(kind.ending)")
    }
}
