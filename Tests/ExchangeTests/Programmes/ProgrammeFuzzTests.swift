import Foundation
import Mechanism
import Testing

@testable import Exchange

/// Bytes that nobody would send, thrown at every reader of programmes: a programme or a fault comes back, never a trap, and
/// whatever was read can be written and read again. `make fuzz` throws more of them.
@Suite struct `Fuzz of programmes` {
    static let rounds = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 600

    private static let seeds: [[UInt8]] = {
        let names = ["folded-in-characters.ics", "harbour.xml", "windmill.xml", "orchard.json", "lake.json", "tea.json"]
        var seeds = names.compactMap { name -> [UInt8]? in
            let url = Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Fixtures/programmes")
            return url.flatMap { try? Data(contentsOf: $0) }.map(Array.init)
        }
        var invented = Invented(seed: 99)
        var programme = invented.programme()
        programme.events = Array(programme.events.prefix(3))
        seeds += [ProgrammeFormat.xCal, .iCalendar, .frabXML, .frabJSON].compactMap { $0.bytes(of: programme) }
        return seeds
    }()

    private func changed(_ seed: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] = .random(in: 0x20...0x7E, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(.random(in: 0...255, using: &random), at: place)
            // A piece comes twice, or goes: lines, tags and values out of their order.
            case 3:
                let end = min(bytes.count, place + Int.random(in: 1...200, using: &random))
                bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &random))
            default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...80, using: &random)))
            }
        }
        return bytes
    }

    @Test func `reading never traps, and what is read can be written`() throws {
        #expect(Self.seeds.count == 10)
        var random = SeededGenerator(seed: 2026)
        var read = 0
        for round in 0..<Self.rounds {
            let bytes = changed(Self.seeds[round % Self.seeds.count], &random)
            for format in [nil, ProgrammeFormat.readable.randomElement(using: &random)] {
                guard let reading = try? ProgrammeFormat.read(bytes, as: format) else { continue }
                read += 1
                _ = try? reading.importedAfterward("fuzz")
                let programme = reading.programme
                #expect(programme.settled == programme)
                let dated = programme.events.filter { $0.starts != nil }.map(\.id)
                for written in ProgrammeFormat.writable {
                    guard let bytes = written.bytes(of: programme), !written.holdsUndated else { continue }
                    let again = try ProgrammeFormat.read(bytes).programme
                    #expect(again.events.map(\.id) == dated, "round \(round), \(written.rawValue)")
                }
            }
        }
        // Many changes leave something that can be read; else nothing would have been tested.
        #expect(read > Self.rounds / 10)
    }

    @Test func `dates, durations and HTML of any kind`() {
        var random = SeededGenerator(seed: 7)
        let seeds = [
            "2033-06-05T18:00:00+09:00", "20330605T180000Z", "PT1H30M", "01:30:00",
            "<p>a <b>b</b> <a href=\"http://c.d\">e</a><ul><li>f"
        ].map { Array($0.utf8) }
        for round in 0..<Self.rounds * 10 {
            let text = String(decoding: changed(seeds[round % seeds.count], &random), as: UTF8.self)
            _ = SourceMoment(text)?.moment(in: ClockZone("Europe/Sofia"))
            _ = CalendarTime.read(text)
            _ = CalendarTime.duration(text)
            _ = SourceMoment.duration(text)
            _ = CalendarTextReader.property(text)
            _ = WikiProse.text(HTMLProse.markdown(text))
        }
    }
}
