/// Damages input as accidents and attackers do: bits, bytes and runs changed, removed, repeated, moved, or replaced by
/// what parsers trip over.
struct Mutator {
    private var generator: Seeded

    init(seed: UInt64) { generator = Seeded(state: seed) }

    mutating func pick<Choice>(_ choices: [Choice]) -> Choice? { choices.randomElement(using: &generator) }

    /// One of the seeds after one to four changes.
    mutating func mutate(_ seeds: [[UInt8]]) -> [UInt8] {
        var bytes = pick(seeds) ?? []
        for _ in 0..<Int.random(in: 1...4, using: &generator) { change(&bytes, seeds) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
        let run = place(in: bytes)
        switch Int.random(in: 0..<8, using: &generator) {
        case 0 where !run.isEmpty: bytes[run.lowerBound] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 1 where !run.isEmpty: bytes[run.lowerBound] = .random(in: .min ... .max, using: &generator)
        case 2: bytes.insert(.random(in: .min ... .max, using: &generator), at: run.lowerBound)
        case 3: bytes.removeSubrange(run)
        case 4: bytes.insert(contentsOf: bytes[run], at: place(in: bytes).lowerBound)
        case 5: bytes.removeSubrange(run.upperBound...)
        case 6: bytes.replaceSubrange(run, with: pick(Self.traps) ?? [])
        default:
            let other = pick(seeds) ?? []
            bytes.replaceSubrange(run, with: other[place(in: other)])
        }
    }

    /// A run of up to 16 bytes, possibly empty, in bounds.
    private mutating func place(in bytes: [UInt8]) -> Range<Int> {
        let start = Int.random(in: 0...bytes.count, using: &generator)
        return start..<min(bytes.count, start + Int.random(in: 0...16, using: &generator))
    }

    private static let traps: [[UInt8]] =
        [
            "0", "00", "-1", "+1", "255", "256", "257", "9223372036854775807", "9223372036854775808",
            "18446744073709551616",
            "\n", "\n\n", "\r\n", " ", "\t", "/", "//", "x", "x000/", ".p/", ".p/256", "— ", "+", "=", "==", "A===",
            "none",
            "\u{301}", "\u{600}", "\u{FEFF}", "\u{202E}", "{", "}", "[", "]", "\"", "\\", "\\u0000", "null"
        ].map { Array($0.utf8) } + [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0], [0xFF, 0xFF], Array(repeating: 0, count: 72)
        ]
}
