import Exchange
import Foundation
import Mechanism
import Testing

/// Documents that nobody would write: a value or a fault comes back, never a trap. `make fuzz` throws more of them.
struct TranscriptFuzzTests {
    private static let rounds = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 6000

    @Test func `any bytes give a value or a fault, and a value that can be written and filed`() throws {
        var random = SeededGenerator(seed: 9)
        var seeds: [[UInt8]] = [
            Array(
                "WEBVTT\n\nNOTE x\n\n1\n00:01.000 --> 00:02.000\n<v Anna>a &lt; b</v>\n\n00:02.000 --> 00:03.000\n>> ANNA: (x)\n"
                    .utf8),
            Array(
                "1\n00:00:01,000 --> 00:00:02,000\n>> ANNA: yes\n\n2\n00:00:02,000 --> 00:00:03,000\n(Laughter)\n".utf8),
            Array(">> ANNA EXAMPLE: one\ntwo\n\n>>: three\n> note\n(Applause)\n[0:00:01] four\n사회자: 네\n".utf8)
        ]
        for _ in 0..<4 {
            seeds += [TranscriptFormat.webVTT, .subRip, .captions].compactMap {
                TranscriptRoundTripTests.transcript(&random).text(as: $0)
            }
            .map { Array($0.utf8) }
        }
        let pieces: [[UInt8]] = [
            "\n", "\n\n", ">>", ">", "-->", "<v", "&", ":", "(", "00:00:01.000 --> 00:00:02.000", "WEBVTT", "NOTE", "：",
            "ANNA: "
        ].map { Array($0.utf8) }
        var read = 0
        for round in 0..<Self.rounds {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &random)
                case 1 where place < bytes.count: bytes.remove(at: place)
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...9, using: &random)))
                default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
                }
            }
            guard let transcript = try? Transcript.read(bytes) else { continue }
            read += 1
            guard round.isMultiple(of: 16) else { continue }
            let reading = transcript.reading
            #expect(reading.lines.allSatisfy { (0...reading.labels.count).contains($0.label) && !$0.text.isEmpty })
            for format in TranscriptFormat.allCases {
                guard let text = transcript.text(as: format) else { continue }
                #expect((try? Transcript.read(text)) != nil, "\(text)")
            }
        }
        #expect(read > Self.rounds / 8)
    }
}
