import Exchange
import Foundation
import Testing

/// A document in `Fixtures`.
enum Fixture: String, CaseIterable {
    case eurodigSession = "eurodig-session"
    case krigfReport = "krigf-report"
    case headings, lost, wikitext, unfilled
    case reportKorean = "report-korean"
    case reportPlain = "report-plain"

    func bytes() throws -> [UInt8] {
        let url = try #require(Bundle.module.url(forResource: rawValue, withExtension: "txt", subdirectory: "Fixtures"))
        return Array(try Data(contentsOf: url))
    }

    func text() throws -> String { String(decoding: try bytes(), as: UTF8.self) }

    func document() throws -> SessionDocument { try SessionDocument.read(try bytes()) }
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
