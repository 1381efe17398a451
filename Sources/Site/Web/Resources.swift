import Crypto
import Foundation

/// The files that the site is made of: its style, its mark, its translations. Read once; nothing is served from disk.
struct Resources: Sendable {
    let style: [UInt8]
    let styleGzipped: [UInt8]?
    /// Names the style by its content, so that it can be kept forever.
    let styleHash: String
    /// The script by which words are marked on the page of a text.
    let marking: Script
    /// What makes the page of a live session follow by itself.
    let live: Script
    let mark: [UInt8]
    /// The translations by language; English is the source itself.
    let catalogues: [String: Catalogue]

    var scripts: [Script] { [marking, live] }

    /// A script of our own. Pages work without it.
    struct Script: Sendable {
        let bytes: [UInt8]
        let gzipped: [UInt8]?
        /// Its name, by its content.
        let name: String

        fileprivate init(_ file: String) throws {
            bytes = try Resources.read(file)
            gzipped = gzip(bytes, level: 9)
            name = Resources.name(of: bytes)
        }
    }

    /// Why the site cannot start.
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    init() throws {
        style = try Self.read("look.css")
        styleGzipped = gzip(style, level: 9)
        styleHash = Self.name(of: style)
        marking = try Script("quote.js")
        live = try Script("live.js")
        mark = try Self.read("mark.svg")
        var catalogues = ["en": Catalogue()]
        for language in ["ko"] {
            let text = String(decoding: try Self.read("po/\(language).po"), as: UTF8.self)
            do {
                catalogues[language] = try Catalogue(po: text)
            } catch {
                throw Missing(description: "\(language).po, \(error)")
            }
        }
        self.catalogues = catalogues
    }

    private static func name(of content: [UInt8]) -> String {
        SHA256.hash(data: content).prefix(8).map { String(format: "%02x", $0) }.joined()
    }

    private static func read(_ name: String) throws -> [UInt8] {
        let url = Bundle.module.bundleURL.appendingPathComponent("Resources/" + name)
        guard let data = try? Data(contentsOf: url) else {
            throw Missing(description: "The file \(name) that belongs to the program is missing; build it again.")
        }
        return Array(data)
    }
}
