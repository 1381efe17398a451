import Exchange
import Foundation
import Mechanism
import Testing

extension Transcript {
    static func read(_ text: String) throws(TranscriptFault) -> Transcript { try read(Array(text.utf8)) }
}

extension Transcript.Piece {
    /// "NAME| words" for a turn that begins, "NAME+ words" for one that goes on, "(…)" and "> …" for what is no speech.
    var shown: String {
        switch kind {
        case .stage: text
        case .note: "> \(text)"
        case .speech: "\(speaker ?? "")\(isNew ? "|" : "+") \(text)"
        }
    }
}

/// Captions in every form in which they were met.
struct CaptionTests {
    /// What another program made of the same captions.
    @Test func `say what another reader finds in them`() throws {
        let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures/transcripts")
        let bytes = Array(try Data(contentsOf: folder.appending(path: "captions.txt")))
        let lines = try String(contentsOf: folder.appending(path: "captions.expected.jsonl"), encoding: .utf8)
            .split(separator: "\n")
        let expected = try lines.map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
        }
        let transcript = try Transcript.read(bytes)
        func words(_ row: [Any]) -> String { (row[2] as? String) ?? "" }
        #expect(transcript.preamble == expected.filter { $0[0] as? String == "header" }.map(words))
        let rest = expected.filter { $0[0] as? String != "header" }
        #expect(transcript.pieces.count == rest.count)
        for (piece, row) in zip(transcript.pieces, rest) {
            #expect(piece.speaker == row[1] as? String)
            switch row[0] as? String {
            case "captioner": #expect(piece.kind == .note && piece.text == words(row))
            case "stage": #expect(piece.kind == .stage && piece.text == "(\(words(row)))")
            default: #expect(piece.kind == .speech && piece.isNew && piece.text == words(row))
            }
        }
    }

    @Test(arguments: [
        ("Anna speaks.\n\nBoris answers.", ["| Anna speaks.", "+ Boris answers."]),
        (">> ANNA: One.\nTwo.\n\nThree.", ["ANNA| One. Two.\n\nThree."]),
        (">> ANNA: One.\n(Laughter)\nTwo.", ["ANNA| One. Two.", "(Laughter)"]),
        ("\\>> Hello, I am from a registry.\n\\>> Me too.", ["| Hello, I am from a registry.", "| Me too."]),
        ("&gt;&gt; MODERATOR: Go on.", ["MODERATOR| Go on."]),
        (">> So the question is: what now?", ["| So the question is: what now?"]),
        ("사회자: 시작하겠습니다.\n김예슬: 네.", ["사회자| 시작하겠습니다.", "김예슬| 네."]),
        ("[0:12:03] MODERATOR: Go on.", ["MODERATOR| Go on."]),
        (">> VAN DER BERG: Yes.\n>> Ana de la Cruz: No.", ["VAN DER BERG| Yes.", "Ana de la Cruz| No."]),
        (">> ANNA:\nThe words stand below.", ["ANNA| The words stand below."]),
        (">> ANNA: (Laughter)\n>> BORIS: Yes.", ["(Laughter)", "BORIS| Yes."]),
        // Names without arrows: of whoever is named twice, and of everybody where most paragraphs begin with one.
        (
            "Anna Example: We begin.\n\nIt is late.\n\nAnna Example: We end.",
            ["Anna Example| We begin.\n\nIt is late.", "Anna Example| We end."]
        ),
        ("Anna Example: We begin.\nBoris Example: On time?", ["Anna Example| We begin.", "Boris Example| On time?"]),
        (
            "Anna Example: We\nbegin.\n\nBoris Example: On\ntime?\n\n(Laughter)",
            ["Anna Example| We begin.", "Boris Example| On time?", "(Laughter)"]
        ),
        (
            "Date: 11 June\nVenue: Hall 1\nAnna Example: Yes.\nBoris Example: No.\nAnna Example: Well.",
            ["Anna Example| Yes.", "Boris Example| No.", "Anna Example| Well."]
        ),
        (
            "We begin. One Thing: it is late.\n\nAnother Thing: it rains.\n\nNothing else.\n\nWe end.",
            ["| We begin. One Thing: it is late.", "+ Another Thing: it rains.", "+ Nothing else.", "+ We end."]
        ),
        // A time of day is somebody's words; the times of a recording are not.
        (">> ANNA: We meet at\n10:30 in the hall.", ["ANNA| We meet at 10:30 in the hall."]),
        ("00:12:03 MODERATOR: Go on.\n00:12:09 ANNA EXAMPLE: Yes.", ["MODERATOR| Go on.", "ANNA EXAMPLE| Yes."]),
        ("0:00\nWe begin.\n0:04\nWe end.", ["| We begin.", "+ We end."])
    ])
    func `are told apart as people write them`(_ text: String, _ shown: [String]) throws {
        #expect(try Transcript.read(text).pieces.map(\.shown) == shown)
    }

    @Test func `keep notices wherever they stand`() throws {
        let text = """
            >> ANNA EXAMPLE: Good morning.
            This text is being provided in a rough draft format.
            >> BORIS EXAMPLE: Good bye.
            Copying this may violate copyright laws.
            """
        let transcript = try Transcript.read(text)
        #expect(transcript.preamble.count == 2)
        #expect(transcript.pieces.map(\.shown) == ["ANNA EXAMPLE| Good morning.", "BORIS EXAMPLE| Good bye."])
        #expect(transcript.reading.notice == transcript.preamble.joined(separator: "\n"))
    }
}

