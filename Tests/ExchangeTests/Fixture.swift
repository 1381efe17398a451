import Exchange
import Foundation
import Testing

/// A document in `Fixtures`.
enum Fixture: String, CaseIterable {
    case eurodigSession = "eurodig-session"
    case krigfReport = "krigf-report"
    case headings, lost, wikitext, unfilled, copied, banner
    case reportKorean = "report-korean"
    case reportPlain = "report-plain"

    func bytes() throws -> [UInt8] {
        let url = try #require(Bundle.module.url(forResource: rawValue, withExtension: "txt", subdirectory: "Fixtures"))
        return Array(try Data(contentsOf: url))
    }

    func text() throws -> String { String(decoding: try bytes(), as: UTF8.self) }

    func document() throws -> SessionDocument { try SessionDocument.read(try bytes()) }
}

/// A real document beside the checkout, which is not ours to publish.
enum Sample: String, CaseIterable {
    case eurodigSession = "eurodig/session-page.txt"
    case krigfReport = "krigf/workshop-report.txt"

    /// Whether the samples are there; elsewhere the invented documents of the same shape stand for them.
    static var areHere: Bool { allCases.allSatisfy { FileManager.default.fileExists(atPath: $0.url.path) } }

    func document() throws -> SessionDocument { try SessionDocument.read(Array(try Data(contentsOf: url))) }

    /// In a folder beside the checkout, or beside the checkout that a worktree belongs to.
    private var url: URL {
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let places = ["..", "../.."].map {
            root.appending(path: $0 + "/shared/samples/" + rawValue).standardizedFileURL
        }
        return places.first { FileManager.default.fileExists(atPath: $0.path) } ?? places[0]
    }
}

extension SessionDocument {
    /// A document from a text written in a test.
    static func read(text: String, as kind: DocumentKind? = nil, titled title: String? = nil) throws(ImportFault)
        -> Self
    {
        try read(Array(text.utf8), as: kind, titled: title)
    }
}

/// "role: name | organisation | country | note", to compare people at a glance.
func lines(_ people: [SessionDocument.Person]) -> [String] {
    people.map { person in
        let parts = [person.name, person.organisation ?? "", person.country ?? "", person.note ?? ""]
        return "\(person.role.rawValue): " + parts.joined(separator: " | ")
    }
}
