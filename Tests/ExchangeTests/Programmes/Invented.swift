import Mechanism

@testable import Exchange

/// Programmes of a conference that never was, made by chance from a seed.
struct Invented {
    private var random: SeededGenerator
    private static let words = [
        "Names", "and", "numbers", "“open”", "<tables>", "& chairs", "다중이해당사자", "인터넷", "Überraschung",
        "a\\b", "semi;colon", "com,ma", "colon: yes", "\"quoted\"", "'single'", "🎤", "e\u{301}clair", "{curly}", "]]>",
        "?>", "\u{301}joined", ":\u{302}", "100 %", "^caret", "\\n", "ありがとう", "#2", "–"
    ]
    private static let zones = [
        "UTC", "Asia/Seoul", "Europe/Sofia", "America/New_York", "Asia/Kolkata", "Etc/GMT-1", "America/St_Johns",
        "Australia/Lord_Howe", "America/Argentina/Buenos_Aires"
    ]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func text(_ count: ClosedRange<Int>, lines: Bool = false) -> String {
        var text = ""
        for place in 0..<Int.random(in: count, using: &random) {
            if place > 0 { text += lines && chance(15) ? "\n" : " " }
            text += Self.words.randomElement(using: &random) ?? "word"
        }
        return text
    }

    private mutating func perhaps(_ percent: Int, _ count: ClosedRange<Int>, lines: Bool = false) -> String? {
        chance(percent) ? text(count, lines: lines) : nil
    }

    /// A settled programme in which every session has a date.
    mutating func programme() -> Programme {
        var programme = Programme(title: text(1...4), zone: Self.zones.randomElement(using: &random) ?? "UTC")
        if chance(50) { programme.acronym = chance(50) ? "igf2033" : text(1...1) }
        if chance(50) { programme.address = chance(80) ? "https://forum.example/programme" : "about:programme" }
        programme.version = perhaps(30, 1...2)
        let rooms = (0..<Int.random(in: 0...4, using: &random)).map { "\(text(1...2)) \($0)" }
        let tracks = (0..<Int.random(in: 0...3, using: &random)).map { "\(text(1...2)) \($0)" }
        (programme.rooms, programme.tracks) = (rooms.shuffled(using: &random), tracks.shuffled(using: &random))
        // Round the days on which clocks are changed, so that those are met.
        let first = Timestamp(seconds: [1_790_000_000, 1_793_000_000, 1_774_600_000].randomElement(using: &random) ?? 0)
        for place in 0..<Int.random(in: 1...25, using: &random) {
            programme.events.append(event(place, first, rooms, tracks))
        }
        return programme.settled
    }

    private mutating func event(
        _ place: Int, _ first: Timestamp, _ rooms: [String], _ tracks: [String]
    ) -> Programme.Event {
        let ids = [
            "session-\(place)@forum.example", "\(text(1...1))-\(place)", FrabNames.guid(of: "\(place)\(text(1...1))")
        ]
        var event = Programme.Event(id: ids.randomElement(using: &random) ?? "", title: text(1...9))
        if chance(60) { event.number = place + 1 }
        event.subtitle = perhaps(30, 1...5)
        event.kind = perhaps(50, 1...1)
        event.starts = first.adding(seconds: Int.random(in: 0..<(5 * 86_400), using: &random) / 300 * 300)
        let lengths = [0, 900, 3600, 5400, 5401, 86_400, 400_000]
        event.ends = event.starts?.adding(seconds: lengths.randomElement(using: &random) ?? 0)
        event.room = chance(80) ? rooms.randomElement(using: &random) : nil
        event.track = chance(60) ? tracks.randomElement(using: &random) : nil
        event.language = ["en", "ko", "sr-Latn", nil].randomElement(using: &random) ?? nil
        event.abstract = perhaps(60, 1...40, lines: true)
        event.description = perhaps(50, 1...120, lines: true)
        event.address =
            chance(60) ? "https://forum.example/sessions/\(place)" : chance(10) ? "xmpp:room@forum.example" : nil
        event.isCancelled = chance(15)
        if chance(60) { event.modified = first.adding(seconds: -Int.random(in: 1...9_000_000, using: &random)) }
        event.sequence = chance(40) ? Int.random(in: 0...9, using: &random) : 0
        for number in 0..<Int.random(in: 0...4, using: &random) {
            var person = Programme.Person(text(1...3), role: perhaps(60, 1...1))
            person.organisation = perhaps(40, 1...3)
            person.biography = perhaps(20, 1...20, lines: true)
            person.key =
                chance(40)
                ? ["\(number + 1)", FrabNames.guid(of: "p\(number)"), "a_b\(number)"].randomElement(using: &random)
                : nil
            if chance(20) { person.address = "https://forum.example/people/\(number)" }
            event.people.append(person)
            // Somebody has a second part.
            if chance(15), var other = event.people.randomElement(using: &random) {
                other.role = perhaps(80, 1...1)
                event.people.append(other)
            }
        }
        for number in 0..<Int.random(in: 0...3, using: &random) {
            let kind = Programme.Link.Kind.allCases.randomElement(using: &random) ?? .web
            event.links.append(
                .init(kind, title: perhaps(70, 1...4) ?? "", address: "https://stream.example/\(number)?a=1&b=2"))
        }
        return event
    }
}