/// Subtitles.
struct CueTests {
    private func webVTT(_ body: String) throws -> [String] {
        try Transcript.read("WEBVTT - a title\nKind: captions\n\n" + body).pieces.map(\.shown)
    }

    @Test func `of WebVTT name voices, with tags and references resolved`() throws {
        let body = """
            STYLE
            ::cue { color: red }

            NOTE This is no record.
            It goes on.

            first
            00:01.000 --> 00:04.000 align:start position:10%
            <v.loud Anna Example>Good <i>morning</i>, R&amp;D &lt;team&gt;</v>

            00:00:04.000 --> 00:00:06.500
            <v Anna Example>We <00:00:05.000>begin.
            <v Boris Example>On time?

            NOTE a comment between

            01:00:06.500 --> 01:00:07.000
            yes.
            """
        #expect(
            try webVTT(body) == [
                "Anna Example| Good morning, R&D <team>", "Anna Example+ We begin.", "Boris Example| On time?",
                "Boris Example+ yes."
            ])
        let transcript = try Transcript.read("WEBVTT\n\n" + body)
        #expect(transcript.preamble == ["This is no record.", "It goes on."])
        #expect(transcript.pieces.map(\.starts) == [1000, 4000, 4000, 3_606_500])
        #expect(transcript.pieces.map(\.ends) == [4000, 6500, 6500, 3_607_000])
    }

    @Test func `name speakers by arrows, or by labels that come again`() throws {
        let arrows = "00:01.000 --> 00:02.000\n>> ANNA: Yes.\n>> No.\n\n00:02.000 --> 00:03.000\n[Applause]\n"
        #expect(try webVTT(arrows) == ["ANNA| Yes.", "| No.", "[Applause]"])
        let labels =
            "00:01.000 --> 00:02.000\nAnna Example: Yes.\n\n00:03.000 --> 00:04.000\nAnna Example: One thing: this.\n"
        #expect(try webVTT(labels) == ["Anna Example| Yes.", "Anna Example+ One thing: this."])
        #expect(try webVTT("00:01.000 --> 00:02.000\nOne Thing: this.\n") == ["| One Thing: this."])
    }

    /// A cue for each of these, a second long.
    private func cues(_ lines: [String]) throws -> [String] {
        try webVTT(
            lines.enumerated().map {
                "\($0.offset + 1)\n00:0\($0.offset).000 --> 00:0\($0.offset + 1).000\n\($0.element)\n"
            }
            .joined(separator: "\n"))
    }

    @Test func `with arrows in front of some know the others by what else names them`() throws {
        let lines = ["ANNA EXAMPLE: Good morning.", ">> BORIS EXAMPLE: Thanks.", "MODERATOR: Next.", "One Thing: this."]
        let read = [
            "ANNA EXAMPLE| Good morning.", "BORIS EXAMPLE| Thanks.", "MODERATOR| Next.", "MODERATOR+ One Thing: this."
        ]
        #expect(try cues(lines) == read)
        let subRip = lines.enumerated().map {
            "\($0.offset + 1)\n00:00:0\($0.offset),000 --> 00:00:0\($0.offset + 1),000\n\($0.element)\n"
        }
        #expect(try Transcript.read(subRip.joined(separator: "\n")).pieces.map(\.shown) == read)
        // A label that has arrows somewhere is one without them, too.
        #expect(
            try cues([">> Anna: Yes.", "It is late.", ">> BORIS: No.", "Anna: Well."]) == [
                "Anna| Yes.", "Anna+ It is late.", "BORIS| No.", "Anna| Well."
            ])
        // Whoever names by voices does not do it by labels as well.
        #expect(
            try cues(["<v Anna>Yes.", "MODERATOR: so I was called."]) == [
                "Anna| Yes.", "Anna+ MODERATOR: so I was called."
            ])
    }

    @Test func `keep their names beside a note of the captioner`() throws {
        let names = ["Anna Example: We begin.", "phone 2 (she/her): May I?", "Boris Sample: Do."]
        let read = ["Anna Example| We begin.", "phone 2 (she/her)| May I?", "Boris Sample| Do."]
        #expect(try cues(["> Please spell your name"] + names) == ["> Please spell your name"] + read)
        #expect(
            try cues(names + ["> Please spell\nAnna Example: Yes."]) == read + ["> Please spell", "Anna Example| Yes."])
        #expect(
            try cues(["We begin.", "> One Thing: this.", "So far."]) == [
                "| We begin.", "> One Thing: this.", "+ So far."
            ])
    }

    /// As programs for meetings write: a name in front of every cue. Nobody's words become another's.
    @Test func `with a name in each cue know also who speaks once`() throws {
        #expect(
            try cues(["Anna Example: We begin.", "Boris Sample: On time?", "Anna Example: Yes."]) == [
                "Anna Example| We begin.", "Boris Sample| On time?", "Anna Example| Yes."
            ])
        #expect(
            try cues(["Anna Example: We begin.", "phone 2 (she/her): May I?", "Boris Sample: Do."]) == [
                "Anna Example| We begin.", "phone 2 (she/her)| May I?", "Boris Sample| Do."
            ])
        // Where most cues have none, a colon is a colon.
        #expect(
            try cues(["We begin.", "One Thing: this.", "Another Thing: that.", "So far."]) == [
                "| We begin.", "+ One Thing: this.", "+ Another Thing: that.", "+ So far."
            ])
    }

    @Test func `of SubRip are read with commas, numbers and fonts`() throws {
        let text =
            "\u{FEFF}1\r\n00:00:01,5 --> 00:00:04,250\r\n<font color=\"red\">>> MODERATOR: Good</font>\r\n<i>morning.</i>\r\n\r\n2\r\n00:00:05,000 --> 00:00:06,000\r\na < b\r\n"
        let transcript = try Transcript.read(text)
        #expect(transcript.pieces.map(\.shown) == ["MODERATOR| Good morning.", "MODERATOR+ a < b"])
        #expect(transcript.pieces.map(\.starts) == [1500, 5000])
    }

    @Test(
        arguments: [
            ("", nil, .empty), (" \n\n", nil, .empty), ("(Laughter)", nil, .empty),
            ("> Only the captioner.", nil, .empty),
            ("WEBVTT\n", nil, .empty),
            ("WEBVTT\n\n00:01.000 --> 00:61.000\nx", 3, .badTime),
            ("WEBVTT\n\n00:01.000 -> 00:02.000\nx", 3, .cueWithoutTime),
            ("WEBVTT\n\nid\nanother\n00:01.000 --> 00:02.000\nx", 3, .cueWithoutTime),
            ("1\n00:00:01,000 --> 100:00:02,000\nx", 2, .badTime), ("1\n-1:00:01,000 --> 00:00:02,000\nx", 2, .badTime),
            ("A line.\nA line with \u{7}.", 2, .unreadable), ("A line.\n\u{202E}txet", 2, .unreadable)
        ] as [(String, Int?, TranscriptFault.Problem)])
    func `that are none are refused with the line`(_ text: String, _ line: Int?, _ problem: TranscriptFault.Problem) {
        #expect(throws: TranscriptFault(problem, line: line)) { try Transcript.read(text) }
    }

    @Test func `in another encoding, or without an end, are refused`() {
        #expect(throws: TranscriptFault(.unreadable, line: 1)) { try Transcript.read([0xFF, 0xFE, 0x41, 0]) }
        #expect(throws: TranscriptFault(.unreadable, line: 2)) { try Transcript.read([0x41, 0x0A, 0xC3]) }
        #expect(throws: TranscriptFault(.tooLarge)) {
            try Transcript.read(Array(repeating: 0x41, count: Transcript.mostBytes + 1))
        }
    }
}

