import Foundation
import HTML
import Testing

/// The extract in `Fixtures`.
struct Hostile: Decodable {
    let html: [String]
    let redirect: [String]

    static func read() throws -> Hostile {
        let url = try #require(
            Bundle.module.url(forResource: "hostile", withExtension: "json", subdirectory: "Fixtures"))
        return try JSONDecoder().decode(Hostile.self, from: Data(contentsOf: url))
    }
}

@Suite struct `Hostile text` {
    @Test func `stays text in content`() throws {
        for text in try Hostile.read().html {
            let html = rendered { $0.p(text) }
            let inside = html.dropFirst("<p>".count).dropLast("</p>".count)
            #expect(!inside.contains { "<>\"'".contains($0) })
            #expect(unescaped(inside) == text)
        }
    }

    @Test func `stays text in the title, a text field and a drawing`() throws {
        for text in try Hostile.read().html {
            let escaped = escapedOneByOne(text)
            #expect(rendered { $0.title(text) } == "<title>\(escaped)</title>")
            #expect(rendered { $0.textarea(text) } == "<textarea>\n\(escaped)</textarea>")
            #expect(rendered { $0.text(.x(1), text) } == "<text x=\"1\">\(escaped)</text>")
        }
    }

    @Test func `stays inside the quotes of an attribute`() throws {
        for text in try Hostile.read().html {
            let html = rendered { $0.input(.value(text)) }
            let inside = html.dropFirst("<input value=\"".count).dropLast("\">".count)
            #expect(!inside.contains { "<>\"'".contains($0) })
            #expect(unescaped(inside) == text)
        }
    }

    @Test func `never leads off the site`() throws {
        for text in try Hostile.read().redirect { #expect(Link.path(text) == .home, "\(text)") }
    }
}
