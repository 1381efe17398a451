import Exchange
import Foundation
import Mechanism
import Testing

/// Written and read again it is the same.
struct TranscriptRoundTripTests {
    private static let rounds = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 2000

    private static let words = [
        "so", "the", "register", "of", "names", "네,", "감사합니다.", "R&D", "a<b", "--", "€5", "“quoted”", "1.", "Note:",
        "x;",
        "and/or", "é", "다중이해당사자", "https://example.org/?a=b&c=d", "&amp;", "'s", "\u{301}joined", "<\u{302}"
    ]
    private static let names = [
        "ANNA EXAMPLE", "Boris de la Example", "MODERATOR", "김예슬", "ÉVA PÉLDA", "SPEAKER 2", "사회자"
    ]

    static func transcript(_ random: inout SeededGenerator) -> Transcript {
        func text(_ random: inout SeededGenerator) -> String {
            (0..<Int.random(in: 1...12, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
                .joined(separator: " ")
        }
        var clock = 0
        let pieces = (0..<Int.random(in: 1...12, using: &random)).map { _ -> Transcript.Piece in
            let starts = clock
            clock += Int.random(in: 0...40_000_000 / 12, using: &random)
            switch Int.random(in: 0..<8, using: &random) {
            case 0: return .init("(Laughter)", kind: .stage, starts: starts, ends: clock)
            case 1: return .init("spelled as it sounds", kind: .note, starts: starts, ends: clock)
            default:
                let name = Bool.random(using: &random) ? names.randomElement(using: &random) : nil
                return .init(
                    text(&random), by: name, isNew: Bool.random(using: &random), starts: starts, ends: clock)
            }
        }
        let preamble = Bool.random(using: &random) ? ["This is no authoritative record.", "A title"] : []
        let speech = Transcript.Piece("so it begins", starts: clock, ends: clock)
        return Transcript(preamble: preamble, pieces: pieces + [speech])
    }

    @Test func `WebVTT gives back what went in`() throws {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<Self.rounds {
            let transcript = Self.transcript(&random)
            let text = try #require(transcript.text(as: .webVTT))
            #expect(try Transcript.read(text) == transcript, "\(text)")
        }
    }

    @Test func `SubRip gives back what went in`() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<Self.rounds {
            let transcript = Self.transcript(&random)
            let text = try #require(transcript.text(as: .subRip))
            #expect(try Transcript.read(text) == transcript, "\(text)")
        }
    }

    @Test func `captions give back who said what`() throws {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<Self.rounds {
            let pieces = Self.transcript(&random).pieces.map { piece in
                Transcript.Piece(piece.text, by: piece.speaker, kind: piece.kind, isNew: true)
            }
            let transcript = Transcript(pieces: pieces)
            let text = try #require(transcript.text(as: .captions))
            #expect(try Transcript.read(text) == transcript, "\(text)")
        }
    }

    @Test func `a notice is seen by whoever plays the subtitles`() throws {
        let transcript = Transcript(
            preamble: ["A title", "This is no authoritative record."],
            pieces: [.init("We begin.", by: "ANNA", starts: 1000, ends: 2000)])
        let text = try #require(transcript.text(as: .subRip))
        #expect(
            text.hasPrefix(
                "0\n00:00:00,000 --> 00:00:05,000\nA title\nThis is no authoritative record.\n\n1\n00:00:01,000"))
        // A cue with another number is somebody's words.
        #expect(try Transcript.read(text.replacing("0\n00:00:00,000", with: "1\n00:00:00,000")).preamble.isEmpty)
    }

    @Test func `words that nobody has checked are marked in WebVTT, with a name and without`() throws {
        var pieces = [
            Transcript.Piece("We begin.", by: "ANNA", starts: 0, ends: 1000),
            .init("On time.", starts: 1000, ends: 2000), .init("(Laughter)", starts: 2000, ends: 3000)
        ]
        for place in pieces.indices { pieces[place].isUnverified = true }
        let transcript = Transcript(pieces: pieces)
        let text = try #require(transcript.text(as: .webVTT))
        #expect(text.contains("\n<v.unverified ANNA>We begin.\n"))
        #expect(text.contains("\n<c.unverified>&gt;&gt;: On time.</c>\n") && text.contains("\n(Laughter)\n"))
        let read = try Transcript.read(text)
        #expect(read.pieces.map(\.shown) == transcript.pieces.map(\.shown))
    }

    @Test func `what has no times is no subtitles`() {
        let transcript = Transcript(pieces: [.init("Without a time.", by: "ANNA")])
        #expect(transcript.text(as: .webVTT) == nil && transcript.text(as: .subRip) == nil)
        #expect(transcript.text(as: .captions) == ">> ANNA: Without a time.\n")
    }
}

/// Who may be meant by a name in captions.
struct SpeakerLikenessTests {
    @Test(arguments: [
        ("ANNA EXAMPLE", "Anna Example"), ("EXAMPLE ANNA", "Anna Example"), ("MR. ANNA EXAMPLE", "Anna Example"),
        ("ÉVA PÉLDA", "Eva Pelda"), ("김예슬", "Ye-seul Kim"), ("김예슬 교수", "Kim Yeseul"), ("YESEUL KIM", "김예슬"),
        ("박준호", "Junho Park"), ("이승연님", "Seungyeon Lee"), ("DUSAN STOJICEVIC", "Dušan Stojičević"),
        ("ANNA EXAMPEL", "Anna Example"), ("EXAMPLE", "Anna Example"), ("CHAIR EXAMPLE", "Anna Example"),
        ("최지우", "Choi Ji-woo"), ("정하늘", "Jung Haneul")
    ])
    func `names that may be the same are suggested`(_ label: String, _ name: String) {
        #expect(SpeakerLikeness.of(label, and: name) >= 0.6)
        #expect(SpeakerLikeness.of(name, and: label) >= 0.6)
    }

    @Test(arguments: [
        ("ANNA EXAMPLE", "Boris Sample"), ("김예슬", "Junho Park"), ("AUDIENCE", "Anna Example"), ("", "Anna Example"),
        ("MODERATOR", "Moderata Example"), ("이승연", "Lee"), ("박준호", "김예슬"), ("A", "Anna")
    ])
    func `names that are others are not`(_ label: String, _ name: String) {
        #expect(SpeakerLikeness.of(label, and: name) < 0.6)
    }

    @Test func `parts are known in both languages`() {
        #expect(SpeakerLikeness.role(of: "MODERATOR") == .moderator && SpeakerLikeness.role(of: "사회자") == .moderator)
        #expect(SpeakerLikeness.role(of: "Remote Moderator:") == .remoteModerator)
        #expect(SpeakerLikeness.role(of: "ANNA EXAMPLE") == nil)
    }
}