/// What machines write where nobody speaks.
struct DoubtTests {
    private func cue(_ text: String, _ starts: Int, _ ends: Int) -> Transcript.Piece {
        .init(text, isNew: false, starts: starts * 1000, ends: ends * 1000)
    }

    @Test(arguments: [
        "시청해주셔서 감사합니다!", "Thanks for watching!", "ご視聴ありがとうございました。", "Субтитры сделал DimaTorzok",
        "Untertitel der Amara.org-Community", "¡Suscríbete al canal!", "Abone olmayı unutmayın", "请订阅我的频道"
    ])
    func `the ends of videos are known in many languages`(_ text: String) {
        #expect(Transcript(pieces: [cue(text, 0, 3)]).doubts == [.farewell])
    }

    @Test(arguments: [
        "Thank you for your question on the register.", "시청각 자료는 감사하게도 공개되었습니다.",
        "I would subscribe to what the previous speaker said."
    ])
    func `what people say is not taken for it`(_ text: String) {
        #expect(Transcript(pieces: [cue(text, 0, 3)]).doubts == [[]])
    }

    @Test func `three times the same in a row is doubted, twice is not`() {
        let twice = Transcript(pieces: [cue("I agree.", 0, 2), cue("I agree.", 2, 4), cue("Fine.", 4, 6)])
        #expect(twice.doubts == [[], [], []])
        let thrice = Transcript(pieces: [cue("I agree.", 0, 2), cue("I agree!", 2, 4), cue("i agree", 4, 6)])
        #expect(thrice.doubts == [.repeated, .repeated, .repeated])
        let yes = Transcript(pieces: [cue("Yes.", 0, 2), cue("Yes.", 2, 4), cue("Yes.", 4, 6)])
        #expect(yes.doubts == [[], [], []])
    }

