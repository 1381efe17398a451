import Foundation
import Mechanism
import Testing
import TransparencyLog

import struct Mechanism.Attachment

/// Every act: its form, and the way from the form into the record and back.
struct FormTests {
    @Test(arguments: ActType.allCases)
    func `a form names each of its fields once`(_ type: ActType) {
        #expect(type.blank().type == type)
        let names = type.shapes.map(\.name)
        #expect(!names.isEmpty)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z][a-z_]{0,31}/) != nil })
    }

    @Test(arguments: ActType.allCases)
    func `an empty form lacks what is required, and nothing else`(_ type: ActType) {
        let required = type.shapes.filter(\.isRequired).map { FieldFault($0.name, .missing) }
        #expect(type.read(FormValues()).faults == required)
        let blanks = FormValues(Dictionary(uniqueKeysWithValues: type.shapes.map { ($0.name, [""]) }))
        #expect(type.read(blanks).faults == required)
    }

    @Test(arguments: ActType.allCases)
    func `a filled form goes into the record and comes back`(_ type: ActType) throws {
        let (act, faults) = type.read(FormValues(filled: type))
        #expect(faults == [])
        try expectRoundTrip(act)
    }

    @Test(arguments: ActType.allCases)
    func `a form with what is required alone goes into the record and comes back`(_ type: ActType) throws {
        var form = FormValues(filled: type)
        for shape in type.shapes where !shape.isRequired { form.values[shape.name] = nil }
        let (act, faults) = type.read(form)
        #expect(faults == [])
        try expectRoundTrip(act)
    }

    @Test(arguments: ActType.allCases)
    func `no string from outside breaks a field`(_ type: ActType) throws {
        let hostile = try JSONDecoder().decode([String].self, from: Fixtures.data("hostile-strings.json"))
        let filled = FormValues(filled: type)
        let shapes = type.shapes
        for string in hostile {
            var form = filled
            for shape in shapes { form.values[shape.name] = [string] }
            let faults = type.read(form).faults
            #expect(Set(faults.map(\.field)).count == faults.count, "\(string.debugDescription)")
            // What is refused is mended; what is left has been accepted and must be safe to keep.
            for fault in faults { form.values[fault.field] = filled.values[fault.field] }
            let (act, rest) = type.read(form)
            #expect(rest == [], "\(string.debugDescription)")
            try expectRoundTrip(act)
        }
    }

    @Test(arguments: ActType.allCases)
    func `the largest form that is accepted fits into an entry`(_ type: ActType) throws {
        var form = FormValues(filled: type)
        for shape in type.shapes {
            switch shape.kind {
            case .text(let limit): form.values[shape.name] = [String(repeating: "\"", count: limit.bytes)]
            case .label: form.values[shape.name] = [String(repeating: "\"", count: 400)]
            case .clauses:
                let clauses = (1...Clause.most).map { _ in "Section 1000a The words of a clause." }
                form.values[shape.name] = [clauses.joined(separator: "\n")]
            case .vocabulary: form.values[shape.name] = [Self.largestVocabulary]
            case .kinds: form.values[shape.name] = ["k | 365 | " + String(repeating: "\"", count: 330)]
            case .days: form.values[shape.name] = [(10..<70).map { "20\($0)-12-25" }.joined(separator: " ")]
            case .file: form.files[shape.name] = Self.largestFile
            case .number(let bounds): form.values[shape.name] = [String(bounds.upperBound)]
            case .reference: form.values[shape.name] = ["999999999999999"]
            case .codes(.features, _): form.values[shape.name] = RoomFeature.allCases.map(\.rawValue)
            case .placements(let most):
                form.values[shape.name] = [[String](repeating: "99999 9999-999", count: most).joined(separator: "\n")]
            case .codes(_, let most):
                form.values[shape.name] = [String](repeating: String(repeating: "z", count: 32), count: most)
            case .counts:
                for group in 1...40 {
                    form.values["\(shape.name).\(String(repeating: "z", count: 30))\(group)"] = ["1000000"]
                }
            default: continue
            }
        }
        let (act, faults) = type.read(form)
        #expect(faults == [])
        for part in act.parts(in: Mechanism()) { try expectRoundTrip(part) }
    }

    private static let largestFile = SentFile(
        name: String(repeating: "\"", count: 196) + ".pdf",
        bytes: Array("%PDF-".utf8) + [UInt8](repeating: 0x20, count: Attachment.mostBytes - 5))

    /// A vocabulary that takes as much room as it may.
    private static let largestVocabulary: String = {
        let line = { (number: Int) in "t\(number) | " + String(repeating: "\"", count: 70) }
        return (1...32).map(line).joined(separator: "\n")
    }()

    @Test func `a vocabulary that leaves no room for the rest of the charter is refused`() {
        var form = FormValues(filled: .adoptCharter)
        form.values["topics"] = ["a | " + String(repeating: "가", count: 2100)]
        #expect(ActType.adoptCharter.read(form).faults == [FieldFault("topics", .tooLong(bytes: 5120))])
    }

    @Test func `a blank act reads nothing into an entry of another kind`() throws {
        let entry = try ActType.raiseIssue.read(FormValues(filled: .raiseIssue)).act.entry.bytes()
        var members = try #require(try CanonicalJSON.read(entry).asObject)
        for type in ActType.allCases where type != .raiseIssue {
            members["t"] = .string(type.rawValue)
            let bytes = try CanonicalJSON.write(.object(members))
            #expect(throws: Corruption.self) { try Entry(index: 0, bytes) }
        }
    }

    private func expectRoundTrip(_ act: any Act) throws {
        for word in act.writtenTexts {
            #expect(word.text.unicodeScalars.allSatisfy { !Self.isForbidden($0) })
        }
        let bytes = try act.entry.bytes()
        let read = try Entry(index: 4, bytes)
        #expect(try read.bytes() == bytes)
        #expect(read.act.type == act.type)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
        return isControl || scalar.properties.isNoncharacterCodePoint
            || ["\u{202a}", "\u{202e}", "\u{2066}", "\u{2069}", "\u{2028}", "\u{feff}"].contains(scalar)
    }
}
