import Foundation
import HTML
import Mechanism
import Testing

import struct Mechanism.Attachment

@testable import Site

/// Bytes that nobody would send, thrown at everything that reads: a value or an error comes back, never a trap.
/// `make fuzz` throws more of them.
@Suite struct `Fuzz` {
    static let rounds = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 2000

    /// A small generator whose sequence a failure can be repeated with.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return z ^ (z >> 31)
        }
    }

    private func changed(_ seed: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let place = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0 where !bytes.isEmpty: bytes[place] = .random(in: 0...255, using: &random)
            case 1 where !bytes.isEmpty: bytes.remove(at: place)
            default: bytes.insert(.random(in: 0...255, using: &random), at: place)
            }
        }
        return bytes
    }

    private func each(_ seeds: [String], _ read: ([UInt8]) -> Void) {
        var random = Seeded(state: 2026)
        for round in 0..<Self.rounds {
            let seed = seeds.isEmpty ? "" : seeds[round % seeds.count]
            read(changed(Array(seed.utf8), &random))
        }
    }

    @Test func `of entries`() {
        let entry =
            #"{"at":"2026-11-21T23:14:05Z","by":"clock","c":[],"d":{"consultation":1},"id":"con_1","t":"consultation.opened","v":1}"#
        each([entry]) { bytes in _ = try? Entry(index: 0, bytes.span) }
    }

    @Test func `of forms, paths and dates`() {
        each([
            "a=1&b=%EC%A0%95+x", "/consultations/2/versions/1", "2026-06-05T18:00", "/record/tile/entries/x001/067.p/3"
        ]) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            _ = FormBody.read(bytes)
            if let route = Route(path: text) { #expect(route.path == text) }
            _ = Timestamp.Civil(text).map { Timestamp(utc: $0).rfc3339 }
        }
    }

    @Test func `of forms with files`() {
        let form =
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x\r\n"
            + "Content-Disposition: form-data; name=\"f\"; filename=\"b.pdf\"\r\n\r\n%PDF-\r\n--x--\r\n"
        each([form]) { bytes in
            if let (fields, files) = MultipartBody.read(bytes, boundary: [0x78]) {
                #expect(fields.count + files.count <= 4)
                for file in files.values { _ = Attachment.Kind(of: file.bytes, named: file.name) }
            }
        }
        each(["multipart/form-data; boundary=x", "multipart/form-data; boundary=\"x y\""]) { bytes in
            _ = MultipartBody.boundary(of: String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func `of texts with clauses`() {
        each(["[§ 3 (1)] Words.\n\n[a] b\n [c]", "Article 1 A.\n2. B.\n\n제3조 말."]) { bytes in
            let clauses = Clause.split(String(decoding: bytes, as: UTF8.self))
            #expect(Set(clauses.map(\.label)).count == clauses.count)
            let pieces = clauses.map { clause in
                if case .written(let words) = clause.text { (clause.label, words) } else { (clause.label, "") }
            }
            let again = Clause.split(Clause.joined(pieces))
            #expect(again.count == clauses.count)
        }
    }

    @Test func `of every form of every act`() {
        each(["1", "civil", "yes", "2026-06-05T18:00", "§ 1 x", "a | b | c"]) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            for type in ActType.allCases {
                var act = type.blank()
                var shape = Fields.describing()
                act.fields(&shape)
                let values = Dictionary(shape.shapes.map { ($0.name, [text]) }, uniquingKeysWith: { first, _ in first })
                var fields = Fields.reading(FormValues(values))
                act.fields(&fields)
            }
        }
    }

    @Test func `of Markdown and catalogues`() {
        each(["# x\n\n* [a](javascript:alert(1)) ![b](http://c)\n\n> > > q", "msgid \"a\"\nmsgstr \"b\"\n"]) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            var h = HTMLWriter()
            Markdown.write(text, into: &h)
            let page = String(decoding: h.finish(), as: UTF8.self)
            #expect(!page.contains("<img") && !page.lowercased().contains("href=\"javascript"))
            _ = try? Catalogue(po: text)
        }
    }
}