    @Test func `silence, haste and times that cannot be are seen`() {
        let pieces = [
            cue("Right, so.", 0, 300), cue(String(repeating: "words ", count: 40), 300, 302),
            cue("Back again.", 100, 110),
            cue("It ends before it begins.", 320, 310)
        ]
        #expect(Transcript(pieces: pieces).doubts == [.overSilence, .tooFast, .outOfOrder, .outOfOrder])
    }

    @Test func `cues become turns, and what is doubted stays apart`() throws {
        let pieces = [
            Transcript.Piece("We begin", by: "ANNA", starts: 0, ends: 2000),
            .init("on time.", by: "ANNA", isNew: false, starts: 2000, ends: 4000),
            .init("After a pause.", by: "ANNA", isNew: false, starts: 9000, ends: 9500),
            .init("(Laughter)", kind: .stage, starts: 9500, ends: 10_000),
            .init("Thanks for watching!", by: "ANNA", isNew: false, starts: 10_000, ends: 11_000),
            .init("Go on.", starts: 11_000, ends: 12_000)
        ]
        let reading = Transcript(pieces: pieces).reading
        #expect(reading.labels == ["ANNA"])
        #expect(
            reading.lines.map(\.text) == [
                .written("We begin on time."), .written("After a pause."), .written("(Laughter)"),
                .written("Thanks for watching!"), .written("Go on.")
            ])
        #expect(reading.lines.map(\.label) == [1, 1, 0, 1, 0])
        #expect(reading.lines.map(\.words) == [4, 3, 1, 3, 2])
        #expect(reading.lines.map(\.starts) == [0, 9000, 9500, 10_000, 11_000])
        #expect(reading.lines.map(\.ends) == [4000, 9500, 10_000, 11_000, 12_000])
        #expect(reading.lines[3].doubts == .farewell)
    }

    @Test(arguments: [
        (">> ANNA: " + String(repeating: "word ", count: 10_000), 5), ("字".repeated(10_000), 3),
        ("A " + "字".repeated(10_000) + " b", 4)
    ])
    func `a turn that is too long for one text is divided, and nothing is lost`(_ text: String, _ turns: Int) throws {
        let reading = try Transcript.read(text).reading
        let words = reading.lines.map { line in if case .written(let said) = line.text { said } else { "" } }
        #expect(words.count == turns && words.allSatisfy { $0.utf8.count <= 12_000 })
        let all = words.joined().filter { !$0.isWhitespace }
        #expect(all == text.replacing(">> ANNA:", with: "").filter { !$0.isWhitespace })
    }
}

extension String {
    fileprivate func repeated(_ times: Int) -> String { String(repeating: self, count: times) }
}
