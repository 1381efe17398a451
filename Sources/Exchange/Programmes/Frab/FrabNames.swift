import Crypto
import Mechanism

/// The names that frab's formats ask for, made from what a programme has.
enum FrabNames {
    /// The identifier as a UUID: itself where it is one, else the UUID of its name (RFC 9562 §5.5, version 5, under the
    /// namespace of URLs).
    static func guid(of id: String) -> String {
        if isUUID(id) { return id }
        let hash = Insecure.SHA1.hash(data: namespace + Array(id.utf8))
        var bytes = Array(hash.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (place, byte) in bytes.enumerated() {
            if place == 4 || place == 6 || place == 8 || place == 10 { text.append(UInt8(ascii: "-")) }
            text.append(digit(byte >> 4))
            text.append(digit(byte & 0x0F))
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func isUUID(_ text: String) -> Bool {
        guard text.utf8.count == 36 else { return false }
        for (place, byte) in text.utf8.enumerated() {
            let isDash = [8, 13, 18, 23].contains(place)
            guard isDash ? byte == UInt8(ascii: "-") : isHexadecimal(byte) else { return false }
        }
        return true
    }

    /// The number that an identifier stands for where the programme has none: the same for life.
    static func number(of id: String) -> Int {
        let hash = Insecure.SHA1.hash(data: Array(id.utf8))
        return max(1, hash.prefix(4).reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF)
    }

    /// A number for each event, no two the same.
    static func numbers(of events: [Programme.Event]) -> [Int] {
        var taken = Set<Int>()
        return events.map { event in
            var number = event.number ?? Self.number(of: event.id)
            while !taken.insert(number).inserted { number = number < Int(Int32.max) ? number + 1 : 1 }
            return number
        }
    }

    /// The short name, as the schemas want it: four small letters, digits or low lines at least.
    static func acronym(of programme: Programme) -> String {
        let name = slug(programme.acronym ?? programme.title).replacing("-", with: "_")
        let short = String(name.prefix(40).trimming { $0 == "_" })
        return short.utf8.count >= 4 ? short : (short.isEmpty ? "" : short + "_") + "programme"
    }

    /// Small letters and digits with hyphens between them; empty where a text has neither.
    static func slug(_ text: String) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: slug.append(byte)
            case 0x41...0x5A: slug.append(byte | 0x20)
            default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            }
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }

    /// `acronym-event-12-words-of-the-title`
    static func slug(of event: Programme.Event, number: Int, acronym: String) -> String {
        let words = slug(event.title).prefix(48).trimming { $0 == "-" }
        return "\(acronym)-event-\(number)" + (words.isEmpty ? "" : "-" + words)
    }

    /// `01:30`, and whether that is the whole length.
    static func duration(of event: Programme.Event) -> (text: String, isExact: Bool) {
        guard let starts = event.starts, let ends = event.ends else { return ("00:00", true) }
        let seconds = ends.seconds - starts.seconds
        let minutes = min(99 * 60 + 59, (seconds + 59) / 60)
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return (two(minutes / 60) + ":" + two(minutes % 60), minutes * 60 == seconds)
    }

    /// Whether an address is one of the Web, as the schemas want it.
    static func isWeb(_ address: String) -> Bool {
        (address.hasPrefix("https://") || address.hasPrefix("http://"))
            && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !#"<>"{}|\^`"#.utf8.contains($0) }
    }

    private static let namespace: [UInt8] = [
        0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8
    ]

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }

    /// A digit of a number to the base of 16.
    private static func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? 0x30 : 0x57) }
}
